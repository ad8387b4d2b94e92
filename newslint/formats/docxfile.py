"""The archive of a .docx file: the parts that bear on the copy, taken out and put back."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import normpath
from zipfile import BadZipFile, ZipFile, ZipInfo

from newslint.errors import ReadError
from newslint.formats import xmlevents
from newslint.formats.decoding import MAX_BYTES
from newslint.formats.ratio import refuse_bomb

MAX_MEMBERS = 5_000
MAX_UNPACKED = 200_000_000
"""Bytes of all members together, as the archive's own list says them."""
BETWEEN = "\0"
"""Stands between the names and the texts of parts in the source: XML cannot hold it."""

_OLD = b"\xd0\xcf\x11\xe0"
_RELATIONS = "_rels/.rels"
_TYPES = ("/footnotes", "/endnotes", "/styles", "/settings")
_BROKEN = (BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, OSError, ValueError)
"""What ``zipfile`` raises for archives that are no good."""


def unpack(path: str, data: bytes) -> str:
    """Return names and texts of the parts that are read, joined by ``BETWEEN``.

    The first is the main part. Other members of the archive are not unpacked.

    Raises:
        ReadError: ``docx`` when it is no Word file or broken, ``too-large`` when a part or
            the archive is beyond all measure.
    """
    if data.startswith(_OLD):
        raise ReadError("docx", "an old Word file (.doc), or one with a password", path)
    if not data.startswith(b"PK"):
        raise ReadError("docx", "not a Word file: no zip archive", path)
    try:
        with ZipFile(BytesIO(data)) as archive:
            _refuse_bombs(path, archive)
            return BETWEEN.join(_parts(path, archive))
    except _BROKEN as exc:
        raise ReadError("docx", "the archive is broken", path) from exc
    except RuntimeError as exc:
        raise ReadError("docx", "the archive has a password", path) from exc


def pack(original: bytes, source: str) -> bytes:
    """Return the archive with the parts of ``source``; all other members stay as they are."""
    words = source.split(BETWEEN)
    parts = dict(zip(words[::2], words[1::2], strict=True))
    made = BytesIO()
    with ZipFile(BytesIO(original)) as old, ZipFile(made, "w") as new:
        new.comment = old.comment
        for member in old.infolist():
            content = old.read(member)
            if member.filename in parts:
                content = _encoded(content, parts[member.filename])
            new.writestr(_like(member), content)
    return made.getvalue()


def _like(member: ZipInfo) -> ZipInfo:
    copy = ZipInfo(member.filename, member.date_time)
    for name in ("compress_type", "comment", "create_system", "external_attr", "internal_attr"):
        setattr(copy, name, getattr(member, name))
    return copy


def _refuse_bombs(path: str, archive: ZipFile) -> None:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise ReadError("too-large", f"more than {MAX_MEMBERS:,} files in the archive", path)
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        limit = MAX_UNPACKED // 1_000_000
        raise ReadError("too-large", f"more than {limit} MB when unpacked", path)
    if len({member.filename for member in members}) < len(members):
        raise ReadError("docx", "the archive holds two files of one name", path)


def _parts(path: str, archive: ZipFile) -> Iterator[str]:
    names = frozenset(archive.namelist())
    if _RELATIONS not in names:
        raise ReadError("docx", "a zip archive, but not a Word file", path)
    main = _related(path, archive, _RELATIONS, "").get("/officeDocument", "")
    if main not in names:
        raise ReadError("docx", "a zip archive, but not a Word file", path)
    yield main
    yield _text(path, archive, main)
    folder, _, name = main.rpartition("/")
    links = f"{folder}/_rels/{name}.rels".lstrip("/")
    related = _related(path, archive, links, folder) if links in names else {}
    for kind in _TYPES:
        if related.get(kind) in names:
            yield related[kind]
            yield _text(path, archive, related[kind])


def _related(path: str, archive: ZipFile, name: str, folder: str) -> Mapping[str, str]:
    """Return the parts that a relations file names, by the end of their type."""
    found: dict[str, str] = {}
    for event in xmlevents.events(_text(path, archive, name), path):
        if event.kind == "start" and event.name == "Relationship":
            kind = "/" + event.attributes.get("Type", "").rpartition("/")[2]
            target = event.attributes.get("Target", "")
            whole = target if target.startswith("/") else f"{folder}/{target}"
            found.setdefault(kind, normpath(whole).lstrip("/"))
    return found


def _text(path: str, archive: ZipFile, name: str) -> str:
    with archive.open(name) as member:
        data = member.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        raise ReadError("too-large", f"{name} has more than {limit} MB", path)
    refuse_bomb(path, archive.getinfo(name).compress_size, len(data), name)
    try:
        text = _decoded(data)
    except UnicodeDecodeError:
        text = BETWEEN
    if BETWEEN in text:
        raise ReadError("docx", f"{name} is not XML", path)
    return text


def _encoding(data: bytes) -> str:
    # The only two that the standard allows.
    return "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"


def _decoded(data: bytes) -> str:
    return data.decode(_encoding(data))


def _encoded(old: bytes, text: str) -> bytes:
    """Return a part's text as bytes; one that did not change stays the same bytes."""
    return old if text == _decoded(old) else text.encode(_encoding(old))
