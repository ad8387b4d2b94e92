"""Plant nouns in the wrong number."""

from __future__ import annotations

import random
from collections.abc import Callable

from newslint.analysis import inflect, lexicon
from training.tagger.plant import trees
from training.tagger.plant.model import Change, Sentence, Tables, replace
from training.tagger.plant.veto import count, is_rarer

_MANY = frozenset(
    "several many few these those both various numerous multiple other countless dozens hundreds"
    " thousands millions scores number series couple group handful lots range variety hundred"
    " thousand million list string pair all majority".split()
)
_ONE = frozenset("a an one each every another this".split())
_MEASURES = frozenset(
    "foot pound mile percent dozen million billion hundred thousand people person inch ton dollar"
    " stone pair head fold point yard kid guy cent euro bit lot few".split()
)
_LOOKS_PLURAL = frozenset(
    "headquarters series means species crossroads barracks gallows works woods links sports news"
    " politics economics ethics athletics analytics".split()
)
_ATTRIBUTIVE = frozenset(
    "sport sale arm right new award job drug benefit operation service communication system"
    " program affair part good saving security custom veteran woman man child person human"
    " resource weapon game claim rate result record bond term relation worker official student"
    " teacher graphic physic hour earning road matter".split()
)
_KINDS = frozenset("kind sort type form style breed brand".split())
"""Nouns that take a bare singular after "of"."""
_NO_PLURAL = frozenset(
    "money behalf anybody anyone anything somebody someone something everybody everyone everything"
    " nobody nothing lunch midnight noon dawn dusk today tomorrow yesterday tonight lot".split()
)
_FREE_PREPOSITIONS = frozenset("of with for from about against among between including".split())
_ENDS = frozenset(
    ", . ; : ) and or in on at of for to with from by who that which is are was were"
    " have has had will would can could when while as after before ”".split()
)


def _singular(word: str) -> str:
    found = inflect.inflect(word, "NN")
    return found[0] if found and found[0].lower() != word.lower() else ""


def _plural(word: str) -> str:
    found = inflect.inflect(word, "NNS")
    return found[0] if found and found[0].lower() != word.lower() else ""


def _regular_plural(word: str) -> str:
    return f"{word[:-1]}ies" if word[-1] == "y" and word[-2] not in "aeiou" else f"{word}s"


def _is_free(sentence: Sentence, index: int) -> bool:
    """Say whether the noun at ``index`` is a plain word that heads what follows no noun."""
    word = sentence.words[index]
    is_plain = word.isalpha() and word.islower() and len(word) > 2
    return is_plain and _is_head(sentence, index)


def _is_head(sentence: Sentence, index: int) -> bool:
    """Say whether the noun at ``index`` is no part of a compound."""
    after = index + 1
    if after >= len(sentence.words) or sentence.xpos[after] in trees.NOUNS | {"POS", "CD", "HYPH"}:
        return False
    return sentence.deps[index] not in ("compound", "nmod", "amod", "nummod", "npadvmod")


def _pick(
    sentence: Sentence,
    rng: random.Random,
    tables: Tables,
    site: Callable[[Sentence, int, Tables], Change | None],
) -> Change | None:
    order = list(range(len(sentence.words)))
    rng.shuffle(order)
    for index in order:
        if sentence.xpos[index] in ("NN", "NNS"):
            change = site(sentence, index, tables)
            if change and is_rarer(sentence, change, tables):
                return change
    return None


