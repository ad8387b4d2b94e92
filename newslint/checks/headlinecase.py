"""The capitals of a headline: sentence case, title case or a capital for each word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import View, lexicon
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Token

_SMALL = frozenset("a an the and but or nor for as at by in of on to up off per via so yet".split())
_RARE = 30
"""A word that news has less often in small letters may be a name."""
_SHARE = 0.5
"""Of the common words that may have capitals, how many make a headline title case."""


@check("headlinecase.style")
def style(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find headlines that are not in the case of option ``case``; names keep their capitals.

    ``keep`` names words that are left as they are. A headline all in capitals is left alone.
    """
    words = [t for t in view.tokens if t.text[:1].isalpha() and t.text[0] not in "'’"]
    if len(words) < 3 or view.text.isupper():
        return
    keep = frozenset(options["keep"]) | view.names
    make = _lowered if options["case"] == "sentence" else _raised
    edits = tuple(
        Edit(token.start, token.end, wanted)
        for token, wanted in make(view, words, options["case"])
        if wanted != token.text and token.text not in keep
    )
    if edits:
        fix = Fix(f"{options['case']} case", edits)
        yield Match(words[0].start, words[-1].end, (fix,), {"case": options["case"]})


def _raised(view: View, words: list[Token], case: str) -> Iterator[tuple[Token, str]]:
    """Yield each word with what it is in title case, or ("up") with a capital."""
    for number, token in enumerate(words):
        text = token.text
        ends = number in (0, len(words) - 1) or view.text[: token.start].rstrip()[-1:] in (
            ":",
            "?",
            "!",
        )
        if text[1:] != text[1:].lower():
            continue
        small = case == "title" and text.lower() in _SMALL and not ends
        # A phrasal verb's particle keeps its capital: "Shut Up", "Take Off".
        if small and text.lower() in ("up", "off", "on", "in", "so", "yet", "for", "as"):
            continue
        yield token, text.lower() if small else text[0].upper() + text[1:]


def _lowered(view: View, words: list[Token], case: str) -> Iterator[tuple[Token, str]]:
    """Yield each common word of a title-case headline in small letters, but sentences' first."""
    common = [t for t in words if _is_common(view, t)]
    high = sum(t.text[0].isupper() for t in common)
    if len(common) < 2 or high < _SHARE * len(common):
        return
    for token in common:
        yield token, token.text.lower()


def _is_common(view: View, token: Token) -> bool:
    """Say whether a word opens no sentence and is no name, by its tag and its counts in news."""
    text = token.text
    if len(text) < 2 or text[1:] != text[1:].lower():
        return False
    before = view.text[: token.start].rstrip("“‘\"' ")
    if not before or before[-1] in ".?!:–—":
        return False
    low, high = lexicon.exact(text.lower()).seen, lexicon.exact(text.capitalize()).seen
    is_name = view.tags[view.token_at(token.start)].startswith("NNP")
    return low > _RARE and low > (2 * high if is_name else high / 4)
