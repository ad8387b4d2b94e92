"""One report of two engines: where both mark the same place, one finding, ours first."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.model import Finding

_SLACK = 40
"""Characters by which one of two overlapping ranges may be longer and mark the same place."""


def merged(native: Sequence[Finding], foreign: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return both engines' findings, sorted; what is foreign adds to ours, or stands alone.

    Our findings stay as they are but for ``also``.
    """
    joined: dict[int, list[str]] = {}
    alone: list[Finding] = []
    for finding in foreign:
        ours = next((i for i, f in enumerate(native) if _same_place(f, finding)), None)
        if ours is None:
            alone.append(finding)
        else:
            joined.setdefault(ours, []).extend((finding.rule, *finding.also))
    kept = [
        f._replace(also=tuple(dict.fromkeys((*f.also, *joined[i])))) if i in joined else f
        for i, f in enumerate(native)
    ]
    return tuple(sorted((*kept, *alone), key=_key))


def _same_place(ours: Finding, theirs: Finding) -> bool:
    a, b = ours.position, theirs.position
    if abs((a.end - a.start) - (b.end - b.start)) > _SLACK:
        return False
    if a.start == a.end:
        return b.start <= a.start <= b.end
    return a.start < b.end and b.start < a.end


def _key(finding: Finding) -> tuple[int, int, str]:
    return finding.position.start, finding.position.end, finding.rule
