"""Stand-ins that were to be filled before publication: TK, XX percent, conflict markers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import Analysis, View
from newslint.checks.registry import check
from newslint.model import Match

_TK = lazypattern.compile(
    r"(?<![\w/&@#.’'-])\$?(?:TK(?:TK)+|TK(?:[\s,]+TK)+|TKs?|tktk(?:tk)*)(?:%|(?![\w/&’'-]))"
)
_SURE_TK = lazypattern.compile(r"\$TK|TK%|TKTK|tktk|TK[\s,]+TK")
_TK_NAMES = lazypattern.compile(
    r"(?i:\bt[\p{L}’']+[\s-]+k[\p{L}’']+[,\s”\"]*[“\"]?\(?[“\"]?TK\b)|\bkindergarten|//\s?TK|/TK\b|\bTK['’-]|\bTcl\b"
)
"""What shows that TK is an acronym in this article: "transitional kindergarten (TK)"."""
_AFTER_TK = lazypattern.compile(
    r"\s+(?:\p{Ll}|\d|$)|-(?:year|month|day|point|mile|page)|[.,;:?!)\]”%]|$"
)
_BEFORE_TK = lazypattern.compile(r"(?:^|[\s(\[“‘$—–])$")
_NAME_BEFORE = lazypattern.compile(r"(?:\p{Lu}[\w.’'-]*|\d|,)\s+$")

_MONTH = "(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\\.?"
_UNIT = (
    r"(?:percent|per\s+cent|percentage|years?|months?|weeks?|days?|hours?|minutes?|people|persons?"
    r"|million|billion|trillion|thousand|hundred|miles?|feet|acres|pounds|votes?|voters|residents"
    r"|students|employees|workers|members|deaths|cases|jobs|points?|dollars|cents|others|homes"
    r"|schools|states|counties|of\s+the)\b"
)
_CROSSES = lazypattern.compile(
    rf"(?<![\w-])[$£€]X{{2,}}\b(?!\w)"
    rf"|(?<![\w$-])(?:X{{2,}}|x{{2,}})(?:%|(?=\s+{_UNIT})|-(?:year|month|day|mile|page|point)s?-?(?:old)?)"
    rf"|\b{_MONTH}\s+(?:XX?|xx)\b(?!\w)"
    r"|(?<![\w-])(?:XXX-)?XXX-XXXX\b|\bnomination\s+of\s+X{2,}\b|\bcontact\s+X{3,}\b"
    r"|[\(\[]\s*(?:X{2,}|x{2,}|\?{2,})\s*[\)\]]|(?<![\w?])\?{2,}(?=\s*(?:%|percent|-year-old|million|billion)\b)"
)
_ROMAN_BEFORE = lazypattern.compile(r"(?:\p{Lu}[\w’'.-]*|[Cc]hapter|[Ss]chedule|[Vv]olume)\s+$")

_CONFLICT = lazypattern.compile(
    r"(?<!<)<{7}(?!<)(?:[ \t]*[\w./-]+)?|(?<!>)>{7}(?!>)(?:[ \t]*[\w./-]+)?"
)


@check("placeholders.tk", anchors=("tk",))
def tk(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each TK, printers' sign for "to come", unless it is the article's acronym.

    Offsets count from the start of the article's clean text.
    """
    if any(_TK_NAMES.search(view.text) for view in analysis.views):
        return
    for view in analysis.views:
        for found in _TK.finditer(view.text):
            if _SURE_TK.search(found[0]) or _stands_for_text(view, found.start(), found.end()):
                yield Match(view.start + found.start(), view.start + found.end())


def _stands_for_text(view: View, start: int, end: int) -> bool:
    """Say whether one TK is no name or initials: the words around it are common ones."""
    before, after = view.text[max(0, start - 40) : start], view.text[end : end + 40]
    if not _BEFORE_TK.search(before) or not _AFTER_TK.match(after):
        return False
    if before.endswith(("(", "[")):
        return after.startswith((")", "]")) and (start == 1 or before[-2:-1].isspace())
    alone = not before.strip() and not after.strip()
    return alone or (bool(before.strip()) and _NAME_BEFORE.search(before) is None)


@check("placeholders.crosses", anchors=("xx", "??", " x"))
def crosses(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each XX that stands where a figure, a date or a name must come."""
    for found in _CROSSES.finditer(view.text):
        before = view.text[max(0, found.start() - 30) : found.start()]
        roman = found[0].isalpha() and found[0].isupper() and _ROMAN_BEFORE.search(before)
        if not roman:
            yield Match(*found.span())


@check("placeholders.conflict", anchors=("<<<<<<<", ">>>>>>>"))
def conflict(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each marker of a merge that was not finished."""
    for found in _CONFLICT.finditer(view.text):
        yield Match(*found.span())
