"""The command that starts a local server, as language-tool-python makes it.

Imported only when a local server is wanted: the package is an extra. It finds Java, sees that
it is new enough, knows its own installed copies, and downloads one if it may.
"""

from __future__ import annotations

from pathlib import Path

from language_tool_python.config_file import LanguageToolConfig
from language_tool_python.download_lt import (
    LTP_DOWNLOAD_VERSION,
    LocalLanguageTool,
    ReleaseLocalLanguageTool,
    confirm_java_compatibility,
)

from newslint.engines.settings import LanguageTool
from newslint.errors import EngineError


class _Folder(ReleaseLocalLanguageTool):
    """A folder of jars that the configuration names, in place of an installed copy."""

    def __init__(self, folder: Path) -> None:
        super().__init__(LTP_DOWNLOAD_VERSION)
        self._folder = folder

    def get_jar_path(self) -> Path:
        """Return the server's jar, or the pattern that names all jars of the folder."""
        jar = self._folder / "languagetool-server.jar"
        # Java itself expands a "*" at the end of a class path.
        return jar if jar.is_file() else self._folder / "*"


def command(settings: LanguageTool, port: int) -> list[str]:
    """Return the command line of a local server at ``port`` of the loopback interface.

    Raises:
        EngineError: there is no Java, an old one, or no server to start.
    """
    try:
        confirm_java_compatibility()
        found = _found(settings)
        config = {"languageModel": settings.ngrams} if settings.ngrams else None
        made: list[str] = found.get_server_cmd(port, LanguageToolConfig(config) if config else None)
    except EngineError:
        raise
    except Exception as exc:
        # The package raises SystemError, ModuleNotFoundError, ValueError and errors of its own.
        raise EngineError(" ".join(str(exc).split()) or type(exc).__name__, gone=True) from exc
    return made


def _found(settings: LanguageTool) -> LocalLanguageTool:
    if settings.folder:
        folder = Path(settings.folder)
        if not any(folder.glob("languagetool*.jar")):
            raise EngineError(f"there are no jars of LanguageTool in '{folder}'", gone=True)
        return _Folder(folder)
    installed = LocalLanguageTool.get_latest_installed_version()
    if installed:
        return installed
    if not settings.download:
        raise EngineError(
            "no server is installed; name its 'folder', or allow 'download: true'", gone=True
        )
    fresh = LocalLanguageTool.from_version_name()
    fresh.download()
    return fresh
