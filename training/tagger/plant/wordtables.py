"""Read the shipped tables of sister words and confusable words whole, as planters ask them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint.analysis import tables


def sisters() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return for each form its sister words by edit ("S_NOUN" …), best first."""
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for form, edit, words in _lines("sisters.tsv"):
        found[form][edit] = tuple(words.split(" "))
    return found


def confusions() -> Mapping[str, tuple[str, ...]]:
    """Return for each word those that it may stand for, the likeliest first."""
    return {word: tuple(others.split(" ")) for word, _, others in _lines("confusions.tsv")}


def _lines(name: str) -> Iterator[list[str]]:
    for line in tables.load(name).decode("utf-8").splitlines()[1:]:
        yield line.split("\t")
