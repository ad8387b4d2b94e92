"""One body named in the plural: "the Departments of Health said", "La Salle Universities".

Capitals and a word for a body make a name; its plural is meant only where more than one
is spoken of: a list, a number, a plural verb, or no article at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex

from newslint.analysis import View, lexicon
from newslint.checks.registry import check
from newslint.knowledge import organizations
from newslint.knowledge.aligning import HEADS, singular
from newslint.knowledge.organizations import Known
from newslint.knowledge.words import CONNECTIVES, Word, runs
from newslint.model import Match, Role

_FIRST = frozenset(
    "alliances associations boards bureaus centers chambers coalitions colleges commissions"
    " committees councils courts departments federations institutes leagues ministries offices"
    " organizations societies universities unions".split()
)
"""Plurals that stand first in a name: "Boards of Elections"."""

_LAST = frozenset(
    "administrations agencies alliances associations authorities boards bureaus centers coalitions"
    " commissions committees corporations councils courts departments federations foundations"
    " institutes leagues offices organizations societies unions universities".split()
)
"""Plurals that stand last: "Public Utility Commissions"."""

_MANY = frozenset(
    "all and any are between both certain different dozens eight every few five four hundreds its"
    " many more most multiple nine no numerous of or other our seven several six some such ten"
    " their these those three two various were & across among".split()
)
"""Words just before a name that speak of more than one body."""

_WEAK = frozenset(
    "agencies authorities boards centers coalitions committees corporations departments offices"
    " organizations unions".split()
)
"""Plurals that also stand last in capitalised kinds of body: only a name with "the" is one's."""

_BODIES = HEADS | frozenset(
    "agencies alliance authority bank coalition college court fund league network program school"
    " senate system trust university".split()
)
"""Words for a body, or for something else that has a name, at a name's end."""

_PLURAL_VERB = regex.compile(
    r"\s+(?:are|were|have|do|don['’]t|aren['’]t|weren['’]t|haven['’]t|across|nationwide|throughout|around"
    r"|in (?:each|every|all|both|other|many|several|most)|each|all|both|themselves)\b"
)
_MORE = regex.compile(r",?\s+(?:as well as|or|and (?:the|other|state|local|of))\b")
_ONE = regex.compile(r"\b(?:the|an?|this|that|(?i:[a-z]+['’]s))(?:\s+[a-z-]+){0,2}\s+$")
"""Before a name: an article or a possessive, with adjectives at most between."""

_BEFORE = regex.compile(
    r"(?P<word>[\p{L}\p{N}'’&-]+)\s+(?:(?:state|federal|city|county|local)\s+)?$"
)


