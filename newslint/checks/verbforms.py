"""A verb's right forms: for a subject in the singular, in the plural, for the past."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newslint.analysis import View, inflect
from newslint.analysis.wordcase import match_case
from newslint.checks import readings

_SINGULAR = {"are": ("is", "was"), "were": ("was",), "have": ("has", "had"), "do": ("does", "did")}
_PLURAL = {"is": ("are", "were"), "was": ("were",), "has": ("have", "had"), "does": ("do", "did")}


@lru_cache(maxsize=1 << 12)
def is_bare(word: str) -> bool:
    """Say whether ``word`` is a verb's base and no past form of any: "add", not "put"."""
    if word in _SINGULAR:
        return word != "were"
    forms = inflect.verb_forms(word) if word in inflect.lemmas(word, "V") else None
    if forms is None or word == "be":
        return False
    return word not in forms.past and not readings.share(word, "VBD", "VBZ", "MD")


@lru_cache(maxsize=1 << 12)
def is_third(word: str) -> bool:
    """Say whether ``word`` is a verb's form for "he", "she" and "it"."""
    if word in _PLURAL:
        return word != "was"
    return any(
        word in forms.third
        for lemma in inflect.lemmas(word, "V")
        if (forms := inflect.verb_forms(lemma))
    )


def singular(word: str) -> tuple[str, ...]:
    """Return what ``word``, a verb in the plural or bare, is with a singular subject."""
    if word in _SINGULAR:
        return _SINGULAR[word]
    return tuple(dict.fromkeys((*_inflected(word, "VBZ"), *_inflected(word, "VBD"))))


def plural(word: str) -> tuple[str, ...]:
    """Return what ``word``, a verb in the singular, is with a plural subject."""
    if word in _PLURAL:
        return _PLURAL[word]
    return tuple(dict.fromkeys((*_inflected(word, "VBP"), *_inflected(word, "VBD"))))


def _inflected(word: str, tag: str) -> Sequence[str]:
    return [form for form in inflect.inflect(word, tag) if form != word][:2]


def cased(view: View, index: int, forms: Sequence[str]) -> tuple[str, ...]:
    """Give ``forms`` the capitals of the token at ``index``."""
    return tuple(match_case(view.tokens[index].text, form) for form in forms)


def is_for_many(view: View, index: int) -> bool:
    """Say whether the token at ``index`` is a verb that no singular noun can have."""
    word = view.words[index]
    if word in ("are", "were", "have", "do"):
        return True
    if not is_bare(word) or readings.share(word, "VB", "VBP") < 0.5:
        return False
    after = view.words[index + 1] if index + 1 < len(view.words) else "."
    if (after == "of" and word != "say") or readings.share(after, "VBZ", "VBD", "MD") > 0.3:
        return False
    noun = readings.share(word, "NN")
    return noun < 0.02 or (noun < 0.3 and readings.share(after, "DT", "PRP$") > 0.9)


def is_for_one(view: View, index: int) -> bool:
    """Say whether the token at ``index`` is a verb that no plural noun can have."""
    word = view.words[index]
    if word in ("is", "was", "has", "does"):
        return True
    return is_third(word) and readings.share(word, "VBZ") > 0.85


@lru_cache(maxsize=1 << 12)
def is_bare_only(word: str) -> bool:
    """Say whether ``word``, behind "who", can only be a bare verb."""
    if word in ("are", "were", "have", "do"):
        return True
    return is_bare(word) and readings.share(word, "VB", "VBP", "NN") > 0.9
