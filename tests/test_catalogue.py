from __future__ import annotations

import pytest

from newslint import catalogue, linter
from newslint.config import Settings
from newslint.model import Rule, Severity


def make(rule_id: str, default: bool, aliases: tuple[str, ...] = ()) -> Rule:
    return Rule(
        id=rule_id,
        kind="code",
        scope="block",
        severity=Severity.INFO,
        message="m",
        why="w",
        source="s",
        fix=None,
        params={"check": "spacing.before", "anchors": []},
        options={},
        default=default,
        aliases=aliases,
        choices={"comma": ["never", "always"]},
    )


ON, OFF = make("words/on", True), make("style/off", False, ("style/old",))


@pytest.fixture
def known() -> catalogue.Catalogue:
    return catalogue.loads(catalogue.dumps([ON, OFF]).encode())


def test_the_text_gives_the_rules_back(known: catalogue.Catalogue) -> None:
    assert list(known.rules) == ["words/on", "style/off"]
    assert known.aliases == {"style/old": "style/off"}
    assert known.rules["style/off"].aliases == ("style/old",)
    assert known.rules["style/off"].choices == {"comma": ["never", "always"]}
    assert known.rules["style/off"].path == "rules/style/off.yml"


def test_a_run_reads_no_rule_that_is_off(known: catalogue.Catalogue) -> None:
    assert set(linter.compile(Settings(), known).active) == {"words/on"}
    assert list(known.rules.asleep) == ["style/off"]


@pytest.mark.parametrize("glob", ["style/*", "style/old", "style/off"])
def test_a_rule_that_is_off_is_read_when_it_is_selected(
    known: catalogue.Catalogue, glob: str
) -> None:
    settings = Settings(select=("default", glob))
    assert set(linter.compile(settings, known).active) == {"words/on", "style/off"}
    assert not known.rules.asleep


def test_names_are_told_without_reading(known: catalogue.Catalogue) -> None:
    assert [names.all for names in known.names()] == [("words/on",), ("style/off", "style/old")]
    assert "style/off" in known.rules
    assert list(known.rules.asleep) == ["style/off"]


def test_two_catalogues_are_joined(known: catalogue.Catalogue) -> None:
    both = known.joined(catalogue.Catalogue.of([make("house/a", True, ("house/b",))]))
    assert set(both.rules) == {"words/on", "style/off", "house/a"}
    assert both.aliases == {"style/old": "style/off", "house/b": "house/a"}


def test_an_unknown_rule_is_no_rule(known: catalogue.Catalogue) -> None:
    assert known.rules.get("words/none") is None
