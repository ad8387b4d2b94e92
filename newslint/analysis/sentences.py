"""Find where sentences end: stops, and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.analysis.abbreviations import MONTHS, STATES, TITLES
from newslint.model import Span, Token

_STOPS = frozenset({".", "!", "?", "…"})
_CLOSERS = frozenset("”’\"'»)]}") | {"''"}
_OPENERS = frozenset("“‘\"'«([{¿¡") | {"``", "—", "--", "-", "•", "*"}
_BRACKETS = frozenset(")]")
_NO_START = frozenset({"(", "—", "–", "--", "-"})
"""After an abbreviation these go on with the sentence: "ERIE, Pa. (AP) —"."""
_SHOUTS = frozenset({"Yahoo", "Jeopardy", "Oklahoma", "Chips", "E"})
"""Names that end in an exclamation mark."""

_NEVER = frozenset(t + "." for t in TITLES - {"St", "Ft", "Mt"}) | {
    "e.g.",
    "i.e.",
    "a.k.a.",
    "cf.",
    "approx.",
    "Nos.",
}
_CLOCK = frozenset({"a.m.", "p.m."})
_AFTER_CLOCK = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|"
    r"August|(?:Septem|Octo|Novem|Decem)ber|Easter|Eastern|Central|Pacific|Mountain|"
    r"[A-Z]{2,4}T?)$"
)
_STARTERS = frozenset(
    "a about according after again all also although amid among an and another any as asked at "
    "because before both but by despite during each earlier even every few first for from had has "
    "have he her here his how however i if in instead it its just last later many maybe meanwhile "
    "more most much my near nearly neither never no nobody none nor not nothing now of officials "
    "on once one only or other others our over perhaps police she since so some sometimes soon "
    "still such than that the their then there these they this those though through thus to today "
    "together two under unlike until we what when where whether which while who whose why will "
    "with within without yes yesterday yet you your".split()
)
_SPEECH = frozenset(
    "said says asked asks added adds wrote writes told replied shouted cried joked continued "
    "yelled demanded exclaimed wondered tweeted quipped responded answered recalled screamed "
    "declared insisted explained concluded".split()
)


def split(text: str, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return the sentences of ``text``, in order, without the white space between them.

    ``tokens`` are those of ``text``. A stop's closing quotation marks and brackets
    belong to its sentence. Every token lies in exactly one sentence.
    """
    spans: list[Span] = []
    first, index, count = 0, 0, len(tokens)
    while index < count:
        word = tokens[index].text
        if not (word in _STOPS or word[-1] == "."):
            index += 1
            continue
        last = _closed(tokens, index)
        if last + 1 < count and _ends(text, tokens, first, index, last):
            spans.append(Span(tokens[first].start, tokens[last].end))
            first = last + 1
        index = last + 1
    if first < count:
        spans.append(Span(tokens[first].start, tokens[-1].end))
    return tuple(spans)


def _closed(tokens: Sequence[Token], stop: int) -> int:
    """Return the last of the stops and closing marks that stand right after ``stop``."""
    last = stop
    while last + 1 < len(tokens):
        token = tokens[last + 1]
        follows = token.start == tokens[last].end
        if token.text in _STOPS and (follows or token.text in ".…"):
            last += 1
        elif token.text in _CLOSERS and (follows or token.text in "”»)]"):
            straight = token.text in ("'", '"')
            if straight and last + 2 < len(tokens) and tokens[last + 2].start == token.end:
                after = tokens[last + 2].text
                if after[0].isalnum():
                    break
            last += 1
        else:
            break
    return last


def _ends(text: str, tokens: Sequence[Token], first: int, stop: int, last: int) -> bool:
    """Say whether the stop at ``stop``, closed at ``last``, ends the sentence from ``first``."""
    word = tokens[stop].text
    following = _opened(tokens, last + 1)
    if following is None:
        return True
    after = following.text
    spaced = tokens[last + 1].start > tokens[last].end
    if not spaced and not _run_together(tokens, stop, last, after):
        return False
    if len(word) > 1 and word[0] != ".":
        return _abbreviation_ends(tokens, stop, last, after)
    if after[0].islower() or after[0] in ",;:":
        return _lower_start(tokens, stop, last, after)
    if word == "." and stop == first + 1 and _numbering(tokens[first].text):
        return False
    if word in ("…",) or word.startswith(".."):
        return spaced and _after_ellipsis(text, tokens[stop], after, last > stop)
    if word == "!" and stop > first and tokens[stop - 1].text in _SHOUTS and last == stop:
        return after.lower() in _STARTERS
    return not (word in "!?" and last > stop and _speech_follows(tokens, last + 1))


def _opened(tokens: Sequence[Token], index: int) -> Token | None:
    """Return the first token from ``index`` that is not an opening mark."""
    while index < len(tokens) and tokens[index].text in _OPENERS:
        index += 1
    return tokens[index] if index < len(tokens) else None


def _run_together(tokens: Sequence[Token], stop: int, last: int, after: str) -> bool:
    """Say whether a space is only missing after the stop ("the end.The next")."""
    if stop == 0 or not after[0].isupper() or len(after) < 2 or not after[1].islower():
        return tokens[last + 1].text in ("“", "—", "--") and after[0].isupper()
    before = tokens[stop - 1].text
    return len(before) > 1 and before[-1].islower()


def _abbreviation_ends(tokens: Sequence[Token], stop: int, last: int, after: str) -> bool:
    """Say whether an abbreviation's dot is the sentence's stop as well."""
    word = tokens[stop].text
    bare = word.rpartition("-")[2]
    if not after[0].isupper() or tokens[last + 1].text in _NO_START:
        return False
    if last > stop and tokens[stop + 1].text not in _BRACKETS:
        return True
    if bare in _NEVER or (len(bare) == 2 and bare[0].isupper()) or bare[:-1] in MONTHS:
        return False
    if bare in _CLOCK:
        return not _AFTER_CLOCK.match(after)
    if bare[:-1] in STATES and last == stop > 0 and tokens[stop - 1].text == ",":
        return True
    return after.lower().partition("'")[0] in _STARTERS and after not in ("A", "First", "One")


def _lower_start(tokens: Sequence[Token], stop: int, last: int, after: str) -> bool:
    """Say whether a sentence starts with a small letter: a brand (iPhone), or a slip."""
    if after[0] in ",;:":
        return False
    if any(c.isupper() for c in after):
        return True
    before = tokens[stop - 1].text if stop else ""
    return tokens[stop].text == "." and last == stop and len(before) > 3 and before.isalpha()


def _numbering(word: str) -> bool:
    """Say whether ``word`` before a stop at the sentence's start counts an item: 1. or B."""
    return (word.isdigit() and len(word) < 3) or (len(word) == 1 and word.isalpha())


def _after_ellipsis(text: str, dots: Token, after: str, closed: bool) -> bool:
    """Say whether dots end the sentence: they follow a word without a space, or a stop."""
    if closed:
        return True
    before = text[dots.start - 1] if dots.start else " "
    attached = before.isalnum() or before in "”’)"
    return attached and after[0].isupper() and not after.startswith("I")


def _speech_follows(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a name and a verb of speech come next ("Why?” Trump asked)."""
    for token in tokens[index : index + 5]:
        if token.text in _SPEECH:
            return True
        if not (token.text[0].isupper() or token.text in ("the", "of")):
            return False
        if token.text in ("He", "She", "They", "I", "We", "It", "You"):
            return False
    return False
