"""The persons of an article: first those named in full or with a title, then words alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.analysis import View
from newslint.analysis.abbreviations import STATES
from newslint.knowledge import names, people, places
from newslint.mentions import persons
from newslint.mentions.model import Kind, Mention, NameRole
from newslint.mentions.persons import Reading
from newslint.mentions.runs import Run
from newslint.model import Role

_TITLE_CASE = 0.7
_STATES = frozenset(f"{state}." for state in STATES)


class _Placed(NamedTuple):
    view: View
    number: int
    run: Run
    reading: Reading | None


def find(views: Sequence[View]) -> tuple[Mention, ...]:
    """Return the persons that the blocks name, and capitalised words that may be names, in order.

    Kind "unknown" are single words that are no common word, place or people's name.
    """
    placed = [
        _Placed(view, number, run, _read(view, run))
        for number, view in enumerate(views)
        for run in view.name_runs
    ]
    surnames, givens = _witnesses(placed)
    mentions: list[Mention] = []
    for one in placed:
        if one.reading:
            mentions.append(_person(one, one.reading))
        else:
            mentions.extend(_others(one, surnames, givens))
    return tuple(mentions)


def is_title_case(view: View) -> bool:
    """Say whether a block is a heading whose words have capitals as a rule."""
    if view.role not in (Role.HEADLINE, Role.STANDFIRST, Role.CAPTION, Role.BYLINE):
        return False
    long = [t.text for t in view.tokens if len(t.text) > 3 and t.text[0].isalpha()]
    return len(long) > 2 and sum(w[0].isupper() for w in long) > _TITLE_CASE * len(long)


def _read(view: View, run: Run) -> Reading | None:
    return None if is_title_case(view) else persons.read(run.words, run.initial)


def _witnesses(placed: Sequence[_Placed]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the surnames and given names, folded, of those named in full or with a title."""
    surnames: set[str] = set()
    givens: set[str] = set()
    for one in placed:
        if one.reading:
            words, reading = one.run.words, one.reading
            surnames.add(names.folded("".join(words[reading.surname_start : reading.surname_end])))
            if reading.surname_start > reading.start:
                givens.add(names.folded(words[reading.start]))
    return frozenset(surnames), frozenset(givens)


def _person(one: _Placed, reading: Reading) -> Mention:
    view, run = one.view, one.run
    indices = run.indices[reading.start : reading.end]
    start, end = view.tokens[indices[0]].start, view.tokens[indices[-1]].end
    first, last = reading.surname_start, reading.surname_end
    surname = " ".join(run.words[first:last])
    given = " ".join(run.words[reading.start : first] or run.words[last : reading.end])
    title = ""
    if reading.titled:
        title = view.text[view.tokens[run.indices[0]].start : start].strip()
    return Mention(
        view.start + start,
        view.start + end,
        view.text[start:end],
        "person",
        "full name" if reading.surname_end - reading.surname_start < len(indices) else "surname",
        reading.sure,
        one.number,
        given,
        surname,
        title,
        run.possessive,
    )


def _others(one: _Placed, surnames: frozenset[str], givens: frozenset[str]) -> Iterator[Mention]:
    """Yield the names of known surnames in a run that is no person, or its one unknown word."""
    run = one.run
    led = len(run.words) > 1 and run.initial and persons.is_common(run.words[0])
    for index, word in enumerate(run.words):
        key = names.folded(word)
        last = index == len(run.words) - 1
        alone = len(run.words) == 1 + led and index == led
        if key in surnames and not (index == 0 and run.initial and persons.is_common(word)):
            yield _word(one, index, "surname", 0.9 if last else 0.6)
        elif key in givens and alone:
            yield _word(one, index, "given name", 0.7)
        elif alone and _is_open(word, run.initial and not led):
            famous = people.with_surname(word) and not persons.is_common(word)
            yield _word(one, index, *(("surname", 0.6) if famous else ("name", 0.3)))


def _is_open(word: str, initial: bool) -> bool:
    """Say whether a word alone may be somebody's name."""
    if len(word) < 3 or persons.is_acronym(word) or persons.is_nameless(word):
        return False
    if initial and persons.is_common(word):
        return False
    return places.named(word) is None and word not in _STATES


def _word(one: _Placed, index: int, role: NameRole, sure: float) -> Mention:
    token = one.view.tokens[one.run.indices[index]]
    start = one.view.start
    possessive = one.run.possessive and index == len(one.run.words) - 1
    kind: Kind = "unknown" if role == "name" else "person"
    return Mention(
        start + token.start,
        start + token.end,
        token.text,
        kind,
        role,
        sure,
        one.number,
        token.text if role == "given name" else "",
        token.text if role == "surname" else "",
        "",
        possessive,
    )
