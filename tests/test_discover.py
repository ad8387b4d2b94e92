from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

import pytest

from newslint import config, discover
from newslint.discover import Target


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "paper"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Copy.\n", encoding="utf-8")


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def found(*paths: str, only: Collection[Path] | None = None) -> list[str]:
    targets = discover.files(paths, config.chooser(), only=only)
    assert not [t for t in targets if t.error]
    return [t.name for t in targets]


# What a walk must leave alone.


@pytest.mark.parametrize(
    ("name", "gitignore"),
    [
        ("a.py", ""),
        ("notes", ""),
        (".hidden.md", ""),
        ("._a.md", ""),
        (".venv/a.md", ""),
        (".github/a.md", ""),
        ("x/node_modules/y/a.md", ""),
        ("a.md", "*.md"),
        ("a.md", "*.md\r\n# comment\r\n"),
        ("a.md", "\ufeff/a.md"),
        ("x/a.md", "x/"),
        ("x/y/a.md", "/x/y"),
        ("x/a.md", "**/a.md"),
        ("x/a.md", "x/\n!x/a.md"),
        ("x/ä é.md", "ä é.md"),
        ("x/a.md", "!\n[z-a]\n\\\na.md"),
    ],
)
def test_a_walk_leaves_alone(paper: Path, name: str, gitignore: str) -> None:
    make(paper, name, "kept.txt")
    put(paper / ".gitignore", gitignore)
    assert found(".") == ["kept.txt"]
    assert discover.files(["."], config.chooser(), only=[paper / name]) == ()


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"x/.gitignore": "a.md"}, ["a.md", "x/y/b.md"]),
        ({"x/.gitignore": "/b.md"}, ["a.md", "x/a.md", "x/y/b.md"]),
        ({".gitignore": "*.md", "x/.gitignore": "!a.md"}, ["x/a.md"]),
        ({".gitignore": "x/y/*", "x/.gitignore": "!y/b.md"}, ["a.md", "x/a.md", "x/y/b.md"]),
        ({".gitignore": "x", "x/.gitignore": "!a.md"}, ["a.md"]),
        ({".git/info/exclude": "/x"}, ["a.md"]),
        ({".git/info/exclude": "*.md", ".gitignore": "!b.md"}, ["x/y/b.md"]),
        ({"x/.git/info/exclude": "b.md", ".gitignore": "a.md"}, ["x/a.md"]),
    ],
)
def test_each_gitignore_holds_below_it_and_the_inner_one_decides(
    paper: Path, files: dict[str, str], expected: list[str]
) -> None:
    make(paper, "a.md", "x/a.md", "x/y/b.md")
    for name, text in files.items():
        put(paper / name, text)
    assert found(".") == expected
    everything = list(paper.rglob("*.md"))
    assert found(".", only=everything) == expected


def test_git_itself_ignores_the_same_files(paper: Path) -> None:
    (paper / ".git").rmdir()
    names = ["a.md", "b.md", "x/a.md", "x/y/b.md", "x/y/c.md", "z/a b.md", "z/#a.md", "é.md"]
    make(paper, *names)
    put(paper / ".gitignore", "/b.md\n*a b.md\nx/*\n!x/y\n\\#a.md\n# é.md\n")
    put(paper / "x" / ".gitignore", "c.md\n")
    env = {"PATH": os.environ["PATH"], "HOME": str(paper.parent), "GIT_CONFIG_GLOBAL": os.devnull}
    git = ["git", "-c", "core.quotePath=false"]
    subprocess.run([*git, "init", "-q"], check=True, env=env)
    listed = subprocess.run(
        [*git, "ls-files", "--others", "--exclude-standard", "--", "*.md"],
        check=True,
        env=env,
        capture_output=True,
    ).stdout.decode()
    assert found(".") == sorted(listed.splitlines())


