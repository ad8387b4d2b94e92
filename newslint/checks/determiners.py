"""A determiner and the noun behind it: "a pandemics", "these inquiry", "each members"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View, inflect, lexicon
from newslint.checks import phrases, readings
from newslint.checks.registry import check
from newslint.model import Match

_SINGULAR = frozenset("a an this each every another".split())
_PRONOUNS = frozenset("this each another".split())
_UNITS = phrases.TIMES | frozenset("mile yard foot inch meter metre point pound".split())

_SAME = frozenset(
    "savings millions billions crossroads ways headquarters barracks shambles works means series"
    " species gallows innings sweepstakes woods links springs grounds falls hundreds thousands"
    " dozens guys".split()
)
"""Plurals in form that "a" may precede: "a long ways", "a crossroads"."""

_SET = frozenset({("terms", "of"), ("thumbs", "up"), ("heads", "up"), ("rules", "of")})
"""Plurals that begin a compound: "a terms of service agreement"."""

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty".split()
)
_PLAIN = frozenset("various numerous multiple countless".split())
_COUNTING = _NUMBERS | _PLAIN | frozenset("these those many several few both".split())
_NO_PLURAL = frozenset(
    "percent cent percentage foot stone head kind sort type present past public other one same"
    " hundred thousand million billion trillion dozen score gross point fold key seed couple few"
    " handful bit sclerosis myeloma buffalo tuna salmon trout deer elk moose bison cod shrimp squid"
    " quail spacecraft watercraft offspring plenty much line today tomorrow tonight part language"
    " youth faculty crew hostage taxis ball freeway".split()
)
_RANKS = frozenset("number round age - – hundred thousand million by x top no.".split())
"""After these a number counts nothing: "world number two", "the Group of Seven"."""

_MEASURES = _UNITS | frozenset(
    "percent course party man woman lane star story storey time bedroom page game run inning ton"
    " pound gallon acre dollar step part tier track car person stage figure digit letter word piece"
    " bed unit dimension pronged level sport engine seat seater attorney ball factor".split()
)
"""Nouns that a number turns into an adjective, hyphen or no: "a three day period"."""
_NAMING = frozenset("certain various several many numerous multiple these those".split())
_KINDS = frozenset(
    "program plan agency department bureau office committee commission council center centre court"
    " school district county university college hospital museum park act bill amendment rule order"
    " award grant fund bank union association league club team station base camp bridge highway"
    " airport port award prize medal degree visa permit account officer agent official senator"
    " governor mayor judge justice ambassador minister secretary representative lawmaker".split()
)
"""Common nouns that names end with: "Trusted Traveler Program"."""

_MORE = frozenset("more other such".split())
_CLAUSE_VERBS = frozenset(
    "say think know believe feel hope fear see hear help let make watch have suggest show mean find"
    " argue claim admit note add guess suppose imagine wish bet fear report be do ensure".split()
)
_LIMITS = frozenset("capacity milestone chance loss threshold barrier mark limit goal".split())
_CLOCK = frozenset("am pm local eastern possible percentage".split())
_FIGURE = lazypattern.compile(r"[2-9]|[1-9]\d|[1-9]\d\d|[1-9]\d{0,2},\d{3}")
_BEFORE_FIGURES = frozenset("IN VB VBD VBG VBN VBP VBZ RB JJS JJR".split())
_PERSONS = ("er", "or", "ist", "ian", "ee")
_PREPOSITIONS = frozenset(
    "in on with to from by about under over into during at through against between among".split()
)


@check("determiners.singular", anchors=("a", "this", "each", "every"))
def singular(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each plural noun behind a determiner of the singular: "a pandemics"."""
    for start in phrases.find_words(view, _SINGULAR):
        if not _is_article(view, start):
            continue
        for head in phrases.noun_phrase(view, start + 1):
            if _is_plural(view, head) and _ends_in_plural(view, start, head):
                yield _mended(view, start, head, "NN")
                break


