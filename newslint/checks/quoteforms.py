"""Quotation marks of the wrong form: turned, doubled, nested in their like, or of two kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.quotemarks import Fault, Kind, faults
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match

_SINGLE_OPENING = lazypattern.compile(r"(?<!\w)[‘']\p{L}")
_SINGLE_CLOSING = lazypattern.compile(r"(?<=[\p{L}.,!?])[’'](?!\p{L})")


def _of_kind(view: View, kind: Kind) -> Iterator[Fault]:
    return (fault for fault in faults(view.text) if fault.kind == kind)


@check("quoteforms.reversed", anchors=("“", "”"))
def reversed_mark(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each curly mark that faces away from the words it marks."""
    for fault in _of_kind(view, "reversed"):
        mark = fault.mark
        right = "”" if mark.opens else "“"
        before = view.text[max(0, mark.start - 1) : mark.start]
        if not mark.opens and (before.isalnum() or (before and before in ".,;:!?")):
            right = " " + right
        yield Match.replacing(mark.start, mark.end, right)


@check("quoteforms.doubled", anchors=("““", "””", "“ “", '""'))
def doubled(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each mark that stands twice."""
    for fault in _of_kind(view, "doubled"):
        start, end = fault.low, fault.high
        if not fault.mark.opens:
            start, end = fault.mark.start - 1, fault.mark.end
        yield Match.replacing(start, end, view.text[start])


@check("quoteforms.nested", anchors=("“", '"'))
def nested(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each quotation in double marks inside another in double marks."""
    for fault in _of_kind(view, "nested"):
        first, last = fault.mark.start, fault.low
        before = view.text[:first]
        if before.rfind("‘") > before.rfind("“", 0, first) >= 0:
            continue
        singles = ("'", "'") if fault.mark.text == '"' else ("‘", "’")
        edits = (
            Edit(first, fault.mark.end, singles[0]),
            Edit(last, fault.high, singles[1]),
        )
        title = singles[0] + view.text[fault.mark.end : last] + singles[1]
        yield Match(first, fault.high, (Fix(title, edits),))


@check("quoteforms.odd", anchors=("’’", "''", "″", "‘‘"))
def odd(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each double mark that was set as two single ones or as a sign of inches."""
    for fault in _of_kind(view, "odd"):
        mark = fault.mark
        if mark.opens:
            yield Match.replacing(mark.start, mark.end, "“")
        elif view.text[fault.low] == '"':
            yield Match.replacing(mark.start, mark.end, '"')
        else:
            inside = view.text[fault.high : mark.start]
            single = len(_SINGLE_OPENING.findall(inside)) > len(_SINGLE_CLOSING.findall(inside))
            right = "’”" if single and mark.text != "″" else "”"
            yield Match.replacing(mark.start, mark.end, right)
