"""The kinds of error that edits belong to: each has a rule, a combiner and a threshold."""

from __future__ import annotations

from functools import lru_cache

from newslint.checks import verbforms
from newslint.tagger.edits import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FORMS,
    MODALS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SISTERS,
)

KINDS = (
    "agreement", "form", "number", "sister", "determiner", "article_missing",
    "article_extra", "article_wrong", "preposition_missing", "preposition_extra",
    "preposition_wrong", "preposition_governed", "pronoun", "confused", "word_missing",
    "word_extra", "word_wrong",
)  # fmt: skip
"""All kinds. The first two are of verbs and share their probability; a "governed" preposition
is a wrong one where the word before it takes another."""

VERBS = frozenset({"agreement", "form"})

_BE = frozenset(BE)
_ARTICLES = frozenset({"a", "an", "the"})
_DETERMINERS = frozenset(DETERMINERS) - _ARTICLES
_PREPOSITIONS = frozenset(PREPOSITIONS) | {"to"}
_PRONOUNS = frozenset(PRONOUNS) - {"one"}
_JOINERS = frozenset(CONJUNCTIONS) | frozenset(RELATIVES) | frozenset(MODALS)
_NUMBER_PAIRS = frozenset(
    {("is", "are"), ("are", "is"), ("was", "were"), ("were", "was"), ("am", "is"), ("am", "are")}
    | {("is", "am"), ("are", "am"), ("be", "is"), ("be", "are")}
)


@lru_cache(maxsize=1 << 14)
def kind(word: str, label: str) -> str:
    """Return the kind of the edit ``label`` of ``word`` (in small letters)."""
    if label in FORMS or (label.startswith("R_") and label[2:] in _BE):
        return _verb(word, label)
    if label in NUMBERS:
        return "number"
    if label in SISTERS:
        return "sister"
    if label == "WRONG":
        return "confused"
    if label == "D":
        return _of_class(word, "extra")
    new = label[2:]
    return _of_class(new, "missing") if label.startswith("I_") else _replaced(word, new)


def _verb(word: str, label: str) -> str:
    if label.startswith("R_"):
        return "agreement" if (word, label[2:]) in _NUMBER_PAIRS else "form"
    if label == "V_3SG" and (verbforms.is_bare(word) or word in ("have", "do")):
        return "agreement"
    if label == "V_BASE" and verbforms.is_third(word):
        return "agreement"
    return "form"


def _of_class(word: str, change: str) -> str:
    if word in _ARTICLES:
        return f"article_{change}"
    return f"preposition_{change}" if word in _PREPOSITIONS else f"word_{change}"


def _replaced(word: str, new: str) -> str:
    if word in _ARTICLES and new in _ARTICLES:
        return "article_wrong"
    if {word, new} & _PREPOSITIONS:
        return "preposition_wrong"
    if word in _DETERMINERS | _ARTICLES and new in _DETERMINERS | _ARTICLES:
        return "determiner"
    if new in _PRONOUNS and word in _PRONOUNS:
        return "pronoun"
    return "word_wrong" if new in _JOINERS or word in _JOINERS else "confused"
