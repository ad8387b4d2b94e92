"""Ask the network about the texts that it is measured on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.analysis.sentences import split
from newslint.analysis.tokens import tokenize
from newslint.model import Token
from newslint.tagger.network import Network


def rows(path: Path, every: int = 1) -> Iterator[dict[str, Any]]:
    """Yield every n-th object of a gzipped JSON-lines file, from the first on."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, islice(file, 0, None, every))


def cut(text: str) -> tuple[tuple[Token, ...], list[str], list[bool]]:
    """Return a paragraph's tokens, their texts, and which of them begin a sentence."""
    tokens = tokenize(text)
    begins = {span.start for span in split(text, tokens)}
    return tokens, [t.text for t in tokens], [t.start in begins for t in tokens]


def edits(network: Network, words: Sequence[str], starts: Sequence[bool]) -> NDArray[np.float32]:
    """Return the probabilities of the edits [words, labels]."""
    parts = [
        network.read(words[a:b], starts[a:b]).edits for a, b in network.passages(words, starts)
    ]
    return np.concatenate(parts) if parts else np.zeros((0, len(network.edits)), np.float32)


def upos(network: Network, words: Sequence[str]) -> list[str]:
    """Return the part of speech of each word of one sentence."""
    starts = [at == 0 for at in range(len(words))]
    return [
        network.upos[best]
        for a, b in network.passages(words, starts)
        for best in network.read(words[a:b], starts[a:b]).upos.argmax(axis=1)
    ]
