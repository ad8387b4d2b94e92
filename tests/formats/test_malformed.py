"""Broken and hostile files: no crash, no hang, nothing written, each named in the report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint.errors import ReadError
from newslint.formats import read
from newslint.linter import lint
from tests.formats.malformed import COUNT, attacks, made

SLOWEST = 5.0
"""Seconds of a processor that one file may take."""
CODES = {
    *("binary", "docx", "encoding", "front-matter", "gzip", "html", "json", "line-too-long"),
    *("too-large", "wrong-format", "xml"),
}


@pytest.fixture(scope="module")
def files() -> list[tuple[str, bytes]]:
    found = made()
    assert len({name for name, _ in found}) == len(found) == COUNT
    return found


def test_the_same_seed_makes_the_same_files(files: list[tuple[str, bytes]]) -> None:
    again = made()
    random = slice(len(list(attacks())), None)
    assert again[random] == files[random]


def test_each_is_refused_clearly_or_read_well(files: list[tuple[str, bytes]]) -> None:
    refused = 0
    lint(read("warm.txt", b"The mayor spoke."))
    for name, data in files:
        started = time.process_time()
        try:
            lint(read(name, data))
        except ReadError as exc:
            refused += 1
            assert exc.code in CODES, name
            assert exc.bare and "\n" not in exc.bare and len(exc.bare) < 200, name
        assert time.process_time() - started < SLOWEST, name
    assert refused > COUNT / 2


@pytest.mark.parametrize(("name", "data"), [pytest.param(n, d, id=n) for n, d in attacks()])
def test_an_attack_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(ReadError):
        read(name, data)


def test_a_run_names_every_file_and_changes_none(
    files: list[tuple[str, bytes]], tmp_path: Path
) -> None:
    for name, data in files:
        (tmp_path / name).write_bytes(data)
    names = sorted(name for name, _ in files)
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--format", "json"]
    run = subprocess.run(
        [*command, "--jobs", "1", *names],
        cwd=tmp_path,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
    )
    assert run.returncode == 2, run.stderr.decode()[-500:]
    report = json.loads(run.stdout)
    assert [file["path"] for file in report["files"]] == names
    for file in report["files"]:
        error = file["error"]
        assert error is None or (error["code"] in CODES and error["message"]), file["path"]
        assert error is None or file["findings"] == []
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == dict(files)
