"""A progress bar on standard error for runs that take longer than a moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TextIO

DELAY = 1.0
"""Seconds before the bar shows: a short run needs none, and rich costs time to load."""
_INTERVAL = 0.1


@contextmanager
def progress(
    total: int, stream: TextIO, clock: Callable[[], float] = monotonic
) -> Iterator[Callable[[], None]]:
    """Give a function to call once for each file done; it draws on a terminal only.

    The bar is taken away at the end, also after an exception.
    """
    if not stream.isatty():
        yield lambda: None
        return
    bar = _Bar(total, stream, clock)
    try:
        yield bar.advance
    finally:
        bar.stop()


class _Bar:
    """Counts files, and draws them once ``DELAY`` seconds have passed."""

    def __init__(self, total: int, stream: TextIO, clock: Callable[[], float]) -> None:
        self.total, self.stream, self.clock = total, stream, clock
        self.done = 0
        self.drawn = clock()
        self.draw: Callable[[int], None] | None = None
        self.stop: Callable[[], None] = lambda: None

    def advance(self) -> None:
        self.done += 1
        now = self.clock()
        if now - self.drawn < (_INTERVAL if self.draw else DELAY):
            return
        self.drawn = now
        if self.draw is None:
            self.draw, self.stop = _start(self.total, self.stream)
        self.draw(self.done)


def _start(total: int, stream: TextIO) -> tuple[Callable[[int], None], Callable[[], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    # Redirection would send the report, written meanwhile, to standard error.
    bar = Progress(
        "Checking",
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(file=stream),
        transient=True,
        auto_refresh=False,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    task = bar.add_task("", total=total)
    bar.start()
    return lambda done: bar.update(task, completed=done, refresh=True), bar.stop
