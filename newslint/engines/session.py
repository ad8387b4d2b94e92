"""One server for a run: texts out to it from several threads, answers back in order.

A server that does not answer is given up for the rest of the run, so that a fault costs a few
time-outs and not one a file.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from newslint.analysis import Analysis
from newslint.config import Settings
from newslint.engines import languagetool, parts, selection
from newslint.engines.client import Answer, Client
from newslint.engines.parts import Part
from newslint.engines.server import Server
from newslint.engines.settings import LOCAL, LanguageTool
from newslint.errors import EngineError
from newslint.model import Finding

IN_FLIGHT = max(2, min(4, os.cpu_count() or 1))
"""Requests at a time. A server works on each in a thread with rules of its own, which it takes
seconds to load, so more than it has processors only cost."""

_FIRST = 90
"""Seconds for the first answers of a server that was started just now: it loads its rules."""

_FAILURES = 3
"""Failures in a row after which a server is given up."""


class Asked(NamedTuple):
    """An article whose parts are under way."""

    analysis: Analysis
    settings: Settings
    answers: tuple[tuple[Part, Future[Answer]], ...]


class Session:
    """Asks the server of one ``LanguageTool`` table; ``close`` must be called."""

    def __init__(self, settings: LanguageTool) -> None:
        """Prepare; a local server is started in the background."""
        self._settings = settings
        self._lock = threading.Lock()
        self._failures = 0
        self._fresh = IN_FLIGHT if settings.server == LOCAL else 0
        self._given_up: EngineError | None = None
        self._server = Server(settings) if settings.server == LOCAL else None
        self._threads = ThreadPoolExecutor(IN_FLIGHT, "languagetool")
        self._client: Future[Client] = self._threads.submit(self._connect)

    def ask(self, analysis: Analysis, settings: Settings) -> Asked:
        """Send an article's passages; return at once."""
        made = parts.split(analysis.views)
        params = selection.parameters(settings)
        answers = ((p, self._threads.submit(self._check, p.text, params)) for p in made)
        return Asked(analysis, settings, tuple(answers))

    def findings(self, asked: Asked) -> tuple[Finding, ...]:
        """Wait for an article's answers and return what the engine finds in it.

        Raises:
            EngineError: one of them did not come.
        """
        answers: Sequence[tuple[Part, Answer]] = [(p, a.result()) for p, a in asked.answers]
        return languagetool.to_findings(asked.analysis, answers, asked.settings)

    def close(self) -> None:
        """Break off what is under way and stop the server, if it is the run's own."""
        with self._lock:
            self._given_up = self._given_up or EngineError("closed", gone=True)
        if self._server:
            self._server.stop()
        if self._client.done() and not self._client.cancelled() and not self._client.exception():
            self._client.result().close()
        self._threads.shutdown(cancel_futures=True)

    def _connect(self) -> Client:
        url = self._server.start() if self._server else self._settings.server
        return Client(url, self._settings.timeout)

    def _check(self, text: str, params: dict[str, str]) -> Answer:
        if self._given_up:
            raise self._given_up
        try:
            answer = self._client.result().check(text, params, self._patience())
        except EngineError as exc:
            self._failed(exc)
            raise
        with self._lock:
            self._failures = 0
        return answer

    def _patience(self) -> float | None:
        """Return the seconds to wait for the next answer, if not the usual ones."""
        with self._lock:
            self._fresh, first = max(0, self._fresh - 1), self._fresh > 0
        return max(_FIRST, self._settings.timeout) if first else None

    def _failed(self, exc: EngineError) -> None:
        with self._lock:
            self._failures += 1
            if exc.gone or self._failures >= _FAILURES:
                self._given_up = self._given_up or exc
