"""Plant sister words (decide, decision, decisive) for one another."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

from newslint.analysis import inflect, lexicon
from training.tagger.plant.model import Change, Sentence, Tables, replace
from training.tagger.plant.veto import is_rarer

_NOT_FLAT = frozenset(
    "hard fast late near high low deep wide close right wrong short long early only daily weekly"
    " quick slow loud cheap bright free clean clear direct even fair flat full just large light"
    " most past pretty real sharp strong sure tight straight thin easy exact live like first last"
    " bad lovely hourly monthly yearly friendly likely kind dead most other main".split()
)


def _share(word: str, *tags: str) -> float:
    found = lexicon.exact(word).tags
    return sum(found.get(tag, 0) for tag in tags) / max(sum(found.values()), 1)


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
