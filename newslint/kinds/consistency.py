"""``kind: consistency``: an article keeps to one of two forms; the later one is marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from newslint.analysis import Analysis, wordcase
from newslint.kinds import Checker, Fail, matcher
from newslint.model import Edit, Fix, Match, Related, Rule, Span


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Expand both forms of each pair."""
    return {
        "pairs": [
            [
                matcher.prepare(first, params, fail, "either", first),
                matcher.prepare(second, params, fail, "either", first),
            ]
            for first, second in params["either"].items()
        ]
    }


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Make a checker for each pair."""
    return tuple(
        Checker(rule, tuple(pair[0]["anchors"]), partial(_check, rule, pair))
        for pair in rule.params["pairs"]
    )


def _check(rule: Rule, pair: list[Mapping[str, Any]], analysis: Analysis) -> Iterator[Match]:
    forms = [_places(rule, entry, analysis) for entry in pair]
    if not all(forms):
        return
    kept, strays = sorted(forms, key=lambda places: places[0])
    text = analysis.document.text
    first = text[kept[0].start : kept[0].end]
    for place in strays:
        wanted = wordcase.match_case(text[place.start : place.end], first)
        edit = Edit(place.start, place.end, wanted)
        related = Related(kept[0].start, kept[0].end, f"'{first}' here")
        yield Match(place.start, place.end, (Fix(wanted, (edit,)),), {}, (related,))


def _places(rule: Rule, entry: Mapping[str, Any], analysis: Analysis) -> list[Span]:
    return [
        Span(view.start + found.start(), view.start + found.end())
        for view in analysis.views
        for found in matcher.matches(entry, view.text, rule.id)
    ]
