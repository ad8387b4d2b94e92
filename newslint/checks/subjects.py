"""A noun and the verb right behind it: "The bill are", "private insurers defends"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import View, lexicon
from newslint.checks import clauses, phrases, readings, verbforms
from newslint.checks.registry import check
from newslint.model import Match

DETERMINERS = frozenset(
    "the these those a an this each every another my your his her its our their no any some".split()
)
_INDEFINITE = frozenset(
    "everything nothing something anything everyone everybody nobody someone somebody anyone"
    " anybody".split()
)
_BODIES = frozenset(
    "court senate house department commission assembly office treasury university agency bureau"
    " administration district college authority center institute foundation"
    " pentagon kremlin vatican constitution act amendment legislature congress".split()
)
_COLLECTIVE = frozenset(
    "majority minority number group team staff crew couple pair public media police board"
    " committee family rest half percent percentage quarter third lot bunch host range variety"
    " handful series trio duo band cast jury faculty clergy youth proportion remainder bulk"
    " plurality part portion fraction dozen hundred million thousand billion kind sort type"
    " generation population squad side club audience crowd panel array slew raft string set"
    " total fleet herd flock pack list gang mob class choir orchestra elite press electorate"
    " average few many troop cent leadership management opposition enemy party proletariat carp"
    " craft doubt hell heck way government council club union ministry society charity squadron"
    " regiment".split()
)
_BRITISH_PLURALS = _BODIES | frozenset(
    "company firm bank school village town nation country"
    " business manufacturer retailer airline broadcaster".split()
)
"""Bodies that British copy may join with a plural verb."""

SUMS = frozenset(
    "years months weeks days hours minutes seconds miles dollars pounds euros points feet tons"
    " degrees yards inches meters metres kilometers acres cents times rights sports arts arms"
    " communications operations relations affairs resources studies services sciences works"
    " headquarters statistics millions billions thousands hundreds dozens lots politics ages"
    " mathematics athletics grits drinks numbers savings measles mumps rabies diabetes shingles"
    " hives rickets data species quarters thirds fifths halves news physics aerobics genetics"
    " robotics logistics".split()
)
"""Plurals that may stand for one sum or one field: "five years is", "politics is"."""


_AMOUNTS = frozenset(
    "majority minority number couple pair half percent percentage quarter third lot bunch host"
    " range variety handful series trio duo proportion remainder bulk plurality part portion"
    " fraction dozen hundred million thousand billion kind sort type rest total average few many"
    " array slew raft string set none neither either cent".split()
)
"""Collectives that a plural may follow in any English: "a majority are"."""

_GROUPS = frozenset(
    "team staff crew group panel public media police jury faculty clergy youth family band cast"
    " squad audience crowd press electorate elite population generation troop gang mob"
    " taliban".split()
)
"""Those that American copy, too, joins with "are" and "have" at times."""


def varies(word: str, verb: str, dialect: str) -> bool:
    """Say whether a subject ``word`` may go with the plural ``verb`` as well as with a singular.

    American copy writes "the team have" at times, but hardly "the team play".
    """
    if word in _AMOUNTS:
        return True
    if dialect == "gb":
        return word in _COLLECTIVE or word in _BRITISH_PLURALS
    return word in _GROUPS and verb in ("are", "were", "have", "do", "is", "was", "has")


@check("subjects.verb")
def verb(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each verb that does not go with the noun right before it: "The bill are"."""
    at = 0
    while at < len(view.tokens):
        found = _judge(view, at) if may_begin(view, at) else None
        if found and not clauses.is_dialect(view, found[0]):
            index, forms = found
            token = view.tokens[index]
            subject = view.text[view.tokens[at].start : view.tokens[index - 1].end]
            forms = verbforms.cased(view, index, forms[:3])
            yield Match.replacing(token.start, token.end, *forms, subject=subject)
            at = index
        at += 1


def may_begin(view: View, at: int) -> bool:
    """Say whether a subject may begin at token ``at``: a noun phrase, and a clause before it."""
    if not view.tokens[at].text[0].isalpha():
        return False
    if readings.share(view.words[at], "IN", "MD", "VB", "VBP", "VBD", "VBZ", "VBG", "TO") > 0.1:
        return False
    return clauses.begins(view, at)


