"""Two words set as one that are listed: "alot", "highschool", "to setup a fund"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import View
from newslint.analysis.wordcase import match_case
from newslint.checks.registry import check
from newslint.checks.split import neighbour
from newslint.model import Match

_PHRASES = (
    "a bit, a little, a lot, after all, as if, as of, as well, at all, at first, at last, at"
    " least, at most, at once, by far, due to, each other, even though, every time, in case, in"
    " charge, in fact, in front, in order, in regard, in spite, in total, in turn, more so, no"
    " one, of course, on top, one another, right now, so far, thank you, up to, law enforcement,"
    " city council, vice president, prime minister, attorney general, police officer, police"
    " officers, high school, high schools, high schoolers, middle school, middle schools, grade"
    " school, grade schools, last year, next year, this year, each year, every year, last week,"
    " next week, this week, last month, next month, this month, last night, this morning, ice"
    " cream, real estate, long-term, short-term, full-time, part-time"
)
_LISTED = {phrase.replace(" ", "").replace("-", ""): phrase for phrase in _PHRASES.split(", ")}
_NAMES = frozenset("asif asof aswell sofar".split())
"""Listed words that people are called by."""

_PARTICLES = ("up", "out", "down", "off", "over", "back", "away", "in")
_NOUNS = frozenset(
    "setup backup pickup cleanup lineup roundup windup signup startup makeup markup buildup lockup"
    " followup breakup shakeup checkout workout layout handout carryout pullout shutdown breakdown"
    " lockdown crackdown payoff spinoff cutoff kickoff dropoff handoff takeoff playoff takeover"
    " handover carryover rollover rollback pushback cutback giveaway takeaway login plugin".split()
)
"""Nouns whose verb is two words: set up, log in."""
_BEFORE_VERB = frozenset(
    "will would can could should must may might cannot shall not n't to he'll 'll".split()
)
_BEFORE_OBJECT = frozenset(
    "the a an his her its their our your my this these those all any".split()
)
_BEFORE_NOUN_TO = frozenset(
    "response due according comparable prior access led leads leading approach solution alternative"
    " opposed opposition objected return contrast end related thanks key similar answer risk exit"
    " close up next subject add added adding".split()
)
"""Words whose "to" is a preposition, so that a noun may follow it."""


@check("joined.listed")
def listed(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each listed phrase that is set as one word."""
    for index, word in enumerate(view.words):
        phrase = _LISTED.get(word)
        token = view.tokens[index]
        if phrase is None or (not token.text.islower() and _is_name(view, index)):
            continue
        before = view.text[max(0, token.start - 1) : token.start]
        if token.text[1:] != token.text[1:].lower():
            continue
        if before not in ("@", "#", ".", "/", "-"):
            fixes = [match_case(token.text, phrase)]
            if "-" in phrase:
                fixes.append(match_case(token.text, phrase.replace("-", " ")))
            yield Match.replacing(token.start, token.end, *fixes)


def _is_name(view: View, index: int) -> bool:
    return view.words[index] in _NAMES or index not in view.sentence_starts


@check("joined.verb")
def verb(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each noun such as "setup" that stands as a verb with its object."""
    for index, word in enumerate(view.words):
        if word not in _NOUNS or not view.tokens[index].text.islower():
            continue
        if neighbour(view, index - 1) not in _BEFORE_VERB:
            continue
        following = neighbour(view, index + 1)
        linked = following in ("to", "with") if word.endswith("in") else False
        if not (linked or following in _BEFORE_OBJECT):
            continue
        if neighbour(view, index - 1) == "to" and neighbour(view, index - 2) in _BEFORE_NOUN_TO:
            continue
        token = view.tokens[index]
        particle = next(p for p in _PARTICLES if word.endswith(p))
        cut = len(word) - len(particle)
        yield Match.replacing(token.start, token.end, f"{token.text[:cut]} {token.text[cut:]}")
