"""Plant verbs in a wrong form: bare for past, participle for past, inflected after a modal."""

from __future__ import annotations

import random

from newslint.analysis import inflect, lexicon
from training.tagger.plant import trees
from training.tagger.plant.agreement import bare_is_right
from training.tagger.plant.model import Change, Sentence, Tables, replace
from training.tagger.plant.veto import is_rarer

_SAYS = 0.25
"""How many of the past forms of "say", a third of all in news, are taken."""
_TAKES_CLAUSE = frozenset(
    "want try hope seem begin continue decide need expect fail agree refuse start plan able likely"
    " ready willing unable right effort attempt ability decision chance opportunity have intend"
    " appear tend manage attempt allow ask urge tell require force enable encourage help"
    " use".split()
)
_OBJECTS = frozenset(
    "the a an his her their its this these those that it him them us me our your my more some any"
    " all".split()
)
_AFTER_PARTICIPLE = frozenset("by in to from with for at on as after before during , .".split())
_HEADLESS = frozenset("say include".split())
_FLAT = frozenset("be have do get let read said say set put cost cut".split())


def _is_mostly(word: str, *tags: str) -> bool:
    """Say whether news has ``word`` with these tags in more than a quarter of its uses."""
    found = lexicon.tags(word)
    return sum(found.get(tag, 0) for tag in tags) * 4 > sum(found.values())


def _form(word: str, tag: str) -> str:
    """Return the commonest form for ``tag``, "" if there is none or it is the same."""
    forms = inflect.inflect(word, tag)
    return forms[0] if forms and forms[0].lower() != word.lower() else ""


