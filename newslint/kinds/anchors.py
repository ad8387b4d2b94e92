"""Find literal strings that a pattern cannot match without.

A pattern is compiled only when one of its anchors occurs in the text, so a wrong anchor
would lose matches: whatever this small parser does not understand counts as no anchor.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MOST = 40
_SHORTEST = 2
_MARK = re.compile(r"\W")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_GROUP = re.compile(r"\((?!\?)|\((?:\?:|\?P?<[A-Za-z_]\w*>)")
_NOT_UNDERSTOOD = ("(?(", "(?#", "(?x", "(?R", "(?&")


class _Cursor:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def take(self, count: int = 1) -> str:
        taken = self.pattern[self.at : self.at + count]
        self.at += count
        return taken


class _Piece(NamedTuple):
    """One element of a sequence: a literal character, or what a group requires."""

    char: str = ""
    anchors: frozenset[str] = frozenset()


def find(pattern: str) -> tuple[str, ...]:
    """Return lower-case strings, one of which is in every match's text; () if unknown."""
    if any(rare in pattern for rare in _NOT_UNDERSTOOD):
        return ()
    return _least(_alternation(_Cursor(pattern)))


def needed(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return sets of lower-case strings: every match's text holds one of each; () if unknown.

    Two words that are common apart are rare together, so this spares far more patterns
    from being compiled than the one set that ``find`` gives, but takes longer to look up.
    """
    if any(rare in pattern for rare in _NOT_UNDERSTOOD):
        return ()
    cursor = _Cursor(pattern)
    runs = _runs(cursor)
    if cursor.peek():  # That was but the first of several alternatives.
        runs = [frozenset(find(pattern))]
    sets = (_least(run) for run in sorted(runs, key=lambda r: -min(map(len, r), default=0)))
    return tuple(dict.fromkeys(strings for strings in sets if strings))


def first(pattern: str) -> tuple[str, ...]:
    """Return lower-case words or beginnings of words that a match begins with; () if unknown.

    What begins a match is looked for at the starts of words only: "reign" is not in "foreign".
    """
    if any(rare in pattern for rare in _NOT_UNDERSTOOD):
        return ()
    found = {_MARK.split(text)[0] for text in _openings(_Cursor(pattern))}
    return tuple(sorted(found)) if all(found) and len(found) <= _MOST else ()


def _openings(cursor: _Cursor) -> frozenset[str]:
    options = [_opening(cursor)]
    while cursor.peek() == "|":
        cursor.take()
        options.append(_opening(cursor))
    return frozenset().union(*options) if all(options) else frozenset()


def _opening(cursor: _Cursor) -> frozenset[str]:
    """Take a sequence; return what it begins with, looking behind nothing that may be absent."""
    run, found, open_still = "", frozenset[str](), True
    while cursor.peek() not in ("", "|", ")"):
        group = _Cursor(cursor.pattern)
        group.at = cursor.at
        piece = _element(cursor)
        least, repeats = _quantifier(cursor)
        if not open_still:
            continue
        if piece.char and least:
            run += piece.char
            open_still = not repeats
        elif run or not cursor.pattern.startswith(_LOOKS, group.at):
            open_still = False
            if not run and least and _enter(group):
                found = _openings(group)
    return frozenset({run}) if run else found


def _enter(cursor: _Cursor) -> bool:
    """Step into a group that takes what it holds; say whether there is one."""
    match = _GROUP.match(cursor.pattern, cursor.at)
    if match:
        cursor.at = match.end()
    return match is not None


def _least(found: frozenset[str]) -> tuple[str, ...]:
    shortest = [a for a in found if not any(b != a and b in a for b in found)]
    return tuple(sorted(shortest)) if len(shortest) <= _MOST else ()


def _alternation(cursor: _Cursor) -> frozenset[str]:
    options = [_sequence(cursor)]
    while cursor.peek() == "|":
        cursor.take()
        options.append(_sequence(cursor))
    return frozenset().union(*options) if all(options) else frozenset()


def _sequence(cursor: _Cursor) -> frozenset[str]:
    return max(_runs(cursor), key=lambda run: (min(map(len, run)), -len(run)), default=frozenset())


def _runs(cursor: _Cursor) -> list[frozenset[str]]:
    """Take a sequence; return what each of its elements and runs of characters requires."""
    run, runs = "", []
    while cursor.peek() not in ("", "|", ")"):
        piece = _element(cursor)
        least, repeats = _quantifier(cursor)
        if piece.char and least:
            run += piece.char
            if not repeats:
                continue
        runs.append(frozenset({run}))
        run = ""
        if least:
            runs.append(piece.anchors)
    runs.append(frozenset({run}))
    return [r for r in runs if r and min(map(len, r)) >= _SHORTEST]


def _element(cursor: _Cursor) -> _Piece:
    char = cursor.take()
    if char == "(":
        return _group(cursor)
    if char == "[":
        _skip_class(cursor)
        return _Piece()
    if char == "\\":
        escaped = cursor.take()
        if escaped in "pPgN" and cursor.peek() in ("{", "<"):
            while cursor.peek() and cursor.take() not in "}>":
                pass
        return _Piece() if escaped.isalnum() else _Piece(escaped)
    if char in ".^$" or char.isspace():
        return _Piece()
    lowered = char.lower()
    # Characters that fold to others under IGNORECASE are no reliable anchors.
    return _Piece(lowered) if len(lowered) == 1 and char.isascii() else _Piece()


def _group(cursor: _Cursor) -> _Piece:
    negative = False
    if cursor.peek() == "?":
        cursor.take()
        if cursor.peek() == "P":
            cursor.take()
        kind = cursor.take()
        if kind == "=" and cursor.pattern.startswith("P=", cursor.at - 2):
            return _reference(cursor)
        if kind == "<" and cursor.peek() in ("=", "!"):
            negative = cursor.take() == "!"
        elif kind in ("<", "'"):
            while cursor.peek() and cursor.take() not in (">", "'"):
                pass
        elif kind == "!":
            negative = True
        elif kind not in (":", "=", ">", "|"):
            while cursor.peek() not in (":", ")", ""):
                cursor.take()
            if cursor.peek() == ":":
                cursor.take()
    inner = _alternation(cursor)
    cursor.take()
    return _Piece() if negative else _Piece(anchors=inner)


def _reference(cursor: _Cursor) -> _Piece:
    """Step over ``(?P=name)``, whose name is no literal."""
    while cursor.peek() and cursor.take() != ")":
        pass
    return _Piece()


def _skip_class(cursor: _Cursor) -> None:
    first = True
    while cursor.peek():
        char = cursor.take()
        if char == "\\":
            cursor.take()
        elif char == "]" and not first:
            return
        first = first and char == "^"


def _quantifier(cursor: _Cursor) -> tuple[bool, bool]:
    """Take a quantifier if there is one; say whether one is needed, and whether more may be."""
    char = cursor.peek()
    if char == "" or char not in "?*+{":
        return True, False
    cursor.take()
    least = char == "+"
    if char == "{":
        counts = ""
        while cursor.peek() and (taken := cursor.take()) != "}":
            counts += taken
        least = counts[:1].isdigit() and not counts.startswith("0")
    if cursor.peek() in ("?", "+"):
        cursor.take()
    return least, True
