"""Changes that their own figures deny: by so many percent, doubled, up where they go down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.amounts import DIGITS, FIGURE, PERCENT, Figure, read
from newslint.checks.registry import check
from newslint.model import Match

_UP = (
    r"(?:rose|risen|rises?|rising|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|grew"
    r"|grows?|grown|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|swell(?:s|ed)?|swollen|balloon(?:s|ed|ing)?"
    r"|skyrocket(?:s|ed|ing)?)"
)
_DOWN = (
    r"(?:f[ae]ll(?:s|ing|en)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|plung(?:e[sd]?|ing)"
    r"|plummet(?:s|ed|ing)?|slump(?:s|ed|ing)?|shr[aiu]nk|dwindl(?:e[sd]?|ing)|dipp?(?:s|ed|ing)?)"
)
_UP_NOUN = r"(?:increase|rise|jump|gain|growth|surge|hike)"
_DOWN_NOUN = r"(?:drop|decline|decrease|fall|cut|reduction|slump|plunge|dip)"
_GAP = r"(?:\s+(?!(?:to|from|and|or|but|while|after|as)\b)(?:(?:19|20)\d\d\b|[\p{L}’'.]+)){0,5}"
"""What may stand between the figures: a few words and years, none that begins another clause."""
_ABOUT = (
    r"(?:(?P<about>nearly|almost|about|around|roughly|approximately|some|more\s+than|over|at\s+least"
    r"|up\s+to|as\s+much\s+as|well\s+over|an\s+estimated|just\s+over|just\s+under|by|another)\s+){0,3}"
)
_OLD = rf"(?P<old>{FIGURE})"
_NEW = rf"(?P<new>{FIGURE})"
_FROM_TO = rf"from\s+{_ABOUT}{_OLD}{_GAP},?\s+to\s+{_ABOUT}{_NEW}"
_TO_FROM = rf"to\s+{_ABOUT}{_NEW}{_GAP},?\s+from\s+{_ABOUT}{_OLD}"
_EITHER = rf"(?:{_FROM_TO}|{_TO_FROM})"
_FROM = lazypattern.compile(r"(?i)\bfrom\s+(?:[a-z]+\s+){0,9}(?:US\s?)?[$£€]?\d")
"""What every "from … to" of figures holds; tried first, since the whole takes long to compile."""
_BY = rf"(?P<by>{DIGITS}){PERCENT}"
_END = r"(?!\s+(?:and|to)\s+[$£€]?\d|\s+(?:percentage\s+)?points?\b)"

_UNLIKE = lazypattern.compile(
    r"(?i)\b(?:annual(?:i[sz]ed|ly)?|adjust(?:ed|ing)|constant|currenc(?:y|ies)|inflation|shares?|organic"
    r"|comparable|same-store|compound|average[sd]?|per\s+(?:year|month|week|day|capita)|(?:each|every)\s+year|net)\b"
    r"|(?:%|cent)\s+(?:a|per|each)\s+(?:year|quarter|month|week|day)\b"
)
"""What makes a percentage one of something other than the two figures."""
_RANK = lazypattern.compile(
    r"(?i)\b(?:rank\w*|seed\w*|place|spots?|standings|position|list|no\.|poll|odds|charts?|index"
    r"|handicap|row|chapters?|pages?|rounds?|points?)\b"
)
"""What makes a smaller figure the better one, or no quantity at all."""
_UNIT = lazypattern.compile(
    r"[\s-](?:(?:cubic|square)\s)?(cents?|pence|p\b|dollars?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|feet|foot"
    r"|inch(?:es)?|yards?|miles?|meters?|metres?|km|kilomet\w+|pounds?|ounces?|tons?|tonnes|kilos?|kilograms?|grams?"
    r"|degrees?|stor(?:y|ies)|floors?|acres?|hundred|dozen|thousands?|a\.m|p\.m)\b"
)
_YEARLIKE = 1900, 2100
_BARE = 1000
"""Below it a figure without a scale may share that of the other."""


class Pair(NamedTuple):
    """The two figures of a change, of one unit."""

    old: Figure
    new: Figure

    @property
    def least(self) -> float:
        """The smallest ratio of new to old that rounding allows."""
        return self.new.least / self.old.most

    @property
    def most(self) -> float:
        """The largest ratio of new to old that rounding allows."""
        return self.new.most / self.old.least


def _pair(view: View, found: regex.Match[str]) -> Pair | None:
    """Return the figures of a match; None where they cannot be compared."""
    old, new = read(found["old"]), read(found["new"])
    if old.unit != new.unit or old.least <= 0:
        return None
    if old.scaled != new.scaled and min(old.value, new.value) < _BARE:
        return None  # "from 3 to 4.5 million"
    if not old.unit and any(_is_year(found[name]) for name in ("old", "new")):
        return None
    units = [_UNIT.match(view.text, found.end(name)) for name in ("old", "new")]
    if all(units) and len({unit[1].lower().removesuffix("s") for unit in units if unit}) > 1:
        return None
    return Pair(old, new)


def _is_year(text: str) -> bool:
    return text.isdecimal() and _YEARLIKE[0] <= int(text) < _YEARLIKE[1]


_BY_FIRST = lazypattern.compile(
    rf"(?i)\b(?:{_UP}|{_DOWN}|up|down)\s+(?:by\s+)?{_ABOUT}{_BY}{_GAP},?\s+{_EITHER}{_END}"
    rf"|\b{_BY}\s+(?:{_UP_NOUN}|{_DOWN_NOUN})s?(?:\s+in\s+[\p{{L}} ]{{3,40}})?,?\s+{_EITHER}{_END}"
)
_BY_LAST = lazypattern.compile(
    rf"(?i)\b(?:{_UP}|{_DOWN}|went|up|down)\s+{_EITHER}{_GAP}(?:,|\s+[—–]|\s+\(|,\s+or)\s*(?:(?:up|down|an?|an\s+additional)\s+){_ABOUT}{_BY}"
    rf"(?!\s+(?:chance|of)\b)(?:\s+(?:{_UP_NOUN}|{_DOWN_NOUN}|change|difference))?(?=[.,;)—–]|\s+[—–(]|$|\s+(?:in|over|since|from|during)\b)"
)


@check("changes.percent", anchors=("percent", "per cent", "%"))
def percent(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each change of so many percent that the two figures beside it deny."""
    if not _FROM.search(view.text):
        return
    for pattern in (_BY_FIRST, _BY_LAST):
        for found in pattern.finditer(view.text):
            pair = _pair(view, found)
            if pair is None or _in_sentence(view, found, _UNLIKE):
                continue
            by = float(found["by"].replace(",", ""))
            half = 0.5 * 10 ** -len(found["by"].partition(".")[2])
            if found["about"] or by >= 100:
                half += 0.15 * by
            if not _fits(pair, by, half):
                right = 100 * abs(pair.new.value / pair.old.value - 1)
                yield Match(*found.span(), (), {"right": f"{right:.3g}"})


