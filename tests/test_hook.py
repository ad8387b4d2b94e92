"""The hooks as an editorial repository runs them: by the real pre-commit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OLD = "The the council met on Monday.\n\nNobody spoke for long.\n"
GOOD = "The council met on Monday and approved the budget.\n"
BAD = "The council met on Monday and approved the the budget.\n"


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    home = tmp_path_factory.mktemp("home")
    return {
        **{k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PRE_COMMIT"))},
        "HOME": str(home),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{
            f"GIT_{who}_{what}": "a@b.c"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """Make a clean repository of this checkout as it is, so that its hook installs once."""
    copy = tmp_path_factory.mktemp("newslint")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("GIT_CONFIG_GLOBAL", "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL"):
            patch.setenv(name, environment[name])
        for name in ("GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"):
            patch.setenv(name, environment[name])
        listed = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
        for name in filter(None, listed.split("\0")):
            if (ROOT / name).is_file():
                (copy / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, copy / name)
        git(copy, "init", "--quiet")
        git(copy, "add", "--all")
        git(copy, "commit", "--quiet", "--message", "As it is")
    return copy


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> Path:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    git(tmp_path, "init", "--quiet")
    (tmp_path / "old.md").write_text(OLD)
    git(tmp_path, "add", "old.md")
    git(tmp_path, "commit", "--quiet", "--message", "Old sins")
    return tmp_path


def pre_commit(newsroom: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", *arguments, "--verbose"]
    return subprocess.run(command, cwd=newsroom, capture_output=True, text=True, timeout=400)


def run_hook(newsroom: Path, hooks: Path, hook: str) -> subprocess.CompletedProcess[str]:
    """Run a hook from a configuration: its environment is installed once for all tests."""
    revision = git(hooks, "rev-parse", "HEAD").strip()
    (newsroom / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: {hook}\n"
    )
    git(newsroom, "add", ".pre-commit-config.yaml")
    return pre_commit(newsroom, "run", hook)


def stage(newsroom: Path, name: str, text: str) -> None:
    (newsroom / name).write_text(text)
    git(newsroom, "add", name)


def test_a_good_article_and_an_old_sin_pass(newsroom: Path, hooks: Path) -> None:
    stage(newsroom, "good.md", GOOD)
    stage(newsroom, "old.md", OLD.replace("for long", "for very long"))
    done = pre_commit(newsroom, "try-repo", str(hooks), "newslint")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 older not shown" in done.stdout


def test_a_bad_article_fails_and_is_fixed(newsroom: Path, hooks: Path) -> None:
    stage(newsroom, "bad.md", BAD)
    stage(newsroom, "old.md", OLD.replace("for long", "for very long"))
    refused = run_hook(newsroom, hooks, "newslint")
    assert refused.returncode == 1
    assert "bad.md:1" in refused.stdout
    assert "old.md" not in refused.stdout
    run_hook(newsroom, hooks, "newslint-fix")
    assert (newsroom / "bad.md").read_text() == GOOD
    assert (newsroom / "old.md").read_text().startswith("The the council")


def test_whole_files_are_linted_by_the_other_hook(newsroom: Path, hooks: Path) -> None:
    stage(newsroom, "old.md", OLD.replace("for long", "for very long"))
    done = run_hook(newsroom, hooks, "newslint-all")
    assert done.returncode == 1
    assert "old.md:1" in done.stdout


def test_files_that_are_no_copy_are_left_out(newsroom: Path, hooks: Path) -> None:
    for name in ("requirements-dev.txt", "robots.txt", "LICENSE.txt", "data.csv"):
        stage(newsroom, name, BAD)
    done = run_hook(newsroom, hooks, "newslint-all")
    assert done.returncode == 0
    assert "no files to check" in done.stdout


def test_the_hooks_take_every_suffix_that_is_news_alone() -> None:
    import yaml

    from newslint.formats import SHARED, SUFFIXES

    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for hook in hooks:
        pattern = re.compile(hook["files"])
        for suffix in filter(None, SUFFIXES):
            assert bool(pattern.search("a" + suffix)) is (suffix not in SHARED), suffix
            assert bool(pattern.search(f"a{suffix}.gz")) is (suffix not in SHARED), suffix
        for name in ("a.ninjs.json", "a.nitf.xml", "a.newsml.xml.gz"):
            assert pattern.search(name), name
        for name in ("package.json", "pom.xml", "a.py", "a.gz"):
            assert not pattern.search(name), name
