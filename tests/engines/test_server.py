"""A server of the run's own: a program that stands in for Java shows that none is left behind."""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Check = Callable[..., tuple[int, dict[str, list[dict[str, Any]]], str]]

TEXT = "The council approved the the budget and sold mild tea.\n"


@pytest.fixture
def local(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_java: Path) -> Path:
    """A repository whose configuration names a local server."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    configure(tmp_path, f"folder: {fake_java}")
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path


def configure(folder: Path, more: str) -> None:
    text = f"engines:\n  languagetool:\n    server: local\n    {more}\n"
    (folder / ".newslint.yml").write_text(text)


def servers(jars: Path) -> list[int]:
    """Return the processes whose command line names the folder of jars, but for this one."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if str(jars).encode() in command:
            found.append(int(folder.name))
    return found


def gone(jars: Path) -> bool:
    """Wait a little for the servers to end."""
    until = time.monotonic() + 8
    while servers(jars):
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def test_it_is_started_asked_and_stopped(local: Path, fake_java: Path, check: Check) -> None:
    code, files, err = check("a.txt")
    assert (code, err) == (1, "")
    assert [f["rule"] for f in files["a.txt"]] == ["words/doubled-word", "languagetool/TEA_RULE"]
    assert servers(fake_java) == []


def test_its_first_answer_may_take_longer_than_the_others(
    local: Path, fake_java: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_MODE", "loads its rules")
    configure(local, f"folder: {fake_java}\n    timeout: 1")
    code, files, err = check("a.txt")
    assert (code, err) == (1, "")
    assert [f["rule"] for f in files["a.txt"]] == ["words/doubled-word", "languagetool/TEA_RULE"]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("delay", [0.0, 0.5])
def test_no_server_outlives_a_signal(
    local: Path, fake_java: Path, how: signal.Signals, delay: float
) -> None:
    for number in range(30):
        (local / f"{number}.txt").write_text((TEXT + "\n") * 300)
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "--jobs", "1", "."],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # A shell that starts the tests in the background lets them ignore Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    until = time.monotonic() + 20
    while not servers(fake_java) and time.monotonic() < until:
        time.sleep(0.01)
    assert servers(fake_java)
    time.sleep(delay)
    os.kill(process.pid, how)
    _, err = process.communicate(timeout=20)
    assert process.returncode == (130 if how is signal.SIGINT else -how)
    assert b"Traceback" not in err
    assert gone(fake_java)


def test_no_server_outlives_a_bug(
    local: Path, fake_java: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newslint.engines import merging

    def broken(*_: object) -> None:
        raise RuntimeError("oops")

    monkeypatch.setattr(merging, "merged", broken)
    code, _, err = check("a.txt")
    assert (code, "oops" in err) == (3, True)
    assert gone(fake_java)


def test_a_server_that_dies_is_told(local: Path, fake_java: Path, check: Check) -> None:
    (fake_java.parent / "x").mkdir()
    script = '#!/bin/sh\n[ "$1" = -version ] && echo \'openjdk version "17.0.1"\' && exit\n'
    java = Path(os.environ["PATH"].split(":")[0]) / "java"
    java.write_text(script + "echo 'Error: Could not find the main class' >&2\nexit 1\n")
    code, files, err = check("a.txt")
    assert code == 1
    assert [f["rule"] for f in files["a.txt"]] == ["words/doubled-word"]
    assert "the local server does not start: Error: Could not find the main class" in err


@pytest.mark.parametrize(("on_error", "expected"), [("warn", 1), ("fail", 2)])
def test_missing_java_is_told(
    local: Path,
    fake_java: Path,
    check: Check,
    monkeypatch: pytest.MonkeyPatch,
    on_error: str,
    expected: int,
) -> None:
    monkeypatch.setenv("PATH", str(local))
    configure(local, f"folder: {fake_java}\n    on_error: {on_error}")
    code, files, err = check("a.txt")
    assert code == expected
    assert [f["rule"] for f in files["a.txt"]] == ["words/doubled-word"]
    assert "warning: languagetool: No java install detected" in err


def test_nothing_is_downloaded_unless_it_may(
    local: Path, check: Check, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: Any
) -> None:
    monkeypatch.setenv("LTP_PATH", str(tmp_path_factory.mktemp("installed")))
    configure(local, "timeout: 5")
    code, _, err = check("a.txt")
    assert code == 1
    assert "no server is installed; name its 'folder', or allow 'download: true'" in err


def test_a_missing_package_is_told(
    local: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *more: None if name == "language_tool_python" else real(name, *more),
    )
    code, _, err = check("a.txt")
    assert code == 2
    assert "pip install 'newslint[languagetool]'" in err


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("jars", "must be an absolute folder"),
        ("/no/such/folder", "there is no folder"),
        ("{repository}/jars", "must lie outside the repository"),
    ],
)
def test_a_repository_cannot_bring_its_own_server(
    local: Path, check: Check, folder: str, said: str
) -> None:
    (local / "jars").mkdir()
    configure(local, f"folder: {folder.format(repository=local)}")
    code, _, err = check("a.txt")
    assert (code, said in err) == (2, True)


def test_the_package_is_not_imported_for_a_server_by_url(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    script = (
        "import sys\nfrom newslint.cli import main\n"
        "main(['check', '--engine', 'languagetool', 'a.txt'])\n"
        "print('language_tool_python' in sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True)
    assert done.stderr.decode().splitlines()[-1] == "False"
