"""The article that does not go with the sound after it: "a hour", "an unique chance"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from newslint import lazypattern
from newslint.analysis import View, lexicon
from newslint.analysis.wordcase import match_case
from newslint.checks.registry import check
from newslint.checks.sounds import article
from newslint.model import Edit, Fix, Match, Role

_ARTICLE = lazypattern.compile(
    r"(?:(?<=[\s\"“‘'(\[—–])|^)(?P<article>a|an|A|An|AN)\s+"
    r"(?P<marks>[“\"‘'’(\[*_]*)(?P<next>(?=[\p{L}\p{N}$£€¥₹])[^\s“”\"—–]+)"
)
_REACH = 40
"""How many code points around an article are looked at."""
_OPENING = " \t\n\N{NO-BREAK SPACE}“\"‘'([*_"
_LAST_WORD = lazypattern.compile(r"([\p{L}'’.-]+)[\s“\"‘'(\[*_]*$")
_WORDS = lazypattern.compile(r"\p{L}+")
_NEXT_WORD = lazypattern.compile(r"\s+([\p{L}'’-]+)")

_NO_NOUN_PHRASE = frozenset(
    "a an the and or of in on at is are was were as if it its i i'm am to by for from with that"
    " be been has have had will would can could not but who which he she they we you us said says"
    " told into onto about against among after because than then when der dem den das die del"
    " another isn't it's also".split()
)
"""Words that no article comes before: an "a" there is a letter, a slip of another kind or
another language."""

_LETTERED = frozenset(
    "appendix block building category class division exhibit factor figure gate grade group"
    " haemophilia hemophilia hepatitis influenza league level line model option part phase plan"
    " point schedule section serie series side table team terminal tier title train type unit"
    " version vitamin zone".split()
)
"""Nouns that a letter may follow: "Vitamin A is"."""

_PLACE = lazypattern.compile(r"\b[Tt]he (?=(?P<place>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)['’]s \w)")
_PLACES = frozenset(
    name.replace("_", " ")
    for name in (
        "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia"
        " Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland"
        " Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada"
        " New_Hampshire New_Jersey New_Mexico North_Carolina North_Dakota Ohio Oklahoma Oregon"
        " Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont"
        " Virginia West_Virginia Wisconsin Wyoming Afghanistan Algeria Argentina Australia Austria"
        " Bangladesh Belgium Brazil Britain Bulgaria Cambodia Canada Chile China Colombia Croatia"
        " Cuba Denmark Egypt England Ethiopia Finland France Germany Ghana Greece Guatemala Haiti"
        " Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan"
        " Kenya Kuwait Latvia Lebanon Libya Lithuania Malaysia Mexico Morocco Myanmar New_Zealand"
        " Nicaragua Nigeria North_Korea Norway Pakistan Panama Peru Poland Portugal Qatar Romania"
        " Russia Rwanda Saudi_Arabia Scotland Serbia Singapore Somalia South_Africa South_Korea"
        " Spain Sweden Switzerland Syria Taiwan Tanzania Thailand Tunisia Turkey Uganda Ukraine"
        " Uruguay Venezuela Vietnam Wales Yemen Zambia Zimbabwe"
    ).split()
)
"""States and countries that never take an article, and lend their names to no newspaper."""

_IRISH = frozenset("bord garda lár phoblacht post taisce tánaiste taoiseach óige".split())


@check("articles.a_an", anchors=("a ", "an ", "a\n", "an\n", "a\N{NO-BREAK SPACE}"))
def a_an(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each "a" or "an" that the sound after it forbids."""
    for found in _ARTICLE.finditer(view.text):
        word = found["article"]
        following = found["next"].replace("[", "").replace("]", "").rstrip(".,:;!?)'’*_…")
        if following.lower().replace("’", "'") in _NO_NOUN_PHRASE:
            continue
        shouting = word != word.lower() and _is_shouting(view.text, found, following)
        wanted = article(following, shouting and lexicon.known(following.lower()))
        if wanted in ("", word.lower()) or _is_no_article(view, found, following):
            continue
        if following == "other" and not found["marks"]:
            yield Match.replacing(*found.span(), match_case(word, "another"))
        else:
            right = wanted.upper() if shouting else match_case(word[0], wanted)
            yield Match.replacing(*found.span("article"), right, next=following)


@check("articles.place", anchors=("the ",))
def place(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find "the" before the possessive of a state or country: "the Pennsylvania's law"."""
    for found in _PLACE.finditer(view.text):
        if found["place"] in _PLACES:
            yield Match(
                found.start(),
                found.end() + len(found["place"]),
                (Fix(found["place"], (Edit(*found.span(), ""),)),),
                {"place": found["place"]},
            )


def _is_shouting(text: str, found: regex.Match[str], following: str) -> bool:
    """Say whether the words around stand in capitals: "AN HUGE WIN"."""
    if len(following) < 2 or not following.isupper():
        return False
    before = _LAST_WORD.search(text, max(0, found.start() - _REACH), found.start())
    after = _NEXT_WORD.match(text, found.end())
    near = [str(m[1]) for m in (before, after) if m]
    return bool(near) and min(len(word) for word in near) > 1 and "".join(near).isupper()


def _is_no_article(view: View, found: regex.Match[str], following: str) -> bool:
    """Say whether "a" or "an" is a letter, a name or a word of another language."""
    start = found.start()
    if found["article"][0] == "A" and not _may_begin(view.text, start):
        before = _LAST_WORD.search(view.text, max(0, start - _REACH), start)
        titled = view.role is Role.HEADLINE or found["article"] == "AN"
        if not titled or (before and before[1].lower() in _LETTERED):
            return True
    if found["article"] == "An" and following.lower() in _IRISH:
        return True
    earlier = _WORDS.findall(view.text, max(0, start - _REACH), start)[-2:]
    later = _WORDS.findall(view.text, found.start("next"), found.end() + _REACH)[:3]
    unknown = [w for w in earlier + later if w.islower() and not lexicon.known(w)]
    return len(unknown) > 1


def _may_begin(text: str, start: int) -> bool:
    """Say whether a capital may be due to the place: after a mark or at the very start."""
    before = text[max(0, start - _REACH) : start].rstrip(_OPENING)
    return before[-1:] in tuple(".!?:;—–…”’|)•-") if before else True
