"""``kind: substitution``: each pattern of ``swap`` with what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

import regex

from newslint.analysis import View, wordcase
from newslint.kinds import Checker, Fail, language, matcher
from newslint.model import Match, Rule


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Expand the patterns and split their replacements into parts."""
    entries = []
    for source, wanted in params["swap"].items():
        entry = matcher.prepare(source, params, fail, "swap", source)
        replacements = [wanted] if isinstance(wanted, str) else wanted
        try:
            entry["templates"] = [_template(source, entry["pattern"], t) for t in replacements]
        except ValueError as exc:
            raise fail(str(exc), "swap", source) from exc
        entries.append(entry)
    unless = matcher.prepare_unless(params, fail)
    return {"entries": entries, "unless": unless, "exact": params.get("exact", False)}


def _template(source: str, pattern: str, replacement: str) -> list[language.Part]:
    """Split a replacement; its group numbers count the author's groups, not the slots."""
    parts = language.template(replacement, language.expand(source).slots)
    compiled = regex.compile(pattern)
    slots = {n for name, n in compiled.groupindex.items() if name.startswith("_")}
    numbers = [n for n in range(1, compiled.groups + 1) if n not in slots]
    for part in parts:
        if (
            isinstance(part, str)
            or part[0] not in language.GROUPS
            or part[1] in compiled.groupindex
        ):
            continue
        if not isinstance(part[1], int) or not 1 <= part[1] <= len(numbers):
            raise ValueError(f"the pattern has no group '{part[1]}'")
        part[1] = numbers[part[1] - 1]
    return parts


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Make a checker for each pattern."""
    return tuple(
        Checker(rule, tuple(entry["anchors"]), partial(_check, rule, entry))
        for entry in rule.params["entries"]
    )


def _check(rule: Rule, entry: Mapping[str, Any], view: View) -> Iterator[Match]:
    if not matcher.may_match(entry, view):
        return
    for found in matcher.matches(entry, view.text, rule.id):
        start, end = found.span()
        exact = rule.params["exact"]
        texts = [_fill(template, found, view, exact) for template in entry["templates"]]
        wanted = [t for t in dict.fromkeys(texts) if t is not None and t != found[0]]
        if not wanted and texts:
            continue
        if not matcher.excused(start, end, view.text, rule.params["unless"], rule.id):
            yield Match.replacing(start, end, *wanted)


def _fill(
    template: list[language.Part], found: matcher.Found, view: View, exact: bool
) -> str | None:
    texts: list[str] = []
    for part in template:
        if isinstance(part, str):
            texts.append(part)
        elif part[0] in language.GROUPS:
            texts.append(_group(part[0], found[part[1]] or ""))
        else:
            form = _inflected(part, found, view)
            if form is None:
                return None
            texts.append(form)
    text = "".join(texts)
    # Case and marks follow the copy, so that one pattern serves everywhere in a sentence.
    return wordcase.match_marks(view.text, text if exact else wordcase.match_case(found[0], text))


def _group(kind: str, text: str) -> str:
    if kind == "l":
        return text.lower()
    return text[:1].upper() + text[1:] if kind == "u" else text


def _inflected(part: list[Any], found: matcher.Found, view: View) -> str | None:
    # The slot may stand in an alternative that did not match.
    by_tag: Mapping[str, str] | None = part[2].get((found[part[1]] or "").lower())
    if by_tag is None:
        return None
    if len(set(by_tag.values())) > 1:
        tag = view.tags[view.token_at(found.start(part[1]))]
        if tag in by_tag:
            return by_tag[tag]
    return next(iter(by_tag.values()))
