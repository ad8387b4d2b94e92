"""A folder of derived files beside what they were derived from; losing it costs only time."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

FOLDER = ".newslint_cache"


class Cache:
    """Text files under ``<root>/.newslint_cache``; a cache that cannot be used is no error."""

    def __init__(self, root: Path) -> None:
        """Keep the folder; nothing is made before something is put in."""
        self.folder = root / FOLDER

    def get(self, key: str) -> str | None:
        """Return the text kept under ``key``, if it is there and can be read."""
        try:
            return (self.folder / key).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, key: str, text: str, replaces: str = "") -> None:
        """Keep ``text`` under ``key``, whole or not at all; drop what matches ``replaces``."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            ignore = self.folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            for old in self.folder.glob(replaces) if replaces else ():
                old.unlink(missing_ok=True)
            # Imported here: a run that finds its cache, or none, does without.
            import tempfile

            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".tmp")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(self.folder / key)
