"""Which checkers can match a passage at all: an index from anchors to checkers.

A linter has a thousand patterns and more, and a paragraph holds the literals of few of
them. Looking each anchor up in each paragraph costs more than all the rules that then run,
so the text is cut at white space and each chunk's checkers are remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.kinds import Checker

_REMEMBERED = 100_000
"""Chunks whose checkers are kept; then the memory is begun anew."""
_START = 3
"""Characters by which the anchors that may begin at a place are found."""
_LONGEST_CHUNK = 64
"""Characters; in a longer chunk (a URL) every anchor is looked for by itself."""


class Prefilter:
    """The checkers by what their anchors are; what it remembers depends on no article."""

    def __init__(self, checkers: Sequence[Checker]) -> None:
        """Index the checkers' anchors; the order of the checkers is kept in every answer."""
        self.checkers = tuple(checkers)
        self._always = frozenset(i for i, c in enumerate(checkers) if not c.anchors)
        self._by_anchor: dict[str, list[int]] = {}
        self._spaced: list[tuple[str, int]] = []
        for number, checker in enumerate(checkers):
            for anchor in checker.anchors:
                if " " in anchor or anchor.split() != [anchor]:
                    self._spaced.append((anchor, number))
                else:
                    self._by_anchor.setdefault(anchor, []).append(number)
        self._by_start: dict[str, list[str]] = {}
        for anchor in self._by_anchor:
            self._by_start.setdefault(anchor[:_START], []).append(anchor)
        self._chunks: dict[str, frozenset[int]] = {}

    def candidates(self, lowered: str) -> Iterator[Checker]:
        """Yield the checkers that may match a lower-case text, in their order."""
        found = set(self._always)
        for chunk in set(lowered.split()):
            found |= self._chunk(chunk)
        found.update(number for anchor, number in self._spaced if anchor in lowered)
        for number in sorted(found):
            yield self.checkers[number]

    def _chunk(self, chunk: str) -> frozenset[int]:
        known = self._chunks.get(chunk)
        if known is None:
            if len(self._chunks) >= _REMEMBERED:
                self._chunks.clear()
            known = self._chunks[chunk] = self._search(chunk)
        return known

    def _search(self, chunk: str) -> frozenset[int]:
        if len(chunk) > _LONGEST_CHUNK:
            inside = [anchor for anchor in self._by_anchor if anchor in chunk]
        else:
            inside = list(self._inside(chunk))
        return frozenset().union(*(self._by_anchor[anchor] for anchor in inside))

    def _inside(self, chunk: str) -> Iterator[str]:
        """Yield the anchors in a chunk, each as often as it stands there."""
        for at in range(len(chunk)):
            for size in range(1, _START):
                if at + size <= len(chunk) and chunk[at : at + size] in self._by_anchor:
                    yield chunk[at : at + size]
            for anchor in self._by_start.get(chunk[at : at + _START], ()):
                if len(anchor) >= _START and chunk.startswith(anchor, at):
                    yield anchor
