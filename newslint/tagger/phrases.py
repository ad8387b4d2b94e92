"""Set phrases that break the rules of grammar: no suspect inside them counts."""

from __future__ import annotations

from newslint.analysis import View

PHRASES = (
    "a cappella", "a priori", "a posteriori", "question and answer", "spur of the moment",
    "his and hers", "thumbs up", "thumbs down", "of his own accord", "of her own accord",
    "of their own accord", "of its own accord", "long ways", "ways off", "as it were",
    "number one", "number two", "number three", "so be it", "peace be upon", "god bless",
    "powers that be", "come what may", "matter of if", "if, not when", "terms of service",
    "by dint of", "in line for", "at large", "by and large", "on behalf of", "cat and mouse",
    "hit and run", "search and rescue", "stop and frisk", "pay to play", "show and tell",
    "trial and error", "supply and demand", "law and order", "get out the vote", "stay at home",
    "rock and roll", "rock 'n' roll", "up to date", "he said, she said", "long live", "far be it",
    "on end", "by way of", "make way", "without end", "child's play", "cause for",
    "of the governed", "rent due",
)  # fmt: skip
"""In small letters, with straight marks."""
_NEAR = 1
"""Words beside a phrase that it takes with it."""


def is_within(view: View, at: int) -> bool:
    """Say whether the token ``at`` is in a set phrase of its block, or right beside one."""
    low = view.tokens[max(at - _NEAR - 4, 0)].start
    high = view.tokens[min(at + _NEAR + 4, len(view.tokens) - 1)].end
    passage = view.lower[low:high].replace("’", "'").replace("-", " ")
    return any(phrase in passage and _touches(view, at, phrase) for phrase in PHRASES)


def _touches(view: View, at: int, phrase: str) -> bool:
    words = phrase.replace(",", " ,").split()
    size = len(words)
    for start in range(max(at - size - _NEAR + 1, 0), at + _NEAR + 1):
        if list(view.words[start : start + size]) == words:
            return True
    return phrase.replace(" ", "-") in view.words[at]
