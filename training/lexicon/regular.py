"""Spell the regular forms of English words; doubled and plain consonants both where open."""

from __future__ import annotations

import re

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_DOUBLES = re.compile(r"(?:^|[^aeiou])[aeiou][bcdfgklmnprtvz]$")


def plurals(noun: str) -> list[list[str]]:
    """Return the plural of ``noun`` as the only slot."""
    if noun.endswith("man") and len(noun) > 5 and noun != "human":
        return [[noun[:-3] + "men"]]
    return [[_s(noun)]]


def verb(lemma: str) -> list[list[str]]:
    """Return third person, past, participle and gerund."""
    past = _suffixed(lemma, "ed")
    return [[_s(lemma)], past, past, _suffixed(lemma, "ing")]


def adjective(lemma: str) -> list[list[str]]:
    """Return comparative and superlative."""
    return [_suffixed(lemma, "er"), _suffixed(lemma, "est")]


def _s(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) else "s")


def _suffixed(word: str, ending: str) -> list[str]:
    if re.search(r"[^aeiou]y$", word) and ending != "ing":
        return [word[:-1] + "i" + ending]
    if word.endswith("ie") and ending == "ing":
        return [word[:-2] + "ying"]
    if word.endswith("e") and not (ending == "ing" and word.endswith(("ee", "oe", "ye"))):
        return [word[:-1] + ending]
    doubled = [word + word[-1] + ending] if _DOUBLES.search(word) else []
    return [word + ending, *doubled]
