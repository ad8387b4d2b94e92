"""``kind: capitalization``: a block's words in title, sentence, lower or upper case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from newslint.analysis import View
from newslint.kinds import Checker, Fail
from newslint.model import Edit, Fix, Match, Rule, Token

_SMALL = frozenset(
    "a an the and but or nor for as at by in of on to up off out per via vs.".split()
)


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Keep the style, the words that are exempt, and the share of words that must fit."""
    return {
        "match": params["match"],
        "exceptions": list(params.get("exceptions", ())),
        "threshold": params.get("threshold", 1.0),
    }


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Make the checker."""
    return (Checker(rule, (), partial(_check, rule)),)


def _check(rule: Rule, view: View) -> Iterator[Match]:
    exempt, own = set(rule.params["exceptions"]), view.names
    words = [
        i
        for i, t in enumerate(view.tokens)
        if t.text[:1].isalpha() and t.text not in exempt and t.text not in own
    ]
    edits = [
        Edit(token.start, token.end, wanted)
        for i in words
        if (wanted := _wanted(rule.params["match"], view, i, words))
        != (token := view.tokens[i]).text
    ]
    if edits and 1 - len(edits) / len(words) < rule.params["threshold"]:
        fix = Fix(f"{rule.params['match']} case", tuple(edits))
        yield Match(view.tokens[words[0]].start, view.tokens[words[-1]].end, (fix,))


def _wanted(style: str, view: View, index: int, words: list[int]) -> str:
    token: Token = view.tokens[index]
    text = token.text
    if style == "upper":
        return text.upper()
    # A word with capitals inside (iPhone, U.S., FBI) and a name keep theirs.
    if text[1:] != text[1:].lower() or (style != "title" and view.tags[index].startswith("NNP")):
        return text
    if style == "lower":
        return text.lower()
    ends = index in (words[0], words[-1])
    if style == "sentence":
        opens = _opens_sentence(view, index)
        return text[:1].upper() + text[1:] if opens else text.lower()
    if text.lower() in _SMALL and not ends:
        return text.lower()
    return text if "'" in text[:1] or "’" in text[:1] else text[:1].upper() + text[1:]


def _opens_sentence(view: View, index: int) -> bool:
    """Say whether no word stands before this one in its sentence (a mark may)."""
    while index > 0 and index not in view.sentence_starts:
        index -= 1
        if view.tokens[index].text[:1].isalnum():
            return False
    return True
