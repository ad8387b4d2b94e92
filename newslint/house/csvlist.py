"""A list as a spreadsheet keeps it: ``pattern,replacement,description``, and tags and expiry.

A row without a replacement is a right name; one with a replacement says what is written for
it by mistake. Commas, semicolons and tabs part the columns, whichever the first line has.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.errors import ConfigError
from newslint.house.model import Row
from newslint.house.reading import check_day, check_pattern, looks_like_pattern

COLUMNS = ("pattern", "replacement", "description", "tags", "expires")
"""The columns by the names of their header, in the order that they have without one."""

_OTHER_NAMES = {
    "name": "pattern",
    "wrong": "pattern",
    "right": "replacement",
    "note": "description",
}
_SEPARATORS = ",;\t"
_SHEET = "sep="


class Header(NamedTuple):
    """How a list's columns lie."""

    separator: str
    columns: tuple[int, ...]
    """Where each of ``COLUMNS`` is; -1: nowhere."""
    width: int
    """The number of columns."""
    first: int
    """The number of lines before the first row."""


def rows(text: str, path: str) -> Iterator[Row]:
    """Yield the rows of a list.

    Raises:
        ConfigError: with file and line, for the first fault in it.
    """
    lines = list(io.StringIO(text, newline=""))
    head = header(lines, path)
    reader = csv.reader(lines[head.first :], delimiter=head.separator, strict=True)
    line = head.first + 1
    try:
        for cells in reader:
            if (cells and cells[0]) or any(cell.strip() for cell in cells):
                yield _row(cells, head, path, line)
            line = head.first + reader.line_num + 1
    except csv.Error as exc:
        raise ConfigError(f"not CSV: {exc}", path, line) from exc


def header(lines: Sequence[str], path: str) -> Header:
    """Return how the columns lie: by the first line if it names them, else in their usual order.

    Raises:
        ConfigError: the first line names columns that there are not, or not the first.
    """
    skipped, separator = 0, ""
    if lines and lines[0].lower().startswith(_SHEET):
        # Excel's own line, which says what the separator is.
        skipped, separator = 1, lines[0].rstrip("\r\n")[len(_SHEET) :][:1]
    first = lines[skipped] if len(lines) > skipped else ""
    separator = separator or _separator(first)
    cells = next(csv.reader([first], delimiter=separator), [])
    names = [_OTHER_NAMES.get(name, name) for c in cells if (name := c.strip().lower()) or True]
    if not set(names) & set(COLUMNS):
        return Header(separator, tuple(range(len(COLUMNS))), len(COLUMNS), skipped)
    for name in names:
        if name and name not in COLUMNS:
            from newslint.yamlio import suggestion

            near = suggestion(name, COLUMNS)
            raise ConfigError(f"unknown column '{name}'{near}", path, skipped + 1)
        if name and names.count(name) > 1:
            raise ConfigError(f"two columns are called '{name}'", path, skipped + 1)
    if "pattern" not in names:
        raise ConfigError("there is no column 'pattern'", path, skipped + 1)
    columns = tuple(names.index(name) if name in names else -1 for name in COLUMNS)
    return Header(separator, columns, len(names), skipped + 1)


def _separator(line: str) -> str:
    """Return the separator that the first line has most often outside quotation marks."""
    outside = "".join(line.split('"')[::2])
    return max(_SEPARATORS, key=outside.count)


def _row(cells: list[str], head: Header, path: str, line: int) -> Row:
    columns = head.columns
    if len(cells) != head.width:
        if any(cell.strip() for cell in cells[head.width :]):
            message = (
                f"{len(cells)} columns; put what holds a '{head.separator}' in quotation marks"
            )
            raise ConfigError(message, path, line)
        cells = (cells + [""] * head.width)[: head.width]
    # The last cell stands for the columns that there are not.
    cells.append("")
    pattern = " ".join(cells[columns[0]].split())
    replacement = " ".join(cells[columns[1]].split())
    if not pattern:
        raise ConfigError("'pattern' is empty", path, line)
    is_pattern = looks_like_pattern(pattern)
    if is_pattern:
        check_pattern(pattern, path, line, replacement)
    right, wrong = (replacement, (pattern,)) if replacement else (pattern, ())
    if replacement == pattern:
        wrong, is_pattern = (), False
    tags, day = cells[columns[3]], cells[columns[4]]
    listed = tuple(tags.replace(",", " ").replace(";", " ").split()) if tags else ()
    day = check_day(day.strip(), path, line) if day else ""
    return Row(right, wrong, cells[columns[2]].strip(), is_pattern, listed, day, line)
