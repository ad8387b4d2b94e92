"""Inflect words: from a form to its lemma, and from a lemma to any of its forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from newslint.analysis import lexicon, tables
from newslint.analysis.wordcase import match_case


class VerbForms(NamedTuple):
    """A verb's forms, each slot's accepted ones with the commonest first."""

    base: tuple[str, ...]
    third: tuple[str, ...]
    past: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]


class NounForms(NamedTuple):
    """A noun's singular and plurals, the commonest first."""

    singular: tuple[str, ...]
    plural: tuple[str, ...]


class AdjectiveForms(NamedTuple):
    """An adjective's degrees; empty where it is compared by "more" and "most"."""

    base: tuple[str, ...]
    comparative: tuple[str, ...]
    superlative: tuple[str, ...]


_BE_PRESENT = ("are", "am")
_SLOTS = {
    "VB": ("V", 0),
    "VBP": ("V", 0),
    "VBZ": ("V", 1),
    "VBD": ("V", 2),
    "VBN": ("V", 3),
    "VBG": ("V", 4),
    "NN": ("N", 0),
    "NNS": ("N", 1),
    "JJ": ("A", 0),
    "JJR": ("A", 1),
    "JJS": ("A", 2),
}


def verb_forms(lemma: str) -> VerbForms | None:
    """Return the forms of the verb ``lemma`` (in small letters), or None if unknown."""
    slots = _forms(lemma, "V")
    return VerbForms(*slots) if slots else None


def noun_forms(lemma: str) -> NounForms | None:
    """Return the forms of the noun ``lemma``, or None if unknown."""
    slots = _forms(lemma, "N")
    return NounForms(*slots) if slots else None


def adjective_forms(lemma: str) -> AdjectiveForms | None:
    """Return the degrees of the adjective ``lemma``, or None if it is none."""
    slots = _forms(lemma, "A")
    if slots:
        return AdjectiveForms(*slots)
    return AdjectiveForms((lemma,), (), ()) if "JJ" in lexicon.tags(lemma) else None


def lemmas(form: str, pos: str) -> tuple[str, ...]:
    """Return the lemmas that ``form`` may belong to as a ``pos`` ("V", "N" or "A").

    The commonest stands first; a form that is its own lemma is among them.
    """
    found = lexicon.exact(form).lemmas.get(pos, ())
    return found if found or form.islower() else lexicon.exact(form.lower()).lemmas.get(pos, ())


def inflect(form: str, tag: str) -> tuple[str, ...]:
    """Return the lemma of ``form`` put into the Penn ``tag``, with the capitals of ``form``.

    The commonest stands first; () if the word, or the tag, is unknown.
    """
    if tag not in _SLOTS:
        return ()
    pos, slot = _SLOTS[tag]
    found: dict[str, None] = {}
    for lemma in lemmas(form, pos):
        if lemma == "be" and tag == "VBP":
            return tuple(match_case(form, word) for word in _BE_PRESENT)
        forms = adjective_forms(lemma) if pos == "A" else _forms(lemma, pos)
        found.update(dict.fromkeys(forms[slot] if forms else ()))
    return tuple(match_case(form, word) for word in found)


def expand(lemma: str, pos: str) -> Mapping[str, tuple[str, ...]]:
    """Return every form of ``lemma`` as a ``pos``, with the Penn tags that it can have."""
    forms = _forms(lemma, pos)
    result: dict[str, tuple[str, ...]] = {}
    for tag, (tag_pos, slot) in _SLOTS.items():
        if tag_pos != pos or not forms:
            continue
        words = _BE_PRESENT if (lemma, tag) == ("be", "VBP") else forms[slot]
        for word in words:
            result[word] = (*result.get(word, ()), tag)
    return result


@lru_cache(maxsize=1 << 14)
def _forms(lemma: str, pos: str) -> tuple[tuple[str, ...], ...] | None:
    """Read the forms of ``lemma``, itself first, slot by slot; None if it has no line."""
    fields = tables.find(tables.load("inflections.tsv"), f"{lemma}\t{pos}")
    if fields is None:
        return None
    return ((lemma,), *(tuple(field.split("/")) if field else () for field in fields))
