"""Colour for the text report; the only module of the reports that needs rich at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text

from newslint.reporters.text import Line

STYLES = {
    "path": "bold",
    "bold": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "rule": "bright_black",
    "fix": "green",
}


def paint(lines: Iterable[Line]) -> Iterator[str]:
    """Yield ``lines`` with the escape sequences of a terminal with sixteen colours.

    Text is never read as rich's markup, never wrapped and never highlighted.
    """
    stream = StringIO()
    console = Console(
        file=stream,
        force_terminal=True,
        color_system="standard",
        no_color=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    for line in lines:
        console.print(
            Text.assemble(*((text, STYLES.get(style, "")) for text, style in line)),
            soft_wrap=True,
        )
        yield stream.getvalue()
        stream.seek(0)
        stream.truncate()
