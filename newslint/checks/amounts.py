"""Figures as values: what "1.2 million", "$45", "45 percent" and "twenty-five" stand for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from newslint import lazypattern

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: i for i, word in enumerate(_WORDS)}
_VALUES |= {word: 10 * i for i, word in enumerate(_TENS, 2)}
_VALUES |= {
    f"{ten}-{one}": _VALUES[ten] + i for ten in _TENS for i, one in enumerate(_WORDS[1:10], 1)
}
_SCALES = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mln": 1e6,
    "bln": 1e9,
    "bn": 1e9,
}
_PART = 0.025
"""The share of a round figure by which it may be rounded: 1,200 for 1,180."""

DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
"""A pattern for a figure in digits."""
WORD = "(?:" + "|".join(sorted(_VALUES, key=len, reverse=True)) + ")"
"""A pattern for a number from zero to ninety-nine in words."""
PERCENT = r"(?:%|[\s-]+per\s?cent(?![\w-]|age))"
FIGURE = (
    rf"(?<![\d.,$£€-])(?:US\s?)?[$£€]?{DIGITS}(?![\d,]*\d)(?:[\s-](?:{'|'.join(_SCALES)})\b)?{PERCENT}?"
    r"(?![-–/:]\d|\w)"
)
"""A pattern for a figure in digits with its sign, scale and percent; no score, date or time."""

_READ = lazypattern.compile(
    rf"(?P<sign>[$£€])?(?P<number>{DIGITS})(?:[\s-](?P<scale>{'|'.join(_SCALES)})\b)?(?P<percent>{PERCENT})?"
)


class Figure(NamedTuple):
    """What a figure says: its value, how far rounding may have moved it, and its unit.

    ``unit`` is "%", a currency sign or nothing.
    """

    value: float
    half: float
    unit: str
    scaled: bool

    @property
    def least(self) -> float:
        """The smallest value that is written so."""
        return self.value - self.half

    @property
    def most(self) -> float:
        """The largest value that is written so."""
        return self.value + self.half


def read(text: str) -> Figure:
    """Return what a text that matches ``FIGURE`` says.

    Raises:
        ValueError: if the text holds no figure in digits.
    """
    found = _READ.search(text)
    if found is None:
        raise ValueError(f"no figure in '{text}'")
    digits = found["number"].replace(",", "")
    scale = _SCALES.get(found["scale"] or "", 1.0)
    value = float(digits) * scale
    last = 10.0 ** -len(digits.partition(".")[2]) * scale
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in digits else 0
    half = max(last / 2, min(last / 2 * 10**zeros, _PART * value))
    return Figure(value, half, "%" if found["percent"] else found["sign"] or "", scale > 1)


def whole(text: str) -> int | None:
    """Return the whole number that digits or a word ("1,200", "twelve") say, or None."""
    text = text.lower()
    if text in _VALUES:
        return _VALUES[text]
    digits = text.replace(",", "")
    return int(digits) if digits.isdecimal() else None


def percentages(text: str) -> Iterator[regex.Match[str]]:
    """Yield the percentages of a text; group 1 is the number."""
    yield from _PERCENTAGES.finditer(text)


_PERCENTAGES = lazypattern.compile(rf"(?<![\d.,$£€-])(\d{{1,3}}(?:\.\d+)?){PERCENT}")
