"""Colour for the text report; the only module of the reports that needs rich at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.color import ColorSystem
from rich.style import Style

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

    Styles are applied part by part: text is never read as markup, wrapped or highlighted.
    """
    styles = {name: Style.parse(text) for name, text in STYLES.items()}
    for line in lines:
        yield "".join(_painted(text, styles.get(style)) for text, style in line) + "\n"


def _painted(text: str, style: Style | None) -> str:
    if style is None or not text:
        return text
    return style.render(text, color_system=ColorSystem.STANDARD)
