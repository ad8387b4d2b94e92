"""When a name that comes near to a known one is a slip, and when it is another body's own."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.analysis import lexicon
from newslint.knowledge.aligning import HEADS, Step, is_kin
from newslint.knowledge.organizations import ABROAD, Near, weight
from newslint.knowledge.words import CONNECTIVES

_CLOSE = frozenset({"number", "spelling", "connective"})
"""Differences that hardly ever tell two bodies apart."""

_NEVER_ELSE = frozenset({"agency", "treaty-organisation"})
"""Kinds of body that others are seldom named like, but for another country's."""

_ALIKE = (
    frozenset(
        "administration agency authority association board bureau commission committee corporation"
        " council service services".split()
    ),
    frozenset({"institute", "institution"}),
)
"""Words for a body that writers take one for the other."""

_PERSONS = ("or", "ors", "er", "ers")
"""Endings of words for people, who are no body: "Homeland Security investigators"."""

_OF = frozenset({"department", "university", "house", "office"})
"""Words that "of" follows in names; "for" is a slip."""

_CLOSE_ONLY = frozenset(
    {
        "pattern",
        "committee",
        "court",
        "media",
        "company",
        "university",
        "sport",
        "party",
        "military",
    }
)


def is_slip(near: Near, words: Sequence[str], american: bool) -> bool:
    """Say whether the difference is a fault; ``american``: "U.S." stands before the name.

    ``words`` are the run that ``near.alignment`` counts in.
    """
    groups = _groups(near.alignment.steps)
    said = [s for s in near.alignment.steps if s.kind in ("same", "swap")]
    score = sum(weight(near.form.words[step.name or 0]) for step in said)
    kinds = {step.kind for group in groups for step in group}
    organization = near.form.organization
    strict = organization.kind in _CLOSE_ONLY or organization.jurisdiction in ABROAD
    if strict and not kinds <= _CLOSE:
        return False
    if len(groups) > 1 and kinds == {"number"}:
        return len(groups) == 2 and score >= 1
    if len(groups) > 1:
        return len(groups) == 2 and score >= 3.5 and not _is_cut(near, groups)
    group = groups[0]
    if group[0].kind in ("drop", "extra"):
        return _is_slip_of_length(near, group, words, score, american)
    return _is_slip_of_word(near, group[0], words, score, american)


def _groups(steps: Sequence[Step]) -> list[list[Step]]:
    """Gather neighbouring words that were dropped or added, and swapped ones, into one fault."""
    groups: list[list[Step]] = []
    previous = ""
    for step in steps:
        if step.kind != "same":
            if groups and (step.kind == "swap" or step.kind == previous in ("drop", "extra")):
                groups[-1].append(step)
            else:
                groups.append([step])
        previous = step.kind
    return groups


def _is_cut(near: Near, groups: Sequence[Sequence[Step]]) -> bool:
    """Say whether a content word is missing at an end, or two anywhere."""
    last = len(near.form.words) - 1
    for group in groups:
        dropped = [s.name for s in group if s.kind == "drop"]
        if 0 in dropped or last in dropped or len(dropped) > 2:
            return True
    return False


def _is_slip_of_length(
    near: Near, group: Sequence[Step], words: Sequence[str], score: float, american: bool
) -> bool:
    names = near.form.words
    if group[0].kind == "extra":
        added = [words[s.run or 0] for s in group]
        if all(word in CONNECTIVES for word in added):
            return score >= 2
        return len(added) == 1 and score >= 2.5 and len(near.form.content) >= 3
    dropped = [s.name or 0 for s in group]
    content = [i for i in dropped if names[i] not in CONNECTIVES]
    kept = len(near.form.content) - len(content)
    if len(names) - 1 in dropped or len(content) > 1:
        return False
    if not content:
        return score >= 1.5
    if any(names[i] in HEADS and names[i] != "services" for i in content):
        return False
    if 0 in dropped:
        sure = american and near.form.organization.kind == "agency"
        return sure and weight(names[content[0]]) >= 1 and kept >= 2 and score >= 2
    return kept >= 3 and score >= 2.5 and names[-1] in HEADS


def _is_slip_of_word(
    near: Near, step: Step, words: Sequence[str], score: float, american: bool
) -> bool:
    score += 0.5 * american
    name, content = near.form.words[step.name or 0], near.form.content
    kind = near.form.organization.kind
    word = words[step.run or 0]
    if step.kind in ("spelling", "number") and not _exists(word):
        # No other body is called by a word that does not exist, next to one that does.
        return score >= 1 or (step.kind == "spelling" and len(word) > 5 and lexicon.known(name))
    if step.kind == "number" and near.form.organization.jurisdiction in ABROAD:
        return len(content) > 2 or score >= 2
    if step.kind == "number":
        return score >= 1.5 or len(content) > 2 or _is_department_of(near, name)
    if step.kind == "spelling":
        real = _exists(word) and not is_kin(word, name)
        return score >= (2 if real else 1.5) and (not real or word[0] == name[0])
    if step.kind == "connective":
        headed = near.form.words[0] in HEADS or len(content) > 2
        return (score >= 1.5 and headed) or near.form.words[0] in _OF
    if step.kind == "swap":
        return len(content) >= 3 and score >= 1.5
    if step.kind == "head":
        return kind in _NEVER_ELSE and score >= 1.5 and _is_own_head(near, word, name)
    if word.endswith(_PERSONS) and not name.endswith(_PERSONS):
        return False
    if not is_kin(word, name):
        return score >= 2.5
    return name not in HEADS and score >= 1.5 and (len(content) > 2 or score > 1.5 or american)


def _is_department_of(near: Near, name: str) -> bool:
    words = near.form.words
    return words[0] in HEADS and words[1:2] == ("of",) and name not in HEADS


def _is_own_head(near: Near, word: str, name: str) -> bool:
    """Say whether a body's own name is taken, with another word for what it is."""
    bare = near.form.organization.name.removeprefix("U.S. ")
    others = [w for w in near.form.content if w != name]
    telling = len(others) > 1 or lexicon.exact(others[0]).seen == 0
    return near.form.text == bare and telling and any({word, name} <= alike for alike in _ALIKE)


def _exists(word: str) -> bool:
    return lexicon.known(word) or lexicon.known(word.capitalize())
