"""``accept``, ``init`` and ``eval``: what a house keeps beside its articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from newslint import accept as accepting
from newslint import catalogue, discover, formats, linter, plan, run, scoreboard, starting
from newslint import evaluate as evaluation
from newslint.config import Settings
from newslint.engines.settings import PREFIX
from newslint.errors import NewslintError
from newslint.model import Dialect, Finding


def accept(args: argparse.Namespace) -> int:
    """Record the findings of a rule on a line as looked at."""
    path, line = accepting.parse_place(args.place)
    # Who records a finding of another engine has that engine on, if only by --engine.
    engine = "languagetool" if args.rule.startswith(PREFIX) else None
    made = plan.for_file(path, engine)
    with run.engines(made.works) as engines:
        (report,) = run.lint_files(made.works, engines=engines)
    for message in engines.messages() if engines else ():
        print(f"newslint: {message}", file=sys.stderr)
    if report.error:
        raise NewslintError(f"{report.path}: {report.error.message}")
    chosen = accepting.choose(report.findings, line, args.rule, catalogue.shipped().aliases)
    (target,) = made.targets
    written, new = accepting.record(target.config, target.path, chosen, args.reason)
    where = discover.name(written.absolute())
    for entry in new:
        print(f"{where}: accepted {entry.rule} in {entry.path}")
    if not new:
        print(f"{where}: accepted already")
    return 0


def init(args: argparse.Namespace) -> int:
    """Write what fits the current folder: configuration, hook and CI file."""
    for line in starting.begin(Path.cwd(), args.ci):
        print(line)
    return 0


def evaluate(args: argparse.Namespace) -> int:
    """Score the default rules against the gold files below a folder."""

    def lint(path: str, data: bytes, dialect: Dialect) -> tuple[str, Sequence[Finding]]:
        document = formats.read(path, data)
        return document.source, linter.compiled(Settings(dialect=dialect)).lint(document)

    scores = evaluation.evaluate(Path(args.folder), lint)
    render = scoreboard.render_json if args.format == "json" else scoreboard.render_text
    print(render(scores), end="")
    return evaluation.exit_code(scores)
