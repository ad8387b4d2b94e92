"""Rules found by Python code: ``check: topic.function`` names a registered check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.checks import registry
from newslint.kinds import Checker, Fail
from newslint.model import Match, Rule


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Demand that the named check exists; keep its anchors."""
    try:
        found = registry.lookup(params["check"])
    except KeyError as exc:
        raise fail(f"there is no check '{params['check']}'", "check") from exc
    return {**params, "anchors": list(found.anchors)}


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Bind the check to the rule's options; its module is imported when it is first run."""

    def run(view: Any) -> Iterator[Match]:
        return registry.lookup(rule.params["check"]).function(view, rule.options)

    return (Checker(rule, tuple(rule.params["anchors"]), run),)
