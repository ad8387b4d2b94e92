"""What an unknown word was meant to be: by the slip, the word's frequency, its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import log
from typing import NamedTuple

from newslint.analysis import bigrams, tables
from newslint.spelling import edits, misspellings

_LEAST = 25
"""How often news must have what one slip away was meant."""
_LONG = 6
"""Letters of a word in which two slips are looked for."""
_CLEAR = 1.5
"""How far above the least score the best word one slip away must be to look no further."""
_MOST_COST = 7.6
_MOST_LETTERS = 3
"""Letters that one of two words may have and the other not, two slips apart."""
_PLURAL, _CLEAR_SLIP, _SPACE_LOST = 3.0, 1.5, 0.8
_BOUND, _WEIGHT = 4.0, 0.7
"""Bounds and weight of what the neighbours say."""
_LEAST_SCORE = {1: 9.0, 2: 9.0, 3: 8.0, 4: 5.2, 5: 4.2, 6: 3.2, 7: 2.4, 8: 1.6, 9: 1.2}


class Meant(NamedTuple):
    """A word that may have been meant, and how well slip and frequency speak for it."""

    word: str
    score: float


@lru_cache(maxsize=4096)
def meant(word: str) -> tuple[Meant, ...]:
    """Return the known words near ``word``, the likeliest first, without their context.

    The score is the log of the word's count in news, less the cost of the slip.
    """
    found = dict(_one_slip(word))
    ranked = _weighed(word, found)
    best = max((m.score for m in ranked), default=0.0)
    if len(word) >= _LONG and best < least(word) + _CLEAR:
        ranked += _weighed(word, {w: n for w, n in _two_slips(word) if w not in found})
    return tuple(sorted(ranked, key=lambda m: (-m.score, m.word))[:8])


def _weighed(word: str, found: Mapping[str, int]) -> list[Meant]:
    return [
        Meant(other, log(count) - cost - _PLURAL * _is_number(other, word))
        for other, count in found.items()
        if (cost := edits.cost(other, word, _MOST_COST)) < _MOST_COST
    ]


def _is_number(one: str, other: str) -> bool:
    """Say whether one word is the other with an s: a plural or singular newly made, no slip."""
    return one == other + "s" or other == one + "s"


def _one_slip(word: str) -> Iterator[tuple[str, int]]:
    table = tables.load("lexicon.tsv")
    for other in set(edits.one_away(word)):
        if len(other) < 2 or other in misspellings.table():
            continue
        if (fields := tables.find(table, other)) and (count := int(fields[0])) >= _LEAST:
            yield other, count


def _two_slips(word: str) -> Iterator[tuple[str, int]]:
    """Yield frequent words that leave one third of ``word`` as it is, in its place."""
    third, length = len(word) // 3, len(word)
    head, middle, tail = word[:third], word[third:-third], word[-third:]
    rest, side = length - third, f"{{{max(0, third - 2)},{third + 2}}}"
    pattern = (
        rf"\n({head}[a-z]{{{rest - 2},{rest + 2}}}|[a-z]{side}{middle}[a-z]{side}"
        rf"|[a-z]{{{rest - 2},{rest + 2}}}{tail})\t(\d+)"
    )
    letters = set(word)
    for match in re.finditer(pattern.encode(), tables.load("frequent.tsv")):
        other = match[1].decode()
        if len(letters.symmetric_difference(other)) <= _MOST_LETTERS:
            yield other, int(match[2])


def in_context(options: tuple[Meant, ...], before: str, after: str) -> tuple[Meant, ...]:
    """Rank the words again by their neighbours, given as ``bigrams.normal`` has them."""
    weighed = (Meant(m.word, m.score + fit(before, m.word, after)) for m in options)
    return tuple(sorted(weighed, key=lambda m: (-m.score, m.word)))


def fit(before: str, word: str, after: str) -> float:
    """Weigh how well ``word`` stands between its neighbours, as a log within bounds."""
    both = bigrams.affinity(before, word) + bigrams.affinity(word, after)
    return _WEIGHT * max(-_BOUND, min(_BOUND, both))


def least(word: str) -> float:
    """Return the score from which an unknown word of this length is likelier a slip."""
    return _LEAST_SCORE.get(len(word), 0.7)


def is_clear_slip(word: str) -> bool:
    """Say whether a word is so near a common one that it is hardly another, newly built."""
    ranked = _weighed(word, dict(_one_slip(word)))
    return any(m.score > least(word) + _CLEAR_SLIP for m in ranked)


def pair(first: str, second: str) -> float:
    """Return the score of a reading as two words that lack their space, as of a slip."""
    return log(bigrams.count(first, second) + 0.3) - _SPACE_LOST
