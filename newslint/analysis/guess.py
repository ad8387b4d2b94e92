"""The tags that a token may have, each with a cost, from the lexicon or its look."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache

from newslint.analysis import lexicon, tables
from newslint.analysis.endings import endings, shape
from newslint.analysis.transitions import SCALE, tag_counts
from newslint.model import MASK

Weights = Mapping[str, float]
Candidates = tuple[tuple[int, int], ...]

_MOST, _FLOOR = 6, 0.0008
_UNSEEN = 0.3
"""The count that a tag weighs which a form can have by its inflection but was not seen with."""
_MARKS = {"“": "``", "”": "''", "‘": "``", "«": "``", "»": "''", MASK: "NN", "„": "``"}


@cache
def _tag_ids() -> dict[str, int]:
    return {tag: i for i, tag in enumerate(tag_counts())}


@cache
def _overall() -> int:
    return sum(tag_counts().values())


@lru_cache(maxsize=1 << 16)
def candidates(word: str, initial: bool, title: bool) -> Candidates:
    """Return the likeliest tags of ``word`` as (tag number, cost), cheapest first.

    ``initial`` says that a sentence starts with it, ``title`` that it stands in a
    headline whose words all have capitals. Costs are -8 ln P, as in the transitions.
    """
    weights = _weights(word.replace("’", "'"), initial, title)
    total = sum(weights.values())
    ids, counts = _tag_ids(), tag_counts()
    scored: list[tuple[int, int]] = []
    for tag, weight in weights.items():
        share = weight / total
        if tag in ids and share > _FLOOR:
            cost = -SCALE * math.log(share * _overall() / (counts[tag] + 50))
            scored.append((round(cost), ids[tag]))
    scored.sort()
    return tuple((tag, cost) for cost, tag in scored[:_MOST]) or ((ids["NN"], 0),)


def _weights(word: str, initial: bool, title: bool) -> Weights:
    """Weigh the tags of a word by how it is written and where it stands."""
    if word in _MARKS:
        return {_MARKS[word]: 1.0}
    exact = _counts(lexicon.exact(word).tags)
    if word.islower() or not any(c.isalpha() for c in word):
        return exact or _guess(word)
    lower = _counts(lexicon.exact(word.lower()).tags)
    if initial or title:
        if title and lower and lexicon.count(word.lower()) * 2 > lexicon.exact(word).seen:
            exact = {}
        return _capital_start(word, exact, lower)
    if exact:
        plain = min(0.06, sum(lower.values()) / sum(exact.values()) / 4)
        return _mixed(exact, 1 - plain, lower, plain)
    if shape(word) or (len(word) == 1 and not word.isupper()):
        return lower or _guess(word)
    name = {"NNPS": 0.3, "NNP": 0.7} if word.endswith("s") and _plural(lower) else {"NNP": 1.0}
    return _mixed(name, 0.9, lower or _guess(word), 0.1)


def _counts(tags: Mapping[str, int]) -> dict[str, float]:
    return {tag: count or _UNSEEN for tag, count in tags.items()}


def _plural(tags: Weights) -> bool:
    return "NNS" in tags


def _capital_start(word: str, exact: Weights, lower: Weights) -> Weights:
    """Weigh a word whose capital may be the sentence's: add up name and plain word."""
    if exact and lower:
        return {tag: exact.get(tag, 0) + lower.get(tag, 0) for tag in {**exact, **lower}}
    if exact or lower:
        known = exact or lower
        return known if exact else _mixed(lower, 0.97, {"NNP": 1.0}, 0.03)
    return _mixed({"NNP": 1.0}, 0.6, _guess(word), 0.4)


def _mixed(first: Weights, share: float, second: Weights, rest: float) -> Weights:
    """Mix two weightings, each scaled to its share."""
    if not second:
        return first
    mixed: dict[str, float] = {}
    for weights, part in ((first, share), (second, rest)):
        total = sum(weights.values())
        for tag, weight in weights.items():
            mixed[tag] = mixed.get(tag, 0.0) + part * weight / total
    return mixed


def _guess(word: str) -> Weights:
    """Weigh the tags of an unknown word by its shape, or else by its longest known ending."""
    if not any(c.isalnum() for c in word):
        return _counts(lexicon.exact(word[0]).tags) or {"NFP": 1.0}
    table = tables.load("suffixes.tsv")
    look = shape(word)
    for key in [look] * bool(look) + endings(look or word):
        fields = tables.find(table, key)
        if fields:
            pairs = (pair.rpartition(":") for pair in fields[0].split(" "))
            return {tag: float(count) for tag, _, count in pairs}
    return {"CD": 1.0} if look else {"NN": 1.0}
