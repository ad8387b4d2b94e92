r"""Offsets to lines and columns; only ``\n``, ``\r\n`` and ``\r`` end lines."""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.model import Position

_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of a text."""

    def __init__(self, text: str) -> None:
        """Index the starts of the lines of ``text``."""
        self.starts = [0, *(m.end() for m in _END.finditer(text))]

    def line(self, offset: int) -> int:
        """Return the line, from 1, that ``offset`` lies in."""
        return bisect_right(self.starts, offset)

    def position(self, start: int, end: int) -> Position:
        """Return the range with the lines and columns of its ends, from 1."""
        line, end_line = self.line(start), self.line(end)
        return Position(
            start,
            end,
            line,
            start - self.starts[line - 1] + 1,
            end_line,
            end - self.starts[end_line - 1] + 1,
        )
