"""Spaces that stray into quotation marks, or are missing beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.quotemarks import marks
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match

_BETWEEN = lazypattern.compile(
    r"(?<=\S)’(?P<after> )”|”(?P<out> )’(?!\w)|‘(?P<in> )“|“(?P<open> )‘(?=\w)"
)
_PLURAL = lazypattern.compile(r"(?:s|es|ed|ing|ish|er|ers)\b")


@check("quotespaces.between", anchors=("’ ”", "” ’", "‘ “", "“ ‘"))
def between(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each space between a mark and the one nested in it."""
    for found in _BETWEEN.finditer(view.text):
        yield Match.replacing(*found.span(), found[0].replace(" ", ""))


@check("quotespaces.inside", anchors=("“ ", " ”"))
def inside(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each space between a curly mark and the words that it marks."""
    depth = 0
    for mark in marks(view.text):
        if mark.text == "“":
            depth += 1
            after = view.text[mark.end : mark.end + 2]
            if depth == 1 and after[:1] == " " and after[1:].isalnum():
                yield _deleting(view, mark.start, mark.end + 1, mark.end)
        elif mark.text == "”":
            before, after = view.text[max(0, mark.start - 2) : mark.start], view.text[mark.end :]
            ends = not after or not after[0].isalnum()
            if depth == 1 and ends and before[1:] == " " and before[0] not in " ’”":
                yield _deleting(view, mark.start - 1, mark.end, mark.start - 1)
            depth = 0
        else:
            return


@check("quotespaces.outside", anchors=("“", "”"))
def outside(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each curly mark that no space parts from the word beside it."""
    is_open = False
    for mark in marks(view.text):
        if mark.text == "“":
            before = view.text[: mark.start][-1:]
            if not is_open and (before.isalpha() or before in (",", ";", ":")) and before:
                yield _inserting(view, mark.start, mark.start, mark.end)
            is_open = True
        elif mark.text == "”":
            runs_in = is_open and view.text[mark.end : mark.end + 1].isalpha()
            if runs_in and not _PLURAL.match(view.text, mark.end):
                yield _inserting(view, mark.end, mark.start, mark.end)
            is_open = False
        else:
            return


def _deleting(view: View, start: int, end: int, space: int) -> Match:
    fix = Fix(view.text[start:end].replace(" ", ""), (Edit(space, space + 1, ""),))
    return Match(start, end, (fix,))


def _inserting(view: View, at: int, start: int, end: int) -> Match:
    title = " " + view.text[start:end] if at == start else view.text[start:end] + " "
    return Match(start, end, (Fix(title, (Edit(at, at, " "),)),))