@check("determiners.plural")
def plural(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each singular noun behind a determiner of the plural: "these inquiry"."""
    for start, word in enumerate(view.words):
        if not (word in _COUNTING or _is_figure(view, start)) or not _is_counting(view, start):
            continue
        for head in phrases.noun_phrase(view, start + 1):
            if _is_singular(view, head) and _ends_in_singular(view, start, head):
                yield _mended(view, start, head, "NNS")
                break


@check("determiners.plural_name", anchors=tuple(sorted(_NAMING)))
def plural_name(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each kind of thing with capitals behind a plural: "certain Traveler Program"."""
    for start in phrases.find_words(view, _NAMING):
        head = start
        while head + 1 < len(view.tokens) and view.tokens[head + 1].text.istitle():
            head += 1
        word = view.words[head]
        if head < start + 2 or word not in _KINDS or not phrases.is_over(view, head + 1):
            continue
        if word == view.words[start + 1] or view.tags[head + 1 : head + 2] == ("POS",):
            continue
        yield _mended(view, start, head, "NNS")


def _is_figure(view: View, start: int) -> bool:
    """Say whether a count stands here: "21", "1,500"; no year, no part of a name."""
    word = view.words[start]
    if not word[0].isdigit() or not start or not _FIGURE.fullmatch(word):
        return False
    before = view.tokens[start - 1].text
    if before == "of":
        return start > 1 and view.tokens[start - 2].text.islower()
    if before in ("past", "next", "last", "first", "other", "all"):
        return True
    if view.tags[start - 1] not in _BEFORE_FIGURES or not before.islower():
        return False
    return before not in ("under", "per", "vs", "to", "in", "that", "so-called", "outlined")


def _is_counting(view: View, start: int) -> bool:
    """Say whether the word is no part of a name or rank, and "both" has no "and"."""
    word, before = view.words[start], view.words[start - 1] if start else ""
    if word == "both":
        return "and" not in view.words[start : start + 15] and view.tags[start - 1] in ("IN", "VB")
    if word == "multiple":
        return before not in ("a", "the", "this")
    if word not in _NUMBERS:
        return True
    if view.tokens[start].text[0].isupper() and start not in view.sentence_starts:
        return False
    if before in ("of", "age") and view.words[start - 2] in ("age", "ages", "aged"):
        return False
    if before in _RANKS or (before == "in" and view.words[start - 2] == "one"):
        return False
    return start in view.sentence_starts or view.tags[start - 1] not in ("NN", "NNP", "CD", "$")


def _mended(view: View, start: int, head: int, tag: str) -> Match:
    token = view.tokens[head]
    right = inflect.inflect(token.text, tag) or inflect.inflect(view.words[head], tag)
    return Match.replacing(token.start, token.end, *right, determiner=view.words[start])


def _is_plural(view: View, index: int) -> bool:
    word = view.words[index]
    return view.tokens[index].text.islower() and readings.plural(word) and word not in _SAME


def _is_singular(view: View, index: int) -> bool:
    word = view.words[index]
    if not view.tokens[index].text.islower() or word in _NO_PLURAL or not readings.singular(word):
        return False
    if word.endswith("s") and readings.share(word, "NN") < 0.5:
        return False
    return readings.share(word, "JJ", "RB", "IN", "VBG", "VBD", "VBN") < 0.1


def _ends_in_singular(view: View, start: int, head: int) -> bool:
    within = [i for i in range(start + 1, head) if view.words[i] not in _MORE]
    word, opener = view.words[head], view.words[start]
    if "-" in "".join(phrases.kinds(view, range(i, i + 1)) for i in within):
        return False
    if not phrases.is_over(view, head + 1) or any(_is_many(view, i) for i in within):
        return False
    if opener[0].isdigit() and not _is_countable(view, within, word):
        return False
    if within and not _may_follow(view, start, within[0], head):
        return False
    if word in phrases.TIMES and view.words[start + 1] in ("last", "next", "this", "the"):
        return False
    verb = readings.share(word, "VB", "VBP")
    if verb < 0.005 or opener in _PLAIN:
        return True
    if verb > 0.35:
        return False
    after = view.words[head + 1] if head + 1 < len(view.words) else ""
    if after == "of" or readings.share(after, "VBP", "VBD", "VBZ", "MD") > 0.9:
        return True
    if readings.share(after, "DT", "PRP", "PRP$", "TO", "RB", "VBN") > 0.3:
        return False
    return bool(within) or _is_object(view, start, verb)


def _is_countable(view: View, within: list[int], word: str) -> bool:
    """Say whether a figure can count ``word``: no clock time, date or limit stands between."""
    plain = all(view.tokens[i].text.isalpha() and view.tokens[i].text.islower() for i in within)
    return plain and word not in _LIMITS and not any(view.words[i] in _CLOCK for i in within)


def _may_follow(view: View, start: int, first: int, head: int) -> bool:
    """Say whether the first modifier is no verb, nor measured by the number before it."""
    word, opener = view.words[first], view.words[start]
    if opener in _PLAIN:
        return True
    if readings.share(word, "VBD", "VBG", "VB", "VBP") > 0.02 or readings.share(word, "VBN") > 0.7:
        return False
    if word in _MEASURES or "-" in word or word.endswith(("byte", "watt", "bit")):
        return False
    if (
        opener in _COUNTING - _NUMBERS
        or phrases.kinds(view, range(first, first + 1)) != "n"
        or not start
    ):
        return True
    return view.tags[start - 1] not in ("DT", "PRP$", "POS") or view.words[head].endswith(_PERSONS)


def _is_object(view: View, start: int, verb: float) -> bool:
    """Say whether the determiner can be no subject: a preposition stands before it."""
    if start in view.sentence_starts or not start:
        return False
    before = view.words[start - 1]
    if before in _PREPOSITIONS or (view.words[start] not in _COUNTING and verb < 0.15):
        return True
    return (
        view.tags[start - 1] in ("VB", "VBG", "VBD", "VBZ")
        and readings.verbal(before) + readings.share(before, "VBG", "VBN") > 0.7
        and view.lemmas[start - 1] not in _CLAUSE_VERBS
    )


def _is_many(view: View, index: int) -> bool:
    """Say whether the word is a plural, which may be the subject of what follows."""
    word = view.words[index]
    if view.tokens[index].text[0].isupper() and word.endswith("s"):
        return readings.share(view.tokens[index].text, "NNP") < 0.5
    return readings.share(word, "NNS", "NNPS") > 0.1


def _is_article(view: View, start: int) -> bool:
    """Say whether "a" is no letter ("Vitamin A supplements") and no "per" ("$3 a gallon")."""
    token = view.tokens[start]
    opening = view.text[token.start - 1 : token.start] in ("“", "‘", '"', "'")
    if token.text[0].isupper() and not opening and start not in view.sentence_starts:
        return False
    before = view.words[start - 1] if start else ""
    if before in ("after", "or", ",") and view.words[start] in ("another", "each"):
        return False
    return before not in ("once", "twice", "times", "cents", "dollars") and not before.isdigit()


def _ends_in_plural(view: View, start: int, head: int) -> bool:
    """Say whether the phrase surely ends with ``head``, and no clause begins in it."""
    word, first = view.words[head], view.words[start + 1]
    after = phrases.after_adverbs(view, head + 1)
    letters = phrases.kinds(view, range(start + 1, head))
    if not phrases.is_row(letters) or (word, after) in _SET:
        return False
    if not phrases.is_over(view, head + 1):
        return False
    if view.words[start] in _PRONOUNS:
        if not letters:
            return _is_no_pronoun(view, start, word, after)
        if readings.share(first, "VBD", "VBN", "VBG", "RB", "VB") > 0.02:
            return False
    if not letters:
        return True
    verb = "VBZ" in lexicon.tags(word)
    if verb and (after == "like" or readings.share(after, "DT", "PRP", "PRP$") > 0.5):
        return False
    if letters[-1] == "a":
        return True
    if first in phrases.TIMES or inflect.lemmas(word, "N")[0] in _UNITS:
        return False
    behind = view.words[head + 1] if head + 1 < len(view.words) else ""
    if readings.share(behind, "VBD", "VBN") > 0.9 or (verb and readings.share(behind, "RB") > 0.5):
        return False
    if readings.share(after, "VB", "VBP", "VBD", "VBZ", "MD") > 0.3 or _is_clause(view, head + 1):
        return False
    if verb and start in view.sentence_starts and behind in (".", "!", "?"):
        # "A child drinks." would have no verb.
        return False
    return not verb or (lexicon.count(word) > 200 and readings.share(word, "VBZ") < 0.01)


def _is_clause(view: View, start: int) -> bool:
    """Say whether a finite verb follows soon: "a bill lawmakers in Harrisburg want"."""
    for index in range(start, min(start + 6, len(view.tokens))):
        if view.words[index] in ("that", "which", "who") or not view.words[index][0].isalnum():
            return False
        if view.tags[index] in ("VBP", "VBD", "MD", "VBZ"):
            return True
    return False


def _is_no_pronoun(view: View, start: int, word: str, after: str) -> bool:
    """Say whether "this" before ``word`` determines it: "this bills are", "this types of"."""
    if "VBZ" not in lexicon.tags(word):
        return True
    if after == "of":
        return readings.share(word, "NNS") > 0.5
    behind = view.words[start + 2] if start + 2 < len(view.words) else ""
    finite = after == behind and readings.share(after, "VBP", "VBD", "VBZ", "MD") > 0.8
    return finite and (start in view.sentence_starts or view.tags[start - 1] == "IN")
