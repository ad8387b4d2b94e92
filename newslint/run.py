"""Lint many files: read, lint, collect, in worker processes when there are many.

Reports come back in the order of the work given, whatever the number of processes, and
each file's report depends on that file alone. Workers run the rules; a second engine is
asked by the parent meanwhile, once for all, and joins its findings to theirs.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from typing import TYPE_CHECKING

from newslint import formats, linter
from newslint.config import Settings
from newslint.errors import ReadError
from newslint.model import FileError, FileReport
from newslint.work import Work, read_bytes

if TYPE_CHECKING:
    from newslint.engines.joining import Engines

__all__ = ["FEW", "Work", "engines", "lint_file", "lint_files", "read_bytes"]

FEW = 50
"""Below this many files one process does it all: starting workers takes longer."""

_CHUNK = 8


def lint_file(work: Work) -> FileReport:
    """Read and lint one file; what cannot be read becomes the report's error.

    Raises:
        NewslintError: for a broken rule pack or a pattern that takes too long.
    """
    return _lint_file(work, settle=True)


def _find_in_file(work: Work) -> FileReport:
    """Lint one file as ``lint_file`` does, but leave its findings unsettled for the engine."""
    from newslint.engines import selection

    return _lint_file(work, settle=not selection.wanted(work.settings))


def _lint_file(work: Work, settle: bool) -> FileReport:
    if work.error:
        return FileReport(work.path, error=work.error)
    try:
        document = formats.read(work.path, read_bytes(work))
    except ReadError as exc:
        return FileReport(work.path, error=FileError(exc.code, exc.bare, exc.line))
    compiled = linter.compiled(work.settings)
    found = compiled.lint_counted(document, work.accepted) if settle else compiled.find(document)
    kept = document if work.keep else None
    return FileReport(work.path, found.words, found.findings, source=document.source, document=kept)


def engines(works: Sequence[Work]) -> AbstractContextManager[Engines | None]:
    """Return a context with the second engines of a run; None in it if no file asks for one.

    Raises:
        ConfigError: what an engine needs is not installed.
    """
    if all(work.settings.languagetool is None for work in works):
        return nullcontext()
    from newslint.engines.joining import Engines

    return Engines(works)


def lint_files(
    works: Sequence[Work],
    jobs: int = 0,
    tick: Callable[[], None] = lambda: None,
    engines: Engines | None = None,
) -> Iterator[FileReport]:
    """Yield each file's report in order; ``jobs`` 0 chooses, ``tick`` is called after each.

    Raises:
        NewslintError: as ``lint_file`` does; no worker is left behind.
    """
    with closing(_each(works, jobs, _find_in_file if engines else lint_file)) as found:
        for report in engines.join(works, found) if engines else found:
            yield report
            tick()


def _each(
    works: Sequence[Work], jobs: int, lint: Callable[[Work], FileReport]
) -> Generator[FileReport, None, None]:
    count = min(jobs or os.cpu_count() or 1, len(works))
    if count < 2 or (len(works) < FEW and not jobs):
        yield from map(lint, works)
        return
    import multiprocessing

    from newslint.tagger import loading

    # Spawned, not forked: a fork copies threads' locks and a half-used linter.
    context = multiprocessing.get_context("spawn")
    # Ctrl-C is left to the parent, which ends its workers. They inherit that it is ignored, so
    # that it does not reach one that is just starting either.
    with _interrupts_ignored():
        # Each worker gets the settings once: a house's lists may have thousands of names.
        settings = tuple(dict.fromkeys(work.settings for work in works))
        pool = context.Pool(count, initializer=_begin, initargs=(settings,))
    number = {one: index for index, one in enumerate(settings)}
    bare = Settings()
    sent = ((lint, work._replace(settings=bare), number[work.settings]) for work in works)
    with pool:
        for report, absence in pool.imap(_lint_sent, sent, _CHUNK):
            if absence:
                loading.tell(absence)
            yield report


_settings: tuple[Settings, ...] = ()
"""In a worker: the settings of the run."""


def _begin(settings: tuple[Settings, ...]) -> None:
    global _settings
    _settings = settings
    _ignore_interrupt()
    from newslint.tagger import loading

    loading.be_quiet()


def _lint_sent(sent: tuple[Callable[[Work], FileReport], Work, int]) -> tuple[FileReport, str]:
    """Return the report, and why the tagger cannot be run here ("" where it can)."""
    from newslint.tagger import loading

    lint, work, number = sent
    return lint(work._replace(settings=_settings[number])), loading.absence()


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    import signal
    import threading

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _ignore_interrupt() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
