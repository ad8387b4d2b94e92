"""The known organisations: which names a passage holds, and which it comes near to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from newslint.analysis import lexicon
from newslint.knowledge import aligning, store
from newslint.knowledge.aligning import HEADS, Alignment
from newslint.knowledge.words import CONNECTIVES, Word, joined, split, stem

_LONGEST = 14
_COMMON = 40
"""A stem that more names have than this does not call a name to mind by itself."""

ABROAD = frozenset({"uk", "ca", "au", "other"})
"""Jurisdictions whose bodies have namesakes in many countries."""

_GENERIC = HEADS | frozenset(
    "national federal american international united states state public general house senate"
    " us world european".split()
)


class Organization(NamedTuple):
    """What is known of one body."""

    name: str
    acronyms: tuple[str, ...]
    variants: tuple[str, ...]
    wrong: tuple[str, ...]
    jurisdiction: str
    kind: str


class Form(NamedTuple):
    """One right name: its comparable words, as written, and whose it is."""

    words: tuple[str, ...]
    text: str
    organization: Organization

    @property
    def content(self) -> tuple[str, ...]:
        """The words that are more than links."""
        return tuple(word for word in self.words if word not in CONNECTIVES)


class Known(NamedTuple):
    """A known name in a run: words ``[start, end)`` of the run."""

    start: int
    end: int
    form: Form


class Near(NamedTuple):
    """A known name that a part of a run comes near to."""

    form: Form
    alignment: Alignment


@cache
def _data() -> Any:
    return store.topic("organizations")


@cache
def _lines(part: str) -> list[str]:
    text: str = _data()[part]
    return text.split("\n") if text else []


@cache
def _index(part: str) -> dict[str, str]:
    """Return numbers, apart by spaces, by what they are of."""
    return dict(line.split("\t") for line in _lines(part))


@cache
def _organization(index: int) -> Organization:
    name, *lists, jurisdiction, kind = _lines("entries")[index].split("\t")
    acronyms, variants, wrong = (tuple(one.split("|")) if one else () for one in lists)
    return Organization(name, acronyms, variants, wrong, jurisdiction, kind)


def all_of_them() -> tuple[Organization, ...]:
    """Return every known organisation."""
    return tuple(map(_organization, range(len(_lines("entries")))))


@cache
def _numbers() -> dict[str, int]:
    """Return the number of each form by its comparable words; the first of equals."""
    numbers: dict[str, int] = {}
    for number, line in enumerate(_lines("forms")):
        numbers.setdefault(line.partition("\t")[0], number)
    return numbers


@cache
def _form(number: int) -> Form:
    words, text, index = _lines("forms")[number].split("\t")
    return Form(tuple(words.split(" ")), text, _organization(int(index)))


def named(text: str) -> Form | None:
    """Return the known name that ``text`` is, with or without "the", if it is one."""
    words = tuple(split(text))
    bare = words[_prefix(words) :]
    tries = [bare, bare[1:]] if bare and bare[0].norm == "the" else [bare]
    numbers = [_numbers().get(joined(one)) for one in tries if one]
    return next((_form(number) for number in numbers if number is not None), None)


@cache
def by_acronym(letters: str) -> tuple[Organization, ...]:
    """Return the organisations that an acronym stands for."""
    return tuple(_organization(int(n)) for n in _index("acronyms").get(letters, "").split())


def _prefix(words: Sequence[Word]) -> int:
    """Return how many words at the start say "U.S."."""
    if words and words[0].norm == "us":
        return 1
    return 2 if [w.norm for w in words[:2]] == ["united", "states"] else 0


def known(run: tuple[Word, ...]) -> Iterator[Known]:
    """Yield the longest known names in a run, from left to right, none inside another."""
    numbers = _numbers()
    start = 0
    while start < len(run):
        for end in range(min(len(run), start + _LONGEST), start, -1):
            number = numbers.get(joined(run[start:end])) if run[end - 1].capital else None
            if number is not None:
                yield Known(start, end, _form(number))
                start = end - 1
                break
        start += 1


def miscalled(run: tuple[Word, ...]) -> Iterator[tuple[int, int, Organization]]:
    """Yield each listed wrong name in a run: words ``[start, end)``, and whose it is to be."""
    wrong = _data()["wrong"]
    for start in range(len(run)):
        for end in range(len(run), start + 1, -1):
            index = wrong.get(joined(run[start:end]))
            if index is not None:
                yield start, end, _organization(index)
                break


@cache
def _needed(number: int) -> int:
    """Return how many stems a run must share with a name to be laid beside it."""
    # Of the many names that share a word with a run, few are worth making a Form of.
    words = set(_lines("forms")[number].partition("\t")[0].split(" "))
    return len(words.difference(CONNECTIVES)) - 1


@lru_cache(maxsize=4096)
def near(words: tuple[str, ...]) -> tuple[Near, ...]:
    """Return the known names that words (comparable) come near to, nearest first.

    Nothing is said here of whether the difference is a fault.
    """
    shared: Counter[int] = Counter()
    rare: set[int] = set()
    for one in {stem(word) for word in words if word not in CONNECTIVES}:
        numbers = _with_stem(one)
        shared.update(numbers)
        if len(numbers) <= _COMMON:
            rare.update(numbers)
    found = []
    for number, count in shared.items():
        if count >= _needed(number) and (number in rare or count > 1):
            form = _form(number)
            alignment = aligning.align(words, form.words)
            if alignment and alignment.faults:
                found.append(Near(form, alignment))
    return tuple(sorted(found, key=_badness))


@lru_cache(maxsize=4096)
def _with_stem(one: str) -> tuple[int, ...]:
    """Return the numbers of the forms that have a word of a stem."""
    return tuple(map(int, _index("stems").get(one, "").split()))


def _badness(near: Near) -> tuple[int, bool, int, int]:
    steps = near.alignment.steps
    abroad = near.form.organization.jurisdiction in ABROAD
    same = sum(step.kind == "same" for step in steps)
    return (len(near.alignment.faults), abroad, -same, len(steps))


@cache
def plurals_inside() -> frozenset[str]:
    """Return the words in "s" that known names have before their last word."""
    return frozenset(_data()["plurals"].split(" "))


@cache
def weight(word: str) -> float:
    """Say how much a word tells of whose name it is in: 0 a link, 1.5 a rare word."""
    if word in CONNECTIVES:
        return 0
    if word in _GENERIC:
        return 0.5
    rare = len(_with_stem(stem(word))) <= 3 or lexicon.exact(word.removesuffix("'s")).seen == 0
    return 1.5 if rare else 1
