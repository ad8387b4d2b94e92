"""What a form can be at all, by the lexicon.

Where the copy is wrong a tag in context is often wrong too: the tagger bends it to
fit its neighbours. What a form can never be stays true.
"""

from __future__ import annotations

from functools import lru_cache

from newslint.analysis import inflect, lexicon

NOMINAL = ("NN", "NNS", "JJ", "JJR", "JJS", "CD", "VBG", "VBN", "NNP", "NNPS", "FW")
"""Tags of what may stand in a noun phrase after its determiner."""


@lru_cache(maxsize=1 << 15)
def share(word: str, *tags: str) -> float:
    """Return how much of the use of ``word`` has one of ``tags``: 0 to 1."""
    found = lexicon.tags(word)
    total = sum(found.values())
    if not total:
        return float(any(tag in found for tag in tags))
    return sum(found.get(tag, 0) for tag in tags) / total


@lru_cache(maxsize=1 << 14)
def singular(word: str) -> bool:
    """Say whether ``word`` is a noun that has another form for the plural."""
    forms = inflect.noun_forms(word) if word in inflect.lemmas(word, "N") else None
    if forms is None or not forms.plural or word in forms.plural:
        return False
    return share(word, "NN") > 0 and share(word, "NNS") < 0.02


@lru_cache(maxsize=1 << 14)
def plural(word: str) -> bool:
    """Say whether ``word`` is the plural of a noun, and no singular in its own right."""
    lemmas = inflect.lemmas(word, "N")
    if not lemmas or word in lemmas or share(word, "NNS", "VBZ") < 0.9 or share(word, "NNS") < 0.02:
        return False
    return any(word in forms.plural for lemma in lemmas if (forms := inflect.noun_forms(lemma)))


@lru_cache(maxsize=1 << 14)
def verbal(word: str) -> float:
    """Return how much of the use of ``word`` is as a finite or bare verb: 0 to 1."""
    return share(word, "VB", "VBP", "VBZ", "VBD", "MD")


@lru_cache(maxsize=1 << 14)
def nominal(word: str) -> float:
    """Return how much of the use of ``word`` is in noun phrases: 0 to 1; 1 if it is rare."""
    found = lexicon.tags(word)
    if not found or (sum(found.values()) < 20 and any(tag in found for tag in NOMINAL)):
        return 1.0
    return share(word, *NOMINAL)
