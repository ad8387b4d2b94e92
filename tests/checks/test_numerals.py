from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks import numerals

COUNTS = [
    "In Channel 4 officials and Game 5 players we trust.",
    "She is 5 years old; the children are ages 2 to 5 years.",
    "On May 5 people gathered.",
    "It took 3 hours, 12 minutes.",
    "They won by 3 points in 12 days.",
]


@pytest.mark.parametrize("text", COUNTS)
def test_figures_that_count_nothing_are_left(text: str) -> None:
    assert list(numerals.below(View(text), {"limit": 9})) == []


@pytest.mark.parametrize(
    ("text", "limit", "words"),
    [
        ("It has 3 children.", 9, ["three"]),
        ("It has 3 new members and 9 dogs.", 9, ["three", "nine"]),
        ("Jail for 2 or 3 years.", 9, ["two or three"]),
        ("3 people left.", 9, ["Three"]),
        ("It has 10 dogs.", 10, ["ten"]),
        ("It has 10 dogs.", 9, []),
    ],
)
def test_counted_things_take_words_up_to_the_limit(text: str, limit: int, words: list[str]) -> None:
    found = numerals.below(View(text), {"limit": limit})
    assert [match.fixes[0].title for match in found] == words


@pytest.mark.parametrize(
    ("text", "limit", "figures"),
    [
        ("The twelve-step program met.", 9, []),
        ("Nine or ten.", 9, []),
        ("It has twenty-two dogs.", 9, ["22"]),
        ("It sold three thousand tickets.", 9, ["3,000"]),
        ("It has ten dogs.", 10, []),
    ],
)
def test_words_above_the_limit_become_figures(text: str, limit: int, figures: list[str]) -> None:
    found = numerals.above(View(text), {"limit": limit})
    assert [match.fixes[0].title for match in found] == figures


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2020 was hard.", []),
        ("7 p.m. is late.", []),
        ("It is 12 men.", []),
        ("12 men left.", ["Twelve"]),
        ("150 men left.", [""]),
    ],
)
def test_a_sentence_opens_with_a_word(text: str, words: list[str]) -> None:
    found = numerals.sentence_start(View(text), {})
    assert ["".join(fix.title for fix in match.fixes) for match in found] == words
