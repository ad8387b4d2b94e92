"""Suppressions: which findings a document or its house silences, and which silence nothing.

They come from comments, front matter, and what ``newslint accept`` wrote. A suppression
that names no rule, or silences nothing though its rules ran, is itself a finding.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from newslint import directives, formats
from newslint.catalogue import Catalogue
from newslint.config import Accepted
from newslint.directives import Directive, Name
from newslint.lines import Lines
from newslint.model import Document, Edit, Finding, Fix, Rule, Safety, Span

UNUSED, UNKNOWN = "suppressions/unused", "suppressions/unknown"
_OWN = "suppressions/"
_FOREIGN = "languagetool/"
"""Rules of this engine are not in the catalogue, so nothing is said of them."""
_DIALECTS = 2
_PLACES = {
    "ignore": "in the next paragraph",
    "ignore-line": "on this line",
    "ignore-file": "in this file",
    directives.FRONT_MATTER: "in this file",
    "off": "in what follows",
}


@dataclass(eq=False)
class _Entry:
    """One name of a directive, the rules it fits, and what becomes of it."""

    directive: Directive
    name: Name
    rules: frozenset[str]
    scope: Span | None
    """Where findings are silenced, in the source; None for ``on`` and ``off``."""
    used: bool = False

    def fits(self, rule: str) -> bool:
        return rule in self.rules or fnmatchcase(rule, self.name.glob)


@dataclass
class _Run:
    """What all steps for one document share."""

    document: Document
    catalogue: Catalogue
    active: Mapping[str, Rule]
    lines: Lines
    entries: list[_Entry] = field(default_factory=list)
    told: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often each name has been told of, to tell equal ones apart."""


def apply(
    document: Document,
    findings: Sequence[Finding],
    *,
    catalogue: Catalogue,
    active: Mapping[str, Rule],
    accepted: Sequence[Accepted] = (),
) -> tuple[Finding, ...]:
    """Return the findings that stand, and those about suppressions, sorted.

    ``active`` has the rules of this run by id, as configured: a suppression of a rule that
    did not run is not called unused. A finding is silenced for its own place only, not for
    its related ones.
    """
    written = directives.parse(document)
    if not written and not accepted:
        return tuple(findings)
    run = _Run(document, catalogue, active, Lines(document.source))
    run.entries = list(_entries(run, written))
    standing = [made for f in findings if (made := _standing(f, run)) is not None]
    told = _warnings(run, written)
    # What is silenced here and accepted in the configuration, too, needs both.
    there = {mark for f in (*findings, *told) for mark in (f.fingerprint, *f.former)}
    gone = [_of_accepted(run, entry, there) for entry in accepted]
    told += [f for f in gone if f and not _is_silenced(f.rule, f, run.entries)]
    told += _own_warnings(run)
    kept = [f for f in (*standing, *told) if not _is_accepted(f, run, accepted)]
    return tuple(sorted(kept, key=lambda f: (f.position.start, f.position.end, f.rule)))


def _entries(run: _Run, written: Iterable[Directive]) -> Iterator[_Entry]:
    blocks = [formats.source_span(run.document, b.start, b.end) for b in run.document.blocks]
    for directive in written:
        if directive.verb in directives.VERBS or directive.verb == directives.FRONT_MATTER:
            scope = _scope(run, directive, blocks)
            for name in directive.names:
                yield _Entry(directive, name, _fitting(run.catalogue, name.glob), scope)


def _scope(run: _Run, directive: Directive, blocks: Sequence[Span]) -> Span | None:
    start, end = directive.comment.start, directive.comment.end
    match directive.verb:
        case "ignore":
            below = [span for span in blocks if span.start >= end]
            return min(below, default=Span(end, end))
        case "ignore-line":
            return _whole_lines(run, start, end)
        case "on" | "off":
            return None
        case _:
            return Span(0, len(run.document.source))


def _whole_lines(run: _Run, start: int, end: int) -> Span:
    starts = run.lines.starts
    last = run.lines.line(end)
    below = starts[last] - 1 if last < len(starts) else len(run.document.source)
    return Span(starts[run.lines.line(start) - 1], below)


def _fitting(catalogue: Catalogue, glob: str) -> frozenset[str]:
    return frozenset(
        names.id
        for names in catalogue.names()
        if any(fnmatchcase(name, glob) for name in names.all)
    )


def _standing(finding: Finding, run: _Run) -> Finding | None:
    """Return the finding without the rules that are silenced in its place, or None."""
    if _is_silenced(finding.rule, finding, run.entries):
        return None
    also = tuple(r for r in finding.also if not _is_silenced(r, finding, run.entries))
    return finding if also == finding.also else finding._replace(also=also)


def _is_silenced(
    rule: str, finding: Finding, entries: Iterable[_Entry], but: _Entry | None = None
) -> bool:
    """Say whether entries silence ``rule`` at the finding's place, and mark them as used."""
    start, end = finding.position.start, finding.position.end
    silencing: list[_Entry] = []
    switch: _Entry | None = None
    for entry in entries:
        if entry is but or not entry.fits(rule):
            continue
        if entry.scope is None:
            if entry.directive.comment.end <= start:
                switch = entry
        elif _overlaps(entry.scope, start, end):
            silencing.append(entry)
    if switch and switch.directive.verb == "off":
        silencing.append(switch)
    for entry in silencing:
        entry.used = True
    return bool(silencing)


def _overlaps(scope: Span, start: int, end: int) -> bool:
    if start == end:
        return scope.start <= start <= scope.end
    return start < scope.end and end > scope.start


