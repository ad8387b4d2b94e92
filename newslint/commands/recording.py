"""``check --write-baseline`` and ``--prune-baseline``: from a run's findings to a new baseline."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint import discover
from newslint.errors import NewslintError
from newslint.model import FileReport
from newslint.plan import Plan, linted

if TYPE_CHECKING:
    from newslint.baseline import Baseline, Linted
    from newslint.engines.joining import Engines


def wanted(args: argparse.Namespace) -> bool:
    """Say whether the run changes the baseline."""
    return bool(args.write_baseline or args.prune_baseline)


def demand(args: argparse.Namespace) -> None:
    """See that the options of a run that changes the baseline make sense together.

    Raises:
        NewslintError: they do not.
    """
    if not wanted(args):
        return
    option = "--write-baseline" if args.write_baseline else "--prune-baseline"
    if args.changed_since or args.staged or args.hook:
        raise NewslintError(f"{option} is about whole files: give it paths, not what changed")
    if args.no_baseline:
        raise NewslintError(f"{option} and --no-baseline exclude each other")
    if "-" in args.paths:
        raise NewslintError(f"{option} is about files, not standard input")


def demand_names(args: argparse.Namespace, made: Plan) -> None:
    """See, before anything is linted, that every file has a baseline if one shall be written.

    Raises:
        NewslintError: a file has none.
    """
    if wanted(args) and not all(made.baseline_of(target) for target in made.targets):
        raise NewslintError(
            "name the baseline: --baseline FILE, or 'baseline:' in the configuration"
        )


def record(
    args: argparse.Namespace, made: Plan, reports: Sequence[FileReport], engines: Engines | None
) -> Plan:
    """Write the baselines anew and say what changed; return the plan with the new ones.

    Raises:
        NewslintError: a second engine failed, so that what it found before would be taken
            for mended.
        WriteError: a baseline cannot be written.
    """
    for message in engines.messages() if engines else ():
        raise NewslintError(f"the baseline was left as it is: {message}")
    by_baseline: dict[Path, list[Linted]] = {path: [] for path in made.baselines}
    for target, work, report in zip(made.targets, made.works, reports, strict=True):
        path = made.baseline_of(target)
        if path is not None and report.error is None:
            by_baseline[path].append(linted(target, work, report))
    return replace(
        made,
        baselines={
            path: _written(made.baselines[path], of_files, args.write_baseline)
            for path, of_files in by_baseline.items()
        },
    )


def _written(old: Baseline, of_files: Sequence[Linted], add: bool) -> Baseline:
    from newslint import baseline

    new = baseline.updated(old, of_files, add)
    if new.entries != old.entries or not old.path.exists():
        baseline.write(new)
    prints = {entry.fingerprint for entry in old.entries}
    added = sum(entry.fingerprint not in prints for entry in new.entries)
    out = len(old.entries) - (len(new.entries) - added)
    said = f"{len(new.entries)} recorded; {added} added, {out} taken out"
    print(f"newslint: {discover.name(old.path)}: {said}", file=sys.stderr)
    return new
