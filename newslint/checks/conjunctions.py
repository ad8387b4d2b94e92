"""The word "and" where a preposition was meant: "100 officers and Newark, New Jersey"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks import phrases, readings, states
from newslint.checks.registry import check
from newslint.model import Match

_PLACE = lazypattern.compile(
    rf"\band\s+(?:\p{{Lu}}[\p{{L}}.’'-]+\s+){{0,2}}\p{{Lu}}[\p{{L}}.’'-]+,\s+(?:{states.NAMES})\b"
)
_JOINING = frozenset("between both among across from in at near throughout all".split())
"""Words before a list that may end in a place."""
_REACH = 8


@check("conjunctions.before_place", anchors=("and ",))
def before_place(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find "and" between a plain noun and a town with its state, which no list holds together."""
    for found in _PLACE.finditer(view.text):
        at, end = view.token_at(found.start()), view.token_at(found.end() - 1)
        if at > 1 and _is_thing(view, at - 1) and _is_last(view, end):
            yield Match.replacing(found.start(), found.start() + 3, "in", "to")


def _is_thing(view: View, noun: int) -> bool:
    """Say whether a plain noun in the plural stands there, and no place before it in a list."""
    if not readings.plural(view.words[noun]) or not view.tokens[noun].text.islower():
        return False
    first = phrases.sentence_of(view, noun)
    if _JOINING.intersection(view.words[first:noun]):
        return False
    before = range(max(first + 1, noun - _REACH), noun)
    return not any(view.tokens[i].text[:1].isupper() for i in before)


def _is_last(view: View, state: int) -> bool:
    """Say whether the place ends its phrase: it is not that of "Newark, New Jersey, police"."""
    after = state + 1
    if after < len(view.words) and view.words[after] == ",":
        after += 1
    if after >= len(view.words):
        return True
    text = view.tokens[after].text
    is_name = text[:1].isupper()
    return not is_name and readings.share(view.words[after], "NN", "NNS", "JJ", "POS") < 0.3
