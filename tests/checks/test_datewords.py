from __future__ import annotations

from datetime import date

import pytest

from newslint import formats
from newslint.analysis import Analysis
from newslint.checks import datewords


def own_date(text: str, name: str = "a.md") -> date | None:
    return datewords.of_article(Analysis(formats.read(name, text.encode())))


@pytest.mark.parametrize(
    "text",
    [
        "The date: 2024-03-04 is in no front matter.",
        "---\ntitle: A day\nupdate: 2024-03-04\n---\n\nThe council met.\n",
        "---\ntitle: A day\ndate: 2024-13-04\n---\n\nThe council met.\n",
        "---\ntitle: A day\n---\n\nThe council met on March 4, 2024.\n",
    ],
)
def test_other_dates_are_not_the_article_s(text: str) -> None:
    assert own_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: A day\ndate: 2024-03-04T10:00:00Z\n---\n\nThe council met.\n",
        '+++\ntitle = "A day"\ndate = 2024-03-04\n+++\n\nThe council met.\n',
        "---\npublished_at: '2024-03-04'\n---\n\nThe council met.\n",
    ],
)
def test_front_matter_dates_an_article(text: str) -> None:
    assert own_date(text) == date(2024, 3, 4)


def test_a_dateline_dates_an_article() -> None:
    text = "ERIE, Pa., March 4, 2024 — The council met on Monday.\n\nIt left soon.\n"
    assert own_date(text, "a.txt") == date(2024, 3, 4)


@pytest.mark.parametrize(
    ("name", "number"), [("Jan.", 1), ("March", 3), ("Sept.", 9), ("December", 12)]
)
def test_months_are_known_by_their_names(name: str, number: int) -> None:
    assert datewords.month_of(name) == number


def test_no_day_is_made_that_the_calendar_lacks() -> None:
    assert datewords.day(2023, 2, 29) is None
    assert datewords.day(2024, 2, 29) == date(2024, 2, 29)
