"""Look a key up in a sorted table of tab-separated lines without parsing the rest of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

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
    low, high = table.find(b"\n") + 1, len(table)
    while low < high:
        start = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", start)
        line = table[start:end]
        if line.startswith(target):
            return line[len(target) :].decode("utf-8").split("\t")
        if line < target:
            low = end + 1
        else:
            high = start
    return None
