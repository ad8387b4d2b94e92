"""Measure a model file: print the figures of the model card as Markdown.

    python -m training.tagger.measure MODEL.onnx DATA all --silver HELD --ngrams TABLE

``finds``: planted defects found at a rate of alarms. ``pairs``: wrong sentences told from right
ones. ``tags``: parts of speech on a treebank, and with ``--silver`` and ``--ngrams`` on words
that carry an error. ``all``: these three.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from newslint.tagger.network import Network
from training.tagger import finds, minimalpairs, parts

MEASURES = ("finds", "pairs", "tags")


def wanted(names: list[str]) -> list[str]:
    """Return the measures that are asked for, in order."""
    return [m for m in MEASURES if m in names or "all" in names]


def parse(argv: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("names", nargs="+", choices=(*MEASURES, "all"), metavar="MEASURE")
    parser.add_argument("--every", type=int, default=1, help="read every n-th text alone")
    parser.add_argument("--alarms", type=float, default=0.15, help="per 1,000 words, for finds")
    parser.add_argument("--silver", type=Path, help="parsed articles to plant into, for tags")
    parser.add_argument("--ngrams", type=Path, help="the table that planting needs")
    args = parser.parse_args(argv)
    if args.every < 1:
        parser.error("--every begins at 1")
    if (args.silver is None) != (args.ngrams is None):
        parser.error("--silver and --ngrams go together")
    return args


def main() -> None:
    """Print the measures that are asked for."""
    args = parse()
    network = Network(args.model)
    names = wanted(args.names)
    if "finds" in names:
        print(finds.report(network, args.data, args.every, args.alarms), flush=True)
    if "pairs" in names:
        print(minimalpairs.report(network, args.model, args.data, args.every), flush=True)
    if "tags" in names:
        print(parts.report_treebank(network, args.data, args.every), flush=True)
        if args.silver:
            print(parts.report_planted(network, args.silver, args.ngrams, args.every), flush=True)


if __name__ == "__main__":
    main()
