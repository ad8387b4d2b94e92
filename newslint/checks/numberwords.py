"""Numbers from one to ninety-nine as words, and back."""

from __future__ import annotations

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

WORDS: tuple[str, ...] = (
    *_SMALL,
    *(f"{ten}-{_SMALL[one]}" if one else ten for ten in _TENS for one in range(10)),
)
"""The word for each number from 0 to 99."""
VALUES = {word: number for number, word in enumerate(WORDS)} | {
    word.replace("-", " "): number for number, word in enumerate(WORDS)
}
"""The number for each word, written with a hyphen or a space."""

_UNITS = "|".join(_SMALL[1:10])
PATTERN = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_UNITS}))?|{'|'.join(_SMALL[:0:-1])})"
"""A pattern for the words from one to ninety-nine, in small letters."""
