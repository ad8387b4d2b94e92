"""Weekdays that the calendar does not give to the date beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import regex

from newslint import lazypattern
from newslint.analysis import Analysis, View
from newslint.checks.datewords import MONTH, WEEKDAYS, day, month_of, of_article
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Safety

_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_ALONE = (
    r"(?<!(?:\b(?:Black|Good|Super|Cyber|Giving|Ash|Easter|Palm|Bloody|Fat|Shrove|Boxing|Holy|or|to|and|through|until)"
    r"\s+|[-–—/&]\s?))"
)
_PART = r"(?:\s+(?:morning|afternoon|evening|night))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = rf"(?P<month>{MONTH})"
_ONE_DAY = r"(?![\d:]|[-–/]\d|\s+(?:and|to|or|through)\s+\d)"
_US = rf"{_ALONE}\b{_WEEKDAY}{_PART},\s+{_MONTH}\s+{_DAY}{_ONE_DAY}"
_GB = rf"{_ALONE}\b{_WEEKDAY}{_PART},?\s+(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}"
_DATED = lazypattern.compile(
    rf"(?:{_US}(?:,\s+{_YEAR}(?!\d|[-–/]\d))?|{_GB}(?:,?\s+{_YEAR}(?!\d|[-–/]\d))?)"
)
_FIRST = 1900
_NEAR = timedelta(days=7)


@check(
    "weekdays.date",
    anchors=tuple(
        f"{name}day" for name in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
    ),
)
def weekday(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each date that falls on another weekday than the one beside it.

    Only where the year is written, or the date lies within seven days of the article's own.
    Offsets count from the start of the article's clean text.
    """
    for view in analysis.views:
        for found in _DATED.finditer(view.text):
            dated = _date(analysis, found)
            if dated is not None and WEEKDAYS[dated.weekday()] != found["weekday"]:
                yield _match(view, found, dated)


def _date(analysis: Analysis, found: regex.Match[str]) -> date | None:
    month, number = month_of(found["month"]), int(found["day"])
    if found["year"]:
        return day(int(found["year"]), month, number) if int(found["year"]) >= _FIRST else None
    own = of_article(analysis)
    if own is None:
        return None
    years = (day(own.year + by, month, number) for by in (-1, 0, 1))
    return next((d for d in years if d is not None and abs(d - own) <= _NEAR), None)


def _match(view: View, found: regex.Match[str], dated: date) -> Match:
    """Show the date's own weekday, and the nearest date with the weekday that is written."""
    right = WEEKDAYS[dated.weekday()]
    away = (WEEKDAYS.index(found["weekday"]) - dated.weekday() + 3) % 7 - 3
    other = dated + timedelta(days=away)
    start = view.start
    fixes = [_fix(right, *found.span("weekday"), start)]
    if other.month == dated.month:
        fixes.append(_fix(str(other.day), *found.span("day"), start))
    where = start + found.start(), start + found.end()
    return Match(*where, tuple(fixes), {"right": right})


def _fix(text: str, start: int, end: int, by: int) -> Fix:
    return Fix(text, (Edit(start + by, end + by, text),), Safety.DISPLAY)
