"""Ages that the years of birth and death beside them deny."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import regex

from newslint import lazypattern
from newslint.analysis import Analysis
from newslint.checks.datewords import MONTH, day, month_of, of_article
from newslint.checks.registry import check
from newslint.model import Match

_YEAR = r"(?:1[89]|20)\d\d"
BORN = lazypattern.compile(
    rf"\b[Bb]orn(?:\s+(?:\p{{Lu}}[\p{{L}}.’'-]+,?\s+){{1,4}})?(?:\s+(?:in|on|at)\s+(?:[\p{{Lu}}][\p{{L}}.’'-]+,?\s*){{1,5}}?)?(?:,|\s+in|\s+on)?\s+"
    rf"(?:(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}),?\s+)?(?P<year>{_YEAR})(?![\d-])"
)
DIED = lazypattern.compile(
    rf"\b(?:died|dies|death|passed\s+away|killed|executed|assassinated)\b[^.;]{{0,60}}?(?:in|on|,)\s+"
    rf"(?:(?P<month>{MONTH})(?:\s+(?P<day>\d{{1,2}}),?)?\s+)?(?P<year>{_YEAR})(?![\d-])"
)
_DATES = lazypattern.compile(
    rf"\((?:(?P<bmonth>{MONTH})\s+(?P<bday>\d{{1,2}}),?\s+)?(?P<byear>{_YEAR})\s?[-–—]\s?(?:(?P<dmonth>{MONTH})\s+(?P<dday>\d{{1,2}}),?\s+)?(?P<dyear>{_YEAR})\)"
)
AGE = lazypattern.compile(
    rf"\b(?:died|dies|dead|death|killed|executed|assassinated|passed\s+away)\b(?:[^.;\d]|{MONTH}\s+\d{{1,2}}|{_YEAR}){{0,60}}?\b(?:at|aged?|at\s+(?:the\s+)?age(?:\s+of)?)\s+(?P<age>\d{{1,3}})"
    r"(?=[.,;)”](?!\d)|$|\s+(?:in|on|of|after|from|and|when|while|because|with|following|at|last|this|years\s+old)\b)"
)
_TURNED = lazypattern.compile(
    rf"\bturn(?:ed|s|ing)\s+(?P<age>\d{{1,3}})\s+(?:on\s+{MONTH}\s+\d{{1,2}},\s+|in\s+(?:{MONTH}\s+)?)(?P<year>{_YEAR})(?!\d)"
)
NEW_PERSON = lazypattern.compile(
    r"(?i)\b(?:his|her|their|whose|and)\s+(?:(?:late|first|second|older|younger|eldest|only|four|three|two|five)\s+)?(?:father|mother|son|daughter|brother|sister|wife|husband|parents|child|children|grand\w+|twin)\b"
)
"""Somebody else whose birth or death may be told of."""


@check(
    "lifespans.age",
    anchors=(
        "born",
        "(18",
        "(19",
        "(20",
        "(jan",
        "(feb",
        "(mar",
        "(apr",
        "(may",
        "(jun",
        "(jul",
        "(aug",
        "(sep",
        "(oct",
        "(nov",
        "(dec",
    ),
)
def age(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each age at death, or on a birthday, that the years beside it do not give.

    Birth, death and age must stand in one sentence. Offsets count from the start of the
    article's clean text.
    """
    own = of_article(analysis)
    for view in analysis.views:
        if "orn" not in view.text and "(" not in view.text:
            continue
        for span in view.sentences:
            text = view.text[span.start : span.end]
            found = _contradiction(text, own)
            if found is not None:
                start, end, right = found
                by = view.start + span.start
                yield Match(start + by, end + by, (), {"right": right})


def _contradiction(text: str, own: date | None) -> tuple[int, int, str] | None:
    """Return where an age contradicts a sentence's years, and what they give; or None."""
    if NEW_PERSON.search(text) or len(list(BORN.finditer(text))) > 1:
        return None
    dates = _DATES.search(text)
    born = BORN.search(text) or dates
    if born is None:
        return None
    turned = _TURNED.search(text)
    if turned is not None and dates is None:
        right = int(turned["year"]) - int(born["year"])
        given = int(turned["age"])
        return None if given == right else (*turned.span(), str(right))
    aged = AGE.search(text)
    if aged is None:
        return None
    ages = _from_dates(dates) if dates else _from_words(text, born, own)
    if ages is None or int(aged["age"]) in ages:
        return None
    return (*aged.span("age"), said(ages))


def said(ages: list[int]) -> str:
    """Return ages as a message says them: "87 or 88"."""
    return " or ".join(map(str, ages))


def _from_dates(found: regex.Match[str]) -> list[int]:
    """Return the ages that "(May 3, 1936 – Aug. 2, 2024)" allows."""
    return _ages(
        (int(found["byear"]), found["bmonth"], found["bday"]),
        (int(found["dyear"]), found["dmonth"], found["dday"]),
    )


def _from_words(text: str, born: regex.Match[str], own: date | None) -> list[int] | None:
    died = [m for m in DIED.finditer(text) if m.start("year") != born.start("year")]
    if len(died) > 1:
        return None
    birth = int(born["year"]), born["month"], born["day"]
    if died:
        return _ages(birth, (int(died[0]["year"]), died[0]["month"], died[0]["day"]))
    if own is None or not JUST.search(text):
        return None
    return ages_now(birth[0], own)


def ages_now(born: int, own: date) -> list[int]:
    """Return the ages at which one born in a year may have died in the week before a date."""
    first = own.year - (own.month == 1 and own.day <= _WEEK) - born - 1
    return list(range(first, own.year - born + 1))


_WEEK = 7
JUST = lazypattern.compile(
    r"\b(?:dies|died\s+(?:\p{L}+\s+){0,4}?(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|has\s+died|died\s+(?:today|yesterday|this\s+week))\b"
)

_Day = tuple[int, str | None, str | None]


def _ages(birth: _Day, death: _Day) -> list[int]:
    """Return the one or two ages that a birth and a death allow."""
    apart = death[0] - birth[0]
    first, last = (
        day(year, month_of(month), int(number)) if month and number else None
        for year, month, number in (birth, death)
    )
    if first and last:
        return [apart - ((last.month, last.day) < (first.month, first.day))]
    return [apart - 1, apart]
