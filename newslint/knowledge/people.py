"""Public figures and how their names are spelt, from ``rules/knowledge/people-*.yml``.

Names and spellings only: nothing here says who holds an office.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

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
def _data() -> Any:
    return store.topic("people")


@cache
def person(number: int) -> Person:
    """Return the public figure of a number; numbers are indices from 0."""
    name, surname, variants = _data()["entries"][number]
    return Person(name, surname, tuple(variants))


def all_of_them() -> tuple[Person, ...]:
    """Return every known public figure."""
    return tuple(map(person, range(len(_data()["entries"]))))


def named(text: str) -> Person | None:
    """Return the public figure whose accepted full name ``text`` is, accents aside."""
    numbers = _data()["names"].get(folded(text), ())
    return person(numbers[0]) if numbers else None


def with_surname(surname: str) -> tuple[Person, ...]:
    """Return the public figures of a surname, accents aside."""
    return _people(_data()["surnames"].get(folded(surname), ()))


def with_given(given: str) -> tuple[Person, ...]:
    """Return the public figures whose name begins with the given name, accents aside."""
    return _people(_data()["givens"].get(folded(given), ()))


def _people(numbers: Iterable[int]) -> tuple[Person, ...]:
    return tuple(map(person, numbers))
