"""The costs of a part of speech after the two before it, read once from the data file."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newslint.analysis import tables

SCALE = 8
"""A cost is -8 ln P, rounded."""
EDGE = "^"
"""Stands for what is before and after a sentence."""


class Transitions(NamedTuple):
    """``rows[a * n + b][c]`` costs tag number c after a, b (33 more than the cost itself)."""

    tags: tuple[str, ...]
    rows: list[bytes]


@cache
def tag_counts() -> dict[str, int]:
    """Return the tags in the order of their numbers, with their counts."""
    line = tables.load("transitions.tsv").split(b"\n", 2)[1].decode()
    pairs = (pair.rpartition(":") for pair in line.split(" "))
    return {tag: int(count) for tag, _, count in pairs}


@cache
def load() -> Transitions:
    """Read the table; pairs of tags never seen get the costs after the second alone."""
    tags = tuple(tag_counts())
    number = {tag.encode(): i for i, tag in enumerate(tags)}
    size = len(tags)
    lines = tables.load("transitions.tsv").split(b"\n")[2:-1]
    rows = [line.partition(b"\t")[2] for line in lines[:size]] * size
    for line in lines[size:]:
        key, _, row = line.partition(b"\t")
        a, _, b = key.partition(b" ")
        rows[number[a] * size + number[b]] = row
    return Transitions(tags, rows)
