"""Word files for tests: made by python-docx, tracked changes put in by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

MAIN = "word/document.xml"


def saved(document: Any) -> bytes:
    """Return a python-docx document as a file's bytes."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def simple(*paragraphs: str) -> bytes:
    """Return a Word file of plain paragraphs."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def with_paragraphs(*xml: str) -> bytes:
    """Return a Word file whose paragraphs are the given ``w:p`` content, as raw XML."""
    document = docx.Document()
    body = document.element.body
    for content in xml:
        body.insert(len(body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{content}</w:p>"))
    return saved(document)


def members(data: bytes) -> dict[str, bytes]:
    """Return what each member of an archive holds."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """Return the archive with one member's text changed."""
    parts = members(data)
    parts[name] = change(parts[name].decode()).encode()
    return archived(parts)


def archived(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive of the given members."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def texts(data: bytes) -> list[str]:
    """Return the paragraphs' texts as python-docx reads them."""
    return [paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs]
