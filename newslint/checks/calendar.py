"""Dates and times that no calendar or clock has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.registry import check
from newslint.model import Match

_DATE = lazypattern.compile(
    r"\b(?P<month>Jan(?:\.|uary)|Feb(?:\.|ruary)|Mar(?:\.|ch)|Apr(?:\.|il)|May|June?|July?|Aug(?:\.|ust)"
    r"|Sept?(?:\.|ember)|Oct(?:\.|ober)|Nov(?:\.|ember)|Dec(?:\.|ember))\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d))?(?![\w%:]|[.,]\d|[-–]\w)"
    r"|\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b(?:,?\s+(?P<year>(?:19|20)\d\d))?"
)
_DAYS = {"Feb": 29, "Apr": 30, "Jun": 30, "Sep": 30, "Nov": 30}
_COUNTS = lazypattern.compile(
    r"\s+(?:(?!(?:to|and|at|in|for|when|as|the|or|but|through|until|with|by|on|after|before|about"
    r"|because|that|which|while|during|from|if|is|was|of)\b)\p{Ll}{2,}\b|of\s+(?:the|them|\d)|\p{Lu})"
)
"""What shows that the number counts things: "In June 31 people"."""


@check("calendar.date", anchors=("29", "30", "31", " 3", " 4", " 5", " 6", " 7", " 8", " 9"))
def date(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each day that its month does not have."""
    for found in _DATE.finditer(view.text):
        month, day = found["month"][:3].title(), int(found["day"])
        longest = _DAYS.get(month, 31)
        year = int(found["year"] or 0)
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if month == "Feb" and year and not leap:
            longest = 28
        first = found.start("month") < found.start("day")
        if day <= longest or day > (99 if first else 31):
            continue
        counts = first and not year and _COUNTS.match(view.text, found.end())
        if not counts and (day < 40 or year):
            days = str(longest)
            yield Match(*found.span(), (), {"month": found["month"], "days": days})


_TIME = lazypattern.compile(
    r"(?<![\d:.,$])(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?\s?(?P<half>[ap]\.m\b\.?|[ap]m\b|[AP]M\b(?=\s|[.,;)]|$))"
    r"|\b(?:at|by|until|since|before|after)\s+(?P<hour>\d\d):(?P<minute>\d\d)(?=\s+(?:GMT|UTC|CET|EST|EDT|local\s+time|hours)\b)"
)


_AFTER_HOUR = (":", "am", "pm", " am", " pm")


@check(
    "calendar.time",
    anchors=("a.m", "p.m", *(f"{digit}{mark}" for digit in range(10) for mark in _AFTER_HOUR)),
)
def time(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each time of day that no clock shows."""
    for found in _TIME.finditer(view.text):
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        latest = 12 if found["half"] else 24
        colon = found["minute"] is not None
        bare = found["half"] in ("AM", "PM", "am", "pm") and not colon
        if bare and (found["half"].isupper() or hour > 24):
            continue
        if hour > latest or minute > 59:
            yield Match(*found.span())
