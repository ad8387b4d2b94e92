"""A relative clause and its verb: "a cop who recall", "agencies that has"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import View, inflect, lexicon
from newslint.checks import clauses, phrases, readings, verbforms
from newslint.checks.registry import check
from newslint.model import Match

_INDEFINITE = frozenset("anyone someone everyone anybody somebody everybody nobody".split())

_PERSON_ENDINGS = (
    "er",
    "or",
    "ist",
    "ian",
    "ant",
    "ent",
    "ee",
    "man",
    "person",
    "ier",
    "yst",
    "ate",
)
_PERSONS = frozenset(
    "cop mother father official expert child kid guy girl boy friend relative victim veteran"
    " colleague individual suspect sheriff judge attorney secretary hero nurse spouse wife"
    " husband son daughter brother sister uncle aunt chief priest coach athlete pilot"
    " professional guest artist columnist rabbi monk nun prince princess king queen saint thief"
    " lad teen adult youth someone one critic skeptic mechanic medic alcoholic tourist partner"
    " captain civilian surgeon".split()
)
_NO_PERSONS = frozenset(
    "department government parliament management community number state rate debate climate estate"
    " mandate certificate senate date plate gate fate template"
    " wonder matter letter number answer order power paper".split()
)

_EITHER = frozenset(
    "group team pair couple number majority minority handful series variety range host lot crew"
    " staff family board panel committee public media police half percent rest bunch generation"
    " part portion percentage squad set band trio crowd class jury faculty list collection mix"
    " army network string slew community population audience industry today tonight yesterday"
    " opposition leadership dozen cadre proportion share none side electorate youth".split()
)
STATED = frozenset(
    "signs claims fears hopes beliefs reports concerns rumors rumours allegations suggestions ideas"
    " assurances indications arguments doubts warnings complaints predictions expectations worries"
    " suspicions facts grounds odds chances accusations promises demands feelings impressions views"
    " conclusions findings estimates guarantees perceptions statements thoughts notions theories"
    " assertions contentions assumptions charges recommendations ways times days".split()
)
"""After these "that" may open a clause of its own: "signs that was about to change"."""

_MANY = frozenset("and or between both those these many few some most all they several".split())
"""Words that name more than one."""

_WITHIN = frozenset("JJ NN NNP VBN JJR JJS CD NNS VBG RB".split())
_LOOKED_BACK = 12
_FAR_BACK = 16
"""Words before a comma in which nobody may be named whom a "who" behind it may be about."""
_BETWEEN = frozenset(",”’\"'")
_SUMMING = frozenset("is was has makes means leads suggests shows raises".split())
"""Verbs of a "which" that more often sums up the whole statement."""
_TERM = 5
"""Words of a term that may stand before its noun, with its mark and "so-called"."""


@check("relatives.who", anchors=("who",))
def who(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each verb behind "who" that does not go with the noun before it."""
    return _behind(view, "who")


