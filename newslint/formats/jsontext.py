"""JSON with places: ``json`` judges it; a scan of what it accepts finds the strings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from newslint.errors import ReadError
from newslint.formats.drafts import Run

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]++')
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
)
_LONE = re.compile("[\ud800-\udfff]")


class Text(NamedTuple):
    """A string value: the way to it (keys, and indexes of lists), its range between the quotes."""

    keys: tuple[str | int, ...]
    start: int
    end: int


def parse(source: str, path: str) -> Any:
    """Return the value of a JSON text; a byte-order mark is passed over.

    Raises:
        ReadError: ``json``: it is not JSON, with the line, or is nested too deeply.
    """
    start = 1 if source.startswith("\ufeff") else 0
    try:
        return json.loads(source[start:], parse_constant=_refuse)
    except json.JSONDecodeError as exc:
        raise ReadError("json", f"JSON: {exc.msg}", path, exc.lineno) from exc
    except ValueError as exc:
        # NaN, or a number of thousands of digits.
        raise ReadError("json", "JSON: a number that JSON does not know", path) from exc
    except RecursionError as exc:
        raise ReadError("json", "JSON: nested too deeply", path) from exc


def _refuse(name: str) -> Any:
    raise ValueError(name)


def texts(source: str, start: int = 0, end: int | None = None) -> Iterator[Text]:
    """Yield the string values of a JSON text that ``parse`` has accepted, in order."""
    keys: list[str | int] = []
    name: str | None = None
    expecting_key = [False]
    for match in _TOKEN.finditer(source, start, len(source) if end is None else end):
        char = match[0][0]
        if char == '"':
            if expecting_key[-1]:
                name = "".join(run.text for run in runs(source, match.start() + 1, match.end() - 1))
                keys[-1], expecting_key[-1] = name, False
            else:
                yield Text(tuple(keys), match.start() + 1, match.end() - 1)
        elif char in "{[":
            keys.append("" if char == "{" else 0)
            expecting_key.append(char == "{")
        elif char in "}]":
            keys.pop()
            expecting_key.pop()
        elif char == "," and keys:
            last = keys[-1]
            if isinstance(last, int):
                keys[-1] = last + 1
            else:
                expecting_key[-1] = True


def runs(source: str, start: int, end: int) -> Iterator[Run]:
    """Cut a string between its quotes into literal runs and decoded escapes."""
    at = start
    for match in _ESCAPE.finditer(source, start, end):
        if match.start() > at:
            yield Run(source[at : match.start()], at, match.start(), "literal")
        # A half of a surrogate pair cannot be written back.
        text = _LONE.sub("\ufffd", json.loads(f'"{match[0]}"'))
        yield Run(text, match.start(), match.end(), "decoded")
        at = match.end()
    if end > at:
        yield Run(source[at:end], at, end, "literal")
