"""The source line round a place: cut to a width, safe to print, measured for carets."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from unicodedata import category, combining, east_asian_width

from newslint.model import Position

_BYTE_ORDER_MARK = "\ufeff"
_JOINERS = "\u200c\u200d"
_LINE_END = re.compile(r"[\r\n]")
_LONGEST_WORD = 16
"""A cut goes to the nearest space unless that drops more characters than this."""


class Excerpt(NamedTuple):
    """A line to print, in three parts; ``indent`` and ``carets`` count terminal cells."""

    before: str
    place: str
    after: str
    indent: int
    carets: int


def visible(text: str) -> str:
    r"""Return ``text`` as one line that can do nothing to a terminal.

    Control characters, invisible ones and those that turn the writing direction are
    spelled out (``\x1b``, ``\u202e``); line ends and tabs become spaces.
    """
    if text.isprintable():
        return text
    return "".join(map(_visible, text))


def cells(text: str) -> int:
    """Return how many terminal cells ``text`` takes; East Asian wide characters take two."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def excerpt(source: str, position: Position, width: int) -> Excerpt:
    """Return the part of the line that holds ``position``, about ``width`` cells wide.

    Of a place that runs over a line's end, or is too long, the beginning is shown. No
    more of ``source`` is looked at than fits, so that long lines cost nothing.
    """
    begin = position.start - (position.column - 1)
    first = max(begin, position.start - width)
    before = source[first : position.start].removeprefix(_BYTE_ORDER_MARK)
    marked = source[position.start : min(position.end, position.start + width + 1)]
    place = _LINE_END.split(marked, maxsplit=1)[0]
    after = _LINE_END.split(source[position.end : position.end + width], maxsplit=1)[0]
    if len(place) < position.end - position.start:
        after = "" if len(place) == len(marked) else "…"
    before, place, after = visible(before), visible(place), visible(after)
    before = before.lstrip() if first == begin else before
    return _fit(before, place, after, width, first > begin)


def _fit(before: str, place: str, after: str, width: int, more: bool) -> Excerpt:
    place = _head(place, width)
    room = max(width - cells(place), 0)
    before = _tail(before, max(room // 2, room - cells(after)), more)
    after = _head(after.rstrip(), max(room - cells(before), 0))
    return Excerpt(before, place, after, cells(before), max(cells(place), 1))


def _head(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    kept = _take(text, room - 1)
    cut = kept if text[len(kept)] == " " else kept.rpartition(" ")[0]
    return (cut if cut and len(kept) - len(cut) <= _LONGEST_WORD else kept) + "…"


def _tail(text: str, room: int, more: bool) -> str:
    if cells(text) <= room and not more:
        return text
    kept = _take(text[::-1], room - 1)[::-1]
    whole = len(kept) < len(text) and text[-len(kept) - 1] == " "
    cut = kept if whole else kept.partition(" ")[2]
    return "…" + (cut if cut and len(kept) - len(cut) <= _LONGEST_WORD else kept)


def _take(text: str, room: int) -> str:
    taken = 0
    for index, character in enumerate(text):
        taken += _cells(character)
        if taken > room:
            return text[:index]
    return text


@cache
def _cells(character: str) -> int:
    if combining(character) or category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _visible(character: str) -> str:
    if character in "\t\r\n":
        return " "
    if character in _JOINERS or category(character) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
        return character
    return character.encode("unicode_escape").decode("ascii")
