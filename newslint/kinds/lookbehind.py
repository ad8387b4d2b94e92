r"""Take what a pattern looks behind for at its beginning out of it.

``re`` compiles a pattern in a third of the time that ``regex`` takes, but knows no lookbehind
of varying width, which most patterns begin with: "(?<=\b(?:two|three) )familiar sources". What
stands before a match is asked for only where the rest matches, by a search that ends there.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

OPENING = r"(?<!\w(?=\w))(?:"
"""How `matcher.prepare` begins a pattern of whole words."""
_CAPTURES = re.compile(r"(?<!\\)\((?!\?)|\(\?P?<\w")
_LOOKS_AHEAD = re.compile(r"\(\?(?:=|!)|\$|\\[bBZ]$")


class Behind(NamedTuple):
    """What must stand before a match, or (``wanted`` false) must not."""

    pattern: str
    wanted: bool


def split(pattern: str) -> tuple[list[Behind], str]:
    """Return the lookbehinds that a pattern begins with, and the rest.

    Nothing is taken out where that could change a match: of a pattern of several
    alternatives, or a lookbehind that captures or looks at what follows it.
    """
    opening = OPENING if pattern.startswith(OPENING) else ""
    found: list[Behind] = []
    at = len(opening)
    while pattern.startswith(("(?<=", "(?<!"), at):
        end = _closing(pattern, at)
        inner = pattern[at + 4 : end]
        if _CAPTURES.search(inner) or _LOOKS_AHEAD.search(inner):
            return [], pattern
        found.append(Behind(inner, wanted=pattern[at + 3] == "="))
        at = end + 1
    rest = pattern[at:]
    return ([], pattern) if _has_alternatives(rest) else (found, opening + rest)


def holds(behind: Behind, flags: int, text: str, at: int) -> bool:
    """Say whether what stands before ``at`` is as ``behind`` has it."""
    return (_compiled(behind.pattern, flags).search(text, 0, at) is not None) == behind.wanted


@cache
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\Z", flags)


def _closing(pattern: str, at: int) -> int:
    """Return the index of the bracket that closes the one at ``at``."""
    depth, index = 0, at
    while index < len(pattern):
        char = pattern[index]
        if char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth == 0:
                return index
        index = _after(pattern, index)
    raise ValueError(f"a bracket is not closed: {pattern}")


def _has_alternatives(rest: str) -> bool:
    """Say whether a "|" stands in ``rest`` outside of brackets, before the group's end."""
    index = 0
    while index < len(rest) and rest[index] != ")":
        if rest[index] == "|":
            return True
        index = _closing(rest, index) + 1 if rest[index] == "(" else _after(rest, index)
    return False


def _after(pattern: str, at: int) -> int:
    """Return the index behind the character, escaped one or class at ``at``."""
    if pattern[at] == "\\":
        return at + 2
    if pattern[at] != "[":
        return at + 1
    at += 2 if pattern.startswith("^", at + 1) else 1
    # A bracket that comes first in a class is one of its characters.
    at += pattern.startswith("]", at)
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1
