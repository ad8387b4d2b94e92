"""Numbers as words or in figures: how many things there are, and how old somebody is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.numberwords import PATTERN, VALUES, WORDS
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Role

_COUNTED = (
    r"(?:(?:other|more|new|young|local|former|different|consecutive|straight|separate|additional|police|state"
    r"|city|county|school|federal|public|American|Republican|Democratic)\s+){0,2}"
    r"(?:people|persons?|men|wom[ae]n|man|child(?:ren)?|boys?|girls?|adults?|officers?|students?|teachers?|officials?"
    r"|lawmakers?|senators?|victims?|suspects?|candidates?|members?|employees?|workers?|residents?|voters?|patients?"
    r"|soldiers?|troops|players|families|brothers?|sisters?|sons?|daughters?|kids|friends|countries|country|nations?|states?"
    r"|cit(?:y|ies)|towns?|count(?:y|ies)|schools?|buildings?|homes?|houses?|cars?|companies|company|hospitals?|stores?|books?"
    r"|films|movies|songs|dogs?|cats?|horses|questions?|reasons?|things|ways|times|cases?|deaths|arrests|shots|attempts?"
    r"|weeks?|months?|years?|days?|decades?|hours|seasons?|generations)"
)
_FIGURE = lazypattern.compile(
    r"(?<![\w$£€¥#.,:/–—-])(?P<number>\d{1,2})(?:\s+(?:to|or)\s+(?P<second>\d{1,2}))?"
    rf"(?=\s+{_COUNTED}(?![\w-]|['’]s))"
)
_AGE = lazypattern.compile(r"\s+\w+\s+(?:old\b|of\s+age\b)")
_LONGER = lazypattern.compile(r"\s+\w+,?\s+(?:and\s+)?\d")
_BEFORE = lazypattern.compile(
    r"(?P<word>[\w’'.%]+)(?P<mark>,?)(?:\s+(?:and|or|to|through))?\s+[(“‘\"']?$"
)
_NAMES_ONE = frozenset(
    "age ages aged page room chapter phase type stage level tier grade section figure round game"
    " week day step number no. nos. part item question channel line lane gate car unit group class"
    " category engine platform route act scene version top under article point measure".split()
)
_MONTHS_UNITS = frozenset("year years month months week weeks day days hour hours".split())


@check("numerals.below", anchors=tuple(f"{n} " for n in range(10)))
def below(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find figures before things that are counted, up to ``limit``, to be written as words."""
    limit = int(options["limit"])
    for found in _FIGURE.finditer(view.text):
        values = [int(n) for n in (found["number"], found["second"]) if n]
        if max(values) > limit or min(values) < 1 or _is_no_count(view, *found.span()):
            continue
        words = " ".join(WORDS[int(part)] if part.isdigit() else part for part in found[0].split())
        if found.start() == view.sentence_at(found.start()).start:
            words = words.capitalize()
        yield Match.replacing(found.start(), found.end(), words)


def _is_no_count(view: View, start: int, end: int) -> bool:
    """Say whether what stands around a figure makes it an age, a date or a part of a name."""
    if _AGE.match(view.text, end) or _LONGER.match(view.text, end):
        return True
    sentence = view.sentence_at(start)
    before = _BEFORE.search(view.text[sentence.start : start])
    if not before:
        return False
    word = before["word"]
    if word[0].isdigit() or word.lower() in _MONTHS_UNITS | _NAMES_ONE:
        return True
    # "Channel 4 officials", "On May 5 people gathered": but a sentence's first word has a capital.
    return word[0].isupper() and not before["mark"] and before.start() > 0


