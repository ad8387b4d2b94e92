from __future__ import annotations

import pytest

from newslint.knowledge import aligning

NAME = "customs and border protection".split()


@pytest.mark.parametrize(
    ("word", "other"),
    [("house", "of"), ("protection", "patrol"), ("cat", "bat"), ("labor", "energy")],
)
def test_another_word_is_no_form_of_it(word: str, other: str) -> None:
    assert aligning.difference(word, other) is None


@pytest.mark.parametrize(
    ("word", "other", "kind"),
    [
        ("agencies", "agency", "number"),
        ("veteran's", "veterans", "number"),
        ("state's", "state", "same"),
        ("agency", "administration", "head"),
        ("of", "for", "connective"),
        ("enforcment", "enforcement", "spelling"),
        ("advisors", "advisers", "spelling"),
        ("environment", "environmental", "form"),
        ("finance", "financial", "form"),
    ],
)
def test_the_kind_of_difference(word: str, other: str, kind: str) -> None:
    assert aligning.difference(word, other) == kind


@pytest.mark.parametrize(
    ("run", "kinds", "span"),
    [
        ("us border protection agents", ["drop", "drop"], (1, 3)),
        ("us customs and borders protection", ["number"], (1, 5)),
        ("border and customs protection", ["swap", "swap"], (0, 4)),
        ("customs for border protection", ["connective"], (0, 4)),
    ],
)
def test_a_part_of_the_run_is_laid_beside_the_name(
    run: str, kinds: list[str], span: tuple[int, int]
) -> None:
    found = aligning.align(run.split(), NAME)
    assert found is not None
    assert [step.kind for step in found.faults] == kinds
    assert (found.start, found.end) == span


def test_words_far_off_have_no_alignment() -> None:
    assert aligning.align("the supreme court of ohio".split(), NAME) is None


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("agencies", "agency"),
        ("licenses", "license"),
        ("churches", "church"),
        ("class", "class"),
        ("women's", "women"),
    ],
)
def test_plural_endings(word: str, one: str) -> None:
    assert aligning.singular(word) == one


@pytest.mark.parametrize(
    ("word", "other", "letters"),
    [
        ("dea", "dae", 1),
        ("abc", "abc", 0),
        ("form", "from", 1),
        ("a", "abcd", 3),
        ("cat", "dog", 3),
    ],
)
def test_letters_apart(word: str, other: str, letters: int) -> None:
    assert aligning.distance(word, other) == letters
