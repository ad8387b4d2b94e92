"""What planters read and make: parsed sentences, changes, planted sentences, tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from training.tagger.ngrams import EMPTY, Ngrams


class Sentence(NamedTuple):
    """A clean sentence with its parse by spaCy over newslint's own tokens.

    ``spaces`` says of each word that white space follows it. ``xpos`` are Penn tags, ``deps``
    spaCy's labels; ``heads`` are indexes into the sentence, the root points to itself.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    xpos: tuple[str, ...]
    upos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]


class Planted(NamedTuple):
    """A sentence with errors: for each word the edit that mends it, and where it stems from.

    ``source`` holds the index of the clean word, -1 for a word that was put in; ``kinds`` the
    kind of the error whose edit a word carries, "" for none.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    edits: tuple[str, ...]
    source: tuple[int, ...]
    kinds: tuple[str, ...]


class Change(NamedTuple):
    """One error: the clean words from ``start`` to ``end`` become ``words``.

    At most one word is changed: replaced (``end`` = ``start`` + 1, one word), dropped (no word;
    the edit goes to the clean word at ``end``) or put in (``end`` = ``start``, one word).
    ``needs`` are the other words that make it an error; no second change may touch them.
    """

    kind: str
    start: int
    end: int
    words: tuple[str, ...]
    edit: str
    needs: tuple[int, ...] = ()


class Tables(NamedTuple):
    """What planters look up: n-grams of clean text, sister words and confusable words.

    ``bare`` says of a noun how much of its use in the singular has no article, from 0 to 1;
    nouns that are too rare to tell are not in it.
    """

    ngrams: Ngrams = EMPTY
    sisters: Mapping[str, Mapping[str, tuple[str, ...]]] = {}
    confusions: Mapping[str, tuple[str, ...]] = {}
    bare: Mapping[str, float] = {}


def replace(kind: str, index: int, word: str, edit: str, needs: tuple[int, ...] = ()) -> Change:
    """Return the change of the word at ``index`` into ``word``."""
    return Change(kind, index, index + 1, (word,), edit, needs)


def drop(kind: str, sentence: Sentence, index: int, needs: tuple[int, ...] = ()) -> Change:
    """Return the change that leaves out the word at ``index``."""
    return Change(kind, index, index + 1, (), f"I_{sentence.words[index].lower()}", needs)


def put_in(kind: str, index: int, word: str, needs: tuple[int, ...] = ()) -> Change:
    """Return the change that puts ``word`` before the one at ``index``."""
    return Change(kind, index, index, (word,), "D", needs)
