"""Plant articles that are missing, too many or wrong."""

from __future__ import annotations

import random

from newslint.analysis import lexicon
from newslint.checks.sounds import article
from training.tagger.plant import trees
from training.tagger.plant.apply import starts_sentence
from training.tagger.plant.model import Change, Sentence, Tables, drop, put_in, replace
from training.tagger.plant.veto import is_rarer

_ARTICLES = ("a", "an", "the")
_ROLES = frozenset("as president chairman director head leader mayor governor".split())
_ONLY_THE = frozenset("same only following latter entire".split())
_PARTS = frozenset("one some most all many each none part any half several few".split())
_NOT_DROPPED = frozenset("few lot little bit dozen hundred million thousand billion couple".split())
_OTHER_DETERMINERS = frozenset("his her their its our my your".split())


def missing(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a missing article: "applied for warrant", "Wolf administration has said"."""
    order = [i for i, w in enumerate(sentence.words[:-2]) if w.lower() in _ARTICLES]
    rng.shuffle(order)
    for index in order:
        if sentence.deps[index] == "det" and _is_needed(sentence, index, tables):
            change = drop("article_drop", sentence, index, (sentence.heads[index],))
            if is_rarer(sentence, change, tables):
                return change
    return None


def _is_needed(sentence: Sentence, index: int, tables: Tables) -> bool:
    """Say whether the noun phrase is an error without its article."""
    noun = sentence.heads[index]
    word, before = sentence.words[noun], sentence.words[index - 1].lower() if index else ""
    if noun <= index or noun - index > 5:
        return False
    if sentence.deps[noun] in ("appos", "conj", "npadvmod", "attr") and not _is_a(sentence, index):
        return False
    if sentence.deps[noun] in ("appos", "conj", "npadvmod") or before in ("as", "both", "all"):
        return False
    if before == "of" and _part(sentence, index):
        return sentence.xpos[noun] != "NNP"
    if trees.first(sentence, noun, "conj") >= 0 or word.lower() in _NOT_DROPPED:
        return False
    if sentence.words[index + 1].lower() in _NOT_DROPPED or _is_counting(sentence, index):
        return False
    if sentence.xpos[noun] != "NN" or not word.islower():
        return False
    return tables.bare.get(word, 1.0) < 0.08


def _is_counting(sentence: Sentence, index: int) -> bool:
    """Say whether a number or a comparative follows ("the two sides", "the more so")."""
    return sentence.xpos[index + 1] in ("CD", "JJR", "RBR", "RB", "``")


def _is_a(sentence: Sentence, index: int) -> bool:
    return sentence.words[index].lower() in ("a", "an")


def _part(sentence: Sentence, index: int) -> bool:
    """Say whether the article follows "one of", "some of" and the like."""
    return index > 1 and sentence.words[index - 2].lower() in _PARTS


def extra(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant an article too many: "a officials", "the his plan", "the a result"."""
    order = list(range(1, len(sentence.words) - 1))
    rng.shuffle(order)
    for index in order:
        change = _extra(sentence, rng, index)
        if change and is_rarer(sentence, change, tables):
            return change
    return None


def _extra(sentence: Sentence, rng: random.Random, index: int) -> Change | None:
    word, tag = sentence.words[index], sentence.xpos[index]
    before = sentence.xpos[index - 1]
    if before in ("DT", "PRP$", "POS", "PDT", "``", "CD", "$", "WP$", "HYPH", "NNP"):
        return None
    if not sentence.spaces[index - 1] or starts_sentence(sentence, index):
        return None
    if tag == "DT" and word in _ARTICLES and rng.random() < 0.03:
        return put_in("article_extra", index, "the" if word != "the" else "a", (index,))
    if tag == "PRP$" and word in _OTHER_DETERMINERS and rng.random() < 0.15:
        return put_in("article_extra", index, "the", (index,))
    is_head = tag == "NNS" and word.islower() and sentence.xpos[index + 1] not in trees.NOUNS
    if is_head and before in ("IN", "VB", "VBD", "VBZ", "VBG", "VBP"):
        return put_in("article_extra", index, article(word) or "a", (index,))
    if tag == "NNP" and _is_name(sentence, index):
        return put_in("article_extra", index, "the", (index,))
    if tag in ("VBD", "MD", "VBZ") and rng.random() < 0.1 and sentence.deps[index] == "ROOT":
        return put_in("article_extra", index, rng.choice(("a", "the")), (index,))
    if tag == "IN" and word in ("of", "by", "from", "with") and rng.random() < 0.1:
        is_noun = before in ("NN", "NNS")
        return (
            put_in("article_extra", index, rng.choice(("a", "the")), (index,)) if is_noun else None
        )
    return None


def _is_name(sentence: Sentence, index: int) -> bool:
    """Say whether one name that takes no article stands at ``index``: subject of a saying verb."""
    word = sentence.words[index]
    if not word.isalpha() or word.isupper() or word.endswith("s") or len(word) < 4:
        return False
    if sentence.xpos[index + 1] in trees.NOUNS | {"POS", "CC"} or "-" in word:
        return False
    head = sentence.heads[index]
    says = sentence.lemmas[head] in ("say", "tell", "add", "write", "argue", "think", "know")
    return sentence.deps[index] == "nsubj" and says and "NNP" in lexicon.tags(word)


def wrong(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant an article that cannot stand here: "a same day", "such the plan", "an officials"."""
    found = []
    for index, word in enumerate(sentence.words[:-2]):
        small, noun = word.lower(), sentence.heads[index]
        after = sentence.words[index + 1]
        if small not in _ARTICLES or sentence.deps[index] != "det" or noun <= index:
            continue
        if small == "the" and _must_be_the(sentence, index, noun):
            form = article(after) or "a"
        elif small != "the" and index and sentence.words[index - 1].lower() in ("such", "quite"):
            form = "the"
        else:
            continue
        form = form.capitalize() if word[0].isupper() else form
        found.append(replace("article_wrong", index, form, f"R_{small}", (noun,)))
    rng.shuffle(found)
    return next((change for change in found if is_rarer(sentence, change, tables)), None)


def _must_be_the(sentence: Sentence, index: int, noun: int) -> bool:
    """Say whether "a" is impossible: before plurals, "same", superlatives, after "one of"."""
    after = sentence.words[index + 1].lower()
    if after in _NOT_DROPPED or sentence.xpos[index + 1] == "CD":
        return False
    if after in _ONLY_THE and sentence.xpos[noun] == "NN" and after != "only":
        return True
    if after == "only" and sentence.words[index + 2] not in ("child", "one"):
        return True
    if sentence.xpos[index + 1] in ("JJS", "RBS"):
        return True
    is_plural = sentence.xpos[noun] == "NNS" and sentence.words[noun].islower()
    return is_plural and noun - index < 3 and sentence.xpos[index + 1] in ("NNS", "JJ", "NN")
