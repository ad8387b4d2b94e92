"""Percentages that cannot be: a fall of over 100 percent, percent for percentage points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match

_FALL = (
    r"(?:f[ae]ll(?:s|ing|en)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)"
    r"|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|slump(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|div(?:e[sd]?|ing)"
    r"|tumbl(?:e[sd]?|ing)|sank|sinks?|dipp?(?:s|ed|ing)?|slid(?:es?|ing)?)"
)
_CUT = (
    r"(?:cut(?:s|ting)?|reduc(?:e[sd]?|ing)|slash(?:e[sd]|ing)?|lower(?:s|ed|ing)?"
    r"|shr[aiu]nk|trimm(?:ed|ing))"
)
_NOUN = r"(?:drop|decline|decrease|reduction|fall|cut|plunge|slump|dip|loss)s?"
_ABOUT = (
    r"(?:(?:by|of|about|around|nearly|almost|roughly|approximately|some|more\s+than|over|at\s+least"
    r"|as\s+much\s+as|an?|whopping|staggering|another|up\s+to|the|estimated)\s+){0,3}"
)
_FIGURE = r"(?P<figure>\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:%|[\s-]+per\s?cent\b)"
_FALLS = lazypattern.compile(
    rf"(?i)\b{_FALL}\s+{_ABOUT}{_FIGURE}(?!\s+(?:of|above|below|to)\b)"
    rf"|\b{_CUT}\s+(?:(?!by\b|to\b|from\b)[\p{{L}}’'-]+\s+){{0,6}}by\s+{_ABOUT}{_FIGURE}"
    rf"|\b{_FIGURE}\s+(?:\p{{L}}+\s+)?{_NOUN}\b(?!\s+(?:off|back)\b)"
    rf"|\b{_NOUN}\s+of\s+{_ABOUT}{_FIGURE}"
)
_MAY_TURN = lazypattern.compile(
    r"(?i)\b(?:profits?|earnings?|income|loss(?:es)?|margins?|cash\s+flow|balance|deficits?|surplus(?:es)?"
    r"|returns?|oil|crude|futures|yields?|rates?|growth|popularity|rating|points?|short|tariffs?|dut(?:y|ies))\b"
)
"""What may fall below nothing, or what is no share of a whole."""


@check("percents.falls", anchors=("percent", "per cent", "%"))
def falls(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each fall, cut or loss of more than 100 percent."""
    for found in _FALLS.finditer(view.text):
        if int(found["figure"].replace(",", "")) <= 100:
            continue
        span = view.sentence_at(found.start())
        if not _MAY_TURN.search(view.text, span.start, span.end):
            yield Match(*found.span())


_NUMBER = r"\d{1,3}(?:\.\d+)?"
_PERCENT = r"(?:%|\s+per\s?cent\b)"
_CHANGE = (
    r"(?:rose|risen|rises?|rising|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|gain(?:s|ed|ing)?"
    r"|grew|grows?|grown|edged?|ticked?|up|down|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|raised?|improv(?:e[sd]?|ing)"
    rf"|{_FALL}|{_CUT}|lost|lose|added|slipp?(?:s|ed|ing)?|eas(?:e[sd]?|ing))"
)
_APART = lazypattern.compile(
    rf"(?i)\b{_CHANGE}\s+(?:(?:by|up|down|off|about|around|nearly|almost|roughly|just|only|another|a|an)\s+){{0,3}}"
    rf"(?P<by>{_NUMBER})(?P<unit>{_PERCENT}),?(?:\s+(?!from\b|to\b)[\p{{L}}’']+){{0,4}},?\s+"
    rf"(?:from\s+(?P<old>{_NUMBER}){_PERCENT}?(?:\s+(?!to\b)[\p{{L}}\d’']+){{0,5}},?\s+to\s+(?P<new>{_NUMBER}){_PERCENT}"
    rf"|to\s+(?P<new>{_NUMBER}){_PERCENT}(?:\s+(?!from\b)[\p{{L}}\d’']+){{0,4}},?\s+from\s+(?P<old>{_NUMBER}){_PERCENT})"
)
_ADJECTIVE = lazypattern.compile(
    rf"(?i)\b(?P<by>{_NUMBER})(?P<unit>%|[\s-]+per\s?cent)\s+(?:increase|rise|jump|gain|drop|decline|decrease"
    rf"|fall|cut|reduction|hike|growth|swing)s?\b[^.;]{{0,40}}?\bfrom\s+(?P<old>{_NUMBER}){_PERCENT}?"
    rf"(?:\s+(?!to\b)[\p{{L}}\d’']+){{0,5}},?\s+to\s+(?P<new>{_NUMBER}){_PERCENT}"
)
_CLOSE = 0.051
"""How far rounding may put a change from the difference of the two figures."""


@check("percents.points", anchors=("percent", "per cent", "%"))
def points(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each change in percent that is the difference of two percentages."""
    for pattern, unit in ((_APART, " percentage points"), (_ADJECTIVE, " percentage point")):
        for found in pattern.finditer(view.text):
            by, old, new = (float(found[name]) for name in ("by", "old", "new"))
            apart = abs(new - old)
            if not old or abs(apart - by) > _CLOSE or abs(100 * apart / old - by) < 0.6:
                continue
            right = unit[:-1] if by == 1 and unit[-1] == "s" else unit
            hyphen = found["unit"].startswith("-")
            start, end = found.span("unit")
            title = found["by"] + (right.replace(" ", "-") if hyphen else right)
            edit = Edit(start, end, right.replace(" ", "-") if hyphen else right)
            yield Match(found.start("by"), end, (Fix(title, (edit,)),))
