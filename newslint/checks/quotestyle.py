"""Quotation marks that say what a word says already, or that differ from the article's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import Analysis, View
from newslint.checks.quotemarks import faults, marks
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Related, Role

_SO_CALLED = lazypattern.compile(
    r"\b[Ss]o-called\s+(?P<open>[“\"])(?P<words>[^“”\"\n]{1,40})(?P<close>[”\"])(?!\w)"
)


@check("quotestyle.so_called", anchors=("so-called “", 'so-called "'))
def so_called(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each "so-called" before words in quotation marks."""
    for found in _SO_CALLED.finditer(view.text):
        if (found["open"] == "“") != (found["close"] == "”"):
            continue
        edits = (Edit(*found.span("open"), ""), Edit(*found.span("close"), ""))
        yield Match(found.start(), found.end("open"), (Fix(found["words"], edits),))


@check("quotestyle.straight_beside_curly", anchors=('"',))
def straight_beside_curly(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the double marks of the kind that an article uses less, straight or curly.

    One match an article, at the first such mark, in offsets of the article's clean text.
    Markdown is left alone: its publisher curls straight marks.
    """
    if analysis.document.format == "markdown":
        return
    straight: list[Edit] = []
    curly: list[Edit] = []
    for view in analysis.views:
        if any(fault.kind != "odd" for fault in faults(view.text)):
            continue
        for edit in _exchanges(view):
            (straight if edit.replacement in "“”" else curly).append(edit)
    fewer, kind = (straight, "curly") if len(straight) <= len(curly) else (curly, "straight")
    if not fewer:
        return
    fix = Fix(f"{kind} marks", tuple(fewer))
    related = tuple(Related(e.start, e.end, "and here") for e in fewer[1:])
    yield Match(fewer[0].start, fewer[0].end, (fix,), {"kind": kind}, related)


def _exchanges(view: View) -> Iterator[Edit]:
    """Yield for each mark of a block without faults the edit to its other kind."""
    is_open = False
    for mark in marks(view.text):
        is_open = not is_open
        if mark.text not in ("“", "”", '"'):
            continue
        other = ("“" if is_open else "”") if mark.text == '"' else '"'
        yield Edit(view.start + mark.start, view.start + mark.end, other)


_LEAST_DOUBLE = 2
"""How many quotations in double marks show that an article takes these."""


@check("quotestyle.single", anchors=("‘", "'"))
def single(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each quotation in single marks, outside another, where an article takes double ones.

    Headlines are left alone: they take single marks in many houses. Offsets count from the
    start of the article's clean text.
    """
    found: list[tuple[View, int, int]] = []
    doubles: list[str] = []
    for view in analysis.views:
        if view.role in (Role.HEADLINE, Role.STANDFIRST):
            continue
        for quotation in view.quotations:
            if quotation.level or not quotation.closed:
                continue
            if quotation.mark not in "‘'":
                doubles.append(quotation.mark)
            elif _is_plain(view, quotation.start, quotation.end):
                found.append((view, quotation.start, quotation.end))
    if len(doubles) < max(_LEAST_DOUBLE, 2 * len(found)):
        return
    straight = doubles.count('"') * 2 > len(doubles)
    opening, closing = ('"', '"') if straight else ("“", "”")
    for view, start, end in found:
        first, last = view.start + start, view.start + end
        edits = (Edit(first, first + 1, opening), Edit(last - 1, last, closing))
        title = opening + view.text[start + 1 : end - 1] + closing
        yield Match(first, last, (Fix(title, edits),))


def _is_plain(view: View, start: int, end: int) -> bool:
    """Say whether single marks enclose words and stand apart: no apostrophe can be meant."""
    inner = view.text[start + 1 : end - 1]
    before, after = view.text[:start][-1:], view.text[end : end + 1]
    apart = (not before or before.isspace() or before in "(—") and not after.isalnum()
    return apart and not any(c in inner for c in "‘’'“”\"") and view.text[end - 2] not in "sn"
