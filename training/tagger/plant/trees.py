"""Read the tree of a sentence: children, subjects and their number."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from training.tagger.plant.model import Sentence

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
HELPERS = frozenset({"aux", "auxpass"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})

_SINGULAR = frozenset(
    "he she it this that everyone everybody someone somebody anyone anybody everything"
    " something anything nobody nothing".split()
)
_PLURAL = frozenset("we you they these those both many few several".split())
_EITHER = frozenset(
    # Collectives, and nouns that stand for those after "of".
    "team staff majority minority crew family committee couple pair crowd group band public"
    " audience government cabinet jury police board council party press company firm number"
    " total half rest remainder percent percentage % share proportion fraction third quarter"
    " fifth tenth lot lots plenty bulk part portion range variety series host handful trio dozen"
    " hundred thousand million billion slew string array spate list mix combination class"
    " generation media data politics economics ethics statistics athletics mathematics physics"
    " headquarters news means species odds none any all some most more less enough neither"
    " either each one two what who which whom whose club side panel faction squad army"
    " opposition leadership management administration duo youth folk clergy elite population"
    " fleet congregation community kind type sort counsel offspring aircraft shrimp fish deer"
    " sheep criteria phenomena bacteria agenda works remains proceeds tactics logistics dynamics"
    " two-thirds three-quarters three-fourths one-third analytics mechanics optics basics"
    " graphics acoustics premises whereabouts pound foot mile year month week day hour minute"
    " dollar cent euro yen degree inch yard acre ton years months weeks days hours minutes"
    " dollars cents euros miles pounds feet degrees inches yards acres tons gallons points votes"
    " barrels times decades".split()
)
_LONGER = ("as well as", "along with", "together with", "in addition to", "rather than")
_COUNTED = frozenset("number percentage share proportion amount".split())
_SEVERAL = frozenset("minority majority handful couple dozen".split())
"""Nouns before "of" that only say how many: what follows "that" is about the others."""


@lru_cache(maxsize=512)
def children(heads: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Return for each word the words that depend on it, in order."""
    found: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            found[head].append(index)
    return tuple(map(tuple, found))


def first(sentence: Sentence, head: int, *deps: str) -> int:
    """Return the first child of ``head`` with one of the labels ``deps``, or -1."""
    for child in children(sentence.heads)[head]:
        if sentence.deps[child] in deps:
            return child
    return -1


def main_verb(sentence: Sentence, verb: int) -> int:
    """Return the verb that carries the clause of ``verb``: an auxiliary's head, or itself."""
    return sentence.heads[verb] if sentence.deps[verb] in HELPERS else verb


class Subject(NamedTuple):
    """The subject of a verb: its head word, the word that has its number, and how it is tied.

    ``link`` is "own", "relative", "shared" (by "and" with an earlier verb) or "there".
    """

    head: int
    source: int
    link: str


def subject(sentence: Sentence, verb: int) -> Subject | None:
    """Return the subject of the finite ``verb``, or None where the tree gives none."""
    return _clause_subject(sentence, main_verb(sentence, verb))


def _clause_subject(sentence: Sentence, main: int) -> Subject | None:
    """Return the subject of the clause that the verb at ``main`` carries."""
    found = first(sentence, main, *SUBJECTS)
    if found >= 0:
        if sentence.xpos[found] in ("WDT", "WP") and sentence.words[found].lower() in (
            "who",
            "which",
            "that",
        ):
            if sentence.deps[main] != "relcl" or found > main:
                return None
            return Subject(found, sentence.heads[main], "relative")
        return Subject(found, found, "own")
    if first(sentence, main, "expl") >= 0:
        there = first(sentence, main, "expl")
        attr = first(sentence, main, "attr")
        is_there = sentence.words[there].lower() == "there" and attr > main
        return Subject(attr, attr, "there") if is_there else None
    if sentence.deps[main] == "conj":
        return _shared(sentence, main)
    return None


def _shared(sentence: Sentence, main: int) -> Subject | None:
    """Return the subject that ``main`` shares with the verb that it is joined to."""
    head = sentence.heads[main]
    if sentence.upos[head] not in ("VERB", "AUX") or head >= main:
        return None
    finite = head if sentence.xpos[head] in FINITE else first(sentence, head, "aux", "auxpass")
    if finite < 0 or sentence.xpos[finite] == "MD" or sentence.xpos[finite] not in FINITE:
        return None
    # The head stands before ``main``, so this ends whatever the tree.
    found = _clause_subject(sentence, head)
    return Subject(found.head, found.source, "shared") if found and found.link == "own" else None


