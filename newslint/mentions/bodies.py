"""The organisations, acronyms and places that an article names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint import lazypattern
from newslint.analysis import View
from newslint.knowledge import acronyms, organizations, places
from newslint.knowledge.aligning import HEADS, singular
from newslint.knowledge.words import Word
from newslint.knowledge.words import runs as word_runs
from newslint.mentions.model import Mention
from newslint.mentions.people import is_title_case

_BODIES = HEADS | frozenset(
    "alliance center coalition college court fund school university hospital police inc corp llc"
    " company bank airlines caucus league network group partnership academy".split()
)
_LEADS = frozenset("the a an former acting state then us".split())
_DESCRIPTOR = lazypattern.compile(r"\b[Tt]he (?P<what>agency|department|bureau)\b")


def organizations_in(view: View, number: int) -> Iterator[Mention]:
    """Yield the organisations of a block: known ones, and names with a word for a body."""
    for run in word_runs(view.text, 1):
        known = tuple(organizations.known(run))
        taken = {i for k in known for i in range(k.start, k.end)}
        for k in known:
            yield _organization(view, number, run[k.start : k.end], 0.95)
        for first, last in _bodies(run):
            if taken.isdisjoint(range(first, last)) and not is_title_case(view):
                yield _organization(view, number, run[first:last], 0.6)


def _bodies(run: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the words of a run that name a body nobody knows: it has a word for what it is."""
    first = 0
    for index in range(1, len(run) + 1):
        ends = index == len(run) or run[index].comma or run[index - 1].full > run[index - 1].end
        if ends:
            while first < index and (run[first].norm in _LEADS or not run[first].capital):
                first += 1
            last = index
            while last > first and not run[last - 1].capital:
                last -= 1
            heads = (singular(w.norm) in _BODIES or w.norm in _BODIES for w in run[first:last])
            if last - first > 1 and any(heads):
                yield first, last
            first = index


def _organization(view: View, number: int, words: Sequence[Word], sure: float) -> Mention:
    start, end = words[0].start, words[-1].end
    text = view.text[start:end]
    possessive = words[-1].full > words[-1].end
    base = view.start
    return Mention(
        base + start, base + end, text, "organization", "name", sure, number, possessive=possessive
    )


def acronyms_in(view: View, number: int) -> Iterator[Mention]:
    """Yield the words in capitals of a block whose text is not all in capitals."""
    if not view.text.isupper():
        for found in acronyms.find(view.text):
            possessive = view.text[found.end : found.end + 2] in ("'s", "’s")
            start, end = view.start + found.start, view.start + found.end
            yield Mention(
                start, end, found.letters, "acronym", "acronym", 0.9, number, possessive=possessive
            )


def descriptors_in(view: View, number: int) -> Iterator[Mention]:
    """Yield "the agency" and its like; of what body is for the grouping to say."""
    for found in _DESCRIPTOR.finditer(view.text):
        start, end = (view.start + offset for offset in found.span("what"))
        yield Mention(start, end, found["what"], "organization", "descriptor", 0.5, number)


def places_in(view: View, number: int) -> Iterator[Mention]:
    """Yield the known countries, states and cities of a block."""
    for run in view.name_runs:
        index = 0
        while index < len(run.words):
            length = next((n for n in (3, 2, 1) if _is_place(run.words[index : index + n], n)), 0)
            if length:
                first, last = run.indices[index], run.indices[index + length - 1]
                start, end = view.tokens[first].start, view.tokens[last].end
                whole = length == len(run.words)
                yield Mention(
                    view.start + start,
                    view.start + end,
                    view.text[start:end],
                    "place",
                    "name",
                    0.9 if whole else 0.6,
                    number,
                    possessive=run.possessive and index + length == len(run.words),
                )
            index += length or 1


def _is_place(words: Sequence[str], length: int) -> bool:
    if len(words) < length:
        return False
    found = places.named(" ".join(words))
    return found is not None and found.kind != "demonym"
