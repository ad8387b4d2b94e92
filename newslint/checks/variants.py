"""One organisation under two names in an article: "Lenfest Institute for / of Journalism".

Both names may be unknown: the article itself is the witness. The form that stands once is
marked, those that stand more often are shown; which is right is the editor's to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from newslint.analysis import Analysis, View
from newslint.checks.pluralnames import HEAD_PLURALS, is_title
from newslint.checks.registry import check
from newslint.knowledge import organizations
from newslint.knowledge.aligning import HEADS, singular
from newslint.knowledge.words import CONNECTIVES, Word, runs
from newslint.model import Edit, Fix, Match, Related

_BODIES = HEADS | frozenset(
    "alliance center coalition college court fund school university".split()
)
_LINKS = frozenset({"of", "for", "on"})
_OPTIONAL = CONNECTIVES | frozenset("city county local national state volunteer".split())
"""Inner words that are left out at will: "Texas (State) Supreme Court"."""

_LEADS = frozenset("the a an us former acting state then".split())


class _Mention(NamedTuple):
    """A name of a body in the article; code points of the clean text."""

    text: str
    start: int
    end: int
    known: bool


@check("variants.two_names")
def two_names(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each name that stands once and is a near form of one that stands more often."""
    mentions: dict[tuple[str, ...], list[_Mention]] = defaultdict(list)
    for view in analysis.views:
        if not is_title(view):
            for words, mention in _mentions(view):
                mentions[words].append(mention)
    for words, places in mentions.items():
        if len(places) == 1 and not places[0].known:
            rights = [r for other, r in mentions.items() if _is_better(words, places[0], other, r)]
            if rights:
                yield _match(places[0], rights)


def _is_better(
    words: Sequence[str], place: _Mention, other: Sequence[str], others: Sequence[_Mention]
) -> bool:
    """Say whether the article's other name for the body has more to be said for it."""
    relation = _relation(words, other)
    if relation == "drop" or (relation and (len(others) > 1 or others[0].known)):
        return True
    return relation == "link" and others[0].start < place.start


def _match(place: _Mention, rights: Sequence[Sequence[_Mention]]) -> Match:
    names = [places[0].text for places in rights]
    fixes = tuple(Fix(name, (Edit(place.start, place.end, name),)) for name in names)
    related = tuple(
        Related(other.start, other.end, f"'{other.text}' here") for o in rights for other in o[:3]
    )
    return Match(place.start, place.end, fixes, {"name": names[0]}, related)


def _mentions(view: View) -> Iterator[tuple[tuple[str, ...], _Mention]]:
    for run in runs(view.text):
        for first, last in _names(run):
            words = tuple(word.norm for word in run[first:last])
            start, end = run[first].start, run[last - 1].end
            text = view.text[start:end]
            known = organizations.named(text) is not None
            yield words, _Mention(text, view.start + start, view.start + end, known)


def _names(run: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the first and last word of each name of a body in a run."""
    for index, word in enumerate(run):
        if word.norm not in _BODIES and singular(word.norm) not in _BODIES:
            continue
        follows = run[index + 1 : index + 2]
        if follows and follows[0].norm in _LINKS and not follows[0].comma:
            yield _start(run, index), _end(run, index + 2)
        elif not (follows and follows[0].capital and not follows[0].comma):
            first = _start(run, index)
            if first < index and not any(w.norm in _LINKS for w in run[first:index]):
                yield first, index + 1


def _start(run: Sequence[Word], index: int) -> int:
    first = index
    while first and run[first - 1].capital and not run[first].comma:
        if run[first - 1].full > run[first - 1].end:
            break
        first -= 1
    while first < index and run[first].norm in _LEADS:
        first += 1
    return first


def _end(run: Sequence[Word], index: int) -> int:
    last = index
    while last < len(run) and not run[last].comma:
        if last > index and run[last - 1].full > run[last - 1].end:
            break
        last += 1
    while last > index and not run[last - 1].capital:
        last -= 1
    return last


def _relation(words: Sequence[str], other: Sequence[str]) -> Literal["drop", "link", "number", ""]:
    """Say how ``words`` come from ``other``: an inner word less, another link, a plural."""
    if len(words) == len(other) - 1 and len(words) > 1:
        inner = range(1, len(other) - 1)
        telling = (i for i in inner if other[i] not in _OPTIONAL and len(other[i]) > 1)
        kept = ([*other[:i], *other[i + 1 :]] for i in telling)
        return "drop" if list(words) in kept else ""
    differing = [(a, b) for a, b in zip(words, other, strict=False) if a != b]
    if len(words) != len(other) or len(differing) != 1 or len(words) < 3:
        return ""
    word, right = differing[0]
    if {word, right} <= _LINKS:
        return "link"
    return "number" if singular(word) == right and word not in HEAD_PLURALS else ""
