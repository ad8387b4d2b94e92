"""One utterance quoted twice in an article, with other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint import lazypattern
from newslint.analysis import Analysis, View
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Related, Safety

_WORD = lazypattern.compile(r"[\p{L}\p{N}$%]+(?:[’'.,-][\p{L}\p{N}]+)*")
_OPEN = lazypattern.compile(r"…|\.\s?\.\s?\.|[\[\](){}]|--|—")
"""Cuts and additions that a writer shows: what stands beside them may differ."""
_LEAST = 6
"""Words that two quotations must share on both sides of the one that differs, together."""
_SIDE = 2
_GRAM = 3


class Quoted(NamedTuple):
    """A quotation's words; offsets count from the start of the article's clean text."""

    view: View
    start: int
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


class Change(NamedTuple):
    """The words of one quotation, ``[first, last)``, for which another has others."""

    first: int
    last: int
    other_first: int
    other_last: int


@check("requoted.changed", anchors=("“", '"'))
def changed(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each quotation that an earlier one in another paragraph gives with one word changed.

    Offsets count from the start of the article's clean text.
    """
    seen: dict[tuple[str, ...], list[Quoted]] = defaultdict(list)
    for view in analysis.views:
        fresh = []
        for quoted in _quotations(view):
            earlier: dict[int, Quoted] = {}
            for gram in _grams(quoted):
                earlier.update((other.start, other) for other in seen[gram])
            for other in earlier.values():
                change = difference(other.words, quoted.words)
                if change is not None:
                    yield _match(analysis, other, quoted, change)
            fresh.append(quoted)
        for quoted in fresh:
            for gram in set(_grams(quoted)):
                seen[gram].append(quoted)


def _quotations(view: View) -> Iterator[Quoted]:
    """Yield each stretch of an outer quotation between marks of omission or addition."""
    for quotation in view.quotations:
        if quotation.level or quotation.mark not in '“"':
            continue
        first, last = quotation.start + 1, quotation.end - quotation.closed
        cuts = [first, *(i for m in _OPEN.finditer(view.text, first, last) for i in m.span()), last]
        for low, high in zip(cuts[::2], cuts[1::2], strict=True):
            spans = tuple(m.span() for m in _WORD.finditer(view.text, low, high))
            words = tuple(view.text[a:b].lower().replace("’", "'") for a, b in spans)
            if len(words) > _LEAST:
                moved = tuple((a + view.start, b + view.start) for a, b in spans)
                yield Quoted(view, view.start + low, words, moved)


def _grams(quoted: Quoted) -> Iterator[tuple[str, ...]]:
    for i in range(len(quoted.words) - _GRAM + 1):
        yield quoted.words[i : i + _GRAM]


def difference(old: Sequence[str], new: Sequence[str]) -> Change | None:
    """Return where one quotation differs from another, in one place, by at most one word.

    Both must go on alike for two words and more on either side of the place, and for six
    words in all; None if they are equal, or alike only in part.
    """
    for i in range(len(old)):
        for j in range(len(new)):
            if old[i] == new[j] and (i == 0 or j == 0 or old[i - 1] != new[j - 1]):
                found = _from(old, new, i, j)
                if found is not None:
                    return found
    return None


def _from(old: Sequence[str], new: Sequence[str], i: int, j: int) -> Change | None:
    """Follow two quotations from where they begin alike to their one difference."""
    before = _alike(old, new, i, j)
    i, j = i + before, j + before
    if before < _SIDE or i >= len(old) or j >= len(new):
        return None
    for a, b in ((1, 1), (1, 0), (0, 1)):
        after = _alike(old, new, i + a, j + b)
        if after >= _SIDE and before + after >= _LEAST:
            ends = i + a + after == len(old) or j + b + after == len(new)
            starts = i == before or j == before
            if starts and ends:
                return Change(j, j + b, i, i + a)
    return None


def _alike(old: Sequence[str], new: Sequence[str], i: int, j: int) -> int:
    """Return how many words two quotations have in common from two places on."""
    count = 0
    while i + count < len(old) and j + count < len(new) and old[i + count] == new[j + count]:
        count += 1
    return count


def _match(analysis: Analysis, old: Quoted, new: Quoted, change: Change) -> Match:
    """Show both readings: which of them was said, the source alone can tell."""
    text = analysis.document.text
    first = new.spans[max(change.first - 1, 0)][0]
    last = new.spans[min(change.last, len(new.spans) - 1)][1]
    low = old.spans[max(change.other_first - 1, 0)][0]
    high = old.spans[min(change.other_last, len(old.spans) - 1)][1]
    fixes = (
        Fix(text[low:high], (Edit(first, last, text[low:high]),), Safety.DISPLAY),
        Fix(text[first:last], (Edit(low, high, text[first:last]),), Safety.DISPLAY),
    )
    related = Related(low, high, "first quoted here")
    return Match(first, last, fixes, {"other": text[low:high]}, (related,))
