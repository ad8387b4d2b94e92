"""What speaks for a suspect and against it, as numbers for the combiner."""

from __future__ import annotations

from itertools import pairwise
from math import log

from newslint.analysis import View, bigrams, lexicon
from newslint.checks import readings
from newslint.model import Role
from newslint.tagger import governed
from newslint.tagger.reading import Reading
from newslint.tagger.suspects import Mend, Suspect

FIRST = (
    "mass", "best", "keep", "elsewhere", "unsure", "apart", "agrees", "far", "tag", "impossible",
    "pairs", "pairs_before", "quoted", "no_paragraph", "capital", "initial", "rare", "left",
    "governed",
)  # fmt: skip
"""The witnesses that cost nothing more."""
SECOND = ("after", "gain")
"""Those that take a second reading, of the passage as mended."""

_TAGS = {
    "V_BASE": ("VB", "VBP"), "V_3SG": ("VBZ",), "V_PAST": ("VBD",), "V_PP": ("VBN",),
    "V_ING": ("VBG",), "N_SG": ("NN", "NNP"), "N_PL": ("NNS", "NNPS"), "S_NOUN": ("NN", "NNS"),
    "S_VERB": ("VB", "VBP", "VBZ", "VBD"), "S_ADJ": ("JJ",), "S_ADV": ("RB",),
}  # fmt: skip
"""The tags that a word has once it is mended."""
_LEAST = 1e-4


def logit(share: float) -> float:
    """Return the log of the odds of a probability, kept from the ends."""
    share = min(max(share, _LEAST), 1 - _LEAST)
    return log(share / (1 - share))


def first(view: View, reading: Reading, suspect: Suspect) -> list[float]:
    """Return the witnesses `FIRST`, in their order."""
    passage, index = suspect.passage, suspect.at
    place = index - passage.begin
    edits = passage.answer.edits
    low, high = sentence(reading, passage.begin, passage.end, index)
    errors = 1.0 - edits[low - passage.begin : high - passage.begin, 0]
    errors[index - low] = 0.0
    mend = suspect.mends[0]
    row = edits[place]
    token = view.tokens[index]
    subject = suspect.subject
    pairs, pairs_before, left = _pairs(view, mend)
    return [
        logit(suspect.mass),
        logit(float(row[reading.network.edits.index(mend.label)])),
        logit(float(row[0])),
        logit(float(errors.max()) if len(errors) else 0.0),
        log(_LEAST + float(errors.mean())) if len(errors) else log(_LEAST),
        max(suspect.apart, 0.0),
        max(-suspect.apart, 0.0),
        float(subject is not None and abs(subject.at - index) > 3),
        logit(_tagged(reading, suspect, mend.label)),
        float(_is_impossible(reading, suspect, view.words[index])),
        pairs,
        pairs_before,
        float(view.quoted(token.start, token.end)),
        float(view.role is not Role.PARAGRAPH),
        float(token.text[:1].isupper() and not reading.starts[index]),
        float(reading.starts[index]),
        log(1 + lexicon.count(view.words[index])),
        left,
        governed.witness(view, mend),
    ]


def second(reading: Reading, suspect: Suspect) -> tuple[Suspect, list[float]]:
    """Return the witnesses `SECOND`: whether the passage reads well once mended.

    Where another word was meant ("WRONG"), each that it may have been is tried; the suspect
    comes back with the one first that reads best.
    """
    wrong = [m for m in suspect.mends if m.label == "WRONG"]
    if suspect.mends[0].label != "WRONG" or len(wrong) == 1:
        return suspect, _tried(reading, suspect, suspect.mends[0])
    tried = {mend: _tried(reading, suspect, mend) for mend in wrong}
    wrong.sort(key=lambda mend: -sum(tried[mend]))
    others = [m for m in suspect.mends if m.label != "WRONG"]
    return suspect._replace(mends=(*wrong, *others)), tried[wrong[0]]


def _tried(reading: Reading, suspect: Suspect, mend: Mend) -> list[float]:
    passage = suspect.passage
    after = reading.again(passage, mend.at, mend.drop, mend.put)
    place = mend.at - passage.begin
    near = after[place : place + max(len(mend.put), 1) + (mend.drop == 0), 0]
    return [logit(float(near.min()) if len(near) else 1.0), gain(passage.answer.edits, after)]


def gain(before: object, after: object) -> float:
    """Return how much likelier it became that every word is right (log), capped."""
    import numpy

    def total(edits: object) -> float:
        return float(numpy.log(numpy.maximum(numpy.asarray(edits)[:, 0], _LEAST)).sum())

    return max(-8.0, min(8.0, total(after) - total(before)))


def sentence(reading: Reading, begin: int, end: int, index: int) -> tuple[int, int]:
    """Return the tokens of the sentence of token ``index``, within ``begin`` and ``end``."""
    low = index
    while low > begin and not reading.starts[low]:
        low -= 1
    high = index + 1
    while high < end and not reading.starts[high]:
        high += 1
    return low, high


def _tagged(reading: Reading, suspect: Suspect, label: str) -> float:
    """Return the probability of the tags that the word has once mended; 0.5 if that is open."""
    wanted = _TAGS.get(label)
    if wanted is None:
        return 0.5
    row = suspect.passage.answer.xpos[suspect.at - suspect.passage.begin]
    return float(sum(row[reading.network.xpos.index(tag)] for tag in wanted))


def _is_impossible(reading: Reading, suspect: Suspect, word: str) -> bool:
    """Say whether the word never has the tag that the network gives it here."""
    row = suspect.passage.answer.xpos[suspect.at - suspect.passage.begin]
    tag = reading.network.xpos[int(row.argmax())]
    return lexicon.count(word) > 30 and readings.share(word, tag) < 0.002


def _pairs(view: View, mend: Mend) -> tuple[float, float, float]:
    """Return how much better the mended words go with their neighbours, and how well the old do.

    The third is how much better the first word goes with the word before it.
    """
    at, end = mend.at, mend.at + mend.drop
    before = _normal(view, at - 1)
    after = _normal(view, end)
    old = [before, *(_normal(view, i) for i in range(at, end)), after]
    new = [before, *(bigrams.normal(word) for word in mend.put), after]
    was = _affinity(old)
    left = bigrams.affinity(new[0], new[1]) - bigrams.affinity(old[0], old[1])
    return _affinity(new) - was, was, left


def _affinity(words: list[str]) -> float:
    return min(bigrams.affinity(a, b) for a, b in pairwise(words))


def _normal(view: View, index: int) -> str:
    if not 0 <= index < len(view.tokens):
        return bigrams.MARK
    return bigrams.normal(view.tokens[index].text, index in view.sentence_starts)
