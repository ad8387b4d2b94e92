"""Count words and pairs of words in the training text that NEWSLINT_DATA holds."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import re
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_PAIR = re.compile(r"(?<![\w'’.@/-])([A-Za-z][a-z]*) (?=([a-z]+)(?![\w'’@/-]))")


def lines() -> Iterator[str]:
    """Yield the lines of every training text, files in order of their names.

    Raises:
        KeyError: when NEWSLINT_DATA is not set.
    """
    for path in sorted((Path(os.environ["NEWSLINT_DATA"]) / "train").iterdir()):
        opened = gzip.open if path.suffix == ".gz" else lzma.open
        with opened(path) as packed, io.TextIOWrapper(packed, encoding="utf-8") as file:
            yield from file


def words() -> Counter[str]:
    """Count each word as written, with straight apostrophes."""
    counts: Counter[str] = Counter()
    for line in lines():
        counts.update(_WORD.findall(line.replace("’", "'")))
    return counts


def pairs(wanted: Collection[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """Count how often each of the ``wanted`` pairs stands side by side, in small letters."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in lines():
        for first, second in _PAIR.findall(line):
            if (pair := (first.lower(), second)) in wanted:
                counts[pair] += 1
    return counts
