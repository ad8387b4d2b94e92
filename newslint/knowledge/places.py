"""Countries, states, cities and the words for who lives there: ``rules/knowledge/places-*.yml``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from newslint.knowledge import store
from newslint.knowledge.names import folded


class Place(NamedTuple):
    """A place by its usual name, or (``kind`` "demonym") the word for its people."""

    name: str
    kind: str


@cache
def _names() -> dict[str, list[Any]]:
    names: dict[str, list[Any]] = store.topic("places")["names"]
    return names


@cache
def _place(name: str, kind: str) -> Place:
    return Place(name, kind)


def named(text: str) -> Place | None:
    """Return the place that ``text`` names, accents, hyphens and spaces aside."""
    found = _names().get(folded(text))
    return _place(*found) if found else None


def with_words_like(key: str) -> Iterator[tuple[str, int, Place]]:
    """Yield each folded word of a place that begins as ``key`` does, its number, the place."""
    for word, part, name in store.topic("places")["words"].get(key[:1], ()):
        yield word, part, _place(*_names()[name])
