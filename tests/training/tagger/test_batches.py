from __future__ import annotations

import json
import random

import numpy as np

from newslint.tagger.wordpieces import END, START, Cutter
from tests.training.tagger.parsed import parsed
from training.tagger import batches
from training.tagger.labels import NONE
from training.tagger.plant import LABELS, load_tables, plant

_CUTTER = Cutter({})
_STAGE = batches.Stage("t", 1.0, whole=True, clean=0.3, most=2)


def _lines() -> list[bytes]:
    """Return the fixture's sentences as silver paragraphs of three."""
    rows = [[list(part) for part in sentence] for sentence in parsed().values()]
    return [json.dumps(rows[at : at + 3]).encode() for at in range(0, len(rows), 3)]


def test_a_planted_word_keeps_the_tags_and_subject_of_its_clean_one() -> None:
    tables = load_tables()
    rng = random.Random(3)
    for clean in parsed().values():
        planted = plant(clean, rng, 2, tables)
        made = batches.learned(clean, planted)
        plain = batches.learned(clean, batches.untouched(clean))
        assert [LABELS[e] for e in made.edits] == list(planted.edits)
        for at, source in enumerate(planted.source):
            assert made.upos[at] == (plain.upos[source] if source >= 0 else NONE)
            subject = made.subjects[at]
            if source >= 0 and subject > 0:
                assert planted.source[subject - 1] == plain.subjects[source] - 1


def test_sentences_joined_to_a_passage_point_to_their_own_words() -> None:
    clean = next(
        s for s in parsed().values() if max(batches.learned(s, batches.untouched(s)).subjects) > 0
    )
    one = batches.learned(clean, batches.untouched(clean))
    two = batches.joined([one, one])
    size = len(one.words)
    moved = [s + size if s > 0 else s for s in one.subjects]
    assert two.subjects == [*one.subjects, *moved]
    assert two.starts[size]


def test_a_chunk_is_the_same_for_the_same_seed_and_no_batch_is_too_large() -> None:
    tables = load_tables()
    first = list(batches.chunk(_lines(), _STAGE, "seed", 512, tables, _CUTTER))
    again = list(batches.chunk(_lines(), _STAGE, "seed", 512, tables, _CUTTER))
    other = list(batches.chunk(_lines(), _STAGE, "other", 512, tables, _CUTTER))
    assert all(
        np.array_equal(a, b)
        for x, y in zip(first, again, strict=True)
        for a, b in zip(x, y, strict=True)
    )
    assert any(
        x.edits.shape != y.edits.shape or (x.edits != y.edits).any()
        for x, y in zip(first, other, strict=False)
    )
    assert all(batch.pieces.size <= 512 for batch in first)


def test_every_word_has_a_place_among_the_pieces() -> None:
    for batch in batches.chunk(_lines(), _STAGE, "seed", 512, load_tables(), _CUTTER):
        assert (batch.pieces[:, 0] == START).all()
        ends = batch.mask.sum(axis=1) - 1
        assert (batch.pieces[np.arange(len(ends)), ends] == END).all()
        words = (batch.edits != NONE).sum(axis=1)
        assert (batch.first.max(axis=1) < ends + 1).all()
        assert ((batch.first[:, 1:] > 0).sum(axis=1) == words).all()
