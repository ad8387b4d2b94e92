"""The edits that the tagger knows, and what each can make of a word.

- ``KEEP``: nothing to mend.
- ``V_BASE V_3SG V_PAST V_PP V_ING``: put the verb into this form; for every verb but "be" and
  the modals, also for auxiliary "have" and "do". ``N_SG N_PL``: put the noun into this number.
- ``S_NOUN S_VERB S_ADJ S_ADV``: put the sister word of this class, best first in
  sisters.tsv.
- ``R_word``: put this closed-class word: the forms of "be" ("were" for "was" is R_were, never
  a V label), modals, prepositions, determiners, pronouns, conjunctions, relative words.
- ``I_word``: put this word before the labelled one. ``D``: delete the labelled word.
- ``WRONG``: another word was meant, of a like look or sound; confusions.tsv lists which.
"""

from __future__ import annotations

from functools import lru_cache

from newslint.analysis import inflect, lexicon, tables
from newslint.analysis.wordcase import match_case

BE = "am is are was were be been being".split()
MODALS = "will would can could may might must should shall".split()
PREPOSITIONS = (
    "about above across after against along amid among around as at before behind below between"
    " beyond by despite down during except for from in inside into like near of off on onto out"
    " outside over past per since than through throughout to toward under until up upon with"
    " within without"
).split()
DETERMINERS = (
    "a an the this that these those some any no each every either neither both all many much"
    " few less more fewer another other such"
).split()
PRONOUNS = (
    "i me my you your he him his himself she her herself it its itself we us our ourselves"
    " they them their theirs themselves one"
).split()
CONJUNCTIONS = "and or but nor if while because although so when whether then".split()
RELATIVES = "who whom whose which what where why how".split()
OTHERS = "not there too".split()

CLOSED = tuple(
    BE + MODALS + PREPOSITIONS + DETERMINERS + PRONOUNS + CONJUNCTIONS + RELATIVES + OTHERS
)
"""Words that a label of their own puts in place of another."""

INSERTED = tuple(
    (
        "a an the to of in on at for from with by as about into out and or but that who which is"
        " are was were be been being has have had will would not he it they his their if than"
        " she we you do said when because while there"
    ).split()
)
"""Words that a label of their own puts before another."""

FORMS = {"V_BASE": "VB", "V_3SG": "VBZ", "V_PAST": "VBD", "V_PP": "VBN", "V_ING": "VBG"}
NUMBERS = {"N_SG": "NN", "N_PL": "NNS"}
SISTERS = ("S_NOUN", "S_VERB", "S_ADJ", "S_ADV")

LABELS = (
    "KEEP",
    *FORMS,
    *NUMBERS,
    *SISTERS,
    "D",
    "WRONG",
    *(f"R_{word}" for word in CLOSED),
    *(f"I_{word}" for word in INSERTED),
)
"""All labels in the order of their numbers, "KEEP" first."""


@lru_cache(maxsize=1 << 14)
def candidates(word: str, label: str) -> tuple[str, ...]:
    """Return what ``label`` can make of ``word``, best first; () when it cannot be told."""
    if label in FORMS:
        return inflect.inflect(word, FORMS[label])
    if label in NUMBERS:
        return _number(word, label)
    if label in SISTERS:
        return _listed("sisters.tsv", f"{word.lower()}\t{label}", word)
    if label.startswith("R_"):
        return (match_case(word, written(label[2:])) if len(word) > 1 else _one(word, label),)
    if label == "WRONG":
        return _listed("confusions.tsv", word.lower(), word)
    return (word,) if label == "KEEP" else ()


def _one(word: str, label: str) -> str:
    """Return the word of ``label`` in place of one letter ("A" starts a sentence, no title)."""
    text = written(label[2:])
    return text.capitalize() if word == "A" else text


def written(word: str) -> str:
    """Return a word of `CLOSED` or `INSERTED` as it is written in a sentence."""
    return "I" if word == "i" else word


def _number(word: str, label: str) -> tuple[str, ...]:
    found = inflect.inflect(word, NUMBERS[label])
    if found or label == "N_PL" or not word.endswith("s"):
        return found
    stem = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
    return (stem,) if lexicon.known(stem) else ()


def _listed(table: str, key: str, word: str) -> tuple[str, ...]:
    """Return the words in the last field of a table's line, with the capitals of ``word``."""
    fields = tables.find(tables.load(table), key)
    return tuple(match_case(word, other) for other in fields[-1].split(" ")) if fields else ()
