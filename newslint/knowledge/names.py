"""How common a name is as a given name and as a surname, from the table ``names.tsv``.

Counts are of the United States' censuses (public domain) and, for names of other
countries, nominal (Faker, MIT): they tell the order of a person's names and say nothing of
how a name is spelt.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from newslint.analysis import tables

_SPECIAL = str.maketrans(
    {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "ı": "i", "’": "'"}
)


class Levels(NamedTuple):
    """Ten times the common logarithm of how many bear a name; 0: none or few."""

    given: int
    surname: int


_NONE = Levels(0, 0)
_FEW = 16
"""What a name counts, as a logarithm, that the table has not."""


def folded(name: str) -> str:
    """Return a name in small letters without accents, apostrophes and hyphens."""
    if name.isascii():
        return name.lower().replace("'", "").replace("-", "").replace(" ", "")
    plain = unicodedata.normalize("NFKD", name.translate(_SPECIAL))
    letters = (c for c in plain if c.isalnum() or c == ".")
    return "".join(letters).lower()


@lru_cache(maxsize=1 << 14)
def levels(name: str) -> Levels:
    """Return how common ``name`` is, however it is written."""
    fields = tables.find(tables.load("names.tsv"), folded(name))
    return Levels(int(fields[0]), int(fields[1])) if fields else _NONE


def is_given(name: str) -> bool:
    """Say whether ``name`` is borne as a given name by more than a handful."""
    return levels(name).given > 0


def leaning(name: str) -> int:
    """Return how much more likely a name is a given name than a surname; decibels, signed."""
    given, surname = levels(name)
    return max(given, _FEW) - max(surname, _FEW)


PARTICLES = frozenset(
    "de da do dos das du del della di la le el al bin ibn bint van von der den ter ten zu af abu"
    " ben st. e y".split()
)
"""Small words inside a surname, also with a capital (St. John)."""

SUFFIXES = frozenset("jr jr. sr sr. ii iii iv esq esq. md phd m.d. ph.d.".split())
"""What may follow a surname."""


def surname(name: str) -> str:
    """Return the surname of a full name in Western order, with particles, without its suffix."""
    words = [word.rstrip(",") for word in name.split(" ")]
    while len(words) > 1 and words[-1].lower() in SUFFIXES:
        words.pop()
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    return " ".join(words[first:])
