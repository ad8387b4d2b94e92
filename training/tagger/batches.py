"""Make batches: parsed paragraphs, errors planted into them, as numbers.

What a chunk of paragraphs yields depends on the seed, the pass and the chunk's number alone, so
that a training goes on where a checkpoint left it.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newslint.tagger.wordpieces import END, START, Cutter, shape
from training.lexicon.texts import lines
from training.tagger.labels import NONE, UPOS, XPOS, number
from training.tagger.plant import (
    AGREEMENT,
    DEMONSTRATIVE,
    LABELS,
    Planted,
    Sentence,
    Tables,
    irregular,
    is_hard,
    plant,
)
from training.tagger.subjects import subjects

LONGEST = 128
"""Pieces of a passage."""
CHUNK = 2000
"""Paragraphs whose passages are put in order of length together."""
TWINS = 0.5
"""The share of hard agreement errors whose clean sentence is read as well."""
AGAIN = 0.8
"""The share of sentences with hard agreement that are read once more with an error in it."""
VARIED = 0.3
"""The share of sentences with a demonstrative that are read again with an irregular noun."""
_EDITS = {label: i for i, label in enumerate(LABELS)}


class Stage(NamedTuple):
    """A stretch of the training: how passages are cut and how many have errors."""

    name: str
    share: float
    whole: bool
    clean: float
    most: int


STAGES = (
    Stage("a", 0.55, whole=False, clean=0.10, most=3),
    Stage("b", 0.25, whole=True, clean=0.50, most=2),
    Stage("c", 0.20, whole=True, clean=0.90, most=1),
)
"""``share`` of the pieces; ``whole`` paragraphs; ``clean`` sentences; ``most`` errors in one."""


class Words(NamedTuple):
    """A passage's words, with the numbers of what each head should say."""

    words: tuple[str, ...]
    starts: tuple[bool, ...]
    edits: list[int]
    xpos: list[int]
    upos: list[int]
    subjects: list[int]


class Batch(NamedTuple):
    """Passages of like length, padded; see ``model.Tagger.forward`` for the shapes."""

    pieces: NDArray[np.int32]
    shapes: NDArray[np.int32]
    first: NDArray[np.int32]
    mask: NDArray[np.int32]
    edits: NDArray[np.int32]
    xpos: NDArray[np.int32]
    upos: NDArray[np.int32]
    subjects: NDArray[np.int32]


class Encoded(NamedTuple):
    """One passage as numbers: its pieces, their shapes, each word's first piece."""

    pieces: list[int]
    shapes: list[int]
    first: list[int]
    passage: Words


def paragraphs(folder: Path) -> list[bytes]:
    """Return the lines of all silver files in ``folder``, in order of the files' names."""
    found: list[bytes] = []
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path) as file:
            found += file.read().splitlines()
    return found


def sentences(line: bytes) -> Iterator[Sentence]:
    """Yield the sentences of a silver line."""
    for words, spaces, *rest in json.loads(line):
        yield Sentence(tuple(words), tuple(map(bool, spaces)), *map(tuple, rest))


def learned(clean: Sentence, planted: Planted) -> Words:
    """Return what the heads should say of a planted sentence: tags and tree of the clean one."""
    place = {source: at for at, source in enumerate(planted.source) if source >= 0}
    wanted = subjects(clean.xpos, clean.heads, clean.deps)

    def moved(source: int) -> int:
        if source < 0 or wanted[source] <= 0:
            return NONE if source < 0 else wanted[source]
        return place.get(wanted[source] - 1, NONE - 1) + 1

    return Words(
        planted.words,
        tuple(at == 0 for at in range(len(planted.words))),
        [_EDITS[e] for e in planted.edits],
        [number(XPOS, clean.xpos[s]) if s >= 0 else NONE for s in planted.source],
        [number(UPOS, clean.upos[s]) if s >= 0 else NONE for s in planted.source],
        [moved(s) for s in planted.source],
    )


def untouched(clean: Sentence) -> Planted:
    """Return a sentence without errors as if planted."""
    size = len(clean.words)
    return Planted(clean.words, clean.spaces, ("KEEP",) * size, tuple(range(size)), ("",) * size)


def joined(parts: Sequence[Words]) -> Words:
    """Return sentences as one passage."""
    pointed: list[int] = []
    for part in parts:
        base = len(pointed)
        pointed += [s + base if s > 0 else s for s in part.subjects]
    return Words(
        tuple(w for p in parts for w in p.words),
        tuple(s for p in parts for s in p.starts),
        [n for p in parts for n in p.edits],
        [n for p in parts for n in p.xpos],
        [n for p in parts for n in p.upos],
        pointed,
    )


