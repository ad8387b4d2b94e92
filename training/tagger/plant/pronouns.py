"""Plant pronouns in the wrong case, reflexives and relatives that do not fit."""

from __future__ import annotations

import random

from training.tagger.plant.apply import starts_sentence
from training.tagger.plant.model import Change, Sentence, Tables, replace
from training.tagger.plant.veto import is_rarer

_OBJECT = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
_SUBJECT = {"me": "I", "him": "he", "us": "we", "them": "they"}
_OWN = {
    "their": ("they", "them"),
    "his": ("he", "him"),
    "our": ("we", "us"),
    "your": ("you",),
    "its": ("it",),
    "her": ("she",),
    "my": ("me", "I"),
}
_REFLEXIVE = {
    "himself": ("themselves", "itself"),
    "herself": ("themselves", "himself"),
    "itself": ("themselves", "himself"),
    "themselves": ("itself", "himself"),
    "myself": ("ourselves",),
    "ourselves": ("themselves",),
}
_PEOPLE = frozenset("people men women voters those someone man woman officials anyone he".split())


def pronoun(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a wrong pronoun: "him said", "between he and", "they plan" for "their plan"."""
    order = [
        i for i, t in enumerate(sentence.xpos[:-1]) if t in ("PRP", "PRP$", "WP", "WP$", "WDT")
    ]
    rng.shuffle(order)
    for index in order:
        form = _form(sentence, rng, index)
        if not form:
            continue
        word = sentence.words[index]
        if word[0].isupper() and (word != "I" or starts_sentence(sentence, index)):
            form = form.capitalize()
        needs = (sentence.heads[index],)
        change = replace("pronoun", index, form, f"R_{word.lower()}", needs)
        if is_rarer(sentence, change, tables):
            return change
    return None


def _form(sentence: Sentence, rng: random.Random, index: int) -> str:
    """Return a pronoun that cannot stand at ``index``, "" if none is sure."""
    word, dep = sentence.words[index].lower(), sentence.deps[index]
    head = sentence.heads[index]
    if sentence.xpos[index] in ("WP", "WDT", "WP$"):
        return _relative(sentence, index, word)
    if word in _OBJECT and dep == "nsubj" and head > index:
        is_finite = sentence.xpos[index + 1] in ("VBD", "VBZ", "MD", "VBP")
        is_object = index and sentence.xpos[index - 1] in ("VB", "VBD", "VBZ", "VBP", "VBG")
        return _OBJECT[word] if is_finite and not is_object else ""
    if word in _SUBJECT and dep in ("dobj", "pobj") and head == index - 1:
        ends = sentence.xpos[index + 1] in (".", ",", "IN", "CC", "TO", "RB", "DT")
        return _SUBJECT[word] if ends else ""
    if word in _OWN and dep == "poss" and sentence.xpos[index + 1] in ("NN", "NNS", "JJ"):
        return rng.choice(_OWN[word])
    if word in _REFLEXIVE and dep in ("dobj", "pobj") and head < index:
        return rng.choice(_REFLEXIVE[word])
    if word in ("they", "it", "he", "we") and dep in ("nsubj", "nsubjpass") and rng.random() < 0.3:
        own = {"they": "their", "it": "its", "he": "his", "we": "our"}[word]
        return own if sentence.xpos[index + 1] in ("VBD", "VBZ", "VBP", "MD") else ""
    return ""


def _relative(sentence: Sentence, index: int, word: str) -> str:
    head = sentence.heads[index]
    if word == "whom":
        return "who"
    if word == "whose" and sentence.xpos[index + 1] in ("NN", "NNS"):
        return "who"
    if word == "who" and index and sentence.deps[head] == "relcl":
        antecedent = sentence.words[sentence.heads[head]].lower()
        is_subject = sentence.deps[index] == "nsubj" and sentence.heads[head] == index - 1
        if is_subject and antecedent in _PEOPLE:
            return "which"
        return "whom" if is_subject and sentence.xpos[index + 1] in ("VBD", "VBZ", "VBP") else ""
    return ""
