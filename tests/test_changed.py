from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from newslint import changed
from newslint.changed import Changes
from newslint.errors import GitError
from newslint.lines import Lines
from newslint.model import Finding, Place, Severity

TEN = "".join(f"Line {n}.\n" for n in range(1, 11))


class Repository:
    """A scratch git repository that knows nothing of this machine's settings."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, capture_output=True, check=True, text=True
        )
        return done.stdout.strip()

    def write(self, name: str, text: str = TEN) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def commit(self, *names: str) -> str:
        self.git("add", "-A", *names)
        self.git("commit", "-q", "-m", "Change", "--allow-empty")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("HOME", str(tmp_path))
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Editor")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "editor@example.org")
    return Repository(tmp_path / "paper")


def replaced(text: str, *lines: int) -> str:
    parts = text.splitlines(keepends=True)
    for line in lines:
        parts[line - 1] = f"New {line}.\n"
    return "".join(parts)


def lines(changes: Changes) -> dict[str, list[int] | None]:
    """Return changed line numbers by name; None: the whole file."""
    return {
        path.relative_to(changes.root).as_posix(): None
        if ranges is None
        else [n for r in ranges for n in r]
        for path, ranges in changes.files.items()
    }


def finding(text: str, word: str, *related: str) -> Finding:
    place = Lines(text)
    at = text.index(word)
    position = place.position(at, at + len(word))
    places = [Place(place.position(text.index(r), text.index(r) + len(r)), "") for r in related]
    return Finding(
        "a/b", Severity.ERROR, "", position, word, word, False, "f", related=tuple(places)
    )


# What did not change.


def test_an_untouched_file_and_a_line_only_deleted_are_not_changed(repository: Repository) -> None:
    repository.write("a.md")
    path = repository.write("b.md")
    repository.commit()
    after = "".join(TEN.splitlines(keepends=True)[3:])
    repository.write("b.md", after)
    changes = changed.since(repository.root, "HEAD")
    assert lines(changes) == {"b.md": []}
    assert not changed.touches(changes, path, finding(after, "Line 4"))
    assert not changed.touches(changes, repository.root / "a.md", finding(TEN, "Line 4"))


def test_what_others_did_on_the_main_branch_is_not_ours(repository: Repository) -> None:
    repository.write("a.md")
    repository.commit()
    repository.git("checkout", "-q", "-b", "story")
    repository.write("a.md", replaced(TEN, 9))
    repository.commit()
    repository.git("checkout", "-q", "main")
    repository.write("a.md", replaced(TEN, 1))
    repository.write("b.md")
    repository.commit()
    repository.git("checkout", "-q", "story")
    assert lines(changed.since(repository.root, "main")) == {"a.md": [9]}


def test_deleted_files_links_and_ignored_files_are_left_out(repository: Repository) -> None:
    repository.write("gone.md")
    repository.write("link.md")
    repository.commit()
    (repository.root / "gone.md").unlink()
    (repository.root / "link.md").unlink()
    (repository.root / "link.md").symlink_to("a.md")
    repository.write(".gitignore", "draft.md\n")
    repository.write("draft.md")
    assert lines(changed.since(repository.root, "HEAD")) == {".gitignore": None}
    repository.git("add", "-A")
    assert lines(changed.staged(repository.root)) == {".gitignore": None}


def test_a_renamed_file_has_only_its_changed_lines(repository: Repository) -> None:
    repository.write("a.md")
    repository.write("b.md", TEN.replace("Line", "Row"))
    repository.commit()
    repository.git("mv", "a.md", "x.md")
    repository.git("mv", "b.md", "y.md")
    repository.write("y.md", replaced(TEN.replace("Line", "Row"), 2))
    assert lines(changed.since(repository.root, "HEAD")) == {"x.md": [], "y.md": [2]}
    assert lines(changed.staged(repository.root)) == {"x.md": [], "y.md": []}


# What changed.


def test_committed_uncommitted_and_new_files_are_changed(repository: Repository) -> None:
    repository.write("a.md")
    repository.write("b.md")
    first = repository.commit()
    repository.write("a.md", replaced(TEN, 2, 3))
    repository.write("c.md")
    repository.commit()
    repository.write("a.md", replaced(TEN, 2, 3, 10))
    repository.write("b.md", "First.\n" + TEN + "Last.")
    repository.write("x/d.md")
    assert lines(changed.since(repository.root, first)) == {
        "a.md": [2, 3, 10],
        "b.md": [1, 12],
        "c.md": None,
        "x/d.md": None,
    }


@pytest.mark.parametrize(
    "name",
    [
        "a b.md",
        "ä/ü ñ 新闻.md",
        'the "end".md',
        "it's.md",
        "tab\there.md",
        "line\nbreak.md",
        "back\\slash.md",
        " b/lead .md",
        "-o.md",
        "x/b/a.md",
        ":0:odd.md",
    ],
)
def test_any_name_is_right(repository: Repository, name: str) -> None:
    repository.write(name)
    repository.commit()
    path = repository.write(name, replaced(TEN, 4))
    repository.write("new " + name)
    assert lines(changed.since(repository.root, "HEAD")) == {name: [4], "new " + name: None}
    repository.git("add", "-A")
    changes = changed.staged(repository.root)
    assert lines(changes) == {name: [4], "new " + name: None}
    assert changed.read(changes, path) == replaced(TEN, 4).encode()


def test_a_name_that_is_not_utf8_is_right(repository: Repository) -> None:
    name = os.fsdecode(b"Zo\xeb.md")
    repository.write(name)
    repository.commit()
    repository.write(name, replaced(TEN, 4))
    assert lines(changed.since(repository.root, "HEAD")) == {name: [4]}


def test_copy_that_looks_like_a_patch_does_not_deceive(repository: Repository) -> None:
    odd = "++ b/other.md\n-- a/other.md\n@@ -1 +7 @@\ndiff --git a/x b/x\n"
    repository.write("a.md", odd)
    repository.write("other.md")
    repository.commit()
    repository.write("a.md", odd + odd)
    repository.write("other.md", replaced(TEN, 3))
    assert lines(changed.since(repository.root, "HEAD")) == {"a.md": [5, 6, 7, 8], "other.md": [3]}


def test_a_users_own_git_settings_change_nothing(repository: Repository) -> None:
    settings = {
        "color.ui": "always",
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "diff.external": "false",
        "diff.interHunkContext": "9",
        "diff.context": "5",
        "diff.renames": "false",
        "diff.relative": "true",
        "diff.orderFile": "/dev/null",
        "core.quotePath": "true",
        "diff.x.textconv": "true",
    }
    for key, value in settings.items():
        repository.git("config", key, value)
    repository.write(".gitattributes", "*.md diff=x\n*.txt -diff\n")
    repository.write("é/a.md")
    repository.write("b.txt")
    repository.commit()
    repository.git("mv", "b.txt", "c.txt")
    repository.write("c.txt", replaced(TEN, 5))
    repository.write("é/a.md", replaced(TEN, 2, 6))
    expected = {"é/a.md": [2, 6], "c.txt": [5]}
    assert lines(changed.since(repository.root / "é", "HEAD")) == expected
    assert lines(changed.since(repository.root, "main")) == expected


def test_the_index_counts_and_not_the_working_tree(repository: Repository) -> None:
    repository.write("a.md")
    repository.commit()
    path = repository.write("a.md", replaced(TEN, 4))
    new = repository.write("new.md", "Staged.\n")
    repository.git("add", "-A")
    repository.write("a.md", "Other.\n" + replaced(TEN, 4, 5))
    repository.write("untracked.md")
    new.unlink()
    changes = changed.staged(repository.root)
    assert lines(changes) == {"a.md": [4], "new.md": None}
    assert changed.read(changes, path).decode() == replaced(TEN, 4)
    assert changed.read(changes, new) == b"Staged.\n"


def test_staged_works_before_the_first_commit(repository: Repository) -> None:
    repository.write("a.md")
    repository.git("add", "-A")
    assert lines(changed.staged(repository.root)) == {"a.md": None}


def test_a_staged_file_is_read_as_it_would_be_checked_out(repository: Repository) -> None:
    repository.write(".gitattributes", "*.md text eol=crlf\n")
    path = repository.write("a.md", "One.\r\nTwo.\r\n")
    repository.git("add", "-A")
    changes = changed.staged(repository.root)
    assert changed.read(changes, path) == path.read_bytes() == b"One.\r\nTwo.\r\n"


def test_between_two_commits_the_later_ones_text_counts(repository: Repository) -> None:
    repository.write("a.md")
    first = repository.commit()
    path = repository.write("a.md", replaced(TEN, 7))
    second = repository.commit()
    repository.write("a.md", replaced(TEN, 1))
    repository.commit()
    changes = changed.between(repository.root, first, second)
    assert lines(changes) == {"a.md": [7]}
    assert changed.read(changes, path).decode() == replaced(TEN, 7)
    assert lines(changed.between(repository.root, second, second)) == {}


def test_a_file_with_a_merge_conflict_is_changed_as_it_stands(repository: Repository) -> None:
    repository.write("a.md")
    repository.commit()
    for branch in ("one", "other"):
        repository.git("checkout", "-q", "-b", branch, "main")
        repository.write("a.md", TEN.replace("Line 5", branch))
        repository.commit()
    merge = subprocess.run(["git", "merge", "one"], cwd=repository.root, capture_output=True)
    assert merge.returncode == 1
    path = repository.root / "a.md"
    changes = changed.staged(repository.root)
    assert lines(changes) == {"a.md": None}
    assert b"<<<<<<<" in changed.read(changes, path)
    assert lines(changed.since(repository.root, "main")) == {"a.md": [5, 6, 7, 8, 9]}


def test_a_path_through_a_link_is_the_same_file(repository: Repository) -> None:
    repository.write("a.md")
    repository.commit()
    repository.write("a.md", replaced(TEN, 7))
    link = repository.root.parent / "link"
    link.symlink_to(repository.root, target_is_directory=True)
    changes = changed.since(link, "HEAD")
    assert changed.touches(changes, link / "a.md", finding(replaced(TEN, 7), "New 7"))


def test_a_hook_asks_about_its_commits_else_the_index_else_everything(
    repository: Repository,
) -> None:
    repository.write("a.md")
    first = repository.commit()
    repository.write("a.md", replaced(TEN, 7))
    last = repository.commit()
    assert changed.by_hook(repository.root, {}) is None
    assert changed.by_hook(repository.root, {"PRE_COMMIT_FROM_REF": first}) is None
    commits = {"PRE_COMMIT_FROM_REF": first, "PRE_COMMIT_TO_REF": last}
    pushed = changed.by_hook(repository.root, commits)
    assert pushed and lines(pushed) == {"a.md": [7]}
    repository.write("a.md", replaced(TEN, 1, 7))
    repository.git("add", "-A")
    committed = changed.by_hook(repository.root, {})
    assert committed and lines(committed) == {"a.md": [1]}


# Which findings lie on changed lines.


@pytest.mark.parametrize(
    ("word", "related", "expected"),
    [
        ("Line 4", (), False),
        ("Line 4.\n", (), False),
        ("Line 4.\nN", (), True),
        ("New 5", (), True),
        ("Line 4.\nNew 5.\nLine 6", (), True),
        ("New 5.\nLine 6", (), True),
        ("Line 6", (), False),
        ("Line 1", ("Line 2", "Line 3"), False),
        ("Line 1", ("Line 2", "New 5"), True),
    ],
)
def test_a_finding_counts_if_it_or_a_related_place_touches_a_changed_line(
    repository: Repository, word: str, related: tuple[str, ...], expected: bool
) -> None:
    repository.write("a.md")
    repository.commit()
    text = replaced(TEN, 5)
    path = repository.write("a.md", text)
    changes = changed.since(repository.root, "HEAD")
    assert changed.touches(changes, path, finding(text, word, *related)) is expected


def test_all_of_a_new_file_counts(repository: Repository) -> None:
    repository.commit()
    path = repository.write("a.md")
    changes = changed.since(repository.root, "HEAD")
    assert changed.touches(changes, path, finding(TEN, "Line 9"))


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_lines_are_counted_as_reports_count_them(repository: Repository, end: str) -> None:
    before = f"One.{end}Two.{end}" + "Three.\nFour.\nFive.\n"
    repository.write("a.md", before)
    repository.commit()
    text = before.replace("Four", "Vier")
    path = repository.write("a.md", text)
    changes = changed.since(repository.root, "HEAD")
    assert not changed.touches(changes, path, finding(text, "Three"))
    assert changed.touches(changes, path, finding(text, "Vier"))
    assert not changed.touches(changes, path, finding(text, "Five"))


# What must be told.


@pytest.mark.parametrize("ref", ["nowhere", "", "main..story", "--output=x", "-h", "a\0b"])
def test_an_unknown_commit_is_told_with_the_remedy(repository: Repository, ref: str) -> None:
    repository.commit()
    with pytest.raises(GitError, match="fetch-depth: 0" if "\0" not in ref else "null"):
        changed.since(repository.root, ref)
    assert not (repository.root / "x").exists()


def test_a_shallow_clone_is_told_the_remedy(repository: Repository, tmp_path: Path) -> None:
    repository.write("a.md")
    repository.commit()
    repository.git("checkout", "-q", "-b", "story")
    repository.commit()
    repository.commit()
    source = f"file://{repository.root}"
    shallow = Repository(tmp_path / "shallow")
    shallow.git("fetch", "-q", "--depth=1", source, "main:trunk", "story:story")
    shallow.git("checkout", "-q", "story")
    with pytest.raises(GitError, match=r"'trunk' has no commit in common .*fetch-depth: 0"):
        changed.since(shallow.root, "trunk")


def test_a_folder_without_repository_is_told(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    with pytest.raises(GitError, match="not a git repository"):
        changed.staged(tmp_path / "plain")
    with pytest.raises(GitError, match="there is no folder"):
        changed.staged(tmp_path / "gone")


def test_a_repository_without_commits_is_told(repository: Repository) -> None:
    with pytest.raises(GitError, match="no commit yet"):
        changed.since(repository.root, "HEAD")
    assert lines(changed.staged(repository.root)) == {}


def test_a_missing_git_is_told(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="git is not installed"):
        changed.staged(repository.root)
