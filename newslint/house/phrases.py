"""Find thousands of phrases in a passage: by their first word, then by themselves."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

WORD = re.compile(r"[\w\u0300-\u036f]+")
"""A word with its accents, also where these are characters of their own."""

_TOLERANT = {" ": r"\s+", "'": "['’‘]", '"': '["“”]'}


class Found(NamedTuple, Generic[T]):
    """A phrase in a passage; offsets of the passage."""

    start: int
    end: int
    value: T


@dataclass(frozen=True)
class Phrases(Generic[T]):
    """Phrases by what they mean; capitals count where a phrase has some.

    A phrase in small letters is found with any capitals; one with capitals as it is, or all
    in capitals, as a headline may have it.
    """

    by_phrase: Mapping[str, T]

    @cached_property
    def _index(self) -> dict[str, list[tuple[str, T]]]:
        index: dict[str, list[tuple[str, T]]] = defaultdict(list)
        for phrase, value in self.by_phrase.items():
            first = WORD.search(phrase)
            if first:
                index[first[0].lower()].append((phrase, value))
        for entries in index.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return dict(index)

    def find(self, text: str) -> Iterator[Found[T]]:
        """Yield the phrases of a passage; none overlaps another, the longer goes first."""
        index, at = self._index, 0
        lowered = text.lower()
        for word in WORD.finditer(text):
            entries = index.get(_key(word[0]))
            if entries is None or word.start() < at:
                continue
            for phrase, value in entries:
                if phrase[:1].isalnum() and not _may_follow(phrase, lowered, word.end()):
                    continue
                found = _pattern(phrase).match(text, _begin(phrase, word.start()))
                if found:
                    yield Found(*found.span(), value)
                    at = found.end()
                    break


def _key(word: str) -> str:
    return word.lower() if word.isascii() else unicodedata.normalize("NFC", word).lower()


def _begin(phrase: str, start: int) -> int:
    """Return where a phrase begins whose first word is at ``start``: marks may stand before."""
    first = WORD.search(phrase)
    return max(0, start - first.start()) if first else start


def _may_follow(phrase: str, lowered: str, end: int) -> bool:
    """Say whether the second word of a phrase can begin behind ``end``; spares most patterns."""
    _, space, rest = phrase.partition(" ")
    if not space or len(lowered) <= end:
        return not space
    after = lowered[end : end + 3].lstrip()
    return (
        not after or not after[0].isalnum() or after[0] == rest[:1].lower() or not after.isascii()
    )


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """Return the pattern of a phrase with either kind of marks, accents and white space."""
    cased = any(c.isupper() for c in phrase)
    forms = {phrase, unicodedata.normalize("NFD", phrase)}
    if cased:
        forms |= {form.upper() for form in forms}
    text = "|".join(sorted(map(_tolerant, forms), key=len, reverse=True))
    before = r"(?<![\w\u0300-\u036f])" if phrase[0].isalnum() else ""
    after = r"(?![\w\u0300-\u036f])" if phrase[-1].isalnum() else ""
    return re.compile(f"{before}(?:{text}){after}", 0 if cased else re.IGNORECASE)


def _tolerant(form: str) -> str:
    return "".join(_TOLERANT.get(char) or re.escape(char) for char in form)
