"""Lint many files: read, lint, collect, in worker processes when there are many.

Reports come back in the order of the work given, whatever the number of processes, and
each file's report depends on that file alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint import formats, linter
from newslint.config import Accepted, Settings
from newslint.errors import ReadError
from newslint.formats import decoding
from newslint.model import FileError, FileReport

FEW = 50
"""Below this many files one process does it all: starting workers takes longer."""

_CHUNK = 8


class Work(NamedTuple):
    """A file to lint: its name in the report, where to read it (or its bytes), and how."""

    path: str
    file: Path | None
    data: bytes | None
    settings: Settings
    accepted: tuple[Accepted, ...] = ()
    error: FileError | None = None
    """Why it cannot be read at all (a missing file)."""


def lint_file(work: Work) -> FileReport:
    """Read and lint one file; what cannot be read becomes the report's error.

    Raises:
        NewslintError: for a broken rule pack or a pattern that takes too long.
    """
    if work.error:
        return FileReport(work.path, error=work.error)
    try:
        document = formats.read(work.path, read_bytes(work))
    except ReadError as exc:
        return FileReport(work.path, error=FileError(exc.code, exc.bare, exc.line))
    found = linter.compiled(work.settings).lint_counted(document, work.accepted)
    return FileReport(work.path, found.words, found.findings, source=document.source)


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
            return file.read(decoding.MAX_BYTES + 1)
    except IsADirectoryError as exc:
        raise ReadError("not-a-file", "a folder, not a file", work.path) from exc
    except OSError as exc:
        raise ReadError("unreadable", exc.strerror or "cannot be read", work.path) from exc


def lint_files(
    works: Sequence[Work], jobs: int = 0, tick: Callable[[], None] = lambda: None
) -> Iterator[FileReport]:
    """Yield each file's report in order; ``jobs`` 0 chooses, ``tick`` is called after each.

    Raises:
        NewslintError: as ``lint_file`` does; no worker is left behind.
    """
    count = min(jobs or os.cpu_count() or 1, len(works))
    if count < 2 or (len(works) < FEW and not jobs):
        for work in works:
            yield lint_file(work)
            tick()
        return
    import multiprocessing

    # Spawned, not forked: a fork copies threads' locks and a half-used linter.
    with multiprocessing.get_context("spawn").Pool(count, initializer=_ignore_interrupt) as pool:
        for report in pool.imap(lint_file, works, _CHUNK):
            yield report
            tick()


def _ignore_interrupt() -> None:
    """Leave Ctrl-C to the parent, which ends its workers."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
