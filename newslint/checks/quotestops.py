"""Commas and stops beside quotation marks: inside or outside, and before an attribution."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import Analysis, View
from newslint.checks.quotemarks import marks
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match

_STOPS = (",", ".")
_LEAST = 2
"""How often an article must set a stop inside, for each outside, to be held to it."""
_WORD = lazypattern.compile(r"[\p{L}]{2,}[’')%]?$")
_LITERAL = lazypattern.compile(
    r"(?i)\b(?:type|typed|typing|key|code|command|file|url|domain|string)\b"
)


@check("quotestops.outside", anchors=("”,", "”.", '",', '".'))
def outside(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each comma or stop behind a closing mark, where the article sets them before it.

    Offsets count from the start of the article's clean text.
    """
    inside = 0
    found: list[tuple[View, int]] = []
    for view in analysis.views:
        for opens, closes in _pairs(view):
            if view.text[closes - 1] in _STOPS:
                inside += _is_fragment(view, opens)
            elif view.text[closes + 1 : closes + 2] in _STOPS and _is_stop(view, closes):
                found.append((view, closes))
    if inside < _LEAST * max(len(found), 1):
        return
    for view, at in found:
        right = view.text[at + 1] + view.text[at]
        start = view.start + at
        yield Match.replacing(start, start + 2, right)


def _pairs(view: View) -> Iterator[tuple[int, int]]:
    """Yield where the double marks of each quotation stand, if they pair throughout."""
    found = marks(view.text)
    if len(found) % 2 or any(len(mark.text) > 1 for mark in found):
        return
    for first, last in zip(found[::2], found[1::2], strict=True):
        if first.opens is not False and last.opens is not True and first.end < last.start:
            yield first.start, last.start


def _is_fragment(view: View, opens: int) -> bool:
    """Say whether the quotation that opens there goes on with the writer's own sentence.

    Logical punctuation, too, sets the stop of a whole quoted sentence inside.
    """
    return view.text[opens + 1].islower() and view.text[:opens].rstrip()[-1:].isalpha()


def _is_stop(view: View, at: int) -> bool:
    """Say whether a stop behind the mark at ``at`` ends words, not a code or an ellipsis."""
    after = view.text[at + 2 : at + 3]
    if after and not (after.isspace() or after in "”’)"):
        return False
    before = view.text[max(0, at - 30) : at]
    span = view.sentence_at(at)
    return _WORD.search(before) is not None and not _LITERAL.search(view.text, span.start, at)


@check("quotestops.inside", anchors=(",”", ".”", ',"', '."'))
def inside(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each comma or stop that ends a few quoted words of the writer's own sentence."""
    for opens, closes in _pairs(view):
        stop = view.text[closes - 1]
        if (
            stop in _STOPS
            and _is_fragment(view, opens)
            and not _SENTENCES.search(view.text, opens, closes - 1)
        ):
            yield Match.replacing(closes - 1, closes + 1, view.text[closes] + stop)


_SENTENCES = lazypattern.compile(r"[.?!]\s|…")


_SPEAKS = r"(?:said|says|added|adds|asked|explained|wrote|writes|replied|recalled|continued)"
_WHO = r"(?:he|she|they|\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{Ll}’'-]+)?)"
_AFTER = (
    r"(?=[.,;:]|$|\s+(?:on|in|at|of|during|after|before|when|while|as|to\s+(?:reporters|the)|last"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun))"
)
_NO_COMMA = lazypattern.compile(
    rf"(?<=\p{{Ll}}{{2}})(?P<mark>[”\"])\s+{_WHO}\s+{_SPEAKS}\b{_AFTER}"
)
_SHORT = r"(?:etc|[Ii]nc|[Cc]orp|[Cc]o|[Jj]r|[Ss]r|[Ll]td|vs|al|[Ee]sq|[Bb]ros|[Dd]ept)"
_STOP = lazypattern.compile(
    rf"(?<=\p{{Ll}}{{2}})(?<!\b{_SHORT})\.(?=[”\"]\s+(?:he|she|they|said|says)\s+(?:{_SPEAKS}\b|\p{{Lu}}))"
)
_CAPITAL = lazypattern.compile(rf"(?<=,[”\"]\s)(?P<word>He|She|They|It|We)(?=\s+{_SPEAKS}\b)")
_SHORTEST = 3


@check("quotestops.attribution", anchors=("” ", '" '))
def attribution(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each quoted sentence that no comma parts from the words that say who spoke."""
    for found in _NO_COMMA.finditer(view.text):
        at = found.start("mark")
        if _is_sentence(view, at):
            yield Match.replacing(at, at + 1, "," + view.text[at])


def _is_sentence(view: View, end: int) -> bool:
    """Say whether the mark at ``end`` closes a quotation that begins as a sentence does."""
    for quotation in view.quotations:
        if quotation.end == end + 1 and quotation.closed and not quotation.level:
            inner = view.text[quotation.start + 1 : end]
            lead = view.text[: quotation.start].rstrip()[-1:]
            starts = not lead or lead in '.?!,:”"'
            return starts and inner[:1].isupper() and len(inner.split()) > _SHORTEST
    return False


@check("quotestops.stop_before_attribution", anchors=(".” ", '." '))
def stop_before_attribution(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each stop before the words that say who spoke, in small letters."""
    for found in _STOP.finditer(view.text):
        yield Match.replacing(*found.span(), ",")


@check("quotestops.capital", anchors=(",” ", '," '))
def capital(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each capital with which a sentence goes on after a quotation and its comma."""
    for found in _CAPITAL.finditer(view.text):
        fix = Fix(found["word"].lower(), (Edit(*found.span("word"), found["word"].lower()),))
        yield Match(*found.span("word"), (fix,))
