from __future__ import annotations

import random

import pytest

from tests.training.tagger.parsed import parsed
from training.tagger.plant import KINDS, LABELS, MIX, PLANTERS, Planted, Tables, mend, plant
from training.tagger.plant import load_tables as load
from training.tagger.plant.apply import right_words


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load()


def test_labels_are_apart_and_few_and_begin_with_keep() -> None:
    assert LABELS[0] == "KEEP"
    assert len(LABELS) == len(set(LABELS)) <= 230


def test_every_planter_has_a_weight() -> None:
    assert set(MIX) == set(PLANTERS)


@pytest.mark.parametrize("sentence", parsed().values(), ids=parsed())
def test_the_edits_of_a_planted_sentence_give_back_the_clean_one(sentence, tables) -> None:
    for seed in range(30):
        planted = plant(sentence, random.Random(seed), 1 + seed % 3, tables)
        right = right_words(sentence, planted)
        mended = mend(planted.words, planted.spaces, planted.edits, right)
        assert mended == (sentence.words, sentence.spaces)
        assert set(planted.edits) <= set(LABELS)
        assert set(planted.kinds) <= {"", *KINDS}
        assert all(
            bool(k) == (e != "KEEP") for k, e in zip(planted.kinds, planted.edits, strict=True)
        )


@pytest.mark.parametrize("sentence", parsed().values(), ids=parsed())
def test_words_that_are_not_planted_keep_their_source(sentence, tables) -> None:
    planted = plant(sentence, random.Random(3), 2, tables)
    for word, edit, source in zip(planted.words, planted.edits, planted.source, strict=True):
        if edit == "KEEP":
            assert word == sentence.words[source]


def test_equal_seeds_plant_equal_errors(tables) -> None:
    def run() -> list[Planted]:
        rng = random.Random(7)
        return [plant(sentence, rng, 2, tables) for sentence in parsed().values()]

    assert run() == run()
