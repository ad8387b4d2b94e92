from __future__ import annotations

import pytest

from newslint.spelling import misspellings, ranking


@pytest.mark.parametrize("word", ["zyzzyva", "qqqq", "x"])
def test_nothing_is_near_a_strange_word(word: str) -> None:
    assert [m for m in ranking.meant(word) if m.score >= ranking.least(word)] == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("marujuana", "marijuana"),
        ("govermnent", "government"),
        ("definately", "definitely"),
        ("dissappeared", "disappeared"),
        ("accomodate", "accommodate"),
    ],
)
def test_the_likeliest_word_comes_first(word: str, meant: str) -> None:
    assert ranking.meant(word)[0].word == meant


def test_neighbours_change_the_order() -> None:
    options = ranking.meant("sttae")
    assert ranking.in_context(options, "the", "senator")[0].word == "state"
    options = ranking.meant("fpr")
    assert ranking.in_context(options, "waiting", "the")[0].word == "for"


def test_a_plural_newly_made_is_no_likely_slip() -> None:
    assert not ranking.is_clear_slip("citizenships")
    assert not ranking.is_clear_slip("servicemember")


def test_a_misspelling_is_never_offered() -> None:
    for wrong in list(misspellings.table())[::25]:
        assert wrong not in {m.word for m in ranking.meant(wrong + "s")}
