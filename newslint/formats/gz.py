"""gzip: one article behind a ``.gz``, unpacked with a limit and packed again."""

from __future__ import annotations

import struct
import zlib

from newslint.errors import ReadError
from newslint.formats.decoding import MAX_BYTES
from newslint.formats.ratio import refuse_bomb

_MAGIC = b"\x1f\x8b\x08"
_HEAD = 10
_CRC, _EXTRA, _NAME, _COMMENT = 2, 4, 8, 16


def unpack(path: str, data: bytes) -> bytes:
    """Return what a gzip file holds, all its members joined.

    Raises:
        ReadError: ``gzip`` when it is broken or something else, ``too-large`` when it holds
            more than an article may have.
    """
    if not data.startswith(_MAGIC):
        raise ReadError("gzip", "not a gzip file", path)
    parts: list[bytes] = []
    size, rest = 0, data
    # Zeros may pad the file.
    while rest.strip(b"\0"):
        machine = zlib.decompressobj(wbits=31)
        try:
            part = machine.decompress(rest, MAX_BYTES + 1 - size)
        except zlib.error as exc:
            raise ReadError("gzip", "gzip: the file is broken", path) from exc
        size += len(part)
        if size > MAX_BYTES:
            limit = MAX_BYTES // 1_000_000
            raise ReadError("too-large", f"gzip: holds more than {limit} MB", path)
        if not machine.eof:
            raise ReadError("gzip", "gzip: the file ends too early", path)
        parts.append(part)
        rest = machine.unused_data
    refuse_bomb(path, len(data), size)
    return b"".join(parts)


def pack(original: bytes, content: bytes) -> bytes:
    """Return a gzip file with the header (name, time) of the original and other content."""
    machine = zlib.compressobj(9, wbits=-15)
    body = machine.compress(content) + machine.flush()
    tail = struct.pack("<II", zlib.crc32(content), len(content) & 0xFFFFFFFF)
    return original[: _header(original)] + body + tail


def _header(data: bytes) -> int:
    """Return the length of a gzip header (RFC 1952)."""
    flags, at = data[3], _HEAD
    if flags & _EXTRA:
        at += 2 + int.from_bytes(data[at : at + 2], "little")
    for flag in (_NAME, _COMMENT):
        if flags & flag:
            at = data.index(b"\0", at) + 1
    return at + 2 * bool(flags & _CRC)
