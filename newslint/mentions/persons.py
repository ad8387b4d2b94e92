"""Read a run of capitalised words as a person's name, with title, particles and suffix."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newslint.analysis import lexicon
from newslint.knowledge import names, people, places
from newslint.knowledge.names import PARTICLES, SUFFIXES
from newslint.mentions.closed import (
    ABBREVIATED,
    CALENDAR,
    DESCRIBING,
    EAST_ASIAN,
    GENERIC,
    HUNGARIAN,
    TITLES,
)

UNSEEN = 5
"""A form that news has less often than this is nobody's established name."""

_LONGEST = 6
_FUNCTION = frozenset({"DT", "PRP", "PRP$", "WP", "EX", "WRB", "CC"})
"""Tags of words that may begin a sentence and never are a name."""

_WESTERN = 47
"""A given name so common in the United States tells that a surname does not stand first."""
_SURE, _LIKELY, _MAYBE = 0.95, 0.8, 0.5


class Reading(NamedTuple):
    """Words of a run read as a name: indices into the run's words, end-exclusive."""

    start: int
    end: int
    surname_start: int
    surname_end: int
    sure: float
    titled: bool


@lru_cache(maxsize=1 << 14)
def is_common(word: str) -> bool:
    """Say whether news has ``word`` in small letters more often than with a capital."""
    lower = lexicon.exact(word.lower()).seen
    return lower > 0 and lower >= lexicon.exact(word).seen


@lru_cache(maxsize=1 << 14)
def is_unlisted(word: str) -> bool:
    """Say whether neither the lists of names nor the words of news have a form."""
    if max(names.levels(word)) or lexicon.exact(word).seen >= UNSEEN:
        return False
    return lexicon.exact(word.lower()).seen < UNSEEN


@lru_cache(maxsize=1 << 14)
def is_nameless(word: str) -> bool:
    """Say whether a capitalised word is of a kind that names nobody: American, Monday, Senate."""
    lowered = word.lower()
    if lowered in GENERIC or lowered in CALENDAR or lowered in TITLES or lowered in DESCRIBING:
        return True
    if lexicon.exact(lowered).tags.keys() & _FUNCTION:
        return True
    tags = lexicon.exact(word).tags
    proper = tags.get("NNP", 0)
    return tags.get("NNPS", 0) > proper or tags.get("JJ", 0) > 2 * proper


def title_end(words: tuple[str, ...], initial: bool) -> int:
    """Return how many words at the start belong to a title or only introduce the name."""
    end = 0
    for index, word in enumerate(words[:-1]):
        lowered = word.lower()
        if lowered in TITLES:
            begins = index == end or lowered in ABBREVIATED or _only_title(word)
        else:
            begins = lowered in DESCRIBING and index == end
        if begins:
            end = index + 1
    if end == 0 and initial and len(words) > 1 and _introduces(words[0], words[1]):
        end = 1
    return end


@lru_cache(maxsize=1 << 12)
def _only_title(word: str) -> bool:
    """Say whether a title's word is hardly ever a name: not King, Prince, Major or Dean."""
    levels = names.levels(word)
    return max(levels) < 40


def _introduces(word: str, following: str) -> bool:
    """Say whether a sentence's first word owes its capital to that: "Then Smith said"."""
    if not is_common(word) or word.endswith("."):
        return False
    return names.levels(word).given < 45 or lexicon.exact(word.lower()).seen > 3000


def read(words: tuple[str, ...], initial: bool) -> Reading | None:
    """Return the person that a run's words name, or None if they are no person's name.

    A single word is a name only behind a title.
    """
    start = title_end(words, initial)
    titled = any(word.lower() in TITLES for word in words[:start])
    end = len(words)
    while end > start and words[end - 1].lower() in SUFFIXES:
        end -= 1
    length = end - start
    if not 0 < length <= _LONGEST:
        return None
    core = words[start:end]
    sure = _judged(core, titled)
    if sure == 0:
        return None
    first, last = _surname(core)
    return Reading(start, len(words), start + first, start + last, sure, titled)


