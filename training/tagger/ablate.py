"""Fit the combiners without each witness in turn, and say what that costs.

    python -m training.tagger.ablate MODEL.onnx HELD --ngrams TABLE

A row for each witness, and one for all of them: the share of planted errors that pass, by kind,
where each kind may give as many alarms as `calibrate.BUDGETS` allows.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from math import nan
from pathlib import Path

from newslint.tagger import witnesses
from training.tagger.calibrate import (
    BUDGETS,
    LEAST,
    Row,
    fitted,
    gathered,
    known,
    surest,
    threshold,
)

SHOWN = ("agreement", "form", "number", "sister", "article_missing", "preposition_wrong")


def passed(
    name: str, every: Sequence[Row], words: int, kept: Sequence[int], judged: frozenset[str]
) -> float:
    """Return the share of one kind's planted errors that pass by the witnesses ``kept``.

    Not a number where too few were planted for a combiner.
    """
    if sum(row.wrong for row in every) < LEAST:
        return nan
    chance = fitted(every, words, kept)
    least = threshold(name, surest(every, chance), words, judged)
    planted = [c >= least for c, row in zip(chance, every, strict=True) if row.wrong]
    return sum(planted) / max(len(planted), 1)


def table(rows: Sequence[Row], words: int) -> list[tuple[str, list[float]]]:
    """Return the name of each witness left out ("none" first) and the shares by `SHOWN`."""
    judged = known()
    names = [*witnesses.FIRST, *witnesses.SECOND]
    by_kind = {kind: [r for r in rows if r.kind == kind] for kind in SHOWN}
    found = []
    for without in ("none", *names):
        kept = [i for i, name in enumerate(names) if name != without]
        shares = [passed(kind, by_kind[kind], words, kept, judged) for kind in SHOWN]
        found.append((without, shares))
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("held", type=Path)
    parser.add_argument("--ngrams", type=Path, required=True)
    parser.add_argument("--take", type=int, default=1_000_000, help="paragraphs")
    args = parser.parse_args()
    rows, words = gathered(args.model, args.held, args.ngrams, args.take)
    print("without".ljust(14), *(kind[:12].rjust(12) for kind in SHOWN))
    print("budget".ljust(14), *(f"{BUDGETS[kind]:12.3f}" for kind in SHOWN))
    for without, shares in table(rows, words):
        print(without.ljust(14), *(f"{100 * share:11.1f}%" for share in shares))


if __name__ == "__main__":
    main()
