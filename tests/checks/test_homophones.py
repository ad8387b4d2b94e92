from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks import homophones

CHECKS = (homophones.its, homophones.it_is, homophones.then)

RIGHT = [
    "The firm lost its way and sang its a cappella songs.",
    "It did its best to help; its about 200 workers left.",
    "It’s time to go, for it’s hard to stay.",
    "A lot of it's community banks.",
    "Its",
    "It's",
    "It was more fun then, and more then followed.",
    "If it gets better then the town wins.",
    "He was a candidate, or rather then a senator.",
    "Then",
]

WRONG = [
    ("Its a tough race.", "It's"),
    ("I think its going to rain.", "it's"),
    ("“Its been a while,” he said.", "It’s"),
    ("He says its important to vote.", "it's"),
    ("It is time, and its time to vote.", "it's"),
    ("The party lost it's way.", "its"),
    ("The state has it's own law.", "its"),
    ("It is the best of it’s kind.", "its"),
    ("It is more then 30 points.", "than"),
    ("It was podcasts rather then news.", "than"),
    ("It is more expensive then a loan.", "than"),
    ("No one other then him came.", "than"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_words_are_left(text: str) -> None:
    assert [m for run in CHECKS for m in run(View(text), {})] == []


@pytest.mark.parametrize(("text", "replacement"), WRONG)
def test_a_word_taken_for_its_sound_alike_is_replaced(text: str, replacement: str) -> None:
    (match,) = [m for run in CHECKS for m in run(View(text), {})]
    assert match.fixes[0].title == replacement
