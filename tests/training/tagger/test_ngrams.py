from __future__ import annotations

from pathlib import Path

from training.tagger.ngrams import EMPTY, build, count, load, save

_TEXTS = ["The mayor left in 2021 .".split(), "the mayor left in 2022 .".split(), ["left", "in"]]


def test_ngrams_count_in_small_letters_with_digits_as_one() -> None:
    table = build(_TEXTS)
    assert count(table, ("The", "mayor")) == 2
    assert count(table, ("left", "in")) == 3
    assert count(table, ("mayor", "left", "in", "1999")) == 2


def test_ngrams_seen_once_or_across_texts_are_not_counted() -> None:
    table = build([*_TEXTS, ["once", "only"]])
    assert count(table, ("once", "only")) == 0
    assert count(build(_TEXTS, least=1), (".", "the")) == 0


def test_a_table_is_the_same_after_saving(tmp_path: Path) -> None:
    save(build(_TEXTS), tmp_path / "table.npz")
    assert count(load(tmp_path / "table.npz"), ("left", "in")) == 3


def test_an_empty_table_counts_nothing() -> None:
    assert count(EMPTY, ("left", "in")) == 0
    assert count(build([]), ("left", "in")) == 0
