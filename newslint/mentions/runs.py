"""Runs of capitalised words in a block: all that may be a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analysis import View, lexicon
from newslint.knowledge.names import PARTICLES, SUFFIXES
from newslint.mentions.closed import EAST_ASIAN

_OPENING = frozenset({"“", '"', "(", "‘", "'"})
_CLOSING = frozenset({"”", '"', ")", "’", "'"})
_BEGINS_AFTER = frozenset({"“", '"', "‘", ":", "•", "–", "—", "``", "*", "-", "("})
_CLITICS = frozenset({"'s", "’s"})
_BARE_POSSESSIVE = frozenset({"'", "’"})


class Run(NamedTuple):
    """Tokens of a view that belong together by their capitals.

    ``indices`` are those of the words; what stands between them (a comma before "Jr.", a
    nickname in quotation marks) is left out.
    """

    indices: tuple[int, ...]
    words: tuple[str, ...]
    initial: bool
    """A sentence or quotation begins with the first word, which may owe its capital to that."""
    possessive: bool


def find(view: View) -> Iterator[Run]:
    """Yield the runs of a block in order; none of their words is a mark or a pronoun "I"."""
    tokens = view.tokens
    count = len(tokens)
    index = 0
    while index < count:
        if _is_capital(view, index, False):
            run = _from(view, index)
            yield run
            index = run.indices[-1] + 1
        else:
            index += 1


def _from(view: View, index: int) -> Run:
    tokens = view.tokens
    indices = [index]
    while True:
        following = _next(view, indices[-1] + 1)
        if following is None:
            break
        indices.extend(following)
    last = indices[-1]
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    touching = bool(after) and tokens[last + 1].start == tokens[last].end
    bare = after in _BARE_POSSESSIVE and touching and tokens[last].text[-1] in "sxz"
    initial = index in view.sentence_starts or (
        index > 0 and tokens[index - 1].text in _BEGINS_AFTER
    )
    words = tuple(tokens[i].text for i in indices)
    return Run(tuple(indices), words, initial, after in _CLITICS or bare)


def _next(view: View, index: int) -> tuple[int, ...] | None:
    """Return the tokens that go on with a run at ``index``, or None where it ends."""
    tokens = view.tokens
    if index >= len(tokens):
        return None
    word = tokens[index].text
    if word[0].isupper():
        return (index,) if _is_capital(view, index, True) else None
    if word in PARTICLES:
        end = index
        while end < len(tokens) and end - index < 3 and tokens[end].text in PARTICLES:
            end += 1
        if end < len(tokens) and _is_capital(view, end, True):
            return tuple(range(index, end + 1))
        return None
    if word == "," and index + 1 < len(tokens) and tokens[index + 1].text.lower() in SUFFIXES:
        return (index + 1,) if tokens[index + 1].text[0].isupper() else None
    if word in _OPENING and index + 3 < len(tokens) and tokens[index + 2].text in _CLOSING:
        nickname = tokens[index + 1].text
        goes_on = _is_capital(view, index + 3, True) and nickname[0].isupper()
        return (index + 3,) if goes_on and len(nickname) > 2 else None
    return None


def _is_capital(view: View, index: int, inside: bool) -> bool:
    word = view.tokens[index].text
    if not word[0].isupper() or word == "I":
        return False
    head, mark, tail = word.partition("-")
    if mark and tail[:1].islower():
        before = view.words[index - 1] if inside else ""
        return before in EAST_ASIAN or not (lexicon.known(tail) and len(tail) > 2 and head)
    return True
