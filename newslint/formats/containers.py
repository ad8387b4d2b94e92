"""Files that hold an article inside: gzip and docx, opened to a text and closed again."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from newslint.errors import ReadError, WriteError
from newslint.formats.decoding import MAX_BYTES, decode, too_large

_PACKED = ".gz"
_WORD = ".docx"
_DECLARING = frozenset({".xml", ".nitf", ".newsml"})
MAX_WORD = 100_000_000
"""Bytes of a .docx file at most: its pictures are not read."""


class Opened(NamedTuple):
    """The text of a file, how it is encoded, and the part's name if it is a container."""

    source: str
    encoding: str
    container: str | None


def inner_path(path: str) -> str:
    """Return the path that the packed file has once it is unpacked."""
    return path[: -len(_PACKED)] if path.lower().endswith(_PACKED) else path


def suffix(path: str) -> str:
    """Return the suffix that names the format, in lower case: of ``a.md.gz`` it is ``.md``."""
    return PurePath(inner_path(path)).suffix.lower()


def limit(path: str) -> int:
    """Return how many bytes a file may have by its name."""
    return MAX_WORD if path.lower().endswith(_WORD) else MAX_BYTES


def open_file(path: str, data: bytes) -> Opened:
    """Return the text in a file's bytes.

    Raises:
        ReadError: it cannot be unpacked or decoded, or is too large.
    """
    container: str | None = None
    inner = inner_path(path)
    if inner != path:
        from newslint.formats import gz

        if suffix(path) == _PACKED:
            raise ReadError("gzip", "a gzip file inside a gzip file is not read", path)
        if len(data) > MAX_BYTES:
            raise too_large(path)
        container = PurePath(inner).name
        data = gz.unpack(path, data)
    if suffix(path) == _WORD:
        if len(data) > MAX_WORD:
            raise too_large(path, MAX_WORD)
        from newslint.formats import docxfile

        text = docxfile.unpack(path, data)
        return Opened(text, "utf-8", container or text.partition(docxfile.BETWEEN)[0])
    return Opened(*decode(path, data, suffix(path) in _DECLARING), container)


def close_file(path: str, original: bytes, source: str, encoding: str) -> bytes:
    """Return the bytes of a file with another text in it, all else as in ``original``.

    Raises:
        WriteError: the text does not fit the encoding.
    """
    packed = inner_path(path) != path
    if packed:
        from newslint.formats import gz

        whole, original = original, gz.unpack(path, original)
    if suffix(path) == _WORD:
        from newslint.formats import docxfile

        content = docxfile.pack(original, source)
    else:
        try:
            content = source.encode(encoding)
        except UnicodeEncodeError as fault:
            raise WriteError(f"the fixed text does not fit {encoding}", path) from fault
    return gz.pack(whole, content) if packed else content