@check("relatives.that", anchors=("that", "which"))
def that(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each verb behind "that" or "which" that does not go with the noun before it."""
    yield from _behind(view, "that")
    yield from _behind(view, "which")
    yield from _explaining(view)


def _explaining(view: View) -> Iterator[Match]:
    """Find "which" with a verb for one behind a term in the plural that it explains.

    A clause behind "so-called" and a term says what the term means, so it goes with the term;
    elsewhere a "which" behind a comma may go with the whole statement.
    """
    for at in phrases.find_words(view, frozenset({"which"})):
        head = at - 1
        while head > 0 and view.words[head] in _BETWEEN:
            head -= 1
        index = phrases.skip_adverbs(view, at + 1)
        if head == at - 1 or index >= len(view.tokens) or not view.tokens[head].text.islower():
            continue
        is_term = "so-called" in view.words[max(head - _TERM, 0) : head]
        if is_term and readings.plural(view.words[head]) and _is_third(view, index):
            token = view.tokens[index]
            forms = verbforms.plural(view.words[index])
            yield Match.replacing(token.start, token.end, *forms[:3], subject=view.words[head])


def _behind(view: View, pronoun: str) -> Iterator[Match]:
    for at in phrases.find_words(view, frozenset({pronoun})):
        index = phrases.skip_adverbs(view, at + 1)
        if index >= len(view.tokens) or not view.tokens[index].text.islower() or at < 2:
            continue
        forms = _wrong(view, at, index)
        if forms and not clauses.is_dialect(view, index):
            token = view.tokens[index]
            noun = next(view.words[i] for i in (at - 1, at - 2) if view.words[i][0].isalnum())
            yield Match.replacing(token.start, token.end, *forms[:3], subject=noun)


def _is_third(view: View, index: int) -> bool:
    """Say whether the word behind "which" is a verb for one, and no noun with a verb behind it."""
    after = view.words[index + 1] if index + 1 < len(view.words) else "."
    is_noun = readings.share(after, "VBZ", "VBD", "VBP", "MD") > 0.3
    word = view.words[index]
    return verbforms.is_third(word) and word not in _SUMMING and not is_noun


def _wrong(view: View, at: int, index: int) -> tuple[str, ...]:
    """Return the right forms of the verb at ``index`` behind the pronoun at ``at``, if wrong."""
    pronoun, verb = view.words[at], view.words[index]
    comma = view.words[at - 1] in (",", "—", "–")
    head = at - 1 - comma
    noun = view.words[head]
    first = phrases.sentence_of(view, at)
    if head < first or not view.tokens[head].text.islower():
        return ()
    if noun in _INDEFINITE and pronoun == "who" and not comma:
        return verbforms.singular(verb) if verbforms.is_bare_only(verb) else ()
    if _is_one(noun, pronoun) and _is_for_many(view, index, pronoun):
        return verbforms.singular(verb) if _is_alone(view, head, first, comma) else ()
    if pronoun == "which" or not verbforms.is_for_one(view, index):
        return ()
    if comma and (pronoun != "who" or _names_one(view, max(first, head - _FAR_BACK), head)):
        return ()
    return verbforms.plural(verb) if _is_several(view, head, first, pronoun) else ()


def _is_for_many(view: View, index: int, pronoun: str) -> bool:
    """Say whether the verb goes with no singular noun; behind a pronoun it is surely a verb."""
    verb = view.words[index]
    if pronoun == "who" or verb in ("are", "were", "have", "do"):
        return verbforms.is_bare_only(verb)
    after = view.words[index + 1] if index + 1 < len(view.words) else "."
    if after == "of" or readings.share(after, "VBZ", "VBD", "VBP", "MD") > 0.3:
        return False
    plain = readings.share(verb, "VB", "VBP") > 0.5 and readings.share(verb, "NN") < 0.3
    return plain and verbforms.is_bare(verb)


def _is_one(noun: str, pronoun: str) -> bool:
    if not readings.singular(noun) or noun in _EITHER or readings.share(noun, "NN") < 0.5:
        return False
    return is_person(noun) if pronoun == "who" else noun not in phrases.TIMES


def is_person(noun: str) -> bool:
    """Say whether a noun in the singular means a person, by a list and its ending."""
    if noun in _NO_PERSONS or noun.endswith("ment"):
        return False
    return noun in _PERSONS or noun.endswith(_PERSON_ENDINGS)


def _is_alone(view: View, head: int, first: int, comma: bool) -> bool:
    """Say whether nothing in the plural stands before ``head`` that the clause may belong to."""
    start = _phrase_start(view, head, first)
    reach = _LOOKED_BACK
    if start > first and view.words[start] in ("a", "an"):
        if view.words[start - 1] in (",", "is", "was", "as", "than", "’s", "'s", "be"):
            return not comma
        reach = 4
    back = max(first, start - reach)
    for i in range(back, head):
        word = view.words[i]
        if word in _MANY or word in _EITHER:
            return False
        if readings.share(word, "NNS", "NNPS") > 0.05 or view.tags[i] in ("NNS", "NNPS", "CD"):
            return False
    return back == first or not comma


def _phrase_start(view: View, head: int, first: int) -> int:
    """Return where the noun phrase with the head at ``head`` begins, its determiner included."""
    start = head
    while start > first and view.tags[start - 1] in _WITHIN:
        start -= 1
    if start > first and view.tags[start - 1] in ("DT", "PRP$", "POS"):
        start -= 1
    return start


def _names_one(view: View, start: int, end: int) -> bool:
    """Say whether one person, body or group stands between ``start`` and ``end``."""
    return any(
        view.tags[i] == "NNP"
        or view.words[i] in _EITHER
        or view.words[i] == "one"
        or (view.tags[i] == "NN" and _is_one(view.words[i], "who"))
        for i in range(start, end)
    )


def _is_several(view: View, head: int, first: int, pronoun: str) -> bool:
    noun = view.words[head]
    if not readings.plural(noun) or (pronoun == "that" and noun in STATED):
        return False
    start = _phrase_start(view, head, first)
    if "VBZ" in lexicon.tags(noun) and start == head:
        return False
    before = view.words[max(first, start - 8) : start]
    if "one" in before or "only" in before or "what" in before or "which" in before:
        return False
    loose = start > first and view.tags[start - 1] in ("IN", "TO", "CC", ",")
    if loose and (pronoun != "who" or _names_one(view, max(first, start - 10), start)):
        return False
    if pronoun == "who":
        return noun == "people" or is_person(inflect.lemmas(noun, "N")[0])
    return not any(view.tags[i] in ("NN", "NNP") for i in range(max(first, head - 14), start))
