"""Where a word stands: between which words, and whether in prose of this language at all."""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.analysis import View, bigrams, lexicon
from newslint.model import Document
from newslint.spelling import ranking

_JOINED_BEFORE = frozenset("@#/.-_'’‘\\=&`[]<>~*+^%$)")
_JOINED_AFTER = frozenset("@/-_'’\\=&([]<>~*+^")
_PROSE_MARKS = frozenset("“”‘’—–…\u00a0\u2009\u202f")
"""Marks beyond ASCII that stand beside words in prose."""
_SIC = re.compile(r"\s?[\[(]sic\b")
_FOREIGN = frozenset(
    "de la le les el los las un une du des et y e di del della il lo da do dos das van von der den"
    " und och og ibn bin al ut ad ex per pro in et".split()
) - frozenset(("in", "do", "per", "pro", "ex", "ad"))
_OPENS = re.compile(r"(?:[*_]|<(?:i|em|cite|q|dfn|code|kbd|samp)\b[^>]*>)$", re.IGNORECASE)
_CLOSES = re.compile(r"(?:[*_]|</(?:i|em|cite|q|dfn|code|kbd|samp)>)", re.IGNORECASE)
_CLITICS = frozenset(("'s", "'ll", "'re", "'ve", "'d"))
_NEAR = 2


def neighbours(view: View, index: int, last: int | None = None) -> tuple[str, str]:
    """Return what stands before and behind the token, as ``bigrams.normal`` has it.

    ``last`` is the last of several tokens, else the first is the only one.
    """
    return _normal(view, index - 1), _normal(view, (index if last is None else last) + 1)


def _normal(view: View, index: int) -> str:
    if not 0 <= index < len(view.tokens):
        return bigrams.MARK
    return bigrams.normal(view.tokens[index].text, index in view.sentence_starts)


def is_joined(view: View, index: int) -> bool:
    """Say whether a mark that makes addresses, terms and contractions touches the word."""
    token = view.tokens[index]
    before = view.text[max(0, token.start - 1) : token.start]
    after = view.text[token.end : token.end + 1]
    if index + 1 < len(view.tokens) and view.words[index + 1] in _CLITICS:
        after = ""
    return joins(before, after)


def joins(before: str, after: str) -> bool:
    """Say whether one of the characters beside a word makes it part of something longer."""
    if before in _JOINED_BEFORE or after in _JOINED_AFTER:
        return True
    return any(mark > "\x7f" and mark not in _PROSE_MARKS for mark in (before, after))


def stands_apart(view: View, index: int) -> bool:
    """Say whether the word is part of an address, a name, or another language or dialect."""
    token = view.tokens[index]
    if is_joined(view, index) or token.text in view.names or _SIC.match(view.text, token.end):
        return True
    near = {
        view.tokens[at].text
        for at in range(max(0, index - _NEAR), min(len(view.tokens), index + _NEAR + 1))
        if at != index
    }
    if any(text in _FOREIGN or (text.islower() and _has_accent(text)) for text in near):
        return True
    strange = near & {view.tokens[at].text for at in view.unknown if at != index}
    return any(not ranking.is_clear_slip(text) for text in strange) or _after_genus(view, index)


def _has_accent(text: str) -> bool:
    return text.isalpha() and not text.isascii()


def _after_genus(view: View, index: int) -> bool:
    """Say whether a capitalised word that news does not have stands before: a species' genus."""
    if not index:
        return False
    previous = view.tokens[index - 1].text
    return previous[0].isupper() and previous.isalpha() and not lexicon.known(previous)


def is_emphasised(document: Document, start: int, end: int) -> bool:
    """Say whether the clean range, a term or title, is set in italics in the source."""
    pieces = document.pieces
    at = bisect_right([piece.start for piece in pieces], start) - 1
    if at < 0 or end > pieces[at].end:
        return False
    before = pieces[at - 1].source_end if at else 0
    after = pieces[at + 1].source_start if at + 1 < len(pieces) else len(document.source)
    opening = document.source[before : pieces[at].source_start]
    closing = document.source[pieces[at].source_end : after]
    return bool(_OPENS.search(opening) and _CLOSES.match(closing))
