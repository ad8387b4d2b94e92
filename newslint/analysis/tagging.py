"""Give each token a part of speech (Penn Treebank tags) and a lemma.

The tagger is a trigram model (Brants 2000, "TnT"): the best way through each
sentence by the words' own tags and what follows what.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from newslint.analysis import inflect
from newslint.analysis.context import corrected, look
from newslint.analysis.guess import candidates
from newslint.analysis.transitions import EDGE, load
from newslint.model import Role, Token

_OPENERS = frozenset("“\"‘'([{*•-—–") | {"``", "--", "..."}
_TITLE_SHARE = 0.6
_POS = {"V": "V", "N": "N", "J": "A"}
_CLITICS = {
    ("'s", "VBZ"): "be",
    ("'re", "VBP"): "be",
    ("'m", "VBP"): "be",
    ("'ve", "VBP"): "have",
    ("'ve", "VB"): "have",
    ("'d", "VBD"): "have",
    ("'d", "MD"): "would",
    ("'ll", "MD"): "will",
    ("n't", "RB"): "not",
    ("wo", "MD"): "will",
    ("ca", "MD"): "can",
    ("sha", "MD"): "shall",
    ("ai", "VBP"): "be",
}


def tag(
    tokens: Sequence[Token], sentence_starts: Collection[int], role: Role = Role.PARAGRAPH
) -> tuple[str, ...]:
    """Return one Penn tag a token.

    ``sentence_starts`` are the indices of the tokens that begin a sentence. In a
    headline with capitals throughout, a capital says nothing of a word.
    """
    shouting = _all_capitals(tokens)
    title = shouting or (role is Role.HEADLINE and _title_case(tokens))
    found: list[str] = []
    words = [t.text.capitalize() if shouting else t.text for t in tokens]
    bounds = sorted({0, len(tokens), *sentence_starts})
    for first, end in pairwise(bounds):
        found += _sentence(words[first:end], title)
    return tuple(found)


def _sentence(words: Sequence[str], title: bool) -> list[str]:
    """Tag the words of one sentence."""
    starts = initials(words)
    options = [candidates(word, start, title) for word, start in zip(words, starts, strict=True)]
    return best(corrected([look(word) for word in words], options, starts, title))


def initials(words: Sequence[str]) -> list[bool]:
    """Say of each word of a sentence whether a capital is only its place's: first, or quoted."""
    starts = [True]
    starts += [word in _OPENERS for word in words[:-1]]
    return starts


def _title_case(tokens: Sequence[Token]) -> bool:
    """Say whether most of the longer words start with a capital."""
    words = [t.text for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capital >= _TITLE_SHARE * len(words)


def _all_capitals(tokens: Sequence[Token]) -> bool:
    """Say whether a block is set in capitals."""
    words = [t.text for t in tokens if t.text.isalpha() and len(t.text) > 1]
    return len(words) > 2 and all(word.isupper() for word in words)


def best(sentence: Sequence[Sequence[tuple[int, float]]]) -> list[str]:
    """Return the cheapest tags of one sentence (Viterbi over pairs of tags).

    Each word's options are tag numbers with costs.
    """
    tags, rows = load()
    size = len(tags)
    edge = tags.index(EDGE)
    before: tuple[int, ...] = (edge,)
    now: tuple[int, ...] = (edge,)
    costs: dict[tuple[int, int], float] = {(edge, edge): 0}
    back: list[dict[tuple[int, int], int]] = []
    for options in [*sentence, ((edge, 0),)]:
        pointers: dict[tuple[int, int], int] = {}
        new: dict[tuple[int, int], float] = {}
        if len(before) == 1:
            first = before[0]
            base = first * size
            for b in now:
                row, cost = rows[base + b], costs[first, b]
                for c, own in options:
                    new[b, c] = cost + row[c] + own
                    pointers[b, c] = first
        else:
            for b in now:
                paths = [(costs[a, b], rows[a * size + b], a) for a in before]
                for c, own in options:
                    least, come = min([(cost + row[c], a) for cost, row, a in paths])
                    new[b, c] = least + own
                    pointers[b, c] = come
        back.append(pointers)
        costs = new
        before, now = now, tuple([c for c, _ in options])
    pair = min(costs, key=lambda key: (costs[key], key))
    return [tags[i] for i in _trace(back, pair)]


def _trace(back: Sequence[dict[tuple[int, int], int]], pair: tuple[int, int]) -> list[int]:
    """Follow the pointers back from the last pair of tags."""
    path: list[int] = []
    for pointers in reversed(back):
        path.append(pair[0])
        pair = pointers[pair], pair[0]
    return path[-2::-1]


def lemmatize(tokens: Sequence[Token], tags: Sequence[str]) -> tuple[str, ...]:
    """Return each token's dictionary form by its tag; small letters, but for names."""
    return tuple([_lemma(t.text, tag) for t, tag in zip(tokens, tags, strict=True)])


def _lemma(word: str, tag: str) -> str:
    if tag in ("NNP", "NNPS") or word == "I":
        return word
    lower = word.lower().replace("’", "'")
    if (lower, tag) in _CLITICS:
        return _CLITICS[lower, tag]
    pos = _POS.get(tag[:1])
    options = inflect.lemmas(lower, pos) if pos else ()
    for lemma in options:
        if tag in inflect.expand(lemma, pos or "").get(lower, ()):
            return lemma
    return options[0] if options else lower
