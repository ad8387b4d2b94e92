"""Look a key up in a sorted table of tab-separated lines without parsing the rest of it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from pathlib import Path

_STEP = 2_048
"""Bytes between two fences; what lies between is searched from its start."""
_LONGEST = 64
_FOLDER = Path(__file__).parent.parent / "data"


@cache
def load(name: str) -> bytes:
    """Read the table ``name`` of newslint/data whole, once a process."""
    return (_FOLDER / name).read_bytes()


def find(table: bytes, key: str) -> list[str] | None:
    """Return the fields after ``key`` of its line, or None if no line starts with it.

    ``key`` may span several fields, separated by tabs. The lines of ``table`` are
    UTF-8, sorted by their bytes; the first one is a comment ("#" sorts before letters).
    """
    target = key.encode("utf-8", "surrogatepass") + b"\t"
    starts, offsets = _fences(table)
    # The last fence at or before the target, up to the line that the next one begins.
    index = bisect_right(starts, target) - 1
    low = offsets[max(index, 0)]
    high = offsets[index + 1] if index + 1 < len(offsets) else len(table)
    # The line after a fence may begin with the target and sort behind it.
    found = table.find(b"\n" + target, low - 1, high + len(target))
    if found < 0:
        return None
    start = found + 1 + len(target)
    end = table.find(b"\n", start)
    return table[start : end if end >= 0 else len(table)].decode("utf-8").split("\t")


@cache
def _fences(table: bytes) -> tuple[list[bytes], list[int]]:
    """Return the beginnings of lines all over the table, and their offsets."""
    offsets = [table.find(b"\n") + 1]
    for rough in range(_STEP, len(table), _STEP):
        start = table.rfind(b"\n", 0, rough) + 1
        if start > offsets[-1]:
            offsets.append(start)
    return [table[offset : offset + _LONGEST] for offset in offsets], offsets
