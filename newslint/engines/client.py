"""Ask a LanguageTool server over HTTP: one request, one deadline, one kind of error.

``language_tool_python.LanguageTool`` is not used to ask, for three reasons that its source
(3.4) shows. Its ``Match`` keeps the positions of emoji of the last text in class variables, so
that answers in several threads get each other's offsets. It waits 300 seconds for an answer,
twice, and a server that trickles bytes holds it for ever. And it takes the body of an HTTP 500
for an answer if that is JSON. So requests are made here, with the standard library alone; what
that package does well, finding Java and a server to start, is left to it (``server``).
"""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

from newslint.errors import EngineError

_MAX_ANSWER = 50_000_000
_REASON = 200
"""Characters of a server's own words that are passed on."""

Answer = list[dict[str, Any]]
"""The ``matches`` of an answer."""


class Client:
    """Asks one server; any number of threads may use it, ``close`` ends what they wait for."""

    def __init__(self, url: str, timeout: float) -> None:
        """Keep the server's ``url`` (with or without ``/v2``) and the seconds for an answer.

        Raises:
            EngineError: the URL has no host, or a port that is none.
        """
        self.url = url.rstrip("/").removesuffix("/v2").removesuffix("/v2/check")
        self.timeout = timeout
        self._parts = urlsplit(self.url)
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._closed = False
        try:
            port = self._parts.port
        except ValueError:
            port = 0
        if not self._parts.hostname or port == 0:
            raise EngineError(f"'{url}' is not the URL of a server", gone=True)

    def check(self, text: str, params: Mapping[str, str], patience: float | None = None) -> Answer:
        """Return the matches in ``text``; their offsets count UTF-16 units.

        ``patience``: seconds to wait for this answer, instead of the client's ``timeout``.

        Raises:
            EngineError: there is no answer in time, or none that can be used; ``gone`` if
                nobody listens there.
        """
        body = urlencode({**params, "text": text}).encode()
        status, data = self._request("POST", "/v2/check", body, patience)
        if status != http.client.OK:
            raise EngineError(f"{self.url}: HTTP {status}{_said(data)}")
        try:
            matches = json.loads(data)["matches"]
            if all(_is_match(match) for match in matches):
                return list(matches)
        except (ValueError, KeyError, TypeError, RecursionError):
            pass
        raise EngineError(f"{self.url}: its answer is not what LanguageTool gives")

    def is_ready(self) -> bool:
        """Say whether the server takes requests."""
        try:
            return self._request("GET", "/v2/healthcheck", None)[0] == http.client.OK
        except EngineError:
            return False

    def close(self) -> None:
        """Break off all requests; those made later fail at once."""
        with self._lock:
            self._closed = True
            for sock in self._open:
                _shut(sock)

    def _request(
        self, method: str, path: str, body: bytes | None, patience: float | None = None
    ) -> tuple[int, bytes]:
        timeout = patience or self.timeout
        secure = self._parts.scheme == "https"
        make = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = make(self._parts.hostname or "", self._parts.port, timeout=timeout)
        late = threading.Event()
        try:
            connection.connect()
        except TimeoutError:
            raise self._too_late(timeout) from None
        except OSError as exc:
            reason = exc.strerror or str(exc)
            raise EngineError(f"{self.url}: {reason}", gone=True) from exc
        sock = connection.sock
        timer = threading.Timer(timeout, _expire, (sock, late))
        timer.daemon = True
        try:
            self._register(sock)
            timer.start()
            headers = {"Content-Type": "application/x-www-form-urlencoded", "Connection": "close"}
            connection.request(method, self._parts.path + path, body, headers)
            response = connection.getresponse()
            data = response.read(_MAX_ANSWER)
            if late.is_set():
                raise self._too_late(timeout)
            return response.status, data
        except (OSError, http.client.HTTPException) as exc:
            if late.is_set() or isinstance(exc, TimeoutError):
                raise self._too_late(timeout) from exc
            reason = getattr(exc, "strerror", None) or "the connection broke off"
            raise EngineError(f"{self.url}: {reason}") from exc
        finally:
            timer.cancel()
            with self._lock:
                self._open.discard(sock)
            connection.close()

    def _register(self, sock: socket.socket) -> None:
        with self._lock:
            if self._closed:
                raise EngineError(f"{self.url}: closed")
            self._open.add(sock)

    def _too_late(self, timeout: float) -> EngineError:
        return EngineError(f"{self.url}: no answer in {timeout:g} seconds")


def _expire(sock: socket.socket, late: threading.Event) -> None:
    late.set()
    _shut(sock)


def _shut(sock: socket.socket) -> None:
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        # It has been closed by the other side.
        return


def _said(data: bytes) -> str:
    text = " ".join(data[:4000].decode("utf-8", "replace").split())
    if not text or text.startswith("<"):
        return ""
    return f": {text[:_REASON]}" + ("…" if len(text) > _REASON else "")


def _is_match(match: Any) -> bool:
    """Say whether a match has everything that is read of it, in the right types."""
    rule = match["rule"]
    return (
        isinstance(match["offset"], int)
        and isinstance(match["length"], int)
        and isinstance(match["message"], str)
        and isinstance(rule["id"], str)
        and isinstance(rule.get("issueType", ""), str)
        and all(isinstance(r["value"], str) for r in match.get("replacements", ()))
    )
