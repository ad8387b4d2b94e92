"""Tell from n-grams which nouns always take an article in the singular."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from newslint.analysis import lexicon, tables
from training.tagger.ngrams import Ngrams, key

_BEFORE = "of for in with by from and about on against as into without between than or".split()
_AFTER = ", . ; and or in on of at for with from by that who which is was has".split()
_ONE = "a an every each another one".split()
_LEAST = 15


def bare_shares(table: Ngrams) -> Mapping[str, float]:
    """Return for each common noun how much of its singular use has no article.

    Compared are "of NOUN ," and the like with "a NOUN"; nouns with little of either are left
    out. Empty for an empty table.
    """
    if not len(table.keys):
        return {}
    found: dict[str, float] = {}
    for noun in _nouns():
        bare = _sum(table, [(b, noun, a) for b in _BEFORE for a in _AFTER])
        one = _sum(table, [(a, noun) for a in _ONE])
        if bare + one >= _LEAST:
            found[noun] = bare / (bare + one)
    return found


def _nouns() -> list[str]:
    found = []
    for line in tables.load("lexicon.tsv").decode("utf-8").splitlines()[1:]:
        form, seen = line.split("\t")[:2]
        tags = lexicon.exact(form).tags if int(seen) >= _LEAST and form.islower() else {}
        if tags.get("NN", 0) * 4 > sum(tags.values()):
            found.append(form)
    return found


def _sum(table: Ngrams, grams: list[tuple[str, ...]]) -> int:
    """Return how often all of ``grams`` together stand in the text."""
    wanted = np.array([key(gram) for gram in grams], np.uint64)
    places = np.minimum(table.keys.searchsorted(wanted), len(table.keys) - 1)
    return int(table.counts[places][table.keys[places] == wanted].sum())
