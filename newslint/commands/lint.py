"""``check`` and ``fix``: lint what the plan says, report, and give the exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from newslint import __version__, formats, linter, output, plan, run
from newslint import fix as fixing
from newslint import reporters as renderer
from newslint.commands import recording
from newslint.discover import Target
from newslint.errors import NewslintError, ReadError
from newslint.model import Document, FileError, FileReport
from newslint.plan import Plan
from newslint.reporters.progress import progress

if TYPE_CHECKING:
    from newslint.engines.joining import Engines


def check(args: argparse.Namespace) -> int:
    """Report the findings in files and folders."""
    recording.demand(args)
    made = _plan(args)
    recording.demand_names(args, made)
    codes: list[int] = []

    def reports(engines: Engines | None) -> Iterator[FileReport]:
        with progress(len(made.works), sys.stderr) as tick:
            linted: Iterable[FileReport] = run.lint_files(made.works, args.jobs, tick, engines)
            current = made
            if recording.wanted(args):
                linted = list(linted)
                current = recording.record(args, made, linted, engines)
            for target, work, report in zip(made.targets, made.works, linted, strict=True):
                shown = current.shown(target, work, report)
                codes.append(made.exit_code(target, shown))
                yield shown

    with run.engines(made.works) as engines:
        _report(args, made, reports(engines), sys.stdout)
    return max([*codes, _faults(engines)])


def _plan(args: argparse.Namespace) -> Plan:
    args.keep = args.format in renderer.SHOW_ARTICLES
    return plan.make(args)


def _faults(engines: Engines | None) -> int:
    """Say what went wrong with a second engine; return what that makes the exit code at least."""
    if engines is None:
        return 0
    for message in engines.messages():
        print(f"newslint: {message}", file=sys.stderr)
    return engines.exit_code


def fix(args: argparse.Namespace) -> int:
    """Apply fixes and report what remains; the report of ``fix -`` goes to standard error."""
    made = _plan(args)
    with run.engines(made.works) as engines:
        outcomes = [
            _fix_file(args, made, target, work, engines)
            for target, work in zip(made.targets, made.works, strict=True)
        ]
    codes = [
        made.exit_code(t, report) for t, (report, _) in zip(made.targets, outcomes, strict=True)
    ]
    codes.append(_faults(engines))
    if args.diff:
        would_change = any(changed for _, changed in outcomes)
        return max([*(code for code in codes if code > 1), int(would_change)])
    stdout_is_article = any(target.stdin for target in made.targets)
    _report(
        args,
        made,
        (report for report, _ in outcomes),
        sys.stderr if stdout_is_article else sys.stdout,
    )
    return max(codes, default=0)


def _fix_file(
    args: argparse.Namespace, made: Plan, target: Target, work: run.Work, engines: Engines | None
) -> tuple[FileReport, bool]:
    """Fix one file; return what remains and whether its text changed."""
    if work.error:
        return FileReport(work.path, error=work.error), False
    try:
        data = run.read_bytes(work)
        document = formats.read(work.path, data)
    except ReadError as exc:
        if target.stdin and not args.diff:
            sys.stdout.buffer.write(work.data or b"")
        return FileReport(work.path, error=FileError(exc.code, exc.bare, exc.line)), False
    compiled = linter.compiled(work.settings)

    def lint(source: str) -> FileReport:
        read = formats.read_again(document, source)
        if engines:
            counted = engines.lint(work, read)
        else:
            counted = compiled.lint_counted(read, work.accepted)
        report = FileReport(work.path, counted.words, counted.findings, source=source)
        return made.shown(target, work, report._replace(document=read if args.keep else None))

    fixed = fixing.fix_source(
        document.source, lambda source: lint(source).findings, args.unsafe_fixes
    )
    changed = fixed.source != document.source
    try:
        _give_back(args, target, document, data, fixed.source)
    except NewslintError as exc:
        # The file is as it was, so what stands in it is what is reported.
        error = FileError("unwritable", getattr(exc, "bare", str(exc)))
        return lint(document.source)._replace(error=error, findings=()), False
    return lint(fixed.source), changed


def _give_back(
    args: argparse.Namespace, target: Target, document: Document, data: bytes, after: str
) -> None:
    """Show, print or write a file's new source; ``data`` is what the file held."""
    changed = after != document.source
    if args.diff:
        shown = formats.read_again(document, after)
        sys.stdout.write(fixing.diff(target.name, _readable(document), _readable(shown)))
    elif target.stdin:
        sys.stdout.flush()
        sys.stdout.buffer.write(formats.file_bytes(document, data, after) if changed else data)
    elif changed:
        fixing.write_bytes(target.path, data, formats.file_bytes(document, data, after))


def _readable(document: Document) -> str:
    """Return what a diff shows: the source, or the text alone where that is a Word file's XML."""
    return document.text + "\n" if document.format == "docx" else document.source


def _report(
    args: argparse.Namespace, made: Plan, reports: Iterable[FileReport], stream: TextIO
) -> None:
    colour, width = renderer.terminal(stream, os.environ)
    if args.output:
        colour, width = False, None
    context = renderer.Context(
        version=__version__,
        rules=made.rules,
        colour=colour,
        width=width,
        changed_only=made.changes is not None,
        baseline=bool(made.baselines),
    )
    errors: list[FileReport] = []
    if args.summary:
        reports = list(reports)
        from newslint.reporters import markdown

        output.append(Path(args.summary), "".join(markdown.render(reports, context)))
    chunks = renderer.render(args.format, _noting_errors(reports, errors), context)
    if args.output:
        output.write(Path(args.output), "".join(chunks))
    else:
        for chunk in chunks:
            stream.write(chunk)
    # At a terminal the text report has just said it.
    if args.format != "text" or width is None:
        for report in errors:
            print(f"newslint: {_said(report)}", file=sys.stderr)


def _noting_errors(reports: Iterable[FileReport], errors: list[FileReport]) -> Iterator[FileReport]:
    for report in reports:
        if report.error:
            errors.append(report)
        yield report


def _said(report: FileReport) -> str:
    assert report.error is not None
    from newslint.reporters.excerpt import visible

    place = report.path if report.error.line is None else f"{report.path}:{report.error.line}"
    return f"{visible(place)}: {visible(report.error.message)}"
