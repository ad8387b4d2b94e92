"""TOML front matter: ``tomllib`` judges it; a scan of what it accepts finds the places."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from newslint.formats.drafts import Run, literal
from newslint.formats.frontmatter import Fault, Field
from newslint.formats.scalars import double_quoted, says

_GAP = re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*)*")
_KEY = re.compile(r"[ \t]*(?:\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|([\w-]+))[ \t]*(\.?)")
_STRING = re.compile(
    r'"""(?:\r?\n)?((?:[^\\]|\\.)*?"{0,2})"""(?!")' + r"|'''(?:\r?\n)?(.*?'{0,2})'''(?!')"
    r"|\"((?:[^\"\\]|\\.)*)\"|'([^']*)'",
    re.DOTALL,
)
_OTHER = re.compile(r"[^,\]}#\r\n]+")
_AT_LINE = re.compile(r"(.*) \(at line (\d+),")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass
class _Scan:
    source: str
    at: int
    end: int
    found: list[Field] = field(default_factory=list)


def fields(source: str, start: int, end: int) -> Iterator[Field]:
    """Yield the strings of the TOML in ``source[start:end]``.

    Raises:
        Fault: it is not TOML, with the offset in ``source``.
    """
    try:
        data = tomllib.loads(source[start:end])
    except tomllib.TOMLDecodeError as exc:
        raise _fault(source, start, end, str(exc)) from exc
    except RecursionError as exc:
        raise Fault("nested too deeply", start) from exc
    values = list(_strings(data))
    scan = _Scan(source, start, end)
    _document(scan)
    for one in scan.found:
        if any(says(one.paragraphs[0], value) for value in values):
            yield one


def _fault(source: str, start: int, end: int, message: str) -> Fault:
    known = _AT_LINE.match(message)
    if not known:
        return Fault(message, end)
    ends = [start, *(m.end() for m in _LINE_END.finditer(source, start, end))]
    return Fault(known[1], ends[min(int(known[2]), len(ends)) - 1])


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)


def _skip_gap(scan: _Scan) -> str:
    """Pass over white space and comments; return the character that follows."""
    gap = _GAP.match(scan.source, scan.at, scan.end)
    scan.at = gap.end() if gap else scan.at
    return scan.source[scan.at] if scan.at < scan.end else ""


def _document(scan: _Scan) -> None:
    table: tuple[str, ...] = ()
    while char := _skip_gap(scan):
        if char == "[":
            double = scan.source.startswith("[[", scan.at)
            scan.at += 2 if double else 1
            table = _keys(scan)
            scan.at += 2 if double else 1
        else:
            _pair(scan, table)


def _pair(scan: _Scan, table: tuple[str, ...]) -> None:
    _skip_gap(scan)
    keys = (*table, *_keys(scan))
    scan.at += 1  # the equals sign
    _value(scan, keys)


def _keys(scan: _Scan) -> tuple[str, ...]:
    keys: list[str] = []
    while match := _KEY.match(scan.source, scan.at, scan.end):
        keys.append(match[1] or match[2] or match[3] or "")
        scan.at = match.end()
        if not match[4]:
            break
    return tuple(keys)


def _value(scan: _Scan, keys: tuple[str, ...]) -> None:
    char = _skip_gap(scan)
    if char == "[":
        _list(scan, keys, "]", _value)
    elif char == "{":
        _list(scan, keys, "}", _pair)
    elif match := _STRING.match(scan.source, scan.at, scan.end):
        scan.at = match.end()
        scan.found.append(Field(keys, [_runs(scan.source, match)]))
    else:
        other = _OTHER.match(scan.source, scan.at, scan.end)
        # One character at least, so that no input can keep the scan in its place.
        scan.at = max(other.end() if other else 0, scan.at + 1)


def _list(
    scan: _Scan, keys: tuple[str, ...], close: str, entry: Callable[[_Scan, tuple[str, ...]], None]
) -> None:
    """Read the entries of an array or of an inline table up to its closing bracket."""
    scan.at += 1
    while _skip_gap(scan) not in (close, ""):
        entry(scan, keys)
        if _skip_gap(scan) == ",":
            scan.at += 1
    scan.at += 1


def _runs(source: str, match: re.Match[str]) -> list[Run]:
    group = next(number for number in range(1, 5) if match[number] is not None)
    read = double_quoted if group in (1, 3) else literal
    return read(source, *match.span(group))
