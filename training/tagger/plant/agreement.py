"""Plant verbs that do not agree with their subject, easy and hard ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analysis import inflect
from newslint.analysis.wordcase import match_case
from training.tagger.plant import trees
from training.tagger.plant.model import Change, Sentence, Tables, replace

_BE = {
    ("is", "sg"): "are",
    ("are", "pl"): "is",
    ("was", "sg"): "were",
    ("were", "pl"): "was",
}
_UNREAL = frozenset("if though wish wishes wished unless whether suppose imagine rather".split())
_MANDATIVE = frozenset(
    "demand require request recommend suggest insist propose ask urge order advise beg prefer"
    " recommendation requirement demand request proposal suggestion insistence condition motion"
    " important essential necessary vital critical crucial imperative better best mandate rule"
    " stipulate ensure direct decree move desire wish lest".split()
)
_BARE_AFTER = frozenset("see watch hear let make help have feel observe notice".split())


class Site(NamedTuple):
    """A finite verb that agrees with a subject of known number."""

    verb: int
    subject: trees.Subject
    number: str
    is_hard: bool


def sites(sentence: Sentence) -> Iterator[Site]:
    """Yield the verbs whose other form would be an error."""
    for index, tag in enumerate(sentence.xpos):
        word = sentence.words[index].lower()
        if tag not in ("VBZ", "VBP") and word not in ("was", "were"):
            continue
        if not word.isalpha() or word == "am":
            continue
        site = _site(sentence, index, word)
        if site:
            yield site


def _site(sentence: Sentence, index: int, word: str) -> Site | None:
    found = trees.subject(sentence, index)
    if not found:
        return _clause_site(sentence, index)
    number = trees.number(sentence, found)
    clean = "sg" if sentence.xpos[index] == "VBZ" or word == "was" else "pl"
    if not number or number != clean or trees.is_long(sentence, found):
        return None
    if not _is_ordered(sentence, index, found) or _may_be_bare(sentence, index, found):
        return None
    low, high = sorted((found.head, index))
    far = high - low > 3
    lure = trees.attractor(sentence, min(found.source, low), high, number)
    return Site(index, found, number, far or lure)


def _clause_site(sentence: Sentence, index: int) -> Site | None:
    """Return the site of a verb whose subject is one -ing clause ("Focusing on details is")."""
    clause = trees.first(sentence, trees.main_verb(sentence, index), "csubj", "csubjpass")
    if clause < 0 or sentence.xpos[clause] != "VBG" or clause > index:
        return None
    joined = trees.first(sentence, clause, "conj", "cc") >= 0
    if joined or sentence.xpos[index] == "VBP" or sentence.words[index].lower() == "were":
        return None
    subject = trees.Subject(clause, clause, "own")
    return Site(index, subject, "sg", index - clause > 3)


def _is_ordered(sentence: Sentence, verb: int, found: trees.Subject) -> bool:
    """Say whether subject and verb stand as this kind of clause has them."""
    if found.link == "there":
        is_bare = sentence.words[verb - 1].lower() == "there" if verb else False
        return is_bare and trees.first(sentence, found.head, "conj") < 0
    if found.head < verb:
        return not any(sentence.words[i] in ("“", '"', "``") for i in range(found.head, verb))
    is_helper = sentence.deps[verb] in trees.HELPERS
    return is_helper or sentence.lemmas[verb] in ("be", "have", "do")


def _may_be_bare(sentence: Sentence, verb: int, found: trees.Subject) -> bool:
    """Say whether a bare verb, or "were", could be right here: subjunctives, infinitives."""
    word = sentence.words[verb].lower()
    if word in ("was", "were"):
        return word == "was" and any(w.lower() in _UNREAL for w in sentence.words)
    if sentence.xpos[verb] != "VBZ":
        return False
    return bare_is_right(sentence, verb, found)


def bare_is_right(sentence: Sentence, verb: int, found: trees.Subject) -> bool:
    """Say whether the bare form of ``verb`` would be a subjunctive or an infinitive."""
    main = trees.main_verb(sentence, verb)
    head = sentence.heads[main]
    if sentence.deps[main] in ("ccomp", "acl", "advcl", "attr", "conj", "relcl", "xcomp"):
        chain = {sentence.lemmas[head].lower(), sentence.lemmas[sentence.heads[head]].lower()}
        if chain & (_MANDATIVE | _BARE_AFTER) or "lest" in sentence.words[:verb]:
            return True
    if found.link == "shared":
        return any(tag in ("VB", "MD", "TO") for tag in sentence.xpos[:verb])
    before = sentence.words[found.head - 1].lower() if found.head else ""
    return before in ("let", "make", "help", "see", "watch", "may", "long", "god")


def other_number(word: str, number: str) -> tuple[str, str] | None:
    """Return the form of a verb for the other number and the edit that takes it back."""
    small = word.lower()
    if (small, number) in _BE:
        return match_case(word, _BE[small, number]), f"R_{small}"
    forms = inflect.inflect(word, "VBP" if number == "sg" else "VBZ")
    if not forms or forms[0].lower() == small or small in ("be", "been"):
        return None
    return forms[0], "V_3SG" if number == "sg" else "V_BASE"


def easy(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a verb that disagrees with a subject close by."""
    return _plant(sentence, rng, "sva")


def hard(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a verb that disagrees with a subject three words away or behind an attractor."""
    return _plant(sentence, rng, "sva_hard")


def _plant(sentence: Sentence, rng: random.Random, kind: str) -> Change | None:
    found = [site for site in sites(sentence) if site.is_hard == (kind == "sva_hard")]
    if not found:
        return None
    site = rng.choices(found, [_weight(sentence, site) for site in found])[0]
    form = other_number(sentence.words[site.verb], site.number)
    if not form:
        return None
    needs = (site.subject.head, site.subject.source)
    return replace(kind, site.verb, form[0], form[1], needs)


def _weight(sentence: Sentence, site: Site) -> int:
    """Return how much a site is preferred: singular heads with a plural near the verb most."""
    return 3 if site.number == "sg" and _is_lured(sentence, site) else 1


def _is_lured(sentence: Sentence, site: Site) -> bool:
    return trees.attractor(sentence, site.subject.source, site.verb, site.number)
