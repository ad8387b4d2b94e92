"""ArchieML: the values that readers see, of keys, lists and free-form text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newslint.formats import layers
from newslint.formats.drafts import Draft, Read, literal
from newslint.formats.plain import stretch
from newslint.formats.roles import refine
from newslint.model import Comment, Role

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_KEY = re.compile(r"[ \t]*([A-Za-z0-9_.-]+)[ \t]*:[ \t]*([^\r\n]*)")
_ITEM = re.compile(r"[ \t]*\*[ \t]*([^\r\n]*)")
_SCOPE = re.compile(r"[ \t]*([\[{])[ \t]*([+.]*)([A-Za-z0-9_.-]*)[ \t]*[\]}]")
_COMMAND = re.compile(r"[ \t]*:[ \t]*(endskip|ignore|skip|end)\b", re.IGNORECASE)
_ESCAPE = re.compile(r"[ \t]*\\(?=[\[{*:\\]|[A-Za-z0-9_.-]+[ \t]*:)")

_ROLES = {
    Role.HEADLINE: r"(?:\w+_)?(?:headline|head|hed|title|kicker|sub-?hed|sub-?head)\d*",
    Role.STANDFIRST: r"dek|deck|standfirst|subtitle|summary|description|excerpt|leadin|intro",
    Role.BYLINE: r"bylines?|authors?",
    Role.DATELINE: r"dateline",
    Role.CAPTION: r"(?:\w+_)?(?:caption|cutline|alt|alt_text|alttext)",
    Role.QUOTE_BLOCK: r"(?:pull-?_?)?quote|blockquote",
    Role.CORRECTION: r"corrections?|clarifications?",
}
_KNOWN = tuple((re.compile(names, re.IGNORECASE), role) for role, names in _ROLES.items())
_BODY = re.compile(r"body|text|copy|content|story|paragraphs?|p|graf|value|bullets?|list", re.I)
_MACHINE = re.compile(r"\w+://\S*|\S+\.\w{2,4}|#\w+|[\d.,:/ -]+")
_PROSE_WORDS = 4


class _Value(NamedTuple):
    key: str
    start: int
    end: int


@dataclass
class _Scan:
    """Where the scan over the lines stands."""

    source: str
    key: str = ""
    start: int = -1
    end: int = 0
    free: bool = False
    """Inside a free-form list, where lines without a key are copy."""
    array: str | None = None
    strings: bool | None = None
    """Whether the list is one of strings ("*"); None before its first entry."""
    skipping: bool = False
    escapes: list[tuple[int, int]] = field(default_factory=list)
    """Where lines of the current value open with a backslash."""
    found: list[_Value] = field(default_factory=list)


def read(source: str, path: str) -> Read:
    """Return the values of an ArchieML file that are copy; ``path`` is for errors.

    Lines that belong to no value are notes, which readers never see.

    Raises:
        ReadError: ``html`` when HTML in a value is nested without end.
    """
    drafts: list[Draft] = []
    comments: list[Comment] = []
    for value in _values(source):
        role = _role(value.key)
        if role is None and not _is_copy(value, source):
            continue
        text = source[value.start : value.end]
        if layers.is_markup(text):
            from newslint.formats import html

            found, said = html.fragment(source, text, value.start, path)
            comments += said
        elif role in (None, Role.QUOTE_BLOCK):
            found = stretch(source, value.start, value.end)
        else:
            found = [Draft(runs=literal(source, value.start, value.end))]
        for draft in found:
            draft.role = role or draft.role
            draft.key = None if role is None else value.key
        drafts += found
    return Read(list(refine(drafts)), tuple(comments))


def _role(key: str) -> Role | None:
    last = key.rpartition(".")[2]
    return next((role for names, role in _KNOWN if names.fullmatch(last)), None)


def _is_copy(value: _Value, source: str) -> bool:
    """Say whether a value is prose, not a file's name or a setting."""
    text = source[value.start : value.end].strip()
    if not text or _MACHINE.fullmatch(text):
        return False
    known = not value.key or _BODY.fullmatch(value.key.rpartition(".")[2]) is not None
    return known or len(text.split()) >= _PROSE_WORDS


def _values(source: str) -> Sequence[_Value]:
    scan = _Scan(source)
    for start, end in _lines(source):
        if not _command(scan, start, end):
            break
    _close(scan)
    return scan.found


def _lines(source: str) -> Iterator[tuple[int, int]]:
    at = 1 if source.startswith("\ufeff") else 0
    while at < len(source):
        line = _LINE.match(source, at)
        assert line is not None
        yield line.span()
        at = line.end()


def _command(scan: _Scan, start: int, end: int) -> bool:
    """Take in one line; false when the rest of the file is to be ignored."""
    command = _COMMAND.match(scan.source, start, end)
    name = command[1].lower() if command else ""
    if scan.skipping or name == "skip":
        scan.skipping = name != "endskip"
        _close(scan)
    elif name == "ignore":
        return False
    elif name == "end":
        if scan.start >= 0:
            scan.end = start
        _close(scan)
    elif not command:
        _line(scan, start, end)
    return True


def _line(scan: _Scan, start: int, end: int) -> None:
    source = scan.source
    if scope := _SCOPE.match(source, start, end):
        _close(scan)
        bracket, marks, name = scope.groups()
        scan.array = name if bracket == "[" and name else None
        scan.free = bracket == "[" and "+" in marks
        scan.strings = None
    elif (
        scan.array
        and not scan.free
        and scan.strings is not False
        and (item := _ITEM.match(source, start, end))
    ):
        scan.strings = True
        _open(scan, scan.array, *item.span(1))
    elif not scan.strings and (key := _KEY.match(source, start, end)):
        scan.strings = False if scan.array else None
        _open(scan, key[1], *key.span(2))
    elif scan.source[start:end].strip():
        escape = _ESCAPE.match(source, start, end)
        if escape:
            scan.escapes.append(escape.span())
        if scan.free:
            _free_line(scan, start, end)


def _free_line(scan: _Scan, start: int, end: int) -> None:
    """Take in a line of free text, which goes on with the line of free text before it."""
    if scan.key or scan.start < 0:
        _open(scan, "", start, end)
    scan.end = end


def _open(scan: _Scan, key: str, start: int, end: int) -> None:
    escapes = [escape for escape in scan.escapes if escape[0] >= start]
    _close(scan)
    scan.key, scan.start, scan.end, scan.escapes = key, start, end, escapes


def _close(scan: _Scan) -> None:
    """Note the value that ends here, cut where a backslash stands before a line's own text."""
    at = scan.start
    if at >= 0:
        for first, last in scan.escapes:
            if at <= first and last <= scan.end:
                scan.found.append(_Value(scan.key, at, first))
                at = last
        scan.found.append(_Value(scan.key, at, scan.end))
    scan.key, scan.start, scan.end, scan.escapes = "", -1, 0, []
