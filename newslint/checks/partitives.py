"""The noun behind "one of the" and "a number of", which must be in the plural."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from newslint.analysis import View, inflect, lexicon
from newslint.checks import clauses, phrases, readings, verbforms
from newslint.checks.registry import check
from newslint.model import Match

_MEMBERS = frozenset(
    "one two three four five six seven eight nine ten several many few each either neither".split()
)
_STAGES = frozenset(
    "phase day part step number stage round week year chapter volume episode game set act tier"
    " level priority rule".split()
)
_WHOLES = frozenset("the these those his her their its our my your".split())

_AMOUNTS = frozenset("number couple dozens hundreds thousands scores handful".split())
_LOOSE_AMOUNTS = frozenset("variety series host list array slew string".split())

_GROUPS = frozenset(
    "staff team family group crew cast police party couple public press media board panel jury"
    " committee council cabinet clergy faculty squad class crowd audience company gang band pack"
    " herd flock litter lot bunch set pair trio left right opposition electorate generation"
    " population community leadership management congregation delegation choir orchestra troupe"
    " collection series range past future night day morning year season batch best rest same"
    " army navy infantry division elite youth way kind sort type time half majority minority"
    " foursome quartet quintet pantheon genre canon entourage bench field brigade regiment"
    " platoon".split()
)
"""Nouns in the singular that "one of the" may precede: "one of the team"."""


@check("partitives.one_of", anchors=(" of ",))
def one_of(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each singular noun behind "one of the": "one of the largest employer"."""
    for at in phrases.find_words(view, frozenset({"of"})):
        if at == 0 or at + 2 >= len(view.words):
            continue
        stage = at > 1 and view.words[at - 2] in _STAGES
        if view.words[at - 1] in _MEMBERS and view.words[at + 1] in _WHOLES and not stage:
            head = _head(view, at + 2)
            if head is None or view.words[head] in _GROUPS:
                continue
            pronoun = view.words[at + 1] in ("those", "these")
            if pronoun and readings.verbal(view.words[head]) > 0.02:
                continue
            if is_countable(view.words[head], 0.08):
                yield _plural(view, head, phrase=f"{view.words[at - 1]} of {view.words[at + 1]}")


@check("partitives.number_of", anchors=(" of ",))
def number_of(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each singular noun behind "a number of", also as the last of two or more."""
    for at in phrases.find_words(view, frozenset({"of"})):
        amount = view.words[at - 1] if at else ""
        if amount not in _AMOUNTS and amount not in _LOOSE_AMOUNTS:
            continue
        alone = amount in ("dozens", "hundreds", "thousands", "scores")
        if not alone and "a" not in view.words[max(0, at - 4) : at - 1]:
            continue
        least = 0.2 if amount in _AMOUNTS else 0.6
        head = _head(view, at + 1)
        if head is None:
            continue
        word = view.words[head]
        if is_countable(word, least) and word not in _GROUPS:
            yield _plural(view, head, phrase=f"{amount} of")
        elif readings.plural(word) and view.words[min(head + 1, len(view.words) - 1)] == "and":
            last = _head(view, head + 2)
            if last and is_countable(view.words[last], 0.4) and view.words[last] not in _GROUPS:
                yield _plural(view, last, phrase=f"{amount} of")


@check("partitives.number_verb", anchors=("number of ",))
def number_verb(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find "the number of" with a verb in the plural, "a number of" with one in the singular."""
    for at in phrases.find_words(view, frozenset({"number"})):
        if at == 0 or at + 2 >= len(view.words) or view.words[at + 1] != "of":
            continue
        start = next(
            (i for i in range(at - 1, max(-1, at - 4), -1) if view.words[i] in ("a", "the")), at
        )
        article = view.words[start]
        if start == at or not clauses.begins(view, start):
            continue
        for head in phrases.noun_phrase(view, at + 2):
            index = phrases.skip_adverbs(view, head + 1)
            if index >= len(view.words) or not _is_people(view.words[head]):
                continue
            verb = view.words[index]
            forms: tuple[str, ...] = ()
            if article == "the" and verb in ("are", "were", "have"):
                forms = verbforms.singular(verb)
            elif article == "a" and verb in ("is", "was", "has"):
                forms = verbforms.plural(verb)
            if forms:
                token = view.tokens[index]
                yield Match.replacing(token.start, token.end, *forms)
                break


def _is_people(word: str) -> bool:
    return word == "people" or readings.plural(word)


def _plural(view: View, head: int, phrase: str) -> Match:
    token = view.tokens[head]
    return Match.replacing(
        token.start, token.end, *inflect.inflect(view.words[head], "NNS"), phrase=phrase
    )


@lru_cache(maxsize=1 << 12)
def is_countable(word: str, least: float) -> bool:
    """Say whether ``word`` is a singular whose plural is at least ``least`` as common."""
    if not readings.singular(word) or readings.share(word, "NN") < 0.5:
        return False
    forms = inflect.noun_forms(word)
    plurals = sum(lexicon.count(form) for form in forms.plural) if forms else 0
    return plurals > least * lexicon.count(word)


def _head(view: View, start: int) -> int | None:
    """Return the index of the noun that surely ends the phrase from ``start`` on."""
    head = None
    for i in range(start, min(start + 10, len(view.tokens))):
        word = view.words[i]
        if head is not None and readings.share(view.words[head], "NNS", "NNPS") > 0.3:
            return head if view.words[head + 1] == "and" else None
        if readings.share(word, "NN", "NNS") > 0.3 or view.tags[i] in ("NNP", "NNPS"):
            if view.tags[i] == "NNPS" or (view.tokens[i].text[0].isupper() and word.endswith("s")):
                return None
            head = i
        elif (
            view.tags[i] == "POS"
            or readings.share(word, "JJ", "JJS", "JJR", "RBS", "VBN", "CD") > 0.5
        ):
            head = None if view.tags[i] == "POS" else head
            if head is not None:
                return None
        elif head is None and (word in (",", "and", "or") or readings.share(word, "RB") > 0.5):
            continue
        else:
            break
    if head is None or not view.tokens[head].text.islower() or not phrases.is_over(view, head + 1):
        return None
    return head
