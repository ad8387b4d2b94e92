from __future__ import annotations

import pytest

from newslint import formats
from newslint.analysis import Analysis
from newslint.checks import variants


def found(*paragraphs: str) -> list[tuple[str, str]]:
    analysis = Analysis(formats.read("a.txt", "\n\n".join(paragraphs).encode()))
    text = analysis.document.text
    return [
        (text[match.start : match.end], match.fixes[0].title)
        for match in variants.two_names(analysis, {})
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The House Education Committee met.", "The House Rules Committee met."),
        ("The Pennsylvania Supreme Court ruled.", "The U.S. Supreme Court did not."),
        ("The Supreme Court of Ohio ruled.", "The Supreme Court ruled."),
        ("The Board of Trustees met. The Board of Trustees left.", "The board met."),
    ],
)
def test_two_bodies_are_two(paragraphs: tuple[str, ...]) -> None:
    assert found(*paragraphs) == []


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "The Keystone Institute for Letters paid.",
                "The Keystone Institute of Letters is new.",
            ),
            ("Keystone Institute of Letters", "Keystone Institute for Letters"),
        ),
        (
            ("Money of the Race Fund went.", "The Race Horse Fund paid. The Race Horse Fund won."),
            ("Race Fund", "Race Horse Fund"),
        ),
        (
            (
                "The Lake Water Authority and the Lake Water Authority's men.",
                "The Lake Waters Authority.",
            ),
            ("Lake Waters Authority", "Lake Water Authority"),
        ),
    ],
    ids=["another link", "a word dropped", "a plural"],
)
def test_one_body_under_two_names(paragraphs: tuple[str, ...], expected: tuple[str, str]) -> None:
    assert found(*paragraphs) == [expected]
