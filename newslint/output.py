"""Write a report to a file: whole or not at all; add one to what others wrote."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from newslint.errors import WriteError


def write(path: Path, text: str) -> None:
    """Make ``path`` hold ``text`` (UTF-8); what is no regular file (a pipe) is written to.

    Raises:
        WriteError: the file cannot be written; one that was there is as it was.
    """
    # Imported here: most reports go to standard output.
    from tempfile import mkstemp

    data = text.encode("utf-8")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        target = path.resolve()
        handle, name = mkstemp(prefix=".newslint-", suffix=".tmp", dir=target.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else _new_mode())
            temporary.replace(target)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
    except OSError as exc:
        raise WriteError(f"cannot be written: {exc.strerror or exc}", str(path)) from exc


def append(path: Path, text: str) -> None:
    """Add ``text`` (UTF-8) at the end of ``path``, which need not be there.

    Raises:
        WriteError: the file cannot be written.
    """
    try:
        with path.open("ab") as file:
            file.write(text.encode("utf-8"))
    except OSError as exc:
        raise WriteError(f"cannot be written: {exc.strerror or exc}", str(path)) from exc


def _new_mode() -> int:
    """Return what the user's mask makes of a new file (mkstemp's are private)."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
