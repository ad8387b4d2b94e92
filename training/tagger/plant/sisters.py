"""Sister words (decide, decision, decisive) and planting one for another."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint.analysis import inflect, lexicon
from newslint.analysis import tables as data
from training.tagger.plant.model import Change, Sentence, Tables, replace
from training.tagger.plant.veto import is_rarer

_LEAST = 60
_NOUN_TO_ADJECTIVE = "al ial ical ic ous ful less ary y ly ish able ive ant ent".split()
_ENDINGS = (
    ("ity", "e"), ("ity", ""), ("ility", "le"), ("ics", "ical"), ("ics", "ic"), ("y", "ical"),
    ("y", "ic"), ("y", "ous"), ("ence", "ential"), ("ance", "antial"), ("ion", "ive"),
    ("ion", "ional"), ("er", "erous"), ("e", "ic"), ("ism", "istic"), ("ce", "cial"),
    ("y", "ily"), ("tion", "tious"), ("ment", "mental"), ("e", "al"), ("e", "ous"),
)  # fmt: skip
"""Endings of nouns, and those of the adjectives that go with them."""
_NOT_FLAT = frozenset(
    "hard fast late near high low deep wide close right wrong short long early only daily weekly"
    " quick slow loud cheap bright free clean clear direct even fair flat full just large light"
    " most past pretty real sharp strong sure tight straight thin easy exact live like first last"
    " bad lovely hourly monthly yearly friendly likely kind dead most other main".split()
)


def _share(word: str, *tags: str) -> float:
    found = lexicon.exact(word).tags
    return sum(found.get(tag, 0) for tag in tags) / max(sum(found.values()), 1)


def _lines() -> Iterator[tuple[str, str, list[str]]]:
    """Yield verbs and adjectives with their nouns from the derivation lexicon."""
    for line in data.load("derivations.tsv").decode("utf-8").splitlines()[1:]:
        word, pos, nouns = line.split("\t")
        yield word, pos, nouns.split(" ")


def build() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return for each form the sister words by edit ("S_NOUN" …), best first."""
    found: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for word, pos, nouns in _lines():
        for noun in nouns:
            if pos == "V":
                _tie_verb(found, word, noun)
            else:
                _tie(found, noun, "S_ADJ", word, "S_NOUN")
    for noun, adjective in _adjectives():
        _tie(found, noun, "S_ADJ", adjective, "S_NOUN")
    for adjective, adverb in _adverbs():
        _tie(found, adverb, "S_ADJ", adjective, "S_ADV")
    return {
        form: {edit: tuple(words) for edit, words in edits.items()} for form, edits in found.items()
    }


_Found = Mapping[str, Mapping[str, dict[str, None]]]


def _tie(found: _Found, first: str, edit: str, second: str, back: str) -> None:
    """Tie ``first`` to ``second`` by ``edit``, and the reverse by ``back``."""
    found[first][edit][second] = None
    found[second][back][first] = None


def _tie_verb(found: _Found, verb: str, noun: str) -> None:
    """Tie a verb's forms to its noun: plurals go with the third person, all else is singular."""
    forms = inflect.verb_forms(verb)
    if not forms:
        return
    plurals = inflect.inflect(noun, "NNS")[:1]
    for form in {*forms.base, *forms.past, *forms.participle, *forms.gerund} - {noun}:
        found[form]["S_NOUN"][noun] = None
    for form in set(forms.third) - set(plurals):
        for plural in plurals or (noun,):
            found[form]["S_NOUN"][plural] = None
    if noun != verb:
        found[noun]["S_VERB"][verb] = None
        for plural in plurals:
            found[plural]["S_VERB"][forms.third[0]] = None


def _adjectives() -> Iterator[tuple[str, str]]:
    """Yield nouns with the adjectives made from them by rules of spelling."""
    for noun in _common("NN"):
        for ending in _NOUN_TO_ADJECTIVE:
            for stem in {noun, noun[:-1] if noun.endswith(("e", "y")) else noun}:
                yield from _if_adjective(noun, stem + ending)
        for old, new in _ENDINGS:
            if noun.endswith(old) and len(noun) > len(old) + 2:
                yield from _if_adjective(noun, noun[: -len(old)] + new)


def _if_adjective(noun: str, word: str) -> Iterator[tuple[str, str]]:
    if word != noun and lexicon.exact(word).seen >= _LEAST and _share(word, "JJ") > 0.6:
        yield noun, word


def _adverbs() -> Iterator[tuple[str, str]]:
    """Yield adjectives with their adverbs in -ly."""
    for adverb in _common("RB"):
        if not adverb.endswith("ly"):
            continue
        stem = adverb[:-2]
        stems = [stem, f"{stem}le", f"{stem[:-1]}y" if stem.endswith("i") else "", f"{stem}l"]
        if stem.endswith("al"):
            stems.append(stem[:-2])
        for adjective in stems:
            if lexicon.exact(adjective).seen >= _LEAST and _share(adjective, "JJ") > 0.4:
                yield adjective, adverb
                break


