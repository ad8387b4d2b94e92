"""What the lists of one place say together on one day: right names, and wrong forms of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from newslint.house.model import HouseList, ListKind, Row

_SPACE = re.compile(r"\s+")
_ODD_SPACE = re.compile(r"[^\S\n ]")
_CURLY = {"’": "'", "‘": "'", "“": '"', "”": '"'}


class Place(NamedTuple):
    """Where a row stands: in what file, on what line."""

    path: str
    row: Row
    kind: ListKind


@dataclass(frozen=True)
class House:
    """What counts of the lists; made once for each set of them."""

    own: frozenset[str]
    """The right names as they are listed."""
    wrong: tuple[Place, ...] = field(default=(), hash=False)
    """The rows that name wrong forms."""
    patterns: tuple[Place, ...] = field(default=(), hash=False)
    """The rows whose right names are regular expressions."""
    lists: tuple[HouseList, ...] = field(default=(), hash=False)
    """The lists that the names are from."""

    @cached_property
    def names(self) -> frozenset[str]:
        """The right names, also as other keyboards write them: curly marks, parted accents."""
        found = set(self.own)
        for name in self.own:
            if not name.isascii() or "'" in name:
                found.update(spellings(name))
        return frozenset(found)

    @cached_property
    def normal(self) -> frozenset[str]:
        """The right names in their normal form (``normalized``)."""
        # As one text, since there may be thousands of them.
        whole = "\n".join(self.own)
        if not whole.isascii():
            whole = unicodedata.normalize("NFC", _straight(whole))
        if "  " in whole or _ODD_SPACE.search(whole):
            return frozenset(map(normalized, self.own))
        return frozenset(whole.split("\n")) - {""}

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The right names as a headline in capitals has them."""
        return frozenset(name.upper() for name in self.normal)

    @cached_property
    def longest(self) -> int:
        """The characters of the longest name."""
        return max(map(len, self.own), default=0)

    @cached_property
    def kinds(self) -> Mapping[str, Literal["organization", "unknown"]]:
        """What each listed name is, by its normal form."""
        return {
            normalized(row.right): "organization" if one.kind == "organizations" else "unknown"
            for one in self.lists
            for row in one.rows
        }

    @cached_property
    def descriptions(self) -> Mapping[str, str]:
        """What the lists say of their names, by the normal form."""
        return {
            normalized(row.right): row.description
            for one in self.lists
            for row in one.rows
            if row.description and not row.wrong
        }

    def with_word(self, word: str) -> tuple[str, ...]:
        """Return the names of several words that have ``word`` (in its normal form)."""
        return tuple(n for n in self.normal if word in n and word != n and word in n.split(" "))


EMPTY = House(frozenset())


def normalized(text: str) -> str:
    """Return a name with straight marks, single spaces and composed accents."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", _straight(text))
    return text if "  " not in text and text.isprintable() else _SPACE.sub(" ", text)


def _straight(text: str) -> str:
    for curly, straight in _CURLY.items():
        text = text.replace(curly, straight)
    return text


def spellings(name: str) -> Iterator[str]:
    """Yield a name as it may stand in copy: with either kind of marks and of accents."""
    yield name
    if not name.isascii():
        for form in ("NFC", "NFD"):
            yield unicodedata.normalize(form, name)
    if "'" in name:
        yield from spellings(name.replace("'", "’"))
    elif "’" in name:
        straight = name.replace("’", "'")
        yield straight
        if not straight.isascii():
            yield unicodedata.normalize("NFC", straight)
            yield unicodedata.normalize("NFD", straight)


def house(
    names: frozenset[str],
    lists: Sequence[HouseList],
    tags: Sequence[str] | None,
    today: date | None = None,
) -> House:
    """Return what counts: ``names`` of the configuration itself, and the lists that are on.

    ``tags`` are those that are on; None: all are. ``today`` is for tests.
    """
    if not (names or lists):
        return EMPTY
    on = None if tags is None else frozenset(tags)
    return _house(names, tuple(lists), on, (today or date.today()).isoformat())


@lru_cache(maxsize=64)
def _house(
    names: frozenset[str], lists: tuple[HouseList, ...], on: frozenset[str] | None, today: str
) -> House:
    right: set[str] = set(names)
    wrong: list[Place] = []
    patterns: list[Place] = []
    for one in lists:
        if _counts(one.tags, one.expires, on, today):
            for row in one.rows:
                if (row.tags or row.expires) and not _counts(row.tags, row.expires, on, today):
                    continue
                if row.wrong:
                    wrong.append(Place(one.path, row, one.kind))
                if row.pattern and not row.wrong:
                    patterns.append(Place(one.path, row, one.kind))
                elif row.right:
                    right.add(row.right)
    return House(frozenset(right), tuple(wrong), tuple(patterns), lists)


def _counts(tags: Sequence[str], expires: str, on: frozenset[str] | None, today: str) -> bool:
    if expires and expires < today:
        return False
    return on is None or not tags or not on.isdisjoint(tags)


@lru_cache(maxsize=8)
def words(names: frozenset[str]) -> frozenset[str]:
    """Return the words of all names, casefolded."""
    return frozenset(word for name in names for word in name.casefold().split())
