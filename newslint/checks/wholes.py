"""Percentages of one whole that cannot be: more than all of it, or parts that sum to too much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.amounts import PERCENT, percentages
from newslint.checks.registry import check
from newslint.model import Match

_N = r"\d{1,3}(?:\.\d+)?"
_PEOPLE = (
    r"(?:voters|respondents|adults|americans|residents|people|students|teachers|women|men|children|workers"
    r"|employees|parents|households|families|patients|members|users|customers|republicans|democrats"
    r"|those\s+(?:surveyed|polled|questioned|asked)|the\s+(?:vote|votes|population|electorate|workforce))"
)
_OVER_ALL = lazypattern.compile(
    rf"(?i)(?<![\d.,$£€-])(?P<number>1[0-9]\d(?:\.\d+)?){PERCENT}\s+of\s+(?:(?:all|the|its|their|our)\s+)?(?:(?!as\b|in\b|of\b|what\b)\p{{L}}+\s+)?"
    rf"{_PEOPLE}\s+(?:who\s+)?(?:said|say|want|think|believe|voted|favou?r|support|oppose|approve|disapprove|have\s+(?:been|had|received)"
    r"|were|are|live|own|use|report)\b"
)
_POLLED = r"(?:voters|respondents|adults|Americans|residents|people|those\s+(?:surveyed|polled))"
_PAIRS = (
    (r"approv(?:e[sd]?|ing)", r"disapprov(?:e[sd]?|ing)"),
    (r"favou?r(?:s|ed|ing)?", r"oppos(?:e[sd]?|ing)"),
    (r"support(?:s|ed|ing)?", r"oppos(?:e[sd]?|ing)"),
    (
        r"(?:voted|said|answered)\s+[“\"]?yes",
        r"(?:(?:voted|said|answered)\s+)?[“\"]?no(?=[,.;”\"]|$)",
    ),
    (r"voted\s+for", r"voted\s+against"),
    (r"agree[sd]?", r"disagree[sd]?"),
)
_VERDICTS = lazypattern.compile(
    "(?i)"
    + "|".join(
        rf"(?<![\d.,-])(?P<a>{_N}){PERCENT}(?:\s+of\s+(?:(?:the|all|likely|registered|American|U\.S\.)\s+)*(?P<group>{_POLLED}))?"
        rf"\s+(?:(?!of\b)[\p{{L}}’']+\s+){{0,3}}?{first}\b[^.;%\d]{{0,70}}?"
        rf"(?<![\d.,-])(?P<b>{_N}){PERCENT}(?:\s+of\s+(?:them|(?P=group)))?\s+(?:(?!of\b)[\p{{L}}’']+\s+){{0,3}}?{second}(?!\w)"
        for first, second in _PAIRS
    )
)
_RESULTS = lazypattern.compile(
    rf"(?i)\b(?:defeat(?:s|ed|ing)?|beat(?:s|en|ing)?|won|wins|winning|passed|approved|rejected)\b"
    rf"(?:\s+(?!(?:by|if|when|among|in|on|with|more|than)\b)[\p{{L}}.’']+){{0,6}},?\s+(?P<a>{_N}){PERCENT}(?:\s+of\s+the\s+votes?)?"
    rf"\s*(?:to|[-–])\s*(?:(?-i:\p{{Lu}})[\p{{L}}’']+\s+){{0,3}}(?P<b>{_N}){PERCENT}"
    rf"|(?<![\d.,-])(?P<a>{_N}){PERCENT}\s+of\s+the\s+votes?,?\s+(?:to|compared\s+(?:to|with)|while|and|against)\s+"
    rf"(?:(?-i:\p{{Lu}})[\p{{L}}.’']+\s+){{1,3}}(?:(?:had|got|received|took|won|with)\s+)?(?P<b>{_N}){PERCENT}(?!\s+(?:of\s+(?!the\s+vote)|in\b|more|less))"
)
_SPARE = 1.05
"""By how much rounding may lift two whole percentages above 100."""


@check("wholes.over_all", anchors=("percent", "per cent", "%"))
def over_all(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each share of people that is more than all of them."""
    for found in _OVER_ALL.finditer(view.text):
        if float(found["number"]) > 100:
            yield Match(*found.span())


@check("wholes.sum", anchors=("percent", "per cent", "%"))
def sums(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each pair of shares that exclude each other and are over 100 percent together."""
    for pattern in (_VERDICTS, _RESULTS):
        for found in pattern.finditer(view.text):
            if pattern is _RESULTS and float(found["a"]) <= float(found["b"]):
                continue  # a range: "wins 60 percent to 70 percent of the time"
            total = float(found["a"]) + float(found["b"])
            if total > 100 + (_SPARE if "." not in found["a"] + found["b"] else _SPARE / 10):
                start = found.start("a")
                yield Match(start, found.end(), (), {"total": f"{total:g}"})


_REST = lazypattern.compile(
    rf"(?i)\bthe\s+(?:remaining|other)\s+(?P<rest>{_N}){PERCENT}(?!\s+of\s+(?:the\s+\d|those|them|that))"
)
_FRACTION = lazypattern.compile(
    r"(?i)\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|one\s+in|out\s+of|majority|most|bulk"
    r"|percentage\s+points?|remainder|rest)\b"
)
_PARTED = lazypattern.compile(
    r"(?i)\b(?:of\s+(?:that|those|them|these|which|the\s+\d)|among\s+(?:those|them)|that\s+\d)"
)
"""What makes a share the whole of others: "60 percent voted, and of those ..."."""
_OF = lazypattern.compile(rf"(?i){PERCENT}\s+of\b")
_MANY = 7


@check("wholes.rest", anchors=("percent", "per cent", "%"))
def rest(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each "remaining 30 percent" that the shares before it do not leave."""
    for found in _REST.finditer(view.text):
        before = view.text[: found.start()]
        here = before[view.sentence_at(found.start()).start :]
        shares = [float(m[1]) for m in percentages(before)]
        count = len(list(percentages(here)))
        if not 0 < len(shares) <= _MANY or _FRACTION.search(before) or not count:
            continue
        left = float(found["rest"])
        if _leaves(shares, left, _PARTED.search(before) is not None):
            continue
        # Shares told of earlier, in words or in a table, may make up for what lacks.
        if sum(shares[-count:]) + left > 100 or (len(shares) == 1 and _OF.search(here)):
            yield Match(*found.span())


def _leaves(shares: list[float], left: float, parted: bool) -> bool:
    """Say whether some of the shares leave about that much; ``parted``: of a share, too."""
    sums = [sum(some) for n in range(1, len(shares) + 1) for some in combinations(shares, n)]
    wholes = (100.0, *shares) if parted else (100.0,)
    return any(abs(total + left - whole) <= 1.5 for total in sums for whole in wholes)
