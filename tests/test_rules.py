"""Every example of every rule: bad is reported and mended to good, good and ok are silent."""

from __future__ import annotations

from functools import cache

import pytest

from newslint import catalogue, examples, linter
from newslint.config import Settings
from newslint.model import Example, Rule

RULES = catalogue.shipped().rules
CASES = [(rule, example) for rule in RULES.values() for example in rule.examples]


@cache
def compile(settings: Settings) -> linter.Linter:
    return linter.compile(settings)


def name(value: object) -> str:
    if isinstance(value, Rule):
        return value.id
    assert isinstance(value, Example)
    return f"{'silent' if value.ok else 'reports'}: {value.text[:60]}"


@pytest.mark.parametrize(("rule", "example"), CASES, ids=name)
def test_example_holds(rule: Rule, example: Example) -> None:
    assert examples.failure(rule, example, Settings(), compile) is None


@pytest.mark.parametrize("rule", RULES.values(), ids=name)
def test_rule_has_enough_examples(rule: Rule) -> None:
    assert list(examples.too_few(rule)) == []