def test_lists_of_names_are_no_articles(paper: Path) -> None:
    make(paper, "a.txt", "x/names.txt", "x/b.txt", "x/more.txt")
    put(
        paper / ".newslint.yml",
        "names: [{file: x/names.txt}]\n"
        "overrides: [{paths: [x/], organizations: [{file: x/more.txt}]}]\n",
    )
    assert found(".") == ["a.txt", "x/b.txt"]
    assert found("x/names.txt", "x/b.txt") == ["x/b.txt"]


def test_a_work_tree_has_the_exclude_file_of_its_repository(paper: Path, tmp_path: Path) -> None:
    make(paper, "tree/a.md", "tree/b.md")
    put(tmp_path / "main/.git/worktrees/tree/commondir", "../..\n")
    put(tmp_path / "main/.git/info/exclude", "b.md\n")
    put(paper / "tree" / ".git", f"gitdir: {tmp_path}/main/.git/worktrees/tree\n")
    assert found("tree") == ["tree/a.md"]


def test_without_a_repository_the_gitignore_files_hold_from_the_folder_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.md", "x/a.md", "x/b.md")
    put(tmp_path / "x" / ".gitignore", "b.md")
    monkeypatch.chdir(tmp_path)
    assert found(".") == ["a.md", "x/a.md"]
    assert found("x") == ["x/a.md"]


def test_a_folder_named_inside_an_ignored_one_gives_nothing(paper: Path) -> None:
    make(paper, "x/y/a.md")
    put(paper / ".gitignore", "x/\n")
    assert found("x/y") == []
    assert found("x/y/a.md") == ["x/y/a.md"]


def test_a_loop_of_links_ends_and_links_in_a_folder_are_not_followed(paper: Path) -> None:
    make(paper, "x/a.md")
    (paper / "x" / "loop").symlink_to(paper / "x", target_is_directory=True)
    (paper / "x" / "self.md").symlink_to("self.md")
    (paper / "x" / "link.md").symlink_to("a.md")
    assert found(".") == ["x/a.md"]
    assert found(".", only=[paper / "x/link.md", paper / "x/a.md"]) == ["x/a.md"]


def test_a_link_to_a_file_that_is_named_is_read(paper: Path) -> None:
    make(paper, "x/a.md")
    (paper / "link.md").symlink_to("x/a.md")
    assert found("link.md") == ["link.md"]
    assert found("x", "link.md") == ["link.md"]


# What the configuration says.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("exclude: [x/]", ["a.md", "b.txt"]),
        ("exclude: ['*.md', '!/a.md']", ["a.md", "b.txt"]),
        ("exclude: [/x/a.md]", ["a.md", "b.txt", "x/y/a.md"]),
        ("include: ['*.md']", ["a.md", "x/a.md", "x/y/a.md"]),
        ("include: [x/]\nexclude: [y/]", ["x/a.md"]),
    ],
)
def test_include_and_exclude_hold_for_a_walk(paper: Path, text: str, expected: list[str]) -> None:
    make(paper, "a.md", "b.txt", "x/a.md", "x/y/a.md")
    put(paper / ".newslint.yml", text)
    assert found(".") == expected
    everything = [p for p in paper.rglob("*") if p.suffix in (".md", ".txt")]
    assert found(".", only=everything) == expected


def test_exclude_but_not_include_holds_for_files_named(paper: Path) -> None:
    make(paper, "a.md", "b.txt", "x/a.md")
    put(paper / ".newslint.yml", "exclude: [x/, b.*]\ninclude: [c/]\n")
    assert found("a.md", "b.txt", "x/a.md", "x") == ["a.md"]


def test_the_nearest_configuration_holds_for_each_file(paper: Path) -> None:
    make(paper, "a.md", "a.txt", "x/a.md", "x/a.txt")
    put(paper / ".newslint.yml", "exclude: ['*.md']")
    put(paper / "x" / ".newslint.yml", "exclude: ['*.txt']")
    targets = discover.files(["."], config.chooser())
    assert [(t.name, t.config.root) for t in targets] == [
        ("a.txt", paper),
        ("x/a.md", paper / "x"),
    ]


