from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from newslint.fix import diff


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", folder], check=True)
    return folder


def git_apply(folder: Path, path: str, before: str, after: str) -> bytes:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(before.encode("utf-8"))
    patch = diff(path, before, after).encode("utf-8")
    done = subprocess.run(
        ["git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "-"],
        cwd=folder,
        input=patch,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, (done.stderr, patch)
    return file.read_bytes()


TEXTS = [
    pytest.param("a\nb\nc\n", "a\nB\nc\n", id="a line"),
    pytest.param("a\nb", "a\nB", id="no line end before and after"),
    pytest.param("a\nb\n", "a\nb", id="a line end that goes"),
    pytest.param("a\nb", "a\nb\n", id="a line end that comes"),
    pytest.param("a\r\nb\r\n", "a\r\nB\r\n", id="carriage returns"),
    pytest.param("a\rb\x0bc\u2028d\n", "a\rB\x0bc\u2028d\n", id="signs that only Python splits at"),
    pytest.param("\ufeffa\n", "\ufeffb\n", id="a byte-order mark"),
    pytest.param(
        "x\n" * 30 + "a\n" + "x\n" * 30 + "b",
        "x\n" * 30 + "A\n" + "x\n" * 30 + "B",
        id="two places",
    ),
]


@pytest.mark.parametrize(("before", "after"), TEXTS)
def test_git_applies_the_diff(repository: Path, before: str, after: str) -> None:
    assert git_apply(repository, "a.txt", before, after) == after.encode("utf-8")


@pytest.mark.parametrize(
    "path", ["a b.txt", 'say "x".txt', "back\\slash.txt", "café/日本.txt", "tab\there.txt", "-.txt"]
)
def test_git_finds_the_file_of_the_diff(repository: Path, path: str) -> None:
    assert git_apply(repository, path, "a\n", "b\n") == b"b\n"


def test_no_change_is_no_diff() -> None:
    assert diff("a.txt", "a", "a") == ""


def test_a_diff_reads_as_expected() -> None:
    assert diff("news/a.txt", "Old\nb", "New\nb") == (
        "--- a/news/a.txt\n+++ b/news/a.txt\n@@ -1,2 +1,2 @@\n-Old\n+New\n b\n"
        "\\ No newline at end of file\n"
    )
