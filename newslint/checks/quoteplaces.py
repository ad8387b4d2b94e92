"""Where a quotation mark that is missing must have stood: places, likeliest first.

Each gap between two words is scored by the words around it, its distance from the mark
that is left and the attributions near it. The weights were learned from news out of which
marks had been taken (training/quotes/train_places.py).
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from math import exp
from typing import NamedTuple

from newslint.analysis import View, tables
from newslint.model import Token

SIZE = 1 << 17
UNIT = 20
"""How many steps of a stored weight make one of the score."""

SPEECH = frozenset(
    "said says say saying told tells tell telling wrote writes write writing added adds adding"
    " asked asks asking replied explained explains explaining noted notes noting testified argued"
    " argues arguing recalled tweeted tweets posted stated announced announcing continued"
    " responded warned insisted declared joked claimed according called calls calling described"
    " describes describing acknowledged acknowledges admitted concluded contended remarked"
    " suggested suggests urged wondered read reads thinks thought commented quipped cautioned"
    " complained countered predicted promised".split()
)
_FIRST = frozenset(
    "i we my our me us i'm we're i've we've you your it's that's don't mine ours ourselves myself"
    " i'd we'd i'll we'll".split()
)
"""Words of a speaker: few stand outside quotations."""

_NO_OPENING = frozenset("” ’ ) ] , . ; : ? ! … ... — – - -- ' % \"".split())
_NO_CLOSING = frozenset("“ ‘ ( [ — – -- $ #".split())
_BEFORE_OPENING = frozenset("— – ( [ - -- /".split())
_AFTER_CLOSING = frozenset(") — – ; : ] - -- , . ? ! / …".split())
_REACH = 18
"""How many words on an attribution is looked for."""
_STEPS = (1, 2, 3, 4, 5, 6, 8, 11, 15, 21, 31, 51, 81)


class Place(NamedTuple):
    """An offset where the mark may have stood, and the chance that it did."""

    offset: int
    chance: float


class Passage(NamedTuple):
    """A block's words, and for each boundary between them the counts of what stands before."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    tags: tuple[str, ...]
    initial: tuple[bool, ...]
    sentences: tuple[int, ...]
    first: tuple[int, ...]
    speech: tuple[int, ...]


Features = Callable[[Passage, int, int, int], list[str]]


def opening(view: View, low: int, high: int) -> list[Place]:
    """Return where in ``[low, high)`` the quotation that is closed at ``high`` may open."""
    passage = read(view)
    first, last = _tokens_between(passage, low, high)
    gaps = opening_gaps(passage, first, last)
    scored = _weigh([opening_features(passage, k, first, last) for k in gaps])
    return _ranked([passage.tokens[k].start for k in gaps], scored)


def closing(view: View, low: int, high: int) -> list[Place]:
    """Return where in ``(low, high]`` the quotation that is opened before ``low`` may close."""
    passage = read(view)
    first, last = _tokens_between(passage, low, high)
    gaps = closing_gaps(passage, first, last)
    scored = _weigh([closing_features(passage, k, first, last) for k in gaps])
    return _ranked([passage.tokens[k].end for k in gaps], scored)


def _tokens_between(passage: Passage, low: int, high: int) -> tuple[int, int]:
    starts = [t.start for t in passage.tokens]
    return bisect_left(starts, low), bisect_left(starts, high)


def read(view: View) -> Passage:
    """Count what the features ask for."""
    words = tuple(w.replace("’", "'") for w in view.words)
    initial = tuple(i in view.sentence_starts for i in range(len(words)))
    return Passage(
        view.tokens,
        words,
        view.tags,
        initial,
        tuple(accumulate(initial)),
        (0, *accumulate(w in _FIRST for w in words)),
        (0, *accumulate(w in SPEECH for w in words)),
    )


def opening_gaps(passage: Passage, first: int, last: int) -> list[int]:
    """Return the tokens of ``[first, last)`` before which a mark may open."""
    gaps = []
    for k in range(first, last):
        token = passage.tokens[k]
        joined = k > 0 and passage.tokens[k - 1].end == token.start
        if token.text in _NO_OPENING or token.text[0] in "’'":
            continue
        if not joined or passage.tokens[k - 1].text in _BEFORE_OPENING:
            gaps.append(k)
    return gaps


