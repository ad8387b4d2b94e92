"""``kind: repetition``: the same word again right after itself, more than ``max`` times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

import regex

from newslint.analysis import View
from newslint.kinds import Checker, Fail, matcher
from newslint.model import Match, Rule, Token


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Expand the pattern that a repeated word must match; ``alpha``: letters only."""
    source = params.get("token", r"[^\W\d_]+" if params.get("alpha", True) else r"\S+")
    return {
        "entry": matcher.prepare(source, params, fail, "token"),
        "max": params.get("max", 1),
        "fold": params.get("ignore_case", True),
        "exceptions": [e.lower() for e in params.get("exceptions", ())],
    }


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Make the checker."""
    return (Checker(rule, tuple(rule.params["entry"]["anchors"]), partial(_check, rule)),)


def _check(rule: Rule, view: View) -> Iterator[Match]:
    entry = rule.params["entry"]
    counted = matcher.compiled(entry["pattern"], entry["flags"])
    run: list[Token] = []
    for token in (*view.tokens, Token("", -1, -1)):
        if run and _same(rule, run[-1], token):
            run.append(token)
            continue
        if len(run) > rule.params["max"] and _counts(rule, counted, run[0]):
            yield Match.replacing(run[0].start, run[-1].end, run[0].text)
        run = [token]


def _same(rule: Rule, one: Token, other: Token) -> bool:
    if rule.params["fold"]:
        return one.text.lower() == other.text.lower()
    return one.text == other.text


def _counts(rule: Rule, counted: regex.Pattern[str], token: Token) -> bool:
    try:
        matched = counted.fullmatch(token.text, timeout=matcher.TIME_LIMIT)
    except TimeoutError as exc:
        raise matcher.timeout(rule.id) from exc
    return matched is not None and token.text.lower() not in rule.params["exceptions"]
