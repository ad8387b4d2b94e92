from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from newslint import formats
from newslint.analysis import Analysis
from newslint.checks import acronyms


def found(
    check: Callable[..., Any], *paragraphs: str, **options: Any
) -> list[tuple[str, list[str]]]:
    analysis = Analysis(formats.read("a.txt", "\n\n".join(paragraphs).encode()))
    text = analysis.document.text
    return [
        (text[match.start : match.end], [one.title for one in match.fixes])
        for match in check(analysis, options)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Doctors Without Borders (MSF) came.",
        "The Substance Abuse and Mental Health Services Administration (SAMHSA) paid.",
        "The Department of Education (ED) and the Department of Defense (DOD) paid.",
        "The Affordable Care Act (ACA), the law (IRS rules) and a man (OK) differ.",
        "The President’s Emergency Plan for AIDS Relief (PEPFAR) paid.",
        "The Family Violence Prevention Fund (FVPF) paid.",
    ],
)
def test_an_acronym_that_may_fit_is_left_alone(text: str) -> None:
    assert found(acronyms.misfit, text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("He left the Drug Enforcement Administration (DAE).", "DAE", "DEA"),
        ("The Worker Adjustment and Retraining Notification Act (WRAN) holds.", "WRAN", "WARN"),
        ("It was the Crisis Response Team (CJT) again.", "CJT", "CRT"),
    ],
)
def test_an_acronym_must_fit_its_words(text: str, wrong: str, right: str) -> None:
    assert found(acronyms.misfit, text) == [(wrong, [right])]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The NFL won. The NFL lost. The NFL left.", "The NHL did not."),
        ("The GOP won. The GOP lost.", "The Great Plains Office came. The GPO left."),
        ("THE GOP AND THE GPO WON", "The GOP won. The GOP lost."),
    ],
    ids=["both well known", "explained by words", "a line in capitals"],
)
def test_a_second_acronym_is_left_alone(paragraphs: tuple[str, ...]) -> None:
    assert found(acronyms.slip, *paragraphs) == []


def test_an_acronym_that_stands_once_beside_its_like_is_a_slip() -> None:
    paragraphs = ("The GOP won. The GOP lost.", "An OGP lawmaker left the GOP.")
    assert found(acronyms.slip, *paragraphs) == [("OGP", ["GOP"])]


def test_the_explanation_should_come_first() -> None:
    late = ("The PHFA lends.", "The Pennsylvania Housing Finance Agency (PHFA) said so.")
    assert found(acronyms.early, *late) == [("PHFA", [])]
    assert found(acronyms.early, *reversed(late)) == []
    assert found(acronyms.early, *late, familiar=["PHFA"]) == []


def test_an_acronym_never_explained_is_found_once() -> None:
    text = ("A source told CANUSIM.", "CANUSIM and the FBI asked.")
    assert found(acronyms.unexpanded, *text, familiar=["FBI"]) == [("CANUSIM", [])]
