from __future__ import annotations

import pytest

from newslint.analysis import bigrams


@pytest.mark.parametrize(
    ("text", "initial", "normal"),
    [
        ("year", False, "year"),
        ("don’t", False, "don't"),
        ("The", True, "the"),
        ("The", False, "^"),
        ("I", False, "i"),
        ("U.S.", True, "^"),
        ("1,200", False, "0"),
        ("20-year-old", False, "20-year-old"),
        (",", False, "."),
    ],
)
def test_a_token_counts_as_its_small_letters_or_a_sign(
    text: str, initial: bool, normal: str
) -> None:
    assert bigrams.normal(text, initial) == normal


def test_pairs_that_news_lacks_count_nothing() -> None:
    assert bigrams.count("mayor", "zyzzyva") == 0
    assert bigrams.count("", "") == 0


def test_frequent_pairs_are_counted_nearly_right() -> None:
    assert 9_000 < bigrams.count("last", "year") < 11_000
    assert bigrams.count("of", "the") > 100 * bigrams.count("the", "mayor")


def test_words_that_belong_together_attract_each_other() -> None:
    assert bigrams.affinity("last", "year") > 3
    assert bigrams.affinity("the", "of") < -3
    assert bigrams.affinity("mayor", "zyzzyva") == pytest.approx(0)
