"""What is right for reasons that no score knows: names, moods, collectives, headlines."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from newslint.analysis import View, inflect
from newslint.checks import clauses, heads, readings, relatives, subjects, verbforms
from newslint.model import Role
from newslint.tagger import phrases
from newslint.tagger.edits import BE
from newslint.tagger.kinds import VERBS
from newslint.tagger.suspects import Suspect

_SHORT = frozenset({Role.HEADLINE, Role.CAPTION, Role.LIST_ITEM, Role.BYLINE, Role.DATELINE})
"""Blocks whose grammar leaves out articles, auxiliaries and small words."""
_DROPPED = frozenset({"article_missing", "word_missing", "preposition_missing", "bare", "form"})

_ARTICLES = frozenset({"article_missing", "article_extra", "word_missing"})
_PRONOUNS = frozenset("he she it they we you i this that".split())
_STOPS = frozenset(".!?…:;")
_PARTS = ("-thirds", "-quarters", "-fifths", "-halves", "-tenths")
_CLAUSE = 9
"""Words before a subject in which its clause began."""
_OPENERS = frozenset(":“\"‘'(—–-[")
"""Marks behind which a sentence may begin."""
_NOMINAL = frozenset({"DT", "CD", "JJ", "NN", "PR"})
"""How the tags begin of words that may open a noun phrase."""
_TO_DEMAND = 12
"""Words between a demand and its "that"."""
_UNREAL = clauses.UNREAL - {"would", "event", "rather"}
_SINGULAR_VERBS = frozenset({"is", "was", "has", "does"})


def is_exempt(view: View, suspect: Suspect) -> bool:
    """Say whether the suspect must not be reported, whatever its score."""
    if view.role in _SHORT and suspect.kind in _DROPPED:
        return True
    if phrases.is_within(view, suspect.at) or _is_named(view, suspect):
        return True
    return any(excuses(view, suspect) for excuses in _OF_KIND.get(suspect.kind, ()))


def _is_named(view: View, suspect: Suspect) -> bool:
    """Say whether the word is written as (part of) a name, so that no edit may touch it."""
    text = view.tokens[suspect.at].text
    if suspect.mends[0].drop == 0 or text[:1].islower():
        return False
    return suspect.at not in view.sentence_starts or not text[:1].isalpha() or text.isupper()


def _is_before_acronym(view: View, suspect: Suspect) -> bool:
    """Say whether the article is that of an acronym, which usage alone decides."""
    at = suspect.at + suspect.mends[0].drop
    text = view.tokens[at].text if at < len(view.tokens) else ""
    return len(text) > 1 and text.isupper()


def _is_before_compound(view: View, suspect: Suspect) -> bool:
    """Say whether an article goes with a noun behind a plural: "a records request"."""
    at = suspect.at
    if at + 2 >= len(view.words) or not readings.plural(view.words[at + 1]):
        return False
    return view.tags[at + 2] in ("NN", "NNP") and not readings.plural(view.words[at + 2])


def _is_heading(view: View, suspect: Suspect) -> bool:
    """Say whether the sentence ends without a mark, as headings do, which drop small words."""
    span = view.sentence_at(view.tokens[suspect.at].start)
    return not _STOPS.intersection(view.text[span.start : span.end].rstrip()[-3:])


def _is_copula(view: View, suspect: Suspect) -> bool:
    """Say whether a form of "be" ends a clause: "all that he was went into it"."""
    at = suspect.at
    return at > 0 and view.words[at] in BE and view.words[at - 1] in _PRONOUNS | {"be", *BE}


def _is_counted(view: View, suspect: Suspect) -> bool:
    """Say whether the word is the verb of those counted before it: "and five sail in summer"."""
    at = suspect.at
    if at < 2 or readings.share(view.words[at], "VB", "VBP") < 0.4:
        return False
    is_number = readings.share(view.words[at - 1], "CD") > 0.5 or view.words[at - 1].isdigit()
    return is_number and readings.share(view.words[at - 2], "IN", "DT", "PRP$") < 0.5


def _is_past(view: View, suspect: Suspect) -> bool:
    """Say whether the verb is its own past tense ("fit", "hit"), or ends "those who could"."""
    word = view.words[suspect.at]
    if suspect.at > 0 and view.words[suspect.at - 1] == "could" and not verbforms.is_bare(word):
        return True
    return any(
        word in forms.past and word in forms.base
        for lemma in inflect.lemmas(word, "V")
        if (forms := inflect.verb_forms(lemma))
    )


def _is_mood(view: View, suspect: Suspect) -> bool:
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
    return any(view.tags[i] in ("VBD", "VBZ", "VBP") for i in range(start, end))


def _is_order(view: View, suspect: Suspect) -> bool:
    """Say whether the verb orders who is named before it: "Senator Schumer, do not wait"."""
    named = suspect.subject.at if suspect.subject else -1
    return named == suspect.at - 2 and view.words[named + 1] == ","


def _is_one_of(view: View, suspect: Suspect) -> bool:
    """Say whether either number will do behind "one of the rules that"."""
    if suspect.subject is None or suspect.subject.at >= suspect.at - 1:
        return False
    noun = suspect.subject.at
    before = view.words[max(noun - 6, 0) : noun]
    follows = view.words[noun + 1]
    return follows in ("that", "who", "which") and ("one", "of") in pairwise(before)


def _is_inverted(view: View, suspect: Suspect) -> bool:
    """Say whether the subject follows its verb, where it is often the first of several.

    Behind "Leading the charge are" it does, though the network may take "charge" for it.
    """
    if suspect.subject is None or suspect.subject.at > suspect.at:
        return suspect.subject is not None
    span = view.sentence_at(view.tokens[suspect.at].start)
    first = view.token_at(span.start)
    # In "Focusing on details is" the first word is the subject itself.
    if view.tags[first] not in ("VBG", "VBN") or suspect.subject.at == first:
        return False
    behind = "".join(view.tags[suspect.at + 1 : suspect.at + 2])
    return view.words[suspect.at] in BE and behind[:2] in _NOMINAL


def _is_proper(view: View, suspect: Suspect) -> bool:
    """Say whether a name in the plural may stand for one: "Priorities is", "Yum! Brands is"."""
    if suspect.subject is None or view.words[suspect.at] not in _SINGULAR_VERBS:
        return False
    text = view.tokens[suspect.subject.at].text
    if not text[:1].isupper():
        return False
    # At the start of a sentence any word has a capital; a name has it elsewhere, too.
    places = (i for i, t in enumerate(view.tokens) if t.text == text)
    return any(i not in view.sentence_starts and view.words[i - 1] not in _OPENERS for i in places)


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


def _has_alternative(view: View, subject: int, verb: int) -> bool:
    """Say whether "or" joins another noun to the subject, not one inside a phrase behind it."""
    for at in range(subject + 1, verb):
        if view.words[at] in ("or", "nor"):
            return not any(view.tags[i] == "IN" for i in range(subject + 1, at))
    return False


def _is_sum(view: View, suspect: Suspect) -> bool:
    """Say whether "and" makes several of the subject: "a lack of money and poor planning have"."""
    if suspect.subject is None or suspect.apart >= 0:
        return False
    is_one = not readings.plural(view.words[suspect.subject.at])
    return is_one and suspect.subject.number == 2 and not verbforms.is_third(view.words[suspect.at])


def _is_unit(view: View, suspect: Suspect) -> bool:
    """Say whether two bare nouns may be one thing: "bread and butter is"."""
    first = suspect.subject.at if suspect.subject else suspect.at
    if view.words[suspect.at] not in _SINGULAR_VERBS or first + 3 != suspect.at:
        return False
    is_bare = view.words[first + 1] == "and" and not _is_determined(view, first)
    return is_bare and all(readings.singular(view.words[at]) for at in (first, first + 2))


def _is_share(view: View, suspect: Suspect) -> bool:
    """Say whether the subject is a share, which counts as one: "1 in 5 abortions is"."""
    if suspect.subject is None:
        return False
    before = view.words[max(suspect.subject.at - 4, 0) : suspect.subject.at]
    return any(
        second == "in" and (first.isdigit() or first in ("one", "two", "three"))
        for first, second in pairwise(before)
    )


def _varies(view: View, suspect: Suspect) -> bool:
    """Say whether the subject may take either number: "the team have", "five years is"."""
    if suspect.subject is None:
        return False
    word, verb = view.words[suspect.subject.at], view.words[suspect.at]
    follows = view.words[suspect.subject.at + 1] if suspect.subject.at < suspect.at else ""
    if _has_alternative(view, suspect.subject.at, suspect.at) or _is_unit(view, suspect):
        return True
    is_bare = suspect.subject.number == 1 and not _is_determined(view, suspect.subject.at)
    if follows == "of" and is_bare:
        return True
    if (follows == "of" and word in heads.KINDS) or (follows == "that" and _is_open(view, suspect)):
        return True
    is_sum = word in subjects.SUMS or word.endswith(_PARTS)
    return is_sum or subjects.varies(word, verb, view.dialect)


_OF_VERBS = (_is_past, _is_mood, _is_one_of)
_OF_KIND: dict[str, tuple[Callable[[View, Suspect], bool], ...]] = {
    **dict.fromkeys(VERBS, _OF_VERBS),
    **dict.fromkeys(_ARTICLES, (_is_before_acronym, _is_heading)),
    "agreement": (*_OF_VERBS, _varies, _is_sum, _is_inverted, _is_proper, _is_share),
    "article_wrong": (_is_before_compound,),
    "number": (_is_counted,),
    "word_extra": (_is_copula,),
}
"""What may excuse a suspect of each kind."""
