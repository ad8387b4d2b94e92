"""From bytes to text: encodings, and what no article can be."""

from __future__ import annotations

import codecs
import re

from newslint.errors import ReadError

MAX_BYTES = 20_000_000
"""No article is larger; a bigger file is something else."""
MAX_LINE = 1_000_000
"""Characters in one line; above this a file is data, not copy."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE_END_BYTES = re.compile(rb"\r\n|\r|\n")
_NAMES = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml[^>]{0,80}?\sencoding\s*=\s*[\"']([\w.:-]{1,40})")
_LEGACY = {
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1"), "iso8859-1"),
    **dict.fromkeys(("windows-1252", "cp1252"), "cp1252"),
    "iso-8859-15": "iso8859-15",
    "us-ascii": "ascii",
}
"""Encodings that XML may declare, beside UTF-8 and UTF-16."""
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def decode(path: str, data: bytes, declared: bool = False) -> tuple[str, str]:
    """Return the text of a file and the encoding that writes it back byte for byte.

    A byte-order mark stays in the text as its first character. UTF-16 is read only
    with a mark. With ``declared``, the encoding that an XML declaration names counts.

    Raises:
        ReadError: ``too-large``, ``binary``, ``encoding`` or ``line-too-long``.
    """
    if len(data) > MAX_BYTES:
        raise too_large(path)
    encoding = _UTF16.get(data[:2], "utf-8")
    if encoding == "utf-8":
        _refuse_nul(path, data)
        encoding = _declared(path, data) if declared else encoding
    try:
        source = data.decode(encoding)
    except UnicodeDecodeError as exc:
        raise _undecodable(path, data, exc) from exc
    if (nul := source.find("\0")) >= 0:
        raise _binary(path, line_number(source, nul))
    _refuse_long_lines(path, source)
    return source, encoding


def too_large(path: str, limit: int = MAX_BYTES) -> ReadError:
    """Return the error for a file of more than ``limit`` bytes."""
    message = f"more than {limit // 1_000_000} MB: too large for an article"
    return ReadError("too-large", message, path)


def line_number(source: str, offset: int) -> int:
    r"""Return the line (from 1) of a character; \n, \r\n and \r end lines."""
    return len(_LINE_END.findall(source, 0, offset)) + 1


def _declared(path: str, data: bytes) -> str:
    match = _DECLARED.match(data)
    name = match[1].decode().lower() if match else "utf-8"
    # Without a mark it is not UTF-16, whatever is said: the name itself was read as ASCII.
    if name in ("utf-8", "utf8", "utf-16") or data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    if name not in _LEGACY:
        message = f"declares the encoding '{name}', which is not read; save the file as UTF-8"
        raise ReadError("encoding", message, path, 1)
    return _LEGACY[name]


def _refuse_nul(path: str, data: bytes) -> None:
    nul = data.find(b"\0")
    if nul >= 0:
        raise _binary(path, _byte_line(data, nul))


def _binary(path: str, line: int) -> ReadError:
    return ReadError("binary", "has NUL characters: not text, or UTF-16 without a mark", path, line)


def _undecodable(path: str, data: bytes, exc: UnicodeDecodeError) -> ReadError:
    line = _byte_line(data, exc.start)
    name = _NAMES.get(exc.encoding, exc.encoding.upper())
    message = f"not {name} at byte {exc.start + 1} (line {line}); save the file as UTF-8"
    return ReadError("encoding", message, path, line)


def _byte_line(data: bytes, offset: int) -> int:
    return len(_LINE_END_BYTES.findall(data, 0, offset)) + 1


def _refuse_long_lines(path: str, source: str) -> None:
    if len(source) <= MAX_LINE:
        return
    for number, line in enumerate(_LINE_END.split(source), 1):
        if len(line) > MAX_LINE:
            message = f"a line of {len(line):,} characters; at most {MAX_LINE:,} are read"
            raise ReadError("line-too-long", message, path, number)
