"""Lines of a plain text file, and whether a line goes on with the one before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.formats.roles import dateline, is_byline, is_correction
from newslint.formats.wire import is_wire_line

WIDEST = 110
"""Characters in a hard-wrapped line at most; a longer one is a whole paragraph."""
_LINE = re.compile(r"[^\r\n]+")
_ONE_END = ("\n", "\r\n", "\r")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]*_]*$")
_UNFINISHED = re.compile(
    r"(?:,|\b(?:a|an|the|and|or|but|nor|of|to|in|on|at|by|for|from|with|as|that|than|who|which|"
    r"is|are|was|were|be|been|has|have|had|his|her|its|their|our|my|into|over|under|between))\Z"
)
_SMALL_LETTER = re.compile(r"[\W_]*[a-zß-öø-ÿ]")
_BULLET = re.compile(r"(?:[-*–+] +|[•‣▪◦·●] *|\d{1,2}[.)] +)(?=\S)")
_RULE = re.compile(
    r"(?:[=\-_*~#•·.–—+] ?){3,}"
    r"|[-–—( ]*(?:30|0|end|ends|more|xxx)[-–—) ]*(?<=[-–—)])|#+|\*+",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A line that holds text: its range in the source without white space around it."""

    text: str
    start: int
    end: int
    indent: int


class Layout(NamedTuple):
    """How the lines of a file are set; ``width`` 0 means that lines are not wrapped."""

    width: int
    spaced: bool
    """Blank lines stand between paragraphs."""
    margin: int | None
    """The indent of a paragraph's later lines, where its first line is indented more."""


def chunks(source: str, start: int, limit: int | None = None) -> list[list[Line]]:
    """Return the file's lines in groups that no blank line and no rule ("---") divides.

    What stands on a wire's own lines (a slug, "-30-") is left out. With a limit, only the
    lines up to it are read.
    """
    groups: list[list[Line]] = [[]]
    end = start
    for match in _LINE.finditer(source, start, len(source) if limit is None else limit):
        text = match[0].strip()
        if source[end : match.start()] not in _ONE_END and groups[-1]:
            groups.append([])
        end = match.end()
        if not text or _RULE.fullmatch(text) or is_wire_line(text):
            groups.append([])
            continue
        lead = match[0][: match[0].index(text[0])].expandtabs(4)
        first = match.start() + match[0].index(text[0])
        groups[-1].append(Line(text, first, first + len(text), len(lead)))
    return [group for group in groups if group]


def bullet(line: Line) -> int:
    """Return the length of the list mark that a line opens with, 0 for none."""
    match = _BULLET.match(line.text)
    return match.end() if match else 0


def layout(groups: Sequence[Sequence[Line]]) -> Layout:
    """Judge from all the lines whether the file is hard-wrapped, and how wide."""
    several = [group for group in groups if len(group) > 1]
    lines = [line for group in several for line in group]
    borders = [pair for group in several for pair in pairwise(group)]
    long = sum(len(line.text) > WIDEST and " " in line.text for line in lines)
    going_on = sum(_goes_on(*pair) for pair in borders)
    width = 0
    if borders and going_on * 5 >= len(borders) * 2 and long * 10 <= len(lines):
        width = max(_reach(line) for line in lines if len(line.text) <= WIDEST)
    hanging = sum(a.indent >= b.indent + 2 and not bullet(a) for a, b in borders)
    indented = width and hanging * 10 >= len(lines)
    margin = min(line.indent for line in lines) if indented else None
    return Layout(width, len(groups) > 1, margin)


def paragraphs(group: Sequence[Line], setting: Layout, opening: bool) -> list[list[Line]]:
    """Join a group's wrapped lines into paragraphs; ``opening`` is the file's first group."""
    found: list[list[Line]] = [[group[0]]]
    for line in group[1:]:
        if _joins(found[-1], line, setting, opening and found == [[group[0]]]):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _joins(so_far: Sequence[Line], line: Line, setting: Layout, first: bool) -> bool:
    last = so_far[-1]
    full = _full(last, line, setting, first)
    if _opens(line, so_far, full):
        return False
    if bullet(so_far[0]) and line.indent > so_far[0].indent:
        return True
    if setting.margin is not None and line.indent >= setting.margin + 2:
        return False
    if line.indent >= last.indent + 2 or is_byline(last.text) or len(last.text) > WIDEST:
        return False
    return full or (_goes_on(last, line) and len(line.text) <= WIDEST)


def _opens(line: Line, so_far: Sequence[Line], full: bool) -> bool:
    """Say whether a line begins something of its own; ``full`` if the margin may have made it."""
    if bullet(line):
        # A dash or a figure may stand at the start of a wrapped line by chance.
        dash, figure = line.text[0] in "-–+", line.text[0].isdigit()
        if not full or not (dash or figure) or bullet(so_far[0]):
            return True
        if figure:
            return line.text[:2] in ("1.", "1)")
        return bool(_SENTENCE_END.search(so_far[-1].text))
    return is_byline(line.text) or is_correction(line.text) or dateline(line.text) > 0


def _goes_on(last: Line, line: Line) -> bool:
    """Say whether a sentence runs from one line into the next."""
    if _SENTENCE_END.search(last.text):
        return False
    return bool(_SMALL_LETTER.match(line.text) or _UNFINISHED.search(last.text))


def _reach(line: Line) -> int:
    return line.indent + len(line.text)


def _full(last: Line, line: Line, setting: Layout, first: bool) -> bool:
    """Say whether a line was ended by the margin: the next word would hardly have fitted.

    Lines mended by hand are a little short, which is forgiven where blank lines divide the
    paragraphs anyway; the file's first line may be its headline and is forgiven nothing.
    """
    if not setting.width or len(line.text) > WIDEST:
        return False
    wanted = _reach(last) + 1 + len(line.text.split(None, 1)[0])
    share = 1.0 if first else 0.6 if setting.spaced else 0.85
    return wanted > setting.width * share
