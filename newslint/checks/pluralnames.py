"""One body named in the plural: "the Departments of Health said", "La Salle Universities".

Capitals and a word for a body make a name; its plural is meant only where more than one
is spoken of: a list, a number, a plural verb, or no article at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint import lazypattern
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
    "administrations agencies alliances assemblies associations authorities boards bureaus"
    " centers coalitions commissions committees corporations councils courts departments"
    " federations foundations institutes leagues offices organizations parties societies unions"
    " universities".split()
)
"""Plurals that stand last: "Public Utility Commissions"."""

_MANY = frozenset(
    "all and any are between both certain different dozens eight every few five four hundreds its"
    " many more most multiple nine no numerous of or other our seven several six some such ten"
    " their these those three two various were & across among".split()
)
"""Words just before a name that speak of more than one body."""

HEAD_PLURALS = _FIRST | _LAST
"""The plurals that ``head`` judges."""

_WEAK = frozenset(
    "agencies assemblies authorities boards centers coalitions committees corporations"
    " departments offices organizations parties unions".split()
)
"""Plurals that also stand last in capitalised kinds of body: only a name with "the" is one's."""

_BODIES = HEADS | frozenset(
    "agencies alliance authority bank coalition college court fund league network program school"
    " senate system trust university".split()
)
"""Words for a body, or for something else that has a name, at a name's end."""

_OWN = frozenset("center college department hospital institute office school university".split())
"""Words that make what stands before them a name of its own."""

_PLURAL_VERB = lazypattern.compile(
    r"\s+(?:are|were|have|do|don['’]t|aren['’]t|weren['’]t|haven['’]t|across|nationwide|throughout|around"
    r"|in (?:each|every|all|both|other|many|several|most)"
    r"|in (?:the )?(?:state )?(?:House|Senate)|each|all|both|themselves)\b"
)
_SINGULAR_VERB = lazypattern.compile(r"\s+(?:has|is|was|does|says)\b")
_MORE = lazypattern.compile(
    r"\s*\([^)]*\),?\s+(?:and|or|\p{Lu})|,?\s+(?:as well as|or|and (?:the|other|state|local|of))\b"
)
_ONE = lazypattern.compile(r"\b(?:the|an?|this|that|(?i:[a-z]+['’]s))(?:\s+[a-z-]+){0,2}\s+$")
"""Before a name: an article or a possessive, with adjectives at most between."""

_BEFORE = lazypattern.compile(
    r"(?P<word>[\p{L}\p{N}'’&-]+)\s+(?:(?:state|federal|city|county|local)\s+)?$"
)


@check("pluralnames.head", anchors=tuple(sorted(HEAD_PLURALS)))
def head(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each plural head of a name that is one body's."""
    if is_title(view):
        return
    for run in runs(view.text):
        plurals = [i for i, word in enumerate(run) if word.norm in HEAD_PLURALS and word.capital]
        for index in plurals:
            heads = _is_first(run, index) or _is_last(run, index)
            if heads and not (_is_part(run, index) or _is_many(view, run, index)):
                word = run[index]
                text = view.text[word.start : word.end]
                yield Match.replacing(word.start, word.end, _singular(text))


def _is_part(run: tuple[Word, ...], index: int) -> bool:
    """Say whether the word is part of a known name, or of one that is told nearly right."""
    if any(known.start <= index < known.end for known in organizations.known(run)):
        return True
    near = organizations.near(tuple(word.possessive for word in run))
    return any(run[index].norm in one.form.words for one in near)


@check("pluralnames.inside")
def inside(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each plural in a name whose singular names have: "Basic Educations Commission"."""
    if is_title(view):
        return
    for run in runs(view.text):
        known: tuple[Known, ...] | None = None
        for index, word in enumerate(run):
            text = view.text[word.start : word.end]
            if word.capital and _is_in_name(run, index, text):
                known = tuple(organizations.known(run)) if known is None else known
                if not any(k.start <= index < k.end for k in known):
                    yield Match.replacing(word.start, word.end, _singular(text))


def is_title(view: View) -> bool:
    """Say whether every word of weight has a capital, which then tells nothing."""
    if view.role is Role.HEADLINE:
        return True
    if view.text.rstrip("”’\"' ").endswith((".", "!", "?")):
        return False
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
        or lower in HEAD_PLURALS
        or lower in organizations.plurals_inside()
    ):
        return False
    plural, single = lexicon.exact(text).seen, lexicon.exact(one).seen
    if plural * 20 > single or single < 40 or not _is_noun(one.lower()):
        return False
    if lower == "counties":
        return share > 0.1
    return lexicon.exact(lower).seen <= share * lexicon.exact(one.lower()).seen


def _is_noun(word: str) -> bool:
    tags = lexicon.tags(word)
    return bool(tags) and max(tags, key=lambda tag: tags[tag]) in ("NN", "VBG")


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
    if index > 1 and run[index - 1].norm in ("of", "for") and _is_body(run[index - 2]):
        return False
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
        and not _goes_on(run[index + 1 : index + 3])
        and not any(
            run[i].norm in ("of", "for", "on") and _is_body(run[i - 1]) for i in range(1, index)
        )
    )


def _is_many(view: View, run: Sequence[Word], index: int) -> bool:
    """Say whether the words around speak of more than one body."""
    first = _start(view, run, index)
    end = run[-1].full if _is_first(run, index) else run[index].full
    inside = run[first : index + 1]
    if _SINGULAR_VERB.match(view.text, run[index].full) and first + 1 < index:
        return False
    tail = run[index + 3 :] if _is_first(run, index) and run[index + 1].norm == "of" else ()
    listed = any(word.norm == "and" or word.comma for word in inside[1:]) or is_list(tail)
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
        short = run[index].norm in ("committees", "centers") and index - first < 2
        if not chamber and (short or (not one and run[0].norm != "the")):
            return True
    return (
        word in _MANY
        or word.isdigit()
        or bool({"our", "their", "these"} & {w.norm for w in inside})
    )


def is_list(words: Sequence[Word]) -> bool:
    """Say whether what follows a name goes on with another of its kind: ", Labor and State".

    A name that brings its own word for a body is no item of the list.
    """
    for i, word in enumerate(words):
        if word.norm in ("and", "or") or word.comma:
            item = [words[i]] if word.comma else []
            for other in words[i + 1 :]:
                if other.comma:
                    break
                item.append(other)
            if not any(_is_body(w) and w.norm not in ("service", "services") for w in item):
                return True
        elif word.norm in _OWN:
            return False
    return False


def _is_body(word: Word) -> bool:
    return word.norm in _BODIES or singular(word.norm) in _BODIES


def _goes_on(words: Sequence[Word]) -> bool:
    """Say whether another word for a body follows, before any comma."""
    for word in words:
        if word.comma:
            return False
        if _is_body(word):
            return True
    return False


def _start(view: View, run: Sequence[Word], index: int) -> int:
    """Return where the name begins: behind "The" and other words that are no part of it."""
    first = 0
    for i in range(index):
        acronym = view.text[run[i - 1].start : run[i - 1].end] if i else ""
        if run[i].comma or (len(acronym) > 1 and acronym.isupper() and run[i].norm == "and"):
            first = i
        if i and run[i].norm in ("of", "for", "on") and run[i - 1].norm not in _BODIES:
            first = i if run[i + 1 : i + 2] and run[i + 1].norm == "the" else first
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
