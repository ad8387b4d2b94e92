"""Misspellings that are listed, since no rule of frequency and slip tells them for sure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newslint.analysis import tables


@cache
def table() -> Mapping[str, tuple[str, ...]]:
    """Return misspelling -> what is meant, best first; all in small letters."""
    lines = tables.load("misspellings.tsv").decode("utf-8").splitlines()[1:]
    pairs = (line.split("\t") for line in lines)
    return {wrong: tuple(rights.split(" ")) for wrong, rights in pairs}
