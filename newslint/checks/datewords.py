"""Dates in running text: months and weekdays as they are written, and the article's own date."""

from __future__ import annotations

from datetime import date

import regex

from newslint import lazypattern
from newslint.analysis import Analysis
from newslint.model import Role

MONTH = (
    r"(?:Jan(?:\.|uary)|Feb(?:\.|ruary)|Mar(?:\.|ch)|Apr(?:\.|il)|May|June?|July?|Aug(?:\.|ust)|Sept?(?:\.|ember)"
    r"|Oct(?:\.|ober)|Nov(?:\.|ember)|Dec(?:\.|ember))"
)
"""A pattern for the name of a month, whole or cut short."""
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_FIELD = lazypattern.compile(
    r"(?m)^[\"']?(?:date|pub_?date|published|published_at)[\"']?\s*[:=]\s*[\"']?(\d{4})-(\d\d)-(\d\d)"
)
_HEAD = 4000
"""Code points of a file that its front matter may have."""
_IN_DATELINE = lazypattern.compile(rf"({MONTH})\s+(\d{{1,2}}),\s+((?:19|20)\d\d)")


def month_of(name: str) -> int:
    """Return the number of a month that ``MONTH`` matched."""
    return _MONTHS.index(name[:3].title()) + 1


def day(year: int, month: int, number: int) -> date | None:
    """Return a date, or None if the calendar has none such."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def of_article(analysis: Analysis) -> date | None:
    """Return the article's own date, from its front matter or dateline; None if it gives none."""
    source = analysis.document.source
    if source.lstrip("\ufeff").startswith(("---", "+++", "{")):
        found = _FIELD.search(source[:_HEAD])
        if found:
            return day(*(int(part) for part in found.groups()))
    for view in analysis.views:
        if view.role is Role.DATELINE and (dated := _IN_DATELINE.search(view.text)):
            return of_match(dated)
    return None


def of_match(found: regex.Match[str]) -> date | None:
    """Return the date of a match whose groups are month, day and year."""
    return day(int(found[3]), month_of(found[1]), int(found[2]))
