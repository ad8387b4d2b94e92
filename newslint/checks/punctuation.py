"""Marks set twice, and brackets without their partner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

from newslint import lazypattern
from newslint.analysis import Analysis, View, lexicon
from newslint.checks.registry import check
from newslint.model import Match, Role

_TWICE = lazypattern.compile(
    r"(?<!&[#\w]{1,8})(?<=[\p{L}\p{N}”’)\]%])(?P<marks>,,|;;|,\.(?![\d.])|\.,|;,|,;|,:|\?\.(?!\.)|\.{2})(?![.,\p{N}])(?=\s|[”’\"]|$)"
)
_SHORTENED = frozenset(
    "cert etc inc jr sr co corp ltd bros assn dept no vs st ave blvd rd mr mrs ms dr al est approx"
    " vol ed eds cf lt col gen sgt capt sen rep gov rev hon prof esq llc ph md phd mt ft oz lb lbs"
    " in min max fig ill ind wash mass miss del ore mo la pa va ga fla tex calif conn okla ariz"
    " mich minn wis colo kan ky md neb nev ala ark tenn mont wyo ont que pres supt intl natl mfg"
    " univ adm cmdr cpl pvt".split()
)
_ABBREVIATED = lazypattern.compile(r"(?:\.\p{L}|\b\p{L})$")


@check("punctuation.twice", anchors=(",,", ";;", ",.", ".,", ";,", ",;", ",:", "?.", ".."))
def twice(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each place where two marks stand and one belongs."""
    for found in _TWICE.finditer(view.text):
        marks = found["marks"]
        before = view.text[: found.start("marks")][-12:]
        if marks[0] == "." and (_ABBREVIATED.search(before) or _is_short(before)):
            continue
        if marks == ".." and (view.text[found.end() :].lstrip()[:1].islower() or ".. " in before):
            continue
        yield Match.replacing(*found.span("marks"), *_choices(marks, view, found.end()))


def _is_short(before: str) -> bool:
    """Say whether a stop may belong to an abbreviation."""
    word = regex.search(r"\p{L}+$", before)
    if word is None:
        return not regex.search(r"[”’)\]%]$", before)
    return len(word[0]) < 4 or word[0].lower() in _SHORTENED or not lexicon.known(word[0])


def _choices(marks: str, view: View, end: int) -> tuple[str, ...]:
    """Return which of two marks to keep, the likelier first."""
    if marks[0] == marks[1]:
        return (marks[0],)
    following = view.text[end:].lstrip('”’" ')[:1]
    ends = not following or following.isupper()
    stop = "?" if "?" in marks else "." if "." in marks else ""
    if not stop:
        return (marks[1], marks[0])
    other = marks.replace(stop, "")
    return (stop, other) if ends else (other, stop)


_BRACKETS = {")": "(", "]": "["}
_LABEL = lazypattern.compile(r"(?:^|[\s(;:,—“‘\"])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\.?$")
_FACE = lazypattern.compile(r"[:;=8] ?[-'^]? ?$")
_BODY = (Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE_BLOCK)
_RUN = 4
"""Paragraphs that one pair of brackets may hold."""


class Bracket(NamedTuple):
    """A bracket without its partner, by its offset in the block."""

    text: str
    start: int


@check("punctuation.brackets", anchors=("(", ")", "[", "]"))
def brackets(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each bracket that lacks its partner, in its own paragraph and those around.

    Offsets count from the start of the article's clean text.
    """
    lone = [lone_brackets(view) for view in analysis.views]
    for index, view in enumerate(analysis.views):
        for bracket in lone[index]:
            partner = _BRACKETS.get(bracket.text)
            near = (
                lone[max(0, index - _RUN) : index]
                if partner
                else lone[index + 1 : index + 1 + _RUN]
            )
            wanted = partner or {v: k for k, v in _BRACKETS.items()}[bracket.text]
            if not any(other.text == wanted for block in near for other in block):
                start = view.start + bracket.start
                yield Match(start, start + 1, (), {"kind": "opening" if partner else "closing"})


def lone_brackets(view: View) -> list[Bracket]:
    """Return the brackets of a block that have no partner there, in order."""
    stack: list[Bracket] = []
    lone: list[Bracket] = []
    for found in regex.finditer(r"[()\[\]]", view.text):
        text, start = found[0], found.start()
        before = view.text[max(0, start - 8) : start]
        if _FACE.search(before) and not stack:
            continue
        if text in "([":
            stack.append(Bracket(text, start))
        elif stack and stack[-1].text == _BRACKETS[text]:
            stack.pop()
        elif not (text == ")" and _LABEL.search(before)):
            lone.append(Bracket(text, start))
    return sorted(lone + stack, key=lambda b: b.start)
