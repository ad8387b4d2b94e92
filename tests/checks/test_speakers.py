from __future__ import annotations

import pytest

from newslint import formats
from newslint.analysis import Analysis
from newslint.checks import speakers

ALONE = "“As long as I can feed myself, I am hanging on.”"


def found(*paragraphs: str) -> list[str]:
    analysis = Analysis(formats.read("a.txt", "\n\n".join(paragraphs).encode()))
    return [
        analysis.document.text[match.start : match.end] for match in speakers.missing(analysis, {})
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (ALONE, "The hall was full of people."),
        ("Lee said so on Monday in Erie.", ALONE),
        ("The hall was full of people.", ALONE, "That is what Lee told the court."),
        ("He gave this reason for it:", ALONE),
        ("The hall was full of people.", "“Not at all,” and he left."),
        ("“I was born here in this house.", ALONE),
    ],
)
def test_a_speaker_near_is_enough(paragraphs: tuple[str, ...]) -> None:
    assert found(*paragraphs) == []


def test_a_quotation_without_a_speaker_is_found() -> None:
    assert found("The hall was full.", ALONE, "Then “he said” was on the wall.") == [ALONE]
