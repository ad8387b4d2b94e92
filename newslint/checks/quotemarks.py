"""Pair the double quotation marks of one block and name those that do not pair.

Single marks are mostly apostrophes and are not paired here; two of them in a row, or a
double prime after a figure, may stand for a double mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from newslint import lazypattern

Kind = Literal["unopened", "unclosed", "reversed", "doubled", "nested", "odd"]

_MARK = lazypattern.compile("[“”\"″]|(?<!’)’’(?![’'])|(?<!')''(?![’'])|(?<!‘)‘‘(?!‘)")
_FEET = lazypattern.compile(r"\d['’′]\s?\d{1,2}(?:\.\d+)?$")
_FIGURE = lazypattern.compile(r"[\d½¼¾]$")
_INCHES_BEFORE = lazypattern.compile(
    r"(?i)(?:^|[\s(])(?:(?:an?|x|by|×)\s+)?(?:\d{1,2}[-\s])?\d{0,2}(?:\.\d+|[½¼¾])?$"
)
_INCHES_AFTER = lazypattern.compile(
    r"(?i)\s*(?:x|×|by\s+\d|wide|long|tall|deep|high|thick|in\s+diameter|diagonal|barrel|pipe|screen"
    r"|tv|television|monitor|gun|wheel|tire|snow|rain|vinyl|record|single|pizza)\b"
)
_CODE = lazypattern.compile('``|=["”]')
_OPENS_AFTER = "([{—–-/‘'“\"*_…"
_CLOSES_BEFORE = ".,;:!?)]}…—–-*_"
_SHORT = 80
"""How many code points a quotation nested in the same marks may hold."""


class Mark(NamedTuple):
    """A double mark, or what stands for one.

    ``opens`` is None for a straight mark that may be either; ``turned`` says that a curly
    one stands where only the other can.
    """

    text: str
    start: int
    end: int
    opens: bool | None
    turned: bool


class Fault(NamedTuple):
    """A mark that does not fit; offsets count from the block's start.

    Its missing partner must have stood in ``[low, high]``. For a ``nested`` pair these are
    the offsets of the inner closing mark, for an ``odd`` one those of the opening mark.
    """

    kind: Kind
    mark: Mark
    low: int
    high: int


@lru_cache(maxsize=256)
def faults(text: str) -> tuple[Fault, ...]:
    """Return the faults of a block's double marks, in order of the marks."""
    if _CODE.search(text):
        return ()
    return tuple(sorted(_walk(text, marks(text)), key=lambda fault: fault.mark.start))


def marks(text: str) -> list[Mark]:
    """Return what stands for double marks in ``text``, feet and inches left out."""
    return [
        _mark(text, m.start(), m.end())
        for m in _MARK.finditer(text)
        if not (m[0] in '"”″' and _FEET.search(text, max(0, m.start() - 8), m.start()))
    ]


def _mark(text: str, start: int, end: int) -> Mark:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    gap = before.isspace() or before in _OPENS_AFTER
    ending = after.isspace() or after in _CLOSES_BEFORE
    mark = text[start:end]
    if mark in ("“", "‘‘"):
        return Mark(mark, start, end, True, ending and not gap)
    if mark == "”":
        return Mark(mark, start, end, False, after.isalnum() or (gap and after in "‘$["))
    if mark == '"':
        return Mark(mark, start, end, None if gap == ending else gap, False)
    return Mark(mark, start, end, False, False)


def _walk(text: str, found: Sequence[Mark]) -> Iterator[Fault]:
    """Go through the marks with at most one quotation open."""
    opened: Mark | None = None
    closed = index = 0
    while index < len(found):
        mark = found[index]
        following = found[index + 1] if index + 1 < len(found) else None
        index += 1
        if opened is None:
            if _is_measure(text, mark, following, opened):
                continue
            if mark.opens is not False and not mark.turned:
                opened = mark
                if len(mark.text) > 1:
                    yield Fault("odd", mark, mark.start, mark.end)
            elif _opens_turned(mark, following):
                yield Fault("reversed", mark, mark.start, mark.end)
                opened = mark
            else:
                twice = mark.start == closed > 0
                yield Fault("doubled" if twice else "unopened", mark, closed, mark.start)
                closed = mark.end
        elif mark.opens and not mark.turned:
            inner = _inner(text, found, index - 1)
            if inner:
                yield from (
                    Fault("nested", found[i], found[i + 1].start, found[i + 1].end) for i in inner
                )
                index = inner[-1] + 2
            elif not text[opened.end : mark.start].strip():
                yield Fault("doubled", mark, opened.start, mark.end)
            else:
                yield Fault("unclosed", opened, opened.end, mark.start)
                opened = mark
        elif not _is_measure(text, mark, following, opened):
            if mark.turned and text[mark.start - 1].isspace() and _opens_turned(mark, following):
                yield Fault("unclosed", opened, opened.end, mark.start)
                yield Fault("reversed", mark, mark.start, mark.end)
                opened = mark
                continue
            if mark.turned and mark.opens:
                yield Fault("reversed", mark, mark.start, mark.end)
            elif len(mark.text) > 1 or mark.text == "″":
                yield Fault("odd", mark, opened.start, opened.end)
            opened, closed = None, mark.end
    if opened is not None:
        yield Fault("unclosed", opened, opened.end, len(text))


def _opens_turned(mark: Mark, following: Mark | None) -> bool:
    """Say whether a closing mark stands for an opening one: the next must close."""
    return mark.turned and not mark.opens and following is not None and following.opens is False


def _is_measure(text: str, mark: Mark, following: Mark | None, opened: Mark | None) -> bool:
    """Say whether a mark that would close is a sign of inches, or only apostrophes."""
    if mark.opens is True or (mark.text == "”" and opened is not None):
        return False
    figure = _FIGURE.search(text, 0, mark.start) is not None
    if opened is None:
        if mark.text == "”":
            return figure and _is_inches(text, mark)
        return figure or mark.text in ("’’", "''", "″")
    if mark.text == '"' and not figure:
        return False
    return following is not None and following.opens is False


def _is_inches(text: str, mark: Mark) -> bool:
    before = text[max(0, mark.start - 12) : mark.start]
    found = _INCHES_BEFORE.search(before)
    if found is None:
        return False
    return len(found[0].split()) > 1 or _INCHES_AFTER.match(text, mark.end) is not None


def _inner(text: str, found: Sequence[Mark], first: int) -> list[int]:
    """Return where pairs open inside a quotation, from ``first`` on; [] unless all is closed."""
    pairs: list[int] = []
    index = first
    while index + 1 < len(found):
        opens, closes = found[index], found[index + 1]
        if not opens.opens:
            return pairs if opens.opens is False and pairs else []
        if closes.opens is not False or closes.end - opens.start > _SHORT:
            return []
        pairs.append(index)
        index += 2
    return pairs if index < len(found) and found[index].opens is False else []
