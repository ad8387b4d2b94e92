"""The edits that the tagger knows, and how they are applied.

- ``KEEP``: nothing to mend.
- ``V_BASE V_3SG V_PAST V_PP V_ING``: put the verb into this form; for every verb but "be" and
  the modals, also for auxiliary "have" and "do". ``N_SG N_PL``: put the noun into this number.
- ``S_NOUN S_VERB S_ADJ S_ADV``: put the sister word of this class, which `sisters` ranks.
- ``R_word``: put this closed-class word: the forms of "be" ("were" for "was" is R_were, never
  a V label), modals, prepositions, determiners, pronouns, conjunctions, relative words.
- ``I_word``: put this word before the labelled one. ``D``: delete the labelled word.
- ``WRONG``: another word was meant, of a like look or sound; `confusion` lists which.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.analysis import inflect, lexicon
from newslint.analysis.wordcase import match_case
from training.tagger.plant.model import Tables

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

_OPENING = frozenset("“‘([{\"'`$") | {"``"}


def candidates(word: str, label: str, tables: Tables) -> tuple[str, ...]:
    """Return what ``label`` can make of ``word``, best first; () when it cannot be told."""
    if label in FORMS:
        return inflect.inflect(word, FORMS[label])
    if label in NUMBERS:
        return _number(word, label)
    if label in SISTERS:
        found = tables.sisters.get(word.lower(), {}).get(label, ())
        return tuple(match_case(word, sister) for sister in found)
    if label.startswith("R_"):
        return (match_case(word, _written(label[2:])) if len(word) > 1 else _one(word, label),)
    if label == "WRONG":
        return tables.confusions.get(word.lower(), ())
    return (word,) if label == "KEEP" else ()


def _one(word: str, label: str) -> str:
    """Return the word of ``label`` in place of one letter ("A" starts a sentence, no title)."""
    text = _written(label[2:])
    return text.capitalize() if word == "A" else text


def _written(word: str) -> str:
    return "I" if word == "i" else word


def _number(word: str, label: str) -> tuple[str, ...]:
    found = inflect.inflect(word, NUMBERS[label])
    if found or label == "N_PL" or not word.endswith("s"):
        return found
    stem = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
    return (stem,) if lexicon.known(stem) else ()


def mend(
    words: Sequence[str],
    spaces: Sequence[bool],
    edits: Sequence[str],
    tables: Tables,
    right: Mapping[int, str] | None = None,
) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """Apply ``edits``, each with its best candidate; return words and spaces.

    ``right`` gives the words for edits that leave a choice (WRONG), by index; without it these
    words stay.
    """
    out: list[str] = []
    gaps: list[bool] = []
    for index, (word, space, edit) in enumerate(zip(words, spaces, edits, strict=True)):
        if edit == "D":
            if gaps and not space:
                gaps[-1] = False
            continue
        if edit.startswith("I_"):
            word = _insert(out, gaps, word, _written(edit[2:]))
        elif right and index in right:
            word = right[index]
        elif edit not in ("KEEP", "WRONG"):
            word = (*candidates(word, edit, tables), word)[0]
        out.append(word)
        gaps.append(space)
    return tuple(out), tuple(gaps)


def _insert(out: list[str], gaps: list[bool], word: str, new: str) -> str:
    """Append ``new`` before ``word``; return ``word``, which may lose the sentence's capital."""
    starts = not any(text[:1].isalnum() for text in out)
    space = True
    if out and not gaps[-1] and out[-1] not in _OPENING:
        gaps[-1], space = True, False
    out.append(new.capitalize() if starts else new)
    gaps.append(space)
    return word[:1].lower() + word[1:] if starts and _is_common(word) else word


def _is_common(word: str) -> bool:
    """Say whether ``word`` has its capital only from the start of the sentence."""
    small = word.lower()
    return word[1:].islower() and lexicon.exact(small).seen > lexicon.exact(word).seen
