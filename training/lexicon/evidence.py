"""What the news says of each form: how often it stands there, and with which tags."""

from __future__ import annotations

import gzip
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from sys import intern
from typing import NamedTuple

Sentence = list[tuple[str, str]]


class Evidence(NamedTuple):
    """Counts of forms in all the news and of their tags in the tagged part of it.

    A capitalised word that is no name there counts for its form in small letters.
    """

    counts: dict[str, int]
    tags: dict[str, Counter[str]]

    def count(self, form: str) -> int:
        """Return how often the form stands in the news."""
        return self.counts.get(form, 0)

    def tagged(self, form: str, *tags: str) -> int:
        """Return how often the form has one of ``tags`` in the tagged news."""
        found = self.tags.get(form)
        return sum(found[tag] for tag in tags) if found else 0


def sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a silver file as (word, tag) pairs."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            pairs = (item.rpartition("_") for item in line.split())
            yield [(intern(word.replace("’", "'")), intern(tag)) for word, _, tag in pairs]


def form_counts(path: Path) -> dict[str, int]:
    """Read the output of count_forms."""
    with path.open(encoding="utf-8") as file:
        pairs = (line.rstrip("\n").rpartition("\t") for line in file)
        return {form: int(count) for form, _, count in pairs}


def gather(counts: Path, *silver: Path) -> Evidence:
    """Read the counts and the tagged news."""
    forms = form_counts(counts)
    tags: dict[str, Counter[str]] = defaultdict(Counter)
    for path in silver:
        for sentence in sentences(path):
            for index, (word, tag) in enumerate(sentence):
                tags[normal(word, tag, index, forms)][tag] += 1
    return Evidence(forms, dict(tags))


def normal(word: str, tag: str, index: int, forms: dict[str, int]) -> str:
    """Return the form that an occurrence counts for: small letters unless it is a name."""
    lower = word.lower()
    if word == lower or tag in ("NNP", "NNPS") or word == "I":
        return word
    small, capital = forms.get(lower, 0), forms.get(word, 0)
    if index == 0 or small * 3 > capital:
        return lower if small * 10 > capital else word
    return word
