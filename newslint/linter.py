"""``compile(settings) -> Linter``, once; ``Linter.lint(document) -> findings``.

Rules speak clean offsets of the view they were given. Here, and only here, their matches
become findings with source positions; a match that crosses its scope's borders is dropped.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint import catalogue as catalogues
from newslint import findings, kinds, suppress
from newslint.analysis import Analysis, View, dialects
from newslint.catalogue import Catalogue
from newslint.config import Accepted, Settings
from newslint.errors import PackError
from newslint.kinds import Checker
from newslint.model import Document, Finding, Match, Rule, Severity
from newslint.prefilter import Prefilter
from newslint.tagger import ahead

if TYPE_CHECKING:
    from newslint.house.resolving import House

_LISTED = "house.listed"
"""The check that looks for what the house's lists call wrong."""
_LEARNED = "tagged."
"""How the checks begin that the learned tagger answers."""
_NOWHERE = "\0"
"""An anchor that no text has."""


class Counted(NamedTuple):
    """Findings, and the number of words of the passages that were linted."""

    findings: tuple[Finding, ...]
    words: int


@dataclass(frozen=True)
class Linter:
    """Compiled rules for one set of settings; holds no state of any article."""

    settings: Settings
    catalogue: Catalogue
    blocks: Prefilter
    documents: Prefilter
    house: House | None = None
    """What counts of the house's lists; None: it has no names of its own."""

    def lint(self, document: Document, accepted: Sequence[Accepted] = ()) -> tuple[Finding, ...]:
        """Return the document's findings, sorted by start, end and rule.

        ``accepted`` are the findings that the house has looked at and let stand.

        Raises:
            RuleTimeoutError: when a rule's pattern takes too long.
        """
        return self.lint_counted(document, accepted).findings

    def lint_counted(self, document: Document, accepted: Sequence[Accepted] = ()) -> Counted:
        """Return the findings and the number of words that were read for them."""
        found = self.find(document)
        return Counted(self.settle(document, found.findings, accepted), found.words)

    def find(self, document: Document) -> Counted:
        """Return all findings, also those that are suppressed or accepted, and the words."""
        names = self.house.names if self.house else frozenset[str]()
        dialect = dialects.of(document.text, self.settings.dialect)
        analysis = Analysis(document, dialect, names)
        matches = self._matches(analysis)
        if self.house:
            from newslint.house import silence

            matches = silence.without(self.house, analysis, matches)
        found = findings.from_matches(analysis, matches)
        return Counted(found, analysis.words)

    def settle(
        self, document: Document, found: Sequence[Finding], accepted: Sequence[Accepted] = ()
    ) -> tuple[Finding, ...]:
        """Return what stands of sorted findings, and what is to be said of suppressions."""
        return suppress.apply(
            document, found, catalogue=self.catalogue, active=self.active, accepted=accepted
        )

    @property
    def active(self) -> dict[str, Rule]:
        """The rules that run, by id, as configured."""
        return {c.rule.id: c.rule for c in (*self.blocks.checkers, *self.documents.checkers)}

    def _matches(self, analysis: Analysis) -> Iterator[tuple[Rule, View | None, Match]]:
        """Yield what each rule matches; the tagger reads meanwhile, and its rules come last."""
        late: list[tuple[Checker, View]] = []
        with ahead.reading(analysis.views if self._has_learned else ()):
            for view in analysis.views:
                for checker in self.blocks.candidates(view.lower):
                    if view.role not in checker.rule.roles:
                        continue
                    if _is_learned(checker.rule):
                        late.append((checker, view))
                        continue
                    yield from _in_block(checker, view)
            for checker in self.documents.candidates(analysis.document.text.lower()):
                for match in checker.run(analysis):
                    yield checker.rule, None, match
        for checker, view in late:
            yield from _in_block(checker, view)

    @cached_property
    def _has_learned(self) -> bool:
        return any(_is_learned(checker.rule) for checker in self.blocks.checkers)


def _is_learned(rule: Rule) -> bool:
    return str(rule.params.get("check", "")).startswith(_LEARNED)


