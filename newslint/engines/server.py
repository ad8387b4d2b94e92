"""A LanguageTool server of the run's own: started once, always stopped."""

from __future__ import annotations

import importlib.util
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import IO

from newslint.engines.client import Client
from newslint.engines.settings import LanguageTool
from newslint.errors import ConfigError, EngineError

_KEEPER = Path(__file__).with_name("keeper.py")
_START = 90
"""Seconds that a server may take to start; 3 to 10 are usual."""
_STOP = 10
_TRIES = 3
"""Ports that are tried: another program may take one between its choice and the start."""


def demand_package() -> None:
    """See that language-tool-python, an extra, is installed.

    Raises:
        ConfigError: it is not; the message says how to install it.
    """
    if importlib.util.find_spec("language_tool_python") is None:
        raise ConfigError(
            "languagetool: a local server needs the package language-tool-python: "
            "pip install 'newslint[languagetool]'"
        )


class Server:
    """Starts Java under a keeper that ends it with this process, however that ends."""

    def __init__(self, settings: LanguageTool) -> None:
        """Keep the settings; nothing is started yet."""
        self._settings = settings
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def start(self) -> str:
        """Start the server, wait until it takes requests, and return its URL.

        Raises:
            EngineError: it cannot be started, or ``stop`` was called.
        """
        from newslint.engines import jars

        for last in (*[False] * (_TRIES - 1), True):
            port = _free_port()
            url = f"http://127.0.0.1:{port}"
            with tempfile.TemporaryFile() as log:
                if self._run(jars.command(self._settings, port), log, url):
                    return url
                self._end()
                log.seek(0)
                said = log.read().decode("utf-8", "replace")
            if last or "BindException" not in said:
                break
        raise EngineError(f"the local server does not start{_last_line(said)}", gone=True)

    def stop(self) -> None:
        """Stop the server, also one that is starting; return when it is gone."""
        with self._lock:
            self._stopped = True
        self._end()

    def _run(self, command: list[str], log: IO[bytes], url: str) -> bool:
        with self._lock:
            if self._stopped:
                raise EngineError("the local server was stopped", gone=True)
            self._process = subprocess.Popen(
                # Isolated, so that nothing in the current folder is imported.
                [sys.executable, "-I", str(_KEEPER), *command],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                # Ctrl-C at a terminal goes to newslint alone, which then ends the server.
                start_new_session=True,
            )
        process = self._process
        client = Client(url, timeout=2)
        until = time.monotonic() + _START
        while time.monotonic() < until and process.poll() is None:
            if client.is_ready():
                return True
            time.sleep(0.1)
        return False

    def _end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        # The keeper takes the end of its input as the word to stop.
        process.stdin.close()
        try:
            process.wait(_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    told = [line for line in lines if "Error" in line or "Exception" in line] or lines[-1:]
    return f": {told[0][:200]}" if told else ""
