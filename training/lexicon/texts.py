"""Read the training texts and treebanks."""

from __future__ import annotations

import gzip
import lzma
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple


class Word(NamedTuple):
    """A tagged word; ``joined`` says that no space stands between it and the next."""

    text: str
    tag: str
    joined: bool


def lines(path: Path) -> Iterator[str]:
    """Yield the lines of a plain, gzip or xz text without their ends."""
    openers: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".xz": lzma.open}
    with openers.get(path.suffix, open)(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def paragraphs(path: Path) -> Iterator[str]:
    """Yield the paragraphs of a training text, without the article heads."""
    for line in lines(path):
        if line.strip() and not line.startswith("=== "):
            yield line


def articles(path: Path) -> Iterator[list[str]]:
    """Yield each article of a training text as its paragraphs."""
    article: list[str] = []
    for line in lines(path):
        if line.startswith("=== "):
            if article:
                yield article
            article = []
        elif line.strip():
            article.append(line)
    if article:
        yield article


def treebank(path: Path) -> Iterator[list[Word]]:
    """Yield the sentences of a CoNLL-U file with their Penn tags."""
    sentence: list[Word] = []
    joined_until = 0
    for line in lines(path):
        fields = line.split("\t")
        if len(fields) == 10 and fields[0].isdigit():
            index = int(fields[0])
            joined = "SpaceAfter=No" in fields[9] or index < joined_until
            sentence.append(Word(fields[1], fields[4], joined))
        elif len(fields) == 10 and "-" in fields[0]:
            joined_until = int(fields[0].partition("-")[2])
        elif not line and sentence:
            yield sentence
            sentence, joined_until = [], 0