@check("pluralnames.head", anchors=tuple(_FIRST | _LAST))
def head(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each plural head of a name that is one body's."""
    if _is_title(view):
        return
    for run in runs(view.text):
        plurals = [i for i, word in enumerate(run) if word.norm in _FIRST | _LAST and word.capital]
        if len(plurals) != 1:
            continue
        index = plurals[0]
        if any(k.start <= index < k.end for k in organizations.known(run)):
            continue
        word = run[index]
        heads = _is_first(run, index) or _is_last(run, index)
        if heads and not _is_many(view, run, index):
            text = view.text[word.start : word.end]
            yield Match.replacing(word.start, word.end, _singular(text))


@check("pluralnames.inside")
def inside(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each plural in a name whose singular names have: "Basic Educations Commission"."""
    if _is_title(view):
        return
    for run in runs(view.text):
        known: tuple[Known, ...] | None = None
        for index, word in enumerate(run):
            text = view.text[word.start : word.end]
            if word.capital and _is_in_name(run, index, text):
                known = tuple(organizations.known(run)) if known is None else known
                if not any(k.start <= index < k.end for k in known):
                    yield Match.replacing(word.start, word.end, _singular(text))


def _is_title(view: View) -> bool:
    """Say whether every word of weight has a capital, which then tells nothing."""
    if view.role is Role.HEADLINE:
        return True
    long = [word for word in view.text.split() if len(word) > 4 and word[0].isalpha()]
    return sum(word[0].isupper() for word in long) > 0.85 * len(long) and len(long) > 3


def _is_seldom_plural(text: str, share: float) -> bool:
    """Say whether a capitalised plural is rare in news, and its singular is not.

    In small letters it may be at most ``share`` times as frequent as its singular.
    """
    if not text.endswith("s") or not text[1:].islower() or text[0].isdigit():
        return False
    one, lower = _singular(text), text.lower()
    if (
        one == text
        or lower.endswith(("ers", "ors", "ists", "intendents"))
        or lower in _FIRST | _LAST
        or lower in organizations.plurals_inside()
    ):
        return False
    plural, single = lexicon.exact(text).seen, lexicon.exact(one).seen
    if plural * 20 > single or single < 40 or not {"NN", "JJ"} & set(lexicon.tags(one.lower())):
        return False
    if lower == "counties":
        return share > 0.1
    return lexicon.exact(lower).seen <= share * lexicon.exact(one.lower()).seen


def _is_in_name(run: Sequence[Word], index: int, text: str) -> bool:
    """Say whether a word for a body follows close by, or stands before with "of" or "for"."""
    after = run[index + 1 : index + 5]
    for word in after:
        if word.comma or not (word.capital or word.norm == "and"):
            break
        if word.norm in _BODIES:
            return _is_seldom_plural(text, 0.35)
    if index and after and after[0].capital and any(w.norm in _BODIES for w in run[index + 1 :]):
        return _is_seldom_plural(text, 0.06)
    before = [word.norm for word in run[:index]]
    links = [i for i, norm in enumerate(before) if norm in ("of", "for", "on")]
    follows = bool(links) and len(before) - links[-1] < 4 and before[links[-1] - 1] in HEADS
    return follows and _is_seldom_plural(text, 0.05)


def _singular(text: str) -> str:
    if text.isupper():
        return singular(text.lower()).upper()
    return text[0] + singular(text.lower())[1:]


def _is_first(run: Sequence[Word], index: int) -> bool:
    links = [word.norm for word in run[index + 1 : index + 2]]
    return run[index].norm in _FIRST and links in (["of"], ["for"], ["on"])


def _is_last(run: Sequence[Word], index: int) -> bool:
    return (
        run[index].norm in _LAST
        and index > 0
        and run[index - 1].capital
        and not run[index].comma
        and run[index - 1].norm not in CONNECTIVES
        and run[index].start == run[index - 1].full + 1
        and not any(word.norm in _BODIES and not word.comma for word in run[index + 1 : index + 3])
        and not any(word.norm in ("of", "for", "on") for word in run[:index])
    )


def _is_many(view: View, run: Sequence[Word], index: int) -> bool:
    """Say whether the words around speak of more than one body."""
    first = _start(view, run, index)
    end = run[-1].full if _is_first(run, index) else run[index].full
    inside = run[first : len(run) if _is_first(run, index) else index + 1]
    listed = any(word.norm == "and" or word.comma for word in inside[1:])
    if listed and not _is_known(run, index):
        return True
    if _PLURAL_VERB.match(view.text, end) and run[index].full == run[index].end:
        return True
    if _is_first(run, index) and _MORE.match(view.text, end):
        return True
    before = _BEFORE.search(view.text, 0, run[first].start)
    word = before["word"].lower() if before else ""
    if run[index].norm in _WEAK and not _is_first(run, index) and not _is_known(run, index):
        chamber = {"house", "senate"} & {w.norm for w in inside}
        one = _ONE.search(view.text, max(0, run[first].start - 40), run[first].start)
        if not chamber and not one and run[0].norm != "the":
            return True
    return word in _MANY or word.isdigit()


def _start(view: View, run: Sequence[Word], index: int) -> int:
    """Return where the name begins: behind "The" and other words that are no part of it."""
    first = 0
    for i in range(index):
        if run[i].comma:
            first = i
    while first < index and run[first].norm in CONNECTIVES:
        first += 1
    return first


def _is_known(run: Sequence[Word], index: int) -> bool:
    """Say whether the name is a known one but for the plural."""
    for near in organizations.near(tuple(word.possessive for word in run)):
        faults = near.alignment.faults
        if len(faults) == 1 and faults[0].kind == "number" and faults[0].run == index:
            first = _is_first(run, index)
            rest = run[near.alignment.end :] if first else run[: near.alignment.start]
            return not any(word.norm == "and" or word.comma for word in rest)
    return False
