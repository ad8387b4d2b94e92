"""Measure the parts of speech: on a treebank, and on words that carry a planted error.

The treebank's own words are read, a sentence at a time. Errors are planted, one in a sentence,
into parsed articles; there the parts of speech of the clean sentence are what is right, as far
as its parser is.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.tagger.network import Network
from training.lexicon.texts import lines
from training.tagger import answers, batches
from training.tagger.modelcard import section, share, table
from training.tagger.plant import KINDS, Planted, Sentence, Tables, load_tables, plant

BAR = 95
"""Per cent of a treebank's words."""
BAR_TOUCHED = 88
"""Per cent of the words that carry an error."""
PLANTED = 6000
"""Sentences with an error that are read."""
ALL, CHANGED, OTHERS = "words with an error", "of these changed words", "other words beside them"


class Touched(NamedTuple):
    """A planted sentence's word: its index, its kind of error ("" for none), its part of speech.

    ``changed``: the word is not the clean one; else one was left out or put in before it.
    """

    at: int
    kind: str
    changed: bool
    upos: str


def treebank(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words and parts of speech of each sentence of a CoNLL-U file."""
    words: list[str] = []
    upos: list[str] = []
    for line in [*lines(path), ""]:
        fields = line.split("\t")
        if fields[0].isdigit():
            words.append(fields[1])
            upos.append(fields[3])
        elif not line and words:
            yield words, upos
            words, upos = [], []


def touched(clean: Sentence, planted: Planted) -> list[Touched]:
    """Return the words of a planted sentence that the clean one has, too, with what is right."""
    return [
        Touched(
            at,
            planted.kinds[at] if planted.edits[at] != "KEEP" else "",
            planted.words[at] != clean.words[source],
            clean.upos[source],
        )
        for at, source in enumerate(planted.source)
        if source >= 0
    ]


def counted(words: list[Touched], said: list[str]) -> tuple[Counter[str], Counter[str]]:
    """Return how many words there are under each name of the table, and how many are right."""
    total, right = Counter[str](), Counter[str]()
    for word in words:
        names = [OTHERS] if not word.kind else [ALL, word.kind, *[CHANGED] * word.changed]
        total.update(names)
        if said[word.at] == word.upos:
            right.update(names)
    return total, right


def planted_sentences(
    folder: Path, tables: Tables, most: int
) -> Iterator[tuple[Sentence, Planted]]:
    """Yield ``most`` sentences of parsed paragraphs with one error each, the same every time."""
    paragraphs = batches.paragraphs(folder)
    rng = random.Random(7)
    rng.shuffle(paragraphs)
    found = 0
    for line in paragraphs:
        for clean in batches.sentences(line):
            planted = plant(clean, rng, 1, tables)
            if any(edit != "KEEP" for edit in planted.edits):
                yield clean, planted
                found += 1
                if found == most:
                    return


def report_treebank(network: Network, data: Path, every: int) -> str:
    """Return the share of the treebank's words whose part of speech is right."""
    total, right, missed = 0, 0, Counter[tuple[str, str]]()
    for number, (words, gold) in enumerate(treebank(data / "ud" / "en_ewt-test.conllu.gz")):
        if number % every:
            continue
        for said, meant in zip(answers.upos(network, words), gold, strict=True):
            total += 1
            right += said == meant
            if said != meant:
                missed[meant, said] += 1
    worst = ", ".join(f"{a} as {b} {share(n, total)}" for (a, b), n in missed.most_common(5))
    return section(
        "Parts of speech (UD English EWT, test)",
        table(
            ("words read", "right", "bar"),
            [(f"{total:,}", share(right, total), f"{BAR} %")],
        ),
        f"Most often wrong, of all words: {worst or '–'}.",
    )


def report_planted(network: Network, silver: Path, ngrams: Path, every: int) -> str:
    """Return the share right among the words that carry a planted error, by kind."""
    total, right = Counter[str](), Counter[str]()
    tables = load_tables(ngrams)
    for clean, planted in planted_sentences(silver, tables, max(PLANTED // every, 1)):
        said = answers.upos(network, list(planted.words))
        for whole, part in zip((total, right), counted(touched(clean, planted), said), strict=True):
            whole.update(part)
    kinds = [kind for kind in KINDS if total[kind]]
    return section(
        "Parts of speech of words with an error",
        table(
            ("words", "read", "right", "bar"),
            (
                (name, total[name], share(right[name], total[name]), _bar(name))
                for name in (ALL, CHANGED, OTHERS, *kinds)
            ),
        ),
    )


def _bar(name: str) -> str:
    return f"{BAR_TOUCHED} %" if name == ALL else ""
