"""Findings to reports: one module a format, each imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Protocol, cast

from newslint.model import FileReport
from newslint.reporters.context import Context, terminal

__all__ = ["FORMATS", "SHOW_ARTICLES", "Context", "render", "terminal"]

FORMATS = {
    "text": "newslint.reporters.text",
    "json": "newslint.reporters.json_report",
    "jsonl": "newslint.reporters.json_lines",
    "sarif": "newslint.reporters.sarif",
    "github": "newslint.reporters.github",
    "gitlab": "newslint.reporters.gitlab",
    "rdjson": "newslint.reporters.rdjson",
    "checkstyle": "newslint.reporters.checkstyle",
    "junit": "newslint.reporters.junit",
    "html": "newslint.reporters.html",
}
"""Each format's name and its module; a module has one function, ``render``."""

SHOW_ARTICLES = frozenset({"html"})
"""The formats whose reports must come with their documents (``FileReport.document``)."""


class _Reporter(Protocol):
    def render(self, reports: Iterable[FileReport], context: Context) -> Iterator[str]: ...


def render(name: str, reports: Iterable[FileReport], context: Context) -> Iterator[str]:
    r"""Yield the report in format ``name``, in chunks that together end with ``\n``.

    ``reports`` are read once, in the order they shall appear in; ``text``, ``json``
    and ``jsonl`` yield a file's part before they read the next.

    Raises:
        KeyError: ``name`` is not in ``FORMATS``.
    """
    module = cast(_Reporter, import_module(FORMATS[name]))
    return module.render(reports, context)
