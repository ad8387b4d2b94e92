"""Reject a change whose words are as common in clean text as those it replaces."""

from __future__ import annotations

from training.tagger import ngrams
from training.tagger.plant.model import Change, Sentence, Tables

_RATIO = 0.02
"""How common the planted n-gram may be beside the original."""


def is_rarer(sentence: Sentence, change: Change, tables: Tables, ratio: float = _RATIO) -> bool:
    """Say whether the planted words are clearly rarer than the clean ones.

    The words around the change are compared, four of them down to two; the longest n-gram
    that clean text has in either form decides. With an empty table nothing is rejected.
    """
    if not len(tables.ngrams.keys):
        return True
    left = sentence.words[max(change.start - 2, 0) : change.start]
    right = sentence.words[change.end : change.end + 2]
    clean = sentence.words[change.start : change.end]
    for before, after in ((2, 1), (1, 2), (1, 1)):
        planted = (*left[len(left) - before :], *change.words, *right[:after])
        if count(planted, tables) > 1:
            original = (*left[len(left) - before :], *clean, *right[:after])
            if count(planted, tables) > ratio * count(original, tables):
                return False
    return _pairs_are_rarer(left[-1:], clean, change.words, right[:1], tables, ratio)


def _pairs_are_rarer(
    left: tuple[str, ...],
    clean: tuple[str, ...],
    planted: tuple[str, ...],
    right: tuple[str, ...],
    tables: Tables,
    ratio: float,
) -> bool:
    """Say whether one of the pairs over the change is clearly rarer than the clean one."""
    for side in ("left", "right"):
        new = (*left, *planted[:1]) if side == "left" else (*planted[-1:], *right)
        old = (*left, *clean[:1]) if side == "left" else (*clean[-1:], *right)
        if not planted:
            new = (*left, *right)
        if not clean:
            old = (*left, *right)
        if len(new) < 2:
            continue
        if count(new, tables) <= ratio * 5 * max(count(old, tables), 1):
            return True
    return False


def count(words: tuple[str, ...], tables: Tables) -> int:
    """Return how often clean text has ``words`` (two to four)."""
    return ngrams.count(tables.ngrams, words) if 1 < len(words) < 5 else 0
