"""What docs/ci.md shows for CI services, run as far as it runs without them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft4Validator

from tests.test_action import BAD, ROOT
from tests.test_changed import Repository, repository

__all__ = ["repository"]

GUIDE = (ROOT / "docs" / "ci.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
STARTERS = ROOT / "newslint" / "starters"


def block(sign: str) -> Any:
    (found,) = [text for text in BLOCKS if sign in text]
    return yaml.safe_load(found)


@pytest.fixture
def environment(tmp_path: Path, repository: Repository) -> dict[str, str]:
    programs = tmp_path / "programs"
    programs.mkdir()
    stubs = {
        "newslint": f'exec "{sys.executable}" -m newslint "$@"',
        # It keeps what it is given: reviewdog itself asks GitHub.
        "reviewdog": f'echo "$@" > "{tmp_path}/arguments"; cat > "{tmp_path}/input"',
    }
    for name, line in stubs.items():
        (programs / name).write_text(f"#!/bin/sh\n{line}\n")
        (programs / name).chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    repository.write("a.md", BAD + "\nNobody spoke.\n")
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}


def shell(lines: str, repository: Repository, environment: dict[str, str]) -> int:
    command = ["bash", "-eo", "pipefail", "-c", lines]
    return subprocess.run(command, cwd=repository.root, env=environment, timeout=120).returncode


def test_the_guide_shows_what_init_writes() -> None:
    for name in ("github.yml", "gitlab.yml"):
        assert (STARTERS / name).read_text("utf-8") in BLOCKS


def test_the_gitlab_job_reports_all_and_fails_on_changed_lines_alone(
    repository: Repository, environment: dict[str, str]
) -> None:
    job = block("codequality")["newslint"]
    report = repository.root / job["artifacts"]["reports"]["codequality"]
    lines = "\n".join(job["script"])
    base = repository.commit()
    assert shell(lines, repository, environment) == 0
    assert [e["check_name"] for e in json.loads(report.read_text())] == ["words/doubled-word"]
    merge = {**environment, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    assert shell(lines, repository, merge) == 0
    repository.write("a.md", BAD + "\nNobody spoke of the the bill.\n")
    assert shell(lines, repository, merge) == 1
    assert len(json.loads(report.read_text())) == 2


def test_reviewdog_is_given_a_report_it_can_read(
    repository: Repository, environment: dict[str, str], tmp_path: Path
) -> None:
    steps = block("reviewdog/action-setup")["jobs"]["newslint"]["steps"]
    assert shell(steps[-1]["run"], repository, environment) == 0
    schema = json.loads((ROOT / "tests" / "data" / "reviewdog-rdjson.json").read_text("utf-8"))
    given = json.loads((tmp_path / "input").read_text("utf-8"))
    Draft4Validator(schema).validate(given)
    assert given["diagnostics"][0]["suggestions"][0]["text"] == "the"
    assert "-f=rdjson" in (tmp_path / "arguments").read_text()


def test_the_workflow_for_code_scanning_uploads_what_it_wrote(
    repository: Repository, environment: dict[str, str]
) -> None:
    workflow = block("upload-sarif")
    steps = workflow["jobs"]["newslint"]["steps"]
    assert workflow["permissions"]["security-events"] == "write"
    (line,) = [s["run"] for s in steps if "newslint check" in s.get("run", "")]
    assert shell(line, repository, environment) == 0
    written = repository.root / steps[-1]["with"]["sarif_file"]
    official = json.loads((ROOT / "tests" / "data" / "sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(written.read_text("utf-8"))
    Draft4Validator(official).validate(log)
    assert len(log["runs"][0]["results"]) == 1


def test_other_servers_get_a_report(repository: Repository, environment: dict[str, str]) -> None:
    lines = re.findall(r"(?m)^    (newslint check .*)$", GUIDE)
    assert len(lines) == 3
    for line in lines:
        assert shell(line, repository, environment) == 1
    for name in ("newslint.xml", "newslint-junit.xml", "newslint.html"):
        assert "doubled-word" in (repository.root / name).read_text("utf-8")
