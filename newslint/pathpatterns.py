"""Patterns for paths, as .gitignore has them; ``pathspec`` is loaded only when there are some."""

from __future__ import annotations

import os
import warnings
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any


@cache
def compiled(patterns: tuple[str, ...]) -> Any:
    """Return the ``GitIgnoreSpec`` of ``patterns``.

    Raises:
        ValueError: one of them is no pattern.
    """
    import re

    from pathspec import GitIgnoreSpec

    with warnings.catch_warnings():
        # "[[:alpha:]]" is lawful in a .gitignore; only re finds it odd.
        warnings.simplefilter("ignore", FutureWarning)
        try:
            return GitIgnoreSpec.from_lines(patterns)
        except re.error as exc:
            raise ValueError(str(exc)) from exc


def tolerant(lines: Sequence[str]) -> Any:
    """Compile a .gitignore's lines; as for git, a line that is no pattern matches nothing."""
    try:
        return compiled(tuple(lines))
    except ValueError:
        return compiled(tuple(line for line in lines if not is_broken(line)))


def is_broken(pattern: str) -> bool:
    """Say whether ``pattern`` cannot be understood."""
    try:
        compiled((pattern,))
    except ValueError:
        return True
    return False


def matches(patterns: tuple[str, ...], path: str | None) -> bool:
    """Say whether ``path`` ("/" between parts, at the end of a folder's) matches."""
    return bool(patterns) and path is not None and bool(compiled(patterns).match_file(path))


def relative(path: Path, root: Path) -> str | None:
    """Return absolute ``path`` below ``root`` with "/" between its parts, or None if outside."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return None


def absolute(path: str | Path) -> Path:
    """Make ``path`` absolute without ``.`` and ``..``; symbolic links stay as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100 (Path.absolute keeps "..")
