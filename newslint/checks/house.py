"""Wrong forms that a house's own lists name, each with what the house writes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from newslint.analysis import View
from newslint.analysis.wordcase import match_case
from newslint.checks.registry import check
from newslint.house.model import Row
from newslint.house.phrases import Phrases
from newslint.house.resolving import House, Place, normalized
from newslint.model import Edit, Fix, Match, Safety

_DOLLAR = re.compile(r"\$(\d)")

Places = tuple[Place, ...]


@check("house.listed")
def listed(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find what the lists call wrong; ``options["house"]`` is what counts of them."""
    house: House | None = options.get("house")
    if house is None:
        return
    phrases, patterns = _prepared(house)
    for found in phrases.find(view.text):
        yield _match(view.text, found.start, found.end, found.value)
    for place in patterns:
        yield from _by_pattern(view.text, place)


@lru_cache(maxsize=64)
def _prepared(house: House) -> tuple[Phrases[Places], Places]:
    by_phrase: dict[str, list[Place]] = defaultdict(list)
    right = house.normal
    for place in house.wrong:
        if not place.row.pattern:
            for text in place.row.wrong:
                phrase = normalized(text)
                if phrase not in right:
                    by_phrase[phrase].append(place)
    phrases = Phrases({phrase: tuple(places) for phrase, places in by_phrase.items()})
    return phrases, tuple(place for place in house.wrong if place.row.pattern)


def _match(text: str, start: int, end: int, places: Places) -> Match:
    here = text[start:end]
    rights = tuple(dict.fromkeys(_as_written(here, p.row) for p in places if p.row.right))
    # Two lists that disagree, or one plain word, may mean something else here.
    sure = len(rights) == 1 and " " in here and any(c.isupper() for c in places[0].row.wrong[0])
    safety = Safety.SAFE if sure else Safety.UNSAFE if len(rights) == 1 else Safety.DISPLAY
    fixes = tuple(Fix(right, (Edit(start, end, right),), safety) for right in rights)
    return Match(start, end, fixes, {"said": _said(here, rights, places[0])})


def _as_written(here: str, row: Row) -> str:
    """Return a row's right form with the capitals that its place asks for."""
    if here.isupper() and not any(wrong.isupper() for wrong in row.wrong):
        return row.right.upper()
    return match_case(here, row.right) if all(map(str.islower, row.wrong)) else row.right


def _by_pattern(text: str, place: Place) -> Iterator[Match]:
    from newslint.house import patterns

    for pattern in place.row.wrong:
        for found in patterns.matches(place, pattern, text):
            start, end = found.span()
            right = found.expand(_DOLLAR.sub(r"\\\1", place.row.right)) if place.row.right else ""
            if start < end and right != found[0]:
                fixes = (Fix(right, (Edit(start, end, right),), Safety.UNSAFE),) if right else ()
                said = _said(found[0], (right,) if right else (), place)
                yield Match(start, end, fixes, {"said": said})


def _said(here: str, rights: tuple[str, ...], place: Place) -> str:
    wanted = " or ".join(f"'{right}'" for right in rights)
    said = f"write {wanted}, not '{here}'" if wanted else f"'{here}' is to be avoided"
    return said + (f" ({place.row.description})" if place.row.description else "")
