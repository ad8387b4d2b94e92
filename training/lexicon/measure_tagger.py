"""Measure the tagger on a treebank: accuracy on all, known and unknown words, and speed.

    python -m training.lexicon.measure_tagger TREEBANK.conllu.gz

Each word of the treebank is a token as it stands there, hyphens cut off; a second line
gives the accuracy with hyphenated words joined, as newslint cuts them.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from newslint.analysis.lexicon import known
from newslint.analysis.tagging import tag
from newslint.model import Token
from training.lexicon.hyphens import merge
from training.lexicon.texts import Word, treebank


def tokens(words: Sequence[Word]) -> list[Token]:
    """Set the words of a treebank sentence on a line, one space between those apart."""
    result: list[Token] = []
    at = 0
    for word in words:
        result.append(Token(word.text, at, at + len(word.text)))
        at += len(word.text) + (not word.joined)
    return result


def report(name: str, sentences: Iterable[Sequence[Word]], details: bool) -> None:
    """Print accuracy and speed, and with ``details`` the commonest confusions."""
    totals, rights = Counter[bool](), Counter[bool]()
    confusions: Counter[tuple[str, str, str]] = Counter()
    spent = 0.0
    for words in sentences:
        row = tokens(words)
        began = time.process_time()
        tags = tag(row, {0})
        spent += time.process_time() - began
        for word, found in zip(words, tags, strict=True):
            totals[known(word.text)] += 1
            rights[known(word.text)] += found == word.tag
            if found != word.tag:
                confusions[word.tag, found, word.text.lower() if details else ""] += 1
    print(
        f"{name}: {rights.total() / totals.total():.2%} of {totals.total()} words, "
        f"known {rights[True] / totals[True]:.2%}, "
        f"unknown {rights[False] / max(totals[False], 1):.2%} of {totals[False]}; "
        f"{totals.total() / spent:,.0f} words a second"
    )
    for (gold, found, text), count in confusions.most_common(60 if details else 15):
        print(f"  {count:5d} {gold} tagged {found} {text}")


def main(path: str, *flags: str) -> None:
    """Report on the treebank at ``path``; "--words" lists the confused words."""
    sentences = list(treebank(Path(path)))
    details = "--words" in flags
    report("as cut in the treebank", sentences, details)
    report("hyphenated words joined", [merge(s) for s in sentences], details)


if __name__ == "__main__":
    main(*sys.argv[1:])
