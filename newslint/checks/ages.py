"""Two ages that an article gives to one person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newslint import lazypattern
from newslint.analysis import Analysis
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Related, Safety

_NAME = r"\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}\.)?(?:\s+\p{Lu}[\p{L}’'-]+){1,3}"
_AGED = lazypattern.compile(
    rf"(?<![\p{{L}}’'-])(?P<name>{_NAME})(?:,\s+(?:Jr|Sr)\.)?,\s+(?P<age>\d{{1,2}}|1[01]\d),(?=\s\p{{Ll}})"
)
_THEN = lazypattern.compile(
    r"(?i)\bthen\b|\bat\s+the\s+time\b|\bwhen\b|\bin\s+(?:19|20)\d\d\b|\byears?\s+(?:ago|later|earlier)\b"
)
"""What makes an age one of another day."""


class Aged(NamedTuple):
    """A name with an age; the offsets of the age in the article's clean text."""

    age: str
    start: int
    end: int


@check("ages.two", anchors=tuple(f", {digit}" for digit in range(1, 10)))
def two(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each age that differs from the one that the article gave the same name before.

    Offsets count from the start of the article's clean text.
    """
    known: dict[str, Aged] = {}
    for view in analysis.views:
        for found in _AGED.finditer(view.text):
            span = view.sentence_at(found.start())
            if _THEN.search(view.text, span.start, span.end):
                continue
            start, end = found.span("age")
            here = Aged(found["age"], start + view.start, end + view.start)
            first = known.setdefault(" ".join(found["name"].split()), here)
            if first.age != here.age:
                yield _match(found["name"], first, here)


def _match(name: str, first: Aged, here: Aged) -> Match:
    """Show both ages: which is right the article cannot tell."""
    fixes = (
        Fix(first.age, (Edit(here.start, here.end, first.age),), Safety.DISPLAY),
        Fix(here.age, (Edit(first.start, first.end, here.age),), Safety.DISPLAY),
    )
    related = Related(first.start, first.end, "first given here")
    return Match(here.start, here.end, fixes, {"name": name, "other": first.age}, (related,))
