"""``names``: an article's name sheet, or its names into a house list."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

from newslint import formats, linter, namesheet, output, plan, run
from newslint.analysis import Analysis
from newslint.discover import Target
from newslint.errors import NewslintError, ReadError
from newslint.namesheet import Sheet
from newslint.work import Work

_FORMATS = {"text": "text", "json": "as_json", "html": "html"}


def names(args: argparse.Namespace) -> int:
    """Print the name sheet of an article, or add its names to a list."""
    made = plan.for_file(args.path, "native", args.config, args.isolated)
    (target,), (work,) = made.targets, made.works
    sheet = _sheet(work)
    if args.add:
        return _add(sheet, Path(args.add), target)
    renderer = import_module(f"newslint.namesheet.{_FORMATS[args.format]}")
    text = "".join(renderer.render(sheet))
    if args.output:
        output.write(Path(args.output), text)
    else:
        sys.stdout.write(text)
    return 0


def _sheet(work: Work) -> Sheet:
    if work.error:
        raise NewslintError(f"{work.path}: {work.error.message}")
    try:
        document = formats.read(work.path, run.read_bytes(work))
    except ReadError as exc:
        raise ReadError(exc.code, exc.bare, work.path, exc.line) from exc
    compiled = linter.compiled(work.settings)
    found = [
        finding
        for finding in compiled.lint(document, work.accepted)
        if finding.rule.partition("/")[0] in namesheet.PACKS
    ]
    known = compiled.house.names if compiled.house else frozenset[str]()
    analysis = Analysis(document, work.settings.dialect, known)
    return namesheet.build(work.path, analysis, found, compiled.house)


def _add(sheet: Sheet, path: Path, target: Target) -> int:
    from newslint.house import adding

    chosen = adding.choose(sheet)
    added = adding.add(path, chosen.names)
    for name in added:
        print(f"{path}: added {name}")
    if not added:
        print(f"{path}: nothing to add")
    for name, rule in chosen.left:
        print(f"newslint: left out {name}: see {rule}", file=sys.stderr)
    listed = {Path(one.path) for one in target.config.settings.lists}
    listed |= {Path(one.path) for section in target.config.overrides for one in section.lists}
    if path.resolve() not in {one.resolve() for one in listed}:
        print(f"newslint: {path} is in no 'names:' of the configuration yet", file=sys.stderr)
    return 0
