"""Millions in the headline that are billions in the story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newslint import lazypattern
from newslint.analysis import Analysis, View
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Related, Role, Safety

_SCALES = {"m": "million", "b": "billion", "t": "trillion"}
_FIGURE = lazypattern.compile(
    r"(?P<sign>[$£€¥])?(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})*(?:\.\d+)?)"
    r"(?P<space>[\s-]?)(?P<scale>(?:[Mm]|[Bb]|[Tt]r)illions?|[MBT](?![\w’'])|(?:bn|mn|tn)\b|m(?![\w’']))"
)
_WORD = lazypattern.compile(r"\p{L}[\p{L}’'-]{2,}")
_REACH = 60
"""How many code points around a figure are searched for what it counts."""
_EMPTY = frozenset(
    "the and for with from that this has have had was were are will would could said says its his"
    " her their new over after about more than most least nearly almost into not but who which"
    " million billion trillion percent per year years dollars worth".split()
)


class Amount(NamedTuple):
    """A figure with its scale; ``around`` are the words near it, without their endings."""

    view: View
    start: int
    end: int
    number: tuple[str, str]
    scale: str
    around: frozenset[str]
    following: str


@check("magnitudes.headline", anchors=("illion", "$", "£", "€"))
def headline(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each amount of a headline that the story has, of the same thing, on another scale.

    Offsets count from the start of the article's clean text.
    """
    heads = [v for v in analysis.views if v.role in (Role.HEADLINE, Role.STANDFIRST)]
    body = [
        a
        for v in analysis.views
        if v.role not in (Role.HEADLINE, Role.STANDFIRST)
        for a in _amounts(v)
    ]
    for view in heads:
        for amount in _amounts(view):
            same = [a for a in body if a.number == amount.number]
            if any(a.scale == amount.scale for a in same):
                continue
            other = next((a for a in same if _same_thing(amount, a)), None)
            if other is not None:
                yield _match(amount, other)


def _amounts(view: View) -> Iterator[Amount]:
    for found in _FIGURE.finditer(view.text):
        scale = _SCALES.get(found["scale"][0].lower(), "")
        if len(found["scale"]) < 3 and not found["sign"]:
            continue
        before = view.text[max(0, found.start() - _REACH) : found.start()]
        after = view.text[found.end() : found.end() + _REACH]
        following = [w for w in map(_stem, _WORD.findall(after)) if w not in _EMPTY]
        around = frozenset(w for w in map(_stem, _WORD.findall(before)) if w not in _EMPTY)
        number = found["sign"] or "", found["number"].replace(",", "")
        yield Amount(
            view,
            *found.span(),
            number,
            scale,
            around.union(following),
            following[0] if following else "",
        )


def _stem(word: str) -> str:
    """Return a word in small letters without a plural's s."""
    word = word.lower().removesuffix("’s").removesuffix("'s")
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _same_thing(first: Amount, second: Amount) -> bool:
    """Say whether two figures count the same: the word after them, or two words around."""
    if first.following and first.following in second.around:
        return True
    return len(first.around & second.around) > 1


def _match(amount: Amount, other: Amount) -> Match:
    start, end = amount.view.start + amount.start, amount.view.start + amount.end
    figures = other.view.text[other.start : other.end]
    related = Related(other.view.start + other.start, other.view.start + other.end, "in the story")
    fix = Fix(figures, (Edit(start, end, figures),), Safety.DISPLAY)
    return Match(start, end, (fix,), {"story": figures}, (related,))
