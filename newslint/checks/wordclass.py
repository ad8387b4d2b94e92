"""A noun where a verb must stand, and the reverse: "to creation a fund", "their criticized"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from newslint.analysis import View, bigrams, inflect
from newslint.checks import derivations, readings, tenses
from newslint.checks.registry import check
from newslint.model import Match

_MODALS = frozenset("would could should must cannot will can may might shall 'll".split())
_SUBJECT_TAGS = frozenset("PRP NN NNS NNP NNPS EX".split())
_OBJECTS = frozenset("him her them us me himself herself themselves itself".split())

_NO_INFINITIVE = frozenset(
    "life birth back up according due access response addition lead leads led leading"
    " contribute contributed opposed opposition key related prior subject thanks relating"
    " relation regard committed commitment devoted dedicated limited close next owing used"
    " answer attributed approach exposed exposure listen listened object objected objections"
    " similar refer referred referring resort resorted comparable compared contrary applied"
    " applies apply equal entitled respond responded responding adds add added amount amounts"
    " amounted came come comes".split()
)


@check("wordclass.noun_for_verb")
def noun_for_verb(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each noun where "to" or a modal needs the verb: "to creation a fund"."""
    for index in range(1, len(view.tokens)):
        word = view.words[index]
        if not is_noun_of_verb(word) or not view.tokens[index].text.islower():
            continue
        if _is_after_modal(view, index) or _is_after_to(view, index):
            token = view.tokens[index]
            yield Match.replacing(token.start, token.end, *derivations.verbs(word)[:3])


@lru_cache(maxsize=1 << 13)
def is_noun_of_verb(word: str) -> bool:
    """Say whether ``word`` is a noun made from a verb, and itself no verb."""
    if not derivations.verbs(word) or word.endswith("ing") or word in ("life", "extent", "sale"):
        return False
    if word in inflect.lemmas(word, "V") and word not in ("provision", "reception", "decision"):
        return False
    return readings.share(word, "VB", "VBP", "VBN") < 0.03


def _is_after_modal(view: View, index: int) -> bool:
    at = index - 1
    while at > 0 and (
        view.words[at] in ("not", "n't") or readings.share(view.words[at], "RB") > 0.8
    ):
        at -= 1
    if view.words[at] not in _MODALS or view.tags[at] != "MD" or at == 0:
        return False
    return view.tags[at - 1] in _SUBJECT_TAGS or view.words[at - 1] in ("who", "that", "which")


def _is_after_to(view: View, index: int) -> bool:
    """Say whether an infinitive's "to" stands before the noun, and its object behind."""
    if view.words[index - 1] != "to" or index + 1 >= len(view.tokens):
        return False
    before = view.words[index - 2] if index > 1 else ""
    if before in _NO_INFINITIVE:
        return False
    after = view.words[index + 1]
    return after in _OBJECTS or readings.share(after, "DT", "PRP$") > 0.8


_DETERMINERS = frozenset("the a an my your his our their its no".split())
_PLAIN_ADJECTIVES = frozenset(
    "final recent ultimate current original initial previous new joint public legal formal official"
    " federal full further latest perfect likely upcoming".split()
)
"""Adjectives that stand for no one: nobody is "the recent"."""

_NOUNS_TOO = frozenset(
    "accused given governed assembled displaced departed know serve reject fail steal preserve"
    " remove expose saw coordinate appointed elected convicted injured deceased detained".split()
)
"""Verb forms that are nouns as well: "the accused", "in the know"."""


_AFTER_VERB = ("DT", "IN", "CD", "PRP", "PRP$", "TO", "RB")
_PREPOSITIONS = frozenset(
    "of in to for with on by from about against over under into through between during".split()
)
_FAR_COMMONER = 50
"""So many times as often as the preposition in print stands "of" behind the noun."""


