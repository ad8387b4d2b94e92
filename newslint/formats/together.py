"""The source edits of all of an article's fixes, with few readings for many fixes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newslint.fix import apply
from newslint.formats.calm import is_calm
from newslint.formats.edits import natural, source_edits, verify
from newslint.model import Document, Edit

Clean = tuple[Edit, ...]
"""One fix's edits in clean offsets."""

_FEW = 3_000_000
"""Characters that reading again for each fix by itself may come to."""
_BUDGET = 60_000_000
"""Characters that may be read again for one article; fixes left over are only shown."""


@dataclass
class _Reading:
    document: Document
    found: dict[Clean, Clean | None] = field(default_factory=dict)
    read: int = 0

    def holds(self, group: Sequence[tuple[Clean, Clean]]) -> bool:
        """Say whether the group's fixes, made all at once, read as they are meant."""
        self.read += len(self.document.source)
        wanted = apply(self.document.text, (e for clean, _ in group for e in clean))
        made = sorted(e for _, source in group for e in source)
        return verify(self.document, made, wanted)

    def settle(self, group: Sequence[tuple[Clean, Clean]]) -> None:
        """Take a group as a whole, or by halves; one alone may be written in other ways."""
        if self.read > _BUDGET:
            return
        if len(group) == 1:
            self.read += len(self.document.source)
            self.found[group[0][0]] = source_edits(self.document, group[0][0])
        elif self.holds(group):
            self.found.update(group)
        else:
            middle = len(group) // 2
            self.settle(group[:middle])
            self.settle(group[middle:])


def all_source_edits(document: Document, fixes: Iterable[Clean]) -> Mapping[Clean, Clean | None]:
    """Return for each fix what ``source_edits`` does.

    In a long article with many fixes, those that do not meet are verified together: what
    reads as meant as a whole is taken, else each half is looked at. So it is read again a few
    times and not once a fix, at the price that two odd fixes might make up for each other.
    """
    reading = _Reading(document)
    waiting: list[tuple[Clean, Clean]] = []
    for clean in dict.fromkeys(fixes):
        reading.found[clean] = None
        made = natural(document, clean)
        if made is not None and (not made or all(is_calm(document, e) for e in clean)):
            reading.found[clean] = made
        elif made is not None:
            waiting.append((clean, made))
    waiting.sort()
    few = len(waiting) * len(document.source) <= _FEW
    while waiting:
        group, waiting = (waiting[:1], waiting[1:]) if few else _apart(waiting)
        reading.settle(group)
    return reading.found


def _apart(
    fixes: Sequence[tuple[Clean, Clean]],
) -> tuple[list[tuple[Clean, Clean]], list[tuple[Clean, Clean]]]:
    """Split sorted fixes into those that do not meet, and the rest."""
    group, rest = [], []
    end = source_end = -1
    for clean, made in fixes:
        meets = min(e.start for e in clean) <= end or any(e.start <= source_end for e in made)
        if meets:
            rest.append((clean, made))
            continue
        group.append((clean, made))
        end = max(e.end for e in clean)
        source_end = max(e.end for e in made)
    return group, rest