# What must be found.


def test_folders_stand_for_their_files_with_known_suffixes_sorted(paper: Path) -> None:
    make(paper, "b.MD", "a.txt", "x/c.html", "x-y.md", "x/.d/e.md")
    assert found() == []
    assert found(".") == ["a.txt", "b.MD", "x-y.md", "x/c.html"]
    assert found("x/.d") == ["x/.d/e.md"]


def test_a_file_named_is_read_whatever_its_name(paper: Path) -> None:
    make(paper, ".hidden.md", "notes", "node_modules/a.py")
    names = ["node_modules/a.py", "notes", ".hidden.md"]
    assert found(*names) == sorted(names)


def test_each_file_comes_once_in_one_order(paper: Path) -> None:
    make(paper, "x/a.md", "b.md")
    assert found("b.md", "./b.md", str(paper / "b.md"), "x", ".", "x/../x/a.md") == [
        "b.md",
        "x/a.md",
    ]


def test_paths_above_the_current_folder_are_relative_too(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(paper, "x/a.md", "b.md")
    monkeypatch.chdir(paper / "x")
    assert found("..") == ["../b.md", "a.md"]


def test_a_missing_path_is_an_error_beside_the_others(paper: Path) -> None:
    make(paper, "b.md")
    (paper / "dangling.md").symlink_to("gone")
    targets = discover.files(["b.md", "a.md", "dangling.md"], config.chooser())
    assert [(t.name, t.error and t.error.code) for t in targets] == [
        ("a.md", "missing"),
        ("b.md", None),
        ("dangling.md", "missing"),
    ]


def test_a_folder_that_cannot_be_read_is_an_error_beside_the_others(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(paper, "a.md", "x/b.md")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "x":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    targets = discover.files(["."], config.chooser())
    assert [(t.name, t.error and t.error.message) for t in targets] == [
        ("a.md", None),
        ("x", "Permission denied"),
    ]


@pytest.mark.parametrize(
    ("name", "expected", "excluded"),
    [(None, "-", False), ("x/a.md", "x/a.md", False), ("old/a.md", "old/a.md", True)],
)
def test_standard_input_has_the_name_and_configuration_it_is_given(
    paper: Path, name: str | None, expected: str, excluded: bool
) -> None:
    put(paper / ".newslint.yml", "exclude: [old/, '-']")
    put(paper / "x" / ".newslint.yml", "")
    (target,) = discover.files(["-", "-"], config.chooser(), name)
    root = paper / "x" if name == "x/a.md" else paper
    assert target == Target(
        paper / expected, expected, config.load(root / ".newslint.yml"), None, True, excluded
    )


def test_only_the_files_wanted_are_looked_at_even_if_they_are_gone(paper: Path) -> None:
    make(paper, "a.md", "x/a.md", "y/a.md")
    only = {paper / "x/a.md", paper / "x/gone.md", paper / "b.py", paper.parent / "z.md"}
    assert found(".", only=only) == ["x/a.md", "x/gone.md"]
    assert found("a.md", "x/gone.md", only=only) == ["x/gone.md"]
    (other,) = discover.files(["x/other.md"], config.chooser(), only=only)
    assert other.error and other.error.code == "missing"
    assert found("y", only=only) == []


def test_only_goes_by_real_folders(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(paper, "x/a.md")
    link = paper.parent / "link"
    link.symlink_to(paper, target_is_directory=True)
    monkeypatch.chdir(paper.parent)
    assert found("link/x", "link/x/a.md", only={paper / "x/a.md"}) == ["link/x/a.md"]


def test_without_gitignore_and_patterns_no_pattern_library_is_loaded(paper: Path) -> None:
    make(paper, "a.md")
    code = (
        "import os, sys; from newslint import config, discover\n"
        "os.chdir(sys.argv[1])\n"
        "print(len(discover.files(['.'], config.chooser())), 'pathspec' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(paper)],
        cwd=Path(config.__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "1 False\n"
