"""Lay a run of words beside a known name and say in what they differ."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from newslint.knowledge.words import CONNECTIVES

Kind = Literal["same", "number", "form", "spelling", "head", "connective", "drop", "extra", "swap"]

HEADS = frozenset(
    "administration agency association authority board bureau center centers commission committee"
    " corporation council department federation foundation institute institution office"
    " organization party service services society union".split()
)
"""Words that say what sort of body it is; writers take one for the other."""

_COST: dict[Kind, float] = {
    "same": 0,
    "number": 1,
    "spelling": 1,
    "form": 1.1,
    "head": 1.1,
    "connective": 0.9,
}
_DROP = {True: 0.8, False: 1.2}
_MOST = 2.3


class Step(NamedTuple):
    """One word of the run beside one of the name; None where one has no partner."""

    kind: Kind
    run: int | None
    name: int | None


class Alignment(NamedTuple):
    """The words ``run[start:end]`` beside a whole name, and where they differ."""

    start: int
    end: int
    steps: tuple[Step, ...]

    @property
    def faults(self) -> tuple[Step, ...]:
        """The steps that differ."""
        return tuple(step for step in self.steps if step.kind != "same")


def align(run: Sequence[str], name: Sequence[str]) -> Alignment | None:
    """Return the cheapest alignment of the name with a part of the run, or None if far off."""
    swapped = _swapped(run, name)
    if swapped:
        return swapped
    rows, columns = len(run) + 1, len(name) + 1
    cost = [[0.0] * columns for _ in range(rows)]
    back: list[list[Step | None]] = [[None] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(1, columns):
            cost[i][j], back[i][j] = _best(run, name, cost, i, j)
    end = min(range(rows), key=lambda i: (cost[i][-1], i))
    if cost[end][-1] > _MOST:
        return None
    return _traced(back, end, len(name))


def _best(
    run: Sequence[str], name: Sequence[str], cost: list[list[float]], i: int, j: int
) -> tuple[float, Step]:
    dropped = cost[i][j - 1] + _DROP[name[j - 1] in CONNECTIVES]
    best = (dropped, Step("drop", None, j - 1))
    if i:
        kind = difference(run[i - 1], name[j - 1])
        if kind:
            beside = (cost[i - 1][j - 1] + _COST[kind], Step(kind, i - 1, j - 1))
            best = min(beside, best, key=lambda pair: pair[0])
        if j < len(name):
            extra = cost[i - 1][j] + _DROP[run[i - 1] in CONNECTIVES]
            best = min(best, (extra, Step("extra", i - 1, None)), key=lambda pair: pair[0])
    return best


def _traced(back: list[list[Step | None]], end: int, j: int) -> Alignment:
    steps: list[Step] = []
    i = end
    while j > 0:
        step = back[i][j]
        assert step is not None
        steps.append(step)
        i -= step.run is not None
        j -= step.name is not None
    return Alignment(i, end, tuple(reversed(steps)))


def _swapped(run: Sequence[str], name: Sequence[str]) -> Alignment | None:
    """Find the same words in another order."""
    wanted, length = sorted(name), len(name)
    for start in range(len(run) - length + 1):
        window = list(run[start : start + length])
        bounded = window[0] not in CONNECTIVES and window[-1] not in CONNECTIVES
        if bounded and window != list(name) and sorted(window) == wanted:
            steps = (
                Step("same" if window[k] == name[k] else "swap", start + k, k)
                for k in range(length)
            )
            return Alignment(start, start + length, tuple(steps))
    return None


@lru_cache(maxsize=1 << 14)
def difference(word: str, other: str) -> Kind | None:
    """Say how a word differs from the one that a name has there; None: it is another word."""
    if word in (other, other + "'s"):
        return "same"
    if word in CONNECTIVES or other in CONNECTIVES:
        return "connective" if word in CONNECTIVES and other in CONNECTIVES else None
    if singular(word) == singular(other):
        return "number"
    if word in HEADS and other in HEADS:
        return "head"
    shorter = min(len(word), len(other))
    if shorter < 5:
        return None
    if word[0] != other[0] and word[-3:] != other[-3:]:
        return None
    apart = distance(word, other)
    if apart > 1 and is_kin(word, other):
        return "form"
    if apart > 2 and is_kin(word, other, 0.35):
        return "form"
    return "spelling" if apart <= (1 if shorter < 7 else 2) else None


def singular(word: str) -> str:
    """Return what is left of a word without the ending of a plural or possessive."""
    word = word.removesuffix("'s").removesuffix("'")
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_kin(word: str, other: str, share: float = 0.55) -> bool:
    """Say whether two words have a long beginning in common: finance, financial.

    ``share`` is the part of the longer word that it must be.
    """
    common = 0
    while common < min(len(word), len(other)) and word[common] == other[common]:
        common += 1
    return common >= 5 and common >= share * max(len(word), len(other))


@lru_cache(maxsize=1 << 14)
def distance(word: str, other: str) -> int:
    """Return the number of letters added, dropped, changed or swapped; 3 stands for more."""
    if abs(len(word) - len(other)) > 2:
        return 3
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == wanted:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, last = last, row
    return min(last[-1], 3)
