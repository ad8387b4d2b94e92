"""Run a command and end it when standard input ends: that is, when whoever started it is gone.

The operating system closes the pipe however the starter ends, by an exception, a signal or a
crash, so no Java is left behind. Run as a script, by path; imports nothing of newslint.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading

_GRACE = 3
"""Seconds that the command has to end by itself."""


def main(command: list[str]) -> int:
    """Run ``command`` until it ends or standard input does; return its exit code."""
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    threading.Thread(target=_end_with_input, args=(child,), daemon=True).start()
    return child.wait()


def _end_with_input(child: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        while os.read(0, 1024):
            pass
    child.terminate()
    try:
        child.wait(_GRACE)
    except subprocess.TimeoutExpired:
        child.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
