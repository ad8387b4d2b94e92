"""Print pairs of words that news hardly ever sets apart, for splits.txt, after a review.

    python -m training.wordpairs.propose_splits [LEAST]

Each line: the pair, how often news has them as one word (at least LEAST, 60) and apart.
The training text is that of the folder that the environment variable NEWSLINT_DATA names.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from training.wordpairs.counts import pairs, words

_HALF = 250
_SHARE = 0.004
_SHORT = frozenset("in on up an no it to be by my at so".split())


def candidates(counts: dict[str, int], least: int) -> Iterator[tuple[str, str]]:
    """Yield each way to cut a common word into two common ones of three letters or more."""
    for word, count in counts.items():
        if count < least or not (word.islower() and word.isalpha()):
            continue
        for cut in range(2, len(word) - 2):
            first, second = word[:cut], word[cut:]
            if len(first) < 3 and first not in _SHORT:
                continue
            if counts.get(first, 0) >= _HALF and counts.get(second, 0) >= _HALF:
                yield first, second


def main(least: int = 60) -> None:
    """Print the pairs, those of the commonest words first."""
    counts = words()
    found = set(candidates(counts, least))
    apart = pairs(found)
    for pair in sorted(found, key=lambda p: -counts["".join(p)]):
        joined = counts["".join(pair)]
        if apart[pair] <= max(4, _SHARE * joined):
            print(*pair, joined, apart[pair], sep="\t")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
