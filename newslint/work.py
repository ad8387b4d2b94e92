"""One file's work in a run: where to read it, and how it is linted."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from newslint.config import Accepted, Settings
from newslint.errors import ReadError
from newslint.formats import containers
from newslint.model import FileError


class Work(NamedTuple):
    """A file to lint: its name in the report, where to read it (or its bytes), and how."""

    path: str
    file: Path | None
    data: bytes | None
    settings: Settings
    accepted: tuple[Accepted, ...] = ()
    error: FileError | None = None
    """Why it cannot be read at all (a missing file)."""
    keep: bool = False
    """Whether the report needs the article as read."""


def read_bytes(work: Work) -> bytes:
    """Return a file's bytes.

    Raises:
        ReadError: it is too large, a folder, or cannot be read.
    """
    if work.data is not None:
        return work.data
    assert work.file is not None
    try:
        with work.file.open("rb") as file:
            # One byte more than is allowed tells the reader that there is more.
            return file.read(containers.limit(work.path) + 1)
    except IsADirectoryError as exc:
        raise ReadError("not-a-file", "a folder, not a file", work.path) from exc
    except OSError as exc:
        raise ReadError("unreadable", exc.strerror or "cannot be read", work.path) from exc
