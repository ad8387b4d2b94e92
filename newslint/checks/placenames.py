"""Places and the words for their people, but for a letter: "Pennslyvania", "Los Angelos"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.analysis import Analysis, View, lexicon
from newslint.checks.registry import check
from newslint.knowledge import people, places
from newslint.knowledge.names import folded
from newslint.knowledge.places import Place
from newslint.mentions import persons, runs
from newslint.model import Match, Role

_SHORTEST = 6
_ESTABLISHED = 30
"""A word that news has as often as this is a name, though the lists may not have it."""
_OFTEN = 150
"""How often news must name a place, of one word, that others may be taken for."""
_VOWELS = frozenset("aeiouy")


@check("placenames.misspelt")
def misspelt(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each word that is a place's name but for a letter, and is no other name."""
    found: list[tuple[int, str, str]] = []
    for view in analysis.views:
        if view.role is not Role.CORRECTION:
            for run in view.name_runs:
                for at, word in enumerate(run.words):
                    if len(word) >= _SHORTEST and (right := _right(view, run, at)):
                        found.append((view.start + view.tokens[run.indices[at]].start, word, right))
    counts = Counter(word for _, word, _ in found)
    for start, word, right in found:
        # What stands more often is a name that the lists do not have.
        if counts[word] == 1 and not _is_surname(analysis, start):
            yield Match.replacing(start, start + len(word), right)


def _is_surname(analysis: Analysis, start: int) -> bool:
    people = (m for m in analysis.people if m.kind == "person")
    return any(m.start <= start < m.end for m in people)


def _right(view: View, run: runs.Run, at: int) -> str | None:
    """Return what a word of a run was to be, if it comes near to a word of a known place."""
    word = run.words[at]
    if not word.isalpha() or not word[1:].islower() or persons.is_common(word):
        return None
    seen = lexicon.exact(word).seen
    if seen >= _ESTABLISHED or places.named(word) or places.named(word[:-1]):
        return None
    if not view.names.isdisjoint({word, " ".join(run.words)}) or people.with_surname(word):
        return None
    fits = (_fits(run.words, at, part, place) for part, place in _near(folded(word)))
    found = {right for right in fits if right}
    return found.pop() if len(found) == 1 else None


def _fits(words: Sequence[str], at: int, part: int, place: Place) -> str | None:
    """Return the word of the place, if its other words stand around the word, too."""
    parts = place.name.split(" ")
    first = at - part
    if first < 0 or first + len(parts) > len(words):
        return None
    if len(parts) == 1:
        known = lexicon.exact(parts[0]).seen >= (_OFTEN if len(parts[0]) > _SHORTEST else 1000)
        return parts[0] if known and persons.is_unlisted(words[at]) else None
    others = (folded(words[first + i]) == folded(parts[i]) for i in range(len(parts)) if i != part)
    return parts[part] if all(others) else None


def _near(key: str) -> Iterator[tuple[int, Place]]:
    """Yield the places with a word that is a slip from ``key``, and which word it is."""
    for word, part, place in places.with_words_like(key):
        if word != key and abs(len(word) - len(key)) < 2 and _is_slip(key, word):
            yield part, place


def _is_slip(key: str, right: str) -> bool:
    """Say whether a word has a letter dropped, doubled or swapped, or a wrong vowel inside."""
    shorter, longer = sorted((key, right), key=len)
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), -1)
    if at < 1:
        return False
    if len(key) < len(right):
        return shorter[at:] == longer[at + 1 :]
    if len(key) > len(right):
        return shorter[at:] == longer[at + 1 :] and longer[at] in (longer[at - 1], longer[at + 1])
    if key[at + 1 :] == right[at + 1 :]:
        return at < len(key) - 1 and {key[at], right[at]} <= _VOWELS
    swapped = key[at : at + 2] == right[at : at + 2][::-1]
    return swapped and key[at + 2 :] == right[at + 2 :]
