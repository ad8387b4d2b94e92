from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newslint import cli
from newslint.engines import defaults
from tests.engines.fakeserver import RULES, Fake


@pytest.fixture
def fake() -> Iterator[Fake]:
    """A server on a free port of the loopback interface."""
    server = Fake()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def own_list(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Let the fake server's rules be on by default, but for its noisy one."""
    file = tmp_path_factory.mktemp("list") / "languagetool.tsv"
    rules = [rule for rule, *_ in RULES]
    file.write_text(
        "# a list\n"
        + "".join(f"{r}\t{'off' if r == 'NOISY_RULE' else 'on'}\t0\t0\t0\n" for r in rules)
    )
    monkeypatch.setattr(defaults, "FILE", file)
    defaults.on.cache_clear()
    yield
    defaults.on.cache_clear()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake: Fake) -> Path:
    """A folder whose configuration names the fake server."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    configure(tmp_path, fake)
    return tmp_path


def configure(folder: Path, fake: Fake, more: str = "", top: str = "") -> None:
    text = f"engines:\n  languagetool:\n    server: {fake.url}\n    timeout: 1\n{more}"
    (folder / ".newslint.yml").write_text(top + text)


Run = tuple[int, dict[str, list[dict[str, object]]], str]


@pytest.fixture
def check(capfd: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Run ``newslint check --format json``: exit code, findings by path, standard error."""

    def run(*arguments: str) -> Run:
        capfd.readouterr()
        code = cli.main(["check", "--format", "json", *arguments])
        out, err = capfd.readouterr()
        files = json.loads(out)["files"] if code < 3 and out else []
        return code, {file["path"]: file["findings"] for file in files}, err

    return run


@pytest.fixture
def fake_java(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program ``java`` that is the fake server, and a folder with a jar for it."""
    if sys.platform == "win32":
        pytest.skip("the stand-in for Java is a shell script")
    programs = tmp_path_factory.mktemp("bin")
    script = Path(__file__).with_name("fakeserver.py")
    (programs / "java").write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n')
    (programs / "java").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    jars = tmp_path_factory.mktemp("jars")
    (jars / "languagetool-core-6.8.jar").touch()
    return jars
