"""The same words twice in a file: read once, and kept in step when they are mended."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from newslint.formats.drafts import Draft, Run, Twin, joined

_WORD = re.compile(r"\S+")
_FOLDED = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\0": " "}
)
_DASHES = re.compile("--+")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*\Z")
_FEW = 3
"""Fewer words than these must be the whole of a paragraph to count as a second copy."""


_TRIES = 50
"""Places that are looked at for one paragraph, where many begin alike."""


class _Word(NamedTuple):
    folded: str
    draft: int
    start: int
    end: int


class _Copy:
    """A draft whose stretches are cut out by their clean offsets."""

    def __init__(self, draft: Draft) -> None:
        self.draft, self.text = draft, draft.text
        self._starts: list[int] = []
        at = 0
        for run in draft.runs:
            self._starts.append(at)
            at += len(run.text)

    def cut(self, start: int, end: int) -> list[Run]:
        """Return the runs of ``[start, end)``, which is not empty."""
        found: list[Run] = []
        for index in range(bisect_right(self._starts, start) - 1, len(self._starts)):
            run, at = self.draft.runs[index], self._starts[index]
            if at >= end:
                break
            first, last = max(start - at, 0), min(end - at, len(run.text))
            if run.kind == "literal":
                run = run._replace(start=run.start + first, end=run.start + last)
            found.append(run._replace(text=run.text[first:last]))
        return found


@dataclass
class _Copies:
    """The words of all the copies in one row."""

    drafts: list[_Copy]
    words: list[_Word]
    places: dict[tuple[str, ...], deque[int]]
    """Where a row of ``_FEW`` words begins, or a paragraph that has fewer."""
    taken: list[bool]

    @classmethod
    def of(cls, drafts: Sequence[Draft]) -> _Copies:
        copies = [_Copy(draft) for draft in drafts]
        words = [word for index, copy in enumerate(copies) for word in _words(copy.text, index)]
        places: dict[tuple[str, ...], deque[int]] = {}
        for index, word in enumerate(words):
            key = tuple(w.folded for w in words[index : index + _FEW])
            places.setdefault(key, deque()).append(index)
            if index == 0 or words[index - 1].draft != word.draft:
                for length in range(1, _FEW):
                    places.setdefault(key[:length], deque()).append(index)
        return cls(copies, words, places, [False] * len(words))


def fold(
    kept: Sequence[Draft], copies: Sequence[Draft], whole: bool = False
) -> tuple[list[Draft], list[Twin]]:
    """Return what the copies say that ``kept`` does not, and the twins of kept drafts.

    All drafts are tidy. Paragraphs may be divided otherwise in the copies, spaces and the
    style of quotation marks may differ; with ``whole``, a copy counts only paragraph by
    paragraph.
    """
    if not kept or not copies:
        return list(copies), []
    row = _Copies.of(copies)
    twins = []
    for draft in kept:
        text = draft.text
        words = list(_words(text, 0))
        first = _found(row, words, whole)
        if first is not None:
            row.taken[first : first + len(words)] = [True] * len(words)
            twins.append(Twin(draft, joined(_aligned(row, text, words, first))))
    return list(_left_over(row)), twins


def _words(text: str, index: int) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        folded = _DASHES.sub("-", match[0].translate(_FOLDED))
        yield _Word(folded, index, *match.span())


def _found(row: _Copies, words: Sequence[_Word], whole: bool) -> int | None:
    """Return the index of the word at which a draft's words stand in the copies."""
    wanted = [word.folded for word in words]
    places = row.places.get(tuple(wanted[:_FEW]), deque())
    while places and row.taken[places[0]]:
        places.popleft()
    for first in islice(places, _TRIES):
        last = first + len(words)
        if [word.folded for word in row.words[first:last]] == wanted and _is_copy(
            row, first, last, whole or len(words) < _FEW
        ):
            return first
    return None


def _is_copy(row: _Copies, first: int, last: int, whole: bool) -> bool:
    """Say whether words ``[first, last)`` are paragraphs, or sentences, of their own."""
    words, taken = row.words, row.taken
    if any(taken[first:last]):
        return False
    opens = first == 0 or words[first - 1].draft != words[first].draft
    closes = last == len(words) or words[last].draft != words[last - 1].draft
    if whole:
        return opens and closes and words[first].draft == words[last - 1].draft
    opens = opens or taken[first - 1] or _SENTENCE_END.search(words[first - 1].folded) is not None
    return opens and (closes or taken[last] or _ends(words[last - 1]))


def _ends(word: _Word) -> bool:
    return _SENTENCE_END.search(word.folded) is not None


def _aligned(row: _Copies, text: str, words: Sequence[_Word], first: int) -> Iterator[Run]:
    """Yield the kept text once more, with the places that it has in the copies."""
    for index, word in enumerate(words):
        other = row.words[first + index]
        copy = row.drafts[other.draft]
        if index:
            gap = text[words[index - 1].end : word.start]
            yield from _gap(row, row.words[first + index - 1], other, gap)
        own = text[word.start : word.end]
        parts = copy.cut(other.start, other.end)
        if copy.text[other.start : other.end] == own:
            yield from parts
        else:
            yield Run(own, parts[0].start, parts[-1].end, "decoded")


def _gap(row: _Copies, before: _Word, word: _Word, gap: str) -> Iterator[Run]:
    copy = row.drafts[word.draft]
    if before.draft == word.draft and copy.text[before.end : word.start] == gap:
        yield from copy.cut(before.end, word.start)
        return
    left = row.drafts[before.draft].cut(before.end - 1, before.end)[-1]
    right = copy.cut(word.start, word.start + 1)[0]
    yield Run(gap, left.end, right.start, "decoded")


def _left_over(row: _Copies) -> Iterator[Draft]:
    """Yield the stretches of the copies that no kept draft has."""
    at = 0
    while at < len(row.words):
        end = at + 1
        while (
            end < len(row.words)
            and row.taken[end] == row.taken[at]
            and row.words[end].draft == row.words[at].draft
        ):
            end += 1
        if not row.taken[at]:
            copy = row.drafts[row.words[at].draft]
            yield replace(copy.draft, runs=copy.cut(row.words[at].start, row.words[end - 1].end))
        at = end
