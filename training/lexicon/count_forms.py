"""Count each word form of clean news: one line a form, form and count, commonest first.

    python -m training.lexicon.count_forms OUT TEXT ...

The texts are the .txt.gz and .txt.xz files of the training data (README of the data
folder); an article starts after a line ``=== id``.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from newslint.analysis.tokens import tokenize
from training.lexicon.texts import paragraphs


def main(out: str, *paths: str) -> None:
    """Write the counts of all ``paths`` to ``out``."""
    counts: Counter[str] = Counter()
    for path in paths:
        for paragraph in paragraphs(Path(path)):
            counts.update(token.text for token in tokenize(paragraph.replace("’", "'")))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    lines = [f"{form}\t{count}\n" for form, count in ranked if form.isprintable()]
    Path(out).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
