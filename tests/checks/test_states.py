from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks import states
from newslint.model import Match


def titles(matches: list[Match]) -> list[str]:
    return [match.fixes[0].title for match in matches]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Write to Erie, PA 16501.", []),
        ("Rep. Jane Roe, D-Mass., spoke.", []),
        ("In Erie, In spring, it rains.", []),
        ("In Erie, Pa., it rains.", ["Pennsylvania"]),
        ("He lives in Erie, Pa.", ["Pennsylvania."]),
        ("He lives in Dayton, OH, still.", ["Ohio"]),
        ("A shop in Albany, N.Y., closed.", ["New York"]),
    ],
)
def test_states_behind_cities_are_written_out(text: str, names: list[str]) -> None:
    assert titles(list(states.abbreviated(View(text), {}))) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Congress, Ohio has two senators.", []),
        ("Voters near Erie, Ohio and Utah agree.", []),
        ("A plant in Dayton, Ohio closed.", ["Ohio,"]),
    ],
)
def test_a_state_stands_between_commas(text: str, names: list[str]) -> None:
    assert titles(list(states.comma(View(text), {}))) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sen. John Doe, D-Calif., and R-Ohio.", []),
        ("A D-Day in Texas.", []),
        ("Rep. Jane Roe, D-CA, spoke.", ["Calif."]),
        ("Rep. Jane Roe (R-West Virginia) spoke.", ["W.Va."]),
    ],
)
def test_states_beside_a_party_are_short(text: str, names: list[str]) -> None:
    assert titles(list(states.party(View(text), {}))) == names
