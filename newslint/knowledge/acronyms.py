"""Acronyms in a text: where they stand, and whether one fits the words it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint import lazypattern
from newslint.knowledge.aligning import distance
from newslint.knowledge.words import CONNECTIVES

_ACRONYM = lazypattern.compile(
    r"(?<![\w&/.@#$-])(?P<letters>\p{Lu}{2,7})(?P<tail>s|['’]s)?(?![\w&/@]|\.\p{L})"
)
_BRACKETED = lazypattern.compile(r"\((?P<letters>\p{Lu}{2,7})s?[);,]")
_WORD = lazypattern.compile(r"(?<!\p{L}['’])\p{L}[\p{L}\p{M}]*(?:\.\p{L})*")

_REACH = 110
_UNSPOKEN = frozenset({"and", "a", "an"})


class Acronym(NamedTuple):
    """Capital letters in a text, code points from its start."""

    letters: str
    start: int
    end: int


class Expansion(NamedTuple):
    """A bracketed acronym and the words before it, the nearest last."""

    acronym: Acronym
    words: tuple[str, ...]
    start: int
    """Where the first of the words begins."""


def find(text: str) -> Iterator[Acronym]:
    """Yield each word in capitals, without a plural or possessive ending."""
    for found in _ACRONYM.finditer(text):
        yield Acronym(found["letters"], *found.span("letters"))


def bracketed(text: str) -> Iterator[Expansion]:
    """Yield each acronym in brackets with the words before the bracket, of one sentence."""
    for found in _BRACKETED.finditer(text):
        begin = max(0, found.start() - _REACH)
        before = text[begin : found.start()]
        cut = max(before.rfind(mark) for mark in (". ", "! ", "? ", "(", ")", "\n", "“", ";", ":"))
        begin += cut + 1
        words = list(_WORD.finditer(text, begin, found.start()))
        if words and text[words[-1].end() : found.start()].strip(" '’”\"&") == "":
            acronym = Acronym(found["letters"], *found.span("letters"))
            yield Expansion(acronym, tuple(w[0] for w in words), words[0].start())


def fits(letters: str, words: Sequence[str]) -> bool:
    """Say whether the letters can be taken from the last words, in order.

    Each letter begins a word or goes on inside one whose beginning was taken, as in
    SAMHSA.
    """
    wanted = letters.lower()
    lowered = [word.lower() for word in words]
    return any(
        word.startswith(wanted[0]) and _taken(wanted, lowered[i:], True)
        for i, word in enumerate(lowered)
    )


def _taken(wanted: str, words: Sequence[str], begins: bool) -> bool:
    """Say whether all of ``wanted`` comes from the words, the last of them used."""
    reachable = {0}
    for word in words:
        grown = set(reachable) if word in CONNECTIVES or not begins else set()
        for taken in reachable:
            grown |= _ways(wanted, taken, word)
        reachable = grown
        if not reachable:
            return False
    return len(wanted) in reachable


def _ways(wanted: str, taken: int, word: str) -> set[int]:
    """Return how much of ``wanted`` can be covered after a word, its beginning first."""
    ways = {taken} if taken else set()
    position = 0
    while taken < len(wanted) and (position := word.find(wanted[taken], position)) >= 0:
        if not ways - {taken} and position > 0:
            break
        taken += 1
        position += 1
        ways.add(taken)
    return ways


def initials(words: Sequence[str], length: int) -> Iterator[str]:
    """Yield the initials of the last words, in capitals, with and without "of", "for" and "the".

    The very last word may be no part of it: "Retraining Notification Act (WARN)".
    """
    for part in (words, words[:-1]):
        for links in (False, True):
            used = [w for w in part if w.lower() not in (_UNSPOKEN if links else CONNECTIVES)]
            if len(used) >= length:
                yield "".join(word[0] for word in used[-length:]).upper()


def spells(letters: str, words: Sequence[str]) -> bool:
    """Say whether the letters are the initials of words in a row; linking words may be left out."""
    wanted = letters.lower()
    return any(_spelt(wanted, [w.lower() for w in words[i:]]) for i in range(len(words)))


def _spelt(wanted: str, words: Sequence[str]) -> bool:
    reachable = {0}
    for word in words:
        taken = {n + 1 for n in reachable if n < len(wanted) and word[0] == wanted[n]}
        reachable = taken | (reachable if word in CONNECTIVES | _UNSPOKEN else set())
        if len(wanted) in reachable:
            return True
        reachable -= {0}
    return False


def is_slip(letters: str, right: str) -> bool:
    """Say whether one letter is another, or two neighbours are swapped."""
    if letters.upper() == right.upper() or len(letters) != len(right) or len(letters) < 3:
        return False
    return distance(letters, right) == 1


def is_swap(letters: str, right: str) -> bool:
    """Say whether two neighbouring letters are swapped."""
    return is_slip(letters, right) and sorted(letters) == sorted(right)
