"""Which of LanguageTool's rules are asked for, and how severe their findings are."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from newslint.config import Settings
from newslint.engines import defaults
from newslint.engines.settings import PREFIX, LanguageTool
from newslint.model import Severity

_OPEN = "*?["
_MINOR = frozenset(
    {"style", "register", "locale-violation", "locale-specific-content", "inconsistency"}
    | {"non-conformance", "uncategorized", "other", "characters", "formatting"}
)
"""Issue types (of ITS 2.0) that are a matter of style; the others are likely faults."""


def wanted(settings: Settings) -> bool:
    """Say whether the engine is on and at least one of its rules may be selected."""
    if settings.languagetool is None or PREFIX + "*" in settings.ignore:
        return False
    return any(_may_fit(glob) for glob in settings.select)


def _may_fit(glob: str) -> bool:
    fixed = next((glob[:i] for i, char in enumerate(glob) if char in _OPEN), glob)
    return glob == "default" or fixed.startswith(PREFIX) or PREFIX.startswith(fixed)


def runs(rule: str, settings: Settings) -> bool:
    """Say whether LanguageTool's ``rule`` (its bare id) reports under these settings."""
    engine = settings.languagetool or LanguageTool()
    name = PREFIX + rule
    if _fits(name, settings.ignore) or _fits(rule, engine.disable):
        return False
    default = rule in defaults.on() or _fits(rule, engine.enable)
    return any(default if g == "default" else fnmatchcase(name, g) for g in settings.select)


def severity(rule: str, issue_type: str, settings: Settings) -> Severity:
    """Return the severity of a finding of ``rule``: by issue type unless the house says it."""
    chosen = Severity.INFO if issue_type in _MINOR else Severity.WARNING
    for glob, wanted in settings.severity:
        if fnmatchcase(PREFIX + rule, glob):
            chosen = wanted
    return chosen


def parameters(settings: Settings) -> dict[str, str]:
    """Return what a request says of language and rules.

    Unless rules are asked for by glob, the server runs those that report and no others: it is
    faster so, and where two of its matches overlap it keeps the one that will be reported.
    """
    engine = settings.languagetool or LanguageTool()
    language = engine.language or ("en-GB" if settings.dialect == "gb" else "en-US")
    made = {"language": language}
    asked = [g.removeprefix(PREFIX) for g in settings.select if g != "default" and _may_fit(g)]
    named = [*engine.enable, *asked]
    exact = [glob for glob in named if not any(char in glob for char in _OPEN)]
    base = defaults.on() if "default" in settings.select else frozenset()
    enabled = sorted(rule for rule in {*base, *exact} if runs(rule, settings))
    if enabled:
        made["enabledRules"] = ",".join(enabled)
        if exact == named:
            made["enabledOnly"] = "true"
    return made


def _fits(name: str, globs: Iterable[str]) -> bool:
    return any(fnmatchcase(name, glob) for glob in globs)
