"""Misspelt words in small letters: "bureaocrats", "seperate"; names are never looked up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from math import log
from typing import Any

from newslint.analysis import Analysis, View, bigrams, lexicon
from newslint.analysis.wordcase import match_case
from newslint.checks import runon
from newslint.checks.registry import check
from newslint.model import Match
from newslint.spelling import misspellings, ranking, reading, surroundings, words

_TERM = 3
"""An article that has an unknown word so often means it."""
_SHORT = 3
"""Letters of a word that only its neighbours can tell to be a slip."""
_RARE, _COMMON, _MARGIN = 60, 3_000, 7.0
"""Counts in news of the one and the other, and how much likelier the other must be."""
_WHOLE = 10
"""How often news must have a word for its fragments not to be taken for words."""
_AGAIN = 1.5
"""How much likelier a slip must be that stands in the article twice."""
_LEAST_TWO = 6
"""Letters of two words run together."""
_PARTICLES = frozenset("up out off down in on over back away around through by".split())
"""Second halves of nouns made from a verb, "the dropoff", which houses set as they like."""
_SPREAD = 4.0
"""How far behind the best a fix may be and still be shown."""


@check("spelling.misspelt")
def misspelt(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each unknown word that is a likely slip for a common one that fits there."""
    places = [(view, index) for view in analysis.views for index in view.unknown]
    if not places:
        return
    seen = Counter(view.tokens[index].text for view, index in places)
    for view, index in places:
        token = view.tokens[index]
        if len(token.text) <= _SHORT or seen[token.text] >= _TERM:
            continue
        fixes = _meant(view, index, seen[token.text] > 1)
        if not fixes or surroundings.stands_apart(view, index):
            continue
        start, end = view.start + token.start, view.start + token.end
        if not surroundings.is_emphasised(analysis.document, start, end):
            yield Match.replacing(start, end, *fixes)


def _meant(view: View, index: int, again: bool) -> tuple[str, ...]:
    """Return what an unknown word was likely meant to be, best first; () if it may be right."""
    text = view.tokens[index].text
    if text in misspellings.table() or _is_spoken(view, index):
        return ()
    ways = [(way.first, way.second) for way in runon.splits(text)]
    if not reading.is_one_word(view, index, ways):
        return ()
    found = reading.slips(view, index)
    if found[0].score < ranking.least(text) + _AGAIN * again:
        return ()
    fixes = [m.word for m in found[:3] if m.score > found[0].score - _SPREAD]
    return tuple((fixes + [" ".join(way) for way in ways])[:3])


def _is_spoken(view: View, index: int) -> bool:
    """Say whether the word is a spoken form, "goin", in quoted words."""
    token = view.tokens[index]
    spoken = token.text.endswith("in") and words.listed(token.text + "g")
    return spoken and view.quoted(token.start, token.end)


def _is_cut(text: str, meant: str) -> bool:
    """Say whether only the last letter is missing, so that a capital is not a name's."""
    return meant[:-1] == text and lexicon.exact(text.capitalize()).seen == 0


@check("spelling.known")
def known(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each word of the table of misspellings, in small letters or opening a sentence."""
    for index, token in enumerate(view.tokens):
        text = token.text
        if len(text) < 4 or not (text.islower() or index in view.sentence_starts):
            continue
        rights = misspellings.table().get(text.lower())
        if rights and text[1:].islower() and not surroundings.is_joined(view, index):
            yield Match.replacing(token.start, token.end, *(match_case(text, r) for r in rights))


@check("spelling.short")
def short(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each short string where a very common word was meant: "las year", "th mayor"."""
    for index, token in enumerate(view.tokens):
        text = token.text
        if not 2 <= len(text) <= _SHORT or not text.isalpha() or not text.isascii():
            continue
        if not (text.islower() or (index in view.sentence_starts and text[1:].islower())):
            continue
        count = lexicon.exact(text.lower()).seen
        if count > _RARE or words.is_short(text.lower()) or surroundings.is_joined(view, index):
            continue
        fixes = _fitting(view, index, count)
        if fixes and (text.islower() or _is_cut(text.lower(), fixes[0])):
            yield Match.replacing(token.start, token.end, *(match_case(text, f) for f in fixes))


def _fitting(view: View, index: int, count: int) -> tuple[str, ...]:
    """Return the common words that fit in a short word's place far better than it does."""
    text = view.words[index]
    before, after = surroundings.neighbours(view, index)
    if bigrams.NAME in (before, after) and count:
        return ()
    if max(lexicon.exact(before + text).seen, lexicon.exact(text + after).seen) >= _WHOLE:
        return ()
    if bigrams.count(before, text) or bigrams.count(text, after):
        return ()
    own = log(count + 1)
    common = tuple(m for m in ranking.meant(text) if lexicon.exact(m.word).seen >= _COMMON)
    fitting = [
        m
        for m in ranking.in_context(common, before, after)
        if m.score - own > _MARGIN and ranking.fit(before, m.word, after) > 0
    ]
    return tuple(m.word for m in fitting[:3] if m.score > fitting[0].score - _SPREAD)


@check("spelling.together")
def together(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each unknown word that is two set side by side elsewhere: "policeofficer"."""
    for index in view.unknown:
        token = view.tokens[index]
        text = token.text
        if len(text) < _LEAST_TWO or runon.splits(text) or text in misspellings.table():
            continue
        cuts = ((text[:cut], text[cut:]) for cut in range(2, len(text) - 1))
        ways = [way for way in cuts if _are_usual(*way)]
        if not ways or reading.is_one_word(view, index, ways):
            continue
        if not surroundings.stands_apart(view, index):
            ways.sort(key=lambda way: -ranking.pair(*way))
            yield Match.replacing(token.start, token.end, *(" ".join(way) for way in ways[:2]))


def _are_usual(first: str, second: str) -> bool:
    """Say whether two common words stand side by side time and again, and not as a noun."""
    if second in _PARTICLES or bigrams.count(first, second) < words.PAIR:
        return False
    return min(lexicon.exact(first).seen, lexicon.exact(second).seen) >= words.PAIR