@check("wordclass.verb_for_noun")
def verb_for_noun(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each verb where a determiner needs the noun: "their criticized of the plan"."""
    for index in range(1, len(view.tokens)):
        word = view.words[index]
        if not _is_verb(word) or not view.tokens[index].text.islower():
            continue
        if _is_determined(view, index) and _is_noun_place(view, index):
            yield _with_noun(view, index, derivations.nouns_of_form(word)[:3])


def _with_noun(view: View, index: int, nouns: Sequence[str]) -> Match:
    """Put a noun for the verb; the preposition behind goes with it if "of" is far commoner."""
    token = view.tokens[index]
    if index + 1 < len(view.words) and (after := view.words[index + 1]) in _PREPOSITIONS:
        usual = bigrams.count(nouns[0], "of")
        if usual >= _FAR_COMMONER * max(bigrams.count(nouns[0], after), 1):
            end = view.tokens[index + 1].end
            kept = view.text[token.end : end]
            return Match.replacing(token.start, end, f"{nouns[0]} of", nouns[0] + kept)
    return Match.replacing(token.start, token.end, *nouns)


def _is_noun_place(view: View, index: int) -> bool:
    """Say whether the verb form at ``index`` ends its phrase, and is no adjective there."""
    after = view.words[index + 1] if index + 1 < len(view.words) else "."
    if not _is_end(view, index + 1):
        return False
    if readings.share(view.words[index], "JJ") > 0.02:
        if not after[0].isalnum():
            return view.words[index - 1] not in ("the", "no")
        return readings.share(after, "VBN", "VBD") < 0.02
    if readings.share(after, "VBN") > 0.02:
        # In "the proposed paid leave program" the noun is still to come.
        return (
            index + 2 < len(view.words)
            and readings.share(view.words[index + 2], *_AFTER_VERB) > 0.8
        )
    return True


def _is_determined(view: View, index: int) -> bool:
    """Say whether the word before ``index``, but for an adjective, demands a noun."""
    at = index - 1
    first = view.words[at]
    if readings.share(first, "JJ") > 0.9 and at > 0:
        at -= 1
        loose = view.words[at] in ("the", "no", "any") or readings.share(first, "NN") > 0.01
        if loose and first not in _PLAIN_ADJECTIVES:
            return False
    if view.tags[at] == "POS":
        form = view.words[index]
        return not form.endswith("s") and (tenses.is_only_bare(form) or _is_owned(view, at))
    if view.words[at] not in _DETERMINERS:
        return False
    return not (view.words[at] == "his" and at > 0 and view.words[at - 1] == "of")


def _is_owned(view: View, at: int) -> bool:
    """Say whether the possessive mark at ``at`` ends an object: "rejected the city's"."""
    start = at - 1
    while start > 0 and view.tags[start] in ("NN", "NNP", "JJ", "NNS", "NNPS"):
        start -= 1
    if start > 0 and view.tags[start] in ("DT", "PRP$"):
        start -= 1
    tag = view.tags[start]
    return tag in ("VB", "VBG") or view.words[start] in _PREPOSITIONS


@lru_cache(maxsize=1 << 13)
def _is_verb(word: str) -> bool:
    if word in _NOUNS_TOO or not derivations.nouns_of_form(word):
        return False
    if readings.share(word, "JJ") > 0.5:
        return False
    return readings.share(word, "NN", "NNS", "VBG", "RB", "IN") < 0.02


def _is_end(view: View, index: int) -> bool:
    """Say whether no noun follows that the word before ``index`` may go with."""
    if index >= len(view.tokens):
        return True
    text, word = view.tokens[index].text, view.words[index]
    if not text[0].isalnum():
        following = view.tokens[index + 1].text if index + 1 < len(view.tokens) else "."
        return text in (".", "?", "!", ";", "”") or (text == "," and following[0] in '”"')
    if word in ("by", "to"):
        return True
    return (
        text.islower() and readings.share(word, "IN", "VBZ", "VBD", "VBN", "MD", "WDT", "VBP") > 0.9
    )


_ADJECTIVE_NOUNS = frozenset(
    "equal senior professional superior positive negative criminal safe stable medical"
    " dependent adolescent great free easy dead young poor wealthy powerful electric fair"
    " personal private perfect innocent sick healthy brave vulnerable independent absurd"
    " beautiful inevitable pure hopeful faithful desperate national local federal global royal"
    " novel potential special liberal conservative moderate original classic".split()
)
"""Adjectives that stand alone as nouns: "an equal", "the vulnerable"."""


@check("wordclass.adjective_for_noun")
def adjective_for_noun(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each adjective where a determiner needs the noun: "our responsible to act"."""
    for index in range(1, len(view.tokens)):
        word = view.words[index]
        if not _is_only_adjective(word) or not view.tokens[index].text.islower():
            continue
        if _demands_noun(view, index):
            token = view.tokens[index]
            yield Match.replacing(token.start, token.end, *derivations.nouns(word, "A")[:3])


@lru_cache(maxsize=1 << 13)
def _is_only_adjective(word: str) -> bool:
    if word in _ADJECTIVE_NOUNS or not derivations.nouns(word, "A"):
        return False
    return readings.share(word, "JJ") > 0.97


def _demands_noun(view: View, index: int) -> bool:
    """Say whether the adjective at ``index`` stands where only a noun can."""
    word, before = view.words[index], view.words[index - 1]
    after = view.words[index + 1] if index + 1 < len(view.words) else "."
    if after == "of" and before in ("the", "a", "an", "no", "any", "some", *_OWNERS):
        return True
    if after == "between" and word == "different":
        return True
    if after == "to" and view.tags[index - 1] == "POS":
        return word in ("able", "responsible") and _is_owned(view, index - 1)
    if word == "major" or before not in ("a", "an", *_OWNERS):
        return False
    if after == "to":
        return word in ("able", "responsible", "unable") and before in ("a", *_OWNERS)
    return after in (".", "?", "!", ";", "”", "between", "is", "was", "has")


_OWNERS = frozenset("my your his our their its".split())
