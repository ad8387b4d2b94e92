"""Whether an unknown word is one word with a slip in it, or two that lack their space."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.analysis import View
from newslint.spelling import ranking, surroundings
from newslint.spelling.ranking import Meant

_SPACE = 1.0
"""How much likelier a slip in one word must be than a lost space, which imports lose by scores."""


def slips(view: View, index: int) -> tuple[Meant, ...]:
    """Return what the unknown word may have been meant to be, best first, by its context.

    Nothing is returned if the word is likelier right: rare, new or of another language.
    """
    text = view.tokens[index].text.lower()
    options = ranking.meant(text)
    if not options:
        return ()
    fitting = ranking.in_context(options, *surroundings.neighbours(view, index))
    return fitting if fitting[0].score >= ranking.least(text) else ()


def is_one_word(view: View, index: int, ways: Sequence[tuple[str, str]]) -> bool:
    """Say whether a slip is likelier than that one of the ``ways`` lacks its space."""
    found = slips(view, index)
    if not found or not ways:
        return bool(found)
    before, after = surroundings.neighbours(view, index)
    two = max(
        ranking.pair(a, b) + ranking.fit(before, a, "") + ranking.fit("", b, after) for a, b in ways
    )
    return found[0].score > two + _SPACE
