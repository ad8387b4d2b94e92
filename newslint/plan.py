"""From the command line to the work: configurations, rules, files, what changed, what is known."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint import catalogue as catalogues
from newslint import config as configs
from newslint import discover, linter, pathpatterns
from newslint.config import Config, Overrides
from newslint.discover import Target
from newslint.engines.settings import PREFIX
from newslint.errors import NewslintError
from newslint.model import FileReport, Rule
from newslint.run import Work

if TYPE_CHECKING:
    from newslint.baseline import Baseline, Linted
    from newslint.changed import Changes

_RANK = {"info": 0, "warning": 1, "error": 2, "never": 3}


@dataclass(frozen=True)
class Plan:
    """Everything that a run of ``check`` or ``fix`` does, decided before it starts."""

    targets: tuple[Target, ...]
    works: tuple[Work, ...]
    changes: Changes | None
    rules: Mapping[str, Rule]
    fail_level: str | None
    """The command line's; None leaves it to each file's configuration."""
    baselines: Mapping[Path, Baseline]
    """The baselines of the run by their absolute paths."""
    baseline: Path | None = None
    """The command line's baseline, for all files."""

    def shown(self, target: Target, work: Work, report: FileReport) -> FileReport:
        """Hide what the baseline knows, and what touches no changed line if only these count."""
        report = report._replace(fail_level=self.level(target))
        if report.error:
            return report
        known = self.baselines.get(self.baseline_of(target) or Path())
        if known is not None:
            from newslint import baseline

            parted = baseline.split(known, linted(target, work, report))
            report = report._replace(
                findings=parted.new, known=len(parted.known), mended=len(parted.gone)
            )
        return report if self.changes is None else self._changed(self.changes, target, report)

    def _changed(self, changes: Changes, target: Target, report: FileReport) -> FileReport:
        from newslint import changed

        shown = [f for f in report.findings if changed.touches(changes, target.path, f)]
        hidden = len(report.findings) - len(shown)
        return report._replace(findings=tuple(shown), hidden=hidden)

    def baseline_of(self, target: Target) -> Path | None:
        """Return the baseline of a file: the command line's, else its configuration's."""
        return self.baseline or target.config.baseline

    def level(self, target: Target) -> str:
        """Return the lowest severity that fails for a file."""
        return self.fail_level or target.config.fail_level

    def exit_code(self, target: Target, report: FileReport) -> int:
        """Return what one file's report makes the exit code at least."""
        if report.error:
            return 2
        lowest = _RANK[self.level(target)]
        return int(any(_RANK[f.severity] >= lowest for f in report.findings))


def linted(target: Target, work: Work, report: FileReport) -> Linted:
    """Return a file's findings as a baseline takes them: with the rules that ran on it."""
    from newslint.baseline import Linted

    def ran(rule: str) -> bool:
        if rule.startswith(PREFIX):
            return work.settings.languagetool is not None
        compiled = linter.compiled(work.settings)
        rule = compiled.catalogue.aliases.get(rule, rule)
        # A rule that was taken out finds nothing any more.
        return rule in compiled.active or rule not in compiled.catalogue.rules

    return Linted(target.path, report.findings, ran)


def make(args: argparse.Namespace) -> Plan:
    """Read configurations and find the files; nothing is linted yet.

    Raises:
        ConfigError: a broken configuration or baseline, or a rule that does not exist.
        PackError: a broken rule pack.
        GitError: what changed cannot be told.
    """
    shipped = catalogues.shipped()
    every = shipped

    def check(config: Config) -> None:
        nonlocal every
        known = linter.with_packs(shipped, config.settings.packs)
        every = every.joined(known) if known is not shipped else every
        configs.check_rules(config, known.rules, known.aliases)

    choose = configs.chooser(Path(args.config) if args.config else None, args.isolated, check)
    here = choose(Path.cwd())
    layer = Overrides(select=_globs(args.select), ignore=_globs(args.ignore))
    known = {*linter.with_packs(shipped, here.settings.packs).rules, *shipped.aliases, *every.rules}
    configs.check_globs(layer.select, "--select", known)
    configs.check_globs(layer.ignore, "--ignore", known)
    changes = _changes(args)
    paths = list(dict.fromkeys(args.paths)) or ["."]
    only = None if changes is None else changes.files.keys()
    targets = discover.files(paths, choose, args.stdin_filename, only)
    works = tuple(_work(target, layer, changes, args) for target in targets)
    made = Plan(targets, works, changes, every.rules, args.fail_level, {}, _baseline(args))
    return made if args.no_baseline else replace(made, baselines=_baselines(made, args))


def for_file(
    path: str, engine: str | None = None, config: str | None = None, isolated: bool = False
) -> Plan:
    """Plan to lint one file by its own configuration, and ``engine`` as ``--engine`` says.

    Raises:
        NewslintError: as ``make``, or when the configuration excludes the file.
    """
    args = argparse.Namespace(
        paths=[path],
        select=[],
        ignore=[],
        config=config,
        isolated=isolated,
        fail_level=None,
        stdin_filename=None,
        changed_since=None,
        staged=False,
        hook=False,
        engine=engine,
        baseline=None,
        no_baseline=True,
        keep=False,
    )
    made = make(args)
    if len(made.targets) != 1 or path == "-":
        raise NewslintError(f"{path}: not one article that the configuration lets be linted")
    return made


def _baseline(args: argparse.Namespace) -> Path | None:
    return pathpatterns.absolute(args.baseline) if args.baseline else None


def _baselines(made: Plan, args: argparse.Namespace) -> dict[Path, Baseline]:
    paths = dict.fromkeys(path for t in made.targets if (path := made.baseline_of(t)))
    if made.baseline:
        # Also where nothing is linted: a wrong path must not pass unseen.
        paths[made.baseline] = None
    if not paths:
        return {}
    from newslint import baseline

    return {path: baseline.load(path, new=getattr(args, "write_baseline", False)) for path in paths}


def _globs(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(glob.strip() for value in values for glob in value.split(",") if glob.strip())


def _changes(args: argparse.Namespace) -> Changes | None:
    if not (args.changed_since or args.staged or args.hook):
        return None
    from newslint import changed

    root = Path.cwd()
    if args.changed_since:
        return changed.since(root, args.changed_since)
    if args.staged:
        return changed.staged(root)
    return changed.by_hook(root, os.environ)


def _work(
    target: Target, layer: Overrides, changes: Changes | None, args: argparse.Namespace
) -> Work:
    data: bytes | None = None
    if target.stdin:
        data = sys.stdin.buffer.read()
    elif changes and changes.version and not target.error:
        from newslint import changed

        # The index or a commit may hold another text than the working tree.
        data = changed.read(changes, target.path)
    settings = configs.settings_for(target.config, target.path, layer)
    return Work(
        path=target.name,
        file=target.path,
        data=data,
        settings=configs.with_engine(settings, args.engine),
        accepted=configs.accepted_for(target.config, target.path),
        error=target.error,
        keep=args.keep,
    )
