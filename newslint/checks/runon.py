"""Two words set as one where the space was lost: "responseto", "saidhe", "thepolice"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import log
from typing import Any, NamedTuple

from newslint.analysis import View, lexicon, tables
from newslint.checks.registry import check
from newslint.model import Match
from newslint.spelling import reading

_STRONG_FIRST = frozenset(
    "the of to and that was were is are has have had he she they their his its which this from will"
    " would could should said but who what not about because into these than when while where"
    " our your between now also then".split()
)
"""Words that no other word begins with: "thepolice", "torequest"."""
_WEAK_FIRST = frozenset(
    "a an in on for with by as at or it we you her be been i if may can so no my do after before"
    " all how more only such".split()
)
"""Words that begin other words too (inborn, forgo): the rest must be a function word."""
_STRONG_LAST = frozenset(
    "the of to for by and with from that in was were are has have had be been he she they which who"
    " his its their will would into about said not this these than because when while where until"
    " during between since against after before being them him what".split()
)
"""Words that no other word ends in, but for those in the table of true words."""
_WEAK_LAST = {"a": 600, "is": 2000, "as": 2000, "on": 300, "at": 2000, "it": 2000, "an": 2000}
"""Words that end rare words too (oralis, proton), and how often news must have the rest."""

_LEAST = {1: 20_000, 2: 5_000, 3: 400, 4: 80}
"""How often news must have a half of so many letters; longer ones need ``_LEAST_LONG``."""
_LEAST_LONG = 20
_LEAST_AFTER = 1_000
_LEAST_OPENING = 3_000
_LONGEST = 24

_OPENING = frozenset(
    "the he she they that this but there about after when while our their his".split()
)
_OTHER_FAULTS = frozenset(
    "mailto goto todo sofort arent werent wasnt isnt hasnt havent hadnt dont doesnt didnt wont cant"
    " couldnt wouldnt shouldnt theyre youre thats whats heres theres theyve theyll andover".split()
)
"""Jargon, a name, and contractions without their mark, which other rules see to."""


class Split(NamedTuple):
    """A way to read a word as two, and how likely the two are."""

    first: str
    second: str
    score: float


@check("runon.word")
def word(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each unknown word that is a common word and a function word run together."""
    for index, token in enumerate(view.tokens):
        text = token.text
        if len(text) < 4 or len(text) > _LONGEST or not (text.isascii() and text.isalpha()):
            continue
        if not text[1:].islower() or lexicon.known(text) or text in view.names:
            continue
        ways = splits(text.lower())
        if not ways or _stands_apart(view, index):
            continue
        if text.islower() and reading.is_one_word(view, index, [way[:2] for way in ways]):
            continue
        if text[0].isupper() and not _may_open(view, index, ways[0]):
            continue
        texts = [text[0] + f"{w.first} {w.second}"[1:] for w in ways[:2]]
        if text.endswith("in") and lexicon.known(text + "g"):
            if len(text) < 6 or view.quoted(token.start, token.end):
                continue
            texts.append(text + "g")
        yield Match.replacing(token.start, token.end, *texts)


@lru_cache(maxsize=4096)
def splits(text: str) -> tuple[Split, ...]:
    """Return the ways to read ``text`` as two words, likeliest first; () for a true word."""
    if text in _OTHER_FAULTS or tables.find(tables.load("runons.tsv"), text) is not None:
        return ()
    return read_as_two(text)


def read_as_two(text: str) -> tuple[Split, ...]:
    """Return the ways to read ``text`` as two common words, likeliest first.

    A second way is kept only when it is nearly as likely as the first.
    """
    halves = ((text[:cut], text[cut:]) for cut in range(1, len(text)))
    found = [Split(a, b, score) for a, b in halves if (score := _score(a, b))]
    found.sort(key=lambda s: -s.score)
    return tuple(s for s in found if s.score > found[0].score - 2)


def _score(first: str, second: str) -> float:
    """Return the log of the two words' joint frequency, 0 if they make no likely slip."""
    counts = lexicon.exact(first).seen, lexicon.exact(second).seen
    for half, count in zip((first, second), counts, strict=True):
        if count < _LEAST.get(len(half), _LEAST_LONG) or (len(half) == 1 and half != "a"):
            return 0.0
    functions = _STRONG_FIRST | _STRONG_LAST | _WEAK_FIRST
    likely = (
        second in _STRONG_LAST
        or (first in _STRONG_FIRST and counts[1] >= _LEAST_AFTER)
        or (first in _WEAK_FIRST and second in functions)
        or (second in _WEAK_LAST and (first in functions or _is_long(first, counts[0], second)))
    )
    return log(counts[0]) + log(counts[1]) if likely else 0.0


def _is_long(first: str, count: int, last: str) -> bool:
    return count >= (_WEAK_LAST[last] if len(first) > 3 else 8_000)


def _may_open(view: View, index: int, way: Split) -> bool:
    """Say whether a capital is a sentence's and not a name's: both words must be frequent."""
    if index not in view.sentence_starts:
        return False
    if min(lexicon.exact(half).seen for half in way[:2]) < _LEAST_OPENING:
        return False
    return way.first in _OPENING or (len(way.first) > 4 and way.second in _STRONG_LAST)


def _stands_apart(view: View, index: int) -> bool:
    """Say whether the word is part of a name, an address, another language or dialect."""
    token = view.tokens[index]
    before, after = (
        view.text[max(0, token.start - 1) : token.start],
        view.text[token.end : token.end + 1],
    )
    if before in tuple("@#/.-_'’\\=&`[") or after in tuple("@/-_'’\\=&(]"):
        return True
    if index and (previous := view.tokens[index - 1].text)[0].isupper():
        genus = previous.endswith(".") if len(previous) < 3 else not lexicon.known(previous)
        if genus and token.text.endswith(("a", "is", "as")):
            return True
    near = view.tokens[max(0, index - 2) : index] + view.tokens[index + 1 : index + 3]
    words = [t.text for t in near if t.text.isalpha() and t.text.islower()]
    return sum(not lexicon.known(w) for w in words) > 1
