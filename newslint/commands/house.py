"""``accept``, ``init`` and ``eval``: what a house keeps beside its articles."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from newslint import evaluate as evaluation
from newslint import formats, linter, scoreboard
from newslint.config import Settings
from newslint.model import Dialect, Finding


def evaluate(args: argparse.Namespace) -> int:
    """Score the default rules against the gold files below a folder."""

    def lint(path: str, data: bytes, dialect: Dialect) -> tuple[str, Sequence[Finding]]:
        document = formats.read(path, data)
        return document.source, linter.compiled(Settings(dialect=dialect)).lint(document)

    scores = evaluation.evaluate(Path(args.folder), lint)
    render = scoreboard.render_json if args.format == "json" else scoreboard.render_text
    print(render(scores), end="")
    return evaluation.exit_code(scores)
