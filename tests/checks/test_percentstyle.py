from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks import percentstyle


@pytest.mark.parametrize(
    ("text", "write", "wanted"),
    [
        ("It rose 5%.", "sign", []),
        ("Five percent rose.", "sign", []),
        ("It rose 5 percentage points.", "sign", []),
        ("It rose 5 percent.", "percent", []),
        ("It rose 5 percent.", "sign", ["5%"]),
        ("It rose 2.5 %.", "sign", ["2.5%"]),
        ("It rose twenty-five percent.", "sign", ["25%"]),
        ("A 5-percent rise.", "percent", ["5 percent"]),
        ("It rose 5%.", "per cent", ["5 per cent"]),
    ],
)
def test_percentages_are_written_as_the_house_has_chosen(
    text: str, write: str, wanted: list[str]
) -> None:
    found = percentstyle.unit(View(text), {"write": write})
    assert [match.fixes[0].title for match in found] == wanted
