"""From a rule's match in clean text to a finding in the source."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint import echoes, formats
from newslint.analysis import Analysis, View
from newslint.lines import Lines
from newslint.model import (
    Edit,
    Finding,
    Fix,
    Match,
    Place,
    Role,
    Rule,
    Safety,
    Severity,
    Span,
)

_IN_QUOTE = " In a quotation: check against the source."
_TWIN = "The same words stand here, too; a fix mends both."
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}

Found = tuple[Rule, View | None, Match]
"""A match with its rule, and the view it is relative to (None: the whole clean text)."""


def from_matches(analysis: Analysis, found: Iterable[Found]) -> tuple[Finding, ...]:
    """Turn matches into findings, sorted, equal ones merged, fingerprinted."""
    every = echoes.joined(found)
    maker = _Maker(analysis, every)
    made = [finding for one in every if (finding := maker.finding(one)) is not None]
    made.sort(key=lambda f: (f.position.start, f.position.end, f.rule))
    aliases = {rule.id: rule.aliases for rule, _, _ in every if rule.aliases}
    return tuple(_with_ordinals(_merged(made), aliases))


class _Maker:
    """What all findings of one article share."""

    def __init__(self, analysis: Analysis, found: Iterable[Found]) -> None:
        self.document = analysis.document
        self.views = analysis.views
        self.offsets = [view.start for view in analysis.views]
        self.lines = Lines(self.document.source)
        self.sources = formats.all_source_edits(
            self.document,
            (
                _moved(fix, view.start if view else 0)
                for _, view, match in found
                for fix in match.fixes
            ),
        )

    def view_at(self, offset: int) -> View | None:
        index = bisect_right(self.offsets, offset) - 1
        if index < 0:
            return None
        view = self.views[index]
        return view if offset <= view.start + len(view.text) else None

    def finding(self, found: Found) -> Finding | None:
        rule, view, match = found
        base = view.start if view else 0
        start, end = base + match.start, base + match.end
        view = view or self.view_at(start)
        if view is None or end > view.start + len(view.text):
            return None
        quoted = _quoted(view, start, end)
        if quoted and rule.quotations == "skip":
            return None
        fixes = tuple(self.fix(rule, view, fix, base) for fix in match.fixes)
        source = formats.source_span(self.document, start, end)
        severity = rule.severity
        if quoted and severity is Severity.ERROR:
            severity = Severity.WARNING
        text = self.document.text[start:end]
        return Finding(
            rule=rule.id,
            severity=severity,
            message=_message(rule, match, text) + (_IN_QUOTE if quoted else ""),
            position=self.lines.position(*source),
            text=text,
            source_text=self.document.source[source.start : source.end],
            in_quote=quoted,
            fingerprint=_sentence(view, start - view.start),
            related=(*self.places(match, base), *self.twins(start, end)),
            fixes=fixes,
            confidence=match.confidence,
            location=formats.location(self.document, start),
        )

    def places(self, match: Match, base: int) -> Iterator[Place]:
        for related in match.related:
            span = formats.source_span(self.document, base + related.start, base + related.end)
            yield Place(self.lines.position(*span), related.message)

    def twins(self, start: int, end: int) -> Iterator[Place]:
        """Yield where the same words stand in the file once more."""
        for twin in formats.twins_at(self.document, start, end):
            yield Place(self.lines.position(*formats.source_span(twin, start, end)), _TWIN)

    def fix(self, rule: Rule, view: View, fix: Fix, base: int) -> Fix:
        """Bring a fix into source offsets; what cannot be applied faithfully is display."""
        edits = _moved(fix, base)
        safety = fix.safety or rule.fix or Safety.DISPLAY
        if any(self._touches_quotation(view, edit) for edit in edits):
            safety = Safety.DISPLAY
        sources = self.sources[edits]
        if sources is None:
            safety = Safety.DISPLAY
            sources = tuple(
                Edit(*formats.source_span(self.document, e.start, e.end), e.replacement)
                for e in edits
            )
        return Fix(fix.title or "delete", tuple(sources), safety)

    def _touches_quotation(self, view: View, edit: Edit) -> bool:
        own = self.view_at(edit.start) or view
        return _quoted(own, edit.start, edit.end)


def _moved(fix: Fix, base: int) -> tuple[Edit, ...]:
    return tuple(Edit(base + e.start, base + e.end, e.replacement) for e in fix.edits)


def _quoted(view: View, start: int, end: int) -> bool:
    if view.role is Role.QUOTE_BLOCK:
        return True
    return view.quoted(start - view.start, end - view.start)


def _message(rule: Rule, match: Match, text: str) -> str:
    values = {"match": text, "replacement": match.fixes[0].title if match.fixes else ""}
    values |= match.values
    return _PLACEHOLDER.sub(lambda m: values.get(m[1], m[0]), rule.message)


def _sentence(view: View, offset: int) -> str:
    span: Span = view.sentence_at(offset)
    return " ".join(view.text[span.start : span.end].split())


def _merged(made: Sequence[Finding]) -> Iterator[Finding]:
    """Join findings of several rules that mark the same place and mend it alike."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in made:
        mend = finding.fixes[0].edits if finding.fixes else finding.rule
        groups.setdefault((finding.position, mend), []).append(finding)
    for group in groups.values():
        first = min(group, key=lambda f: (_ORDER[f.severity], f.rule))
        also = tuple(dict.fromkeys(f.rule for f in group if f.rule != first.rule))
        yield first._replace(also=also)


def _with_ordinals(
    made: Iterable[Finding], aliases: Mapping[str, tuple[str, ...]]
) -> Iterator[Finding]:
    """Replace each finding's sentence by its fingerprint; equal ones are told apart by order."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in made:
        key = (finding.rule, finding.fingerprint, finding.text)
        own, *former = (
            hashlib.sha256("\0".join((rule, *key[1:], str(seen[key]))).encode()).hexdigest()
            for rule in (finding.rule, *aliases.get(finding.rule, ()))
        )
        seen[key] += 1
        yield finding._replace(fingerprint=own, former=tuple(former))
