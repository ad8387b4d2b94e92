"""Find quotations: which marks open, which close, and which are only apostrophes."""

from __future__ import annotations

import re

from newslint.model import Quotation

_MARK = re.compile("[\"“”„‟'‘’‛]")
_SINGLE = re.compile("['‘’‛]")
_DOUBLE = '"“”„‟'
_BEFORE_OPENING = "([{—–-/\"“‘'„*_"
_AFTER_CLOSING = ".,;:!?)]}…"
_CUT_WORD = re.compile(
    r"(?i)['’‘‛](?:\d\ds?|em|til|tis|twas|twere|cause|bout|cuz|round|neath|n['’]?"
    r"|s|t|re|ve|ll|d|m)(?!\w)(?!['’](?:\W|$))"
)
"""Words and years cut short ('em, ’90s): the mark before them is an apostrophe."""
_MAY_BE_APOSTROPHE = re.compile(r"(?i)(?:s|z|in|\b(?:ol|o|n|tha|wi|th|lil))$")
"""What an apostrophe may follow: plural possessives, dropped letters (talkin’)."""
_REACH = 3000
"""How many code points ahead a closing mark is looked for; keeps long lines linear."""

_Stack = list[tuple[int, str]]


def find(text: str, entry: str = "") -> tuple[tuple[Quotation, ...], str]:
    """Return the quotations of ``text`` and the mark of the one left open ("" if none).

    ``entry`` is the mark of a quotation carried over from the block before: if the
    text opens with a mark of its kind, that mark goes on with the same quotation.
    Offsets count from the start of ``text``; a quotation's end includes its closing
    mark. One left open ends with the text, where the next of its kind opens, or with
    the quotation around it.
    """
    stack: _Stack = []
    found: list[Quotation] = []
    first = len(text) - len(text.lstrip())
    if entry and text[first : first + 1] and _double(text[first]) == _double(entry):
        is_mark = _MARK.match(text, first) is not None
    else:
        is_mark = False
    if is_mark:
        stack.append((first, text[first]))
    for match in _MARK.finditer(text, first + is_mark):
        step = _double_mark if match[0] in _DOUBLE else _single_mark
        step(text, match.start(), stack, found)
    exit_mark = stack[0][1] if stack else ""
    _pop(stack, found, 0, len(text), closed=False)
    return tuple(sorted(found)), exit_mark


def _double(mark: str) -> bool:
    return mark in _DOUBLE


def _pop(stack: _Stack, found: list[Quotation], depth: int, end: int, closed: bool) -> None:
    """End the quotations from ``depth`` of the stack up; ``closed`` is of the lowest.

    Those inside end before the closing mark of the lowest.
    """
    for level in range(len(stack) - 1, depth - 1, -1):
        start, mark = stack[level]
        lowest = level == depth
        stop = end if lowest or not closed else end - 1
        found.append(Quotation(start, max(stop, start + 1), mark, level, closed and lowest))
    del stack[depth:]


def _depth(stack: _Stack, double: bool) -> int:
    """Return the stack's topmost level with a mark of the kind asked for, or -1."""
    for level in range(len(stack) - 1, -1, -1):
        if _double(stack[level][1]) == double:
            return level
    return -1


def _opening(text: str, at: int) -> bool:
    """Say whether the mark at ``at`` stands where one opens: a gap before, none after."""
    before = text[at - 1] if at else " "
    after = text[at + 1 : at + 3]
    if not (before.isspace() or before in _BEFORE_OPENING) or not after or after[0].isspace():
        return False
    return after[0] not in _AFTER_CLOSING or after in ("..", "…")


def _double_mark(text: str, at: int, stack: _Stack, found: list[Quotation]) -> None:
    """Open or close a double quotation at ``at``; a stray closing mark does nothing."""
    mark, depth = text[at], _depth(stack, double=True)
    before = text[at - 1] if at else " "
    if mark == "”":
        opens = depth < 0 and _opening(text, at) and (before.isspace() or before in "([")
    elif mark == '"':
        opens = _straight_opens(text, at, depth >= 0)
    else:
        opens = depth < 0 or before.isspace() or _opening(text, at)
    if not opens:
        if depth >= 0:
            _pop(stack, found, depth, at + 1, closed=True)
            if depth and before in "'’" and not _double(stack[-1][1]):
                _pop(stack, found, depth - 1, at + 1, closed=True)  # crossed: ‘“A.’”
        return
    if depth >= 0 and not (depth < len(stack) - 1 and _closes_twice(text, at)):
        _pop(stack, found, depth, at, closed=False)
    stack.append((at, mark))


