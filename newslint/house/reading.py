"""A house list's file to rows: CSV, YAML, one a line, or a vocabulary of Vale.

Which it is, the file's name says: ``.csv`` and ``.tsv``, ``.yml`` and ``.yaml``, Vale's
``accept.txt`` and ``reject.txt``; any other file has a name a line.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from newslint.errors import ConfigError
from newslint.house.model import HouseList, ListKind, Row

_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_ACCEPT, _REJECT = "accept.txt", "reject.txt"
_COMMENT = re.compile(r"(?:^|\s)#+(?=\s|$)")


def load(path: Path, kind: ListKind, tags: Sequence[str] = (), expires: str = "") -> HouseList:
    """Read the list at absolute ``path``; ``tags`` and ``expires`` are what is said of it all.

    Raises:
        ConfigError: with the list's own file and line, for the first fault in it.
        OSError: it cannot be read.
    """
    data = path.read_bytes()
    said = "\0".join((str(path), kind, *tags, expires)).encode()
    key = hashlib.sha256(said + b"\0" + data).hexdigest()
    read = tuple(rows(path, decoded(path, data)))
    return HouseList(key, str(path), kind, tuple(tags), expires, read)


def decoded(path: Path, data: bytes) -> str:
    """Return a list's text without its byte-order mark.

    Raises:
        ConfigError: it is not UTF-8, nor UTF-16 with a byte-order mark.
    """
    try:
        return data.decode(_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError as exc:
        line = data[: exc.start].count(b"\n") + 1
        raise ConfigError("not UTF-8; save the list as 'CSV UTF-8'", str(path), line) from exc


def encoded(data: bytes, text: str) -> bytes:
    """Write ``text`` as the list ``data`` is written: its encoding, and its byte-order mark."""
    name = _encoding(data)
    mark = "\ufeff" if data.startswith("\ufeff".encode(name)) else ""
    return (mark + text).encode(name)


def _encoding(data: bytes) -> str:
    """Return UTF-8, or which UTF-16 the byte-order mark says."""
    return next((name for mark, name in _UTF_16.items() if data.startswith(mark)), "utf-8")


def rows(path: Path, text: str) -> Iterator[Row]:
    """Yield the rows of a list's text; what it is, the name of ``path`` says.

    Raises:
        ConfigError: with file and line, for the first fault in it.
    """
    suffix, name = path.suffix.lower(), path.name.lower()
    if suffix in (".csv", ".tsv"):
        from newslint.house import csvlist

        return csvlist.rows(text, str(path))
    if suffix in (".yml", ".yaml"):
        from newslint.house import yamllist

        return yamllist.rows(text, str(path))
    if name in (_ACCEPT, _REJECT):
        return _vocabulary(text, str(path), name == _REJECT)
    return _one_a_line(text)


def _one_a_line(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.splitlines(), 1):
        name = without_comment(line)
        if name:
            yield Row(name, (), "", False, (), "", number)


def without_comment(line: str) -> str:
    """Return the name on a line; a comment's "#" has a space behind it, as "#MeToo" has not."""
    if "#" in line:
        line = _COMMENT.split(line, maxsplit=1)[0]
    return " ".join(line.split())


def _vocabulary(text: str, path: str, reject: bool) -> Iterator[Row]:
    """Yield what Vale accepts (right) or rejects (to be avoided); each line is a pattern."""
    for number, line in enumerate(text.splitlines(), 1):
        entry = line.strip()
        if not entry or entry.startswith("#"):
            continue
        pattern = looks_like_pattern(entry)
        if pattern:
            check_pattern(entry, path, number)
        if reject:
            yield Row("", (entry,), pattern=pattern, line=number)
        else:
            yield Row(entry, pattern=pattern, line=number)


_SIGNS = frozenset("\\[?*+|")
_PATTERN = re.compile(r"\\|\[|\(\?|\w\?\w|\.[*+]|[)\]][*+?]|\([^)]*\|")


def looks_like_pattern(text: str) -> bool:
    r"""Say whether a text has signs of a regular expression that names do not have.

    These are a backslash, brackets, ``(?i)``, ``colou?r``, ``.*`` and ``(one|other)``; a full
    stop, a question or exclamation mark at the end, ``&`` and ``*`` stand in names, too.
    """
    # Most names have none of the signs that a pattern has at least one of.
    return not _SIGNS.isdisjoint(text) and bool(_PATTERN.search(text))


def check_pattern(text: str, path: str, line: int, replacement: str = "") -> None:
    """Demand that ``text`` is a pattern that matches something, and that its groups are there.

    Raises:
        ConfigError: with file and line.
    """
    import regex

    try:
        made = regex.compile(text)
    except regex.error as exc:
        raise ConfigError(f"'{text}' is no valid pattern: {exc}", path, line) from exc
    if made.match(""):
        raise ConfigError(f"the pattern '{text}' matches the empty string", path, line)
    for group in re.findall(r"[\\$](\d)", replacement):
        if int(group) > made.groups:
            message = f"'{replacement}' names a group {group} that '{text}' does not have"
            raise ConfigError(message, path, line)


def check_day(text: str, path: str, line: int) -> str:
    """Return ``text``, which must be a day written as 2027-01-31, or "".

    Raises:
        ConfigError: with file and line.
    """
    if not text:
        return ""
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            raise ValueError
        return date.fromisoformat(text).isoformat()
    except ValueError as exc:
        message = f"'expires' is '{text}'; write a day as 2027-01-31"
        raise ConfigError(message, path, line) from exc
