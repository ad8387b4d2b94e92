"""Write figures as the model card has them: Markdown tables, shares with one decimal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def share(part: int, whole: int) -> str:
    """Return ``part`` of ``whole`` in per cent; "–" of nothing."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def table(head: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """Return a table: the first column names, the others are figures and stand to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(_cell(c) for c in line)} |" for line in lines)


def _cell(value: str | int) -> str:
    return f"{value:,}" if isinstance(value, int) else value


def section(title: str, *parts: str) -> str:
    """Return a section of the card: its heading, then its parts, a blank line between."""
    return "\n\n".join([f"### {title}", *parts]) + "\n"
