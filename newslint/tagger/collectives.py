"""What makes a verb right that seems to disagree: subjects that may take either number."""

from __future__ import annotations

from itertools import pairwise

from newslint.analysis import View, inflect
from newslint.checks import heads, phrases, readings, relatives, subjects, verbforms
from newslint.knowledge import places
from newslint.tagger.edits import BE
from newslint.tagger.suspects import Suspect

_PARTS = ("-thirds", "-quarters", "-fifths", "-halves", "-tenths")
_OPENERS = frozenset(":“\"‘'(—–-[")
"""Marks behind which a sentence may begin."""
_NOMINAL = frozenset({"DT", "CD", "JJ", "NN", "PR"})
"""How the tags begin of words that may open a noun phrase."""
_SUMMED = frozenset((verb, word) for verb in ("is", "was") for word in ("a", "an", "the", "too"))
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_CLAUSE = 4
"""Words of a short clause, its object last: "that taught that boy"."""
_OPENING = frozenset(", when whether why how as because if".split())
_RELATIVES = frozenset({"who", "which", "that"})
_SAID = frozenset("said says added wrote adds writes argued recalled".split())
_REMARK = 14
"""Words of a remark between commas."""
_SINGULAR_VERBS = frozenset({"is", "was", "has", "does"})


def varies(view: View, suspect: Suspect) -> bool:
    """Say whether the subject may take either number: "the team have", "five years is"."""
    if suspect.subject is None:
        return False
    word, verb = view.words[suspect.subject.at], view.words[suspect.at]
    follows = view.words[suspect.subject.at + 1] if suspect.subject.at < suspect.at else ""
    if _has_alternative(view, suspect.subject.at, suspect.at):
        return True
    if _is_own_plural(word) or _is_people(view, suspect.subject.at):
        return True
    is_bare = suspect.subject.number == 1 and not _is_determined(view, suspect.subject.at)
    if follows == "of" and is_bare:
        return True
    if (follows == "of" and word in heads.KINDS) or (follows == "that" and _is_open(view, suspect)):
        return True
    is_sum = word in subjects.SUMS or word.endswith(_PARTS)
    return is_sum or subjects.varies(word, verb, view.dialect)


def is_theirs(view: View, suspect: Suspect) -> bool:
    """Say whether a clause may be about several: "children of a teacher who have moved"."""
    who = phrases.skip_back(view, suspect.at - 1)
    if suspect.subject is None or who < 4 or view.words[who] not in _RELATIVES:
        return False
    before = view.words[who - 3 : who - 1]
    return before in (("of", "a"), ("of", "an")) and readings.plural(view.words[who - 4])


def _is_own_plural(word: str) -> bool:
    """Say whether a noun is the same in both numbers: "aircraft", "fish"."""
    forms = inflect.noun_forms(word) if word in inflect.lemmas(word, "N") else None
    return forms is not None and word in forms.plural


def _is_people(view: View, noun: int) -> bool:
    """Say whether the word names a people: "the English remain"."""
    text = view.tokens[noun].text
    is_named = noun > 0 and view.words[noun - 1] == "the" and text[:1].isupper()
    return is_named and text.endswith(("ish", "ese", "French", "Dutch", "Swiss"))


def _has_alternative(view: View, subject: int, verb: int) -> bool:
    """Say whether "or" joins another noun to the subject, not one inside a phrase behind it."""
    for at in range(subject + 1, verb):
        if view.words[at] in ("or", "nor"):
            return not any(view.tags[i] == "IN" for i in range(subject + 1, at))
    return False


def _is_determined(view: View, noun: int) -> bool:
    """Say whether a determiner stands before a noun; without one its own number may be wrong."""
    before = view.words[max(noun - 4, 0) : noun]
    return any(readings.share(word, "DT", "PRP$", "POS", "CD") > 0.5 for word in before)


def _is_open(view: View, suspect: Suspect) -> bool:
    """Say whether "that" may be about another noun: "ways to make a difference that are"."""
    if suspect.subject is None:
        return False
    noun = suspect.subject.at
    if view.words[noun] in relatives.STATED:
        return True
    is_many = view.words[suspect.at] in ("are", "were", "have", "do")
    agrees = readings.plural if is_many else readings.singular
    near = range(max(noun - 8, 0), noun - 1)
    return any(agrees(view.words[i]) and view.words[i + 1] == "to" for i in near)


def is_sum(view: View, suspect: Suspect) -> bool:
    """Say whether "and" makes several of the subject: "a lack of money and poor planning have"."""
    if suspect.subject is None or suspect.apart >= 0:
        return False
    is_one = not readings.plural(view.words[suspect.subject.at])
    return is_one and suspect.subject.number == 2 and not verbforms.is_third(view.words[suspect.at])


