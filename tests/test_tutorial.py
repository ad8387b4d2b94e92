"""The tutorial is played as a reader would: its commands typed, its files written, its edits made.

What the page shows must be what the commands say. With NEWSLINT_UPDATE_SNAPSHOTS=1 the
page is written with what they say now; read it before you commit it.
"""

from __future__ import annotations

import difflib
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint import __version__, config
from newslint.hookentry import REPOSITORY
from tests.test_hook import environment, git, hooks

__all__ = ["environment", "hooks"]

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "tutorial.md"
ARTICLES = ROOT / "tests" / "data" / "newsroom" / "content"
_BLOCK = re.compile(r"^```(?P<language>\S+)(?: (?P<file>\S+))?\n(?P<body>.*?)^```$", re.M | re.S)
_NOT_RUN = {"sh"}
"""The installation of the programs, which are there."""
_END = "\x1e"
_CHANGING = [
    (re.compile(r"\b[0-9a-f]{7,64}\b"), "HASH"),
    (re.compile(r"\bv?\d+\.\d+\.\d+\b"), "VERSION"),
    (re.compile(r"\b\d+(?:\.\d+)?s\b"), "TIME"),
]


class Block(NamedTuple):
    language: str
    file: str | None
    body: str

    @property
    def commands(self) -> list[str]:
        return re.findall(r"(?m)^\$ (.+)$", self.body)


def blocks(page: str) -> list[Block]:
    return [Block(m["language"], m["file"], m["body"]) for m in _BLOCK.finditer(page)]


def script(page: list[Block], stored: Path) -> str:
    """Return what a reader does, in order; each command's output ends with a mark and its code."""
    lines = []
    for number, block in enumerate(page):
        if block.language == "console":
            mark = "printf '\\036%s\\n' \"$?\""
            lines += [line for command in block.commands for line in (command, mark)]
        elif block.language not in _NOT_RUN:
            copy = stored / str(number)
            copy.write_bytes(block.body.encode("utf-8"))
            lines.append(f"{_edit(block, copy)} || exit 99")
    return "\n".join(lines) + "\n"


def _edit(block: Block, copy: Path) -> str:
    """Return what makes a block's change: a patch, a file, or lines at a file's end (">>")."""
    if block.language == "diff":
        return f"git apply {copy}"
    assert block.file is not None, f"a block of {block.language} names no file"
    if block.file.startswith(">>"):
        return f"cat {copy} {block.file}"
    return f"mkdir -p $(dirname {block.file}) && cp {copy} {block.file}"


def played(page: str, outputs: Iterator[str]) -> str:
    """Return the page with what its commands said."""

    def answer(match: re.Match[str]) -> str:
        block = Block(match["language"], match["file"], match["body"])
        if block.language != "console":
            return match[0]
        said = "".join(f"$ {command}\n{next(outputs)}" for command in block.commands)
        return f"```console\n{said}```"

    return _BLOCK.sub(answer, page)


def normal(page: str) -> list[str]:
    for pattern, name in _CHANGING:
        page = pattern.sub(name, page)
    return [line.rstrip() for line in page.splitlines()]


@pytest.fixture
def terminal(
    tmp_path: Path, environment: dict[str, str], hooks: Path
) -> Callable[[str], subprocess.CompletedProcess[str]]:
    """Give a reader's terminal: newslint, pre-commit, and newslint's repository at its address."""
    programs, home = tmp_path / "programs", Path(environment["HOME"])
    programs.mkdir()
    for name, module in (("newslint", "newslint"), ("pre-commit", "pre_commit")):
        start = f"PYTHONPATH='{ROOT}' exec '{sys.executable}' -m {module}"
        (programs / name).write_text(f'#!/bin/sh\n{start} "$@"\n')
        (programs / name).chmod(0o755)
    (home / ".gitconfig").write_text(
        f'[user]\n\tname = Ed\n\temail = ed@courier.example\n[url "{hooks}"]\n'
        f"\tinsteadOf = {REPOSITORY}\n"
    )
    if not git(hooks, "tag").strip():
        git(hooks, "tag", f"v{__version__}")
    own = {k: v for k, v in environment.items() if not k.startswith(("GIT_", "PYTHONPATH"))}
    (tmp_path / "desk").mkdir()

    def run(text: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "script.sh").write_text(text, encoding="utf-8")
        return subprocess.run(
            ["bash", str(tmp_path / "script.sh")],
            cwd=tmp_path / "desk",
            env={
                **own,
                "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
                "GIT_CONFIG_NOSYSTEM": "1",
                "LC_ALL": "C.UTF-8",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=900,
        )

    return run


@pytest.mark.skipif(sys.platform == "win32", reason="the page is for a POSIX shell")
def test_the_tutorial_says_what_its_commands_say(
    tmp_path: Path, terminal: Callable[[str], subprocess.CompletedProcess[str]]
) -> None:
    page = PAGE.read_text(encoding="utf-8")
    stored = tmp_path / "blocks"
    stored.mkdir()
    done = terminal(script(blocks(page), stored))
    assert done.returncode == 0, done.stdout[-3000:]
    outputs = re.findall(rf"(.*?){_END}\d+\n", done.stdout, re.S)
    said = played(page, iter(outputs))
    difference = difflib.unified_diff(normal(page), normal(said), "page", "played", "", "", 1, "")
    shown = "\n".join(difference)
    if shown and os.environ.get("NEWSLINT_UPDATE_SNAPSHOTS"):
        PAGE.write_text(said, encoding="utf-8", newline="\n")
    else:
        assert not shown, shown
    courier = tmp_path / "desk" / "courier"
    assert git(courier, "status", "--porcelain") == ""
    config.check_rules(config.load(courier / ".newslint.yml"), ())


def test_the_newsroom_has_thirty_short_articles() -> None:
    bodies = [p.read_text(encoding="utf-8").split("---\n", 2)[2] for p in ARTICLES.rglob("*.md")]
    assert len(bodies) == 30
    assert [n for n in (len(body.split()) for body in bodies) if not 60 <= n <= 120] == []


def test_every_block_of_the_page_is_one_that_is_played() -> None:
    page = PAGE.read_text(encoding="utf-8")
    found = blocks(page)
    assert 2 * len(found) == len(re.findall(r"(?m)^```", page))
    for block in found:
        assert block.language in {"console", "diff", *_NOT_RUN} or block.file
        assert block.language != "console" or block.body.startswith("$ ")
