"""What an unknown word's look says of it: figures, hyphens, endings."""

from __future__ import annotations

import re

_DIGITS = re.compile(r"\d+")


def shape(word: str) -> str:
    """Return the shape of a word with figures, each run of them as "0"; "" without."""
    return _DIGITS.sub("0", word.lower()) if any(c.isdigit() for c in word) else ""


def endings(word: str) -> list[str]:
    """Return the endings of ``word`` from the longest (five letters) to the shortest.

    Those of a hyphenated word start with "-", those of others with "~".
    """
    mark = "-" if "-" in word.strip("-") else "~"
    last = word.lower().rpartition("-")[2] or word.lower()
    longest = min(5, len(last) if mark == "-" else len(last) - 1)
    return [mark + last[-size:] for size in range(longest, 0, -1)] + [mark]
