"""What is right for reasons that no score knows: names, moods, collectives, headlines."""

from __future__ import annotations

from itertools import pairwise

from newslint.analysis import View
from newslint.checks import clauses, subjects
from newslint.model import Role
from newslint.tagger.kinds import VERBS
from newslint.tagger.suspects import Suspect

_SHORT = frozenset({Role.HEADLINE, Role.CAPTION, Role.LIST_ITEM, Role.BYLINE, Role.DATELINE})
"""Blocks whose grammar leaves out articles, auxiliaries and small words."""
_DROPPED = frozenset({"article_missing", "word_missing", "preposition_missing", "bare", "form"})


def is_exempt(view: View, suspect: Suspect) -> bool:
    """Say whether the suspect must not be reported, whatever its score."""
    if view.role in _SHORT and suspect.kind in _DROPPED:
        return True
    if _is_named(view, suspect):
        return True
    if suspect.kind in VERBS and (_is_mood(view, suspect) or _is_one_of(view, suspect)):
        return True
    return suspect.kind == "agreement" and _varies(view, suspect)


def _is_named(view: View, suspect: Suspect) -> bool:
    """Say whether the word is written as (part of) a name, so that no edit may touch it."""
    text = view.tokens[suspect.at].text
    if suspect.mends[0].drop == 0 or text[:1].islower():
        return False
    return suspect.at not in view.sentence_starts or not text[:1].isalpha() or text.isupper()


def _is_mood(view: View, suspect: Suspect) -> bool:
    """Say whether a subjunctive, or speech as spoken, makes the verb right."""
    if view.words[max(suspect.at - 2, 0) : suspect.at + 1] == ("as", "it", "were"):
        return True
    if suspect.subject is None:
        return suspect.at > 0 and clauses.is_dialect(view, suspect.at)
    begin = min(suspect.subject.at, suspect.at)
    word = view.words[suspect.at]
    if word == "were" and clauses.is_unreal(view, begin):
        return True
    bare = word not in ("is", "are", "was", "were", "has", "does") and not word.endswith("s")
    if bare and (clauses.is_demanded(view, begin) or clauses.is_demanded(view, max(begin - 1, 0))):
        return True
    return suspect.at > 0 and clauses.is_dialect(view, suspect.at)


def _is_one_of(view: View, suspect: Suspect) -> bool:
    """Say whether either number will do behind "one of the rules that"."""
    if suspect.subject is None or suspect.subject.at >= suspect.at - 1:
        return False
    noun = suspect.subject.at
    before = view.words[max(noun - 6, 0) : noun]
    follows = view.words[noun + 1]
    return follows in ("that", "who", "which") and ("one", "of") in pairwise(before)


def _varies(view: View, suspect: Suspect) -> bool:
    """Say whether the subject may take either number: "the team have", "five years is"."""
    if suspect.subject is None:
        return False
    word, verb = view.words[suspect.subject.at], view.words[suspect.at]
    return subjects.varies(word, verb, view.dialect) or word in subjects.SUMS