def bare(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a bare verb for a past one: "Trump condemn the attack"."""
    found = [
        (index, needs)
        for index, tag in enumerate(sentence.xpos)
        if tag == "VBD"
        and (sentence.lemmas[index] != "say" or rng.random() < _SAYS)
        and (needs := _bare_site(sentence, index))
    ]
    if not found:
        return None
    index, needs = rng.choice(found)
    form = _form(sentence.words[index], "VB")
    return replace("tense_bare", index, form, "V_PAST", needs) if form else None


def _bare_site(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the words that make a bare verb at ``index`` an error, () if it is none."""
    if sentence.lemmas[index] == "be" or not sentence.words[index].isalpha():
        return ()
    found = trees.subject(sentence, index)
    if not found or bare_is_right(sentence, index, found):
        return ()
    if any(w in ("“", '"') for w in sentence.words[min(found.head, index) : index]):
        return ()
    source = found.source
    if trees.number(sentence, found) == "sg" and sentence.words[source].lower() != "i":
        return (found.head, source)
    if found.link == "shared":
        return ()
    mark = _past_mark(sentence, index)
    is_plain = sentence.xpos[source] in ("NNS", "PRP") and found.head < index
    return (found.head, source, mark) if mark >= 0 and is_plain else ()


def _past_mark(sentence: Sentence, verb: int) -> int:
    """Return a word of the verb's own that says the past ("last week", "ago"), or -1."""
    for child in trees.children(sentence.heads)[verb]:
        if sentence.deps[child] in ("npadvmod", "advmod") and child > verb:
            for word in (child, *trees.children(sentence.heads)[child]):
                if sentence.words[word].lower() in ("yesterday", "ago", "last"):
                    return word
    return -1


def helped(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a wrong form after a modal, "to", "do", "have" or "be"."""
    order = list(range(1, len(sentence.words)))
    rng.shuffle(order)
    for index in order:
        tag = sentence.xpos[index]
        if tag not in ("VB", "VBN", "VBG") or not sentence.words[index].isalpha():
            continue
        if sentence.words[index][0].isupper():
            continue
        change = _helped(sentence, rng, index, tag)
        if change:
            return change
    return None


def _helped(sentence: Sentence, rng: random.Random, index: int, tag: str) -> Change | None:
    helper = _helper(sentence, index)
    if helper < 0:
        return None
    lemma = sentence.lemmas[helper].lower()
    is_modal = sentence.xpos[helper] == "MD" or lemma == "do"
    if tag == "VB" and (is_modal or sentence.xpos[helper] == "TO"):
        return _base(sentence, rng, index, helper, is_modal)
    if tag == "VBN" and lemma in ("have", "'ve", "'s", "’ve"):
        return _participle(sentence, rng, index, helper)
    if tag == "VBN" and lemma == "be":
        return _passive(sentence, rng, index, helper)
    if tag == "VBG" and lemma == "be":
        form = _form(sentence.words[index], "VB")
        fits = form and not _is_mostly(form, "JJ", "NN", "RB")
        return replace("verb_form", index, form, "V_ING", (helper,)) if fits else None
    return None


def _helper(sentence: Sentence, index: int) -> int:
    """Return the last auxiliary of the verb at ``index`` if only adverbs are between, or -1."""
    for step in range(index - 1, max(index - 4, -1), -1):
        if sentence.heads[step] == index and sentence.deps[step] in ("aux", "auxpass"):
            return step
        if sentence.xpos[step] != "RB":
            return -1
    return -1


def _base(
    sentence: Sentence, rng: random.Random, index: int, helper: int, is_modal: bool
) -> Change | None:
    """Plant an inflected verb where the base stands: "would rises", "did not announced"."""
    word = sentence.words[index]
    if word == "be" or (word in ("have", "do") and not is_modal):
        return None
    form = _form(word, rng.choice(("VBZ", "VBD", "VBD", "VBG") if is_modal else ("VBZ", "VBD")))
    if not form or (is_modal and form.lower() in _FLAT):
        return None
    if not is_modal:
        head = sentence.heads[index]
        takes = sentence.lemmas[head].lower() in _TAKES_CLAUSE
        after = sentence.words[index + 1].lower() if index + 1 < len(sentence.words) else ""
        if not takes and (after not in _OBJECTS or _is_mostly(form, "NNS")):
            return None
    return replace("verb_form", index, form, "V_BASE", (helper,))


def _participle(sentence: Sentence, rng: random.Random, index: int, helper: int) -> Change | None:
    """Plant the past, the base or the third person for a participle: "has went", "has agree"."""
    word = sentence.words[index]
    if word in ("been", "had"):
        return None
    past = _form(word, "VBD")
    form = past if past and rng.random() < 0.6 else _form(word, rng.choice(("VB", "VB", "VBG")))
    if not form or sentence.lemmas[helper].lower() != "have" or _is_mostly(form, "NN", "JJ"):
        return None
    return replace("verb_form", index, form, "V_PP", (helper,))


def _passive(sentence: Sentence, rng: random.Random, index: int, helper: int) -> Change | None:
    """Plant the base or an irregular past for a participle: "was extend", "was wrote"."""
    word = sentence.words[index]
    past = _form(word, "VBD")
    form = past if past and rng.random() < 0.5 else _form(word, "VB")
    after = sentence.words[index + 1].lower() if index + 1 < len(sentence.words) else ""
    if not form or _is_mostly(form, "JJ", "RB"):
        return None
    if _is_mostly(form, "NN") and after not in ("by", "from", "with", "on", "to"):
        return None
    return replace("verb_form", index, form, "V_PP", (helper,))


def finite(sentence: Sentence, rng: random.Random, tables: Tables) -> Change | None:
    """Plant a participle for a finite verb ("he seen", "she announcing") or the reverse."""
    found: list[Change] = []
    for index, tag in enumerate(sentence.xpos):
        word = sentence.words[index]
        if not word.isalpha() or not word.islower():
            continue
        if tag in ("VBD", "VBZ") and sentence.lemmas[index] not in ("be", "have", "do"):
            found.extend(_finite(sentence, index))
        elif tag == "VBG" and sentence.deps[index] == "pcomp":
            found.extend(_gerund(sentence, index, tables))
    return rng.choice(found) if found else None


def _finite(sentence: Sentence, index: int) -> list[Change]:
    subject = trees.subject(sentence, index)
    if not subject or subject.link == "there" or subject.head > index:
        return []
    found = []
    word = sentence.words[index]
    edit = "V_PAST" if sentence.xpos[index] == "VBD" else "V_3SG"
    participle = _form(word, "VBN") if edit == "V_PAST" else ""
    if participle and subject.link == "own":
        found.append(replace("verb_form", index, participle, edit, (subject.head,)))
    is_root = sentence.deps[index] == "ROOT" and sentence.words[-1] in (".", "”", '"')
    is_near = index - subject.head < 4 and subject.link == "own"
    ing = _form(word, "VBG")
    is_first = not any(tag in trees.FINITE for tag in sentence.xpos[:index])
    if ing and is_root and is_near and is_first and sentence.lemmas[index] not in _HEADLESS:
        found.append(replace("verb_form", index, ing, edit, (subject.head,)))
    return found


def _gerund(sentence: Sentence, index: int, tables: Tables) -> list[Change]:
    """Return a bare verb for an -ing form after a preposition: "by increase the tax"."""
    form = _form(sentence.words[index], "VB")
    after = sentence.words[index + 1].lower() if index + 1 < len(sentence.words) else ""
    head = sentence.heads[index]
    if not form or after not in _OBJECTS or head != index - 1:
        return []
    if sentence.words[head].lower() not in ("by", "of", "for", "from", "without", "in", "on"):
        return []
    change = replace("verb_form", index, form, "V_ING", (head,))
    return [change] if is_rarer(sentence, change, tables) else []
