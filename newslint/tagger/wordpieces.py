"""Cut words into the pieces that the model knows, as BERT's uncased vocabulary does.

Written here, though the package ``tokenizers`` does the same, since it would cost more time at
the start of a run than the model takes for an article, and since the words are cut already.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

PAD, UNKNOWN, START, END = 0, 100, 101, 102
"""The numbers of [PAD], [UNK], [CLS] and [SEP] in the vocabulary."""
_LONGEST = 40
"""A word with more letters is unknown."""

SHAPES = ("mark", "lower", "title", "upper", "mixed", "digit", "initial", "start")
"""How a word is written, which an uncased vocabulary does not tell; "start" is a word with a
capital at the start of its sentence, "initial" one capital alone or with a stop."""


def shape(word: str, first: bool) -> int:
    """Return the number in ``SHAPES`` of a word; ``first`` says that it begins a sentence."""
    name = _shape(word)
    return SHAPES.index("start" if first and name == "title" else name)


def _shape(word: str) -> str:
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return "digit" if any(c.isdigit() for c in word) else "mark"
    if word.islower():
        return "lower"
    if len(letters) == 1:
        return "initial"
    if word.isupper():
        return "upper"
    return "title" if word[0].isupper() and word[1:].islower() else "mixed"


def plain(word: str) -> str:
    """Return a word in lower case, its accents off, curly marks straight."""
    if word.isascii():
        return word.lower()
    word = word.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    spread = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in spread if unicodedata.category(c) != "Mn")


class Cutter:
    """Cuts words by one vocabulary (piece to number; inner pieces begin with "##")."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Keep the vocabulary, and the answers of the last words."""
        self._vocabulary = vocabulary
        self.cut = lru_cache(maxsize=1 << 15)(self._cut)

    def _cut(self, word: str) -> tuple[int, ...]:
        """Return the numbers of a word's pieces; at least one."""
        found: list[int] = []
        for part in _parts(plain(word)):
            found += self._greedy(part)
        return tuple(found) or (UNKNOWN,)

    def _greedy(self, part: str) -> list[int]:
        if len(part) > _LONGEST:
            return [UNKNOWN]
        pieces, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                number = self._vocabulary.get(("##" if at else "") + part[at:end])
                if number is not None:
                    pieces.append(number)
                    at = end
                    break
            else:
                return [UNKNOWN]
        return pieces


def _parts(word: str) -> list[str]:
    """Cut a word at its marks, each of which is a part of its own."""
    parts = [""]
    for char in word:
        if char.isalnum():
            parts[-1] += char
        else:
            parts += [char, ""]
    return [p for p in parts if p]
