"""Public figures and how their names are spelt, from ``rules/knowledge/people-*.yml``.

Names and spellings only: nothing here says who holds an office.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from newslint.analysis import tables
from newslint.knowledge import store
from newslint.knowledge.names import folded


class Person(NamedTuple):
    """A public figure: the usual name, its surname, and other accepted full names."""

    name: str
    surname: str
    variants: tuple[str, ...]

    @property
    def given(self) -> str:
        """The usual name without the surname."""
        return self.name.replace(self.surname, "").strip()

    @property
    def names(self) -> tuple[str, ...]:
        """Every accepted full name, the usual one first."""
        return (self.name, *self.variants)


@cache
def _entries() -> list[str]:
    entries: str = store.topic("people")["entries"]
    return entries.split("\n")


@cache
def _table(index: str) -> bytes:
    table: str = store.topic("people")[index]
    return table.encode()


@cache
def person(number: int) -> Person:
    """Return the public figure of a number; numbers are indices from 0."""
    surname, name, *variants = _entries()[number].split("\t")
    return Person(name, surname, tuple(variants))


def all_of_them() -> tuple[Person, ...]:
    """Return every known public figure."""
    return tuple(map(person, range(len(_entries()))))


@lru_cache(maxsize=1 << 14)
def _numbers(index: str, text: str) -> tuple[int, ...]:
    fields = tables.find(_table(index), folded(text))
    return tuple(map(int, fields[0].split(" "))) if fields else ()


def named(text: str) -> Person | None:
    """Return the public figure whose accepted full name ``text`` is, accents aside."""
    numbers = _numbers("names", text)
    return person(numbers[0]) if numbers else None


def with_surname(surname: str) -> tuple[Person, ...]:
    """Return the public figures of a surname, accents aside."""
    return tuple(map(person, _numbers("surnames", surname)))


def with_given(given: str) -> tuple[Person, ...]:
    """Return the public figures whose name begins with the given name, accents aside."""
    return tuple(map(person, _numbers("givens", given)))
