"""The words of English news: how often each form stands there, and as what."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from newslint.analysis import tables


class Entry(NamedTuple):
    """A form's line: count in news, Penn tags with counts, lemmas by part of speech."""

    seen: int
    tags: Mapping[str, int]
    lemmas: Mapping[str, tuple[str, ...]]


_NONE = Entry(0, {}, {})


def tags(word: str) -> Mapping[str, int]:
    """Return the Penn tags that ``word`` has in news, with counts; empty if unknown.

    The form is looked up as written, then in small letters.
    """
    return entry(word).tags


def known(word: str) -> bool:
    """Say whether ``word``, as written or in small letters, is a common form."""
    return entry(word) is not _NONE


def count(word: str) -> int:
    """Return how often ``word`` stands in 40 million words of news; 0 if unknown.

    The form is looked up as written, then in small letters.
    """
    return entry(word).seen


def entry(word: str) -> Entry:
    """Return the line of ``word`` as written, else in small letters, else an empty one."""
    found = exact(word)
    if found is _NONE and not word.islower():
        return exact(word.lower())
    return found


@lru_cache(maxsize=1 << 16)
def exact(form: str) -> Entry:
    """Return the line of exactly ``form``, or an empty one; ’ counts as '."""
    fields = tables.find(tables.load("lexicon.tsv"), form.replace("’", "'"))
    if fields is None:
        return _NONE
    tagged = (pair.rpartition(":") for pair in fields[1].split(" ") if pair)
    return Entry(
        int(fields[0]),
        {tag: int(number) for tag, _, number in tagged},
        _lemmas(form, fields[2]) if len(fields) > 2 else {},
    )


def _lemmas(form: str, field: str) -> dict[str, tuple[str, ...]]:
    """Read lemmas such as "N1 V1 V2un": part of speech, letters to cut (base 36), ending to add."""
    lemmas: dict[str, tuple[str, ...]] = {}
    for code in field.split(" "):
        cut = int(code[1], 36)
        lemma = form[: len(form) - cut] + code[2:]
        lemmas[code[0]] = (*lemmas.get(code[0], ()), lemma)
    return lemmas
