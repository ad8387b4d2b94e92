from __future__ import annotations

import pytest

from newslint.knowledge import words


def runs(text: str) -> list[str]:
    return [text[run[0].start : run[-1].full] for run in words.runs(text)]


@pytest.mark.parametrize(
    "text",
    ["the customs and immigration officials", "He left in May.", "an agency of the state"],
    ids=["small letters are no name", "one capital is no run", "links alone are no run"],
)
def test_no_run_of_capitals(text: str) -> None:
    assert runs(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at the Department of Labor & Industry here", ["Department of Labor & Industry"]),
        ("of Alcohol, Tobacco and Firearms, he said", ["Alcohol, Tobacco and Firearms"]),
        ("the Bureau of Prisons. The Senate left", ["Bureau of Prisons", "The Senate"]),
        ("the Veterans’ Health Administration’s staff", ["Veterans’ Health Administration’s"]),
        ("a Customs Enforcement-run jail", ["Customs Enforcement"]),
        ("Women's Bureau (WB) Director Lee", ["Women's Bureau", "Director Lee"]),
    ],
)
def test_runs_reach_over_links_and_possessives(text: str, found: list[str]) -> None:
    assert runs(text) == found


@pytest.mark.parametrize(
    ("text", "norm"),
    [
        ("U.S. Coast Guard", "us coast guard"),
        ("US Coast Guard", "us coast guard"),
        ("Labor & Industry", "labor and industry"),
        ("World Health Organisation", "world health organization"),
        ("Women’s Bureau’s", "women's bureau"),
        ("Export-Import Bank", "exportimport bank"),
    ],
)
def test_spellings_of_one_name_are_comparable(text: str, norm: str) -> None:
    assert words.joined(tuple(words.split(text))) == norm


def test_places_are_those_of_the_text() -> None:
    text = "The State’s Department"
    state = list(words.split(text))[1]
    assert (text[state.start : state.end], text[state.start : state.full]) == ("State", "State’s")
