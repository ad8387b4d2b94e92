"""Plant prepositions that are missing, too many or wrong, and "and" for a preposition."""

from __future__ import annotations

import random

from training.tagger.plant import trees
from training.tagger.plant.model import Change, Sentence, Tables, drop, put_in, replace
from training.tagger.plant.veto import count, is_rarer

_COMMON = "in on at of to for with by from about into as".split()
_EITHER = frozenset(
    tuple(sorted(pair.split("/"))) for pair in "in/into on/about of/about for/about by/with".split()
)
"""Pairs that often may stand for each other."""
_MONTHS = frozenset(
    "January February March April May June July August September October November December"
    " Jan. Feb. Aug. Sept. Oct. Nov. Dec.".split()
)
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_NEVER_OF = frozenset(
    "all both half out outside inside off couple type kind sort instead because some any".split()
)
_OBJECT_TAGS = frozenset("DT PRP$ NNP PRP NNS CD JJ NN".split())
_TAKEN = (
    "in in in on on on at at at to to to of of of for for for with with by from about into".split()
)
"""Prepositions that are put for another, the likelier more often."""
_ADDED = "to to of of for for with with on on in in at about".split()
"""Prepositions that are put in, the commoner ones more often."""
_PERIODS = frozenset(
    "week month year Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    " summer fall spring winter night".split()
)


def _sites(sentence: Sentence, rng: random.Random) -> list[int]:
    """Return prepositions with an object, in random order."""
    found = [
        i
        for i, word in enumerate(sentence.words[:-2])
        if i
        and word in _COMMON
        and sentence.deps[i] in ("prep", "agent", "dative")
        and trees.first(sentence, i, "pobj", "pcomp") > i
    ]
    rng.shuffle(found)
    return found


