from __future__ import annotations

import pytest

from newslint.checks import figures
from tests.checks.names import found


@pytest.mark.parametrize(
    "text",
    [
        "They met Michael Regan, John Kelly and Mary Clinton.",
        "They met Volodymyr Zelensky and Moammar Gadhafi.",
        "They met Malik Obama, Ivana Trump and Gerhard Schroeder.",
        "Reaganites and Obamas and a HarrisX poll",
    ],
)
def test_other_people_and_other_spellings_are_left_alone(text: str) -> None:
    assert found(figures.misspelt, text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("They met Hilary Clinton.", "Hilary > Hillary"),
        ("They met Kamela Harris.", "Kamela > Kamala"),
        ("They met Gov. Ron Desantis.", "Desantis > DeSantis"),
        ("They met Justice Ruth Bader Ginsberg.", "Ginsberg > Ginsburg"),
        ("They met Pete Buttigeig.", "Buttigeig > Buttigieg"),
        ("But Netanyahuu agreed.", "Netanyahuu > Netanyahu"),
        ("They met Reince Preibus.", "Preibus > Priebus"),
    ],
)
def test_a_figure_misspelt_is_mended(text: str, marked: str) -> None:
    assert found(figures.misspelt, text) == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "Donald Kasich, a dentist, came.",
        "They met Gov. John Kasich and Rep. Donald Kasich.",
        "They met Sen. Charles Schumer, Gov. Steve Beshear and Sen. Jim Johnson.",
    ],
)
def test_a_namesake_without_the_office_is_left_alone(text: str) -> None:
    assert found(figures.wrong_given, text) == []


def test_an_office_holder_s_wrong_given_name_is_mended() -> None:
    assert found(figures.wrong_given, "with Ohio Gov. Donald Kasich") == ["Donald > John"]
    names = frozenset({"Donald Kasich"})
    assert found(figures.wrong_given, "with Ohio Gov. Donald Kasich", names=names) == []
