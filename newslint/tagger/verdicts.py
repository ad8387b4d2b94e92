"""From suspects to verdicts: what is sure enough to be reported, with its mends in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.analysis import View, lexicon
from newslint.model import Edit, Fix
from newslint.tagger import combiner, reading, suspects, witnesses
from newslint.tagger.exceptions import is_exempt
from newslint.tagger.kinds import VERBS
from newslint.tagger.suspects import Mend, Suspect

_MOST = 3
_UNSURE = frozenset({"confused", "word_missing", "word_extra"})
"""Kinds whose best mend is too often another than was meant to read on with it."""
_DETERMINERS = frozenset({"determiner", "article_wrong", "article_extra"})


class Place(NamedTuple):
    """The range of a verb's subject and its number: 1, 2 for the plural, 0 if unknown."""

    start: int
    end: int
    number: int


class Verdict(NamedTuple):
    """A reported error: its kind, its range in the block's text, fixes, how sure (0 to 1).

    ``word`` is the word that is put in, or put in place of another, "" for none; ``subject``
    stands only for kinds of verbs.
    """

    kind: str
    start: int
    end: int
    fixes: tuple[Fix, ...]
    confidence: float
    word: str
    subject: Place | None


def find(view: View) -> Sequence[Verdict]:
    """Return the verdicts of a block, by their place; none where the network cannot be run.

    A block with errors is read once more with them mended, since one error hides another.
    """
    if not any(token.text[:1].islower() for token in view.tokens):
        return ()
    found = _sure(view)
    if found:
        again = _mended(view, found)
        taken = {at for suspect, _ in found for at in range(suspect.at - 1, suspect.at + 1)}
        found += [(s, sure) for s, sure in _sure(again) if s.at not in taken] if again else []
    found.sort(key=lambda pair: pair[0].at)
    return tuple(_verdict(view, suspect, sure) for suspect, sure in found)


def _sure(view: View) -> list[tuple[Suspect, float]]:
    """Return the suspects of a block that are sure enough, none beside a surer one."""
    read = reading.read(view)
    if read is None:
        return []
    found = [
        judged
        for suspect in suspects.find(view, read)
        if not is_exempt(view, suspect) and (judged := judge(view, read, suspect)) is not None
    ]
    return list(_apart(found))


def _mended(view: View, found: Sequence[tuple[Suspect, float]]) -> View | None:
    """Return the block with wrong words replaced, word for word; None if none was, or it split."""
    parts, last = [], 0
    for suspect, _ in found:
        mend = suspect.mends[0]
        if mend.drop == len(mend.put) == 1 and suspect.kind not in _UNSURE:
            token = view.tokens[mend.at]
            parts += [view.text[last : token.start], mend.put[0]]
            last = token.end
    if not parts:
        return None
    text = "".join([*parts, view.text[last:]])
    again = View(text, view.role, view.dialect, view.entry, view.names, view.start)
    return again if len(again.tokens) == len(view.tokens) else None


def judge(view: View, read: reading.Reading, suspect: Suspect) -> tuple[Suspect, float] | None:
    """Return a suspect, its mends in order, and how sure the error is; None if not enough."""
    weights = combiner.combiners().get(suspect.kind)
    if weights is None:
        return None
    first = witnesses.first(view, read, suspect)
    if combiner.odds(weights.first, first) < weights.pass_first:
        return None
    suspect, more = witnesses.second(read, suspect)
    sure = combiner.probability(combiner.odds(weights.all, [*first, *more]))
    token = view.tokens[suspect.at]
    quoted = view.quoted(token.start, token.end)
    return (suspect, sure) if sure >= (weights.quoted if quoted else weights.threshold) else None


def _apart(found: Sequence[tuple[Suspect, float]]) -> Iterator[tuple[Suspect, float]]:
    """Yield what does not stand beside a surer one, and no subject of a verb that is reported.

    A noun and its determiner that differ in number are one error, the noun's, with both cures.
    """
    subjects = {s.subject.at: sure for s, sure in found if s.kind == "agreement" and s.subject}
    nouns = {s.at: s for s, _ in found if s.kind == "number"}
    for suspect, sure in found:
        if suspect.kind in _DETERMINERS and _noun(nouns, suspect.at):
            continue
        near = [other for s, other in found if 0 < abs(s.at - suspect.at) <= 1]
        if suspect.kind == "number":
            own = [s for s, _ in found if s.kind in _DETERMINERS and _noun(nouns, s.at) is suspect]
            near = [other for s, other in found if abs(s.at - suspect.at) == 1 and s not in own]
            if subjects.get(suspect.at, 0.0) >= sure:
                continue
            suspect = suspect._replace(mends=(*suspect.mends, *(m for s in own for m in s.mends)))
        if all(other <= sure for other in near):
            yield suspect, sure


def _noun(nouns: Mapping[int, Suspect], determiner: int) -> Suspect | None:
    """Return the suspected noun that a determiner stands before, adjectives between or not."""
    return next((nouns[at] for at in range(determiner + 1, determiner + 4) if at in nouns), None)


def _verdict(view: View, suspect: Suspect, sure: float) -> Verdict:
    fixes = tuple(_fix(view, mend) for mend in suspect.mends[:_MOST])
    start, end = _range(view, suspect.mends[0])
    subject = None
    if suspect.kind in VERBS and suspect.subject and suspect.subject.weight > 0.5:
        token = view.tokens[suspect.subject.at]
        subject = Place(token.start, token.end, suspect.subject.number)
    word = " ".join(suspect.mends[0].put)
    return Verdict(suspect.kind, start, end, fixes, sure, word, subject)


def _range(view: View, mend: Mend) -> tuple[int, int]:
    token = view.tokens[mend.at]
    return token.start, token.end


def _fix(view: View, mend: Mend) -> Fix:
    token = view.tokens[mend.at]
    text = view.text
    if mend.drop and mend.put:
        return Fix(mend.put[0], (Edit(token.start, token.end, mend.put[0]),))
    if mend.put:
        return _inserted(view, mend)
    return _dropped(view, mend, text)


def _inserted(view: View, mend: Mend) -> Fix:
    """Put a word before a token; at a sentence's start the capital moves to it."""
    token = view.tokens[mend.at]
    new = mend.put[0]
    if mend.at in view.sentence_starts and token.text[:1].isupper():
        small = token.text[:1].lower() + token.text[1:]
        is_name = lexicon.exact(small).seen <= lexicon.exact(token.text).seen
        text = f"{new.capitalize()} {token.text if is_name else small}"
        return Fix(text, (Edit(token.start, token.end, text),))
    text = f"{new} {token.text}"
    return Fix(text, (Edit(token.start, token.start, f"{new} "),))


def _dropped(view: View, mend: Mend, text: str) -> Fix:
    """Take a token out with the space before it; at a sentence's start the capital stays."""
    token = view.tokens[mend.at]
    if mend.at in view.sentence_starts and mend.at + 1 < len(view.tokens):
        after = view.tokens[mend.at + 1]
        capital = after.text[:1].upper() + after.text[1:]
        return Fix("", (Edit(token.start, after.end, capital),))
    begins = token.start
    while begins > 0 and text[begins - 1] == " ":
        begins -= 1
    return Fix("", (Edit(begins, token.end, ""),))
