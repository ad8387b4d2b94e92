"""``kind: conditional``: what ``first`` matches must be explained somewhere by ``second``.

Each pattern's first group (the whole match where it has none) is what is compared: an
acronym against the acronyms that stand in brackets after a name, say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from newslint.analysis import Analysis
from newslint.kinds import Checker, Fail, matcher
from newslint.model import Match, Rule


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Expand both patterns; case counts unless the rule says otherwise."""
    exact = {"ignore_case": False, **params}
    return {
        "first": matcher.prepare(params["first"], exact, fail, "first"),
        "second": matcher.prepare(params["second"], {**exact, "word": False}, fail, "second"),
        "exceptions": list(params.get("exceptions", ())),
    }


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Make the checker."""
    return (Checker(rule, tuple(rule.params["first"]["anchors"]), partial(_check, rule)),)


def _check(rule: Rule, analysis: Analysis) -> Iterator[Match]:
    explained = set(rule.params["exceptions"])
    for view in analysis.views:
        for found in matcher.matches(rule.params["second"], view.text, rule.id):
            explained.add(found[min(1, found.re.groups)])
    for view in analysis.views:
        for found in matcher.matches(rule.params["first"], view.text, rule.id):
            group = min(1, found.re.groups)
            if found[group] not in explained:
                explained.add(found[group])
                yield Match(view.start + found.start(group), view.start + found.end(group))
