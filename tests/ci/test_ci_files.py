"""The CI files that houses take over: well formed, of this version, and their scripts run."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint import __version__
from tests.ci.conftest import git
from tests.ci.runner import ROOT

FILES = sorted((ROOT / "ci").glob("*.yml"))


def load(name: str) -> Any:
    return yaml.load((ROOT / "ci" / name).read_text("utf-8"), Loader=yaml.BaseLoader)


def commands(name: str) -> list[str]:
    (job,) = load(name)["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step]


def shell(
    script: str, folder: Path, temporary: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    path = f"{temporary / 'newslint' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, **variables}
    return subprocess.run(
        ["sh", "-e", "-c", script], cwd=folder, env=environment, capture_output=True, text=True
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_version_is_this_one(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.findall(r"newslint(?:==|@v)([\d.]+)", text) == [__version__]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_guide_names_it(path: Path) -> None:
    assert f"(../ci/{path.name})" in (ROOT / "docs" / "ci.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["github.yml", "code-scanning.yml", "reviewdog.yml"])
def test_a_workflow_asks_for_no_more_rights_than_it_needs(name: str) -> None:
    workflow = load(name)
    assert set(workflow) == {"name", "on", "permissions", "jobs"}
    written = {key for key, right in workflow["permissions"].items() if right == "write"}
    needed = {"code-scanning.yml": {"security-events"}, "reviewdog.yml": {"pull-requests"}}
    assert written == needed.get(name, set())
    assert all("${{" not in command for command in commands(name) if "newslint" in command)


def test_the_workflow_gives_the_action_only_inputs_that_it_has() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    (job,) = load("github.yml")["jobs"].values()
    assert set(job["steps"][-1]["with"]) <= set(action["inputs"])


@pytest.mark.parametrize(
    ("name", "report"),
    [("code-scanning.yml", "newslint.sarif"), ("reviewdog.yml", "newslint.rdjson")],
)
def test_the_workflow_writes_its_report_and_goes_on(
    name: str, report: str, origin: Path, temporary: Path
) -> None:
    (command,) = (c for c in commands(name) if c.startswith("newslint"))
    assert shell(command, origin, temporary).returncode == 0
    assert json.loads((origin / report).read_text("utf-8"))


def gitlab(folder: Path, temporary: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    job = load("gitlab.yml")["newslint"]
    return shell("\n".join(job["script"]), folder, temporary, **job["variables"], **variables)


def test_the_gitlab_job_fails_for_changed_lines_and_reports_whole_files(
    origin: Path, temporary: Path
) -> None:
    base = git(origin, "rev-parse", "main")
    done = gitlab(origin, temporary, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 1
    assert "new story.md:1" in done.stdout
    assert "old.md" not in done.stdout
    job = load("gitlab.yml")["newslint"]
    report = origin / job["artifacts"]["reports"]["codequality"]
    paths = [entry["location"]["path"] for entry in json.loads(report.read_text("utf-8"))]
    assert paths == ["new story.md", "old.md"]


def test_the_gitlab_job_passes_on_the_main_branch(origin: Path, temporary: Path) -> None:
    assert gitlab(origin, temporary, CI_MERGE_REQUEST_DIFF_BASE_SHA="").returncode == 0
