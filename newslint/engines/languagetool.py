"""LanguageTool's matches as findings, held to what an editor of news wants to hear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint import findings
from newslint.analysis import Analysis, View, lexicon
from newslint.config import Settings
from newslint.engines import selection
from newslint.engines.parts import Part, Units
from newslint.engines.settings import PREFIX
from newslint.house import resolving
from newslint.model import MASK, Finding, Match, Rule, Safety, Span

ENGINE = "languagetool"
_FIXES = 3
_SPELLING = ("MORFOLOGIK_RULE", "HUNSPELL_RULE")
_OFTEN = 2
"""A word that an article has so often is meant."""

Found = tuple[Rule, View, Match]


def to_findings(
    analysis: Analysis, answers: Iterable[tuple[Part, Sequence[Mapping[str, Any]]]], s: Settings
) -> tuple[Finding, ...]:
    """Turn the answers to an article's parts into findings, sorted as all are.

    Matches are dropped that lie on a mask, reach over a passage's end, or belong to a rule that
    does not run; so are spelling matches on names, acronyms and words that the house knows.
    """
    found = [made for part, matches in answers for made in _found(analysis, part, matches, s)]
    made = findings.from_matches(analysis, found)
    return tuple(finding._replace(engine=ENGINE) for finding in made)


def _found(
    analysis: Analysis, part: Part, matches: Sequence[Mapping[str, Any]], s: Settings
) -> Iterator[Found]:
    units = Units(part.text)
    for match in matches:
        start, end = units.point(match["offset"]), units.point(match["offset"] + match["length"])
        span = None if start is None or end is None else part.clean(start, end)
        rule = match["rule"]["id"]
        if span is None or span.start == span.end or not selection.runs(rule, s):
            continue
        view = next(v for v in reversed(analysis.views) if v.start <= span.start)
        here = Span(span.start - view.start, span.end - view.start)
        if not _masked(view, here) and not (is_spelling(match) and _meant(analysis, view, here)):
            yield _rule(match, s), view, _match(match, view, here)


def is_spelling(match: Mapping[str, Any]) -> bool:
    """Say whether a match only says that no dictionary has the word."""
    kind = match.get("type")
    unknown = isinstance(kind, Mapping) and kind.get("typeName") == "UnknownWord"
    return unknown or match["rule"]["id"].startswith(_SPELLING)


def _rule(match: Mapping[str, Any], s: Settings) -> Rule:
    rule = match["rule"]
    return Rule(
        id=PREFIX + rule["id"],
        kind=ENGINE,
        scope="block",
        severity=selection.severity(rule["id"], rule.get("issueType", ""), s),
        # A placeholder, so that braces in the engine's own words stay as they are.
        message="{said}",
        why="",
        source="LanguageTool",
        fix=Safety.UNSAFE,
        params={},
    )


def _match(match: Mapping[str, Any], view: View, here: Span) -> Match:
    given = dict.fromkeys(r["value"] for r in match.get("replacements", ()))
    texts = [text for text in given if text != view.text[here.start : here.end]]
    said = " ".join(match["message"].split())
    return Match.replacing(*here, *texts[:_FIXES], said=said)


def _masked(view: View, here: Span) -> bool:
    """Say whether a match touches what is no prose, or has only white space between."""
    before = view.text[: here.start].rstrip()
    after = view.text[here.end :].lstrip()
    return MASK in view.text[here.start : here.end] or before[-1:] == MASK or after[:1] == MASK


def _meant(analysis: Analysis, view: View, here: Span) -> bool:
    """Say whether a word that no dictionary has is a name, an acronym, or known to the house."""
    first, last = view.token_at(here.start), view.token_at(max(here.start, here.end - 1))
    whole = view.text[view.tokens[first].start : view.tokens[last].end] if first >= 0 else ""
    word = view.text[here.start : here.end]
    if not whole.replace("'", "").replace("’", "").isalpha() or not word.islower():
        return True
    word = word.replace("’", "'")
    if lexicon.known(word) or (analysis.names and word in resolving.words(analysis.names)):
        return True
    return sum(view.words.count(word) for view in analysis.views) >= _OFTEN
