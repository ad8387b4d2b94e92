"""Totals that their parts do not make: so many people, a margin of so many votes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.amounts import WORD, whole
from newslint.checks.registry import check
from newslint.model import Match

_N = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{WORD})"
_PART = (
    r"(?:men|women|man|woman|boys?|girls?|adults?|children|child|teenagers?|males?|females?"
    r"|infants?|toddlers?)"
)
_ITEM = (
    rf"(?:an?|(?P<part>{_N}))\s+(?:(?!of\b|and\b|or\b)[\p{{L}}-]+\s+)?{_PART}"
    r"(?:,?\s+(?:ages|aged)\s+[\d, and]+\d"
    r"|,?\s+(?:both|all)\s+(?:from\s+\p{Lu}\p{L}+|in\s+their\s+\p{L}+))?"
)
_PEOPLE = (
    r"(?:people|persons|victims|members|jurors|passengers|students|suspects|defendants|justices|judges"
    r"|patients|residents|employees|workers|players|athletes|officers|inmates|survivors|hostages"
    r"|candidates)"
)
_SPLIT = lazypattern.compile(
    rf"(?i)(?<![\d.,$-])\b(?P<total>{_N})\s+(?:(?!of\b|and\b|or\b)[\p{{L}}-]+\s+)?{_PEOPLE}"
    rf"(?:,|:|\s*[—–]|\s+\(|\s+--)\s*(?P<parts>{_ITEM}(?:,\s+{_ITEM})*,?\s+and\s+{_ITEM})"
    r"(?=\s*[—–.;:)]|\s+--|$|,\s+(?:were|was|who|have|had|died|are|is)\b)"
)
_PARTS = lazypattern.compile(rf"(?i)(?:^|,\s+|\band\s+){_ITEM}")


_ROUGH = lazypattern.compile(
    r"(?i)\b(?:about|nearly|almost|around|roughly|some|over|than|least|up\s+to|another|other|first|last|next)\s+$"
)


def _is_rough(view: View, at: int) -> bool:
    """Say whether a word before a total makes it no exact one."""
    return _ROUGH.search(view.text[max(0, at - 20) : at]) is not None


@check(
    "totals.people",
    anchors=("women", "woman", "girl", "children", "child", "female", "teenager", "infant"),
)
def people(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each number of people whose men, women and children are more or fewer."""
    for found in _SPLIT.finditer(view.text):
        total = whole(found["total"])
        parts = [whole(m["part"]) if m["part"] else 1 for m in _PARTS.finditer(found["parts"])]
        if total is None or None in parts or _is_rough(view, found.start()):
            continue
        summed = sum(part for part in parts if part)
        if summed != total:
            yield Match(*found.span(), (), {"total": found["total"], "sum": str(summed)})


_AT = r"(?:in|from|at)\s+(?-i:\p{Lu})[\p{L} .]+?"
_PLACES = lazypattern.compile(
    rf"(?i)(?<![\d.,$-])\b(?P<total>{_N})\s+(?:[\p{{L}}-]+\s+){{0,2}}\p{{L}}{{3,}}s(?::|\s*[—–]|\s+--)\s+"
    rf"(?P<parts>{_N}\s+(?:\p{{L}}+\s+)?{_AT}(?:,\s+{_N}\s+{_AT})*,?\s+and\s+{_N}\s+{_AT})"
    r"(?=[.;)]|\s*[—–])"
)
_OF_PLACE = lazypattern.compile(rf"(?i)(?<![\w.,])({_N})\s+(?:\p{{L}}+\s+)?(?:in|from|at)\s")
_FIGURES = r"(?:\d{1,3}(?:,\d{3})+|\d+)"
_MARGIN = lazypattern.compile(
    rf"(?i)\bby\s+(?:an?\s+margin\s+of\s+)?(?:just\s+|only\s+)?(?P<by>{_N})\s+(?:votes|points|runs|goals),?\s+"
    rf"(?:\(|—\s*|with\s+)?(?P<a>{_FIGURES})\s*(?:to|[-–])\s*(?P<b>{_FIGURES})"
    r"(?![\d%]|[-–:]\d|\s+(?:percent|per\s+cent|million|with|in)\b)"
)


@check("totals.places", anchors=(":", "—", "–", "--"))
def places(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each number of things whose counts by place, all of them listed, sum to another."""
    for found in _PLACES.finditer(view.text):
        total = whole(found["total"])
        parts = [whole(m[1]) for m in _OF_PLACE.finditer(found["parts"])]
        if total is None or None in parts or len(parts) < 2 or _is_rough(view, found.start()):
            continue
        summed = sum(part for part in parts if part)
        if summed != total:
            yield Match(*found.span(), (), {"total": found["total"], "sum": str(summed)})


@check("totals.margin", anchors=("votes", "points", "runs", "goals"))
def margin(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each margin that is not the difference of the two figures after it."""
    for found in _MARGIN.finditer(view.text):
        by, first, second = (whole(found[name]) for name in ("by", "a", "b"))
        if by is None or first is None or second is None or by == abs(first - second):
            continue
        yield Match(*found.span(), (), {"right": f"{abs(first - second):,}"})
