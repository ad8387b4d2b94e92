"""One word set as two by a slip: "law makers", "with out", "a tax payer"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from newslint.analysis import View, tables
from newslint.checks.registry import check
from newslint.model import Match

_MARK = "."
"""Stands in conditions for any mark, and for either end of the text."""


class Conditions(NamedTuple):
    """Which words must or must not stand beside the pair for it to be a slip."""

    after: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()

    def hold(self, previous: str, following: str) -> bool:
        """Say whether the pair between the two words is a slip."""
        if previous in self.not_after or following in self.not_before:
            return False
        unbound = not (self.after or self.before)
        return unbound or previous in self.after or following in self.before


_PREFIXES = frozenset(
    "non anti multi mid micro auto super extra counter radio under over up out grand fund short"
    " south north team peace story cross breath".split()
)
"""Openings that many houses set off by a hyphen."""
_HYPHENED = frozenset(
    "straight-forward out-live out-lived out-lives over-turn over-turned over-see"
    " over-sees over-haul under-stand under-go under-mine under-mines under-taken loop-hole"
    " loop-holes over-due snap-shot bottle-neck bottle-necks pin-point heart-beat block-buster"
    " night-club check-list home-town road-block road-blocks set-back over-night up-tick up-grade"
    " up-grades up-date".split()
)

_FIELDS = {"<": "after", ">": "before", "!<": "not_after", "!>": "not_before"}


@check("split.word")
def word(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each pair of words that the table of split words joins."""
    table = _table()
    for index in range(len(view.words) - 1):
        seconds = table.get(view.words[index])
        if seconds is None or view.words[index + 1] not in seconds or not is_pair(view, index):
            continue
        conditions = seconds[view.words[index + 1]]
        if conditions.hold(neighbour(view, index - 1), neighbour(view, index + 2)):
            first, second = view.tokens[index], view.tokens[index + 1]
            yield Match.replacing(first.start, second.end, first.text + second.text)


@check("split.hyphen")
def hyphen(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each listed word that has a hyphen in the middle: "law-makers"."""
    table = _table()
    for token, text in zip(view.tokens, view.words, strict=True):
        first, mark, second = text.partition("-")
        if not mark or not token.text[1:].islower():
            continue
        listed = first not in _PREFIXES and table.get(first, {}).get(second) == Conditions()
        if listed or text in _HYPHENED:
            yield Match.replacing(token.start, token.end, token.text.replace("-", ""))


def is_pair(view: View, index: int) -> bool:
    """Say whether a word and the next stand side by side, in small letters.

    The first may have the capital of a sentence's start.
    """
    first, second = view.tokens[index], view.tokens[index + 1]
    if first.end == second.start or not second.text.islower():
        return False
    if first.text.islower():
        return True
    return first.text[1:].islower() and index in view.sentence_starts


def neighbour(view: View, index: int) -> str:
    """Return the word at ``index``, or the sign for a mark if there is none."""
    if not 0 <= index < len(view.words) or not view.words[index][0].isalnum():
        return _MARK
    return view.words[index]


@cache
def _table() -> dict[str, dict[str, Conditions]]:
    """Read the table once: first word -> second word -> conditions."""
    table: dict[str, dict[str, Conditions]] = {}
    for line in tables.load("splits.tsv").decode("utf-8").splitlines()[1:]:
        first, second, written = line.split("\t")
        table.setdefault(first, {})[second] = _conditions(written)
    return table


def _conditions(written: str) -> Conditions:
    fields: dict[str, frozenset[str]] = {}
    for part in written.split():
        sign = part[:2] if part.startswith("!") else part[:1]
        fields[_FIELDS[sign]] = frozenset(part[len(sign) :].split(","))
    return Conditions(**fields)
