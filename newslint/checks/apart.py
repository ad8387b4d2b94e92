"""Word pairs that are right or wrong by their context: "in to", "with in", "all ready"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import View, lexicon
from newslint.checks.registry import check
from newslint.checks.split import is_pair, neighbour
from newslint.model import Match

_OWN_IN = frozenset(
    "be buy call cave check chime chip clue come dial drop fax fly give hand hem invite jet join"
    " key let log mail opt phone pitch plug report run send sign step swear swing swoop tune turn"
    " usher vote want weigh write all".split()
)
"""Verbs with a particle "in" of their own, which "to" may follow: "tune in to the news"."""

_PARTED_FROM_IN = frozenset(
    "bring call drop give hand invite let mail opt phone report turn".split()
)
"""Verbs that take their object before that "in": "turned the gun in to police"."""

_INTO = frozenset(
    "account action being conflict contact doubt effect existence focus force law line office place"
    " play power practice question sharp view".split()
)
"""Nouns that go with "into" whatever the verb: "came into force", "signed into law"."""

_ONTO = frozenset(
    "barge burst climb collapse crawl crash download drip drop dump empty fall force hop jump"
    " leap load paste post pour print project rush scramble slide spill splash spray squeeze"
    " stagger step storm stroll stumble throw topple toss trickle tumble upload walk wander".split()
)
"""Verbs that "onto" goes with in American copy."""

_LISTS = frozenset("agenda ballot calendar docket field floor list market roster shelves".split())
_SUBJECT_TAGS = ("PRP", "WDT", "WP", "WRB", "EX")
_BEFORE_WITHIN = ("NN", "CD", ",", ":")
_TAKES_WITH = frozenset(
    "affair business contact deal love problem relation relationship something terms thing ties"
    " touch trouble work".split()
)
"""Nouns that "with" may follow at a clause's end: "the firm they do business with in May"."""
_WITHIN_VERBS = frozenset(
    "arrive be complete confine contain decide embed exist expire fall finish happen house issue"
    " locate move occur operate remain repay resolve respond resurface return situate stay".split()
)
_READY = frozenset("to for and or but by when if as than".split())
_NOT_ALREADY = frozenset("at be being get gets got getting".split())
_FAR, _NEAR = 12, 6


@check("apart.into", anchors=(" in to", "\nin to", " in\nto"))
def into(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find "in to" before a noun phrase where no verb has an "in" of its own."""
    for index in _pairs(view, "in", "to"):
        tag = view.tags[index + 2]
        if index == 0 or view.tags[index + 1] == "TO" or not tag.startswith(_NOUN_PHRASE):
            continue
        following = view.words[index + 2]
        may_be_verb = tag == "NN" and "VB" in lexicon.tags(following)
        if following in _INTO or not (may_be_verb or _has_own_in(view, index)):
            yield _joined(view, index)


@check("apart.onto", anchors=(" on to", "\non to", " on\nto"))
def onto(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find "on to" after verbs of motion, and in "make it onto the ballot"."""
    for index in _pairs(view, "on", "to"):
        if index == 0 or not view.tags[index + 2].startswith(("DT", "PRP$")):
            continue
        noun = neighbour(view, index + 3)
        listed = view.words[index - 1] in ("it", "way") and noun in _LISTS
        moved = view.tags[index - 1].startswith("VB") and view.lemmas[index - 1] in _ONTO
        if listed or moved:
            yield _joined(view, index)


@check("apart.within", anchors=("with in", "with\nin"))
def within(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find "with in" where "with" does not end a clause."""
    for index in _pairs(view, "with", "in"):
        begin = view.token_at(view.sentence_at(view.tokens[index].start).start)
        before = range(max(begin, index - _FAR), index)
        if view.words[index + 2] != "order" and _may_precede_within(view, before):
            yield _joined(view, index)


@check("apart.already", anchors=("all ready", "all\nready"))
def already(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find "all ready" where nobody is ready for anything."""
    for index in _pairs(view, "all", "ready"):
        after = neighbour(view, index + 2)
        ready = after in _READY or neighbour(view, index - 1) in _NOT_ALREADY
        if after[0].isalnum() and not ready:
            yield _joined(view, index, "already")


_NOUN_PHRASE = ("DT", "PRP", "CD", "$", "NN", "JJ", "PDT", "VBG", "WP", "WDT")


def _pairs(view: View, first: str, second: str) -> Iterator[int]:
    """Yield where the two words stand side by side and another token follows."""
    for index in range(len(view.words) - 2):
        if view.words[index] == first and view.words[index + 1] == second and is_pair(view, index):
            yield index


def _joined(view: View, index: int, text: str = "") -> Match:
    first, second = view.tokens[index], view.tokens[index + 1]
    text = text or first.text + second.text
    return Match.replacing(first.start, second.end, first.text[0] + text[1:])


def _may_precede_within(view: View, before: range) -> bool:
    """Say whether what stands before "with in" takes no "with", so that "within" is meant."""
    if not before:
        return True
    last = before[-1]
    if view.tags[last].startswith("VB"):
        return view.lemmas[last] in _WITHIN_VERBS
    opened = any(view.tags[i] in _SUBJECT_TAGS or view.words[i] == "that" for i in before[:-2])
    fits = view.tags[last].startswith(_BEFORE_WITHIN)
    return fits and not opened and view.lemmas[last] not in _TAKES_WITH


def _has_own_in(view: View, index: int) -> bool:
    """Say whether the "in" at ``index`` belongs to a verb before it."""
    last = index - 1
    lemma, word = view.lemmas[last], view.words[last]
    if lemma in _OWN_IN or word in ("'s", "'re", "'m") or view.words[index + 2] == "work":
        return not (lemma == "step" and view.tags[index + 2] in ("DT", "PRP$"))
    begin = max(0, index - _NEAR)
    return any(view.lemmas[i] in _PARTED_FROM_IN for i in range(begin, last))
