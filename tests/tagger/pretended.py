"""A network for tests, which says what a test tells it to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy

from newslint.analysis import View
from newslint.tagger.edits import LABELS
from newslint.tagger.network import Answer
from newslint.tagger.reading import Passage, Reading
from training.tagger.labels import UPOS, XPOS


class Pretended:
    """Gives each word the edits, the tag and the subject that it was made with.

    ``edits``: word to {label: probability}; ``tags``: word to Penn tag; ``subjects``: verb to
    the word that it points to. All other words are right, nouns, and have no subject.
    """

    edits = LABELS
    xpos = tuple(XPOS)
    upos = tuple(UPOS)

    def __init__(
        self,
        edits: Mapping[str, Mapping[str, float]],
        tags: Mapping[str, str] | None = None,
        subjects: Mapping[str, str] | None = None,
    ) -> None:
        self._edits, self._tags, self._subjects = edits, tags or {}, subjects or {}

    def read(self, words: Sequence[str], starts: Sequence[bool]) -> Answer:
        size = len(words)
        edits = numpy.zeros((size, len(LABELS)), numpy.float32)
        xpos = numpy.zeros((size, len(XPOS)), numpy.float32)
        upos = numpy.zeros((size, len(UPOS)), numpy.float32)
        subjects = numpy.zeros((size, size + 1), numpy.float32)
        for at, word in enumerate(words):
            told = self._edits.get(word, {})
            for label, share in told.items():
                edits[at, LABELS.index(label)] = share
            edits[at, 0] = 1 - sum(told.values())
            xpos[at, XPOS.index(self._tags.get(word, "NN"))] = 1
            target = self._subjects.get(word)
            subjects[at, words.index(target) + 1 if target in words else 0] = 1
        return Answer(edits, xpos, upos, subjects)

    def passages(self, words: Sequence[str], starts: Sequence[bool]) -> list[tuple[int, int]]:
        return [(0, len(words))] if words else []


def read(view: View, network: Pretended) -> Reading:
    """Read a block by a pretended network."""
    words = tuple(t.text for t in view.tokens)
    starts = tuple(i in view.sentence_starts for i in range(len(words)))
    answer = network.read(words, starts)
    return Reading(network, words, starts, (Passage(0, len(words), answer),))  # type: ignore[arg-type]
