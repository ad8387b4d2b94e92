"""A name that one article spells in two ways: "Gonzalez" here, "Gonzales" there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import formats
from newslint.analysis import Analysis, lexicon
from newslint.checks.registry import check
from newslint.knowledge import names, people, places
from newslint.knowledge.aligning import distance
from newslint.knowledge.names import folded
from newslint.lines import Lines
from newslint.mentions import forms, persons
from newslint.mentions.closed import EAST_ASIAN
from newslint.mentions.forms import HEADINGS, Form, Occurrence
from newslint.model import Edit, Fix, Match, Related

_FAMOUS = 300
_ENDINGS = (
    "s",
    "es",
    "d",
    "ed",
    "er",
    "ers",
    "ing",
    "n",
    "an",
    "i",
    "ns",
    "ese",
    "ite",
    "ites",
    "ism",
    "ist",
)
"""What makes another word of a name: Clintons, Texan, Israeli."""

_CORRECTING = ("misspel", "incorrectly", "correction", "wrongly")
"""Words of a paragraph that speaks of how a name was written."""

_SHORT_FORMS = ("r", "y", "ie", "e", "my", "by", "n", "en")
"""What makes a given name of its short form, or a pet name of it: Steve, Steven; Tom, Tommy."""

_RELATIVES = frozenset(
    "brother brothers sister sisters wife husband father mother son sons daughter daughters twin"
    " twins family parents parent couple spouse married siblings sibling cousin cousins uncle aunt"
    " nephew niece grandfather grandmother grandson granddaughter widow widower dad mom children"
    " kids born relation".split()
)

_SPEECH = frozenset(
    "said says told added wrote asked noted explained recalled acknowledged argued called testified"
    " announced declined responded agreed warned continued replied declared insisted tweeted posted"
    " stated claimed admitted denied confirmed suggested who".split()
)


@check("spellings.two_spellings")
def two_spellings(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each place of the rarer spelling of a name that the article spells in two ways."""
    yield from _matches(analysis, False)


