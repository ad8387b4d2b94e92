"""Choose the format by suffix and read: bytes or text to ``Document``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module

from newslint.analysis.language import is_english
from newslint.formats.containers import close_file, open_file, suffix
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
    ".aml": "archieml",
    ".archieml": "archieml",
    ".docx": "docx",
    ".newsml": "xml",
    ".nitf": "xml",
    ".ninjs": "ninjs",
    ".xml": "xml",
    ".json": "ninjs",
}
"""The format of each suffix; "" is a name without one. A file of another suffix is plain.
Each may have ``.gz`` behind it."""
SHARED = (".xml", ".json")
"""Suffixes that files of all kinds have, most of them no news."""


def read(path: str, data: bytes) -> Document:
    """Read an article; its format goes by the suffix of ``path``, which is not opened.

    ``Document.source`` is the decoded file, a byte-order mark included; all offsets count
    its code points.

    Raises:
        ReadError: ``too-large``, ``binary``, ``encoding``, ``line-too-long``, ``gzip``,
            ``docx``, or what ``parse`` raises; with the line where it is known.
    """
    opened = open_file(path, data)
    document = parse(path, opened.source, opened.encoding, is_english)
    return document if opened.container is None else replace(document, container=opened.container)


def read_again(document: Document, source: str) -> Document:
    """Read a document with another source, as ``read`` would the file with that in it.

    Raises:
        ReadError: as ``parse``.
    """
    made = parse(document.path, source, document.encoding, is_english)
    return replace(made, container=document.container)


def file_bytes(document: Document, original: bytes, source: str) -> bytes:
    """Return the bytes of the document's file with another source in it.

    Raises:
        WriteError: the source does not fit the file's encoding.
    """
    return close_file(document.path, original, source, document.encoding)


def parse(
    path: str, source: str, encoding: str, judge: Callable[[str], bool] = lambda text: True
) -> Document:
    """Read an article that is decoded already; without a judge all blocks count as English.

    Raises:
        ReadError: ``front-matter``, ``html``, ``xml``, ``json`` or ``wrong-format``.
    """
    format = SUFFIXES.get(suffix(path), "plain")
    # Parsers are heavy: each is imported with its own format only.
    reader: Callable[[str, str], Read] = import_module(f"newslint.formats.{format}").read
    result = reader(source, path)
    return assemble(path, source, result, format=format, encoding=encoding, is_english=judge)
