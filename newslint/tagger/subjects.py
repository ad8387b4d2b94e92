"""The subject that the network sees for a verb, and whether the two go together."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analysis import View, inflect, lexicon
from newslint.checks import readings, verbforms
from newslint.tagger.reading import Passage, Reading

_PLURAL_WORDS = frozenset("we they these those both many few several you".split())
_SINGULAR_WORDS = frozenset(
    "he she it this everyone everybody nobody someone somebody anyone anybody everything nothing"
    " something anything each".split()
)
_OFTEN_PLURAL = 0.5
_RARE = 200
"""Below this count the tags of a word say little."""
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
    word, text = view.words[index], view.tokens[index].text
    if len(text) > 1 and text.isupper() and word in _SINGULAR_WORDS | _PLURAL_WORDS:
        # "Health IT" and "the US" are no pronouns.
        return 0
    joined = _joined(view, index, verb)
    if joined is not None:
        return 0 if word in _OPEN_WORDS else joined
    if word in _PLURAL_WORDS:
        return 2
    if word in _SINGULAR_WORDS:
        return 1
    if word in _OPEN_WORDS or not word[:1].isalpha():
        return 0
    is_plural = readings.plural(word) or is_plural_form(word)
    if is_plural and tag in ("NNS", "NNPS", "NN"):
        return 2
    if tag in ("NN", "NNP", "VBG") or (word.endswith("s") and readings.singular(word)):
        # "Focusing on details oversimplifies": a clause counts as one.
        return 1
    return 2 if tag in ("NNS", "NNPS") else 0


def is_plural_form(word: str) -> bool:
    """Say whether the word is a plural of another word, and no singular: "lice", "consortia"."""
    is_seldom = lexicon.count(word) > _RARE and readings.share(word, "NNS") < _OFTEN_PLURAL
    if readings.singular(word) or is_seldom:
        return False
    lemmas = (lemma for lemma in inflect.lemmas(word, "N") if lemma != word)
    return any((forms := inflect.noun_forms(lemma)) and word in forms.plural for lemma in lemmas)


def _joined(view: View, head: int, verb: int) -> int | None:
    """Return 2 if "and" makes several of the subject, 0 if it may, None if there is none.

    It stands between the subject's head and the verb, or right before the head.
    """
    low, high = (head, verb) if head < verb else (verb, head)
    # An "and" right before the verb joins verbs.
    joins = [i for i in range(low + 1, high - 1) if view.words[i] == "and"]
    if joins and head < verb:
        return _joins(view, head, joins[0])
    return 2 if joins or (head >= 2 and view.words[head - 1] == "and") else None


def _joins(view: View, head: int, join: int) -> int | None:
    """Say of an "and" behind the head what ``_joined`` returns, by the words on its sides.

    Behind a preposition it joins plain nouns to one another ("the cost of food and gas"), and
    names may be so joined ("an analysis by Reed and Shaw"); "between" always has its own.
    """
    if "between" in view.words[head + 1 : join]:
        return None
    is_plain = not any(view.tags[i] == "IN" for i in range(head + 1, join))
    if is_plain or view.words[join - 1] == ",":
        return 2
    before, after = view.tokens[join - 1].text, view.tokens[join + 1].text
    if before[:1].isupper() and after[:1].isupper() and view.tokens[head].text.islower():
        return 0
    is_noun = after.islower() and readings.share(after, "NN", "NNS") > 0.8
    return None if is_noun else 2


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