def is_unit(view: View, suspect: Suspect) -> bool:
    """Say whether two bare nouns may be one thing: "bread and butter is"."""
    if suspect.subject is None or view.words[suspect.at] not in _SINGULAR_VERBS:
        return False
    at = suspect.subject.at
    if at > suspect.at:
        return False
    first = at if view.words[at + 1] == "and" else at - 2
    if first < 0 or view.words[first + 1] != "and" or _is_determined(view, first):
        return False
    ends = first + 3 == suspect.at or view.tags[first + 3 : first + 4] == ("IN",)
    return ends and not any(readings.plural(view.words[i]) for i in (first, first + 2))


def is_side(view: View, suspect: Suspect) -> bool:
    """Say whether a team, a band or a body is named, which in British copy are several."""
    if suspect.subject is None or view.dialect != "gb":
        return False
    text = view.tokens[suspect.subject.at].text
    is_body = bool(places.named(text)) or text.isupper()
    return is_body and not verbforms.is_third(view.words[suspect.at])


def is_aside(view: View, suspect: Suspect) -> bool:
    """Say whether the subject stands in a remark between commas: "humans, said Reed, are"."""
    if suspect.subject is None:
        return False
    for at in range(suspect.at - 1, max(suspect.at - _REMARK, 0), -1):
        if view.words[at] in _SAID and view.words[at - 1] in (",", "”", '"'):
            between = view.words[at + 1 : suspect.at]
            is_plain = not _RELATIVES.intersection(between)
            return suspect.subject.at > at and between[-1:] == (",",) and is_plain
    return False


def is_behind_clause(view: View, suspect: Suspect) -> bool:
    """Say whether a clause stands between the verb and a noun that it goes with.

    In "schools that taught that boy were" and "the lines of business Wolf is engaging in" the
    noun beside the verb belongs to the clause.
    """
    if suspect.subject is None or suspect.subject.at > suspect.at:
        return False
    near = suspect.at - 1
    if view.tokens[near].text[:1].isupper() and near > 0:
        is_one = verbforms.is_third(view.words[suspect.at])
        if is_one and near != suspect.subject.at and view.tags[near - 1] in ("NN", "NNS"):
            return True
    fits = readings.singular if verbforms.is_third(view.words[suspect.at]) else readings.plural
    for at in range(suspect.subject.at - 1, max(suspect.subject.at - _CLAUSE - 1, 0), -1):
        if view.words[at] in _OPENING:
            return False
        if view.words[at] in _RELATIVES and fits(view.words[at - 1]):
            return any(view.tags[i] in _FINITE for i in range(at + 1, suspect.subject.at))
    return False


def is_company(view: View, suspect: Suspect) -> bool:
    """Say whether the sign "&" stands in the subject: "Johnson & Johnson settles"."""
    return "&" in view.words[max(suspect.at - 4, 0) : suspect.at]


def is_share(view: View, suspect: Suspect) -> bool:
    """Say whether the subject is a share or a sum: "1 in 5 abortions is", "90 bees is a lot"."""
    if suspect.subject is None:
        return False
    at = suspect.subject.at
    counted = at > 0 and at + 1 == suspect.at and view.tags[at - 1] == "CD"
    if counted and view.words[suspect.at : suspect.at + 2] in _SUMMED:
        return True
    before = view.words[max(suspect.subject.at - 4, 0) : suspect.subject.at]
    return any(
        second == "in" and (first.isdigit() or first in ("one", "two", "three"))
        for first, second in pairwise(before)
    )


def is_inverted(view: View, suspect: Suspect) -> bool:
    """Say whether the subject follows its verb, where it is often the first of several.

    Behind "Leading the charge are" and "At the top of the list is" it does, though the network
    may take "charge" or "top" for it.
    """
    if suspect.subject is None or suspect.subject.at > suspect.at:
        return suspect.subject is not None
    if view.words[suspect.at] not in BE:
        return False
    first = view.token_at(view.sentence_at(view.tokens[suspect.at].start).start)
    behind = "".join(view.tags[suspect.at + 1 : suspect.at + 2])
    if view.tags[first] == "VBG" and behind == "NNP":
        return True
    opened = view.tags[first] == "IN" and "," not in view.words[first : suspect.at]
    if not opened and view.tags[first] not in ("VBG", "VBN"):
        return False
    # In "Focusing on details is" the first word is the subject itself.
    return suspect.subject.at != first and behind[:2] in _NOMINAL


def is_proper(view: View, suspect: Suspect) -> bool:
    """Say whether a name in the plural may stand for one: "Priorities is", "Yum! Brands is"."""
    if suspect.subject is None or view.words[suspect.at] not in _SINGULAR_VERBS:
        return False
    text = view.tokens[suspect.subject.at].text
    if not text[:1].isupper():
        return False
    # At the start of a sentence any word has a capital; a name has it elsewhere, too.
    same = (i for i, t in enumerate(view.tokens) if t.text == text)
    return any(i not in view.sentence_starts and view.words[i - 1] not in _OPENERS for i in same)