def _fits(pair: Pair, by: float, half: float) -> bool:
    """Say whether a change by ``by`` percent, or by as many points, may be meant."""
    changes = sorted((100 * abs(pair.least - 1), 100 * abs(pair.most - 1)))
    if pair.least < 1 < pair.most:
        changes[0] = 0
    spare = max(1.0, 0.06 * by) + half
    if changes[0] - spare <= by <= changes[1] + spare:
        return True
    points = abs(pair.new.value - pair.old.value)
    return pair.old.unit == "%" and abs(points - by) <= pair.old.half + pair.new.half + half


_TURNS = lazypattern.compile(
    rf"(?i)\b(?P<verb>{_UP}|{_DOWN})(?:\s+(?:by\s+)?{DIGITS}{PERCENT},?)?(?:\s+(?:sharply|steadily|slightly|dramatically|again))?,?\s+"
    rf"(?P<order>{_EITHER}){_END}"
)
_DATED = lazypattern.compile(
    r"\s+(?:(?:in|on|last|this|during)\b|a\s+(?:year|month|week|day|decade)\b)"
)


@check("changes.direction", anchors=("from",))
def direction(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each rise to a smaller figure, and each fall to a larger one."""
    if not _FROM.search(view.text):
        return
    for found in _TURNS.finditer(view.text):
        pair = _pair(view, found)
        if pair is None or _in_sentence(view, found, _RANK):
            continue
        up = _UP_VERB.fullmatch(found["verb"]) is not None
        # A fall "from 5 to 10 percent" is a range; one from a dated figure to another is not.
        range_ = not up and not _DATED.match(view.text, found.end("old"))
        if pair.most < 1 if up else pair.least > 1 and not range_:
            yield Match(*found.span(), (), {"verb": found["verb"]})


_UP_VERB = lazypattern.compile(rf"(?i){_UP}")

_TIMES = {
    "double": (1.65, 2.6),
    "triple": (2.5, 3.7),
    "quadruple": (3.4, 4.8),
    "halve": (0.36, 0.62),
}
_LIMITS = {"more than": (0.97, 9.0), "nearly": (0.7, 1.05), "almost": (0.7, 1.05)}
_NAMES = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "halve": 0.5}
_MULTIPLES = lazypattern.compile(
    rf"(?i)\b(?:(?P<degree>more\s+than|nearly|almost)\s+)?(?P<verb>double|triple|quadruple|halve)(?:d|s)\b"
    rf"(?:\s+(?!(?:to|from|and|or|but|while|after|as)\b)[\p{{L}}’']+){{0,4}},?\s+{_EITHER}{_END}"
)


@check(
    "changes.multiple", anchors=("doubled", "tripled", "quadrupled", "halved", "doubles", "triples")
)
def multiple(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each "doubled", "tripled" or "halved" whose two figures say otherwise."""
    for found in _MULTIPLES.finditer(view.text):
        pair = _pair(view, found)
        if pair is None or _in_sentence(view, found, _RANK):
            continue
        verb = found["verb"].lower()
        least, most = _TIMES[verb]
        degree = " ".join((found["degree"] or "").lower().split())
        if degree and verb != "halve":
            low, high = _LIMITS[degree]
            least, most = _NAMES[verb] * low, _NAMES[verb] * high
        if pair.most < least or pair.least > most:
            yield Match(*found.span(), (), {"times": f"{pair.new.value / pair.old.value:.2g}"})


def _in_sentence(view: View, found: regex.Match[str], pattern: regex.Pattern[str]) -> bool:
    """Say whether a pattern matches in the sentence that a match begins in."""
    span = view.sentence_at(found.start())
    return pattern.search(view.text, span.start, max(span.end, found.end())) is not None
