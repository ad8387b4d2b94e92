"""Noun phrases, by what their words can be at all: how far they reach, what they are made of."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import View, lexicon
from newslint.checks import readings

_LONGEST = 6
_MARKS_WITHIN = frozenset("“”\"'‘’«»-–/$%&")

AMOUNTS = frozenset(
    "few couple dozen hundred thousand million billion trillion zillion half lot bit many more less"
    " fewer several such other handful number pair two three four five six seven eight nine ten"
    " myriad score plenty quarter third majority deal priori posteriori fortiori la".split()
)
"""After "a" and before a plural these count: "a few days", "a record five homes"."""

TIMES = frozenset(
    "week month year morning afternoon evening night day time summer spring autumn fall winter"
    " weekend season century decade quarter term hour minute second moment case way".split()
)
"""Nouns that tell when or how with no preposition: "this week lawmakers"."""

_PLURAL_MODIFIERS = frozenset(
    "rights sports arms sales politics news media data communications operations services systems"
    " veterans women men people".split()
)


def find_words(view: View, wanted: frozenset[str]) -> Iterator[int]:
    """Yield the index of each token that is one of ``wanted`` (lower-case words)."""
    return (i for i, word in enumerate(view.words) if word in wanted)


def noun_phrase(view: View, start: int) -> range:
    """Return the tokens from ``start`` that may be one noun phrase's modifiers and head.

    It ends before the first token that cannot stand in a noun phrase (a mark, a verb,
    a preposition, an adverb, another determiner).
    """
    end = start
    while end < len(view.tokens) and end - start < _LONGEST and _inside(view, end):
        end += 1
    return range(start, end)


def _inside(view: View, index: int) -> bool:
    word = view.words[index]
    if not word[0].isalnum():
        return False
    if not view.tokens[index].text.islower() and view.tags[index] in ("NNP", "NNPS", "JJ"):
        return True
    return readings.nominal(word) >= 0.02


def kinds(view: View, words: range) -> str:
    """Give each modifier a letter.

    n: noun; v: noun that may also be a bare verb; a: adjective; N: name; -: none of
    these, or a word that may begin a verb phrase.
    """
    return "".join(_kind(view, i, i == words[0]) for i in words)


def _kind(view: View, index: int, first: bool) -> str:
    word = view.words[index]
    if word in AMOUNTS or word.startswith(("half-", "quarter-")) or word[0].isdigit():
        return "-"
    if view.tokens[index].text[0].isupper():
        return "N" if view.tags[index] in ("NNP", "NNPS", "JJ") else "-"
    if not lexicon.known(word):
        if "-" in word:
            last = word.rpartition("-")[2]
            return "a" if readings.share(last, "JJ", "VBN", "VBG", "VBD") > 0.5 else "n"
        return "-" if word.endswith(("s", "ing", "ed")) else "n"
    if word in _PLURAL_MODIFIERS:
        return "n"
    likely = ("JJ", "JJR", "JJS", "VBN", "VBG", "VBD") if first else ("JJ", "JJR", "JJS")
    if readings.share(word, *likely) > 0.98:
        return "a"
    if not first and (
        word.endswith("ing")
        or readings.share(word, "VBD", "VBZ", "VBN", "RB", "IN", "CD", "NNS") > 0.1
    ):
        return "-"
    if not first and readings.share(word, "VB", "VBP") > 0.2:
        return "v" if readings.share(word, "NN") > 0.2 else "-"
    return "n" if readings.share(word, "NN", *likely) > 0.8 else "-"


def is_row(letters: str) -> bool:
    """Say whether modifiers of these kinds can stand in this order before one noun."""
    return not any(pair in letters for pair in ("-", "na", "nN", "nv", "va", "vN", "Nv"))


def after_adverbs(view: View, index: int) -> str:
    """Return the first word from ``index`` on that is no adverb, or ""."""
    while index < len(view.words) and readings.share(view.words[index], "RB") > 0.8:
        index += 1
    return view.words[index] if index < len(view.words) else ""


def is_over(view: View, index: int) -> bool:
    """Say whether no noun at or behind ``index`` can make the noun before it a modifier."""
    if index >= len(view.tokens):
        return True
    text, word = view.tokens[index].text, view.words[index]
    following = index + 1 < len(view.tokens)
    if word in ("or", "&", "(", "[", ":", "per", "versus", "vs."):
        return False
    if word == "and":
        return following and _begins_anew(view, index + 1)
    if word in ("last", "next") and following and view.words[index + 1] in TIMES:
        return True
    if text == "," and following:
        if view.words[index + 1] in ("including", "according"):
            return True
        index += 1
        if view.words[index] in ("and", "or") and index + 1 < len(view.tokens):
            return _begins_anew(view, index + 1)
        return view.tokens[index].text[0] in "”’\"'" or _cannot_modify(view, index)
    if word == "to" and following:
        return _begins_anew(view, index + 1) or readings.share(view.words[index + 1], "VB") > 0.5
    return _cannot_modify(view, index)


def _begins_anew(view: View, index: int) -> bool:
    """Say whether a new phrase or clause begins here: an article, a pronoun, a verb."""
    word = view.words[index]
    return (
        readings.share(word, "DT", "PRP", "PRP$", "EX", "VBD", "VBZ", "VBP", "MD", "IN", "TO") > 0.9
    )


def _cannot_modify(view: View, index: int) -> bool:
    text, word = view.tokens[index].text, view.words[index]
    if not text[0].isalnum():
        return text[0] not in _MARKS_WITHIN
    if text[0].isupper():
        return view.words[index - 1] == ","
    if word not in AMOUNTS and readings.nominal(word) < 0.05:
        return True
    return text[0].isalpha() and readings.share(word, "VBD", "VBN") > 0.9


def sentence_of(view: View, index: int) -> int:
    """Return the index of the first token of the sentence that holds token ``index``."""
    return max(view.token_at(view.sentence_at(view.tokens[index].start).start), 0)


def skip_adverbs(view: View, index: int) -> int:
    """Return the index of the first word from ``index`` on that is no adverb (at most two are)."""
    end = index + 2
    while index < min(end, len(view.words)) and readings.share(view.words[index], "RB") > 0.8:
        index += 1
    return index


def skip_back(view: View, index: int) -> int:
    """Return the index of the last word up to ``index`` that is no adverb."""
    while index > 0 and readings.share(view.words[index], "RB") > 0.8:
        index -= 1
    return index
