"""The words of a name, made comparable: "U.S. Dep't" and "US", "&" and "and", "’" and "'"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from newslint import lazypattern

_WORD = lazypattern.compile(
    r"(?:\p{L}\.){2,}|\p{L}\.(?=\s+\p{Lu})|[\p{L}\p{N}]+(?:(?:[&.]|-(?=[\p{Lu}\p{N}])|(?<=\bCo)-)[\p{L}\p{N}]+)*"
    r"(?:['’]s(?!\p{L}))?|&"
)
_JOIN = lazypattern.compile(r",?\s+|\s*[&/]\s*|['’]\s+")

CONNECTIVES = frozenset("of for the and on in to at from with against by de &".split())
"""Small words that link the words of a name."""

_BRITISH = {
    "centre": "center",
    "centres": "centers",
    "organisation": "organization",
    "organisations": "organizations",
    "programme": "program",
    "defence": "defense",
}


class Word(NamedTuple):
    """A word of a text: its comparable form and its place, code points from the start.

    ``end`` leaves out a possessive "'s", whose own end is ``full``.
    """

    norm: str
    start: int
    end: int
    full: int
    capital: bool
    comma: bool
    """A comma stands before it."""

    @property
    def possessive(self) -> str:
        """The comparable form with the possessive ending, if there is one."""
        return self.norm + "'s" if self.full > self.end else self.norm


def split(text: str) -> Iterator[Word]:
    """Yield the words of ``text`` in order."""
    for found, comma in _linked(text):
        yield _word(found, comma)


@lru_cache(maxsize=16)
def runs(text: str, shortest: int = 2) -> tuple[tuple[Word, ...], ...]:
    """Return each longest run of words that may be a name: capitals and what links them.

    A run begins and ends with a capital; a possessive ends a word, not the run. Several
    rules ask for the same passage's runs in a row, so the last ones are kept.
    """
    return tuple(_runs(text, shortest))


def _runs(text: str, shortest: int) -> Iterator[tuple[Word, ...]]:
    run: list[Word] = []
    end = -1
    for found in _WORD.finditer(text):
        capital = found[0][0].isupper() or found[0][0].isdigit()
        links = bool(run) and not capital and found[0] in CONNECTIVES
        gap = _JOIN.fullmatch(text, end, found.start()) if run and (capital or links) else None
        if run and not gap:
            yield from _trimmed(run, shortest)
            run = []
        if capital or (run and links):
            run.append(_word(found, bool(gap and "," in gap[0])))
        end = found.end()
    yield from _trimmed(run, shortest)


def _linked(text: str) -> Iterator[tuple[regex.Match[str], bool]]:
    end = 0
    for found in _WORD.finditer(text):
        yield found, "," in text[end : found.start()]
        end = found.end()


def _word(found: regex.Match[str], comma: bool) -> Word:
    whole = found[0]
    bare = whole[:-2] if whole[-2:] in ("'s", "’s") else whole
    norm = bare.lower().replace(".", "").replace("-", "")
    if bare == "&":
        norm = "and"
    norm = _BRITISH.get(norm, norm)
    capital = whole[0].isupper() or whole[0].isdigit()
    return Word(norm, found.start(), found.start() + len(bare), found.end(), capital, comma)


def _trimmed(run: list[Word], shortest: int) -> Iterator[tuple[Word, ...]]:
    while run and not run[-1].capital:
        run.pop()
    if len(run) >= shortest:
        yield tuple(run)


def joined(words: tuple[Word, ...]) -> str:
    """Return the words as one comparable string; a possessive at the very end is not part of it."""
    inner = " ".join(word.possessive for word in words[:-1])
    return f"{inner} {words[-1].norm}" if inner else words[-1].norm


def stem(word: str) -> str:
    """Return the beginning of a word, the same for its plural and most of its kin."""
    return word[:5]
