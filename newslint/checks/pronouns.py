"""A pronoun and its verb: "they was", "he have", "she tell"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import View
from newslint.checks import clauses, phrases, readings, verbforms
from newslint.checks.registry import check
from newslint.model import Match

_SINGULAR = frozenset("he she it".split())
_PLURAL = frozenset("they we you".split())

_AUXILIARIES = frozenset(
    "do does did will would can could shall should may might must had has have is are was were"
    " be am need dare let lets let's make makes made help helps helped see sees saw watch"
    " watched hear heard have having had ca wo sha 'll 'd to".split()
)
_CLAUSE_OPENERS = frozenset(
    "that because if when while although though whether where unless until but and since so once"
    " what which how why as".split()
)


_FOR_I = {"is": ("am", "was"), "are": ("am", "was"), "has": ("have", "had"), "does": ("do", "did")}


@check("pronouns.verb")
def verb(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each verb that does not go with the pronoun before it: "they was"."""
    for start in phrases.find_words(view, _SINGULAR | _PLURAL | {"i"}):
        at = _verb_index(view, start)
        if at is None or not _is_pronoun(view, start):
            continue
        word = view.words[at]
        pronoun = view.words[start]
        forms: tuple[str, ...] = ()
        if pronoun in _SINGULAR:
            if _takes_singular(view, start, at) and _is_plain(view, start, at):
                forms = verbforms.singular(word)
        elif pronoun == "i":
            forms = _FOR_I.get(word, ()) if _begins(view, start) else ()
        elif _takes_plural(view, start, at):
            forms = verbforms.plural(word)
        if forms and not clauses.is_dialect(view, at):
            token = view.tokens[at]
            yield Match.replacing(
                token.start, token.end, *forms[:3], subject=view.tokens[start].text
            )


def _is_pronoun(view: View, start: int) -> bool:
    """Say whether the word is no part of another ("[T]he") and no acronym ("health IT")."""
    token = view.tokens[start]
    if len(token.text) > 1 and token.text.isupper():
        return False
    return view.text[token.start - 1 : token.start] not in ("]", ")")


def _begins(view: View, start: int) -> bool:
    """Say whether a clause begins with the pronoun: no numeral ("World War I is")."""
    if start in view.sentence_starts:
        return True
    last = view.words[start - 1]
    return last in _CLAUSE_OPENERS - {"and"} and not clauses.UNREAL.intersection(view.words[:start])


def _verb_index(view: View, start: int) -> int | None:
    """Return the index of the word behind the pronoun and up to two adverbs."""
    index = start + 1
    while index < len(view.words) and index < start + 3 and _is_adverb(view.words[index]):
        index += 1
    return index if index < len(view.words) and view.tokens[index].text.islower() else None


def _is_adverb(word: str) -> bool:
    return readings.share(word, "RB") > 0.8 and word.isalpha()


def _takes_singular(view: View, start: int, at: int) -> bool:
    """Say whether the word at ``at`` is a verb that "he", "she" or "it" cannot have."""
    word = view.words[at]
    if word == "were":
        before = view.words[max(phrases.sentence_of(view, start), start - 12) : start]
        return not clauses.UNREAL.intersection(before) and before[-1:] != ("as",)
    if not verbforms.is_bare(word) or word in (
        "need",
        "dare",
        "please",
        "like",
        "better",
        "bet",
        "quit",
        "wed",
        "fit",
    ):
        return False
    if word in ("are", "have", "do"):
        return True
    verb = readings.share(word, "VB", "VBP")
    after = view.words[at + 1] if at + 1 < len(view.words) else ""
    if readings.share(after, "VBZ") > 0.5 or (view.words[start] == "it" and after == ","):
        return False
    return verb > 0.1 and verb + readings.share(word, "NN", "VBN") > 0.9


def _is_plain(view: View, start: int, at: int) -> bool:
    """Say whether a plain statement begins with the pronoun: no question, no demand."""
    first = phrases.sentence_of(view, start)
    before = [w for w in view.words[first:start] if w not in ("not", "n't", "never", "only")]
    if not before or (len(before) == 1 and before[0] in ("and", "but", "so", "or", "yet")):
        return True
    last = before[-1]
    if last in ("and", "but", "so") and before[-2] == ",":
        return True
    if last in _AUXILIARIES or last in ("and", "or", "nor", "/", "&", "'s"):
        return False
    if view.words[start] == "it" and not _opens_clause(view, start, at):
        return False
    if view.words[at] in ("are", "were"):
        return True
    if last == "that":
        return not any(word.startswith(clauses.MANDATES) for word in before[-14:])
    return not last.startswith(clauses.MANDATES)


def _opens_clause(view: View, start: int, at: int) -> bool:
    """Say whether "it" at ``start`` is a subject, by the word before it."""
    last = view.words[start - 1]
    if view.tags[start - 1] in ("NN", "NNS") and readings.share(view.words[at], "VB", "VBP") > 0.5:
        return True
    return (
        last in _CLAUSE_OPENERS
        or last in clauses.SAYING
        or last in (",", "“", "”", '"', ";", "—", "(")
    )


def _takes_plural(view: View, start: int, at: int) -> bool:
    word, pronoun = view.words[at], view.words[start]
    if not verbforms.is_third(word) and word != "was":
        return False
    if pronoun == "you" and readings.share(word, "NNS") > 0.5:
        return False
    if pronoun == "we" and readings.share(word, "NNS") > 0.1:
        after = phrases.after_adverbs(view, at + 1)
        if (
            readings.share(word, "NNS") > 0.8
            or after == ","
            or readings.share(after, "VBP", "VBD", "MD", "VB") > 0.3
        ):
            return False
    first = phrases.sentence_of(view, start)
    last = view.words[start - 1] if start > first else ""
    return pronoun != "you" or not last or last in _CLAUSE_OPENERS
