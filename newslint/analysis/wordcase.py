"""Give a replacement the capitals and marks of the text that it stands in."""

from __future__ import annotations

import re

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
"""A word that title case gives a capital wherever it stands."""


def match_case(model: str, text: str) -> str:
    """Return ``text`` with the capitals of ``model``.

    All capitals (two letters or more) make all capitals; title case (two words or more,
    all the long ones with a capital) makes title case; an initial capital makes one; else
    ``text`` stays as it is.
    """
    letters = [c for c in model if c.isalpha()]
    if not letters or not text:
        return text
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return text.upper()
    if _is_title(model):
        text = _LONG_WORD.sub(lambda word: word[0][0].upper() + word[0][1:], text)
    first = next((i for i, c in enumerate(text) if c.isalpha()), None)
    if letters[0].isupper() and first is not None:
        return text[:first] + text[first].upper() + text[first + 1 :]
    return text


def _is_title(model: str) -> bool:
    words = _LONG_WORD.findall(model)
    return len(words) > 1 and all(word[0].isupper() for word in words)


def match_marks(view_text: str, text: str) -> str:
    """Return ``text`` with curly apostrophes and quotation marks if ``view_text`` has them.

    A passage with both kinds counts as curly when it has at least as many curly
    marks as straight ones.
    """
    if "'" not in text and '"' not in text:
        return text
    curly = sum(view_text.count(mark) for mark in "‘’“”")
    straight = view_text.count("'") + view_text.count('"')
    if curly == 0 or curly < straight:
        return text
    return _curl(text)


def _curl(text: str) -> str:
    """Curl the straight marks of ``text``; a mark after a space or at the start opens."""
    out: list[str] = []
    for index, char in enumerate(text):
        opens = index == 0 or text[index - 1] in " \n\t([{—–-“‘\"'"
        if char == '"':
            char = "“" if opens else "”"
        elif char == "'":
            word_follows = index + 1 < len(text) and text[index + 1].isalnum()
            char = "‘" if opens and word_follows and "'" in text[index + 1 :] else "’"
        out.append(char)
    return "".join(out)
