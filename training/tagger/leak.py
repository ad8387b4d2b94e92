"""Keep what is measured on out of what is trained on.

A sentence is known again by its letters and digits alone, so that other quotation marks,
spaces or dashes do not hide it. Short sentences ("He declined to comment.") stand in every
newspaper and say nothing of where they are from.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from newslint.analysis.sentences import split
from newslint.analysis.tokens import tokenize

SHORTEST = 6
"""Words that a sentence must have to be held for the same as another."""


def key(sentence: str) -> int | None:
    """Return a number that equal sentences share; None for one that is too short to tell."""
    words = "".join(c if c.isalnum() else " " for c in sentence.lower()).split()
    if len(words) < SHORTEST:
        return None
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=8).digest())


def keys(text: str) -> Iterator[int]:
    """Yield the keys of the sentences of a passage."""
    for line in text.split("\n"):
        for span in split(line, tokenize(line)):
            found = key(line[span.start : span.end])
            if found is not None:
                yield found


def mended(row: dict[str, Any]) -> str:
    """Return a row's text with all its edits applied; offsets are code points."""
    text: str = row["text"]
    for edit in sorted(row["edits"], key=lambda e: -e["start"]):
        text = text[: edit["start"]] + edit["replacement"] + text[edit["end"] :]
    return text


def texts(path: Path) -> Iterator[str]:
    """Yield every text in a file of ``dev/``: of JSON rows all strings, else the fields."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            if ".jsonl" not in path.name:
                yield from line.rstrip("\n").split("\t")
                continue
            row = json.loads(line)
            yield from (value for value in row.values() if isinstance(value, str))
            if isinstance(row.get("text"), str) and row.get("edits"):
                yield mended(row)


def measured(folder: Path) -> frozenset[int]:
    """Return the keys of all sentences in the files of ``folder`` (``dev/``)."""
    names = sorted(p for p in folder.iterdir() if p.suffix in {".gz", ".jsonl", ".tsv"})
    return frozenset(k for path in names for text in texts(path) for k in keys(text))


def shared(paragraph: str, known: frozenset[int]) -> bool:
    """Say whether a paragraph has a sentence that ``known`` has too."""
    return any(k in known for k in keys(paragraph))


def without(paragraphs: Iterable[str], known: frozenset[int]) -> Iterator[str]:
    """Yield the paragraphs that share no sentence with ``known``."""
    return (p for p in paragraphs if not shared(p, known))
