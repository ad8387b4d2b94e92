"""Words that stand twice by a slip: "the the", "in in a statement", "of the of the"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import regex

from newslint import lazypattern
from newslint.analysis import View, lexicon
from newslint.checks.registry import check
from newslint.model import Match

_DOUBLE = lazypattern.compile(
    r"(?<![\w.&/@#$-])(?<!\w['’])(?P<first>\p{L}+)"
    r"(?P<more>(?:\s+(?i:(?P=first)))+)(?![\w&-]|['’]\w|\.\p{L})"
)
_PHRASE = lazypattern.compile(
    r"(?i)(?<![\w'’-])((?:of|in|to|on|for|at|by|with|from) (?:the|a|an|his|her|their|its))"
    r" \1(?![\w'’-])"
)

_MEANT = frozenset(
    # grammar doubles these
    "had that her him them you us not one up down back away over out"
    " first second third last next new own"
    # for weight
    " so very really many much far long big old little way too super real great grand deep dear"
    " right now never ever again please more quite truly all hundred million billion trillion"
    # calls and sounds
    " no yes ha ho hey bye blah yada go come wait stop run help kill fire hear there here well"
    " knock tut tsk hush chop boo pooh cha can tom pom yo aye oh ah um uh er hello hi okay ok goody"
    " la da do re mi ta win half fifty tick choo night ding woof baa moo rah fa na doo bam wee jaw"
    # kinds of animal
    " gorilla bison vulpes lynx giraffe caracal".split()
)
"""Words that writers double on purpose, or that meet by the rules of grammar."""

_FUNCTION = frozenset(
    "the a an of and or to in on at for with from by into as but than if when while because its his"
    " their our this these those he she we they it i was is are were has have would could should"
    " after before during about between against through under until since without"
    " which".split()
)

_BEING = frozenset("'s 're 'm be been".split())
_OBJECTS = frozenset("me him her it them us himself herself themselves itself all".split())

_PARTICLE_VERBS = {
    "in": (
        "allow break bring buy call cash cave check chime clock close come cut dial dig drive"
        " drop fall fill fit fly get give go hand haul hem home involve jump keep kick let live"
        " lock log move phase phone pitch plug pull put rein ring roll rub send serve settle sign"
        " sink sit sleep sneak squeeze stand stay step suck swear swoop take throw tune turn"
        " usher walk want weigh write zero zoom"
    ),
    "on": (
        "act build carry cheer come count depend drag drone egg focus get go hang hark hold insist"
        " keep latch lean log look move pass pile press push rely spur stay switch tag turn vote"
        " work"
    ),
    "for": "ask care hope look search wait",
    "at": "arrive laugh look shoot stare",
    "by": "abide come drop get go live pass run stand swear",
    "through": "break come get go",
}
"""Verbs with a particle: after "sworn in" a phrase with "in" may begin."""

_TO_VERBS = frozenset(
    "agree attend belong listen look object react refer relate respond speak talk write".split()
)

_PARTICLE_VERBS_OF = {word: frozenset(verbs.split()) for word, verbs in _PARTICLE_VERBS.items()}
_STRANDED = frozenset("in on for at by through about to with from of".split())
"""Prepositions that may end a clause which one of ``_OPENERS`` has opened."""

_OPENERS = frozenset(
    "what whatever which who whom whoever all how where whether everything anything something"
    " nothing thing things those fact reason problem question point".split()
)
"""Words that open a clause which may end in a verb or preposition: "what it is is"."""

_REACH = 10


@check("doubled.word")
def word(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each word that stands twice in a row by a slip."""
    for found in _doubles(view):
        first, rest = found["first"], found["more"].split()
        lower = first.lower().replace("’", "'")
        if lower in _MEANT or not _cases_fit(view, found.start(), first, rest[-1]):
            continue
        if len(rest) > 1 and lower not in _FUNCTION:
            continue
        if first == "the" and rest[-1] == "The":
            yield Match.replacing(*found.span(), "the", "The")
        elif not _is_grammar(view, found.start(), lower):
            yield Match.replacing(*found.span(), first)


def _doubles(view: View) -> Iterator[regex.Match[str]]:
    """Yield each run of one word, from its first place on."""
    end = 0
    for index, (first, second) in enumerate(pairwise(view.words)):
        start = view.tokens[index].start
        if first != second or start < end or not first.isalpha():
            continue
        if found := _DOUBLE.match(view.text, start):
            end = found.end()
            yield found


@check("doubled.phrase")
def phrase(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each preposition with its article that stands twice: "of the of the"."""
    for found in _PHRASE.finditer(view.text):
        yield Match.replacing(*found.span(), found[1])


def _cases_fit(view: View, start: int, first: str, second: str) -> bool:
    """Say whether the capitals allow a slip: names such as Walla Walla are none."""
    lower = first.lower().replace("’", "'")
    if first.islower():
        common = lower in _FUNCTION or (len(first) > 2 and lexicon.known(first))
        return common if first == second else (first, second) == ("the", "The")
    if lower not in _FUNCTION:
        return False
    if len(first) > 1 and first.isupper():
        return first == second and lower not in ("in", "or", "it", "as", "i")
    return second != "The" and view.token_at(start) in view.sentence_starts


def _is_grammar(view: View, start: int, lower: str) -> bool:
    """Say whether the two words belong to different phrases."""
    index = view.token_at(start)
    begin = max(index - _REACH, view.token_at(view.sentence_at(start).start), 0)
    before = range(begin, index)
    previous = view.words[index - 1] if before else ""
    if lower == "it":
        return previous not in ("", "and", "but", "because", "if", "that", "said", "says", ",")
    if lower in ("this", "these", "those", "there"):
        return bool(before) and view.tags[index - 1] in ("IN", "TO")
    if lower in _STRANDED:
        return bool(before) and _is_stranded(view, before, lower)
    if lower in _FUNCTION and lower not in ("is", "was", "are", "were", "has", "have"):
        return False
    return _is_content(view, index, before)


def _is_stranded(view: View, before: range, lower: str) -> bool:
    last = before[-1]
    previous = view.words[last]
    if lower in ("in", "on") and previous in _BEING:
        return True
    if lower == "in" and (previous in _OBJECTS or previous.endswith("-in")):
        return True
    if not view.tags[last].startswith("VB"):
        return False
    if view.lemmas[last] in _PARTICLE_VERBS_OF.get(lower, ()):
        return True
    # In "who voted for" the opener is the verb's own subject and leaves no gap behind it.
    ends = lower != "to" or view.lemmas[last] in _TO_VERBS
    return ends and _is_opened(view, before[:-2])


def _is_opened(view: View, before: range) -> bool:
    """Say whether a clause opens before that may end in a verb or preposition."""
    return any(
        view.words[i] in _OPENERS or (view.words[i] == "that" and view.tags[i - 1][:2] == "NN")
        for i in before
    )


def _is_content(view: View, index: int, before: range) -> bool:
    """Judge verbs, which two clauses may share, and words doubled for weight or quoted."""
    start, end = view.tokens[index].start, view.tokens[index + 1].end
    if view.text[max(0, start - 1) : start] in ("“", "‘", '"', "'"):
        return True
    tags = lexicon.tags(view.words[index])
    main = max(tags, key=lambda tag: tags[tag], default="NN")
    if main.startswith(("JJ", "RB")):
        return view.quoted(start, end)
    if any(tag.startswith(("VB", "MD")) for tag in tags):
        clear = bool(before) and view.words[before[-1]] in ("who", "which", "and", "but", ",")
        return not clear and _is_opened(view, before)
    return False
