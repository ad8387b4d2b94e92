"""Short ways for tests to read a text and to look at what came of it."""

from __future__ import annotations

import inspect

from newslint.formats.reading import parse
from newslint.model import Document
from tests.formats.invariants import broken_promises


def document(path: str, text: str) -> Document:
    """Read ``text`` (as ``inspect.cleandoc`` leaves it, with a final line end) as a file."""
    made = parse(path, inspect.cleandoc(text) + "\n", "utf-8")
    assert broken_promises(made) == []
    return made


def blocks(path: str, text: str) -> list[tuple[str, str]]:
    """Return (role, clean text) of each block."""
    made = document(path, text)
    return [(b.role.value, made.text[b.start : b.end]) for b in made.blocks]


def pieces(made: Document, kind: str) -> list[tuple[str, str]]:
    """Return (clean text, source) of each piece of a kind."""
    return [
        (made.text[p.start : p.end], made.source[p.source_start : p.source_end])
        for p in made.pieces
        if p.kind == kind
    ]
