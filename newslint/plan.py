"""From the command line to the work: configurations, rules known, files, what changed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint import catalogue as catalogues
from newslint import config as configs
from newslint import discover, linter
from newslint.config import Config, Overrides
from newslint.discover import Target
from newslint.errors import NewslintError
from newslint.model import FileReport, Rule
from newslint.run import Work

if TYPE_CHECKING:
    from newslint.changed import Changes

_RANK = {"info": 0, "warning": 1, "error": 2, "never": 3}


@dataclass(frozen=True)
class Plan:
    """Everything that a run of ``check`` or ``fix`` does, decided before it starts."""

    targets: tuple[Target, ...]
    works: tuple[Work, ...]
    changes: Changes | None
    rules: dict[str, Rule]
    fail_level: str | None
    """The command line's; None leaves it to each file's configuration."""

    def shown(self, target: Target, report: FileReport) -> FileReport:
        """Hide what touches no changed line, if only changed lines were asked for."""
        if self.changes is None or report.error:
            return report
        from newslint import changed

        shown = [f for f in report.findings if changed.touches(self.changes, target.path, f)]
        hidden = len(report.findings) - len(shown)
        return replace(report, findings=tuple(shown), hidden=hidden)

    def level(self, target: Target) -> str:
        """Return the lowest severity that fails for a file."""
        return self.fail_level or target.config.fail_level

    def exit_code(self, target: Target, report: FileReport) -> int:
        """Return what one file's report makes the exit code at least."""
        if report.error:
            return 2
        lowest = _RANK[self.level(target)]
        return int(any(_RANK[f.severity] >= lowest for f in report.findings))


def make(args: argparse.Namespace) -> Plan:
    """Read configurations and find the files; nothing is linted yet.

    Raises:
        ConfigError: a broken configuration, or a rule that does not exist.
        PackError: a broken rule pack.
        GitError: what changed cannot be told.
    """
    shipped = catalogues.shipped()
    rules = dict(shipped.rules)

    def check(config: Config) -> None:
        known = linter.with_packs(shipped, config.settings.packs)
        rules.update(known.rules)
        configs.check_rules(config, known.rules, known.aliases)

    choose = configs.chooser(Path(args.config) if args.config else None, args.isolated, check)
    here = choose(Path.cwd())
    layer = Overrides(select=_globs(args.select), ignore=_globs(args.ignore))
    known = {*linter.with_packs(shipped, here.settings.packs).rules, *shipped.aliases, *rules}
    configs.check_globs(layer.select, "--select", known)
    configs.check_globs(layer.ignore, "--ignore", known)
    changes = _changes(args)
    paths = list(dict.fromkeys(args.paths)) or ["."]
    only = None if changes is None else changes.files.keys()
    targets = discover.files(paths, choose, args.stdin_filename, only)
    works = tuple(_work(target, layer, changes, args.engine) for target in targets)
    return Plan(targets, works, changes, rules, args.fail_level)


def for_file(path: str, engine: str | None = None) -> Plan:
    """Plan to lint one file by its own configuration, and ``engine`` as ``--engine`` says.

    Raises:
        NewslintError: as ``make``, or when the configuration excludes the file.
    """
    args = argparse.Namespace(
        paths=[path],
        select=[],
        ignore=[],
        config=None,
        isolated=False,
        fail_level=None,
        stdin_filename=None,
        changed_since=None,
        staged=False,
        hook=False,
        engine=engine,
    )
    made = make(args)
    if len(made.targets) != 1 or path == "-":
        raise NewslintError(f"{path}: not one article that the configuration lets be linted")
    return made


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


def _work(target: Target, layer: Overrides, changes: Changes | None, engine: str | None) -> Work:
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
        settings=configs.with_engine(settings, engine),
        accepted=configs.accepted_for(target.config, target.path),
        error=target.error,
    )
