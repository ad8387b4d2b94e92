"""Public figures whose names are written wrong: "Hillary Clintan", "Gov. Donald Kasich"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import Analysis, lexicon
from newslint.checks.registry import check
from newslint.knowledge import names, people, places
from newslint.knowledge.aligning import distance
from newslint.knowledge.names import folded
from newslint.knowledge.people import Person
from newslint.mentions import persons
from newslint.mentions.grouping import same_given
from newslint.mentions.model import Mention
from newslint.model import Match, Role

_SHORTEST = 5
_LONG = 8
"""Letters from which two may be wrong, and from which a surname alone tells who is meant."""
_RARE = 33
"""A surname that no more bear than this logarithm says tells who is meant."""
_RARE_GIVEN = 39
_TELLING = 46
_OFTEN = 60
_INNER = re.compile("[a-z][A-Z]")
_ENDINGS = ("s", "es", "ian", "ism", "ist", "ists", "ite", "ites", "esque", "n", "a", "nomics")

_TRANSCRIBED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})

_OFFICES = frozenset(
    "president gov. governor sen. senator rep. representative secretary congressman congresswoman"
    " minister chancellor premier mayor".split()
)


@check("figures.misspelt")
def misspelt(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each name that is a public figure's but for a letter, and nobody else's."""
    for mention in analysis.people:
        if analysis.views[mention.view].role is Role.CORRECTION or _is_ours(analysis, mention):
            continue
        if mention.role == "full name":
            found = _misspelt_full(mention)
        elif mention.kind == "unknown" or mention.role == "surname":
            found = _misspelt_alone(mention, analysis)
        else:
            continue
        if found:
            yield found


def _is_ours(analysis: Analysis, mention: Mention) -> bool:
    return not analysis.names.isdisjoint({mention.text, mention.surname})


def _misspelt_full(mention: Mention) -> Match | None:
    given, surname = mention.given.split(" ")[0], mention.surname
    if mention.text != f"{mention.given} {surname}" or " " in surname:
        return None
    known = people.named(mention.text)
    if known:
        return _miscased(mention, known)
    unlisted = _may_be_slip(surname)
    if unlisted or _tells(mention.given):
        start = mention.end - len(surname)
        for person in people.with_given(given):
            whole = unlisted or folded(person.given) == folded(mention.given)
            if whole and _is_slip(surname, person.surname):
                return Match.replacing(start, mention.end, person.surname, name=person.name)
    if " " not in mention.given and (_may_be_slip(given) or _is_told(surname, given)):
        for person in people.with_surname(surname):
            right = person.name.split(" ")[0]
            if _is_slip(given, right):
                end = mention.start + len(given)
                return Match.replacing(mention.start, end, right, name=person.name)
    return None


def _miscased(mention: Mention, person: Person) -> Match | None:
    """Return the slip where a surname lacks its inner capital: "Ron Desantis"."""
    right, written = person.surname, mention.surname
    if written == right or written.lower() != right.lower() or not _INNER.search(right):
        return None
    if written != written.capitalize():
        return None
    return Match.replacing(mention.end - len(written), mention.end, right, name=person.name)


def _tells(given: str) -> bool:
    """Say whether given names tell who is meant: there are several, or hardly anyone has one."""
    return " " in given or 0 < names.levels(given).given < _RARE_GIVEN


def _is_told(surname: str, given: str) -> bool:
    """Say whether a surname tells who is meant, or the given name is hardly anyone's."""
    if len(given) < _SHORTEST or lexicon.exact(surname).seen < _OFTEN:
        return False
    return names.levels(surname).surname < _TELLING or names.levels(given).given < _RARE


def _may_be_slip(word: str) -> bool:
    letters = word.replace("-", "")
    return len(word) >= _SHORTEST and letters.isalpha() and persons.is_unlisted(word)


def _is_slip(word: str, right: str) -> bool:
    """Say whether a word is another but for a letter, or two in a long one; accents aside."""
    one, other = folded(word), folded(right)
    if folded(right.translate(_TRANSCRIBED)) == one or (
        _INNER.search(word) and not _INNER.search(right)
    ):
        return False
    if one == other or one[0] != other[0] or len(other) < _SHORTEST or " " in right:
        return False
    shorter, longer = sorted((one, other), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS:
        return False
    apart = distance(one, other)
    return apart == 1 or (apart == 2 and min(len(one), len(other)) >= _LONG)


def _misspelt_alone(mention: Mention, analysis: Analysis) -> Match | None:
    """Return the famous surname that a word alone comes near to, where nobody bears the word."""
    word = mention.text
    if len(word) < _LONG - 1 or not _may_be_slip(word) or places.named(word):
        return None
    if any(m.role == "full name" and m.surname == word for m in analysis.people):
        return None
    found = {
        person.surname
        for near in _one_letter_less(folded(word))
        for person in people.with_surname(near)
    }
    rights = [
        right
        for right in sorted(found)
        if _is_slip(word, right)
        and distance(folded(word), folded(right)) == 1
        and lexicon.exact(right).seen >= _OFTEN
    ]
    if len(rights) != 1:
        return None
    return Match.replacing(mention.start, mention.end, rights[0], name=rights[0])


def _one_letter_less(word: str) -> Iterator[str]:
    """Yield the words that a slip of one letter may come from, but for a letter dropped."""
    for index in range(1, len(word)):
        yield word[:index] + word[index + 1 :]
        if index + 1 < len(word):
            yield word[:index] + word[index + 1] + word[index] + word[index + 2 :]


@check("figures.wrong_given")
def wrong_given(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each office-holder with a known figure's rare surname and another given name."""
    whole = {m.text for m in analysis.people}
    for mention in analysis.people:
        title = mention.title.lower().split(" ")[-1]
        if mention.role != "full name" or title not in _OFFICES or _is_ours(analysis, mention):
            continue
        person = _meant(mention)
        if person and whole.isdisjoint(person.names):
            end = mention.start + len(mention.given)
            yield Match.replacing(mention.start, end, person.given, name=person.name)


def _meant(mention: Mention) -> Person | None:
    """Return the only figure of the mention's surname, where the given name is another's."""
    surname = mention.surname
    if names.levels(surname).surname > _RARE or not mention.text.endswith(surname):
        return None
    if lexicon.exact(surname).seen < _OFTEN:
        return None
    figures = people.with_surname(surname)
    if len(figures) != 1 or not names.is_given(mention.given.split(" ")[0]):
        return None
    givens = [name.split(" ")[0] for name in figures[0].names]
    if any(same_given(mention.given, given) for given in givens):
        return None
    # A short form that the lists do not know (Bill, William) begins alike or is a nickname.
    return None if any(_may_be_short(mention.given, given) for given in givens) else figures[0]


_SHORT = frozenset(
    "bill/william bob/robert dick/richard jim/james ted/edward ned/edward jack/john peggy/margaret"
    " betty/elizabeth liz/elizabeth beth/elizabeth tony/anthony hank/henry harry/henry"
    " chuck/charles mike/michael joe/joseph kate/katherine kathy/katherine andy/andrew drew/andrew"
    " larry/lawrence sandy/alexander bobby/robert billy/william jimmy/james teddy/edward jon/john"
    " kim/kimberly rick/richard ricky/richard beto/robert rudy/rudolph tim/timothy".split()
)


def _may_be_short(given: str, other: str) -> bool:
    one, two = folded(given.split(" ")[0]), folded(other)
    return one[:2] == two[:2] or f"{one}/{two}" in _SHORT or f"{two}/{one}" in _SHORT
