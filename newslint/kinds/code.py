"""Rules found by Python code: ``check: topic.function`` names a registered check."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from newslint.checks import registry
from newslint.kinds import Checker, Fail
from newslint.model import Rule


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
    return (Checker(rule, found.anchors, partial(found.function, options=rule.options)),)
