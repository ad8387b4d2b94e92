"""The GitHub action as its runner runs it: the steps of action.yml, inputs by environment."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from newslint import __version__
from tests.test_changed import Repository, repository

__all__ = ["repository"]

ROOT = Path(__file__).resolve().parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
BAD = "The council approved the the budget.\n"
GOOD = "The council approved the budget.\n"
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}", re.DOTALL)


class Done(NamedTuple):
    code: int
    log: str
    said: str
    summary: str
    outputs: dict[str, str]


class Runner:
    """What GitHub's runner does of composite actions, as far as ours asks for it."""

    def __init__(self, workspace: Path, temporary: Path) -> None:
        self.workspace, self.temporary = workspace, temporary
        self.files = {name: temporary / name for name in ("OUTPUT", "PATH", "STEP_SUMMARY")}
        programs = temporary / "programs"
        programs.mkdir(parents=True)
        (programs / "newslint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newslint "$@"\n')
        (programs / "newslint").chmod(0o755)
        self.path = programs

    def step(self, number: int, values: dict[str, str]) -> Done:
        step = ACTION["runs"]["steps"][number]
        for file in self.files.values():
            file.write_text("")
        script = self.temporary / "script.sh"
        script.write_text(step["run"])
        given = {
            name: _EXPRESSION.sub(lambda m: values.get(" ".join(m[1].split()), ""), text)
            for name, text in step["env"].items()
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace,
            env={
                **{k: v for k, v in os.environ.items() if not k.startswith(("GITHUB_", "CI"))},
                "PATH": f"{self.path}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(ROOT),
                "PIP_NO_CACHE_DIR": "1",
                "GITHUB_ACTION_PATH": str(ROOT),
                "RUNNER_TEMP": str(self.temporary),
                **{f"GITHUB_{name}": str(file) for name, file in self.files.items()},
                **given,
            },
            capture_output=True,
            text=True,
            timeout=600,
        )
        outputs = self.files["OUTPUT"].read_text().splitlines()
        return Done(
            done.returncode,
            done.stdout,
            done.stderr,
            self.files["STEP_SUMMARY"].read_text("utf-8"),
            dict(line.split("=", 1) for line in outputs),
        )

    def install(self, **inputs: str) -> Done:
        return self.step(1, {"steps.python.outputs.python-path": sys.executable, **_inputs(inputs)})

    def check(self, base: str = "", **inputs: str) -> Done:
        bases = ("pull_request.base.sha", "merge_group.base_sha", "before")
        key = " || ".join(f"github.event.{name}" for name in bases)
        return self.step(2, {key: base, **_inputs(inputs)})


def _inputs(given: dict[str, str]) -> dict[str, str]:
    defaults = {name: str(field["default"]) for name, field in ACTION["inputs"].items()}
    named = {name.replace("_", "-"): value for name, value in given.items()}
    return {f"inputs.{name}": value for name, value in {**defaults, **named}.items()}


@pytest.fixture
def runner(repository: Repository, tmp_path: Path) -> Runner:
    return Runner(repository.root, tmp_path / "runner")


def annotations(log: str) -> list[str]:
    return re.findall(r"(?m)^::(\w+)", log)


def test_the_action_has_the_inputs_that_are_documented_and_an_output() -> None:
    guide = (ROOT / "docs" / "ci.md").read_text("utf-8")
    assert list(ACTION["inputs"]) == ["paths", "config", "fail-level", "changed-only", "version"]
    assert re.findall(r"(?m)^\| `([a-z-]+)` \|", guide) == list(ACTION["inputs"])
    assert list(ACTION["outputs"]) == ["exit-code"]
    assert ACTION["outputs"]["exit-code"]["value"] == "${{ steps.check.outputs.exit-code }}"


def test_no_input_is_pasted_into_shell_and_nothing_is_uploaded() -> None:
    used = set()
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert step.get("shell", "bash") == "bash"
        used |= set(_EXPRESSION.findall(" ".join(step.get("env", {}).values())))
        assert re.fullmatch(
            r"actions/setup-python@v\d+", step.get("uses", "actions/setup-python@v5")
        )
    assert {f"inputs.{name}" for name in ACTION["inputs"]} <= used


# The check.


def test_a_clean_repository_passes(runner: Runner, repository: Repository) -> None:
    repository.write("a.md", GOOD)
    done = runner.check()
    assert (done.code, done.log, done.outputs) == (0, "", {"exit-code": "0"})
    assert done.summary.startswith("### newslint\n\nNo findings in 1 file\n")


def test_findings_are_annotated_summed_up_and_fail(runner: Runner, repository: Repository) -> None:
    repository.write("news/a.md", BAD)
    done = runner.check()
    assert (done.code, done.outputs["exit-code"]) == (1, "1")
    assert done.log.startswith("::error file=news/a.md,line=1,endLine=1,col=22,endColumn=29,title=")
    assert "| :x: error | news/a.md&#58;1 |" in done.summary


def test_errors_stand_before_warnings_and_the_rest_is_counted(
    runner: Runner, repository: Repository
) -> None:
    repository.write("a.md", "According to two familiar sources, talks failed.\n\n" * 12)
    repository.write("b.md", (BAD + "\n") * 12)
    done = runner.check(fail_level="never")
    levels = annotations(done.log)
    assert done.code == 0
    assert levels == ["error"] * 12 + ["warning"] * 12 + ["notice"]
    assert "4 more stand in this step's log" in done.log
    rows = re.findall(r"(?m)^\| :(\w+):", done.summary)
    assert rows == ["x"] * 12 + ["warning"] * 12


def test_only_the_lines_of_the_pull_request_count(runner: Runner, repository: Repository) -> None:
    repository.write("a.md", BAD + "\nNobody spoke.\n")
    base = repository.commit()
    repository.write("a.md", BAD + "\nNobody spoke of the the bill.\n")
    repository.commit()
    done = runner.check(base, changed_only="true")
    assert done.code == 1
    assert annotations(done.log) == ["error", "notice"]
    assert "1 on lines you changed; 1 older not shown" in done.log + done.summary
    assert annotations(runner.check(base).log) == ["error", "error", "notice"]


@pytest.mark.parametrize("base", ["", "0" * 40])
def test_without_a_commit_before_whole_files_are_checked(
    runner: Runner, repository: Repository, base: str
) -> None:
    repository.write("a.md", BAD)
    repository.commit()
    done = runner.check(base, changed_only="true")
    assert done.code == 1
    assert "whole files are checked" in done.said


def test_a_shallow_clone_is_told_the_remedy(runner: Runner, repository: Repository) -> None:
    repository.write("a.md", GOOD)
    repository.commit()
    done = runner.check("1" * 40, changed_only="true")
    assert (done.code, done.outputs["exit-code"]) == (2, "2")
    assert "fetch-depth: 0" in done.said


def test_paths_and_a_configuration_are_passed_on_one_a_line(
    runner: Runner, repository: Repository
) -> None:
    repository.write("two words/a.md", BAD)
    repository.write("other/b.md", BAD)
    repository.write("-c.md", BAD)
    repository.write("desk.yml", "severity: {words/*: info}\n")
    done = runner.check(paths="two words/\r\n\n-c.md\n", config="desk.yml")
    assert done.code == 0
    assert re.findall(r"(?m)^::notice file=([^,]*)", done.log) == ["-c.md", "two words/a.md"]


@pytest.mark.parametrize(
    "inputs",
    [
        {"paths": "$(touch owned) `touch owned`; touch owned"},
        {"config": '"; touch owned; "'},
        {"fail_level": "never; touch owned"},
        {"changed_only": "true; touch owned"},
        {"changed_only": "true", "base": "--output=owned"},
    ],
)
def test_hostile_inputs_are_only_wrong(
    runner: Runner, repository: Repository, inputs: dict[str, str]
) -> None:
    repository.write("a.md", GOOD)
    repository.commit()
    done = runner.check(**inputs)
    assert done.code == 2
    assert not list(repository.root.glob("owned*"))
    assert not list(runner.temporary.glob("owned*"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no line ends in names")
def test_neither_a_name_nor_an_article_gives_the_runner_commands(
    runner: Runner, repository: Repository
) -> None:
    for name in ("a\n::error::owned\n##[error]owned.md", "b\r ::error::owned ##[error]owned.txt"):
        (repository.root / name).write_bytes(b"\xff\xfe\xff")
    repository.write("c.md", f"{BAD}\n::error::owned the the ##[error]owned\n")
    done = runner.check()
    broken = runner.check(config="gone\n::error::owned\r::error::owned ##[error]owned")
    assert done.code == broken.code == 2
    for line in (done.log + done.said + broken.log + broken.said).splitlines():
        assert not re.match(r"\s*::error::", line)
        assert line.startswith("::") or "##[" not in line


# The installation.


@pytest.mark.parametrize("version", ["--index-url=http://a.example", "1.0; touch owned", "@main"])
def test_a_version_that_is_none_is_refused(runner: Runner, version: str) -> None:
    done = runner.install(version=version)
    assert done.code == 2
    assert "is a version such as" in done.said


def test_the_action_installs_itself_for_later_steps(
    runner: Runner, repository: Repository, tmp_path: Path
) -> None:
    # A module of the repository must not be taken for Python's own.
    repository.write("venv.py", "raise SystemExit('owned')\n")
    repository.write("pip.py", "raise SystemExit('owned')\n")
    repository.write("a.md", BAD)
    done = runner.install()
    assert done.code == 0, done.said
    (folder,) = (tmp_path / "runner" / "PATH").read_text().splitlines()
    runner.path = Path(folder)
    assert (runner.path / "newslint").exists()
    assert runner.check().code == 1


def test_what_users_copy_names_this_version() -> None:
    for path in ("docs/ci.md", "newslint/starters/github.yml", "newslint/starters/gitlab.yml"):
        text = (ROOT / path).read_text("utf-8")
        named = re.findall(r"newslint/newslint@v(\S+)|newslint==(\S+)", text)
        assert named
        assert {a or b for a, b in named} == {__version__}


def _steps(text: str) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = yaml.safe_load(text)["jobs"]["newslint"]["steps"]
    return steps


def test_the_sample_workflow_asks_for_inputs_that_the_action_has() -> None:
    steps = _steps((ROOT / "newslint" / "starters" / "github.yml").read_text("utf-8"))
    (ours,) = [s for s in steps if s["uses"].startswith("newslint/")]
    assert set(ours["with"]) <= set(ACTION["inputs"])
    assert steps[0]["with"]["fetch-depth"] == 0
