from __future__ import annotations

import pytest

from newslint.tagger.wordpieces import SHAPES, UNKNOWN, Cutter, plain, shape

_VOCABULARY = {p: n for n, p in enumerate("[PAD] con ##dem ##n the ' s so - called é".split(), 200)}


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("the", ["the"]),
        ("The", ["the"]),
        ("condemn", ["con", "##dem", "##n"]),
        ("’s", ["'", "s"]),
        ("so-called", ["so", "-", "called"]),
    ],
)
def test_a_word_is_cut_into_the_longest_known_pieces(word: str, pieces: list[str]) -> None:
    assert Cutter(_VOCABULARY).cut(word) == tuple(_VOCABULARY[p] for p in pieces)


@pytest.mark.parametrize("word", ["xyz", "conxyz", "a" * 50, ""])
def test_a_word_that_cannot_be_cut_is_unknown(word: str) -> None:
    assert Cutter(_VOCABULARY).cut(word) == (UNKNOWN,)


@pytest.mark.parametrize(
    ("word", "first", "name"),
    [
        ("the", True, "lower"),
        ("The", True, "start"),
        ("The", False, "title"),
        ("NATO", True, "upper"),
        ("iPhone", False, "mixed"),
        ("2021", False, "digit"),
        ("J.", False, "initial"),
        ("—", False, "mark"),
    ],
)
def test_a_shape_says_how_a_word_is_written(word: str, first: bool, name: str) -> None:
    assert SHAPES[shape(word, first)] == name


def test_accents_and_curly_marks_are_taken_off() -> None:
    assert plain("Café’s") == "cafe's"
