"""Run a list's regular expressions, each with a time limit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import regex

from newslint.errors import RuleTimeoutError
from newslint.house.resolving import Place
from newslint.kinds import anchors
from newslint.kinds.matcher import TIME_LIMIT

_FLAGS = re.compile(r"\(\?[aimsux]+\)")
"""What a pattern may begin with, as "(?i)"; it must come before the word borders."""


@cache
def _compiled(text: str) -> tuple[regex.Pattern[str], tuple[str, ...]]:
    flags = _FLAGS.match(text)
    bare = text[flags.end() :] if flags else text
    made = regex.compile(rf"{flags[0] if flags else ''}(?<!\w(?=\w))(?:{bare})(?!(?<=\w)\w)")
    return made, anchors.find(bare)


def matches(place: Place, pattern: str, text: str) -> Iterator[regex.Match[str]]:
    """Yield the matches of a row's pattern in a passage, whole words only.

    Raises:
        RuleTimeoutError: with the list's file and line, when the pattern takes too long.
    """
    made, needed = _compiled(pattern)
    if needed and not any(anchor in text.lower() for anchor in needed):
        return
    try:
        yield from made.finditer(text, timeout=TIME_LIMIT)
    except TimeoutError as exc:
        message = f"the pattern took longer than {TIME_LIMIT:g} s; simplify it"
        raise RuleTimeoutError(message, place.path, place.row.line) from exc


def spans(place: Place, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the right name of a row, a pattern, matches."""
    for found in matches(place, place.row.right, text):
        yield found.span()
