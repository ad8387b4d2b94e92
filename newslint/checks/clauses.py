"""Where a clause surely begins, and whether it states something plain."""

from __future__ import annotations

from newslint.analysis import View
from newslint.checks import phrases, readings

SAYING = frozenset(
    "said say says saying adds argues believe believes think thinks believed thought added"
    " noted announced argued claimed warned explained confirmed acknowledged insisted insists"
    " maintained suggested alleged know knows knew hopes hoped acknowledges feared says assumed"
    " stated maintains insists warns confirms".split()
)
"""Verbs that a clause may follow with no "that"."""

_ONLY_SAYING = frozenset("said say says saying adds argues believe believes think thinks".split())

_BARE = frozenset("say believe think know".split())
_PRONOUNS = frozenset("i we you they".split())

_SUBORDINATORS = frozenset(
    "that because if when while although though whether where unless once why how".split()
)
_STARTERS = frozenset("but and so yet or nor still then now thus also meanwhile however".split())
_AT_START = frozenset("after before since until as".split())

MANDATES = tuple(
    "demand insist recommend suggest request requir ask urg propos order prefer advis mandat"
    " stipulat dictat instruct direct petition decree desir essential important vital crucial"
    " necessary imperative critical condition advocat determin lest rather better best time"
    " provided ensure call plea adamant wish warn resolution motion".split()
)
"""Stems of what a subjunctive may follow: "demanded that he resign"."""

UNREAL = frozenset(
    "if though wish wishes wished wishing unless suppose supposing imagine imagined pretend"
    " pretended whether lest rather event would".split()
)
"""Words that "were" may follow with a singular subject."""


def begins(view: View, start: int) -> bool:
    """Say whether a clause begins at token ``start``, so that a noun there is its subject."""
    first = phrases.sentence_of(view, start)
    before = view.words[first:start]
    while before and before[0] in ("“", '"', "‘", "'", "(", "[", "—", "–", "-"):
        before = before[1:]
    if not before:
        return True
    last = before[-1]
    if last in _SUBORDINATORS or last in (";", "—", "–"):
        # In "of that executive" the word points; it opens no clause.
        return last != "that" or not readings.singular(view.words[start])
    if len(before) == 1:
        return last in _STARTERS or last in _AT_START
    if last in SAYING or last == "what":
        if before[-2:-1] and before[-2] in ("who", "that", "which") and last != "what":
            return False
        if last in _BARE and before[-2] not in _PRONOUNS:
            return False
        determined = readings.share(view.words[start], "DT", "PRP$") > 0.5
        return determined or last in _ONLY_SAYING
    if last in ("but", "so", "yet") and before[-2] == ",":
        return True
    return last == "," and _is_opening(view, first, start - 1)


def _is_opening(view: View, first: int, comma: int) -> bool:
    """Say whether all before the comma is one adverbial: "In 2020,", "However,"."""
    words = view.words[first:comma]
    if "," in words or "and" in words or len(words) > 10:
        return False
    if len(words) == 1:
        return True
    return view.tags[first] in ("IN", "RB") and words[0] not in ("like", "both")


def is_unreal(view: View, start: int) -> bool:
    """Say whether "were" may go with a singular subject at ``start``: "if it were"."""
    first = phrases.sentence_of(view, start)
    return bool(UNREAL.intersection(view.words[max(first, start - 14) : start]))


def is_demanded(view: View, start: int) -> bool:
    """Say whether a bare verb may stand in the clause that begins at ``start``."""
    first = phrases.sentence_of(view, start)
    before = view.words[max(first, start - 16) : start]
    if not before:
        return False
    if before[-1] == "that":
        return "be" in before or any(word.startswith(MANDATES) for word in before)
    return before[-1].startswith(MANDATES) or before[-1] in ("if", "whether", "though")


def is_dialect(view: View, index: int) -> bool:
    """Say whether the verb at ``index`` is speech as spoken: "he don't" in a quotation."""
    token = view.tokens[index]
    follows = view.words[index + 1] if index + 1 < len(view.words) else ""
    spoken = view.words[index] == "do" and follows == "n't"
    if view.words[index] == "was":
        spoken = view.tags[index - 1] in ("PRP", "EX")
    return spoken and view.quoted(token.start, token.end)
