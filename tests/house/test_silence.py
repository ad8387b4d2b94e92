from __future__ import annotations

import unicodedata

import pytest

from newslint import formats, linter
from newslint.config import Settings
from newslint.house.model import HouseList, Row


def rules(text: str, *rows: Row, names: tuple[str, ...] = ()) -> list[str]:
    one = HouseList(repr(rows), "a.csv", "names", (), "", rows)
    settings = Settings(names=frozenset(names), lists=(one,))
    return [f.rule for f in linter.lint(formats.read("a.txt", text.encode()), settings)]


SLIPS = [
    ("organizations/nearly-right", "It sued Immigrations and Customs Enforcement on Monday."),
    ("names/known-figure", "Hillary Clintan came on Monday."),
    ("names/reversed", "“It is retaliation,” said Shah Naureen, a lawyer."),
    (
        "acronyms/misfit",
        "The Drug Enforcement Administration (DAE) came. The DEA left, the DEA said.",
    ),
]
RIGHT = {
    "organizations/nearly-right": "Immigrations and Customs Enforcement",
    "names/known-figure": "Hillary Clintan",
    "names/reversed": "Shah Naureen",
    "acronyms/misfit": "DAE",
}


@pytest.mark.parametrize(("rule", "text"), SLIPS)
def test_what_a_list_has_is_reported_by_no_rule_about_names(rule: str, text: str) -> None:
    assert rule in rules(text)
    assert rules(text, Row(RIGHT[rule])) == []
    assert rules(text, names=(RIGHT[rule],)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hillary Clintan’s dog came.",
        "Hillary Clintan came. It was Clintan who paid, said Clintan.",
    ],
    ids=["possessive", "by surname where the whole name stands, too"],
)
def test_a_name_is_silent_in_every_form(text: str) -> None:
    assert "names/known-figure" in rules(text)
    assert rules(text, Row("Hillary Clintan")) == []


def test_a_headline_in_capitals_is_silent() -> None:
    text = "IMMIGRATIONS AND CUSTOMS ENFORCEMENT IS SUED"
    assert rules(text) == ["organizations/nearly-right"]
    assert rules(text, Row("Immigrations and Customs Enforcement")) == []


def test_a_name_with_accents_is_silent_however_they_are_typed() -> None:
    text = "It sued Immigrations and Customs Enforcemént on Monday."
    for form in ("NFC", "NFD"):
        name = unicodedata.normalize(form, "Immigrations and Customs Enforcemént")
        for other in ("NFC", "NFD"):
            assert rules(unicodedata.normalize(other, text), Row(name)) == []


def test_a_pattern_of_a_vocabulary_is_right_too() -> None:
    text = "Hillary Clintan came."
    assert rules(text, Row("Hill?ary Clint[ao]n", pattern=True)) == []
    assert rules(text, Row("(?i)hillary clint.n", pattern=True)) == []


@pytest.mark.parametrize(
    "name",
    ["Clint", "Hillary", "Anna Clintan", "Hillary Clintans"],
    ids=lambda name: f"{name} is another",
)
def test_another_name_silences_nothing(name: str) -> None:
    assert "names/known-figure" in rules("Hillary Clintan came.", Row(name))


def test_rules_about_anything_else_are_not_silent() -> None:
    assert "words/doubled-word" in rules("The the mayor spoke.", Row("The The"), Row("The"))


def test_what_a_list_calls_wrong_is_said_once() -> None:
    row = Row("Immigration and Customs Enforcement", ("Immigrations and Customs Enforcement",))
    text = "It sued Immigrations and Customs Enforcement on Monday."
    assert rules(text, row) == ["names/house-list"]


@pytest.mark.parametrize(
    ("rule", "text", "name"),
    [
        ("words/core-corps", "She ran a shop called Peace Core on Monday.", "Peace Core"),
        ("articles/a-an", "A Hour With You is on TV on Monday.", "A Hour With You"),
        ("words/doubled-word", "They heard Zoë the the on Monday.", "Zoë the the"),
    ],
)
def test_other_rules_are_silent_inside_a_name_of_several_words(
    rule: str, text: str, name: str
) -> None:
    assert rules(text, names=("Core", "Hour", "the", "Zoë")) == [rule]
    assert rules(text, Row(name)) == []


def test_what_stands_beside_a_name_is_reported() -> None:
    text = "Peace Core say so. He are in the the Peace Core."
    found = rules(text, Row("Peace Core"))
    assert "words/doubled-word" in found
    assert "words/core-corps" not in found
