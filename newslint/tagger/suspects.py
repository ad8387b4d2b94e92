"""From the network's answers to suspects: words that may be wrong, with what would mend them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analysis import View
from newslint.analysis.wordcase import match_case
from newslint.checks import sounds
from newslint.tagger import governed
from newslint.tagger.edits import candidates, written
from newslint.tagger.kinds import VERBS, kind
from newslint.tagger.reading import Passage, Reading
from newslint.tagger.subjects import Subject, disagreement, subject

FLOOR = 0.03
"""A word that is right with a higher probability than 1 - ``FLOOR`` is no suspect."""
FLOOR_APART = 0.008
"""The same for a verb that disagrees with its subject."""
_LEAST_SHARE = 0.02
_FINITE = frozenset({"VBP", "VBZ", "VB", "VBD"})


class Mend(NamedTuple):
    """``drop`` tokens from token ``at`` give way to the words ``put``; ``label`` says why."""

    at: int
    drop: int
    put: tuple[str, ...]
    label: str


class Suspect(NamedTuple):
    """A word that may be wrong: its kind of error, its token, mends with the best first.

    ``mass`` is the probability of all edits of this kind (0 to 1).
    """

    kind: str
    at: int
    mass: float
    mends: tuple[Mend, ...]
    subject: Subject | None
    apart: float
    passage: Passage


def find(view: View, reading: Reading) -> Iterator[Suspect]:
    """Yield the suspects of a block, by their tokens."""
    for passage in reading.passages:
        keep = passage.answer.edits[:, 0]
        verbs = _finite(reading, passage)
        for place in range(len(keep)):
            error = 1.0 - float(keep[place])
            if error < FLOOR and (error < FLOOR_APART or place not in verbs):
                continue
            index = passage.begin + place
            found = _suspect(view, reading, passage, index, place in verbs)
            if found and (error >= FLOOR or found.apart > 0):
                yield found


def _finite(reading: Reading, passage: Passage) -> frozenset[int]:
    """Return the places of the words that the network takes for verbs with a subject."""
    tags = passage.answer.xpos.argmax(axis=1)
    return frozenset(i for i, tag in enumerate(tags) if reading.network.xpos[tag] in _FINITE)


def _suspect(
    view: View, reading: Reading, passage: Passage, index: int, is_verb: bool
) -> Suspect | None:
    row = passage.answer.edits[index - passage.begin]
    word = view.words[index]
    masses: dict[str, float] = {}
    ranked: dict[str, list[tuple[float, str]]] = {}
    for number in row.argsort()[::-1][:24]:
        label, share = reading.network.edits[number], float(row[number])
        if label == "KEEP" or share < 0.001:
            continue
        name = kind(word, label)
        group = "verb" if name in VERBS else name
        masses[group] = masses.get(group, 0.0) + share
        ranked.setdefault(group, []).append((share, label))
    found = subject(view, reading, passage, index) if is_verb else None
    apart = disagreement(view, found, index) if is_verb else 0.0
    if not masses:
        return None
    group = "verb" if apart > 0 and "verb" in masses else max(masses, key=lambda g: masses[g])
    best = ranked[group][0][0]
    mends: dict[tuple[str, ...], Mend] = {}
    for share, label in ranked[group]:
        if share >= max(_LEAST_SHARE * best, 0.002):
            for mend in _mends(view, index, label):
                mends.setdefault((str(mend.at), *mend.put), mend)
    if not mends:
        return None
    # "He don't" is "he doesn't" in the mouth of whoever says it, not "he didn't".
    chosen = tuple(sorted(mends.values(), key=lambda m: word == "do" and m.put != ("does",)))
    # "Trump condemn" disagrees, whether "condemns" or "condemned" was meant.
    name = "agreement" if apart > 0 and group == "verb" else kind(word, chosen[0].label)
    if name == "preposition_wrong" and governed.witness(view, chosen[0]) > 0:
        name = "preposition_governed"
    return Suspect(name, index, masses[group], chosen, found, apart, passage)


def _mends(view: View, index: int, label: str) -> Iterator[Mend]:
    word = view.tokens[index].text
    if label == "D":
        yield Mend(index, 1, (), label)
    elif label.startswith("I_"):
        yield Mend(index, 0, (_fitting(view, index, written(label[2:])),), label)
    else:
        for new in candidates(word.replace("’", "'"), label)[:6]:
            fitting = _fitting(view, index + 1, new)
            if fitting.lower() != word.lower():
                yield Mend(index, 1, (fitting,), label)


def _fitting(view: View, follows: int, new: str) -> str:
    """Return "a" for "an" and the reverse if the sound of token ``follows`` forbids it."""
    if new.lower() not in ("a", "an") or follows >= len(view.tokens):
        return new
    right = sounds.article(view.text[view.tokens[follows].start :]) or new.lower()
    return new if right == new.lower() else match_case(new, right)
