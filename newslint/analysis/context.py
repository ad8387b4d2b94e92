"""Correct the cost of each tag of an ambiguous word by the words around it.

The weights were learned (training/lexicon/train_context.py). They lie in one table of
signed bytes; a feature and a tag find theirs by hashing, so there is nothing to parse.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.analysis import tables
from newslint.analysis.guess import Candidates

SIZE = 1 << 20
MASK = SIZE - 1
STEP = 40_503
"""The distance in the table from a feature's weight for one tag to that for the next."""
_FACTORS = (3, 0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0xD3A2646D, 0xFD7046C5)


class Look(NamedTuple):
    """A word as the features see it: hashes of it and of its ending, and its capitals."""

    word: int
    ending: int
    case: int


_EDGE = Look(11, 13, 3)


@lru_cache(maxsize=1 << 16)
def look(word: str) -> Look:
    """Hash a word in small letters, with straight apostrophes and each digit as 0."""
    plain = word.lower().replace("’", "'")
    if any(c.isdigit() for c in plain):
        plain = "".join("0" if c.isdigit() else c for c in plain)
    case = 2 if word[:1].isupper() else 1 if word[:1].isalpha() else 0
    return Look(_crc(plain), _crc("-" + plain[-3:]), case)


def _crc(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def features(
    looks: Sequence[Look], options: Sequence[Candidates], at: int, initial: bool, title: bool
) -> list[int]:
    """Return the features of the word at ``at`` of a sentence, as places in the table."""
    last = len(looks) - 1
    before = looks[at - 1] if at else _EDGE
    before2 = looks[at - 2] if at > 1 else _EDGE
    this = looks[at]
    after = looks[at + 1] if at < last else _EDGE
    after2 = looks[at + 2] if at + 1 < last else _EDGE
    tag = options[at + 1][0][0] if at < last else 98
    tag2 = options[at + 2][0][0] if at + 1 < last else 99
    case = 77 if title else ((initial * 4 + before.case) * 4 + this.case) * 4 + after.case
    a, b, c, d, e, f, g, h = _FACTORS
    word = this.word
    return [
        before.word * a,
        after.word * b,
        before2.word * c,
        after2.word * d,
        word * e,
        before.word * f ^ word * b,
        word * g ^ after.word * c,
        before.word * h ^ after.word * d,
        (case * 97 + 7) * e,
        (tag * 100 + tag2 + 11) * f,
        this.ending * g,
        word * h ^ (tag + 5) * a * 7919,
        this.ending * b ^ before.ending * h,
        word * c ^ (this.case + 4 * title) * f,
    ]


@cache
def weights() -> memoryview:
    """Return the learned weights, one signed byte for each place."""
    data = tables.load("context.bin")
    return memoryview(data)[data.index(b"\n") + 1 :].cast("b")


def corrected(
    looks: Sequence[Look], options: Sequence[Candidates], starts: Sequence[bool], title: bool
) -> list[Candidates]:
    """Return the candidates of a sentence with corrected costs; ``starts``: its initials."""
    table = weights()
    result: list[Candidates] = []
    for at, choices in enumerate(options):
        if len(choices) > 1:
            places = features(looks, options, at, starts[at], title)
            choices = tuple(
                [
                    (tag, cost - sum([table[(place + tag * STEP) & MASK] for place in places]))
                    for tag, cost in choices
                ]
            )
        result.append(choices)
    return result