@check("spellings.heading")
def heading(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each name of a headline or caption that the story spells in another way."""
    if any(view.role in HEADINGS for view in analysis.views):
        yield from _matches(analysis, True)


def _matches(analysis: Analysis, headings: bool) -> Iterator[Match]:
    done: set[int] = set()
    lines: Lines | None = None
    for rare, right in _pairs(analysis):
        lines = lines or Lines(analysis.document.source)
        for place in rare.places:
            apart = analysis.views[place.view].role in HEADINGS
            if apart is headings and place.start not in done:
                done.add(place.start)
                yield _match(analysis, place, rare, right, lines)


def _pairs(analysis: Analysis) -> Iterator[tuple[Form, Form]]:
    """Yield the rarer and the other form of each name spelt in two ways."""
    found = forms.find(analysis.views, analysis.people)
    for one, other in forms.near_pairs(found):
        rare, right = _by_rarity(analysis, one, other)
        if _is_exempt(analysis, rare, right) or not _is_one_name(analysis, rare, right):
            continue
        ours = _is_ours(analysis, rare)
        if ours or _is_open(rare, right):
            yield right, rare
        if not ours:
            yield rare, right


def _is_open(rare: Form, right: Form) -> bool:
    """Say whether the article has the one form hardly more often, and the world the other."""
    few = len(rare.places) + 1 == len(right.places) == 2
    return few and _level(rare.text) > _level(right.text)


def _by_rarity(analysis: Analysis, one: Form, other: Form) -> tuple[Form, Form]:
    """Return the rarer of two forms first; of two that stand as often, the less known.

    Where the world does not tell them apart either, the later one counts as the rarer. A form
    of headings alone counts as rarer than one of the story, and beside a name in full what
    is but a part of it.
    """

    def standing(form: Form) -> tuple[bool, bool, int, int]:
        often = len(form.places)
        own = not _only_in_headings(analysis, form)
        full = kin and form.introduced
        return (own, full, often, _level(form.text))

    kin = _is_kin(one, other)
    first, second = sorted((one, other), key=lambda form: -form.places[0].start)
    return (first, second) if standing(first) <= standing(second) else (second, first)


def _level(text: str) -> int:
    """Return how many bear a name, as a logarithm, or more for a word that news has often."""
    seen = lexicon.exact(text).seen
    return max(*names.levels(text), 30 if seen >= persons.UNSEEN else 0)


def _is_exempt(analysis: Analysis, rare: Form, right: Form) -> bool:
    if rare.text in analysis.names or (_is_ours(analysis, rare) and _is_ours(analysis, right)):
        return True
    text = analysis.document.text
    if any(text[: p.start].endswith((" not ", " not “", " as “", " not ‘")) for p in rare.places):
        return True
    if any(w in analysis.views[p.view].lower for p in rare.places for w in _CORRECTING):
        return True
    shorter, longer = sorted((rare.text, right.text), key=len)
    if _is_kin(rare, right):
        return rare.text == longer or not (right.introduced or right.titles)
    first = shorter.partition("-")[0]
    if longer.endswith("-" + shorter) or longer.startswith(shorter + "-") or _is_people(first):
        return True
    return any(_is_people(text) or folded(text) in EAST_ASIAN for text in (shorter, longer))


def _is_ours(analysis: Analysis, form: Form) -> bool:
    """Say whether the house knows a name that a form is part of to be right."""
    return any(_whole(place) in analysis.names for place in form.places)


def _is_kin(one: Form, other: Form) -> bool:
    """Say whether the longer of two words may be made from the shorter: Clintons, Texan."""
    shorter, longer = sorted((one.text, other.text), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS


def _whole(place: Occurrence) -> str:
    return place.mention.text if place.mention else ""


def _is_people(text: str) -> bool:
    place = places.named(text)
    return place is not None and place.kind in ("country", "state", "demonym", "region")


def _is_one_name(analysis: Analysis, rare: Form, right: Form) -> bool:
    """Say whether two near forms are one name and not two."""
    if _share_given(rare, right):
        return True
    if _is_given(rare):
        return _is_given(right) and _share_surname(analysis, rare, right)
    unlisted = persons.is_unlisted(rare.text)
    if rare.places[0].part == "inside":
        return False
    if rare.introduced and right.introduced:
        sure = unlisted and len(rare.places) == 1 and len(right.places) > 2
        return sure and len(rare.text) > 5 and distance(rare.text.lower(), right.text.lower()) == 1
    if not unlisted and _is_famous(rare.text):
        return False
    if _only_in_headings(analysis, rare):
        return bool(right.introduced or right.titles) and not persons.is_common(rare.text)
    if rare.introduced:
        return _is_bearer(right) and (len(right.places) > 1 or unlisted)
    if right.introduced or right.titles:
        if unlisted and rare.text[0] == right.text[0]:
            return True
        return (unlisted or rare.titles <= right.titles) and _is_person(analysis, rare)
    alike = rare.text[0] == right.text[0] and len(rare.text) > 4
    named = len(right.places) > 1 or (_level(right.text) > 0 and len(rare.text) > 5)
    return unlisted and alike and named


def _only_in_headings(analysis: Analysis, form: Form) -> bool:
    return all(analysis.views[p.view].role in HEADINGS for p in form.places)


def _share_given(rare: Form, right: Form) -> bool:
    if _is_kin(rare, right) and persons.is_common(rare.text):
        return False
    return any(len(given) > 1 for given in rare.givens & right.givens)


def _is_given(form: Form) -> bool:
    return all(p.part == "given" for p in form.places)


def _share_surname(analysis: Analysis, rare: Form, right: Form) -> bool:
    """Say whether two given names stand before one surname, and not as two relatives'."""
    shorter, longer = sorted((rare.text, right.text), key=len)
    short_form = longer.startswith(shorter) and longer[len(shorter) :] in _SHORT_FORMS
    genders = {rare.text[-1], right.text[-1]} == {"o", "a"}
    if rare.text[0] != right.text[0] or short_form or genders:
        return False
    mentions = [p.mention for p in (*rare.places, *right.places) if p.mention]
    surnames = {folded(m.surname) for m in mentions}
    if len(surnames) > 1 or len(rare.places) > 1:
        return False
    return not any(_has_relative(analysis, place) for place in (*rare.places, *right.places))


def _has_relative(analysis: Analysis, place: Occurrence) -> bool:
    """Say whether the paragraph of a place speaks of relatives."""
    view = analysis.views[place.view]
    return not _RELATIVES.isdisjoint(view.words)


def _is_bearer(form: Form) -> bool:
    return any(p.part == "alone" for p in form.places) and not _is_famous(form.text)


def _is_famous(text: str) -> bool:
    """Say whether news names someone of this surname without an introduction."""
    if people.with_surname(text):
        return True
    return lexicon.exact(text).seen >= _FAMOUS and not persons.is_common(text)


def _is_person(analysis: Analysis, form: Form) -> bool:
    """Say whether a word alone speaks, or has a title: a person who should be introduced."""
    for place in form.places:
        view = analysis.views[place.view]
        index = view.token_at(place.start - view.start)
        around = [view.words[i] for i in (index - 1, index + 1) if 0 <= i < len(view.words)]
        if form.titles or not _SPEECH.isdisjoint(around):
            return True
        if index + 1 < len(view.tags) and view.tags[index + 1] in ("VBD", "VBZ"):
            return True
    return False


def _match(analysis: Analysis, place: Occurrence, rare: Form, right: Form, lines: Lines) -> Match:
    text = analysis.document.text
    here = text[place.start : place.end]
    other = text[right.places[0].start : right.places[0].end]
    listed = (
        f"{right.text} ({_lines(analysis, right, lines)})",
        f"{rare.text} ({_lines(analysis, rare, lines)})",
    )
    related = tuple(
        Related(p.start, p.end, f"'{text[p.start : p.end]}' here")
        for p in sorted((*right.places, *rare.places), key=lambda p: p.start)
        if p.start != place.start
    )
    return Match(
        place.start,
        place.end,
        (
            Fix(other, (Edit(place.start, place.end, other),)),
            Fix(
                f"{here} everywhere",
                tuple(Edit(p.start, p.end, here) for p in right.places),
            ),
        ),
        {"forms": ", ".join(listed), "other": other},
        related,
    )


def _lines(analysis: Analysis, form: Form, lines: Lines) -> str:
    """Return "line 4" or "lines 2, 7, 9" for a form's places."""
    document = analysis.document
    spans = (formats.source_span(document, p.start, p.end) for p in form.places)
    numbers = list(dict.fromkeys(lines.line(span.start) for span in spans))
    return f"line{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
