from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks import series

NO_SERIES = [
    "John Doe, a farmer, and his son left.",
    "In Boston, Massachusetts, and Albany they met.",
    "On Monday, the mayor, and not the council, spoke.",
    "It covers postage, printing and mailing costs, staffing, and paper.",
    "They grow apples and pears.",
]


@pytest.mark.parametrize("comma", ["never", "always"])
@pytest.mark.parametrize("text", NO_SERIES)
def test_what_is_no_plain_series_is_left(text: str, comma: str) -> None:
    assert list(series.comma(View(text), {"comma": comma})) == []


@pytest.mark.parametrize(
    ("text", "comma", "title"),
    [
        ("They grow apples, pears, and plums.", "never", "pears and"),
        ("They grow apples, pears and plums.", "always", "pears, and"),
        ("It is in Franklin, Dauphin, or Berks.", "never", "Dauphin or"),
    ],
)
def test_a_plain_series_is_set_as_the_house_has_chosen(text: str, comma: str, title: str) -> None:
    (match,) = series.comma(View(text), {"comma": comma})
    assert match.fixes[0].title == title
    other = "always" if comma == "never" else "never"
    assert list(series.comma(View(text), {"comma": other})) == []
