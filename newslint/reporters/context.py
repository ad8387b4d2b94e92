"""What a report depends on besides the findings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TextIO

from newslint.model import Rule


class Context(NamedTuple):
    """The run that a report speaks of, and the stream it is written for."""

    version: str
    rules: Mapping[str, Rule] = MappingProxyType({})
    """The catalogue by rule id; a finding's rule may be missing from it."""
    colour: bool = False
    width: int | None = None
    """The terminal's columns; None where the report goes to a pipe or a file."""
    changed_only: bool = False
    """Whether only changed lines were asked for (``--changed-since``, ``--staged``)."""
    baseline: bool = False
    """Whether there is a baseline: what it knows is not shown."""


def terminal(stream: TextIO, environ: Mapping[str, str]) -> tuple[bool, int | None]:
    """Say whether ``stream`` takes colour, and how wide it is (None: not a terminal).

    ``NO_COLOR`` wins over ``FORCE_COLOR``; each counts when it is not empty, and
    ``FORCE_COLOR=0`` does not force.
    """
    is_terminal = stream.isatty()
    width = _columns() if is_terminal else None
    if environ.get("NO_COLOR"):
        return False, width
    if environ.get("FORCE_COLOR", "") not in ("", "0", "false"):
        return True, width
    return is_terminal and environ.get("TERM") != "dumb", width


def _columns() -> int:
    # Imported here: a report to a pipe needs no width, and shutil brings much with it.
    import shutil

    return shutil.get_terminal_size().columns
