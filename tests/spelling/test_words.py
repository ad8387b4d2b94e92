from __future__ import annotations

import pytest

from newslint.analysis import tables
from newslint.spelling import misspellings, words
from training.spelling import make_frequent, make_misspellings


@pytest.mark.parametrize(
    "word", ["occured", "goverment", "coleague", "faithfull", "recieve", "layed", "teh"]
)
def test_misspellings_are_not_known(word: str) -> None:
    assert not words.known(word)


@pytest.mark.parametrize(
    "word",
    [
        "mayor",
        "colour",
        "organise",
        "okapi",
        "schadenfreude",
        "fete",
        "antigovernment",
        "courthouselike",
        "semaglutide",
        "obama",
        "telehealth",
    ],
)
def test_words_names_and_new_compounds_are_known(word: str) -> None:
    assert words.known(word)


def test_no_misspelling_is_what_another_stands_for() -> None:
    table = misspellings.table()
    rights = {right for meant in table.values() for right in meant}
    assert rights.isdisjoint(table)
    assert all(words.known(right) for right in rights)


def test_the_table_of_misspellings_holds_the_list() -> None:
    listed = make_misspellings.entries(make_misspellings.LIST.read_text(encoding="utf-8"))
    table = misspellings.table()
    assert {wrong: " ".join(table[wrong]) for wrong in listed} == listed


def test_a_misspelling_may_stand_in_the_list_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        make_misspellings.entries("wierd weird\nwierd wired\n")


def test_the_frequent_words_are_those_of_the_lexicon() -> None:
    text = make_frequent.render(tables.load("lexicon.tsv").decode("utf-8"))
    assert tables.load("frequent.tsv").decode("utf-8") == text
