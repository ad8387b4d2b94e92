"""How American states are written: in full, in a dateline, beside a party's letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.registry import check
from newslint.model import Match

_TABLE = """
Alabama AL Ala. | Alaska AK Alaska Alas. | Arizona AZ Ariz. | Arkansas AR Ark.
California CA Calif. Cal. | Colorado CO Colo. | Connecticut CT Conn.
Delaware DE Del. | Florida FL Fla. | Georgia GA Ga.
Hawaii HI Hawaii | Idaho ID Idaho Ida. | Illinois IL Ill. | Indiana IN Ind. | Iowa IA Iowa
Kansas KS Kan. Kans. | Kentucky KY Ky. | Louisiana LA La. | Maine ME Maine | Maryland MD Md.
Massachusetts MA Mass. | Michigan MI Mich. | Minnesota MN Minn. | Mississippi MS Miss.
Missouri MO Mo. | Montana MT Mont. | Nebraska NE Neb. Nebr. | Nevada NV Nev. | New_Hampshire NH N.H.
New_Jersey NJ N.J. | New_Mexico NM N.M. | New_York NY N.Y. | North_Carolina NC N.C.
North_Dakota ND N.D. | Ohio OH Ohio | Oklahoma OK Okla. | Oregon OR Ore. Oreg.
Pennsylvania PA Pa. Penn. Penna. | Rhode_Island RI R.I.
South_Carolina SC S.C. | South_Dakota SD S.D. | Tennessee TN Tenn.
Texas TX Texas Tex. | Utah UT Utah | Vermont VT Vt. | Virginia VA Va. | Washington WA Wash.
West_Virginia WV W.Va. | Wisconsin WI Wis. Wisc. | Wyoming WY Wyo.
"""
_STATES = [
    (words[0].replace("_", " "), words[1], words[2], words[3:])
    for row in re.split(r"[|\n]", _TABLE)
    if (words := row.split())
]
_SHORT = {name: short for name, _, short, _ in _STATES}
_NAMES = {
    form: name for name, _, short, others in _STATES for form in (short, *others) if form[-1] == "."
}
_POSTAL = {postal: name for name, postal, _, _ in _STATES}
NAMES = "|".join(name.replace(" ", r"\s+") for name in _SHORT)
"""A pattern for the names of the states."""

_LEFT = r"(?P<city>\p{Lu}\p{Ll}[\w.’'-]*),\s+"
_FORMS = "|".join(re.escape(form) for form in sorted({*_NAMES, *_POSTAL}, key=len, reverse=True))
_AFTER_CITY = lazypattern.compile(rf"\b{_LEFT}(?P<state>{_FORMS})(?![\w’']|\.\w|\s+\d{{5}})")


@check(
    "states.abbreviated",
    anchors=tuple(f", {form.lower()}" for form in {*_NAMES, *_POSTAL}),
)
def abbreviated(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find abbreviations of states behind a city's name in running text."""
    for found in _AFTER_CITY.finditer(view.text):
        form, (start, end) = found["state"], found.span("state")
        name = _NAMES.get(form) or _POSTAL[form]
        if form[-1] == "." and view.sentence_at(start).end in (end, end + 1):
            rest = view.text[end : view.sentence_at(start).end]
            name += "" if rest[:1] in (".", ",") else "."
        yield Match.replacing(start, end, name)


_PARTY = lazypattern.compile(
    rf"(?<![\w-])(?P<party>[DRI]-)(?P<state>{'|'.join(_POSTAL)}|{NAMES})(?![\w.-]|\s+\p{{Lu}})"
)


@check("states.party", anchors=("d-", "r-", "i-"))
def party(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find states beside a party's letter that are not in their newspaper abbreviation."""
    for found in _PARTY.finditer(view.text):
        form = " ".join(found["state"].split())
        wanted = _SHORT[_POSTAL.get(form, form)]
        if wanted != form:
            yield Match.replacing(*found.span("state"), wanted)


_DATELINE = lazypattern.compile(
    rf"\p{{Lu}}{{2,}},\s+(?P<state>{'|'.join(_POSTAL)}|{NAMES})\b(?!\.)"
)


@check("states.dateline")
def dateline(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find states in datelines that are not in their newspaper abbreviation."""
    for found in _DATELINE.finditer(view.text):
        form = " ".join(found["state"].split())
        wanted = _SHORT[_POSTAL.get(form, form)]
        if wanted != form:
            yield Match.replacing(*found.span("state"), wanted)


_OPEN = lazypattern.compile(
    rf"(?P<before>[\p{{L}}.]+,?)\s+(?P<city>\p{{Lu}}\p{{Ll}}+(?:\s\p{{Lu}}\p{{Ll}}+)?),\s+(?P<state>{NAMES})"
    r"(?=\s+(?!and\b|or\b|but\b|to\b|as\b|is\b|are\b|was\b|were\b|have\b|may\b|will\b)\p{Ll})"
)
_IN = frozenset("in near from at outside around".split())


@check("states.comma", anchors=tuple(f", {name.lower()} " for name in _SHORT))
def comma(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find states behind a city that have no comma after them."""
    for found in _OPEN.finditer(view.text):
        opens = view.token_at(found.start()) - view.token_at(view.sentence_at(found.start()).start)
        # "In Congress, Ohio has two senators": the comma may close what opens the sentence.
        if opens > 1 and found["before"] in _IN and found["city"] not in _SHORT:
            start, end = found.span("state")
            yield Match.replacing(start, end, found["state"] + ",")
