"""The engine against a real LanguageTool server, on loopback; skipped without Java or Maven."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.engines.client import Client
from newslint.engines.parts import Units
from newslint.engines.server import Server
from newslint.engines.settings import LanguageTool
from tests.engines.test_server import gone, servers

HERE = Path(__file__).resolve().parent
SEED = HERE.parents[1] / "seeds" / "us-border-protection" / "article.txt"
GIVEN = os.environ.get("NEWSLINT_LANGUAGETOOL")
TEXT = "The 😀 council met. They was 😀 late.\n\nIt was a an apple.\n"


@pytest.fixture(scope="session")
def jars() -> Path:
    """Return the folder of the server's jars, fetched once into a cache."""
    missing = [name for name in ("java", "mvn") if not shutil.which(name)]
    if missing and not GIVEN:
        pytest.skip(f"no {' and no '.join(missing)}: LanguageTool itself is not tested")
    done = subprocess.run([HERE / "fetch"], capture_output=True, text=True)
    if done.returncode and not GIVEN:
        pytest.skip(f"LanguageTool cannot be fetched: {done.stderr.strip()[-300:]}")
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip()).resolve()


@pytest.fixture(scope="session")
def url(jars: Path) -> Iterator[str]:
    """Start one server for all tests; see afterwards that it is gone."""
    server = Server(LanguageTool(server="local", folder=str(jars)))
    try:
        yield server.start()
    finally:
        server.stop()
    assert gone(jars)


def check(folder: Path, *arguments: str) -> tuple[int, list[list[dict[str, Any]]], str]:
    command = [sys.executable, "-m", "newslint", "check", "--format", "json", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=300)
    files = json.loads(done.stdout)["files"]
    return done.returncode, [file["findings"] for file in files], done.stderr.decode()


def configure(folder: Path, more: str) -> None:
    (folder / ".newslint.yml").write_text(f"engines: {{languagetool: {{{more}}}}}\n")


def native(found: list[list[dict[str, Any]]]) -> list[list[dict[str, Any]]]:
    """Return our findings as they are without the other engine's ids."""
    return [
        [
            f | {"also": [r for r in f["also"] if not r.startswith("languagetool/")]}
            for f in file
            if f["engine"] == "native"
        ]
        for file in found
    ]


def java(jars: Path, port: str) -> int:
    """Return the process of the server at ``port`` (its keeper has the same arguments)."""
    commands = {
        pid: Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0") for pid in servers(jars)
    }
    (pid,) = [p for p, c in commands.items() if c[0].endswith(b"java") and port.encode() in c]
    return pid


def test_our_client_hears_what_language_tool_python_does(url: str) -> None:
    import language_tool_python

    theirs = language_tool_python.LanguageTool("en-US", remote_server=url)
    wanted = [(m.offset, m.rule_id, m.replacements) for m in theirs.check(TEXT)]
    theirs.close()
    units = Units(TEXT)
    matches = Client(url, 60).check(TEXT, {"language": "en-US"})
    got = [
        (units.point(m["offset"]), m["rule"]["id"], [r["value"] for r in m["replacements"]])
        for m in matches
    ]
    assert got == wanted
    assert len(got) >= 2


def test_positions_count_code_points(url: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The 😀 council met. 😀 They enjoys the the show.\n")
    configure(tmp_path, f"server: '{url}', timeout: 120")
    code, (found,), err = check(tmp_path, "--select", "languagetool/*", "a.txt")
    assert (code, err) == (1, "")
    source = (tmp_path / "a.txt").read_text()
    assert {source[f["start"] : f["end"]] for f in found} >= {"enjoys", "the the"}


def test_a_local_server_checks_the_seed_and_is_gone(jars: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(SEED.read_bytes())
    configure(tmp_path, f"server: local, folder: '{jars}', timeout: 120")
    before = set(servers(jars))
    _, found, err = check(tmp_path, "a.txt")
    assert err == ""
    assert set(servers(jars)) == before
    assert native(found) == check(tmp_path, "--engine", "native", "a.txt")[1]


def test_a_server_killed_in_mid_run_leaves_native_findings(jars: Path, tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_bytes(SEED.read_bytes())
    alone = check(tmp_path, "--engine", "native", ".")[1]
    server = Server(LanguageTool(server="local", folder=str(jars)))
    try:
        url = server.start()
        port = url.rpartition(":")[2]
        configure(tmp_path, f"server: '{url}', timeout: 60")
        process = subprocess.Popen(
            [sys.executable, "-m", "newslint", "check", "--format", "json", "."],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(2)
        os.kill(java(jars, port), signal.SIGKILL)
        out, err = process.communicate(timeout=120)
    finally:
        server.stop()
    found = [file["findings"] for file in json.loads(out)["files"]]
    assert native(found) == alone
    assert b"newslint: warning: languagetool: http://127.0.0.1:" in err
    assert process.returncode == 1