def number(sentence: Sentence, subject: Subject) -> str:
    """Return "sg" or "pl", or "" where both are right or the number is in doubt."""
    index = subject.source
    word, tag = sentence.words[index].lower(), sentence.xpos[index]
    if word in _EITHER and not (word in _COUNTED and _has_the(sentence, index)):
        return ""
    joined = _joined(sentence, index)
    if joined is not None:
        return joined
    if subject.link == "relative" and not _is_sure_antecedent(sentence, subject):
        return ""
    return _own_number(sentence, index, word, tag)


def _own_number(sentence: Sentence, index: int, word: str, tag: str) -> str:
    if tag in ("PRP", "DT", "NN", "JJ", "PDT") and word in _SINGULAR:
        return "sg"
    if tag in ("PRP", "DT", "JJ", "PDT") and word in _PLURAL:
        return "pl"
    if tag == "NNS":
        return "" if _is_quantity(sentence, index) else "pl"
    if tag in ("NN", "NNP"):
        if tag == "NNP" and (word.endswith("s") or not word.isalpha() or word.isdigit()):
            return ""
        return "" if _is_quantity(sentence, index) else "sg"
    return ""


def _has_the(sentence: Sentence, index: int) -> bool:
    det = first(sentence, index, "det")
    return det >= 0 and sentence.words[det].lower() == "the"


def _is_quantity(sentence: Sentence, index: int) -> bool:
    """Say whether the noun is an amount ("$5 million is") or has a word that leaves its number."""
    for child in children(sentence.heads)[index]:
        word = sentence.words[child].lower()
        if word in ("$", "£", "€", "%", "percent", "neither", "either", "none", "half", "more"):
            return True
        if sentence.deps[child] in ("nummod", "quantmod") and sentence.xpos[index] != "NNS":
            return True
    return False


def _joined(sentence: Sentence, index: int) -> str | None:
    """Return the number of a coordination headed by ``index``; None when it is none."""
    below = children(sentence.heads)[index]
    marks = [sentence.words[c].lower() for c in below if sentence.deps[c] in ("cc", "preconj")]
    is_joined = any(sentence.deps[c] == "conj" for c in below)
    if not marks and not is_joined:
        return None
    if marks not in (["and"], ["both", "and"]) or not is_joined:
        return ""
    dets = {sentence.words[c].lower() for c in below if sentence.deps[c] == "det"}
    return "" if dets & {"each", "every", "no"} else "pl"


def _is_sure_antecedent(sentence: Sentence, subject: Subject) -> bool:
    """Say whether no other noun before "that" could be what it stands for."""
    noun = subject.source
    if not noun < subject.head or subject.head - noun > 4:
        return False
    if sentence.xpos[noun] in ("NNP", "NNPS", "PRP"):
        return sentence.words[subject.head - 1] in (sentence.words[noun], ",")
    prep = sentence.heads[noun]
    if sentence.deps[noun] == "pobj" and sentence.upos[sentence.heads[prep]] in ("NOUN", "NUM"):
        return _is_sure_pair(sentence, subject, sentence.heads[prep], noun)
    for step in range(noun + 1, subject.head):
        if sentence.xpos[step] in NOUNS:
            return _is_sure_pair(sentence, subject, noun, step)
    return not any(sentence.deps[c] in ("appos",) for c in children(sentence.heads)[noun])


def _is_sure_pair(sentence: Sentence, subject: Subject, outer: int, inner: int) -> bool:
    """Say whether "outer of inner that" has one reading: both of one number, or people counted."""
    if sentence.xpos[outer] == sentence.xpos[inner] and sentence.xpos[outer] in ("NN", "NNS"):
        return True
    is_who = sentence.words[subject.head].lower() == "who"
    word = sentence.words[outer].lower()
    counted = word in _SEVERAL or (is_who and word in _COUNTED)
    return counted and subject.source == inner and sentence.xpos[inner] == "NNS"


def is_long(sentence: Sentence, subject: Subject) -> bool:
    """Say whether the subject is said in a way that leaves its number ("X as well as Y")."""
    start = min(subject.head, subject.source)
    text = " ".join(sentence.words[start : start + 30]).lower()
    return any(phrase in text for phrase in _LONGER)


def attractor(sentence: Sentence, start: int, end: int, number: str) -> bool:
    """Say whether a noun of the other number than ``number`` stands between two words."""
    wanted = ("NNS", "NNPS") if number == "sg" else ("NN", "NNP")
    return any(sentence.xpos[i] in wanted for i in range(start + 1, end))
