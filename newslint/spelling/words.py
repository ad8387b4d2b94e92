"""Which words in small letters are words: by the lists, or built from words in the usual ways."""

from __future__ import annotations

from functools import lru_cache

from newslint.analysis import bigrams, lexicon, tables
from newslint.spelling import misspellings, ranking

_PREFIXES = (
    "anti non over under inter multi mini micro mega hyper cyber super ultra semi pseudo counter"
    " extra intra infra trans post neuro bio geo eco electro hydro thermo photo tele psycho socio"
    " cardio immuno nano poly mono auto para proto retro techno agro petro euro afro"
).split()
_SHORT_PREFIXES = "re un pre sub mis dis de co out bi".split()
"""Those that many a slip begins with too, so that a longer and commoner word must follow."""

_SUFFIXES = (
    "like wise proof free less ness ship hood dom style ish ist ists ism esque friendly ville gate"
    " phobe phobia phile ology ologist ologists core tech maker makers making goer goers"
    " taker takers"
).split()
_ENDINGS = frozenset("full able ally ability".split())
"""Words that end a word as a misspelt suffix: "faithfull", "noteable"."""
_LONG_NAME = 7
"""Letters of a name that seldom is near a common word by chance."""
PAIR = 150
"""How often two words stand side by side that no house sets as one."""
_LEAST_WORD, _LEAST_HALF = 30, 150


@lru_cache(maxsize=1 << 14)
def known(word: str) -> bool:
    """Say whether ``word`` (ASCII small letters) is in a list, or is built from words that are.

    So is one that only names have, in capitals, unless a slip for a common word is likelier.
    """
    if word in misspellings.table():
        return False
    if listed(word):
        return True
    if lexicon.exact(word.capitalize()).seen:
        return len(word) < _LONG_NAME or not ranking.is_clear_slip(word)
    return built(word) and not ranking.is_clear_slip(word)


def listed(word: str) -> bool:
    """Say whether news has the word, or the table of true words."""
    entry = lexicon.exact(word)
    return (
        entry.seen > 0
        or bool(entry.tags)
        or tables.find(tables.load("words.tsv"), word) is not None
    )


def is_short(word: str) -> bool:
    """Say whether a dictionary has a word of three letters or fewer, however rare in news."""
    return tables.find(tables.load("words.tsv"), word) is not None


def built(word: str) -> bool:
    """Say whether a word is a prefix and a word, a word and a suffix, or two words."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and _common(word[len(prefix) :], 4, _LEAST_WORD):
            return True
    for prefix in _SHORT_PREFIXES:
        if word.startswith(prefix) and _common(word[len(prefix) :], 6, _LEAST_HALF):
            return True
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and _common(word[: -len(suffix)], 4, _LEAST_WORD):
            return True
    return any(
        _common(word[:cut], 4, _LEAST_HALF) and _common(word[cut:], 4, _LEAST_HALF)
        for cut in range(4, len(word) - 3)
        if word[cut:] not in _ENDINGS and bigrams.count(word[:cut], word[cut:]) < PAIR
    )


def _common(part: str, letters: int, least: int) -> bool:
    return len(part) >= letters and lexicon.exact(part).seen >= least
