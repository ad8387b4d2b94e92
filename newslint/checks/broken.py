"""A space inside a word, or one letter from its place: "gover nment", "int he", "violation sof"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import View, bigrams, lexicon, tables
from newslint.checks.registry import check
from newslint.model import Match
from newslint.spelling import surroundings

_RARE = 60
"""How often news at most has what may be the fragment of a word."""
_LEAST_WHOLE, _LEAST_PART, _LEAST_PAIR = 40, 400, 30
"""How often news must have the whole word, each of two words, and these side by side."""
_SHORTEST = 5
_NEWS = 40_000_000
_CHANCE = 0.05
"""How often the halves might stand side by side in all the news, were they words."""


@check("broken.word")
def word(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each word that a space has cut in two, and each space that is one letter off."""
    done = -1
    for index, token in enumerate(view.tokens):
        if not _is_fragment(token.text):
            continue
        for first in (index - 1, index):
            if first > done and _is_pair(view, first) and (texts := _meant(view, first)):
                left, right = view.tokens[first : first + 2]
                yield Match.replacing(left.start, right.end, *texts)
                done = first + 1


def _is_fragment(text: str) -> bool:
    if not (text.islower() and text.isalpha() and text.isascii()):
        return False
    return lexicon.exact(text).seen <= _RARE


def _is_pair(view: View, first: int) -> bool:
    """Say whether two tokens in small letters have one space between them and stand free."""
    if not 0 <= first < len(view.tokens) - 1:
        return False
    left, right = view.tokens[first : first + 2]
    if right.start - left.end != 1 or not (left.text + right.text).isascii():
        return False
    if not (left.text + right.text).isalpha() or not right.text.islower():
        return False
    capital = left.text[1:].islower() and first in view.sentence_starts
    if not (left.text.islower() or capital):
        return False
    around = view.text[max(0, left.start - 1) : left.start], view.text[right.end : right.end + 1]
    return not surroundings.joins(*around)


def _meant(view: View, first: int) -> tuple[str, ...]:
    """Return the whole word, or the two with the space in its place, if they are likelier."""
    left, right = view.tokens[first].text, view.words[first + 1]
    small = left.lower()
    chance = _seen(small) * _seen(right) / _NEWS
    if chance > _CHANCE or bigrams.count(small, right):
        return ()
    whole = small + right
    if len(whole) >= _SHORTEST and lexicon.exact(whole).seen >= _LEAST_WHOLE:
        if _is_true(small) and _is_true(right):
            return ()
        return (left + right,)
    moved = ((left + right[0], right[1:]), (left[:-1], left[-1] + right))
    return tuple(f"{a} {b}" for a, b in moved if _stand_together(a.lower(), b))[:1]


def _seen(word: str) -> int:
    return max(lexicon.exact(word).seen, 1)


def _is_true(word: str) -> bool:
    """Say whether a list has a word of more than three letters."""
    return len(word) > 3 and (
        lexicon.exact(word).seen > 0 or tables.find(tables.load("words.tsv"), word) is not None
    )


def _stand_together(first: str, second: str) -> bool:
    if not first or not second or bigrams.count(first, second) < _LEAST_PAIR:
        return False
    return min(_seen(first), _seen(second)) >= _LEAST_PART
