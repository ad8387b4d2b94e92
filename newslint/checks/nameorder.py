"""A person's names in the wrong order: "Shah Naureen".

Each name leans to given names or surnames by how many bear it as which. That alone is not
enough for most; the article's own use is the better witness, for it goes on with the
surname: "Evans said".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newslint.analysis import Analysis, View, lexicon
from newslint.checks.registry import check
from newslint.knowledge import names, organizations, people, places
from newslint.knowledge.names import PARTICLES, SUFFIXES, folded
from newslint.mentions import persons, runs
from newslint.mentions.closed import DESCRIBING, EAST_ASIAN, GENERIC, HUNGARIAN, TITLES
from newslint.mentions.people import is_title_case
from newslint.model import Match, Role

_ENOUGH = 27
"""Decibels of evidence from which names count as turned."""
_ALONE = 30
"""What it tells that the article goes on with the first name alone, and never the second."""
_FAMILY = 20
"""What it tells that another person of the article has the first name as surname."""
_SURE = 60
"""What it tells that the other order stands in the article or is a known figure's name."""
_WESTERN = 50


class _Pair(NamedTuple):
    """Two names side by side; offsets of the view's text."""

    view: View
    start: int
    end: int
    first: str
    second: str
    titled: bool


@check("nameorder.reversed")
def reversed_names(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each person whose surname stands before the given name."""
    pairs: list[_Pair] = []
    alone: Counter[str] = Counter()
    for view in analysis.views:
        if view.role is not Role.CORRECTION and not is_title_case(view):
            for run in view.name_runs:
                found = _read(view, run)
                if isinstance(found, _Pair):
                    pairs.append(found)
                elif found:
                    alone[found] += 1
    orders = Counter((folded(p.first), folded(p.second)) for p in pairs)
    for pair in pairs:
        whole = f"{pair.first} {pair.second}"
        if whole not in analysis.names and _evidence(pair, alone, orders) >= _ENOUGH:
            start, end = pair.view.start + pair.start, pair.view.start + pair.end
            yield Match.replacing(start, end, f"{pair.second} {pair.first}")


def _read(view: View, run: runs.Run) -> _Pair | str | None:
    """Return the two names of a run, or the one that stands alone in it (folded)."""
    first = persons.title_end(run.words, run.initial)
    if len(run.words) - first > 2 and _is_office(view, run):
        first += 1
    last = len(run.words)
    while last > first and run.words[last - 1].lower() in SUFFIXES:
        last -= 1
    words = run.words[first:last]
    if len(words) == 1:
        return (
            None if run.initial and first == 0 and persons.is_common(words[0]) else folded(words[0])
        )
    if len(words) != 2 or words[0] == words[1] or not all(map(_may_be_name, words)):
        return None
    start = view.tokens[run.indices[first]].start
    end = view.tokens[run.indices[last - 1]].end
    titled = any(word.lower() in TITLES for word in run.words[:first])
    return _Pair(view, start, end, words[0], words[1], titled)


def _is_office(view: View, run: runs.Run) -> bool:
    """Say whether a run begins with what an office is of: "Secretary of Health Keara …"."""
    before = run.indices[0] - 2
    if before < 0 or view.words[before + 1] not in ("of", "for"):
        return False
    return view.words[before] in TITLES and persons.is_common(run.words[0])


def _may_be_name(word: str) -> bool:
    lowered = word.lower()
    closed = lowered in TITLES or lowered in DESCRIBING or lowered in GENERIC
    closed = closed or lowered in PARTICLES or persons.is_acronym(word)
    return len(word) > 1 and word[-1] != "." and not closed


def _evidence(pair: _Pair, alone: Counter[str], orders: Counter[tuple[str, str]]) -> int:
    """Return how much more likely the order is wrong than right, in decibels."""
    first, second = folded(pair.first), folded(pair.second)
    whole, turned = f"{pair.first} {pair.second}", f"{pair.second} {pair.first}"
    if people.named(whole) or places.named(whole) or organizations.named(whole):
        return 0
    if first in HUNGARIAN and names.leaning(pair.second) > 0:
        return 0
    here, there = orders[first, second], orders[second, first]
    if here == 1 and there > 2 and not alone[first]:
        return _SURE
    told = names.leaning(pair.second) - names.leaning(pair.first)
    if people.named(turned) or (there > here and told > -10):
        return told + _SURE if told > 0 or not _is_other(pair, True) else 0
    if here > 1 and there == 0:
        told -= _ALONE * (here - 1)
    if there == here:
        told += _ALONE
    elif _is_eastern(pair):
        return 0
    elif alone[first] > 2 * alone[second] and _may_be_turned(pair):
        told += _ALONE + 10 * (alone[first] > 2) - 10 * (alone[second] > 0)
    elif _in_family(first, second, orders):
        told += _FAMILY
    elif alone[second] or not _speak_for_themselves(pair):
        return 0
    return 0 if _is_other(pair, alone[first] > 0) else told


def _may_be_turned(pair: _Pair) -> bool:
    """Say whether the second name is a given name, and the first not the likelier one.

    Someone may be called by the given name, and bear a given name as surname: "Ray Charles".
    """
    levels, leaning = names.levels(pair.second), names.leaning(pair.first)
    if levels.surname > 45 and leaning > -1:
        return False
    if pair.titled:
        return names.leaning(pair.second) > -5
    return levels.given > 33 and names.leaning(pair.second) > -3


def _is_eastern(pair: _Pair) -> bool:
    """Say whether the first name is a surname that may stand first; a Western second tells."""
    western = names.levels(pair.second).given >= _WESTERN and names.leaning(pair.second) > 25
    return folded(pair.first) in EAST_ASIAN and not western


def _in_family(first: str, second: str, orders: Counter[tuple[str, str]]) -> bool:
    """Say whether the first name stands second elsewhere: a relative's surname."""
    behind = {two for one, two in orders if one != second}
    return first in behind and second not in behind


def _speak_for_themselves(pair: _Pair) -> bool:
    """Say whether the two names tell the order with no help: a surname, and a given name."""
    first, second = names.levels(pair.first), names.levels(pair.second)
    surname = first.surname - first.given > 10 and first.surname > 40
    given = second.given - second.surname > 10 or (second.given > 25 and not second.surname)
    return surname and given and not persons.is_common(pair.first)


def _is_other(pair: _Pair, witnessed: bool) -> bool:
    """Say whether one of the words is a place's or people's, or no name at all.

    A city's name may be a person's, too, where the article tells (``witnessed``).
    """
    for word in (pair.first, pair.second):
        place = places.named(word)
        if place and not (witnessed and place.kind in ("city", "capital")):
            return True
    if persons.is_nameless(pair.first) or persons.is_nameless(pair.second):
        return True
    if max(names.levels(pair.second)) == 0:
        known = lexicon.known(pair.second) or not (witnessed and pair.titled)
        return known or names.leaning(pair.first) > -10
    return persons.is_common(pair.second)
