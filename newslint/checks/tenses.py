"""An auxiliary and the form behind it: "has went", "would rises", "did not knew"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from newslint.analysis import View, inflect, lexicon
from newslint.checks import phrases, readings, verbforms
from newslint.checks.registry import check
from newslint.model import Match

_HAVE = frozenset("has have had having 've".split())
_BE = frozenset("is are was were been be being 're".split())
_MODALS = frozenset("would could should must cannot will can may might shall 'll wo ca".split())
_NO_MAIN = frozenset(
    "was were had did saw rose fell broke bore lay wound woke dove bit beat hid got forgot"
    " stove shot sat felt left spoke froze".split()
)
"""Past forms that may be another word: "had rose bushes", "what they had was"."""

_OPEN = frozenset(
    "what that which who whom whatever whoever all everything everyone anything something nothing"
    " those as than where things".split()
)


_NO_THIRD = frozenset("is has does was lets".split())

_SUBJECTS = frozenset("he she it they we you i".split())

_BEFORE_INFINITIVE = frozenset(
    "want try begin start continue need seek plan agree fail intend hope expect decide refuse"
    " aim promise vow pledge manage attempt choose threaten offer tend appear seem used able"
    " unable likely unlikely ready willing eager set going go have allow force urge ask tell"
    " order help effort bid attempt right plan decision ability order chance opportunity need"
    " desire willingness supposed due poised slated scheduled according hesitate decline propose"
    " struggle work vote move".split()
)


@check("tenses.have_past", anchors=("has", "have", "had", "having", "'ve", "’ve"))
def have_past(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each past tense behind "have" where the participle must stand: "has went"."""
    for at in phrases.find_words(view, _HAVE):
        index = _skip(view, at + 1)
        word = view.words[index] if index < len(view.words) else ""
        if not is_only_past(word) or word in _NO_MAIN or _is_relative(view, at, index):
            continue
        yield _mended(view, index, "VBN", auxiliary=view.words[at])


