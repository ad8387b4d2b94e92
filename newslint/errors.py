"""The one family of exceptions; each carries the exit code that ``cli.main`` returns."""

from __future__ import annotations


class NewslintError(Exception):
    """A fault that a user can mend; the message is one clear line."""

    exit_code = 2


class Located(NewslintError):
    """A fault at a place in a file; ``path`` and ``line`` (from 1) may be unknown."""

    def __init__(self, message: str, path: str = "", line: int | None = None) -> None:
        """Keep the parts and put ``path:line:`` before the message."""
        place = path + (f":{line}" if line is not None else "")
        super().__init__(f"{place}: {message}" if place else message)
        self.bare, self.path, self.line = message, path, line


class ConfigError(Located):
    """A configuration file or a command-line value that cannot be used."""


class PackError(Located):
    """A broken rule file or pack."""


class ReadError(Located):
    """An article that cannot be read; ``code`` is the report's ``error.code``."""

    def __init__(self, code: str, message: str, path: str = "", line: int | None = None) -> None:
        """Keep the report's error code beside the message."""
        super().__init__(message, path, line)
        self.code = code


class WriteError(Located):
    """A file that cannot be replaced by its fixed text; nothing of it was changed."""


class GoldError(Located):
    """A gold file that does not fit its article, or none where some are wanted."""


class RuleTimeoutError(PackError):
    """A pattern that took longer on an article than it may."""


class GitError(NewslintError):
    """Git is missing, fails, or does not know a reference."""


class EngineError(NewslintError):
    """A second engine that cannot be used; ``gone``: it will not answer later either."""

    def __init__(self, message: str, gone: bool = False) -> None:
        """Keep whether another try could do better."""
        super().__init__(message)
        self.gone = gone


class InstallationError(NewslintError):
    """A file that ships with newslint and is missing or broken."""

    def __init__(self, name: str, what: str) -> None:
        """Keep both for a worker process that sends the error on."""
        super().__init__(name, what)
        self.name, self.what = name, what

    def __str__(self) -> str:
        """Say what is wrong with which file, and what mends it."""
        return f"its own file {self.name} {self.what}; install newslint again"