def closing_gaps(passage: Passage, first: int, last: int) -> list[int]:
    """Return the tokens of ``[first, last)`` after which a mark may close."""
    gaps = []
    for k in range(first, last):
        token, after = passage.tokens[k], passage.tokens[k + 1 : k + 2]
        if token.text in _NO_CLOSING:
            continue
        if not after or after[0].start > token.end or after[0].text in _AFTER_CLOSING:
            gaps.append(k)
    return gaps


def _word(passage: Passage, k: int) -> str:
    """Return a word; one of attribution stands for all of them."""
    if not 0 <= k < len(passage.words):
        return "^" if k < 0 else "$"
    word = passage.words[k]
    return "SAY" if word in SPEECH else word


def _tag(passage: Passage, k: int) -> str:
    return passage.tags[k] if 0 <= k < len(passage.tags) else ""


def _mark(word: str) -> str:
    return word if word in (",", ".", "?", "!") else "w"


def _step(distance: int) -> int:
    return bisect_left(_STEPS, distance)


def _kind(passage: Passage, k: int) -> str:
    """Say how the word at ``k`` stands: at a sentence's start, after a comma or colon, inside."""
    if passage.initial[k]:
        return "S"
    return "c" if _word(passage, k - 1) in (":", ",") else "m"


def opening_features(passage: Passage, k: int, first: int, last: int) -> list[str]:
    """Return what speaks for a mark before token ``k`` where one closes at ``last``."""
    before, after, kind = _word(passage, k - 1), _word(passage, k), _kind(passage, k)
    mark = _mark(_word(passage, last - 1))
    said = _attributed(passage, last + 1)
    deep = passage.sentences[last - 1] - passage.sentences[k]
    capital = passage.tokens[k].text[0].isupper()
    mine = passage.first[last] - passage.first[k], passage.first[k] - passage.first[first]
    spoken = passage.speech[last] - passage.speech[k], passage.speech[k] - passage.speech[first]
    tags = [_tag(passage, k + i) for i in range(-2, 2)]
    found = [
        f"o1 {before}",
        f"o2 {after}",
        f"o3 {before} {after}",
        f"o4 {_word(passage, k - 2)} {before}",
        f"o5 {kind} {mark} {said} {min(deep, 5)}",
        f"o6 {_step(last - k)} {kind} {mark} {said}",
        f"o7 {k == first} {kind} {first == 0} {mark} {said}",
        f"o8 {capital} {kind}",
        f"o9 {before} {mark}",
        f"o10 {before} {capital}",
        f"o11 {before} {min(deep, 3)}",
        f"o12 {after} {kind == 'S'} {mark}",
        f"o13 {min(mine[0], 2)} {min(mine[1], 2)} {kind}",
        f"o14 {min(mine[1], 3)}",
        f"o15 {min(spoken[0], 2)} {min(spoken[1], 2)} {kind}",
        f"o18 {_word(passage, last + 1)} {mark} {kind}",
        f"o20 {tags[1]} {tags[2]}",
        f"o21 {tags[0]} {tags[1]} {tags[2]}",
        f"o22 {before} {tags[2]} {tags[3]}",
        f"o23 {tags[1]} {after}",
        f"o24 {tags[2]} {_tag(passage, last)} {mark} {min(deep, 2)}",
        f"o25 {tags[1]} {_step(last - k)} {mark} {said}",
    ]
    if kind == "c":
        found.append(f"o19 {before} {capital} {_told_before(passage, k, first)}")
    if kind == "S":
        start = next((j for j in range(k - 1, first, -1) if passage.initial[j]), min(first, k))
        told = passage.speech[k] > passage.speech[start]
        passed = min(passage.sentences[k] - passage.sentences[first], 4)
        found.append(f"o16 {told} {start == first > 0} {min(deep, 4)}")
        found.append(f"o17 {passed} {min(deep, 4)} {said}")
    return found


