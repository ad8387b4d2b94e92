"""Nouns and the verbs and adjectives that they are made from: decide, decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from newslint.analysis import inflect, lexicon, tables


@lru_cache(maxsize=1 << 12)
def nouns(word: str, pos: str) -> tuple[str, ...]:
    """Return the nouns made from ``word``, a verb's lemma ("V") or an adjective ("A")."""
    fields = tables.find(tables.load("derivations.tsv"), f"{word}\t{pos}")
    return tuple(fields[0].split(" ")) if fields else ()


@lru_cache(maxsize=1 << 12)
def nouns_of_form(form: str) -> tuple[str, ...]:
    """Return the nouns made from the verb that ``form`` belongs to: "decided", decision."""
    found = dict.fromkeys(n for lemma in inflect.lemmas(form, "V") for n in nouns(lemma, "V"))
    return tuple(found)


@lru_cache(maxsize=1 << 12)
def verbs(noun: str) -> tuple[str, ...]:
    """Return the verbs that ``noun`` is made from, the commonest first."""
    found = _verbs().get(noun, ())
    return tuple(sorted(found, key=lambda word: -lexicon.count(word)))


@cache
def _verbs() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in tables.load("derivations.tsv").decode("utf-8").splitlines()[1:]:
        word, pos, made = line.split("\t")
        if pos == "V":
            for noun in made.split(" "):
                found[noun].append(word)
    return found
