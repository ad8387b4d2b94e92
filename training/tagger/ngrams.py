"""Count the n-grams of clean text, two to four words long, into one table of 64-bit keys.

    python -m training.tagger.ngrams OUT.npz [MILLIONS OF WORDS]

Words count in small letters, digits as 0, curly apostrophes as straight ones. The table is
two arrays: keys in order, and counts; n-grams seen once are left out. A key is a hash of the
words, so two n-grams could share one; among a hundred million that is one in a million.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newslint.analysis.tokens import tokenize
from training.lexicon.texts import paragraphs

_FACTOR = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
_DIGITS = str.maketrans("123456789’", "000000000'")
_CHUNK = 4_000_000
"""Words counted at a time; a chunk takes some 300 MB."""
_ORDERS = (2, 3, 4)


class Ngrams(NamedTuple):
    """N-grams with their counts: keys in rising order."""

    keys: NDArray[np.uint64]
    counts: NDArray[np.uint32]


EMPTY = Ngrams(np.zeros(0, np.uint64), np.zeros(0, np.uint32))


@lru_cache(maxsize=1 << 20)
def word_key(word: str) -> int:
    """Return the 64-bit number that stands for ``word`` in the table."""
    plain = word.lower().translate(_DIGITS).encode()
    return (zlib.crc32(plain) << 32 | zlib.adler32(plain)) * _FACTOR & _MASK


def key(words: Sequence[str]) -> int:
    """Return the key of the n-gram ``words``."""
    total = 0
    for word in words:
        total = (total * _FACTOR + word_key(word)) & _MASK
        total ^= total >> 29
    return total


def count(table: Ngrams, words: Sequence[str]) -> int:
    """Return how often ``words`` (two to four) stand in the text of ``table``."""
    return _count(table.keys, table.counts, key(words))


def _count(keys: NDArray[np.uint64], counts: NDArray[np.uint32], wanted: int) -> int:
    index = int(keys.searchsorted(np.uint64(wanted)))
    return int(counts[index]) if index < len(keys) and int(keys[index]) == wanted else 0


def build(texts: Iterable[Sequence[str]], *, least: int = 2) -> Ngrams:
    """Count the n-grams of ``texts``, leaving out those seen fewer than ``least`` times."""
    parts: list[Ngrams] = []
    for chunk in _chunks(texts):
        parts.append(_tally(_keys(chunk)))
        if len(parts) > 4:
            parts = [_merge(parts)]
    if not parts:
        return EMPTY
    table = _merge(parts)
    often = table.counts >= least
    return Ngrams(table.keys[often], table.counts[often])


def _chunks(texts: Iterable[Sequence[str]]) -> Iterator[NDArray[np.uint64]]:
    """Yield the words as keys, texts apart by zeros, a chunk at a time."""
    chunk: list[int] = []
    for words in texts:
        chunk.extend(map(word_key, words))
        chunk.append(0)
        if len(chunk) > _CHUNK:
            yield np.array(chunk, np.uint64)
            chunk = []
    if chunk:
        yield np.array(chunk, np.uint64)


def _keys(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the keys of all n-grams in ``words`` that hold no zero."""
    found = []
    factor, shift = np.uint64(_FACTOR), np.uint64(29)
    for order in _ORDERS:
        size = len(words) - order + 1
        if size < 1:
            continue
        total = np.zeros(size, np.uint64)
        whole = np.ones(size, bool)
        for step in range(order):
            part = words[step : step + size]
            whole &= part != 0
            total = total * factor + part
            total ^= total >> shift
        found.append(total[whole])
    return np.concatenate(found) if found else EMPTY.keys


def _tally(keys: NDArray[np.uint64]) -> Ngrams:
    unique, counts = np.unique(keys, return_counts=True)
    return Ngrams(unique, counts.astype(np.uint32))


def _merge(parts: Sequence[Ngrams]) -> Ngrams:
    if len(parts) == 1:
        return parts[0]
    keys = np.concatenate([part.keys for part in parts])
    counts = np.concatenate([part.counts for part in parts])
    order = np.argsort(keys, kind="stable")
    keys, counts = keys[order], counts[order]
    starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    return Ngrams(keys[starts], np.add.reduceat(counts, starts).astype(np.uint32))


def save(table: Ngrams, path: Path) -> None:
    """Write ``table`` to ``path`` (a .npz file)."""
    np.savez(path, keys=table.keys, counts=table.counts)


def load(path: Path) -> Ngrams:
    """Read a table that `save` wrote.

    Raises:
        OSError: when ``path`` cannot be read.
    """
    with np.load(path) as arrays:
        return Ngrams(arrays["keys"], arrays["counts"])


def corpus(folder: Path, most: int) -> Iterator[list[str]]:
    """Yield the words of each paragraph in the training texts of ``folder``, ``most`` a file."""
    for path in sorted(folder.iterdir()):
        left = most
        for paragraph in paragraphs(path):
            words = [token.text for token in tokenize(paragraph)]
            left -= len(words)
            yield words
            if left < 0:
                break


def main(out: str, millions: str = "30") -> None:
    """Count the training texts of NEWSLINT_DATA, at most so many million words of a source."""
    folder = Path(os.environ["NEWSLINT_DATA"]) / "train"
    save(build(corpus(folder, int(float(millions) * 1_000_000))), Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])
