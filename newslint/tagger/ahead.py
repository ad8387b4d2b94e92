"""Let the tagger read in a thread of its own while the other rules run.

onnxruntime holds no lock of Python's while it loads and reads, which is most of its time.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from newslint.tagger import loading

if TYPE_CHECKING:
    from newslint.analysis import View

_thread = threading.local()


class Abandoned(Exception):
    """Nobody waits any more for what this thread reads."""


def check() -> None:
    """Go on, unless this is a thread whose reading nobody waits for.

    Raises:
        Abandoned: it is.
    """
    stop: threading.Event | None = getattr(_thread, "stop", None)
    if stop is not None and stop.is_set():
        raise Abandoned


@contextmanager
def reading(views: Sequence[View]) -> Iterator[None]:
    """Work out ``View.suspects`` of all views in a thread; at the end of the context it is done.

    An error in the thread ends its work; whoever asks for the suspects then gets that error.
    """
    if not views or not loading.prepare():
        yield
        return
    stop, done = threading.Event(), threading.Event()
    threading.Thread(target=_read, args=(views, stop, done), name="newslint-tagger").start()
    try:
        yield
        # Not join(): where Ctrl-C interrupts that, Python 3.11 takes the thread for ended, and the
        # process that then ends under it is aborted. A thread never joined is waited for at exit.
        done.wait()
    except BaseException:
        stop.set()
        raise


def _read(views: Sequence[View], stop: threading.Event, done: threading.Event) -> None:
    _thread.stop = stop
    try:
        with suppress(Exception):
            for view in views:
                check()
                # Worked out once and kept by the view.
                _ = view.suspects
    finally:
        done.set()