def wrong(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a wrong preposition: "depend of", "at the future", "in Monday"."""
    for index in _sites(sentence, rng)[:4]:
        right = sentence.words[index]
        by_time = _time(sentence, rng, index)
        if by_time:
            return replace("prep_wrong", index, by_time, f"R_{right}", (index + 1,))
        for word in {rng.choice(_TAKEN): None for _ in range(5)}:
            if word == right:
                continue
            change = replace("prep_wrong", index, word, f"R_{right}", _ties(sentence, index))
            if _is_impossible(sentence, index, word, tables) and is_rarer(sentence, change, tables):
                return change
    return None


def _ties(sentence: Sentence, index: int) -> tuple[int, ...]:
    return (sentence.heads[index], trees.first(sentence, index, "pobj", "pcomp"))


def _time(sentence: Sentence, rng: random.Random, index: int) -> str:
    """Return a preposition that cannot stand before this time, "" if no time follows."""
    right, after = sentence.words[index], sentence.words[index + 1]
    following = sentence.words[index + 2]
    is_day = following.isdigit() and len(following) < 3
    if right == "in" and after in _MONTHS and not is_day:
        return rng.choice(("on", "on", "at"))
    if right == "on" and (after in _DAYS or (after in _MONTHS and is_day)):
        return rng.choice(("in", "in", "at"))
    if right == "in" and len(after) == 4 and after.isdigit() and after[:2] in ("19", "20"):
        return rng.choice(("on", "at"))
    return ""


def _is_impossible(sentence: Sentence, index: int, word: str, tables: Tables) -> bool:
    """Say whether clean text has the head, or the object, with the right word and not ``word``."""
    right = sentence.words[index]
    if tuple(sorted((right, word))) in _EITHER:
        return False
    share = 0.006
    left, after = sentence.words[index - 1], sentence.words[index + 1 : index + 3]
    head = sentence.heads[index]
    if head == index - 1 and left.isalpha():
        known = count((left, right), tables)
        if known >= 60 and count((left, word), tables) <= share * known:
            return True
    known = count((right, *after), tables)
    return known >= 30 and count((word, *after), tables) <= share * known


def missing(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a missing preposition: "according the report", "part the plan"."""
    for index in _sites(sentence, rng)[:4]:
        left, right = sentence.words[index - 1], sentence.words[index]
        after = sentence.words[index + 1]
        if sentence.heads[index] != index - 1 or not left.isalpha() or left.lower() in _NEVER_OF:
            continue
        if _is_time(sentence, index) or after[0].isdigit() or right in ("as", "by"):
            continue
        if right != "of" and sentence.upos[index - 1] not in ("VERB", "ADJ", "NOUN", "SCONJ"):
            continue
        if sentence.xpos[index + 1] not in ("DT", "PRP$", "PRP") and (
            sentence.xpos[index - 1] not in ("VBD", "VBZ", "VBG", "JJ", "IN") or right != "to"
        ):
            continue
        change = drop("prep_drop", sentence, index, _ties(sentence, index))
        known = count((left, right), tables)
        is_tied = known >= 40 and count((left, after), tables) <= 0.004 * known
        if is_tied and is_rarer(sentence, change, tables):
            return change
    return None


def _is_time(sentence: Sentence, index: int) -> bool:
    pobj = trees.first(sentence, index, "pobj")
    words = (sentence.words[index + 1], sentence.words[pobj])
    return any(w in _DAYS | _MONTHS or w.lower() in _PERIODS or w in ("time",) for w in words)


def extra(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a preposition between a verb and its object, or before "last week"."""
    order = list(range(1, len(sentence.words) - 2))
    rng.shuffle(order)
    for index in order:
        change = _extra(sentence, rng, index, tables)
        if change and is_rarer(sentence, change, tables):
            return change
    return None


def _extra(sentence: Sentence, rng: random.Random, index: int, tables: Tables) -> Change | None:
    word, verb = sentence.words[index], index - 1
    if word in ("last", "next") and sentence.words[index + 1] in _PERIODS:
        if sentence.xpos[verb] in ("IN", "DT", "TO", "POS") or not sentence.spaces[verb]:
            return None
        return put_in("prep_extra", index, rng.choice(("in", "on", "at")), (index + 1,))
    if sentence.xpos[verb] not in ("VB", "VBD", "VBZ", "VBP", "VBG") or not sentence.spaces[verb]:
        return None
    if sentence.xpos[index] not in ("DT", "PRP$", "PRP"):
        return None
    noun = index if sentence.xpos[index] == "PRP" else sentence.heads[index]
    if sentence.heads[noun] != verb or sentence.deps[noun] != "dobj":
        return None
    known = count((sentence.words[verb], word), tables)
    form = rng.choice(_ADDED)
    if known < 40 or count((sentence.words[verb], form), tables) > 0.004 * known:
        return None
    return put_in("prep_extra", index, form, (verb, noun))


def conjunction(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant "and" for a preposition before a place ("officers and Newark"), or the reverse."""
    found: list[Change] = []
    for index in range(1, len(sentence.words) - 2):
        if sentence.words[index] in ("in", "of", "at", "for", "from"):
            found.extend(_to_and(sentence, index))
        elif sentence.words[index] == "and" and sentence.deps[index] == "cc":
            found.extend(_from_and(sentence, rng, index))
    rng.shuffle(found)
    return next((change for change in found if is_rarer(sentence, change, tables)), None)


def _to_and(sentence: Sentence, index: int) -> list[Change]:
    right, pobj = sentence.words[index], trees.first(sentence, index, "pobj")
    head = sentence.heads[index]
    if pobj < 0 or head != index - 1 or sentence.xpos[head] not in ("NN", "NNS"):
        return []
    is_place = right in ("in", "at", "from") and sentence.xpos[index + 1] == "NNP"
    is_owned = right in ("of", "for") and sentence.xpos[index + 1] in ("DT", "PRP$")
    is_mixed = is_owned and sentence.xpos[head] == "NNS" and sentence.xpos[pobj] == "NN"
    is_mixed = is_mixed and trees.first(sentence, head, "det", "poss") < 0
    if not (is_place or is_mixed) or sentence.words[index + 1] in _MONTHS | _DAYS:
        return []
    return [replace("conj_prep", index, "and", f"R_{right}", (head, pobj))]


def _from_and(sentence: Sentence, rng: random.Random, index: int) -> list[Change]:
    head, after = sentence.heads[index], index + 1
    if sentence.heads[after] != head or sentence.deps[after] != "conj" or head != index - 1:
        return []
    tags = (sentence.xpos[head], sentence.xpos[after])
    if tags not in (("VBD", "VBD"), ("VBZ", "VBZ"), ("VB", "VB"), ("JJ", "JJ"), ("VBN", "VBN")):
        return []
    form = rng.choice(("of", "in", "for", "at") if tags[0] != "VB" else ("of", "in", "at", "for"))
    return [replace("conj_prep", index, form, "R_and", (head, after))]
