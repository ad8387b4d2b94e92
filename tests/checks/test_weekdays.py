from __future__ import annotations

import pytest

from newslint import formats
from newslint.analysis import Analysis
from newslint.checks import weekdays


def found(text: str) -> list[tuple[str, list[str]]]:
    analysis = Analysis(formats.read("a.md", text.encode()))
    whole = analysis.document.text
    return [
        (whole[match.start : match.end], [fix.title for fix in match.fixes])
        for match in weekdays.weekday(analysis, {})
    ]


def dated(day: str, text: str) -> str:
    return f"---\ntitle: The day\ndate: {day}\n---\n\n{text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "It opens on Tuesday, June 4, 2019.",
        "It opens on Monday, June 4.",
        "It opens Saturday or Sunday, June 10, 2019.",
        "He said Monday June 4, 2019, votes were counted.",
        "It opens on Monday, June 4, 1519.",
        "It opens on Monday, June 31, 2019.",
        dated("2024-03-04", "It opens on Tuesday, March 12."),
        dated("2024-03-04", "It opens on Tuesday, March 12, or Monday, April 5."),
    ],
)
def test_days_that_fit_or_cannot_be_known_are_left(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opens on Monday, June 4, 2019.", ("Monday, June 4, 2019", ["Tuesday", "3"])),
        (
            "It opened Monday night, Oct. 1, 2017.",
            ("Monday night, Oct. 1, 2017", ["Sunday", "2"]),
        ),
        (
            dated("2024-03-04", "It opens on Friday, March 7."),
            ("Friday, March 7", ["Thursday", "8"]),
        ),
        (
            dated("2024-12-30", "It opens on Friday, Jan. 2."),
            ("Friday, Jan. 2", ["Thursday", "3"]),
        ),
    ],
)
def test_days_that_cannot_fit_are_found(text: str, expected: tuple[str, list[str]]) -> None:
    assert found(text) == [expected]
