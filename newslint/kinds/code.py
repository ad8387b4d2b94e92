"""Rules found by Python code: ``check: topic.function`` names a registered check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.checks import registry
from newslint.kinds import Checker, Fail
from newslint.model import Match, Rule


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Demand that the named check exists."""
    try:
        registry.lookup(params["check"])
    except KeyError as exc:
        raise fail(f"there is no check '{params['check']}'", "check") from exc
    return dict(params)


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Bind the check to the rule's options."""
    found = registry.lookup(rule.params["check"])

    def run(view: Any) -> Iterator[Match]:
        return found.function(view, rule.options)

    return (Checker(rule, found.anchors, run),)
