"""A subject with "of the …" behind it and its verb: "The weight of the branches have"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.analysis import View
from newslint.checks import clauses, phrases, readings, subjects, verbforms
from newslint.checks.registry import check
from newslint.model import Match

_LINKS = frozenset("of in on for from to with at between against about behind over under".split())
_WITHIN = frozenset("DT JJ NN NNS NNP NNPS CD PRP$ POS VBN JJR JJS $ HYPH".split())
_LONGEST = 16

_ONES = frozenset({"one", "each", "either"})
_DETERMINERS = ("DT", "PRP$", "CD", "POS")

KINDS = frozenset(
    "amount volume level mass mixture combination selection network chain cluster wave batch mix"
    " coalition flurry multitude plethora myriad abundance wealth alliance group pack section"
    " segment subset sample cohort collection tide flood stream spate breed class crop supply"
    " dozen sum total swath swathe litany army".split()
)
"""Singulars that a plural verb may follow after "of": "a wave of strikes have"."""


@check("heads.verb", anchors=tuple(f" {link} " for link in sorted(_LINKS)))
def verb(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each verb that goes with the last noun before it instead of with its subject."""
    for at in range(len(view.tokens)):
        if not subjects.may_begin(view, at):
            continue
        first = at + (view.words[at] in subjects.DETERMINERS)
        for head in phrases.noun_phrase(view, first):
            index = _behind_chain(view, head + 1)
            if index is None:
                continue
            forms = _wrong(view, at, first, head, index)
            if forms and not clauses.is_dialect(view, index):
                token = view.tokens[index]
                yield Match.replacing(token.start, token.end, *forms[:3], subject=view.words[head])
                break


@check("heads.one", anchors=(" of ",))
def one(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each plural verb that goes with one of several: "Each of the men were"."""
    for at in range(1, len(view.tokens) - 2):
        if view.words[at] != "of" or view.words[at - 1] not in _ONES:
            continue
        start = at - 1 - (view.words[at - 2 : at - 1] == ("every",))
        index = _behind_chain(view, at)
        if index is None or not (start in view.sentence_starts or clauses.begins(view, start)):
            continue
        first, last = view.words[at + 1], view.words[phrases.skip_back(view, index - 1)]
        if not readings.plural(last) or readings.share(first, *_DETERMINERS) < 0.5:
            continue
        if verbforms.is_for_many(view, index) and _is_plain(view, start, index):
            token = view.tokens[index]
            forms = verbforms.singular(view.words[index])
            yield Match.replacing(token.start, token.end, *forms[:3], subject=view.words[at - 1])


def _is_plain(view: View, start: int, index: int) -> bool:
    """Say whether the clause is neither wished nor demanded, so that its verb shows its number."""
    if clauses.is_demanded(view, start) or clauses.is_dialect(view, index):
        return False
    return view.words[index] != "were" or not clauses.is_unreal(view, start)


def _behind_chain(view: View, start: int) -> int | None:
    """Return the index of the verb behind the phrases with prepositions from ``start`` on."""
    if start >= len(view.words) or view.words[start] not in _LINKS:
        return None
    index = start
    while index < min(start + _LONGEST, len(view.tokens)):
        if view.words[index] in _LINKS:
            index += 1
            size = 0
            while index < len(view.tokens) and view.tags[index] in _WITHIN:
                index += 1
                size += 1
            if not size or not _is_one_phrase(view.tags[index - size : index]):
                return None
        else:
            index = phrases.skip_adverbs(view, index)
            ends = index < len(view.tokens) and view.tokens[index].text.islower()
            return index if ends else None
    return None


def _is_one_phrase(tags: Sequence[str]) -> bool:
    """Say whether the words up to a noun are one phrase: not "the car the brothers"."""
    if not tags[-1].startswith(("NN", "CD")) or any(tag in ("DT", "PRP$") for tag in tags[1:]):
        return False
    names = [tag.startswith("NNP") for tag in tags]
    follows = any(tag.startswith("NN") and not own for tag, own in zip(tags, names, strict=True))
    return "NNS" not in tags[:-1] and not (follows and names[-1])


def _wrong(view: View, at: int, first: int, head: int, index: int) -> tuple[str, ...]:
    word, verb = view.words[head], view.words[index]
    last = view.words[phrases.skip_back(view, index - 1)]
    if not view.tokens[head].text.islower():
        return ()
    if not phrases.is_row(phrases.kinds(view, range(first, head))):
        return ()
    if _is_one(view, at, first, word) and verb in ("are", "were", "have", "do"):
        if verb == "were" and clauses.is_unreal(view, at):
            return ()
        if verb in ("have", "do") and clauses.is_demanded(view, at):
            return ()
        return verbforms.singular(verb) if readings.plural(last) or readings.singular(last) else ()
    if subjects.is_several(view, at, first, head) and verbforms.is_for_one(view, index):
        return verbforms.plural(verb) if readings.plural(last) or readings.singular(last) else ()
    return ()


def _is_one(view: View, at: int, first: int, word: str) -> bool:
    if first == at or word in KINDS:
        return False
    return subjects.is_one(word)
