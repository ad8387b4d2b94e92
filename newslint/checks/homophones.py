"""Words taken for their sound-alikes: its and it's, who's and whose, then and than."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import View, lexicon
from newslint.analysis.wordcase import match_marks
from newslint.checks.registry import check
from newslint.checks.split import neighbour
from newslint.model import Match

_DETERMINERS = frozenset("a an the my our your his her their this".split())
_LATIN = frozenset("cappella capella la priori posteriori fortiori".split())
_AFTER_IT_IS = frozenset("been gonna because why okay".split())
_JUDGED = frozenset(
    "hard easy important clear possible impossible likely unlikely difficult necessary tough fair"
    " safe true sad great better nice essential critical vital crucial obvious unclear doubtful"
    " amazing ridiculous ironic interesting understandable imperative wonderful terrible tempting"
    " noteworthy frustrating appropriate inappropriate illegal reasonable premature".split()
)
"""Adjectives that "it's" takes before "to" or "that"."""
_NOT_BEFORE = frozenset("about in on for like just only really not".split())
_TIME_OPENERS = frozenset("and but that so because said says think thinks believe know . ,".split())

_PREPOSITIONS = frozenset(
    "of in on at from by with into under through during against between within without around over"
    " for to across behind beyond despite throughout toward towards upon regarding".split()
)
_TAKES_OBJECT = frozenset(
    "lose change keep launch raise cut close open hold reach celebrate begin start end release"
    " publish increase expand reduce lower improve move shift update revise use have win drop"
    " shut spend double hike sell fulfill fulfil meet set finish complete lift review issue"
    " withdraw defend reverse extend abandon".split()
)
_AMOUNTS = frozenset("lot much some most all part none any rest half bulk think".split())
_STARTS_CLAUSE = frozenset("time".split()) | _JUDGED
_NOT_NOUNS = frozenset(
    "been not just all also still a an the so too very really only being somebody someone"
    " something nobody anybody everybody everyone people".split()
)


_TIMES = frozenset("later earlier further closer longer former latter never ever".split())
_CONDITIONS = frozenset("if when once until since".split())
_COMPARED = frozenset(
    "a an the any half ever expected usual those twice anyone anything anybody that previously"
    " originally most just double triple before".split()
)


@check("homophones.its", anchors=("its ",))
def its(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each "its" that stands for "it is" or "it has"."""
    for index in range(len(view.words) - 1):
        token = view.tokens[index]
        if token.text in ("its", "Its") and _is_it_is(view, index):
            right = match_marks(view.text, token.text[0] + "t's")
            yield Match.replacing(token.start, token.end, right)


def _is_it_is(view: View, index: int) -> bool:
    """Say whether what follows "its" can follow "it's" only."""
    first, second, third = (neighbour(view, index + step) for step in (1, 2, 3))
    if not view.tokens[index + 1].text.islower():
        return False
    if first in _DETERMINERS:
        return second not in _LATIN and second != "."
    if first in _AFTER_IT_IS:
        return True
    if first == "going":
        return second == "to" and "VB" in lexicon.tags(third)
    if first in _NOT_BEFORE:
        return second in _DETERMINERS and third not in _LATIN
    if first == "time":
        return second in ("to", "for", "that") and neighbour(view, index - 1) in _TIME_OPENERS
    return first in _JUDGED and second in ("to", "that")


@check("homophones.it_is", anchors=("it's ", "it’s "))
def it_is(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each "it's" that stands for the possessive "its"."""
    for index in range(len(view.words) - 2):
        if view.tokens[index].text not in ("it", "It") or view.words[index + 1] != "'s":
            continue
        if _is_possessive(view, index):
            token, mark = view.tokens[index], view.tokens[index + 1]
            yield Match.replacing(token.start, mark.end, token.text + "s")


def _is_possessive(view: View, index: int) -> bool:
    """Say whether "it's" stands where only a possessor can."""
    following, after = neighbour(view, index + 2), neighbour(view, index + 3)
    if following == "own":
        return after not in ("goal", "goals")
    previous = neighbour(view, index - 1)
    if previous in ("for", "to") and following in _STARTS_CLAUSE:
        return False
    if not _is_noun(view, index + 2):
        return False
    if previous in _PREPOSITIONS:
        return previous != "of" or neighbour(view, index - 2) not in _AMOUNTS
    takes = index > 0 and view.tags[index - 1].startswith("VB")
    return takes and view.lemmas[index - 1] in _TAKES_OBJECT


def _is_noun(view: View, index: int) -> bool:
    """Say whether a noun, or an adjective and a noun, stand at ``index``."""
    word = neighbour(view, index)
    if word in _NOT_NOUNS or not view.tokens[index].text.islower():
        return False
    tags = lexicon.tags(word)
    main = max(tags, key=lambda tag: tags[tag], default="")
    if main in ("NN", "NNS"):
        return True
    is_adjective = main in ("JJ", "JJS", "RBS") and index + 1 < len(view.tags)
    return is_adjective and view.tags[index + 1] in ("NN", "NNS")


@check("homophones.then", anchors=(" then",))
def then(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each "then" that compares: "more then 500", "rather then"."""
    for index in range(1, len(view.words) - 1):
        if view.words[index] == "then" and _compares(view, index):
            token = view.tokens[index]
            yield Match.replacing(token.start, token.end, "than")


def _compares(view: View, index: int) -> bool:
    previous, following = view.words[index - 1], neighbour(view, index + 1)
    if previous == "rather":
        return neighbour(view, index - 2) not in ("or", "was", "is") and following != "."
    if previous == "other":
        article = neighbour(view, index - 2) in ("the", "each", "this", "that", "an")
        is_verb = view.tags[index + 1].startswith(("VB", "MD"))
        return not article and following != "." and not is_verb
    if previous in _TIMES or not _is_comparative(view, index - 1):
        return False
    begin = view.token_at(view.sentence_at(view.tokens[index].start).start)
    if not _CONDITIONS.isdisjoint(view.words[begin:index]):
        return False
    return view.tags[index + 1] in ("CD", "$") or following in _COMPARED


def _is_comparative(view: View, index: int) -> bool:
    word = view.words[index]
    if word in ("more", "less", "fewer", "greater", "better", "worse"):
        return True
    begin = max(0, index - 2)
    if any(view.words[i] in ("more", "less") for i in range(begin, index)):
        return view.tags[index] in ("JJ", "RB", "NN", "NNS", "VBN")
    tags = lexicon.tags(word)
    return word.endswith("er") and max(tags, key=lambda t: tags[t], default="") in ("JJR", "RBR")