def _straight_opens(text: str, at: int, is_open: bool) -> bool:
    """Say whether a straight double mark opens a quotation."""
    before = text[at - 1] if at else " "
    if is_open:
        after = text[at + 1 : at + 2]
        return (before.isspace() or before in "([") and (after.isalnum() or after in ("'", "$"))
    return before.isspace() or _opening(text, at)


def _closes_twice(text: str, at: int) -> bool:
    """Say whether the next two double marks both close: ‘Say “no” then,’ … ”."""
    marks = [c for c in text[at + 1 : at + 1 + _REACH] if c in "“”"]
    return marks[:2] == ["”", "”"]


def _single_mark(text: str, at: int, stack: _Stack, found: list[Quotation]) -> None:
    """Open or close a single quotation at ``at``, or pass over an apostrophe."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return
    depth = _depth(stack, double=False)
    if _opening(text, at):
        if text[at] != "’" and not _CUT_WORD.match(text, at) and _opens_single(text, at, stack):
            if depth >= 0 and depth == len(stack) - 1:
                _pop(stack, found, depth, at, closed=False)
            stack.append((at, text[at]))
            return
        if before.isspace() or text[at] != "’":
            return
    if depth < 0 or not _closing(text, at):
        return
    if depth < len(stack) - 1 and _next_double(text, at) < len(text):
        return
    if not (_weak(text, at) and _closer(text, at, stack, weak=False)):
        _pop(stack, found, depth, at + 1, closed=True)


def _closing(text: str, at: int) -> bool:
    """Say whether a single mark stands where one closes."""
    if at == 0 or text[at - 1].isspace():
        return False
    after = text[at + 1 : at + 3]
    return not after[:1].isalnum() or (not text[at - 1].isalnum() and after[:1] == "s")


def _weak(text: str, at: int) -> bool:
    """Say whether the mark, where one may close, may as well be an apostrophe."""
    after = text[at + 1 : at + 3]
    follows_word = after[:1].isspace() and after[1:].isalnum()
    return follows_word and _MAY_BE_APOSTROPHE.search(text[max(at - 5, 0) : at]) is not None


def _next_double(text: str, at: int) -> int:
    """Return where the next double mark that closes stands, or the text's length."""
    for match in _MARK.finditer(text, at + 1, at + 1 + _REACH):
        if match[0] == "”" or (match[0] == '"' and not _opening(text, match.start())):
            return match.start()
    return len(text)


def _closer(text: str, at: int, stack: _Stack, weak: bool) -> bool:
    """Say whether a mark further on may close a single quotation open at ``at``.

    The search ends at the next single mark that opens, and with the double quotation
    around; ``weak`` says whether a mark that may be an apostrophe counts.
    """
    limit = min(len(text), at + _REACH)
    if stack and _double(stack[-1][1]):
        limit = min(limit, _next_double(text, at) + 1)
    for match in _SINGLE.finditer(text, at + 1, limit):
        place = match.start()
        if match[0] != "’" and _opening(text, place) and not _CUT_WORD.match(text, place):
            return False
        between = text[place - 1].isalnum() and text[place + 1 : place + 2].isalnum()
        if not between and _closing(text, place) and (weak or not _weak(text, place)):
            return True
    return False


def _opens_single(text: str, at: int, stack: _Stack) -> bool:
    """Say whether the mark at ``at``, where one opens, is no apostrophe.

    With no closing mark ahead, it must look like speech that goes on in the next
    paragraph: at the start, or before a capital after a comma or colon.
    """
    if _closer(text, at, stack, weak=True):
        return True
    lead = text[:at].rstrip(' \t\n"“')
    if not text[at + 1 : at + 2].isupper():
        return False
    return not lead or (text[at] == "‘" and lead[-1] in ",:—")