def _judge(view: View, at: int) -> tuple[int, tuple[str, ...]] | None:
    """Return the index of the wrong verb of the clause that begins at ``at``, with its forms."""
    if view.words[at] in _INDEFINITE:
        return _judge_pronoun(view, at)
    if view.words[at] in ("these", "those", "this"):
        found = _judge_pointer(view, at)
        if found:
            return found
    first = _behind_owner(view, at)
    if first == at and view.words[at] in DETERMINERS:
        first += 1
    for head in phrases.noun_phrase(view, first):
        index = phrases.skip_adverbs(view, head + 1)
        if index >= len(view.tokens) or not view.tokens[index].text.islower():
            continue
        if not view.tokens[head].text.islower() and not _is_common(view, at, head):
            continue
        forms = _wrong(view, at, first, head, index)
        if forms:
            return index, forms
    return None


def _judge_pronoun(view: View, at: int) -> tuple[int, tuple[str, ...]] | None:
    index = phrases.skip_adverbs(view, at + 1)
    if index >= len(view.tokens) or not view.tokens[index].text.islower():
        return None
    if not verbforms.is_for_many(view, index) or clauses.is_demanded(view, at):
        return None
    if view.words[at].startswith("any") and at in view.sentence_starts:
        return None
    if view.words[index] == "were" and clauses.is_unreal(view, at):
        return None
    return index, verbforms.singular(view.words[index])


def _judge_pointer(view: View, at: int) -> tuple[int, tuple[str, ...]] | None:
    """Judge "these is" and "this are", where no noun stands between."""
    index = phrases.skip_adverbs(view, at + 1)
    verb = view.words[index] if index < len(view.words) else ""
    if view.words[at] == "this" and verb in ("are", "have"):
        return index, verbforms.singular(verb)
    if view.words[at] != "this" and verb in ("is", "was", "has"):
        return index, verbforms.plural(verb)
    return None


def _behind_owner(view: View, at: int) -> int:
    """Return the index behind a possessive that begins at ``at`` ("the board's"), else ``at``."""
    for index in range(at + 1, min(at + 6, len(view.tokens))):
        if view.tags[index] == "POS":
            return index + 1
        if view.tags[index] not in ("NN", "NNP", "NNS", "JJ", "NNPS"):
            break
    return at


def _is_common(view: View, at: int, head: int) -> bool:
    """Say whether a capital is only the sentence's, or a body's: "The Senate have"."""
    if head > at and view.words[head] in _BODIES:
        return view.words[at] == "the" or view.tags[head - 1] == "POS"
    if head != at or at not in view.sentence_starts or not view.tokens[at].text.istitle():
        return False
    entry = lexicon.exact(view.tokens[at].text)
    if lexicon.count(view.words[at]) < max(4 * entry.seen, 300):
        return False
    return not entry.tags or entry.tags.get("NNP", 0) < 0.3 * sum(entry.tags.values())


def _wrong(view: View, at: int, first: int, head: int, index: int) -> tuple[str, ...]:
    word, verb = view.words[head], view.words[index]
    letters = phrases.kinds(view, range(first, head))
    if not phrases.is_row(letters):
        return ()
    if word in _BRITISH_PLURALS and view.dialect == "gb":
        return ()
    if view.words[at] in ("these", "those") and is_one(word):
        return ()
    if first > at and is_one(word) and verbforms.is_for_many(view, index):
        if verb == "were":
            return () if clauses.is_unreal(view, at) else verbforms.singular(verb)
        if verb != "are" and clauses.is_demanded(view, at):
            return ()
        return verbforms.singular(verb)
    if is_several(view, at, first, head) and verbforms.is_for_one(view, index):
        return verbforms.plural(verb)
    return ()


def is_several(view: View, at: int, first: int, head: int) -> bool:
    """Say whether the phrase ``at`` to ``head`` is surely in the plural, and no verb in it."""
    word = view.words[head]
    if not readings.plural(word) or word in SUMS or word.endswith("ics"):
        return False
    if view.words[at] in ("a", "an", "this", "each", "every", "another"):
        return False
    if first == at:
        if (
            readings.share(view.words[at], "VBG", "VB", "VBP", "VBD", "VBZ", "CD", "RB", "IN")
            > 0.02
        ):
            return False
        if view.words[at] in ("more", "less", "fewer", "no", "too", "what", "which"):
            return False
        after = phrases.skip_adverbs(view, head + 1)
        if readings.share(view.words[min(after + 1, len(view.words) - 1)], "DT", "CD") > 0.5:
            return False
    if "VBZ" not in lexicon.tags(word):
        return True
    letters = phrases.kinds(view, range(first, head))
    return letters[-1:] == "a" or (not letters and first > at)


def is_one(word: str) -> bool:
    """Say whether a lower-case noun takes a singular verb and no other."""
    if word in _BODIES:
        return True
    if not readings.singular(word) or word in _COLLECTIVE or word in phrases.TIMES:
        return False
    return readings.share(word, "NN") > 0.5 and readings.share(word, "JJ", "VBN") < 0.1
