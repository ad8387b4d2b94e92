"""An article's passages as texts to send, and from places in them back to clean text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.analysis import View
from newslint.model import Role, Span

LIMIT = 10_000
"""Code points that one request holds: a long article goes in several, at paragraphs."""

_BETWEEN = "\n\n"
_UNREAD = frozenset({Role.BYLINE, Role.DATELINE})
"""Nothing but names."""


class Passage(NamedTuple):
    """A stretch of one block: where it begins in a part's text and in the clean text."""

    at: int
    start: int
    length: int


class Part(NamedTuple):
    """A text to send, made of whole passages with an empty line between them."""

    text: str
    passages: tuple[Passage, ...]

    def clean(self, start: int, end: int) -> Span | None:
        """Bring code points of this text into clean offsets; None if no passage holds them."""
        index = bisect_right(self.passages, start, key=lambda p: p.at) - 1
        if index < 0:
            return None
        passage = self.passages[index]
        if not passage.at <= start <= end <= passage.at + passage.length:
            return None
        return Span(start - passage.at + passage.start, end - passage.at + passage.start)


def split(views: Iterable[View], limit: int = LIMIT) -> tuple[Part, ...]:
    """Put the blocks' texts into as few parts as ``limit`` allows, in order."""
    parts: list[Part] = []
    waiting: list[tuple[int, str]] = []
    size = 0
    for start, text in _stretches(views, limit):
        if waiting and size + len(text) > limit:
            parts.append(_part(waiting))
            waiting, size = [], 0
        waiting.append((start, text))
        size += len(text) + len(_BETWEEN)
    return (*parts, _part(waiting)) if waiting else tuple(parts)


def _part(stretches: Iterable[tuple[int, str]]) -> Part:
    texts: list[str] = []
    passages: list[Passage] = []
    at = 0
    for start, text in stretches:
        passages.append(Passage(at, start, len(text)))
        texts.append(text)
        at += len(text) + len(_BETWEEN)
    return Part(_BETWEEN.join(texts), tuple(passages))


def _stretches(views: Iterable[View], limit: int) -> Iterator[tuple[int, str]]:
    """Yield each block, one that is too long in runs of sentences."""
    for view in views:
        if view.role in _UNREAD or not view.text.strip():
            continue
        if len(view.text) <= limit:
            yield view.start, view.text
            continue
        for start, end in _runs(view, limit):
            yield view.start + start, view.text[start:end]


def _runs(view: View, limit: int) -> Iterator[Span]:
    start = end = 0
    for sentence in view.sentences:
        if end > start and sentence.end - start > limit:
            yield Span(start, end)
            start = sentence.start
        end = sentence.end
        while end - start > limit:
            # No sentence of prose is that long: a table, a list of names.
            cut = view.text.rfind(" ", start + 1, start + limit) + 1 or start + limit
            yield Span(start, cut)
            start = cut
    if end > start:
        yield Span(start, end)


class Units:
    """Offsets of a text in UTF-16 units, as Java counts, to code points."""

    def __init__(self, text: str) -> None:
        """Note where characters stand that take two units."""
        self._length = len(text)
        # Positions in units of the second half of each pair, in order.
        self._second: list[int] = []
        if not text.isascii():
            wide = (index for index, char in enumerate(text) if ord(char) > 0xFFFF)
            self._second = [index + number + 1 for number, index in enumerate(wide)]

    def point(self, unit: int) -> int | None:
        """Return the code point at ``unit``; None beyond the text or inside a character."""
        before = bisect_right(self._second, unit)
        if before and self._second[before - 1] == unit:
            return None
        point = unit - before
        return point if 0 <= point <= self._length else None
