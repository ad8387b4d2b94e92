"""Plant errors in clean parsed sentences, as news copy has them, with the edits that mend them.

`plant` takes a sentence and puts in up to so many errors; `mend` applies edits. Each kind of
error is a function in the module of its topic: it returns one change, or None where the
sentence has no site. A change is made only where the result is an error in any reading that
the tree allows, and where its edit gives back the clean sentence. What the labels mean stands
in `newslint.tagger.edits`.
"""

from __future__ import annotations

import os
import random
from bisect import bisect_right
from collections.abc import Callable, Mapping
from itertools import accumulate
from pathlib import Path

from newslint.tagger.edits import LABELS
from training.tagger import ngrams
from training.tagger.plant import (
    agreement,
    articles,
    confused,
    nouns,
    prepositions,
    pronouns,
    sisters,
    smallwords,
    verbs,
    wordtables,
)
from training.tagger.plant.apply import apply, is_mendable
from training.tagger.plant.countable import bare_shares
from training.tagger.plant.mend import mend
from training.tagger.plant.model import Change, Planted, Sentence, Tables

__all__ = [
    "KINDS",
    "LABELS",
    "MIX",
    "Planted",
    "Sentence",
    "Tables",
    "is_hard",
    "load_tables",
    "mend",
    "plant",
]

Planter = Callable[[Sentence, random.Random, Tables], Change | None]

PLANTERS: Mapping[str, Planter] = {
    "sva": agreement.easy,
    "sva_hard": agreement.hard,
    "tense_bare": verbs.bare,
    "verb_helped": verbs.helped,
    "verb_finite": verbs.finite,
    "num_after_number": nouns.after_number,
    "num_after_one": nouns.after_one,
    "num_in_list": nouns.in_list,
    "num_bare": nouns.bare_count,
    "num_mass": nouns.mass,
    "num_compound": nouns.compound,
    "det_noun": nouns.determiner,
    "sister": sisters.sister,
    "article_drop": articles.missing,
    "article_extra": articles.extra,
    "article_wrong": articles.wrong,
    "prep_wrong": prepositions.wrong,
    "prep_drop": prepositions.missing,
    "prep_extra": prepositions.extra,
    "conj_prep": prepositions.conjunction,
    "pronoun": pronouns.pronoun,
    "confused": confused.confused,
    "confused_small": confused.confused_small,
    "small_word_drop": smallwords.missing,
    "small_word_extra": smallwords.extra,
}
"""The planters by name; a name may plant a broader kind (three of them plant "verb_form")."""

MIX: Mapping[str, float] = {
    "sva": 16,
    "sva_hard": 500,
    "tense_bare": 18,
    "verb_helped": 6,
    "verb_finite": 5,
    "num_after_number": 30,
    "num_after_one": 5,
    "num_in_list": 50,
    "num_bare": 9,
    "num_mass": 4,
    "num_compound": 4,
    "det_noun": 24,
    "sister": 8,
    "article_drop": 22,
    "article_extra": 3,
    "article_wrong": 7,
    "prep_wrong": 9,
    "prep_drop": 12,
    "prep_extra": 8,
    "conj_prep": 16,
    "pronoun": 4,
    "confused": 3,
    "confused_small": 2.2,
    "small_word_drop": 8,
    "small_word_extra": 4,
}
"""How often each planter is tried first, as weights: the rarer its sites, the higher."""

KINDS: tuple[str, ...] = (
    "sva", "sva_hard", "tense_bare", "verb_form", "noun_num", "det_noun", "sister", "article_drop",
    "article_extra", "article_wrong", "prep_wrong", "prep_drop", "prep_extra", "conj_prep",
    "pronoun", "confused", "confused_small", "small_word_drop", "small_word_extra",
)  # fmt: skip
"""The kinds that `Planted.kinds` may hold."""

AGREEMENT: Mapping[str, float] = {"sva_hard": 8, "sva": 1, "tense_bare": 1}
"""The mix for sentences that are read once more for their hard agreement."""

DEMONSTRATIVE: Mapping[str, float] = {"det_noun": 3, "num_after_number": 1, "num_after_one": 1}
"""The mix for sentences that are read once more with an irregular noun."""

_TRIES = 12
"""Planters that are tried for one error before the sentence is left as it is."""
_LABELS = frozenset(LABELS)
_LONGEST = 120


def load_tables(path: Path | None = None) -> Tables:
    """Load all tables; n-grams from ``path`` (made by `training.tagger.ngrams`), or none.

    Without ``path`` the environment variable NEWSLINT_NGRAMS may name the file. With no table
    of n-grams the vetoes pass everything, and bare singulars and missing articles, which need
    to know how nouns are used, are not planted.

    Raises:
        OSError: when the file cannot be read.
    """
    if path is None and "NEWSLINT_NGRAMS" in os.environ:
        path = Path(os.environ["NEWSLINT_NGRAMS"])
    table = ngrams.load(path) if path else ngrams.EMPTY
    return Tables(table, wordtables.sisters(), wordtables.confusions(), bare_shares(table))


def plant(
    sentence: Sentence,
    rng: random.Random,
    count: int,
    tables: Tables,
    *,
    mix: Mapping[str, float] = MIX,
) -> Planted:
    """Return ``sentence`` with up to ``count`` errors, fewer where it offers no sites.

    The errors touch neither each other's words nor the words that make the others errors. The
    same ``rng`` state gives the same errors.
    """
    changes: list[Change] = []
    if len(sentence.words) <= _LONGEST and not _is_odd(sentence):
        for _ in range(count):
            change = _one(sentence, rng, tables, mix, changes)
            if change:
                changes.append(change)
    return apply(sentence, changes)


def is_hard(sentence: Sentence) -> bool:
    """Say whether a verb stands far from its subject, or a noun of the other number between."""
    return any(site.is_hard for site in agreement.sites(sentence))


def _is_odd(sentence: Sentence) -> bool:
    """Say whether the sentence is too short, or no prose, so that a plant would prove nothing."""
    return len(sentence.words) < 4 or not any(tag in _VERBS for tag in sentence.xpos)


_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _one(
    sentence: Sentence,
    rng: random.Random,
    tables: Tables,
    mix: Mapping[str, float],
    others: list[Change],
) -> Change | None:
    """Choose a planter by weight, another while there is no site, and return its change."""
    names = list(mix)
    weights = [mix[name] for name in names]
    for _ in range(min(_TRIES, len(names))):
        sums = list(accumulate(weights))
        at = bisect_right(sums, rng.random() * sums[-1])
        if at >= len(names):
            return None
        change = PLANTERS[names.pop(at)](sentence, rng, tables)
        weights.pop(at)
        if change and _is_sound(sentence, change, tables, others):
            return change
    return None


def _is_sound(sentence: Sentence, change: Change, tables: Tables, others: list[Change]) -> bool:
    """Say whether the change is apart from the others, has a label and can be mended."""
    if change.edit not in _LABELS or (change.end >= len(sentence.words) and not change.words):
        return False
    mine = set(range(change.start, change.end + 1)) | set(change.needs)
    for other in others:
        if mine & (set(range(other.start, other.end + 1)) | set(other.needs)):
            return False
    if change.words == sentence.words[change.start : change.end]:
        return False
    return is_mendable(sentence, change, tables)
