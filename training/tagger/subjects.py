"""Read from a tree which word is the subject of each verb."""

from __future__ import annotations

from collections.abc import Sequence

from training.tagger.labels import NONE

SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "csubj", "csubjpass", "csubj:pass"})
_HELPERS = frozenset({"aux", "auxpass", "aux:pass", "cop"})
_RELATIVES = frozenset({"WDT", "WP"})
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})


def subjects(xpos: Sequence[str], heads: Sequence[int], deps: Sequence[str]) -> list[int]:
    """Return for each verb 1 + the index of its subject's head word, 0 for none here.

    ``heads`` are indexes, the root's its own. Words that are no verbs get ``labels.NONE``.
    A relative word stands for the noun it is about; a verb joined by "and" shares the subject of
    the first, an auxiliary and a copula have that of their head.
    """
    children: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    found = []
    for index, tag in enumerate(xpos):
        if tag not in _VERBS:
            found.append(NONE)
            continue
        found.append(_subject(index, xpos, heads, deps, children))
    return found


def _subject(
    verb: int,
    xpos: Sequence[str],
    heads: Sequence[int],
    deps: Sequence[str],
    children: Sequence[Sequence[int]],
) -> int:
    at = verb
    for _ in range(len(heads)):
        own = [c for c in children[at] if deps[c] in SUBJECTS]
        if own:
            return 1 + _meant(own[0], at, xpos, heads, deps)
        there = [c for c in children[at] if deps[c] == "expl"]
        if there:
            attr = [c for c in children[at] if deps[c] in {"attr", "dobj"}]
            return 1 + attr[0] if attr else 0
        if at == heads[at] or deps[at] not in _HELPERS | {"conj"}:
            return 0
        at = heads[at]
    return 0


def _meant(
    subject: int, verb: int, xpos: Sequence[str], heads: Sequence[int], deps: Sequence[str]
) -> int:
    """Return the noun that a relative subject is about, else the subject itself."""
    if xpos[subject] in _RELATIVES and deps[verb] in {"relcl", "acl:relcl"} and heads[verb] != verb:
        return heads[verb]
    return subject
