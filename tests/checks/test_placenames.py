from __future__ import annotations

import pytest

from newslint.checks import familynames, introductions, placenames
from tests.checks.names import found


@pytest.mark.parametrize(
    "text",
    [
        "Pittsburghers, Californians and two Pennsylvanias",
        "Kyiv and Kiev, Salvadorian and Salvadoran",
        "a ticket of Asiana Airlines from Monaca",
        "told Mr. Auslin of Calvary Baptist Church",
        "Makawi is here. Makawi is there.",
    ],
)
def test_what_is_no_place_is_left_alone(text: str) -> None:
    assert found(placenames.misspelt, text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("in Pennslyvania", "Pennslyvania > Pennsylvania"),
        ("in Los Angelos", "Angelos > Angeles"),
        ("of Afganistan", "Afganistan > Afghanistan"),
        ("in Philadelpia today", "Philadelpia > Philadelphia"),
    ],
)
def test_a_misspelt_place_is_mended(text: str, marked: str) -> None:
    assert found(placenames.misspelt, text) == [marked]


@pytest.mark.parametrize("text", ["The Smiths are in.", "the Smith’s house", "the Jones plan"])
def test_a_sound_plural_is_left_alone(text: str) -> None:
    assert found(familynames.plural, "Ann Smith and Bo Jones came.", text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [("The Smith’s are in.", "Smith’s > Smiths"), ("The Jones are in.", "Jones > Joneses")],
)
def test_a_family_s_plural_is_mended(text: str, marked: str) -> None:
    assert found(familynames.plural, "Ann Smith and Bo Jones came.", text) == [marked]


def test_a_surname_before_the_full_name_is_marked() -> None:
    late = ("The plan is new, Botteicher said.", "Laura Botteicher came.")
    assert found(introductions.late, *late) == ["Botteicher"]
    assert found(introductions.late, *reversed(late)) == []
