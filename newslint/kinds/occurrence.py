"""``kind: occurrence``: a pattern at most ``max`` or at least ``min`` times in the scope."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from newslint.analysis import Analysis, View
from newslint.kinds import Checker, Fail, matcher
from newslint.model import Match, Rule, Span


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Expand the pattern and demand a limit."""
    if "max" not in params and "min" not in params:
        raise fail("'max' or 'min' is missing", "token")
    return {
        "entry": matcher.prepare(params["token"], {"word": False, **params}, fail, "token"),
        "max": params.get("max"),
        "min": params.get("min", 0),
    }


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Make the checker; a lower limit must run where the pattern is absent, too."""
    anchors = () if rule.params["min"] else tuple(rule.params["entry"]["anchors"])
    return (Checker(rule, anchors, partial(_check, rule)),)


def _check(rule: Rule, view: View | Analysis) -> Iterator[Match]:
    if isinstance(view, Analysis):
        spans = [
            Span(v.start + found.start(), v.start + found.end())
            for v in view.views
            for found in matcher.matches(rule.params["entry"], v.text, rule.id)
        ]
        yield from _beyond(rule, spans, Span(0, len(view.views[0].text) if view.views else 0))
        return
    every = [Span(*m.span()) for m in matcher.matches(rule.params["entry"], view.text, rule.id)]
    stretches = view.sentences if rule.scope == "sentence" else (Span(0, len(view.text)),)
    for stretch in stretches:
        inside = [s for s in every if stretch.start <= s.start < stretch.end]
        yield from _beyond(rule, inside, stretch)


def _beyond(rule: Rule, spans: list[Span], whole: Span) -> Iterator[Match]:
    most = rule.params["max"]
    if most is not None and len(spans) > most:
        yield Match(spans[most].start, spans[most].end, values={"count": str(len(spans))})
    elif len(spans) < rule.params["min"] and whole.end > whole.start:
        yield Match(whole.start, whole.end, values={"count": str(len(spans))})