def _in_block(checker: Checker, view: View) -> Iterator[tuple[Rule, View | None, Match]]:
    for match in checker.run(view):
        if _inside_scope(checker.rule, view, match):
            yield checker.rule, view, match


def _inside_scope(rule: Rule, view: View, match: Match) -> bool:
    if not 0 <= match.start <= match.end <= len(view.text):
        return False
    return rule.scope != "sentence" or match.end <= view.sentence_at(match.start).end


def compile(settings: Settings, catalogue: Catalogue | None = None) -> Linter:
    """Choose and compile the rules that ``settings`` ask for.

    Raises:
        PackError: for a broken rule pack, or one that shadows a shipped rule.
    """
    known = with_packs(catalogue or catalogues.shipped(), settings.packs)
    house = house_of(settings)
    blocks: list[Checker] = []
    documents: list[Checker] = []
    for names in known.names():
        if not _selected(names.all, names.default, settings):
            continue
        rule = known.rules[names.id]
        if settings.dialect in rule.dialects:
            if rule.params.get("check") == _LISTED:
                rule = _with_lists(rule, house)
            checkers = kinds.compile_rule(_configured(rule, settings))
            (documents if rule.scope == "document" else blocks).extend(checkers)
    return Linter(settings, known, Prefilter(blocks), Prefilter(documents), house)


def _with_lists(rule: Rule, house: House | None) -> Rule:
    """Give the rule that reads the lists what they call wrong; without any it is never run."""
    if house is None or not house.wrong:
        return rule._replace(params={**rule.params, "anchors": [_NOWHERE]})
    return rule._replace(options={**rule.options, "house": house})


def house_of(settings: Settings) -> House | None:
    """Return what counts today of the house's names and lists, if it has any."""
    if not (settings.names or settings.lists):
        return None
    from newslint.house import resolving

    return resolving.house(settings.names, settings.lists, settings.tags)


def with_packs(shipped: Catalogue, folders: Iterable[str]) -> Catalogue:
    """Add a house's packs to the catalogue.

    Raises:
        PackError: for a broken rule file, or an id or alias that is taken.
    """
    rules: list[Rule] = []
    taken = {*shipped.rules, *shipped.aliases}
    for folder in folders:
        from newslint import packs

        for rule in packs.load_folder(Path(folder)):
            for name in (rule.id, *rule.aliases):
                if name in taken:
                    raise PackError(f"'{name}' is already the name of a rule", rule.path, 1)
                taken.add(name)
            rules.append(rule)
    return shipped.joined(Catalogue.of(rules)) if rules else shipped


def selected(rule: Rule, settings: Settings) -> bool:
    """Say whether a rule runs: selected by name, glob or default, and not ignored."""
    return _selected((rule.id, *rule.aliases), rule.default, settings)


def _selected(names: Sequence[str], default: bool, settings: Settings) -> bool:
    if any(fnmatchcase(name, glob) for glob in settings.ignore for name in names):
        return False
    return any(
        default if glob == "default" else fnmatchcase(name, glob)
        for glob in settings.select
        for name in names
    )


def _configured(rule: Rule, settings: Settings) -> Rule:
    names = (rule.id, *rule.aliases)
    severity: Severity = rule.severity
    for glob, wanted in settings.severity:
        if any(fnmatchcase(name, glob) for name in names):
            severity = wanted
    options = dict(rule.options)
    for rule_id, text in settings.options:
        if rule_id in names:
            options |= json.loads(text)
    if severity == rule.severity and options == rule.options:
        return rule
    return rule._replace(severity=severity, options=options)


@cache
def compiled(settings: Settings) -> Linter:
    """Return the linter of these settings over the shipped rules, compiled once a process."""
    return compile(settings)


def lint(document: Document, settings: Settings | None = None) -> tuple[Finding, ...]:
    """Lint one document.

    Raises:
        PackError: for a broken rule pack.
        RuleTimeoutError: when a rule's pattern takes too long.
    """
    return compiled(settings or Settings()).lint(document)
