"""What the checks on names find in an article of a few paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from newslint import formats
from newslint.analysis import Analysis
from newslint.model import Match

Check = Callable[[Analysis, Mapping[str, Any]], Iterator[Match]]


def found(check: Check, *paragraphs: str, names: frozenset[str] = frozenset()) -> list[str]:
    """Return "marked > first fix" for each match, in order; a plain text is read."""
    document = formats.read("a.txt", "\n\n".join(paragraphs).encode())
    text = document.text
    return [
        f"{text[m.start : m.end]} > {m.fixes[0].title}" if m.fixes else text[m.start : m.end]
        for m in check(Analysis(document, names=names), {})
    ]
