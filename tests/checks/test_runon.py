from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks import joined, runon

TRUE_WORDS = [
    "Insulin, melatonin and casein are proteins in a proton.",
    "The parasite Trichomonas vaginalis and Y. pestis spread.",
    "He was talkin' and sayin' nothin' of it.",
    "“They was just talkin about it,” he said.",
    "See news@ofthe.example and #inthe and tothe.com/ofthe.",
    "Mr. Asher, Mrs. Wein and Ms. Heras left Andover.",
    "Asher said so. Heras did not.",
    "Vamos a la playa con los castas, he said.",
    "A failsafe therein, whereof hereto.",
]

RUN_ON = [
    ("It is in responseto it.", ["response to"]),
    ("The senator, saidhe, left.", ["said he"]),
    ("He hasbroad powers.", ["has broad"]),
    ("He can torequest it.", ["to request"]),
    ("It hadviolated the law.", ["had violated"]),
    ("Stop for a week anda half.", ["and a"]),
    ("The identitiesin it.", ["identities in"]),
    ("Hesaid so.", ["He said"]),
    ("Accordingto the report, no.", ["According to"]),
    ("They must workin town.", ["work in", "working"]),
]


@pytest.mark.parametrize("text", TRUE_WORDS)
def test_rare_words_names_dialect_and_addresses_are_left(text: str) -> None:
    assert [text[m.start : m.end] for m in runon.word(View(text), {})] == []


@pytest.mark.parametrize(("text", "replacements"), RUN_ON)
def test_two_words_run_together_are_set_apart(text: str, replacements: list[str]) -> None:
    (match,) = runon.word(View(text), {})
    assert [fix.title for fix in match.fixes] == replacements


def test_a_house_name_is_no_slip() -> None:
    assert not list(runon.word(View("We use inthe daily.", names=frozenset({"inthe"})), {}))


@pytest.mark.parametrize("text", ["Peter Noone sang.", "Asif Khan left.", "#alot @highschool"])
def test_listed_words_in_names_and_handles_are_left(text: str) -> None:
    assert list(joined.listed(View(text), {})) == []


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("Noone came.", "No one"),
        ("He likes it alot.", "a lot"),
        ("A highschool.", "high school"),
        ("A longterm plan.", "long-term"),
    ],
)
def test_listed_words_are_set_apart(text: str, replacement: str) -> None:
    (match,) = joined.listed(View(text), {})
    assert match.fixes[0].title == replacement


@pytest.mark.parametrize(
    "text", ["Due to shutdown the town lost.", "Turn to Handout A.", "The setup the team used."]
)
def test_nouns_that_stand_as_nouns_are_left(text: str) -> None:
    assert list(joined.verb(View(text), {})) == []


def test_a_noun_that_stands_as_a_verb_is_set_apart() -> None:
    (match,) = joined.verb(View("They plan to rollback the order."), {})
    assert match.fixes[0].title == "roll back"
