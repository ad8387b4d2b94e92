"""``kind: existence``: the patterns mark what should not be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from newslint.analysis import View
from newslint.kinds import Checker, Fail, matcher
from newslint.model import Match, Rule


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Expand the patterns."""
    return {
        "entries": [
            matcher.prepare(source, params, fail, "patterns", number)
            for number, source in enumerate(params["patterns"])
        ],
        "unless": matcher.prepare_unless(params, fail),
    }


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Make a checker for each pattern."""
    return tuple(
        Checker(rule, tuple(entry["anchors"]), partial(_check, rule, entry))
        for entry in rule.params["entries"]
    )


def _check(rule: Rule, entry: Mapping[str, Any], view: View) -> Iterator[Match]:
    if not matcher.may_match(entry, view):
        return
    for found in matcher.matches(entry, view.text, rule.id):
        start, end = found.span()
        if not matcher.excused(start, end, view.text, rule.params["unless"], rule.id):
            yield Match(start, end)
