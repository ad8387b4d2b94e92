"""Plant wrong real words, open-class by the confusion list and small ones by hand."""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from training.tagger.plant.model import Change, Sentence, Tables, replace
from training.tagger.plant.veto import is_rarer

_OPEN = frozenset("NN NNS VB VBD VBN VBG VBZ VBP JJ RB".split())


@cache
def _small() -> Mapping[str, tuple[str, ...]]:
    """Read the small words, each with those that are taken for it."""
    path = Path(__file__).with_name("smallwords.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return {word: tuple(others.split()) for word, others in (ln.split("\t") for ln in lines)}


def confused(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a real word for another that looks or sounds like it: "raise the wager"."""
    order = [
        i
        for i, tag in enumerate(sentence.xpos)
        if tag in _OPEN and sentence.words[i] in tables.confusions
    ]
    rng.shuffle(order)
    for index in order[:4]:
        others = tables.confusions[sentence.words[index]]
        word = rng.choice(others)
        if sentence.words[index] not in tables.confusions.get(word, ()):
            continue
        change = replace("confused", index, word, "WRONG")
        if is_rarer(sentence, change, tables, 0.01):
            return change
    return None


def confused_small(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant one small word for another: "or" for "of", "there" for "their"."""
    small = _small()
    order = [i for i, word in enumerate(sentence.words[:-1]) if i and word in small]
    rng.shuffle(order)
    for index in order[:5]:
        right = sentence.words[index]
        word = rng.choice(small[right])
        change = replace("confused_small", index, word, f"R_{right}")
        if is_rarer(sentence, change, tables, 0.002):
            return change
    return None