def _is_accepted(finding: Finding, run: _Run, accepted: Iterable[Accepted]) -> bool:
    names = (finding.rule, *finding.also)
    return any(
        entry.fingerprint in (finding.fingerprint, *finding.former)
        and run.catalogue.aliases.get(entry.rule, entry.rule) in names
        for entry in accepted
    )


def _warnings(run: _Run, written: Iterable[Directive]) -> list[Finding]:
    """Return the findings about directives, but for those that are suppressed in turn."""
    told: list[tuple[Finding | None, _Entry | None]] = []
    told += [(_of_verb(run, directive), None) for directive in written]
    told += [(_of_entry(run, entry), entry) for entry in run.entries if not _is_own(entry)]
    return [f for f, e in told if f and not _is_silenced(f.rule, f, run.entries, but=e)]


def _own_warnings(run: _Run) -> list[Finding]:
    """Return those about what suppresses warnings: only now does it show if it was needed."""
    told = [_of_entry(run, entry) for entry in run.entries if _is_own(entry)]
    return [finding for finding in told if finding]


def _is_own(entry: _Entry) -> bool:
    return entry.name.glob.startswith(_OWN)


def _of_verb(run: _Run, directive: Directive) -> Finding | None:
    if directive.verb in (*directives.VERBS, directives.FRONT_MATTER):
        return None
    near = _nearest(directive.verb, directives.VERBS)
    problem = f"there is no directive '{directive.verb}'" + _hint(near)
    word = Name(directive.verb, directive.start, directive.start + len(directive.verb))
    return _finding(run, UNKNOWN, word, problem, _corrections(word, near))


def _of_entry(run: _Run, entry: _Entry) -> Finding | None:
    name = entry.name
    if not entry.rules and not name.glob.startswith(_FOREIGN):
        near = _nearest(name.glob, [*run.catalogue.rules, *run.catalogue.aliases])
        hint = " (write ' -- ' before the reason)" if " " in name.glob else _hint(near)
        problem = f"no rule is called '{name.glob}'" + hint
        return _finding(run, UNKNOWN, name, problem, (*_corrections(name, near), *_out(run, entry)))
    if entry.used or not _all_ran(run, entry.rules):
        return None
    if entry.directive.verb == "on":
        if _is_off(run, entry):
            return None
        problem = f"'{name.glob}' is not off here"
    else:
        what = "nothing" if name.glob == directives.EVERY_RULE else f"no '{name.glob}'"
        problem = f"{what} is found {_PLACES[entry.directive.verb]}"
    return _finding(run, UNUSED, name, problem, _out(run, entry))


def _of_accepted(run: _Run, entry: Accepted, there: Set[str]) -> Finding | None:
    rule = run.catalogue.aliases.get(entry.rule, entry.rule)
    what = f"the configuration accepts a finding of '{entry.rule}' ({entry.reason})"
    if rule not in run.catalogue.rules and not rule.startswith(_FOREIGN):
        near = _nearest(rule, run.catalogue.rules)
        problem = f"{what}, but there is no such rule{_hint(near)}"
        return _finding(run, UNKNOWN, Name(entry.fingerprint, 0, 0), problem)
    if not _all_ran(run, {rule}) or entry.fingerprint in there:
        return None
    problem = f"{what} that is not here any more"
    return _finding(run, UNUSED, Name(entry.fingerprint, 0, 0), problem)


def _all_ran(run: _Run, rules: Set[str]) -> bool:
    """Say whether what was not found would have been: no rule on by default was left out."""
    if rules.isdisjoint(run.active):
        return False
    missing = (run.catalogue.rules[rule] for rule in rules - run.active.keys())
    return not any(rule.default and len(rule.dialects) == _DIALECTS for rule in missing)


def _is_off(run: _Run, on: _Entry) -> bool:
    before = run.entries[: run.entries.index(on)]
    return any(e.directive.verb == "off" and not e.rules.isdisjoint(on.rules) for e in before)


def _out(run: _Run, entry: _Entry) -> tuple[Fix, ...]:
    """Return the fix that takes a name out of its directive, or deletes it whole."""
    directive = entry.directive
    if directive.verb == directives.FRONT_MATTER:
        return ()
    if len(directive.names) > 1:
        edit: Edit | None = directives.without(directive, entry.name)
    else:
        edit = directives.deletion(run.document.source, directive)
    return (Fix("delete", (edit,), Safety.UNSAFE),) if edit else ()


def _corrections(word: Name, near: str) -> tuple[Fix, ...]:
    edit = Edit(word.start, word.end, near)
    return (Fix(near, (edit,), Safety.UNSAFE),) if near else ()


def _nearest(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1)
    return close[0] if close else ""


def _hint(near: str) -> str:
    return f"; did you mean '{near}'?" if near else ""


def _finding(
    run: _Run, rule_id: str, name: Name, problem: str, fixes: tuple[Fix, ...] = ()
) -> Finding | None:
    rule = run.active.get(rule_id)
    if rule is None:
        return None
    run.told[rule_id, name.glob] += 1
    key = (rule_id, name.glob, str(run.told[rule_id, name.glob]))
    text = run.document.source[name.start : name.end]
    position = run.lines.position(name.start, name.end)
    return Finding(
        rule=rule_id,
        severity=rule.severity,
        message=rule.message.replace("{problem}", problem),
        position=position,
        location=formats.source_location(run.document, position.line),
        text=text,
        source_text=text,
        in_quote=False,
        fingerprint=hashlib.sha256("\0".join(key).encode()).hexdigest(),
        fixes=fixes,
    )
