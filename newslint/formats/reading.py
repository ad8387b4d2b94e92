"""Choose the format by suffix and read: bytes or text to ``Document``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath

from newslint.analysis.language import is_english
from newslint.formats.decoding import decode
from newslint.formats.drafts import Read, assemble
from newslint.model import Document

SUFFIXES: Mapping[str, str] = {
    "": "plain",
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""The format of each suffix; "" is a name without one. A file of another suffix is plain."""


def read(path: str, data: bytes) -> Document:
    """Read an article; its format goes by the suffix of ``path``, which is not opened.

    ``Document.source`` is the decoded file, a byte-order mark included; all offsets count
    its code points.

    Raises:
        ReadError: ``too-large``, ``binary``, ``encoding``, ``line-too-long``,
            ``front-matter`` or ``html``, with the line where it is known.
    """
    source, encoding = decode(path, data)
    return parse(path, source, encoding, is_english)


def parse(
    path: str, source: str, encoding: str, judge: Callable[[str], bool] = lambda text: True
) -> Document:
    """Read an article that is decoded already; without a judge all blocks count as English.

    Raises:
        ReadError: ``front-matter`` or ``html``.
    """
    format = SUFFIXES.get(PurePath(path).suffix.lower(), "plain")
    # Parsers are heavy: each is imported with its own format only.
    reader: Callable[[str, str], Read] = import_module(f"newslint.formats.{format}").read
    result = reader(source, path)
    return assemble(path, source, result, format=format, encoding=encoding, is_english=judge)
