from __future__ import annotations

import pytest

from newslint.analysis import lexicon

UNKNOWN = ["", "qxzv", "condemnedly", "Naureenish", "two words", "\ud800", "a\tb"]


@pytest.mark.parametrize("word", UNKNOWN)
def test_what_is_no_word_is_unknown(word: str) -> None:
    assert not lexicon.known(word)
    assert lexicon.tags(word) == {}
    assert lexicon.count(word) == 0


@pytest.mark.parametrize(
    "word",
    [
        "the",
        "The",
        "condemn",
        "cohorts",
        "reins",
        "livestream",
        "unprecedented",
        "FBI",
        "Trump",
        "don",
        "n't",
        "n’t",
        "analyses",
        "whom",
        "travelled",
        "colour",
        "Pennsylvania",
    ],
)
def test_ordinary_words_and_common_names_are_known(word: str) -> None:
    assert lexicon.known(word)


@pytest.mark.parametrize(
    ("word", "tags"),
    [
        ("condemn", {"VB", "VBP"}),
        ("runs", {"NNS", "VBZ"}),
        ("their", {"PRP$"}),
        ("found", {"VBD", "VBN"}),
        ("bigger", {"JJR"}),
        ("Pennsylvania", {"NNP"}),
        ("may", {"MD"}),
        ("May", {"NNP"}),
    ],
)
def test_a_forms_tags_are_among_those_known_of_it(word: str, tags: set[str]) -> None:
    assert tags <= set(lexicon.tags(word))


def test_a_form_is_looked_up_as_written_then_in_small_letters() -> None:
    assert lexicon.count("May") != lexicon.count("may")
    assert lexicon.count("Condemn") == lexicon.count("condemn") > 100
    assert lexicon.count("the") > lexicon.count("cohort") > 0