def after_number(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a singular after a numeral or quantifier: "three official", "one of the group"."""
    return _pick(sentence, rng, tables, _after_number)


def _after_number(sentence: Sentence, index: int, tables: Tables) -> Change | None:
    if sentence.xpos[index] != "NNS" or not _is_free(sentence, index):
        return None
    single = _singular(sentence.words[index])
    if not single or single in _MEASURES or sentence.words[index] in ("people", "police", "media"):
        return None
    mark = _counter(sentence, index)
    if mark < 0 or (sentence.deps[mark] == "det" and sentence.words[mark].lower() == "all"):
        return None
    return replace("noun_num", index, single, "N_PL", (mark,))


def _counter(sentence: Sentence, index: int) -> int:
    """Return the word that makes the noun at ``index`` many, or -1."""
    for child in trees.children(sentence.heads)[index]:
        word = sentence.words[child].lower()
        if child < index and sentence.deps[child] in ("nummod", "amod", "det", "quantmod"):
            is_number = sentence.xpos[child] == "CD" and word not in ("one", "1", "1.0", "half")
            is_number = is_number and "-" not in word and not _is_year(word)
            if is_number or (word in _MANY and word not in ("number", "other")):
                return child
    return _counted_by(sentence, index)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")


def _counted_by(sentence: Sentence, index: int) -> int:
    """Return the counting word of "one of the Xs", "a number of Xs", or -1."""
    prep = sentence.heads[index]
    if sentence.deps[index] != "pobj" or sentence.words[prep].lower() != "of":
        return -1
    outer = sentence.heads[prep]
    if outer != prep - 1 or index - prep > 4:
        return -1
    word = sentence.words[outer].lower()
    if word in ("one", "some", "many", "several", "few", "both", "two", "three") or word in _MANY:
        dets = trees.first(sentence, index, "det", "poss") >= 0
        is_one = word in ("one", "some", "many", "several", "few", "both", "two", "three", "all")
        if (is_one and not dets) or word == "majority":
            return -1
        has_all = word in ("some", "all") and dets
        return -1 if has_all else outer
    return -1


def after_one(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a plural after "a", "each", "this": "a pandemics"."""
    return _pick(sentence, rng, tables, _after_one)


def _after_one(sentence: Sentence, index: int, tables: Tables) -> Change | None:
    if sentence.xpos[index] != "NN" or not _is_free(sentence, index):
        return None
    word = sentence.words[index]
    det = trees.first(sentence, index, "det", "nummod")
    if det < 0 or sentence.words[det].lower() not in _ONE or det > index:
        return None
    plural = _plural(word)
    if not plural or word in _MEASURES or plural in _LOOKS_PLURAL or not lexicon.known(plural):
        return None
    if any(sentence.xpos[i] in ("CD", "POS") for i in range(det + 1, index)):
        return None
    return replace("noun_num", index, plural, "N_SG", (det,))


def in_list(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a bare singular in a coordination of plurals: "schools and hospital"."""
    return _pick(sentence, rng, tables, _in_list)


def _in_list(sentence: Sentence, index: int, tables: Tables) -> Change | None:
    if sentence.xpos[index] != "NNS" or not _is_free(sentence, index):
        return None
    if sentence.deps[index] != "conj" and trees.first(sentence, index, "conj") < 0:
        return None
    if sentence.deps[index] == "conj":
        others = (sentence.heads[index],)
    else:
        others = (trees.first(sentence, index, "conj"),)
    if any(sentence.xpos[other] != "NNS" or not _is_head(sentence, other) for other in others):
        return None
    if _has_shared_determiner(sentence, others[0]):
        return None
    return _bare(sentence, index, tables, others)


def _has_shared_determiner(sentence: Sentence, index: int) -> bool:
    """Say whether a word before the list may belong to all of it ("his wives and child")."""
    det = trees.first(sentence, index, "det", "poss")
    return 0 <= det < index and sentence.words[det].lower() not in _MANY


def bare_count(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a bare singular count noun: "custody of foreigner", "with family member"."""
    return _pick(sentence, rng, tables, _bare_count)


def _bare_count(sentence: Sentence, index: int, tables: Tables) -> Change | None:
    if sentence.xpos[index] != "NNS" or not _is_free(sentence, index):
        return None
    head = sentence.heads[index]
    if sentence.lemmas[sentence.heads[head]].lower() in _KINDS:
        return None
    if (sentence.deps[index] == "dobj" and head < index) or (
        sentence.deps[index] == "pobj" and sentence.words[head].lower() in _FREE_PREPOSITIONS
    ):
        return _bare(sentence, index, tables, (head,))
    return None


def _bare(sentence: Sentence, index: int, tables: Tables, needs: tuple[int, ...]) -> Change | None:
    """Return the change into a bare singular if the noun always takes an article."""
    single = _singular(sentence.words[index])
    if not single or tables.bare.get(single, 1.0) > 0.04 or single in _MEASURES:
        return None
    if sentence.words[index + 1].lower() not in _ENDS:
        return None
    for child in trees.children(sentence.heads)[index]:
        if child < index and sentence.deps[child] not in ("amod", "compound", "cc", "punct"):
            return None
    start = min((c for c in trees.children(sentence.heads)[index] if c < index), default=index)
    before = sentence.xpos[start - 1] if start else ""
    if before in ("DT", "PRP$", "POS", "CD", "PDT", "WDT", "WP$", "JJ", "NN", "NNP", "HYPH"):
        return None
    return replace("noun_num", index, single, "N_PL", needs)


def mass(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant the plural of a mass noun: "informations", "retaliations"."""
    return _pick(sentence, rng, tables, _mass)


def _mass(sentence: Sentence, index: int, tables: Tables) -> Change | None:
    word = sentence.words[index]
    if sentence.xpos[index] != "NN" or not _is_free(sentence, index):
        return None
    if tables.bare.get(word, 0.0) < 0.75 or word.endswith("s"):
        return None
    plural = _plural(word) or _regular_plural(word)
    if word in _NO_PLURAL or lexicon.count(plural) * 60 > lexicon.count(word):
        return None
    if "VBZ" in lexicon.tags(plural):
        return None
    return replace("noun_num", index, plural, "N_SG")


def compound(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a plural as the first part of a compound: "jobs position"."""
    return _pick(sentence, rng, tables, _compound)


def _compound(sentence: Sentence, index: int, tables: Tables) -> Change | None:
    word = sentence.words[index]
    is_first = sentence.xpos[index] == "NN" and sentence.deps[index] == "compound"
    if not is_first or sentence.heads[index] != index + 1 or word in _ATTRIBUTIVE:
        return None
    after = sentence.words[index + 1]
    if sentence.xpos[index + 1] not in ("NN", "NNS") or not (word.islower() and after.islower()):
        return None
    plural = _plural(word)
    if not plural or not lexicon.known(plural) or "VBZ" in lexicon.tags(plural):
        return None
    if count((word, after), tables) < 8 or count((plural, after), tables):
        return None
    return replace("noun_num", index, plural, "N_SG", (index + 1,))


def determiner(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a determiner of the wrong number: "this plans", "those plan", "many money"."""
    found = []
    swaps = {"this": "these", "these": "this", "that": "those", "those": "that",
             "many": "much", "much": "many", "few": "little", "fewer": "less"}  # fmt: skip
    for index, tag in enumerate(sentence.xpos):
        word = sentence.words[index].lower()
        noun = sentence.heads[index]
        if word not in swaps or sentence.deps[index] not in ("det", "amod") or noun <= index:
            continue
        if tag not in ("DT", "JJ", "JJR") or sentence.xpos[noun] not in ("NN", "NNS"):
            continue
        is_many = word in ("these", "those", "many", "few", "fewer")
        if (sentence.xpos[noun] == "NNS") != is_many or word in ("few", "fewer"):
            continue
        if sentence.words[noun].lower() in _MEASURES or not sentence.words[noun].isalpha():
            continue
        if word in ("that", "many", "much") and noun - index > 2:
            continue
        if any(sentence.xpos[i] in ("CD", "DT", "VBD", "VBZ") for i in range(index + 1, noun)):
            continue
        form = swaps[word].capitalize() if sentence.words[index][0].isupper() else swaps[word]
        found.append(replace("det_noun", index, form, f"R_{word}", (noun,)))
    if not found:
        return None
    change = rng.choice(found)
    return change if is_rarer(sentence, change, tables) else None
