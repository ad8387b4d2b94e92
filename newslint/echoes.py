"""Join what the tagger says of a place with what a rule without a score says of it: one finding."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analysis import View
from newslint.model import Fix, Match, Rule

Found = tuple[Rule, View | None, Match]


def joined(found: Iterable[Found]) -> list[Found]:
    """Leave out matches of the tagger that touch another rule's, which takes their order of fixes.

    The tagger knows which form fits the sentence ("condemned" beside "declared"), the other rule
    which forms are possible.
    """
    every = list(found)
    scored = [one for one in every if one[2].confidence is not None]
    if not scored:
        return every
    sure = [one for one in every if one[2].confidence is None]
    kept = [one for one in scored if not any(_touch(one, other) for other in sure)]
    return [*(_ordered(one, scored) for one in sure), *kept]


def _place(one: Found) -> tuple[int, int]:
    base = one[1].start if one[1] else 0
    return base + one[2].start, base + one[2].end


def _touch(one: Found, other: Found) -> bool:
    (start, end), (low, high) = _place(one), _place(other)
    return low < end and start < high


def _ordered(one: Found, scored: Iterable[Found]) -> Found:
    """Return a match with those of its fixes first that the tagger has for the same place."""
    rule, view, match = one
    same = next((s for s in scored if _place(s) == _place(one)), None)
    if same is None or len(match.fixes) < 2:
        return one
    rank = {_edits(same, fix): number for number, fix in enumerate(same[2].fixes)}

    def place(fix: Fix) -> int:
        return rank.get(_edits(one, fix), len(rank))

    return rule, view, match._replace(fixes=tuple(sorted(match.fixes, key=place)))


def _edits(one: Found, fix: Fix) -> tuple[tuple[int, int, str], ...]:
    """Return a fix's edits in offsets of the document, whatever its rule speaks of."""
    base = one[1].start if one[1] else 0
    return tuple((base + start, base + end, new) for start, end, new in fix.edits)
