"""Drop what rules say of names that the house knows to be right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from newslint.analysis import Analysis, View
from newslint.house.phrases import WORD, Phrases
from newslint.house.resolving import House, normalized
from newslint.model import Match, Rule

PACKS = frozenset({"names", "organizations", "acronyms", "spelling"})
"""The packs whose rules doubt names."""

LISTED = "names/house-list"
"""The rule that says what the lists say."""

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_MARKS = "\"'’”.!?)"


Found = tuple[Rule, View | None, Match]


def without(house: House, analysis: Analysis, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the matches that are not about a right name, nor about what a list calls wrong.

    A rule about names is silent on every name; any other inside a name of several words. Where
    a list says what to write, no other rule about names needs to.
    """
    is_about = judge(house, analysis)
    every = list(found)
    listed = [_span(one) for one in every if one[0].id == LISTED]
    for one in every:
        rule, view, match = one
        if rule.pack in PACKS:
            start, end = _span(one)
            said = rule.id != LISTED and any(a <= start and end <= b for a, b in listed)
            if said or is_about(rule, view, match):
                continue
        elif _is_in_long_name(house, analysis, one):
            continue
        yield one


def _is_in_long_name(house: House, analysis: Analysis, found: Found) -> bool:
    """Say whether a match lies inside a name of several words, whose words are its own affair.

    A word alone is no reason to leave grammar alone.
    """
    start, end = _span(found)
    view = found[1] or _view_at(analysis, start)
    if view is None or start == end:
        return False
    return _is_inside(house, view.text, start - view.start, end - view.start, " ")


def _span(found: Found) -> tuple[int, int]:
    _, view, match = found
    base = view.start if view else 0
    return base + match.start, base + match.end


def judge(house: House, analysis: Analysis) -> Callable[[Rule, View | None, Match], bool]:
    """Return the function that says whether a match is about a name of the house.

    It is where the whole match lies inside such a name, or is a word of one that the article
    has in full elsewhere ("Shahh" where the list and the article have "Naureen Shahh").
    """
    present: dict[str, bool] = {}

    def is_about(rule: Rule, view: View | None, match: Match) -> bool:
        base = view.start if view else 0
        within = view or _view_at(analysis, match.start)
        if within is None:
            return False
        start, end = base + match.start - within.start, base + match.end - within.start
        if _is_inside(house, within.text, start, end) or _fits(house, within, start, end):
            return True
        word = normalized(_POSSESSIVE.sub("", within.text[start:end]))
        if rule.pack != "names" or rule.id == LISTED or " " in word or not word:
            # What a list calls wrong is wrong beside a longer name with it, too.
            return False
        if word not in present:
            present[word] = _is_present(house, analysis, word)
        return present[word]

    return is_about


def _view_at(analysis: Analysis, offset: int) -> View | None:
    inside = (v for v in analysis.views if v.start <= offset <= v.start + len(v.text))
    return next(inside, None)


def _is_inside(house: House, text: str, start: int, end: int, part: str = "") -> bool:
    """Say whether ``[start, end)`` lies inside a right name, as written or all in capitals.

    Only names count that have ``part`` in them.
    """
    cut = _POSSESSIVE.search(text, start, end)
    end = cut.start() if cut and cut.start() > start else end
    for first, last in _windows(text, start, end, house.longest):
        form = normalized(text[first:last])
        if part not in form:
            continue
        if form in house.normal or (form.isupper() and form in house.capitals):
            return True
    return False


def _windows(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of whole words over ``[start, end)``, with marks that may belong to them.

    ``longest`` bounds them, in characters; accents that stand apart may double that.
    """
    low, high = max(0, end - 2 * longest), start + 2 * longest
    words = [m.span() for m in WORD.finditer(text, low, high)]
    before = {start, *(a for a, _ in words if a <= start)}
    after = {end, *(b for _, b in words if b >= end)}
    for first in before:
        for last in after:
            if last - first <= 2 * longest:
                yield first, last
                if text[last : last + 1] and text[last] in _MARKS:
                    yield first, last + 1


def _fits(house: House, view: View, start: int, end: int) -> bool:
    """Say whether a pattern of a vocabulary matches over ``[start, end)``."""
    if not house.patterns:
        return False
    from newslint.house.patterns import spans

    return any(
        a <= start and end <= b for place in house.patterns for a, b in spans(place, view.text)
    )


def _is_present(house: House, analysis: Analysis, word: str) -> bool:
    """Say whether the article has in full a name that ``word`` is a word of."""
    names = Phrases({name: name for name in house.with_word(word)})
    return any(True for view in analysis.views for _ in names.find(view.text))