def closing_features(passage: Passage, k: int, first: int, last: int) -> list[str]:
    """Return what speaks for a mark after token ``k`` where one opens before ``first``."""
    before, after, mark = _word(passage, k), _word(passage, k + 1), _mark(_word(passage, k))
    over = _word(passage, k + 2)
    ends = after in ("$", "“", '"') or passage.initial[k + 1]
    said = _attributed(passage, k + 1)
    tail = last >= len(passage.tokens)
    capital = passage.tokens[first].text[0].isupper()
    # The opening mark, not the word after it, is what a sentence starts with.
    kind = "S" if first < 2 else _kind(passage, first - 1)
    deep = passage.sentences[k] - passage.sentences[first]
    long = _step(k - first + 1)
    tags = [_tag(passage, k + i) for i in range(3)]
    mine = passage.first[k + 1] - passage.first[first], passage.first[last] - passage.first[k + 1]
    spoken = (
        passage.speech[k + 1] - passage.speech[first],
        passage.speech[last] - passage.speech[k + 1],
    )
    return [
        f"c1 {before}",
        f"c2 {after}",
        f"c3 {before} {after}",
        f"c4 {after} {over}",
        f"c5 {mark} {after}",
        f"c6 {mark} {said} {capital} {kind}",
        f"c7 {mark} {said} {after}",
        f"c8 {long} {mark} {capital}",
        f"c9 {long} {ends} {kind} {said}",
        f"c10 {min(deep, 4)} {mark} {kind} {tail}",
        f"c11 {k == last - 1} {mark} {tail} {min(deep, 3)} {capital}",
        f"c12 {ends} {mark} {tail} {capital} {kind}",
        f"c13 {_word(passage, first)} {long}",
        f"c14 {min(mine[1], 3)} {mark}",
        f"c15 {min(mine[0], 2)} {min(mine[1], 2)}",
        f"c16 {min(spoken[0], 2)} {min(spoken[1], 2)} {mark}",
        f"c17 {min(spoken[0], 2)} {said} {mark} {kind}",
        f"c18 {tags[0]} {tags[1]}",
        f"c19 {tags[0]} {tags[1]} {tags[2]}",
        f"c20 {_tag(passage, first)} {tags[0]} {tags[1]} {long}",
        f"c21 {tags[0]} {after} {over}",
    ]


def _attributed(passage: Passage, k: int) -> int:
    """Say whether an attribution begins at ``k``: 2 at once, 1 further on in the sentence."""
    for at in range(k, min(k + _REACH, len(passage.words))):
        word = passage.words[at]
        if at > k and (word in ("“", '"') or passage.initial[at]):
            return 0
        if word in SPEECH:
            return 2 if at < k + 3 else 1
    return 0


def _told_before(passage: Passage, k: int, first: int) -> bool:
    """Say whether a word of speech stands before ``k`` in its sentence."""
    for at in range(k - 1, first - 1, -1):
        if passage.words[at] in SPEECH:
            return True
        if passage.initial[at]:
            return False
    return False


def place_of(feature: str) -> int:
    """Return where in the table a feature's weight lies."""
    return zlib.crc32(feature.encode("utf-8", "surrogatepass")) & (SIZE - 1)


@cache
def weights() -> memoryview:
    """Return the learned weights, one signed byte for each place."""
    data = tables.load("quoteplaces.bin")
    return memoryview(data)[data.index(b"\n") + 1 :].cast("b")


def _weigh(found: list[list[str]]) -> list[float]:
    table = weights()
    return [sum(table[place_of(feature)] for feature in row) / UNIT for row in found]


def _ranked(offsets: list[int], scores: list[float]) -> list[Place]:
    """Turn scores into chances that sum to one, likeliest first."""
    highest = max(scores, default=0.0)
    parts = [exp(score - highest) for score in scores]
    whole = sum(parts)
    places = [Place(o, p / whole) for o, p in zip(offsets, parts, strict=True)]
    return sorted(places, key=lambda place: (-place.chance, place.offset))
