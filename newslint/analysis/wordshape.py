"""The shape of a word: which characters are capitals, small letters, digits."""

from __future__ import annotations

from itertools import groupby

_LONGEST_RUN = 4


def shape(text: str) -> str:
    """Return ``text`` with X, x and d for its letters and digits, runs cut at four.

    "Naureen" is Xxxxx, "U.S." X.X., "30-year-old" dd-xxxx-xxx.
    """
    kinds = (
        "d" if c.isdigit() else c if not c.isalpha() else "X" if c.isupper() else "x" for c in text
    )
    return "".join("".join(list(run)[:_LONGEST_RUN]) for _, run in groupby(kinds))
