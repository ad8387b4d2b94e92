"""The comma before "and" in a simple series, as the house has chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newslint.analysis import View
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match

_CLASSES = {
    "NN": "noun",
    "NNS": "noun",
    "NNP": "name",
    "NNPS": "name",
    "JJ": "adjective",
    "VBD": "past",
    "VBG": "ing",
    "VB": "verb",
    "CD": "number",
}
_MODIFIERS = frozenset({"JJ", "NN", "CD", "NNP"})
_LONGEST = 3
_REACH, _BEYOND = 9, 9
"""Tokens before and after the conjunction among which there is no other."""
_PLACES = frozenset(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia"
    " Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts"
    " Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon"
    " Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming England"
    " Scotland Wales Ireland France Germany Italy Spain Canada Mexico China Japan India Russia"
    " Ukraine Poland Israel Iraq Iran Syria Egypt Turkey Brazil Australia Ontario Quebec Jersey"
    " York Carolina Dakota Hampshire Island Jr Sr Inc".split()
)
"""Places that may stand behind a city, and what stands behind a person's or a firm's name."""


class _Item(NamedTuple):
    """An item of a series: its tokens ``[first, last]`` and the class of its last word."""

    first: int
    last: int
    kind: str


@check("series.comma", anchors=(" and ", " or "))
def comma(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find series of three items or more whose last comma is not as option ``comma`` says."""
    unwanted = options["comma"] == "never"
    for index, word in enumerate(view.words):
        if word not in ("and", "or") or index < 4:
            continue
        has = view.tokens[index - 1].text == ","
        if has is not unwanted or not _is_series(view, index, has):
            continue
        if has:
            mark = view.tokens[index - 1]
            edit = Edit(mark.start, mark.end, "")
        else:
            end = view.tokens[index - 1].end
            edit = Edit(end, end, ",")
        last = view.tokens[index - 2 if has else index - 1]
        start, end = last.start, view.tokens[index].end
        title = view.text[start : edit.start] + edit.replacement + view.text[edit.end : end]
        yield Match(start, end, (Fix(title, (edit,)),))


def _is_series(view: View, conjunction: int, has_comma: bool) -> bool:
    """Say whether like items stand on both sides of the conjunction, two commas or one before."""
    around = view.words[max(0, conjunction - _REACH) : conjunction + _BEYOND]
    if sum(word in ("and", "or", "&") for word in around) > 1:
        return False  # An item with a conjunction of its own is clearer with a comma after it.
    middle = _before(view, conjunction - (2 if has_comma else 1))
    if not middle or middle.first < 2 or view.tokens[middle.first - 1].text != ",":
        return False
    first = _before(view, middle.first - 2)
    final = _after(view, conjunction + 1)
    if not first or not final or not first.kind == middle.kind == final.kind:
        return False
    if view.words[middle.first] in ("a", "an", "the"):
        return False
    if middle.kind != "name":
        return True
    beyond = view.tokens[final.last + 1].text if final.last + 1 < len(view.tokens) else "."
    return view.tokens[middle.last].text not in _PLACES and beyond not in (",", "(")


def _before(view: View, last: int) -> _Item | None:
    """Return the item that ends at token ``last`` and begins after a comma or an unlike word."""
    if last < 0:
        return None
    kind = _CLASSES.get(view.tags[last], "")
    if not kind or not view.tokens[last].text[0].isalnum():
        return None
    first = last
    while first > 0 and last - first < _LONGEST - 1 and view.tags[first - 1] in _MODIFIERS:
        first -= 1
    return _Item(first, last, kind)


def _after(view: View, first: int) -> _Item | None:
    """Return the item that begins at token ``first``."""
    last = first
    if first >= len(view.tokens) or view.tags[first] not in _CLASSES:
        return None
    nominal = _MODIFIERS | {"NNS", "NNPS"}
    while (
        last + 1 < len(view.tokens)
        and last - first < _LONGEST - 1
        and view.tags[last] in _MODIFIERS
        and view.tags[last + 1] in nominal
    ):
        last += 1
    return _Item(first, last, _CLASSES[view.tags[last]])
