"""The verb of "there is" and the noun behind it: "there is many reasons"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import View
from newslint.checks import clauses, phrases, readings, verbforms
from newslint.checks.registry import check
from newslint.model import Match

_COUNTS = frozenset(
    "many several few two three four five six seven eight nine ten eleven twelve numerous various"
    " countless multiple both these those hundreds thousands dozens scores".split()
)
_SUMS = frozenset(
    "years months weeks days hours minutes seconds miles dollars pounds euros points feet yards"
    " inches degrees cents percent acres tons times ways lots millions billions".split()
)
_GROUPS = frozenset(
    "few lot number couple handful series range variety host bunch dozen hundred thousand million"
    " majority minority lots plethora total pair group slew string multitude array set mix wealth"
    " combination half third quarter estimated further minimum maximum record good great ton kind"
    " litany list wide growing large small maximum mixture load myriad raft team crowd".split()
)


@check("existence.there", anchors=("there",))
def there(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each "there is" before a plural and "there are" before "a"."""
    for at in phrases.find_words(view, frozenset({"there"})):
        index = phrases.skip_adverbs(view, at + 1)
        if index >= len(view.words) or clauses.is_dialect(view, index):
            continue
        verb = view.words[index]
        start = phrases.skip_adverbs(view, index + 1)
        if verb in ("is", "was") and _is_plural(view, start):
            yield _mended(view, index, ("are", "were") if verb == "is" else ("were",))
        elif verb in ("are", "were") and _is_singular(view, start):
            if verb == "are" or not clauses.is_unreal(view, at):
                yield _mended(view, index, ("is", "was") if verb == "are" else ("was",))
        elif verb in ("has", "have") and start < len(view.words) and view.words[start] == "been":
            start = phrases.skip_adverbs(view, start + 1)
            if verb == "has" and _is_plural(view, start):
                yield _mended(view, index, ("have",))
            elif verb == "have" and _is_singular(view, start) and _is_finite(view, at):
                yield _mended(view, index, ("has",))


def _is_finite(view: View, at: int) -> bool:
    before = view.words[at - 1] if at else ""
    return readings.share(before, "MD") < 0.5 and before not in ("to", "let")


def _mended(view: View, index: int, forms: tuple[str, ...]) -> Match:
    token = view.tokens[index]
    return Match.replacing(token.start, token.end, *verbforms.cased(view, index, forms))


def _is_plural(view: View, start: int) -> bool:
    """Say whether a phrase surely in the plural begins at ``start``."""
    if start >= len(view.words):
        return False
    counted = view.words[start] in _COUNTS
    first = start + counted
    if counted and view.words[start] in ("hundreds", "thousands", "dozens", "scores"):
        return first < len(view.words) and view.words[first] == "of"
    for head in phrases.noun_phrase(view, first):
        word = view.words[head]
        if not readings.plural(word) or not view.tokens[head].text.islower():
            continue
        letters = phrases.kinds(view, range(first, head))
        if "-" in letters or word in _SUMS or not phrases.is_over(view, head + 1):
            return False
        return counted or readings.share(view.words[first], "VBG", "VBN", "RB", "IN") < 0.05
    return False


def _is_singular(view: View, start: int) -> bool:
    """Say whether "a" and one noun in the singular begin at ``start``, with no "and" behind."""
    if start >= len(view.words) or view.words[start] not in ("a", "an", "another"):
        return False
    rest = view.words[start + 1 : start + 25]
    end = rest.index(".") if "." in rest else len(rest)
    if {"and", "or", ",", ";"}.intersection(rest[:end]) or _GROUPS.intersection(rest[:4]):
        return False
    phrase = phrases.noun_phrase(view, start + 1)
    if not phrase or any(view.words[i][0].isdigit() for i in phrase):
        return False
    return any(readings.singular(view.words[i]) for i in phrase) and not any(
        readings.plural(view.words[i]) for i in phrase
    )
