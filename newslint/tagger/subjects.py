"""The subject that the network sees for a verb, and whether the two go together."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analysis import View
from newslint.checks import readings, verbforms
from newslint.tagger.reading import Passage, Reading

_PLURAL_WORDS = frozenset("we they these those both many few several you".split())
_SINGULAR_WORDS = frozenset(
    "he she it this everyone everybody nobody someone somebody anyone anybody everything nothing"
    " something anything each".split()
)
_OPEN_WORDS = frozenset("none all some any most more half who which that what there".split())


class Subject(NamedTuple):
    """The head word of a verb's subject: its token (``at``), its weight (0 to 1), its number.

    ``number`` is 1 for the singular, 2 for the plural, 0 where it cannot be told.
    """

    at: int
    weight: float
    number: int


def subject(view: View, reading: Reading, passage: Passage, verb: int) -> Subject | None:
    """Return the subject of the token ``verb``, or None if it has none here."""
    weights = passage.answer.subjects[verb - passage.begin]
    best = int(weights.argmax())
    if best == 0:
        return None
    index = passage.begin + best - 1
    tags = passage.answer.xpos[best - 1]
    tag = reading.network.xpos[int(tags.argmax())]
    return Subject(index, float(weights[best]), _number(view, index, tag, verb))


def _number(view: View, index: int, tag: str, verb: int) -> int:
    word = view.words[index]
    if _is_joined(view, index, verb):
        is_open = word in _OPEN_WORDS or _may_join_names(view, index, verb)
        return 0 if is_open else 2
    if word in _PLURAL_WORDS:
        return 2
    if word in _SINGULAR_WORDS:
        return 1
    if word in _OPEN_WORDS or not word[:1].isalpha():
        return 0
    if readings.plural(word) and tag in ("NNS", "NNPS", "NN"):
        return 2
    if tag in ("NN", "NNP", "VBG"):
        # "Focusing on details oversimplifies": a clause counts as one.
        return 1
    return 2 if tag in ("NNS", "NNPS") else 0


def _is_joined(view: View, index: int, verb: int) -> bool:
    """Say whether "and" stands between the subject's head and the verb or right before it."""
    low, high = (index, verb) if index < verb else (verb, index)
    joins = [i for i in range(low + 1, high) if view.words[i] == "and"]
    if joins and index < verb:
        return not _is_within_phrase(view, index, joins[0])
    return bool(joins) or (index >= 2 and view.words[index - 1] == "and")


def _is_within_phrase(view: View, head: int, join: int) -> bool:
    """Say whether "and" joins plain nouns inside a phrase: "the cost of food and gas".

    That of "between" always stands within one.
    """
    if "between" in view.words[head + 1 : join]:
        return True
    opened = any(view.tags[i] == "IN" for i in range(head + 1, join))
    after = join + 1
    if not opened or after >= len(view.tokens) or not view.tokens[after].text.islower():
        return False
    return readings.share(view.words[after], "NN", "NNS") > 0.8


def _may_join_names(view: View, head: int, verb: int) -> bool:
    """Say whether "and" may join names inside a phrase: "an analysis by Reed and Shaw finds"."""
    for join in range(head + 2, verb - 1):
        if view.words[join] == "and" and view.tokens[head].text.islower():
            sides = view.tokens[join - 1].text, view.tokens[join + 1].text
            opened = any(view.tags[i] == "IN" for i in range(head + 1, join))
            return opened and all(side[:1].isupper() for side in sides)
    return False


def disagreement(view: View, found: Subject | None, verb: int) -> float:
    """Return the subject's weight if the verb is of the other number, less it if of the same.

    0 where either number cannot be told.
    """
    if found is None or not found.number:
        return 0.0
    form = _verb_number(view.words[verb])
    if view.words[found.at] == "you" or not form:
        return 0.0
    return found.weight if form != found.number else -found.weight


def _verb_number(word: str) -> int:
    if word in ("is", "was", "has", "does"):
        return 1
    if word in ("are", "were", "have", "do"):
        return 2
    if verbforms.is_third(word):
        return 1
    return 2 if verbforms.is_bare(word) else 0
