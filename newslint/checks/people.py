"""A person's name and the verb behind it: "Trump condemn sanctuary policies"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.analysis import Analysis, View, lexicon, tables
from newslint.checks import clauses, phrases, verbforms
from newslint.checks.registry import check
from newslint.model import Match

_TITLES = frozenset(
    "gov. rep. sen. mr. mrs. ms. dr. lt. sgt. capt. det. gen. col. rev. prof. president secretary"
    " justice judge mayor speaker senator governor congressman congresswoman chairman chairwoman"
    " commissioner councilman councilwoman sheriff professor coach officer ambassador minister"
    " pope king queen prince princess general leader candidate nominee spokesman spokeswoman"
    " spokesperson director attorney superintendent justice detective officer pastor".split()
)
_NO_NAMES = frozenset(
    "state tech college university city county river united police park valley heights street"
    " council bank corp. inc. airlines house senate court school hospital center fund group party"
    " team fc magic jazz heat thunder wild avalanche lightning office department media press data"
    " people staff labour congress taliban isis hamas hezbollah america nation church army navy"
    " union league association foundation institute campaign administration god".split()
)
_STATES = frozenset(
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho"
    "|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan"
    "|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico"
    "|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina"
    "|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming".split("|")
)
"""Places that no British team is named for."""

_ATTRIBUTING = frozenset(
    "say add tell write explain note recall argue reply respond continue".split()
)


@check("people.verb")
def verb(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each verb that does not go with the person's name before it: "Trump condemn"."""
    known = _surnames(analysis.views)
    for view in analysis.views:
        for at, end, index in _candidates(view):
            if not _is_person(view, at, end, index, known) or not _is_wrong(view, at, index):
                continue
            token = view.tokens[index]
            subject = view.text[view.tokens[at].start : view.tokens[end - 1].end]
            forms = verbforms.singular(view.words[index])[:3]
            start, stop = view.start + token.start, view.start + token.end
            yield Match.replacing(start, stop, *forms, subject=subject)


def _candidates(view: View) -> Iterator[tuple[int, int, int]]:
    """Yield each name right before a verb: its first token, the one behind it, the verb's."""
    at = 0
    while at < len(view.tokens):
        end = at
        while end < len(view.tokens) and end - at < 6 and _is_capital(view, end):
            end += 1
        if end > at:
            index = phrases.skip_adverbs(view, end)
            if index < len(view.tokens) and view.tokens[index].text.islower():
                yield at, end, index
        at = max(end, at + 1)


def _is_capital(view: View, index: int) -> bool:
    token = view.tokens[index]
    return token.text[0].isupper() and (len(token.text) > 1 or view.tags[index] == "NNP")


def _is_wrong(view: View, at: int, index: int) -> bool:
    if not verbforms.is_for_many(view, index) or clauses.is_dialect(view, index):
        return False
    if view.words[index] == "were":
        return not clauses.is_unreal(view, at)
    return view.words[index] == "are" or not clauses.is_demanded(view, at)


def _is_person(view: View, at: int, end: int, index: int, known: frozenset[str]) -> bool:
    """Say whether the tokens ``at`` to ``end`` name one person who is the verb's subject."""
    last = view.words[end - 1]
    if last in _NO_NAMES or "-" in last or _is_people(view.tokens[end - 1].text):
        return False
    named = _names_person(view, at, end)
    name = " ".join(view.words[at:end])
    if not named and name not in known and name not in _STATES:
        return _is_attribution(view, at, end, index)
    return clauses.begins(view, at) or _follows_clause(view, at)


def _names_person(view: View, at: int, end: int) -> bool:
    first = view.tokens[at].text
    if end - at < 2:
        return False
    if first.lower() in _TITLES:
        return True
    return tables.find(tables.load("givennames.tsv"), first) is not None


def _is_attribution(view: View, at: int, end: int, index: int) -> bool:
    """Say whether a quotation ends before the name and the verb says who spoke."""
    if view.words[index] not in _ATTRIBUTING or at < 2 or view.words[end - 1].endswith("s"):
        return False
    return view.words[at - 1] in ("”", '"', "''") and view.words[at - 2] in (",", "?", "!")


def _follows_clause(view: View, at: int) -> bool:
    """Say whether a comma behind a common noun ends a clause before the name."""
    if at < 2 or view.words[at - 1] != ",":
        return False
    before = view.tokens[at - 2].text
    return before.islower() and view.tags[at - 2] in ("NN", "NNS")


def _surnames(views: Sequence[View]) -> frozenset[str]:
    """Return the surnames of those whom the article names in full, with a title or by rule.

    "The Trump administration" tells a surname as well.
    """
    found: set[str] = set()
    for view in views:
        for index in range(1, len(view.tokens)):
            word = view.words[index]
            if word in ("administration", "presidency") and view.words[index - 2] == "the":
                word, named = view.words[index - 1], _is_capital(view, index - 1)
            else:
                named = _is_capital(view, index) and _names_person(view, index - 1, index + 1)
            if named and word not in _NO_NAMES and not _is_people(word.title()):
                found.add(word)
    return frozenset(found)


def _is_people(name: str) -> bool:
    """Say whether ``name`` is one of many: "Democrats", "Israelis"."""
    tags = lexicon.exact(name).tags
    return tags.get("NNPS", 0) + tags.get("NNS", 0) > tags.get("NNP", 0)
