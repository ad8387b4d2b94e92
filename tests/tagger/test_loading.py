"""The tagger comes when it is asked for, says once what it lacks, and writes nowhere."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.errors import InstallationError

WRONG = "The strike affected several sector and cost hundreds of jobs.\n"
DOUBLED = "The council approved the the budget.\n"
CLEAN = "The council approved the budget.\n"
LACK = "cannot be loaded"


def newslint(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return _python(folder, "-m", "newslint", *arguments, **environment)


def _python(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, **environment},
    )


def _path(folder: Path, body: str) -> str:
    """Put a package ``onnxruntime`` with ``body`` before the real one; return PYTHONPATH."""
    package = folder / "fake" / "onnxruntime"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(body)
    return os.pathsep.join([str(package.parent), os.environ.get("PYTHONPATH", "")])


def _articles(folder: Path, text: str, count: int = 1) -> list[str]:
    names = [f"{number:02}.txt" for number in range(count)]
    for name in names:
        (folder / name).write_text(text)
    return names


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("--version",),
        ("rules",),
        ("explain", "words/doubled-word"),
        ("check", "--select", "typography/*", "00.txt"),
        ("check", "--select", "typography/*", "--jobs", "2", "00.txt", "01.txt"),
    ],
    ids=" ".join,
)
def test_onnxruntime_is_not_imported_without_need(house: Path, arguments: tuple[str, ...]) -> None:
    _articles(house, CLEAN, 2)
    spying = _path(house, "raise SystemExit('onnxruntime was imported')")
    done = newslint(house, *arguments, PYTHONPATH=spying)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_rule_of_the_tagger_imports_onnxruntime(house: Path) -> None:
    _articles(house, CLEAN)
    spying = _path(house, "raise SystemExit('onnxruntime was imported')")
    done = newslint(house, "check", "--select", "own/*", "00.txt", PYTHONPATH=spying)
    assert done.stderr == "onnxruntime was imported\n"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("raise ModuleNotFoundError(\"No module named 'onnxruntime'\")", "No module named"),
        ("raise ImportError('libgomp.so.1: cannot open shared object file')", "libgomp.so.1"),
        ("raise OSError('[WinError 1114] initialization failed\\nand more')", "WinError 1114"),
        ("raise ImportError", "ImportError"),
        ("", "the package is empty"),
    ],
)
def test_without_onnxruntime_a_run_says_so_once(house: Path, body: str, reason: str) -> None:
    names = _articles(house, WRONG, 3)
    run = ("check", "--select", "own/*", *names)
    done = newslint(house, *run, PYTHONPATH=_path(house, body))
    assert (done.returncode, done.stdout) == (0, "No findings in 3 files\n")
    (line,) = done.stderr.splitlines()
    assert line.startswith("newslint: ")
    assert LACK in line
    assert reason in line


@pytest.mark.parametrize("jobs", ["1", "2", "4"])
def test_worker_processes_leave_it_to_the_parent_to_say_so(house: Path, jobs: str) -> None:
    names = _articles(house, WRONG + DOUBLED, 24)
    run = ("check", "--jobs", jobs, "--select", "own/*", "--select", "words/doubled-word")
    done = newslint(house, *run, *names, PYTHONPATH=_path(house, "raise ImportError('gone')"))
    assert done.returncode == 1
    assert done.stdout.count("words/doubled-word") == 24
    assert done.stderr.count(LACK) == 1
    assert len(done.stderr.splitlines()) == 1


def test_fixing_says_so_once_and_fixes(house: Path) -> None:
    names = _articles(house, DOUBLED, 3)
    run = ("fix", "--select", "own/*", "--select", "words/doubled-word", *names)
    done = newslint(house, *run, PYTHONPATH=_path(house, "raise ImportError('gone')"))
    assert done.returncode == 0
    assert done.stderr.count(LACK) == 1
    assert [(house / name).read_text() for name in names] == [CLEAN] * 3


@pytest.mark.parametrize(
    ("content", "complaint"), [(None, "is missing"), (b"no model", "cannot be read")]
)
@pytest.mark.parametrize("name", ["tagger.onnx", "tagger.json"])
def test_a_broken_installation_ends_the_run_with_2(
    house: Path, name: str, content: bytes | None, complaint: str
) -> None:
    _articles(house, WRONG)
    path = house / name
    if content is not None:
        path.write_bytes(content)
    script = (
        "import sys; from pathlib import Path; from newslint.cli import main\n"
        "from newslint.tagger import combiner, loading\n"
        f"path = Path({str(path)!r})\n"
        "if path.suffix == '.json':\n    combiner.WEIGHTS = path\nelse:\n    loading.use(path)\n"
        "sys.exit(main(['check', '--select', 'own/*', '00.txt']))\n"
    )
    done = _python(house, "-c", script)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"newslint: its own file {name} {complaint}")
    assert line.endswith("install newslint again")


def test_the_error_of_a_broken_installation_comes_back_from_a_worker() -> None:
    error = InstallationError("tagger.onnx", "is missing")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_the_tagger_at_work_writes_nothing(house: Path, tmp_path: Path) -> None:
    home = tmp_path / "all homes"
    home.mkdir()
    _articles(house, WRONG)
    before = sorted(house.rglob("*"))
    names = "HOME USERPROFILE APPDATA LOCALAPPDATA TMPDIR".split()
    xdg = [f"XDG_{name}" for name in ("CACHE_HOME", "CONFIG_HOME", "DATA_HOME", "STATE_HOME")]
    # A CI service's variables keep onnxruntime from writing: here they would hide it.
    on_ci = dict.fromkeys(("CI", "GITHUB_ACTIONS", "GITLAB_CI"), "")
    environment = {**dict.fromkeys([*names, *xdg, "XDG_RUNTIME_DIR"], str(home)), **on_ci}
    run = ("check", "--select", "own/*", "--format", "json", "00.txt")
    done = newslint(house, *run, **environment, ORT_DISABLE_TELEMETRY="0")
    assert done.stderr == ""
    (finding,) = json.loads(done.stdout)["files"][0]["findings"]
    assert finding["text"] == "sector"
    assert list(home.iterdir()) == []
    assert sorted(house.rglob("*")) == before
