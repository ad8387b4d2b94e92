"""How often two words stand side by side in news, for words that a rule chooses between.

The counts lie in one hash table of three bytes a slot (two of fingerprint, one of count), so
there is nothing to parse: a word pair is looked up by its digest. It is made by
training/spelling/make_bigrams.py, which takes its layout from here.
"""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import blake2b
from math import exp, log

from newslint.analysis import lexicon, tables

BITS = 19
SLOTS = 1 << BITS
WIDTH = 3
SCALE = 16
"""Steps of the stored count for one natural logarithm."""

NAME, NUMBER, MARK = "^", "0", "."
"""What stands for a word with capitals, one with digits, and a mark or an end of the block."""

LEAST = 8
"""How often the training text has the rarest pair that is kept."""

_TOTALS = {NAME: 4_600_000, NUMBER: 480_000, MARK: 6_400_000}
_WORDS = 48_000_000
"""How often the training text has each sign, and words and signs in all."""


def normal(text: str, initial: bool = False) -> str:
    """Return what counts for a token; ``initial`` says that a mark stands before it."""
    if text.islower():
        return text.replace("’", "'")
    if text == "I" or (initial and text.isalpha() and text[1:].islower()):
        return text.lower()
    if any(c.isdigit() for c in text):
        return NUMBER
    return NAME if any(c.isalpha() for c in text) else MARK


def place(first: str, second: str) -> tuple[int, int]:
    """Return the slot where the search for a pair starts, and its fingerprint (never 0)."""
    digest = blake2b(f"{first} {second}".encode("utf-8", "surrogatepass"), digest_size=5).digest()
    number = int.from_bytes(digest, "little")
    return number & (SLOTS - 1), (number >> BITS & 0xFFFF) or 1


@cache
def _table() -> tuple[bytes, int]:
    """Return the table and where its slots start."""
    data = tables.load("bigrams.bin")
    return data, data.index(b"\n") + 1


@lru_cache(maxsize=1 << 14)
def count(first: str, second: str) -> float:
    """Return about how often ``second`` follows ``first`` in 38 million words; 0 if seldom.

    The words are in small letters, or the signs that ``normal`` gives.
    """
    data, start = _table()
    slot, mark = place(first, second)
    while True:
        at = start + slot * WIDTH
        found = data[at] | data[at + 1] << 8
        if found == mark:
            return exp(data[at + 2] / SCALE)
        if not found:
            return 0.0
        slot = (slot + 1) & (SLOTS - 1)


def affinity(first: str, second: str) -> float:
    """Return the log of how much oftener two words stand together than chance would have it."""
    chance = total(first) * total(second) / _WORDS
    # A pair that the table lacks may stand there up to LEAST times: rare words often do.
    together = count(first, second) or min(chance, LEAST / 2)
    return log((together + 0.5) / (chance + 0.5))


def total(word: str) -> int:
    """Return how often news has a word, or any of those that a sign stands for."""
    return _TOTALS.get(word) or lexicon.exact(word).seen