def _judged(core: tuple[str, ...], titled: bool) -> float:
    """Say how sure the words without title and suffix are a person's name; 0: they are none."""
    if any(is_acronym(w) for w in core) or places.named(" ".join(core)):
        return _MAYBE if titled and len(core) > 1 and not is_acronym(core[-1]) else 0
    if len(core) > 1 and _is_wide(core[-1]):
        return 0
    if any(w.lower() in GENERIC and not _is_family(w, core) for w in core):
        return 0
    if len(core) == 1:
        if not titled or is_nameless(core[0]):
            return 0
        return _LIKELY if not is_common(core[0]) or names.levels(core[0]).surname > 30 else _MAYBE
    return _judged_full(core, titled)


def _is_wide(word: str) -> bool:
    """Say whether a word is a country's name, as that of a firm ends: "Ogilvy Australia"."""
    place = places.named(word)
    return place is not None and place.kind in ("country", "state", "region", "demonym")


def _judged_full(core: tuple[str, ...], titled: bool) -> float:
    given, surname = core[0], core[-1]
    if people.named(" ".join(core)):
        return _SURE
    if _is_wide(given) and is_common(surname):
        return 0
    if given.lower() in EAST_ASIAN and len(surname) == 1:
        return _LIKELY
    if is_nameless(given) or (is_nameless(surname) and not _is_family(surname, core)):
        return 0
    as_given, as_family = names.levels(given), names.levels(surname)
    initials = given[-1] == "." or (len(given) == 2 and given.isupper())
    if titled:
        return _SURE if as_given.given or initials else _LIKELY
    odd = any(is_common(w) and not max(names.levels(w)) for w in core if w not in PARTICLES)
    if odd:
        return 0
    if initials or as_given.given >= 35:
        if is_common(given) and as_given.given < 48:
            return _MAYBE if as_family.surname > 35 and not is_common(surname) else 0
        if is_common(surname) and as_family.surname < 30:
            return 0
        return _SURE if as_family.surname or not lexicon.known(surname) else _LIKELY
    if is_common(given) or is_common(surname) or places.named(given) or places.named(surname):
        return 0
    turned = as_given.surname > 30 and as_family.given > 25
    if as_given.given or given.lower() in EAST_ASIAN or as_family.surname > 30 or turned:
        return _LIKELY if as_family.surname or as_given.given or turned else _MAYBE
    known = people.with_surname(surname) or people.with_given(given)
    return _MAYBE if known and len(core) == 2 else 0


def _is_family(word: str, core: tuple[str, ...]) -> bool:
    """Say whether a generic word is a surname here: "Gene Park", "Martin Luther King"."""
    if word != core[-1] or len(core) < 2 or len(core) > 3:
        return False
    given, family = names.levels(core[0]), names.levels(word)
    return given.given >= 40 and family.surname >= 40 and given.given - given.surname > 0


@lru_cache(maxsize=1 << 12)
def is_acronym(word: str) -> bool:
    """Say whether a word is in capitals and neither initials ("JD") nor a number ("III")."""
    letters = [c for c in word if c.isalpha()]
    capitals = len(letters) > 2 and "." not in word and word.isupper()
    return capitals and word.lower() not in SUFFIXES


def _is_western(word: str) -> bool:
    """Say whether a name is common in the United States as given name, or a surname there."""
    return names.levels(word).given >= _WESTERN or names.leaning(word) < -20


def _surname(core: tuple[str, ...]) -> tuple[int, int]:
    """Return the indices of the surname in a name without title and suffix."""
    if len(core) == 1:
        return 0, 1
    folded = names.folded(core[0])
    if folded in EAST_ASIAN and not any(_is_western(word) for word in core[1:]):
        return 0, 1
    if folded in HUNGARIAN and names.leaning(core[-1]) > 5:
        return 0, 1
    first = len(core) - 1
    while first > 1 and core[first - 1].lower() in PARTICLES:
        first -= 1
    return first, len(core)
