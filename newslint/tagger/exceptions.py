"""What is right for reasons that no score knows: names, headlines, and the kinds' own."""

from __future__ import annotations

from collections.abc import Callable

from newslint.analysis import View
from newslint.checks import readings, subjects
from newslint.model import Role
from newslint.tagger import collectives, moods, phrases
from newslint.tagger.edits import BE
from newslint.tagger.kinds import VERBS
from newslint.tagger.subjects import is_plural_form
from newslint.tagger.suspects import Suspect

_SHORT = frozenset({Role.HEADLINE, Role.CAPTION, Role.LIST_ITEM, Role.BYLINE, Role.DATELINE})
"""Blocks whose grammar leaves out articles, auxiliaries and small words."""
_DROPPED = frozenset({"article_missing", "word_missing", "preposition_missing", "form"})

_PRONOUNS = frozenset("he she it they we you i this that".split())
_MODIFIED = ("NN", "NNS", "JJ", "VBG")
_THEY = frozenset("they them we us you who".split())
_VERBAL = frozenset({("VB",), ("VBP",), ("VBZ",), ("VBD",), ("MD",)})
_STOPS = frozenset(".!?…:;")


def is_exempt(view: View, suspect: Suspect) -> bool:
    """Say whether the suspect must not be reported, whatever its score."""
    if view.role in _SHORT and (suspect.kind in _DROPPED or _is_bare(view, suspect)):
        return True
    if phrases.is_within(view, suspect.at) or _is_named(view, suspect):
        return True
    return any(excuses(view, suspect) for excuses in _OF_KIND.get(suspect.kind, ()))


def _is_bare(view: View, suspect: Suspect) -> bool:
    """Say whether a noun in the singular lacks no plural but its article: "to buy rival"."""
    before = view.words[max(suspect.at - 3, 0) : suspect.at]
    return suspect.mends[0].label == "N_PL" and not any(
        readings.share(w, "CD") > 0.5 for w in before
    )


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


def _is_before_name(view: View, suspect: Suspect) -> bool:
    """Say whether an article is wanted before a name, of which many have none."""
    at = suspect.at
    return view.tokens[at].text[:1].isupper() and at not in view.sentence_starts


def _is_before_compound(view: View, suspect: Suspect) -> bool:
    """Say whether an article goes with a noun behind a plural: "a records request"."""
    at = suspect.at
    if at + 2 >= len(view.words) or not readings.plural(view.words[at + 1]):
        return False
    return view.tags[at + 2] in ("NN", "NNP") and not readings.plural(view.words[at + 2])


def _is_repeated(view: View, suspect: Suspect) -> bool:
    """Say whether a noun stands on both sides of a preposition: "quarter to quarter"."""
    at, words = suspect.at, view.words
    if words[at] in ("a", "an", "the"):
        return False
    return words[at] in (*words[at + 2 : at + 3], *words[max(at - 2, 0) : max(at - 1, 0)])


def _is_heading(view: View, suspect: Suspect) -> bool:
    """Say whether the sentence ends without a mark, as headings do, which drop small words."""
    span = view.sentence_at(view.tokens[suspect.at].start)
    return not _STOPS.intersection(view.text[span.start : span.end].rstrip()[-3:])


def _is_each(view: View, suspect: Suspect) -> bool:
    """Say whether "each" behind a comma means several: "Moore and Gallego, each veterans"."""
    return view.words[max(suspect.at - 2, 0) : suspect.at] == (",", "each")


def _is_owners(view: View, suspect: Suspect) -> bool:
    """Say whether a possessive ends its phrase: "a friend of his decided"."""
    before = view.words[max(suspect.at - 2, 0) : suspect.at]
    return before in (("of", "his"), ("of", "hers"))


def _is_alone(view: View, suspect: Suspect) -> bool:
    """Say whether a verb follows "these" or "that", so that it determines no noun."""
    return view.tags[suspect.at + 1 : suspect.at + 2] in _VERBAL


def _is_doubled(view: View, suspect: Suspect) -> bool:
    """Say whether the word stands twice: another rule's, and right in "what he is is clear"."""
    at = suspect.at
    return view.words[at] in (*view.words[at + 1 : at + 2], *view.words[max(at - 1, 0) : at])


