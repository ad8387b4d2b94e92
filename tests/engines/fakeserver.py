"""A server that speaks LanguageTool's protocol, knows a few words, and can fail in any way.

Run as a script it stands in for Java: ``fakeserver.py -cp JARS CLASS -p PORT``.
"""

from __future__ import annotations

import json
import os
import re
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

RULES = (
    (
        "MORFOLOGIK_RULE_EN_US",
        r"\b(?:aproove|Aproove|Zyxtra|zyxtra|NNPQ)\b",
        "misspelling",
        "approve",
    ),
    ("ENGLISH_WORD_REPEAT_RULE", r"\b(\w+) \1\b", "duplication", r"\1"),
    ("TEA_RULE", r"\bmild tea\b", "grammar", "warm tea"),
    ("STYLE_RULE", r"\bplain cups\b", "style", "cups"),
    ("NOISY_RULE", r"\bnoisy word\b", "grammar", "quiet word"),
    ("ACROSS_RULE", r"end\.\n\nNext", "typographical", "end. Next"),
    ("FUNCTION_RULE", r"\S* function\b", "grammar", "method"),
)


def matches(text: str, only: set[str] | None) -> list[dict[str, Any]]:
    """Find what RULES say, with offsets in UTF-16 units as Java counts."""
    found = []
    for rule, pattern, issue, replacement in RULES:
        for match in re.finditer(pattern, text):
            if only is not None and rule not in only:
                continue
            start = len(text[: match.start()].encode("utf-16-le")) // 2
            length = len(match[0].encode("utf-16-le")) // 2
            found.append(
                {
                    "offset": start,
                    "length": length,
                    "message": "A {match} of   the engine.",
                    "replacements": [{"value": match.expand(replacement)}],
                    "rule": {"id": rule, "issueType": issue, "category": {"id": "X"}},
                }
            )
    return found


class Fake(ThreadingHTTPServer):
    """``mode`` says how it answers; ``texts`` has what it was asked."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.mode = "good"
        self.fail_after = 1_000_000
        self.requests: list[dict[str, str]] = []
        self.lock = threading.Lock()
        self.busy = self.most_busy = 0
        self.released = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing when a client goes away."""


class Handler(BaseHTTPRequestHandler):
    server: Fake

    def do_GET(self) -> None:
        self.reply(200, b"OK")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        asked = {key: values[0] for key, values in parse_qs(body).items()}
        server = self.server
        with server.lock:
            server.requests.append(asked)
            number = len(server.requests)
            server.busy += 1
            server.most_busy = max(server.most_busy, server.busy)
        try:
            self.answer(asked, server.mode if number <= server.fail_after else "dies")
        finally:
            with server.lock:
                server.busy -= 1

    def answer(self, asked: dict[str, str], mode: str) -> None:
        enabled = set(asked.get("enabledRules", "").split(","))
        only = enabled if asked.get("enabledOnly") else None
        good = {"matches": matches(asked["text"], only)}
        data = json.dumps(good).encode()
        match mode:
            case "good":
                self.reply(200, data)
            case "slow first":
                # The first text waits for the others, so that answers come in another order.
                time.sleep(0.3 if "First" in asked["text"] else 0)
                self.reply(200, data)
            case "loads its rules":
                time.sleep(1.5 if len(self.server.requests) == 1 else 0)
                self.reply(200, data)
            case "error 500":
                self.reply(500, b'{"matches": []}')
            case "error 400":
                self.reply(400, b"Error: 'xx' is not a language code")
            case "page":
                self.reply(404, b"<html>Not found</html>")
            case "no json":
                self.reply(200, b'{"matches": [')
            case "other json":
                self.reply(200, b'{"matches": [{"offset": "3"}]}')
            case "far offsets":
                self.reply(200, data.replace(b'"offset": ', b'"offset": 99999'))
            case "hangs":
                self.server.released.wait(30)
            case "trickles":
                self.wfile.write(b"HTTP/1.0 200 OK\r\n")
                while not self.server.released.wait(0.05):
                    self.wfile.write(b"X-Wait: yes\r\n")
                    self.wfile.flush()
            case "dies":
                self.connection.close()

    def reply(self, status: int, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output clean."""


def main(arguments: list[str]) -> None:
    if "-version" in arguments:
        print('openjdk version "17.0.15" 2025-04-15', file=sys.stderr)
        return
    server = Fake(int(arguments[arguments.index("-p") + 1]))
    server.mode = os.environ.get("FAKE_MODE", server.mode)
    server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
