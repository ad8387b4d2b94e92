"""Read the parsed sentences that planters are tested on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from training.tagger.plant import Sentence


@cache
def parsed() -> dict[str, Sentence]:
    """Return the sentences of parsed.tsv by their text."""
    found = {}
    blocks = Path(__file__).with_name("parsed.tsv").read_text(encoding="utf-8").split("\n\n")
    for block in blocks:
        rows = [line.split("\t") for line in block.splitlines() if not line.startswith("# ")]
        if rows:
            sentence = _sentence(rows)
            found[text(sentence.words, sentence.spaces)] = sentence
    return found


def _sentence(rows: list[list[str]]) -> Sentence:
    words, spaces, xpos, upos, lemmas, heads, deps = zip(*rows, strict=True)
    gaps = tuple(space == "1" for space in spaces)
    return Sentence(words, gaps, xpos, upos, lemmas, tuple(int(h) - 1 for h in heads), deps)


def text(words: tuple[str, ...], spaces: tuple[bool, ...]) -> str:
    """Write words as one text."""
    return "".join(w + " " * s for w, s in zip(words, spaces, strict=True)).rstrip()
