"""Measure a model file: finds per kind of planted defect at a given rate of alarms.

    python -m training.tagger.measure MODEL.onnx DATA [--alarms 0.15] [--every 3]

For every group of edits the score is set at which its share of ``--alarms`` per 1,000 words of
clean news is flagged; the planted defects of ``dev/`` are counted at these scores. Nothing here
is shipped or tuned on: it shows how far a training has come.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.analysis.sentences import split
from newslint.analysis.tokens import tokenize
from newslint.model import Token
from newslint.tagger.network import Network

BE = frozenset(f"R_{form}" for form in ("am", "is", "are", "was", "were", "be", "been", "being"))
SHARES = {
    "verb": 0.35,
    "number": 0.20,
    "sister": 0.10,
    "article": 0.10,
    "inserted": 0.05,
    "deleted": 0.05,
    "confused": 0.05,
    "closed": 0.10,
}
"""How the alarms are shared out among the groups of edits."""


def group(label: str) -> str:
    """Return the group of an edit label."""
    if label.startswith("V_") or label in BE:
        return "verb"
    if label in {"I_the", "I_a", "I_an"}:
        return "article"
    starts = {"N_": "number", "S_": "sister", "I_": "inserted", "R_": "closed"}
    whole = {"D": "deleted", "WRONG": "confused"}
    return starts.get(label[:2]) or whole[label]


def members(network: Network) -> NDArray[np.float32]:
    """Return [labels, groups]: 1 where a label is in a group, in the order of ``SHARES``."""
    names = list(SHARES)
    table = np.zeros((len(network.edits), len(names)), np.float32)
    for at, label in enumerate(network.edits):
        if label != "KEEP":
            table[at, names.index(group(label))] = 1
    return table


def scores(network: Network, text: str, table: NDArray[np.float32]) -> tuple[Any, Any]:
    """Return a paragraph's tokens and the scores [words, groups]."""
    tokens = tokenize(text)
    begins = {span.start for span in split(text, tokens)}
    words = [t.text for t in tokens]
    starts = [t.start in begins for t in tokens]
    parts = [
        network.read(words[a:b], starts[a:b]).edits @ table
        for a, b in network.passages(words, starts)
    ]
    return tokens, np.concatenate(parts) if parts else np.zeros((0, table.shape[1]), np.float32)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def thresholds(
    network: Network, data: Path, table: NDArray[np.float32], alarms: float, every: int
) -> NDArray[np.float32]:
    """Return for each group the score that its share of the alarms lies above."""
    words, found = 0, []
    for number, row in enumerate(rows(data / "dev" / "clean_news.jsonl.gz")):
        for paragraph in row["text"].split("\n") if number % every == 0 else ():
            words += len(paragraph.split())
            found.append(scores(network, paragraph, table)[1])
    ranked = -np.sort(-np.concatenate(found), axis=0)
    places = [int(share * alarms * words / 1000) for share in SHARES.values()]
    return np.array([ranked[place, at] for at, place in enumerate(places)], np.float32)


def marked(tokens: tuple[Token, ...], edit: dict[str, Any]) -> list[int]:
    """Return the indexes of the tokens that an edit touches."""
    end = max(edit["end"], edit["start"] + 1)
    return [i for i, t in enumerate(tokens) if t.start < end and t.end > edit["start"]]


def main() -> None:
    """Print the share found of each kind."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--alarms", type=float, default=0.15, help="per 1,000 words")
    parser.add_argument("--every", type=int, default=3, help="take every n-th clean article")
    args = parser.parse_args()
    network = Network(args.model)
    table = members(network)
    above = thresholds(network, args.data, table, args.alarms, args.every)
    print(", ".join(f"{n} {a:.3f}" for n, a in zip(SHARES, above, strict=True)))
    total, found = Counter[str](), Counter[str]()
    for row in rows(args.data / "dev" / "synthetic.jsonl.gz"):
        if row["level"] != "sent":
            continue
        tokens, given = scores(network, row["text"], table)
        touched = marked(tokens, row["edits"][0])
        total[row["kind"]] += 1
        found[row["kind"]] += bool((given[touched] > above).any())
    for kind, count in total.most_common():
        print(f"{kind:14} {count:5} found {100 * found[kind] / count:5.1f} %")


if __name__ == "__main__":
    main()