def encode(passage: Words, cutter: Cutter) -> Encoded:
    """Cut a passage's words into pieces."""
    pieces, shapes, first = [START], [0], [0]
    for word, start in zip(passage.words, passage.starts, strict=True):
        first.append(len(pieces))
        cut = cutter.cut(word)
        pieces += cut
        shapes += [shape(word, start) + 1] * len(cut)
    return Encoded([*pieces, END], [*shapes, 0], first, passage)


def passages(
    line: bytes, stage: Stage, rng: random.Random, tables: Tables, cutter: Cutter
) -> Iterator[Encoded]:
    """Yield the passages of one paragraph, with errors planted as the stage asks."""
    run: list[Words] = []
    size = 2
    for clean in sentences(line):
        if rng.random() < stage.clean:
            planted = untouched(clean)
        else:
            planted = plant(clean, rng, rng.randint(1, stage.most), tables)
            if rng.random() < AGAIN and is_hard(clean):
                yield from _again(clean, AGREEMENT, rng, tables, cutter)
            varied = irregular.vary(clean, rng) if rng.random() < VARIED else None
            if varied:
                yield from _again(varied, DEMONSTRATIVE, rng, tables, cutter)
        part = learned(clean, planted)
        length = sum(len(cutter.cut(w)) for w in part.words)
        if length > LONGEST - 2:
            continue
        if run and (not stage.whole or size + length > LONGEST):
            yield encode(joined(run), cutter)
            run, size = [], 2
        run.append(part)
        size += length
    if run:
        yield encode(joined(run), cutter)


def _again(
    clean: Sentence, mix: Mapping[str, float], rng: random.Random, tables: Tables, cutter: Cutter
) -> Iterator[Encoded]:
    """Yield a sentence with an error of ``mix``, and often its clean twin.

    Without the twin the model learns that a plural in between is an error.
    """
    planted = plant(clean, rng, 1, tables, mix=mix)
    for part in [planted, *([untouched(clean)] if rng.random() < TWINS else [])]:
        encoded = encode(learned(clean, part), cutter)
        if len(encoded.pieces) <= LONGEST:
            yield encoded


def padded(group: Sequence[Encoded]) -> Batch:
    """Return passages as one batch."""

    def grid(rows: Sequence[Sequence[int]], fill: int) -> NDArray[np.int32]:
        out = np.full((len(rows), max(map(len, rows))), fill, dtype=np.int32)
        for at, row in enumerate(rows):
            out[at, : len(row)] = row
        return out

    return Batch(
        grid([e.pieces for e in group], 0),
        grid([e.shapes for e in group], 0),
        grid([e.first for e in group], 0),
        grid([[1] * len(e.pieces) for e in group], 0),
        grid([e.passage.edits for e in group], NONE),
        grid([e.passage.xpos for e in group], NONE),
        grid([e.passage.upos for e in group], NONE),
        grid([e.passage.subjects for e in group], NONE),
    )


def batched(encoded: list[Encoded], size: int, rng: random.Random) -> Iterator[Batch]:
    """Yield batches of at most ``size`` pieces, passages of like length together, shuffled."""
    encoded.sort(key=lambda e: len(e.pieces))
    groups: list[list[Encoded]] = [[]]
    for one in encoded:
        if (len(groups[-1]) + 1) * len(one.pieces) > size and groups[-1]:
            groups.append([])
        groups[-1].append(one)
    rng.shuffle(groups)
    yield from (padded(group) for group in groups if group)


def chunk(
    texts: Sequence[bytes], stage: Stage, seed: str, size: int, tables: Tables, cutter: Cutter
) -> Iterator[Batch]:
    """Yield the batches of one chunk of paragraphs."""
    rng = random.Random(seed)
    encoded = [e for line in texts for e in passages(line, stage, rng, tables, cutter)]
    yield from batched(encoded, size, rng)


def treebank(path: Path, cutter: Cutter) -> list[Encoded]:
    """Return the sentences of a CoNLL-U file: tags and subjects, nothing of edits."""
    found: list[Encoded] = []
    rows: list[list[str]] = []
    for line in [*lines(path), ""]:
        fields = line.split("\t")
        if len(fields) == 10 and fields[0].isdigit():
            rows.append(fields)
        elif not line and rows:
            found.append(encode(_tree(rows), cutter))
            rows = []
    return [e for e in found if len(e.pieces) <= LONGEST]


def _tree(rows: list[list[Any]]) -> Words:
    heads = [int(r[6]) - 1 if int(r[6]) else at for at, r in enumerate(rows)]
    xpos = [r[4] for r in rows]
    return Words(
        tuple(r[1] for r in rows),
        tuple(at == 0 for at in range(len(rows))),
        [NONE] * len(rows),
        [number(XPOS, tag) for tag in xpos],
        [number(UPOS, r[3]) for r in rows],
        subjects(xpos, heads, [r[7] for r in rows]),
    )
