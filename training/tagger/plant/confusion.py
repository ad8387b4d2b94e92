"""Read the words that are taken for each other by look or sound: "wager" for "wage"."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def load(path: Path | None = None) -> Mapping[str, tuple[str, ...]]:
    """Read the list: each word with those it may stand for, the likeliest first."""
    path = path or Path(__file__).with_name("confusions.tsv")
    found: dict[str, tuple[str, ...]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        word, _, others = line.split("\t")
        found[word] = tuple(others.split(" "))
    return found