def _is_his_own(view: View, suspect: Suspect) -> bool:
    """Say whether "his" stands for what is his: "his was a betrayal of trust"."""
    at = suspect.at
    is_verb = view.words[at + 1 : at + 2] in (("is",), ("was",), ("are",), ("were",))
    follows = view.words[at + 2 : at + 3]
    return view.words[at] == "his" and is_verb and follows in (("a",), ("an",), ("the",), ("one",))


def _is_stress(view: View, suspect: Suspect) -> bool:
    """Say whether "do" stresses the verb behind it: "some girls do learn"."""
    at = suspect.at
    return view.words[at] == "do" and view.tags[at + 1 : at + 2] == ("VB",)


def _is_copula(view: View, suspect: Suspect) -> bool:
    """Say whether a form of "be" ends a clause: "all that he was went into it"."""
    at = suspect.at
    return at > 0 and view.words[at] in BE and view.words[at - 1] in _PRONOUNS | {"be", *BE}


def _is_counted(view: View, suspect: Suspect) -> bool:
    """Say whether the word is the verb of those before it: "and five sail", "many of them sail"."""
    at = suspect.at
    if at < 2 or readings.share(view.words[at], "VB", "VBP") < 0.4:
        return at > 0 and view.words[at - 1] in _THEY
    before, first = view.words[at - 1], view.words[at - 2]
    is_number = readings.share(before, "CD") > 0.5 or before.isdigit()
    is_subject = first == "all" or readings.share(first, "IN", "DT", "PRP$") < 0.5
    return before in _THEY or (is_number and is_subject)


def _is_measure(view: View, suspect: Suspect) -> bool:
    """Say whether a numeral and the noun stand before another: "a 36 hour working week".

    So they do at the head of a row of modifiers: "5,000 charter, private and public schools".
    """
    at = suspect.at
    if at < 1 or at + 1 >= len(view.words):
        return False
    before = view.words[at - 1]
    after = view.tags[at + 1 : at + 3]
    is_numeral = before.replace(",", "").isdigit() or readings.share(before, "CD") > 0.5
    is_row = after == (",", "JJ")
    return is_numeral and (is_row or readings.share(view.words[at + 1], *_MODIFIED) > 0.8)


def _is_compound(view: View, suspect: Suspect) -> bool:
    """Say whether a noun that should be a verb stands before another: "complaint information"."""
    at = suspect.at
    if suspect.mends[0].label != "S_VERB" or at + 1 >= len(view.words):
        return False
    return readings.share(view.words[at + 1], "NN", "NNS") > 0.9


def _is_numbered(view: View, suspect: Suspect) -> bool:
    """Say whether a number names one thing before its noun: "that 911 operator"."""
    at = suspect.at
    if at < 2 or suspect.mends[0].label != "N_PL" or not view.words[at - 1].isdigit():
        return False
    return view.words[at - 2] in ("a", "an", "this", "that", "each", "every")


def _has_plural(view: View, suspect: Suspect) -> bool:
    """Say whether the word is one of several plurals of its noun, or counts many: "330 crew"."""
    word = view.words[suspect.at]
    if subjects.varies(word, "are", view.dialect):
        return True
    return is_plural_form(word) and suspect.mends[0].label == "N_PL"


_OF_VERBS = (moods.is_past, moods.is_mood, moods.is_one_of, moods.is_noun, moods.is_behind_noun)
_OF_KIND: dict[str, tuple[Callable[[View, Suspect], bool], ...]] = {
    **dict.fromkeys(VERBS, _OF_VERBS),
    "agreement": (
        *_OF_VERBS,
        collectives.varies,
        collectives.is_theirs,
        collectives.is_sum,
        collectives.is_unit,
        collectives.is_behind_clause,
        collectives.is_company,
        collectives.is_share,
        collectives.is_aside,
        collectives.is_side,
        collectives.is_inverted,
        collectives.is_proper,
    ),
    "article_missing": (_is_before_acronym, _is_heading, _is_repeated, _is_before_name),
    "article_wrong": (_is_before_compound,),
    "number": (_is_each, _is_repeated, _is_counted, _is_measure, _is_numbered, _has_plural),
    "preposition_wrong": (_is_stress,),
    "pronoun": (_is_his_own,),
    "sister": (_is_owners, _is_compound),
    "article_extra": (_is_before_acronym, _is_heading, _is_repeated, _is_doubled),
    "preposition_extra": (_is_doubled,),
    "determiner": (_is_alone,),
    "word_extra": (_is_copula, _is_doubled),
    "word_missing": (_is_before_acronym, _is_heading, _is_repeated),
}
"""What may excuse a suspect of each kind."""
