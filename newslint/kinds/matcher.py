"""A prepared pattern that is compiled when it is first needed and runs with a time limit."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import regex

from newslint.analysis import View
from newslint.errors import Located, RuleTimeoutError
from newslint.kinds import Fail, anchors, language, lookbehind

Found = regex.Match[str] | re.Match[str]

TIME_LIMIT = 2.0
"""Seconds that one pattern may spend on one block; a catastrophic pattern never ends."""


def prepare(source: str, params: Mapping[str, Any], fail: Fail, *keys: str | int) -> dict[str, Any]:
    """Expand and check one pattern of a rule.

    Raises:
        Located: what ``fail`` makes when the pattern is not valid or can match nothing at all.
    """
    pattern = _expand(source, fail, *keys)
    text = pattern.text
    if params.get("word", True):
        # A match that ends in a space or mark may well have a letter after it.
        text = rf"(?<!\w(?=\w))(?:{text})(?!(?<=\w)\w)"
    flags = int(regex.IGNORECASE) if params.get("ignore_case", True) else 0
    _check(text, fail, *keys)
    return {
        "pattern": text,
        "flags": flags,
        "anchors": list(anchors.find(pattern.text)),
        "first": list(anchors.first(pattern.text)) if params.get("word", True) else [],
        "needed": [list(strings) for strings in anchors.needed(pattern.text)],
    }


def may_match(entry: Mapping[str, Any], view: View) -> bool:
    """Say whether a passage holds all that a prepared entry cannot match without."""
    lowered, starts = view.lower, view.word_starts
    if entry["first"] and not any(f" {text}" in starts for text in entry["first"]):
        return False
    return all(any(text in lowered for text in strings) for strings in entry["needed"])


def _expand(source: str, fail: Fail, *keys: str | int) -> language.Pattern:
    try:
        return language.expand(source)
    except ValueError as exc:
        raise fail(f"{exc}, in '{source}'", *keys) from exc


def _check(text: str, fail: Fail, *keys: str | int) -> None:
    try:
        found = regex.compile(text).match("")
    except regex.error as exc:
        raise fail(f"not a valid pattern: {exc}", *keys) from exc
    if found:
        raise fail("the pattern matches the empty string", *keys)


def prepare_unless(params: Mapping[str, Any], fail: Fail) -> list[str]:
    """Expand the patterns that take a match back."""
    texts = []
    for number, source in enumerate(params.get("unless", ())):
        texts.append(_expand(source, fail, "unless", number).text)
        _check(texts[-1], fail, "unless", number)
    return texts


@cache
def compiled(text: str, flags: int) -> regex.Pattern[str]:
    """Compile a pattern once a process."""
    return regex.compile(text, flags)


@cache
def _compiled_quickly(text: str, flags: int) -> re.Pattern[str]:
    """Compile a shipped pattern by ``re``, which takes a third of the time."""
    return re.compile(text, flags)


def trusted(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Mark a shipped pattern that ``re`` understands: its examples have shown that it ends."""
    if _is_for_re(entry["pattern"], entry["flags"]):
        return {**entry, "trusted": True}
    behind, rest = lookbehind.split(entry["pattern"])
    parts = [rest, *(part.pattern for part in behind)]
    if not behind or not all(_is_for_re(part, entry["flags"]) for part in parts):
        return dict(entry)
    return {**entry, "pattern": rest, "trusted": True, "behind": behind}


def _is_for_re(pattern: str, flags: int) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            re.compile(pattern, flags)
        except (re.error, FutureWarning):
            return False
    return True


def matches(entry: Mapping[str, Any], text: str, rule_id: str) -> Iterator[Found]:
    """Yield the matches of a prepared entry.

    Raises:
        RuleTimeoutError: naming the rule, when the pattern takes too long.
    """
    if entry.get("trusted"):
        yield from _trusted_matches(entry, text)
        return
    try:
        yield from compiled(entry["pattern"], entry["flags"]).finditer(text, timeout=TIME_LIMIT)
    except TimeoutError as exc:
        raise timeout(rule_id) from exc


def _trusted_matches(entry: Mapping[str, Any], text: str) -> Iterator[Found]:
    pattern = _compiled_quickly(entry["pattern"], entry["flags"])
    behind = [lookbehind.Behind(*part) for part in entry.get("behind", ())]
    if not behind:
        yield from pattern.finditer(text)
        return
    at = 0
    while found := pattern.search(text, at):
        start = found.start()
        if all(lookbehind.holds(part, entry["flags"], text, start) for part in behind):
            yield found
            at = max(found.end(), start + 1)
        else:
            at = start + 1


def timeout(rule_id: str) -> Located:
    """Make the error for a pattern that takes too long."""
    return RuleTimeoutError(
        f"rule '{rule_id}': a pattern took longer than {TIME_LIMIT:g} s; simplify it", rule_id
    )


def excused(start: int, end: int, text: str, unless: Sequence[str], rule_id: str) -> bool:
    """Say whether one of the ``unless`` patterns matches over ``[start, end)``."""
    for pattern in unless:
        entry = {"pattern": pattern, "flags": int(regex.IGNORECASE)}
        if any(m.start() < end and m.end() > start for m in matches(entry, text, rule_id)):
            return True
    return False
