"""Let the tagger read in a thread of its own while the other rules run.

onnxruntime holds no lock of Python's while it loads and reads, which is most of its time.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analysis import View


@contextmanager
def reading(views: Sequence[View]) -> Iterator[None]:
    """Work out ``View.suspects`` of all views in a thread; at the end of the context it is done.

    An error in the thread ends its work; whoever asks for the suspects then gets that error.
    """
    if not views:
        yield
        return
    stop = threading.Event()
    thread = threading.Thread(target=_read, args=(views, stop), name="newslint-tagger")
    thread.start()
    try:
        yield
    except BaseException:
        stop.set()
        raise
    finally:
        thread.join()


def _read(views: Sequence[View], stop: threading.Event) -> None:
    with suppress(Exception):
        for view in views:
            if stop.is_set():
                return
            # Worked out once and kept by the view.
            _ = view.suspects
