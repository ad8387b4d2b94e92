"""How unlikely a slip is that makes one word another, and the words one slip away."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import accumulate

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
_SOUNDS = frozenset(
    frozenset(pair) for pair in "cs ck sz gj fv td bp mn qk kx xs gk rl wv td".split()
)

_SWAP, _DOUBLE, _HALVED = 2.0, 1.8, 1.5
_OMIT, _EXTRA, _EXTRA_NEAR, _STUTTER = 2.5, 3.6, 2.9, 3.0
_VOWEL, _SOUND, _NEAR, _OTHER = 2.4, 2.8, 3.0, 4.4
_FIRST = 1.6
"""What a slip in the first letter costs besides: the eye seldom passes over it."""


@cache
def _near_keys() -> frozenset[frozenset[str]]:
    """Return the pairs of keys that touch each other."""
    at = {key: (x + 0.4 * y, y) for y, keys in enumerate(_ROWS) for x, key in enumerate(keys)}
    return frozenset(
        frozenset((a, b))
        for a in at
        for b in at
        if a != b and abs(at[a][0] - at[b][0]) <= 1.1 and abs(at[a][1] - at[b][1]) <= 1
    )


def one_away(word: str) -> Iterator[str]:
    """Yield each string that one slip turns into ``word``: a letter more, less, other, swapped."""
    for at in range(len(word)):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            if letter != tail[0]:
                yield head + letter + tail[1:]
                yield head + letter + tail
    for letter in _LETTERS:
        yield word + letter
    for at, size in repeats(word):
        yield word[:at] + word[at + size :]


def repeats(word: str) -> Iterator[tuple[int, int]]:
    """Yield offset and size of each run of two or three letters that stands there twice."""
    for size in (2, 3):
        for at in range(len(word) - 2 * size + 1):
            if word[at : at + size] == word[at + size : at + 2 * size]:
                yield at, size


def cost(meant: str, written: str, most: float = 9.0) -> float:
    """Return how unlikely it is to write ``written`` for ``meant``, about -ln P; cut at ``most``.

    The cheapest way of slips is taken; each slip is a letter left out, put in, replaced or
    swapped with the next.
    """
    if len(written) - len(meant) > 1 and _is_stutter(meant, written):
        return _STUTTER
    extra = [_extra(written, j) + _FIRST * (j == 0) for j in range(len(written))]
    rows = [[0.0, *accumulate(extra)]]
    for i, letter in enumerate(meant):
        omitted = _omitted(meant, i) + _FIRST * (i == 0)
        above = rows[i]
        row = [above[0] + omitted]
        for j, other in enumerate(written):
            best = min(above[j + 1] + omitted, row[j] + extra[j])
            if letter == other:
                best = min(best, above[j])
            else:
                best = min(best, above[j] + _replaced(letter, other) + _FIRST * (i == j == 0))
                if i and j and letter == written[j - 1] and meant[i - 1] == other:
                    best = min(best, rows[i - 1][j - 1] + _SWAP + _FIRST * (i == j == 1) / 2)
            row.append(best)
        if min(row) >= most:
            return most
        rows.append(row)
    return min(rows[-1][-1], most)


def _is_stutter(meant: str, written: str) -> bool:
    """Say whether a run of letters is written twice: "initialially"."""
    return any(meant == written[:at] + written[at + size :] for at, size in repeats(written))


@cache
def _replaced(meant: str, written: str) -> float:
    """Weigh one letter for another: a vowel for a vowel, like sounds, keys that touch."""
    pair = frozenset((meant, written))
    if meant in _VOWELS and written in _VOWELS:
        return _VOWEL
    if pair in _SOUNDS:
        return _SOUND
    return _NEAR if pair in _near_keys() else _OTHER


def _omitted(meant: str, at: int) -> float:
    """Weigh leaving out a letter: half of a double one most easily."""
    letter = meant[at]
    return _HALVED if letter in (meant[at - 1 : at], meant[at + 1 : at + 2]) else _OMIT


def _extra(written: str, at: int) -> float:
    """Weigh putting in a letter: a double one most easily, then one beside the key struck."""
    letter = written[at]
    beside = (written[at - 1 : at], written[at + 1 : at + 2])
    if letter in beside:
        return _DOUBLE
    near = any(frozenset((letter, other)) in _near_keys() for other in beside if other)
    return _EXTRA_NEAR if near or letter in _VOWELS else _EXTRA
