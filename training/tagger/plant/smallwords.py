"""Plant small words that are missing or too many: "able move", "it was also wanted"."""

from __future__ import annotations

import random

from newslint.analysis import inflect
from newslint.tagger.edits import INSERTED
from training.tagger.plant import trees
from training.tagger.plant.model import Change, Sentence, Tables, drop, put_in
from training.tagger.plant.veto import is_rarer

_TO_MAY_GO = frozenset("help come go dare need know try be rush".split())
_TAKES_CLAUSE = frozenset(
    "say know think tell ask wonder believe see hear feel learn find hope be ensure make show mean"
    " decide report remember understand happen seem".split()
)
"""Verbs that take a clause without a word that opens it."""
_SUBJECT_AFTER = frozenset("because when if that while since before after whether".split())


def missing(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a missing "to", "be", "as", subject or relative word."""
    order = [
        i for i, word in enumerate(sentence.words[:-2]) if i and word in INSERTED and word.islower()
    ]
    rng.shuffle(order)
    for index in order:
        if _is_needed(sentence, index):
            change = drop("small_word_drop", sentence, index, (index - 1, index + 1))
            if is_rarer(sentence, change, tables):
                return change
    return None


def _is_needed(sentence: Sentence, index: int) -> bool:
    word, tag, head = sentence.words[index], sentence.xpos[index], sentence.heads[index]
    before, after = sentence.words[index - 1].lower(), sentence.words[index + 1]
    after_tag = sentence.xpos[index + 1]
    if not before.isalpha():
        return False
    if word == "to" and tag == "TO" and after_tag == "VB":
        return _needs_to(sentence, index)
    if word in ("is", "was", "are", "were"):
        return _needs_be(sentence, index)
    if word == "be" and after_tag in ("JJ", "IN", "DT"):
        return sentence.xpos[index - 1] in ("MD", "TO") and after not in ("like", "open", "better")
    if word == "been" and before in ("has", "have", "had"):
        return after_tag in ("IN", "JJ", "VBG", "RB") and after not in ("in", "on", "to")
    if word == "as" and before in ("such", "well"):
        return (before == "such" and after_tag in ("DT", "NNS", "NNP", "NN")) or (
            before == "well" and sentence.words[index - 2] == "as"
        )
    if word in ("who", "that", "which") and sentence.deps[index] in ("nsubj", "nsubjpass"):
        return sentence.deps[head] == "relcl" and _stays_finite(sentence, index + 1)
    if word in ("he", "it", "they", "she", "we", "you") and sentence.deps[index] in (
        "nsubj",
        "nsubjpass",
    ):
        is_clause = before in _SUBJECT_AFTER and before != "that"
        return (
            is_clause and after_tag in ("VBD", "VBZ", "MD") and _stays_finite(sentence, index + 1)
        )
    if word in ("do", "said", "as", "when", "if", "because", "while"):
        return _needs_other(sentence, index)
    return word == "and" and _joins_two(sentence, index)


def _needs_other(sentence: Sentence, index: int) -> bool:
    """Say whether a main verb ("do", "said") or the word that opens a clause must stand."""
    word, head, before = sentence.words[index], sentence.heads[index], sentence.words[index - 1]
    if word == "do":
        is_main = sentence.xpos[index] == "VB" and before == "to"
        return is_main and sentence.words[index + 1] in ("a", "the", "it", "this", "their")
    if word == "said":
        clause = trees.first(sentence, index, "ccomp")
        is_plain = trees.first(sentence, index, "nsubj") == index - 1 and clause > index
        return is_plain and sentence.xpos[index + 1] in ("PRP", "DT", "NNP")
    if sentence.deps[index] not in ("mark", "advmod") or sentence.deps[head] != "advcl":
        return False
    governor = sentence.heads[head]
    is_after = governor < index < head and sentence.lemmas[governor] not in _TAKES_CLAUSE
    is_full = trees.first(sentence, head, "dobj", "attr", "acomp") > head
    return is_after and is_full and trees.first(sentence, head, "nsubj") > index


def _needs_to(sentence: Sentence, index: int) -> bool:
    """Say whether a bare infinitive would be an error here."""
    left = sentence.lemmas[index - 1].lower()
    if sentence.deps[index] != "aux" or left in _TO_MAY_GO or "help" in sentence.lemmas[:index]:
        return False
    is_tied = sentence.upos[index - 1] in ("VERB", "ADJ", "NOUN") and left != "do"
    return is_tied and sentence.words[index + 1] != "be"


def _needs_be(sentence: Sentence, index: int) -> bool:
    """Say whether the clause has no verb without this form of "be"."""
    before, after = sentence.xpos[index - 1], sentence.xpos[index + 1]
    if before not in ("PRP", "NN", "NNS", "NNP", "EX"):
        return False
    subject = trees.subject(sentence, index)
    main = trees.main_verb(sentence, index)
    if not subject or subject.link not in ("own", "there"):
        return False
    if subject.link == "own" and subject.head > index:
        return False
    if sentence.words[index - 1].lower() in ("it", "you"):
        return after in ("DT", "VBG", "JJ")
    is_main = sentence.deps[main] in ("ROOT", "ccomp", "advcl") and before in ("PRP", "NN", "NNS")
    return is_main and after in ("VBG", "JJ", "DT", "RB") and sentence.words[index + 1] != "not"


def _stays_finite(sentence: Sentence, verb: int) -> bool:
    """Say whether the verb form at ``verb`` can only be finite, no participle."""
    tag = sentence.xpos[verb]
    if tag in ("VBZ", "MD") or sentence.words[verb] in ("was", "were", "have", "had", "are"):
        return True
    word = sentence.words[verb]
    return tag == "VBD" and word not in inflect.inflect(word, "VBN")


def _joins_two(sentence: Sentence, index: int) -> bool:
    """Say whether "and" stands between two nouns of the same tag that nothing else joins."""
    head = sentence.heads[index]
    if sentence.deps[index] != "cc" or head != index - 1:
        return False
    conj = trees.first(sentence, head, "conj")
    tags = (sentence.xpos[head], sentence.xpos[index + 1])
    return conj == index + 1 and tags in (("NNS", "NNS"), ("VBD", "VBD"), ("VBZ", "VBZ"))


def extra(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a small word too many: "he was also wanted to see", "to got to stop"."""
    order = list(range(1, len(sentence.words) - 1))
    rng.shuffle(order)
    for index in order:
        word = _extra(sentence, rng, index)
        if word and sentence.spaces[index - 1]:
            change = put_in("small_word_extra", index, word, (index - 1, index))
            if is_rarer(sentence, change, tables):
                return change
    return None


def _extra(sentence: Sentence, rng: random.Random, index: int) -> str:
    """Return a word that makes an error before the one at ``index``, "" if none is sure."""
    tag, word = sentence.xpos[index], sentence.words[index]
    if not word.isalpha() or word[0].isupper() or sentence.deps[index] in ("aux", "auxpass"):
        return ""
    before = sentence.xpos[index - 1]
    if tag in ("VBD", "VBZ") and before in ("NN", "NNS", "PRP", "NNP", "RB"):
        is_sure = tag == "VBZ" or _stays_finite(sentence, index)
        return rng.choice("is was has to of be will".split()) if is_sure else ""
    if tag == "MD" and before in ("NN", "NNS", "PRP", "NNP"):
        return rng.choice(("is", "was", "of", "to", "be"))
    if tag == "DT" and word in ("the", "a") and before in ("VBD", "VBZ") and rng.random() < 0.3:
        return "is" if sentence.heads[sentence.heads[index]] == index - 1 else ""
    if tag == "IN" and word in ("of", "by", "from") and before in ("NN", "NNS"):
        return rng.choice(("is", "to", "be", "have")) if rng.random() < 0.3 else ""
    return ""
