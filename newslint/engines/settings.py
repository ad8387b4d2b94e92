"""How LanguageTool is run, as the configuration says it; plain data without imports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PREFIX = "languagetool/"
"""What the ids of the engine's findings begin with."""

LOCAL = "local"
"""The ``server`` that is started for the run and stopped after it."""

DEFAULT_SERVER = "http://localhost:8081"
"""Where a LanguageTool server listens unless it is told otherwise."""


@dataclass(frozen=True)
class LanguageTool:
    """The table ``engines: languagetool:``; equal settings share one server in a run."""

    server: str = DEFAULT_SERVER
    """A URL, or "local"."""
    folder: str = ""
    """Absolute folder of the jars of a local server; "" leaves it to language-tool-python."""
    language: str = ""
    """As "en-US"; "" follows the dialect."""
    enable: tuple[str, ...] = ()
    """Globs of LanguageTool's rule ids that run though they are off by default."""
    disable: tuple[str, ...] = ()
    """Globs of rule ids that do not run."""
    ngrams: str = ""
    """Absolute folder of n-gram data for a local server."""
    timeout: float = 20
    """Seconds that one answer may take."""
    on_error: Literal["warn", "fail"] = "warn"
    download: bool = False
    """Whether language-tool-python may download a local server that is not there."""