def _common(tag: str) -> Iterator[str]:
    """Yield the common words in small letters that are mostly ``tag``."""
    for line in data.load("lexicon.tsv").decode("utf-8").splitlines()[1:]:
        form, seen = line.split("\t")[:2]
        is_plain = form.isalpha() and form.islower() and len(form) > 3
        if is_plain and int(seen) >= _LEAST and _share(form, tag) > 0.5:
            yield form


def sister(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a sister word: "heightened their criticized", "in order to provision"."""
    order = [
        i
        for i, tag in enumerate(sentence.xpos)
        if tag in ("NN", "NNS", "VB", "JJ", "RB") and sentence.words[i].islower()
    ]
    rng.shuffle(order)
    for index in order:
        options = list(_options(sentence, index, tables))
        rng.shuffle(options)
        for word, edit in options[:3]:
            change = replace("sister", index, word, edit)
            if _is_right(change, sentence, tables) and is_rarer(sentence, change, tables):
                return change
    return None


def _is_right(change: Change, sentence: Sentence, tables: Tables) -> bool:
    """Say whether the best candidate of the edit is the clean word."""
    back = tables.sisters.get(change.words[0], {}).get(change.edit, ())
    return back[:1] == (sentence.words[change.start],)


def _options(sentence: Sentence, index: int, tables: Tables) -> Iterator[tuple[str, str]]:
    """Yield words that are impossible at ``index``, with the edit that mends each."""
    word, tag = sentence.words[index], sentence.xpos[index]
    sisters = tables.sisters.get(word, {})
    if tag in ("NN", "NNS"):
        yield from _for_noun(sentence, index, sisters)
    elif tag == "VB" and sentence.xpos[index - 1] in ("TO", "MD"):
        for noun in sisters.get("S_NOUN", ()):
            if _share(noun, "VB", "VBP") < 0.02 and _object_follows(sentence, index):
                yield noun, "S_VERB"
    elif tag == "JJ":
        yield from _for_adjective(sentence, index, sisters)
    elif tag == "RB":
        yield from _for_adverb(sentence, index, sisters)


def _object_follows(sentence: Sentence, index: int) -> bool:
    after = sentence.xpos[index + 1] if index + 1 < len(sentence.words) else ""
    return after in ("DT", "PRP", "PRP$", "NNS", "NNP", "NN", "JJ", "CD", "IN")


def _for_noun(
    sentence: Sentence, index: int, sisters: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """Yield verb forms and adjectives for the head of a noun phrase."""
    before = sentence.xpos[index - 1] if index else ""
    after = sentence.xpos[index + 1] if index + 1 < len(sentence.words) else ""
    if before not in ("DT", "PRP$", "POS", "JJ") or sentence.deps[index] == "compound":
        return
    if after in ("NN", "NNS", "NNP", "JJ", "POS", "CD", "VBG", "VBN", "CC", ","):
        return
    is_plural = sentence.xpos[index] == "NNS"
    for verb in sisters.get("S_VERB", ()):
        forms = inflect.verb_forms(verb) if not is_plural else None
        if forms and before != "JJ":
            yield from (
                (form, "S_NOUN")
                for form in {forms.past[0], forms.past[0], forms.base[0]}
                if not _share(form, "NN", "JJ") > 0.02
            )
        elif forms:
            yield from ((f, "S_NOUN") for f in forms.past[:1] if not _share(f, "NN", "JJ") > 0.02)
        elif is_plural:
            yield verb, "S_NOUN"
    if is_plural:
        return
    has_the = before == "DT" and sentence.words[index - 1].lower() in ("the", "this", "that")
    if has_the and sentence.words[index + 1 : index + 2] != ("of",):
        return
    for adjective in sisters.get("S_ADJ", ()):
        if _share(adjective, "NN", "NNS") < 0.05:
            yield adjective, "S_NOUN"


def _for_adjective(
    sentence: Sentence, index: int, sisters: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """Yield nouns and adverbs for a predicate or an attribute."""
    dep = sentence.deps[index]
    before = sentence.words[index - 1].lower() if index else ""
    is_plain = before in ("is", "are", "was", "were", "be", "very", "more", "most", "so", "too")
    if dep == "acomp" and is_plain:
        for noun in sisters.get("S_NOUN", ()):
            if _share(noun, "JJ") < 0.02 and not noun.endswith("ing"):
                yield noun, "S_ADJ"
    if dep == "amod" and sentence.heads[index] == index + 1 and before in ("a", "an", "the"):
        for adverb in sisters.get("S_ADV", ()):
            yield adverb, "S_ADJ"


def _for_adverb(
    sentence: Sentence, index: int, sisters: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """Yield adjectives for an adverb of manner that stands by its verb."""
    head = sentence.heads[index]
    after = sentence.xpos[index + 1] if index + 1 < len(sentence.words) else ""
    is_manner = sentence.deps[index] == "advmod" and sentence.upos[head] in ("VERB", "AUX")
    if not is_manner or after in ("NN", "NNS", "NNP", "JJ", "CD") or abs(head - index) > 4:
        return
    if sentence.lemmas[head] in ("be", "seem", "look", "feel", "become", "remain", "make", "get"):
        return
    for adjective in sisters.get("S_ADJ", ()):
        if adjective not in _NOT_FLAT:
            yield adjective, "S_ADV"