_THINGS = (
    r"(?:people|men|women|children|percent|per\s+cent|feet|other|more|new|million|years?|months?|days?|weeks?|hours?"
    r"|minutes?|miles?|points?|dollars?|states?|officers?|times|[a-z]{3,}(?<!ou)s(?<!ss))"
)
_WORD = lazypattern.compile(
    rf"(?<![\w-])(?<!and\s)(?<!one\sor\s)(?P<word>{PATTERN})(?P<sep>[\s-])(?={_THINGS}\b)"
)
_HUNDREDS = lazypattern.compile(
    r"(?<![\w-])(?P<times>one|two|three|four|five|six|seven|eight|nine)\s+(?P<unit>hundred|thousand)"
    rf"(?=\s+{_THINGS}\b)"
)
_SET_PHRASES = lazypattern.compile(
    r"(?:ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|eighteen)[\s-](?:somethings?|commandments"
    r"|disciples|apostles|questions|steps?\b|wheelers?|gallon|niners?)|fifteen\s+minutes\s+of\b"
)


@check("numerals.above", anchors=(*WORDS[10:20], *WORDS[20::10], "hundred", "thousand"))
def above(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find number words above ``limit`` before what they count, to be written in figures."""
    limit = int(options["limit"])
    for found in _WORD.finditer(view.text):
        value = VALUES[" ".join(found["word"].split())]
        if value > limit and not _SET_PHRASES.match(view.text, found.start()):
            yield Match.replacing(*found.span("word"), str(value))
    for found in _HUNDREDS.finditer(view.text):
        value = VALUES[found["times"]] * (100 if found["unit"] == "hundred" else 1000)
        yield Match.replacing(*found.span(), f"{value:,}")


_AGED = lazypattern.compile(
    rf"(?<![\w-])(?P<word>{PATTERN})(?=-(?:year|month|week|day)s?-olds?\b|\s+(?:years?|months?|weeks?|days?)\s+old\b)"
    rf"|(?<=\baged\s)(?P<word>{PATTERN})(?=[,.;)]|\s+(?:and|to|or)\b)"
)
_AGED_FIGURE = lazypattern.compile(
    r"(?<![\w.,$-])(?P<number>\d{1,2})(?=-(?:year|month|week|day)-olds?\b)"
)


@check("numerals.age", anchors=("old", "aged"))
def age(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find ages in words, to be written in figures."""
    for found in _AGED.finditer(view.text):
        value = VALUES[" ".join(found["word"].split())]
        yield Match.replacing(*found.span("word"), str(value))


@check("numerals.age_in_words", anchors=("-old",))
def age_in_words(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find ages up to ``limit`` in figures before "-year-old", to be written as words."""
    for found in _AGED_FIGURE.finditer(view.text):
        value = int(found["number"])
        if 0 < value <= int(options["limit"]):
            first = found.start() == view.sentence_at(found.start()).start
            yield Match.replacing(
                *found.span(), WORDS[value].capitalize() if first else WORDS[value]
            )


_OPENS = lazypattern.compile(
    r"(?P<number>\d[\d,]*)(?P<after>\s+\p{Ll}|-(?:year|month|day|week)-old|%|\s+percent)"
)
_CLOCK = lazypattern.compile(r"\s+[ap]\.?m\b")


@check("numerals.sentence_start", anchors=tuple("0123456789"))
def sentence_start(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find sentences that begin with figures which are no year; offer the word below 100."""
    for span in view.sentences if view.role is not Role.LIST_ITEM else ():
        found = _OPENS.match(view.text, span.start, span.end)
        if not found or not view.text[span.start : span.end].rstrip('”"’)').endswith(
            (".", "?", "!")
        ):
            continue
        number = found["number"].rstrip(",").replace(",", "")
        is_year = len(number) == 4 and "," not in found["number"] and "1000" < number < "2100"
        if is_year or _CLOCK.match(view.text, found.end("number")):
            continue
        start, end = found.span("number")
        words = WORDS[int(number)].capitalize() if 0 < int(number) < 100 else ""
        fixes = (Fix(words, (Edit(start, end, words),)),) if words else ()
        yield Match(start, end, fixes)
