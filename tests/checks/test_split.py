from __future__ import annotations

from pathlib import Path

import pytest

from newslint.analysis import View
from newslint.checks import split
from training.wordpairs import make_splits

APART = [
    "They insist on going on.",
    "He had some body armor and some body language.",
    "Council tax payers met; machine gun fire rang.",
    "It gives the state wide latitude.",
    "She is an other-worldly, out-of-office law maker-in-chief.",
    "Lion Air plane parts were found, and Eagle Pass ports of entry.",
    "He came out side by side with some one million men.",
    "Law, makers of law and with, out of it.",
]

TOGETHER = [
    ("Law makers met.", "Lawmakers"),
    ("The law makers met.", "lawmakers"),
    ("He went with\nout it.", "without"),
    ("An on going case.", "ongoing"),
    ("They hurt them selves.", "themselves"),
    ("How ever, it ended.", "However"),
    ("They played in to gether.", "together"),
]


@pytest.mark.parametrize("text", APART)
def test_words_that_stand_apart_for_a_reason_are_left(text: str) -> None:
    assert list(split.word(View(text), {})) == []


@pytest.mark.parametrize(("text", "replacement"), TOGETHER)
def test_one_word_set_as_two_is_joined(text: str, replacement: str) -> None:
    assert [m.fixes[0].title for m in split.word(View(text), {})] == [replacement]


@pytest.mark.parametrize("text", ["A non-profit fund-raiser.", "A follow-up.", "Law-Makers Inc."])
def test_hyphens_that_houses_differ_on_are_left(text: str) -> None:
    assert list(split.hyphen(View(text), {})) == []


def test_a_hyphen_inside_a_solid_word_is_taken_out() -> None:
    (match,) = split.hyphen(View("State law-makers met."), {})
    assert match.fixes[0].title == "lawmakers"


def test_the_table_is_what_its_list_says() -> None:
    table = Path(split.__file__).parents[1] / "data" / "splits.tsv"
    listed = make_splits.LIST.read_text(encoding="utf-8")
    assert table.read_text(encoding="utf-8") == make_splits.render(listed)


@pytest.mark.parametrize("text", ["law makers\nlaw makers\n", "law makers =the\n"])
def test_a_list_with_a_slip_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="law makers"):
        make_splits.entries(text)
