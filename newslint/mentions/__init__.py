"""Who and what an article names: persons, organisations, places and acronyms, in groups."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.analysis.view import View
from newslint.mentions import bodies, people
from newslint.mentions.model import Group, Mention

__all__ = ["Group", "Mention", "find", "people"]


def find(views: Sequence[View], persons: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return all mentions in order of their start; ``persons`` are those of ``people.find``.

    None overlaps another: of two that would, the surer one stays, then the longer.
    """
    found = list(persons)
    for number, view in enumerate(views):
        found.extend(bodies.organizations_in(view, number))
        found.extend(bodies.acronyms_in(view, number))
        found.extend(bodies.descriptors_in(view, number))
        found.extend(bodies.places_in(view, number))
    found.sort(key=lambda m: (-m.sure, m.start - m.end, m.start))
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in found:
        if taken.isdisjoint(range(mention.start, mention.end)):
            taken.update(range(mention.start, mention.end))
            kept.append(mention)
    return tuple(sorted(kept))
