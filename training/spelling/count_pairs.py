"""Count words and pairs of neighbours in the training text, as newslint's tokens have them.

    python -m training.spelling.count_pairs OUT.pickle TEXT ...

The texts are the .txt.gz and .txt.xz files of the training data; leave out the wire copy of
1987, whose slips are many.
"""

from __future__ import annotations

import pickle
import sys
from collections import Counter
from pathlib import Path

from newslint.analysis.bigrams import MARK, normal
from newslint.analysis.tokens import tokenize
from training.lexicon.texts import paragraphs


def count(path: Path) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Return how often each token stands in a text as written, and each pair in ``normal`` form."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for paragraph in paragraphs(path):
        previous = MARK
        for token in tokenize(paragraph):
            words[token.text] += 1
            word = normal(token.text, previous == MARK)
            pairs[previous, word] += 1
            previous = word
        pairs[previous, MARK] += 1
    return words, pairs


def read(path: str) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Read what ``main`` wrote."""
    with Path(path).open("rb") as file:
        words, pairs = pickle.load(file)
    return words, pairs


def main(out: str, *paths: str) -> None:
    """Write the counts of all ``paths`` to ``out``."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for path in paths:
        more_words, more_pairs = count(Path(path))
        words.update(more_words)
        pairs.update(more_pairs)
    with Path(out).open("wb") as file:
        pickle.dump((words, pairs), file, protocol=5)


if __name__ == "__main__":
    main(*sys.argv[1:])
