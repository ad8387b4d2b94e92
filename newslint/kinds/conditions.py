"""The conditions on one token that ``kind: pattern`` is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any, NamedTuple

import regex

from newslint.analysis import View, inflect
from newslint.kinds import Fail
from newslint.model import Role

Test = Callable[[View, int], bool]
_REGEX_LIMIT = 0.5
"""Seconds that a condition's regex may spend on one token."""


class Condition(NamedTuple):
    """A predicate on a token and how many tokens it takes."""

    test: Test
    least: int
    most: int


def check(element: Mapping[str, Any], fail: Fail, *keys: str | int) -> None:
    """Raise what ``fail`` makes when a condition's regex is not valid."""
    if "regex" in element:
        try:
            regex.compile(element["regex"])
        except regex.error as exc:
            raise fail(f"not a valid pattern: {exc}", *keys, "regex") from exc
    if "not" in element:
        check(element["not"], fail, *keys, "not")


def anchors(elements: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return words, one of which every match has: those of the pickiest required element."""
    best: list[str] = []
    for element in elements:
        words = _words(element)
        if words and not element.get("optional") and (not best or len(words) < len(best)):
            best = words
    return best


def _words(element: Mapping[str, Any]) -> list[str]:
    # A word with an apostrophe may stand in the text with a curly one.
    if "text" in element:
        return [w.lower().partition("'")[0] for w in _listed(element["text"])]
    if "lemma" in element:
        found = {
            form for w in _listed(element["lemma"]) for pos in "VNA" for form in _forms(w, pos)
        }
        return sorted(found)
    return []


def _forms(lemma: str, pos: str) -> list[str]:
    return [lemma.lower(), *inflect.expand(lemma.lower(), pos)]


def _listed(value: str | Sequence[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def compile(element: Mapping[str, Any]) -> Condition:
    """Make the predicate of one element; all its conditions must hold."""
    tests = [_TESTS[name](element[name]) for name in _TESTS if name in element]

    def test(view: View, index: int) -> bool:
        return all(one(view, index) for one in tests)

    least = 0 if element.get("optional") else 1
    return Condition(test, least, element.get("repeat", 1))


def _text(value: str | Sequence[str]) -> Test:
    words = frozenset(w.lower().replace("’", "'") for w in _listed(value))
    return lambda view, i: view.words[i] in words


def _lemma(value: str | Sequence[str]) -> Test:
    lemmas = frozenset(w.lower() for w in _listed(value))
    return lambda view, i: view.lemmas[i].lower() in lemmas


def _tag(value: str | Sequence[str]) -> Test:
    globs = _listed(value)
    return lambda view, i: any(fnmatchcase(view.tags[i], glob) for glob in globs)


def _shape(value: str | Sequence[str]) -> Test:
    shapes = frozenset(_listed(value))
    return lambda view, i: view.shapes[i] in shapes


def _regex(value: str) -> Test:
    compiled = regex.compile(value)
    return lambda view, i: bool(compiled.fullmatch(view.tokens[i].text, timeout=_REGEX_LIMIT))


def _entity(value: str) -> Test:
    def test(view: View, i: int) -> bool:
        text, tag = view.tokens[i].text, view.tags[i]
        if value == "number":
            return tag == "CD"
        acronym = text.isupper() and sum(c.isalpha() for c in text) > 1
        return acronym if value == "acronym" else tag.startswith("NNP") and not acronym

    return test


def _case(value: str) -> Test:
    tests: dict[str, Callable[[str], bool]] = {
        "lower": str.islower,
        "upper": str.isupper,
        "title": lambda text: text[:1].isupper() and not text[1:].isupper(),
    }
    wanted = tests[value]
    return lambda view, i: wanted(view.tokens[i].text)


def _not(value: Mapping[str, Any]) -> Test:
    inner = compile(value).test
    return lambda view, i: not inner(view, i)


def _quote(value: bool) -> Test:
    return lambda view, i: view.quoted(view.tokens[i].start, view.tokens[i].end) is value


def _headline(value: bool) -> Test:
    return lambda view, _: (view.role is Role.HEADLINE) is value


_TESTS: dict[str, Callable[[Any], Test]] = {
    "text": _text,
    "lemma": _lemma,
    "tag": _tag,
    "shape": _shape,
    "regex": _regex,
    "entity": _entity,
    "case": _case,
    "not": _not,
    "quote": _quote,
    "headline": _headline,
}
