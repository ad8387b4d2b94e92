from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks import initials, parentheses


@pytest.mark.parametrize(
    ("text", "only", "wanted"),
    [
        ("The US won.", [], []),
        ("The U.S. won.", ["FBI"], []),
        ("The U.S. won.", [], ["US"]),
        ("He joined the F.B.I.", ["FBI"], ["FBI."]),
    ],
)
def test_stops_are_taken_out(text: str, only: list[str], wanted: list[str]) -> None:
    found = initials.dotted(View(text), {"only": only})
    assert [match.fixes[0].title for match in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("US Weekly won US$5.", []),
        ("CONTACT US TODAY.", []),
        ("Then the US won.", ["U.S."]),
        ("He left the UK.", ["U.K."]),
    ],
)
def test_stops_are_put_in(text: str, wanted: list[str]) -> None:
    found = initials.plain(View(text), {"only": ["US", "UK"]})
    assert [match.fixes[0].title for match in found] == wanted


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Jane Roe (PLO) met them.", []),
        ("The Water Fund (of Erie) met.", []),
        ("The Lake Erie Action Fund (LEAF) met.", [" (LEAF)"]),
        ("The Center for the Arts and Music (CAM) met.", [" (CAM)"]),
    ],
)
def test_letters_behind_their_name_are_found(text: str, marked: list[str]) -> None:
    found = parentheses.acronym(View(text), {})
    assert [text[match.start : match.end] for match in found] == marked
