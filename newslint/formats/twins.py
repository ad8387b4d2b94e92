"""The same words twice in a file: read once, and kept in step when they are mended."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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


class _Word(NamedTuple):
    folded: str
    draft: int
    start: int
    end: int


@dataclass
class _Copies:
    """The words of all the copies in one row."""

    drafts: Sequence[Draft]
    words: list[_Word]
    row: str
    offsets: list[int]
    """Where each word begins in ``row``."""
    taken: list[bool]

    @classmethod
    def of(cls, drafts: Sequence[Draft]) -> _Copies:
        words = [word for index, draft in enumerate(drafts) for word in _words(draft, index)]
        offsets, at = [], 0
        for word in words:
            offsets.append(at)
            at += len(word.folded) + 1
        return cls(drafts, words, _row(words), offsets, [False] * len(words))


def fold(
    kept: Sequence[Draft], copies: Sequence[Draft], whole: bool = False
) -> tuple[list[Draft], list[Twin]]:
    """Return what the copies say that ``kept`` does not, and the twins of kept drafts.

    All drafts are tidy. Paragraphs may be divided otherwise in the copies, spaces and the
    style of quotation marks may differ; with ``whole``, a copy counts only paragraph by
    paragraph.
    """
    row = _Copies.of(copies)
    twins = []
    for draft in kept:
        words = list(_words(draft, 0))
        first = _found(row, words, whole)
        if first is not None:
            row.taken[first : first + len(words)] = [True] * len(words)
            twins.append(Twin(draft, joined(_aligned(row, draft, words, first))))
    return list(_left_over(row)), twins


def _words(draft: Draft, index: int) -> Iterator[_Word]:
    for match in _WORD.finditer(draft.text):
        folded = _DASHES.sub("-", match[0].translate(_FOLDED))
        yield _Word(folded, index, *match.span())


def _row(words: Sequence[_Word]) -> str:
    return "\0" + "".join(word.folded + "\0" for word in words)


def _found(row: _Copies, words: Sequence[_Word], whole: bool) -> int | None:
    """Return the index of the word at which a draft's words stand in the copies."""
    wanted = _row(words)
    at = row.row.find(wanted)
    while at >= 0 and words:
        first = bisect_left(row.offsets, at)
        if _is_copy(row, first, first + len(words), whole or len(words) < _FEW):
            return first
        at = row.row.find(wanted, at + 1)
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


def _aligned(row: _Copies, kept: Draft, words: Sequence[_Word], first: int) -> Iterator[Run]:
    """Yield the kept text once more, with the places that it has in the copies."""
    text = kept.text
    for index, word in enumerate(words):
        other = row.words[first + index]
        copy = row.drafts[other.draft]
        if index:
            before = row.words[first + index - 1]
            gap = text[words[index - 1].end : word.start]
            yield from _gap(row, before, other, gap)
        own = text[word.start : word.end]
        if copy.text[other.start : other.end] == own:
            yield from cut(copy, other.start, other.end)
        else:
            parts = cut(copy, other.start, other.end)
            yield Run(own, parts[0].start, parts[-1].end, "decoded")


def _gap(row: _Copies, before: _Word, word: _Word, gap: str) -> Iterator[Run]:
    copy = row.drafts[word.draft]
    if before.draft == word.draft and copy.text[before.end : word.start] == gap:
        yield from cut(copy, before.end, word.start)
        return
    left = cut(row.drafts[before.draft], before.end - 1, before.end)[-1]
    right = cut(copy, word.start, word.start + 1)[0]
    yield Run(gap, left.end, right.start, "decoded")


def cut(draft: Draft, start: int, end: int) -> list[Run]:
    """Return the runs of a stretch of a draft's clean text, not empty."""
    found: list[Run] = []
    at = 0
    for run in draft.runs:
        first, last = max(start - at, 0), min(end - at, len(run.text))
        at += len(run.text)
        if first >= last:
            continue
        text = run.text[first:last]
        if run.kind == "literal":
            run = Run(text, run.start + first, run.start + last, "literal")
        found.append(run._replace(text=text))
    return found


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
            draft = row.drafts[row.words[at].draft]
            runs = cut(draft, row.words[at].start, row.words[end - 1].end)
            yield replace(draft, runs=runs)
        at = end
