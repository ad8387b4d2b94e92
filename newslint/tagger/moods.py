"""What makes a suspected verb right: moods, speech as spoken, words that are no verbs there."""

from __future__ import annotations

from itertools import pairwise

from newslint.analysis import View, inflect
from newslint.checks import clauses, readings, verbforms
from newslint.tagger.edits import BE, MODALS
from newslint.tagger.suspects import Suspect

_BASES = frozenset({"bore", "wound"})
"""Past tenses that are bases of other verbs, which copy uses as often."""
_CLAUSE = 9
"""Words before a subject in which its clause began."""
_TO_DEMAND = 12
"""Words between a demand and its "that"."""
_UNREAL = clauses.UNREAL - {"would", "event", "rather"}


def is_noun(view: View, suspect: Suspect) -> bool:
    """Say whether the word ends a noun phrase and its clause: "after a December rise."."""
    at = suspect.at
    ends = at + 1 >= len(view.tokens) or not view.tokens[at + 1].text[:1].isalnum()
    is_noun = ends and view.tags[at] == "NN" and readings.share(view.words[at], "NN") > 0.3
    return is_noun and bool({"a", "an"}.intersection(view.words[max(at - 4, 0) : at]))


def is_behind_noun(view: View, suspect: Suspect) -> bool:
    """Say whether what looks like a modal before the verb is a noun: "the can leaks"."""
    before = view.words[max(suspect.at - 2, 0) : suspect.at]
    return len(before) == 2 and before[1] in MODALS and before[0] in ("the", "a", "this", "that")


def is_past(view: View, suspect: Suspect) -> bool:
    """Say whether the verb is its own past tense ("fit", "hit"), or ends "those who could".

    "Bore" and "wound", past tenses, are base forms of other verbs, and need none.
    """
    word = view.words[suspect.at]
    if suspect.at > 0 and view.words[suspect.at - 1] == "could" and not verbforms.is_bare(word):
        return True
    if word in _BASES and suspect.mends[0].label == "V_BASE":
        return True
    return any(
        word in forms.past and word in forms.base
        for lemma in inflect.lemmas(word, "V")
        if (forms := inflect.verb_forms(lemma))
    )


def is_mood(view: View, suspect: Suspect) -> bool:
    """Say whether a subjunctive, or speech as spoken, makes the verb right."""
    if view.words[max(suspect.at - 2, 0) : suspect.at + 1] == ("as", "it", "were"):
        return True
    if suspect.subject is None:
        return suspect.at > 0 and clauses.is_dialect(view, suspect.at)
    begin = min(suspect.subject.at, suspect.at)
    word = view.words[suspect.at]
    if word == "were" and _UNREAL.intersection(view.words[max(begin - 9, 0) : begin]):
        return True
    bare = word not in ("is", "are", "was", "were", "has", "does") and not word.endswith("s")
    if bare and (_is_demanded(view, suspect.subject.at) or _is_order(view, suspect)):
        return True
    return suspect.at > 0 and clauses.is_dialect(view, suspect.at)


def _is_order(view: View, suspect: Suspect) -> bool:
    """Say whether the verb orders who is named before it: "Senator Schumer, do not wait"."""
    named = suspect.subject.at if suspect.subject else -1
    return named == suspect.at - 2 and view.words[named + 1] == ","


def _is_demanded(view: View, subject: int) -> bool:
    """Say whether a demand stands before the clause of a subject: "insisted that he stay"."""
    low = max(subject - _CLAUSE, 0)
    before = view.words[low:subject]
    if "that" in before:
        subject = low + len(before) - 1 - before[::-1].index("that")
        near = range(max(subject - _TO_DEMAND, 0), subject)
        demands = [i for i in near if view.words[i].startswith(clauses.MANDATES)]
    else:
        near = range(max(subject - 7, 0), subject)
        demands = [
            i
            for i in near
            if view.words[i].startswith(clauses.MANDATES) and view.tags[i].startswith("VB")
        ]
    # In "advocates argue that it have" the verb between says what the clause hangs on.
    return any(not _has_verb(view, i + 1, subject) for i in demands)


def _has_verb(view: View, start: int, end: int) -> bool:
    for i in range(start, end):
        # In "that he resign and that she stay" the first verb is in the same mood.
        is_same = view.tags[i] == "VBP" and view.words[i - 1] in ("he", "she", "it")
        if view.tags[i] in ("VBD", "VBZ", "VBP") and view.words[i] not in BE and not is_same:
            return True
    return False


def is_one_of(view: View, suspect: Suspect) -> bool:
    """Say whether either number will do behind "one of the rules that"."""
    if suspect.subject is None or suspect.subject.at >= suspect.at - 1:
        return False
    noun = suspect.subject.at
    before = view.words[max(noun - 6, 0) : noun]
    follows = view.words[noun + 1]
    return follows in ("that", "who", "which") and ("one", "of") in pairwise(before)