@check("tenses.be_past", anchors=("is", "are", "was", "were", "be", "'re", "’re"))
def be_past(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each past tense behind "be" where the participle must stand: "was took"."""
    for at in phrases.find_words(view, _BE):
        index = _skip(view, at + 1)
        word = view.words[index] if index < len(view.words) else ""
        if not is_only_past(word) or word in _NO_MAIN or _is_relative(view, at, index):
            continue
        yield _mended(view, index, "VBN", auxiliary=view.words[at])


@check("tenses.modal", anchors=(*sorted(_MODALS), "’ll"))
def modal(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each inflected verb behind a modal: "would rises", "must went"."""
    for at in phrases.find_words(view, _MODALS):
        index = _skip(view, at + 1)
        word = view.words[index] if index < len(view.words) else ""
        third = view.words[at] != "should" and _is_third(word)
        if not (is_inflected(word) or third) or not _is_modal(view, at, index):
            continue
        yield _mended(view, index, "VB", auxiliary=view.words[at], more=("have {}", "be {}"))


@check("tenses.to", anchors=("to ",))
def to(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each inflected verb behind the "to" of an infinitive: "plans to continues"."""
    for at in phrases.find_words(view, frozenset({"to"})):
        index = _skip(view, at + 1)
        word = view.words[index] if at > 0 and index < len(view.words) else ""
        lower = index < len(view.tokens) and view.tokens[index].text.islower()
        if lower and is_inflected(word) and _is_infinitive(view, at, index):
            yield _mended(view, index, "VB", auxiliary="to")


def _is_third(word: str) -> bool:
    """Say whether ``word`` is a verb's third person, though perhaps a plural noun as well."""
    if word in _NO_THIRD or not verbforms.is_third(word):
        return False
    return not phrases.TIMES.intersection(inflect.lemmas(word, "N"))


def _is_infinitive(view: View, at: int, index: int) -> bool:
    """Say whether a verb must follow "to": after "wants", "able", "effort"."""
    before, word = view.words[at - 1], view.words[index]
    if view.lemmas[at - 1] not in _BEFORE_INFINITIVE and before not in _BEFORE_INFINITIVE:
        return False
    if readings.share(word, "VBZ") > 0.9:
        return "NNS" not in lexicon.tags(word)
    after = view.words[index + 1] if index + 1 < len(view.words) else ""
    return readings.share(after, "DT", "PRP", "PRP$") > 0.8 and readings.share(word, "JJ") < 0.02


@check("tenses.do", anchors=("do", "did", "does"))
def do(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each inflected verb behind "do not" or "did he": "did not knew"."""
    for at in phrases.find_words(view, frozenset("do does did".split())):
        if at + 2 >= len(view.words):
            continue
        asked = view.words[at + 1] in _SUBJECTS and _is_question(view, at)
        if not asked and view.words[at + 1] not in ("not", "n't"):
            continue
        index = _skip(view, at + 2)
        word = view.words[index] if index < len(view.words) else ""
        is_wrong = is_inflected(word) and not _is_relative(view, at, index, within=8)
        if is_wrong or _is_plural_verb(view, at, index):
            yield _mended(view, index, "VB", auxiliary=view.words[at])


def _is_plural_verb(view: View, at: int, index: int) -> bool:
    """Say whether what looks like a plural noun is the verb of "does not": "does not votes"."""
    if index >= len(view.words) or view.words[at] != "does" or index != at + 2:
        return False
    word = view.words[index]
    after = view.words[index + 1] if index + 1 < len(view.words) else "."
    is_verb = readings.plural(word) and bool(inflect.lemmas(word, "V"))
    return is_verb and readings.share(after, "VBP", "VBZ", "VBD", "MD") < 0.1


@check("tenses.have_bare", anchors=("has", "have", "had", "'ve", "’ve"))
def have_bare(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each bare verb behind "have" where the participle must stand: "has agree"."""
    for at in phrases.find_words(view, _HAVE - {"having"}):
        index = _skip(view, at + 1)
        word = view.words[index] if index < len(view.words) else ""
        if not is_only_bare(word) or not view.tokens[index].text.islower():
            continue
        end = view.tokens[index].end
        if view.text[end : end + 1] != "[" and not _is_caused(view, at, index):
            yield _mended(view, index, "VBN", auxiliary=view.words[at])


@check("tenses.participle", anchors=("he ", "she ", "it ", "they ", "we ", "i "))
def participle(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each participle that stands for the past: "she begun carving"."""
    for at in phrases.find_words(view, _SUBJECTS - {"you"}):
        index = phrases.skip_adverbs(view, at + 1)
        word = view.words[index] if index < len(view.words) else ""
        first = phrases.sentence_of(view, at)
        before = view.words[first:at]
        if not is_only_participle(word) or _AUXILIARIES.intersection(before[-9:]):
            continue
        if view.words[at] == "it" and before and before[-1] not in ("that", "when", "until", ","):
            continue
        token = view.tokens[index]
        if not view.quoted(token.start, token.end) and not {"and", "or"}.intersection(before[-1:]):
            yield _mended(view, index, "VBD", auxiliary=view.words[at], had=True)


_AUXILIARIES = frozenset(
    "has have had having 've 'd 's is are was were be been being am get gets got see saw seen hear"
    " heard if once when than as what if unless though although with would could should might"
    " must".split()
)


@check("tenses.preposition_bare", anchors=("without ", "before ", "after ", "by ", "of "))
def preposition_bare(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each bare verb behind a preposition: "without tell the board"."""
    for at in phrases.find_words(view, frozenset("without before after by of".split())):
        word = view.words[at + 1] if at + 2 < len(view.words) else ""
        if not word or not is_only_bare(word) or not view.tokens[at + 1].text.islower():
            continue
        if readings.share(view.words[at + 2], "DT", "PRP$") > 0.8:
            yield _mended(view, at + 1, "VBG", auxiliary=view.words[at])


def _is_question(view: View, at: int) -> bool:
    before = view.words[at - 1] if at not in view.sentence_starts and at else ""
    return before in ("", "why", "how", "when", "where", "nor", "neither")


def _is_caused(view: View, at: int, index: int) -> bool:
    """Say whether "have" may be a main verb here: "what we do not have happen is"."""
    return "n't" in view.words[max(0, at - 2) : at] or _is_relative(view, at, index)


def _mended(
    view: View,
    index: int,
    tag: str,
    auxiliary: str,
    more: tuple[str, ...] = (),
    had: bool = False,
) -> Match:
    token = view.tokens[index]
    forms = [form for form in inflect.inflect(token.text, tag) if form != token.text][:1]
    if more and "VBN" in lexicon.tags(token.text):
        forms += [pattern.format(token.text) for pattern in more]
    if had:
        forms.append(f"had {token.text}")
    return Match.replacing(token.start, token.end, *forms, auxiliary=auxiliary)


def _skip(view: View, index: int) -> int:
    """Return the index of the first word that is neither "not" nor an adverb, of at most three."""
    end = index + 3
    while index < min(end, len(view.words)):
        word = view.words[index]
        if word not in ("not", "n't") and readings.share(word, "RB") < 0.8:
            break
        index += 1
    return index


def _is_modal(view: View, at: int, index: int) -> bool:
    word, before = view.words[index], view.words[at - 1] if at else ""
    tag = view.tags[at - 1] if at else ""
    if view.tokens[at].text[0].isupper() or (view.tags[at] != "MD" and index == at + 1):
        return False
    noun = readings.plural(before) or readings.singular(before) or before == "that"
    if not noun and tag not in ("PRP", "NN", "NNS", "NNP", "NNPS", "WDT", "WP", "EX", "MD"):
        return False
    past = readings.share(word, "VBD", "VBN") > 0.5
    return not past or not _is_relative(view, at, index, within=6)


def _is_relative(view: View, at: int, index: int, within: int = 0) -> bool:
    """Say whether the auxiliary may end a clause: "all the money they had went"."""
    first = phrases.sentence_of(view, at)
    if any(word in ("not", "n't", "never") for word in view.words[at + 1 : index]) and not within:
        return False
    before = view.words[first:at]
    if _OPEN.intersection(before[-(within or 4) :]):
        return True
    start = at - 1
    # Two noun phrases side by side: the first one is what the clause is about.
    while start > first and view.tags[start][:2] in ("NN", "JJ", "PO", "CD"):
        start -= 1
    if start > first and view.tags[start] in ("PRP", "DT", "PRP$"):
        start -= 1
    return first < start < at - 1 and view.tags[start][:2] in ("NN", "CD")


@lru_cache(maxsize=1 << 12)
def is_only_past(word: str) -> bool:
    """Say whether ``word`` is a verb's past tense and no participle: "went"."""
    if not word.isalpha() or word.endswith("ed") or "VBD" not in lexicon.tags(word):
        return False
    found = [forms for lemma in inflect.lemmas(word, "V") if (forms := inflect.verb_forms(lemma))]
    past = any(word in forms.past for forms in found)
    return past and not any(word in (*forms.participle, *forms.base) for forms in found)


@lru_cache(maxsize=1 << 12)
def is_only_participle(word: str) -> bool:
    """Say whether ``word`` is a verb's participle and no past tense of any: "begun"."""
    if not word.isalpha() or word.endswith("ed") or readings.share(word, "VBN") < 0.5:
        return False
    found = [forms for lemma in inflect.lemmas(word, "V") if (forms := inflect.verb_forms(lemma))]
    participle = any(word in forms.participle for forms in found)
    return participle and not any(word in (*forms.past, *forms.base) for forms in found)


@lru_cache(maxsize=1 << 12)
def is_inflected(word: str) -> bool:
    """Say whether ``word`` is surely a verb's form other than the bare one: "rises", "went"."""
    if not word.isalpha() or word in (
        "was",
        "were",
        "is",
        "has",
        "does",
        "had",
        "did",
        "left",
        "given",
        "lets",
    ):
        return False
    found = [forms for lemma in inflect.lemmas(word, "V") if (forms := inflect.verb_forms(lemma))]
    if not found or any(word in forms.base for forms in found):
        return False
    return readings.share(word, "VBZ", "VBD", "VBN") > 0.9


@lru_cache(maxsize=1 << 12)
def is_only_bare(word: str) -> bool:
    """Say whether ``word`` is a bare verb and nothing else: "agree"."""
    if not word.isalpha() or word in ("let", "get", "be", "do", "go", "have"):
        return False
    found = [forms for lemma in inflect.lemmas(word, "V") if (forms := inflect.verb_forms(lemma))]
    if not found or any(word in (*forms.past, *forms.participle) for forms in found):
        return False
    return readings.share(word, "VB", "VBP") > 0.98 and readings.share(word, "NN", "JJ", "RB") == 0
