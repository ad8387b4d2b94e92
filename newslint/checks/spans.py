"""Stretches of time that end before they begin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.datewords import MONTH, day, month_of
from newslint.checks.registry import check
from newslint.model import Match

_TWO_YEARS = 8
"""The digits of two years; a passage with fewer is not searched."""
_YEAR = r"(?:1[5-9]|20)\d\d"
_LASTING = (
    r"(?:serv(?:e[sd]?|ing)|work(?:s|ed|ing)?|liv(?:e[sd]?|ing)|lasted|lasting|ran|ruled?|reign(?:ed|ing)?|taught|teaching|led|leading"
    r"|headed|coached|played|studied|attended|married|held\s+office|represented|chaired|was|were|been|imprisoned|jailed"
    r"|stationed|president|governor|mayor|senator|chairman|director|secretary|minister|coach|editor|years|period|decade)"
)
_YEARS = lazypattern.compile(
    rf"\b{_LASTING}(?:\s+(?!(?:down|up|back|fell|rose|dropped|declined|increased|to|than|levels?|data)\b)[\p{{L}}.’',]+){{0,8}}?,?\s+"
    rf"(?:from\s+(?P<first>{_YEAR})\s+(?:to|until|through)\s+(?P<last>{_YEAR})|between\s+(?P<first>{_YEAR})\s+and\s+(?P<last>{_YEAR}))"
    r"(?![-–/]|\d|,\d|\s+(?:levels?|per|people|votes|dollars))"
    rf"|\((?:born\s+)?(?P<first>{_YEAR})\s?[-–—]\s?(?P<last>{_YEAR})\)"
)
_CHANGE = lazypattern.compile(
    r"(?i)\b(?:compar\w+|fell|drop\w*|declin\w*|decreas\w*|down|rose|increas\w*|grew|up|back|revers\w*|difference|change[sd]?|cut)\b"
)
"""Words beside which the later year may stand first: "fell between 2014 and 2012"."""


@check("spans.years", anchors=("from", "between", "(1", "(2", "(born"))
def years(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each stretch of years whose last comes before its first."""
    if sum(map(str.isdigit, view.text)) < _TWO_YEARS:
        return
    for found in _YEARS.finditer(view.text):
        if int(found["first"]) <= int(found["last"]):
            continue
        span = view.sentence_at(found.start())
        if found[0].startswith("(") or not _CHANGE.search(view.text, span.start, span.end):
            yield Match(found.start("first"), found.end("last"))


_DATE = rf"(?P<{{0}}month>{MONTH})\s+(?P<{{0}}day>\d{{{{1,2}}}}),?\s+(?P<{{0}}year>(?:19|20)\d\d)"
_DATES = lazypattern.compile(
    rf"\b(?:from|between)\s+{_DATE.format('a')},?\s+(?:to|until|through|and)\s+{_DATE.format('b')}(?!\d)"
    rf"|\bfrom\s+(?P<amonth>{MONTH})\s+(?:of\s+)?(?P<ayear>(?:19|20)\d\d)\s+(?:to|until|through)\s+(?P<bmonth>{MONTH})\s+(?:of\s+)?(?P<byear>(?:19|20)\d\d)(?!\d)"
)


@check("spans.dates", anchors=("from", "between"))
def dates(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each stretch of dates with their years whose last comes before its first."""
    if sum(map(str.isdigit, view.text)) < _TWO_YEARS:
        return
    for found in _DATES.finditer(view.text):
        first, last = (
            day(
                int(found[f"{end}year"]),
                month_of(found[f"{end}month"]),
                int(found[f"{end}day"] or 1),
            )
            for end in "ab"
        )
        if first and last and last < first:
            span = view.sentence_at(found.start())
            if not _CHANGE.search(view.text, span.start, span.end):
                yield Match(*found.span())
