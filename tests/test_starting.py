"""``newslint init`` in repositories of every kind."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml

from newslint import cli, config, resources, starting
from newslint.errors import ConfigError, NewslintError

BAD = "The the council met on Monday.\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "--quiet"], check=True)
    return tmp_path


def remote(repository: Path, url: str) -> None:
    subprocess.run(["git", "remote", "add", "origin", url], cwd=repository, check=True)


def snapshot(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }


# What is there stays.


def test_nothing_is_overwritten_and_a_second_run_changes_nothing(repository: Path) -> None:
    remote(repository, "git@github.com:paper/site.git")
    list(starting.begin(repository))
    before = snapshot(repository)
    assert set(before) == {
        ".newslint.yml",
        ".pre-commit-config.yaml",
        ".github/workflows/newslint.yml",
    }
    with pytest.raises(NewslintError, match=r"\.newslint\.yml is there already"):
        list(starting.begin(repository))
    assert snapshot(repository) == before


def test_files_of_the_house_are_left_as_they_are(repository: Path) -> None:
    for name in (".newslint.yml", ".github/workflows/newslint.yml"):
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_text("{}\n", "utf-8")
    said = list(starting.begin(repository))
    assert ".newslint.yml is there already; it was left as it is" in said
    assert (repository / ".newslint.yml").read_text("utf-8") == "{}\n"
    assert (repository / ".github/workflows/newslint.yml").read_text("utf-8") == "{}\n"


@pytest.mark.parametrize("text", ["repos: []\n", "repos: [\n"])
def test_a_hook_that_cannot_be_added_is_shown(text: str, repository: Path) -> None:
    (repository / ".pre-commit-config.yaml").write_text(text, "utf-8")
    said = list(starting.begin(repository))
    assert ".pre-commit-config.yaml cannot be added to safely; add to its 'repos':" in said
    assert any("- id: newslint" in line for line in said)
    assert (repository / ".pre-commit-config.yaml").read_text("utf-8") == text


def test_a_table_in_pyproject_is_not_silenced(repository: Path) -> None:
    (repository / "pyproject.toml").write_text("[tool.newslint]\ndialect = 'gb'\n", "utf-8")
    said = list(starting.begin(repository))
    assert "pyproject.toml configures newslint already; it was left as it is" in said
    assert not (repository / ".newslint.yml").exists()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (".github/workflows/lint.yaml", "jobs: {a: {steps: [{run: newslint check}]}}\n"),
        (".gitlab-ci.yml", "lint: {script: [newslint check]}\n"),
    ],
)
def test_a_ci_file_that_has_newslint_needs_no_other(path: str, text: str, repository: Path) -> None:
    (repository / path).parent.mkdir(parents=True, exist_ok=True)
    (repository / path).write_text(text, "utf-8")
    said = list(starting.begin(repository))
    assert f"{path} has newslint already; it was left as it is" in said
    assert set(snapshot(repository)) == {path, ".newslint.yml", ".pre-commit-config.yaml"}


def test_a_link_to_nowhere_is_not_followed(repository: Path) -> None:
    (repository / ".newslint.yml").symlink_to(repository / "elsewhere.yml")
    list(starting.begin(repository))
    assert not (repository / "elsewhere.yml").exists()


def test_a_link_out_of_the_repository_is_refused(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (repository / ".github").symlink_to(outside)
    with pytest.raises(ConfigError, match="leads out of the folder"):
        list(starting.begin(repository))
    assert list(outside.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ConfigError, match="cannot be written"):
        list(starting.begin(tmp_path / "file" / "gone"))


def test_a_folder_below_the_root_gets_a_configuration_alone(repository: Path) -> None:
    (repository / "london").mkdir()
    list(starting.begin(repository / "london"))
    assert set(snapshot(repository)) == {"london/.newslint.yml"}


# What is written.


def test_a_hugo_site_is_linted_where_its_articles_are(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (repository / "hugo.toml").write_text("languageCode = 'en-GB'\n", "utf-8")
    for name in ("content/a.md", "layouts/list.html", "README.md"):
        (repository / name).parent.mkdir(exist_ok=True)
        (repository / name).write_text(BAD, "utf-8")
    assert cli.main(["init"]) == 0
    assert capfd.readouterr().out.splitlines() == [
        "a site of Hugo: articles in content/",
        "wrote .newslint.yml",
        "wrote .pre-commit-config.yaml; install the hook with: pre-commit install",
        "no CI file: neither GitHub nor GitLab is spoken of (newslint init --ci github)",
    ]
    assert config.load(repository / ".newslint.yml").settings.dialect == "gb"
    assert cli.main(["check"]) == 1
    out = capfd.readouterr().out
    assert "content/a.md:1:1" in out
    assert out.splitlines()[-1].startswith("1 finding in 1 file")


@pytest.mark.parametrize(
    ("files", "linted", "not_linted"),
    [
        (["_config.yml", "_layouts/x.html"], "_posts/a.md", "_layouts/x.html"),
        ([".eleventy.js", "_includes/x.html"], "posts/a.md", "_includes/x.html"),
        (["README.md"], "a.txt", "README.md"),
    ],
)
def test_the_configuration_fits_the_site(
    files: list[str],
    linted: str,
    not_linted: str,
    repository: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name in (*files, linted):
        (repository / name).parent.mkdir(exist_ok=True)
        (repository / name).write_text("" if name.startswith(".") else BAD, "utf-8")
    (repository / files[0]).write_text("", "utf-8") if files[0] != "README.md" else None
    assert cli.main(["init", "--ci", "none"]) == 0
    capfd.readouterr()
    assert cli.main(["check"]) == 1
    out = capfd.readouterr().out
    assert f"{linted}:1:1" in out
    assert not_linted not in out


def test_the_hook_is_added_to_others(repository: Path) -> None:
    path = repository / ".pre-commit-config.yaml"
    path.write_text("repos:\n- repo: local\n  hooks: []\n", "utf-8")
    said = list(starting.begin(repository))
    assert "added the hook to .pre-commit-config.yaml" in said
    assert len(yaml.safe_load(path.read_text("utf-8"))["repos"]) == 2


@pytest.mark.parametrize(
    ("url", "path", "template"),
    [
        ("https://github.com/paper/site", ".github/workflows/newslint.yml", "github.yml"),
        ("git@gitlab.paper.com:site.git", ".gitlab-ci.yml", "gitlab.yml"),
    ],
)
def test_the_remote_says_which_ci_file(
    url: str, path: str, template: str, repository: Path
) -> None:
    remote(repository, url)
    assert f"wrote {path}" in list(starting.begin(repository))
    assert (repository / path).read_text("utf-8") == resources.starter(template)


def test_a_work_tree_knows_the_remotes_too(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    remote(repository, "https://github.com/paper/site")
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    git = ("git", *who, "-C", str(repository))
    subprocess.run([*git, "commit", "--quiet", "--allow-empty", "-m", "Begin"], check=True)
    beside = tmp_path_factory.mktemp("beside") / "tree"
    subprocess.run([*git, "worktree", "add", "--quiet", str(beside)], check=True)
    assert "wrote .github/workflows/newslint.yml" in list(starting.begin(beside))


def test_a_gitlab_file_that_is_there_gets_one_to_include(repository: Path) -> None:
    (repository / ".gitlab-ci.yml").write_text("test: {script: [make]}\n", "utf-8")
    said = list(starting.begin(repository))
    include = "add to .gitlab-ci.yml: include: [{local: .gitlab/newslint.yml}]"
    assert f"wrote .gitlab/newslint.yml; {include}" in said
    assert (repository / ".gitlab-ci.yml").read_text("utf-8") == "test: {script: [make]}\n"


def test_a_ci_file_can_be_asked_for(repository: Path) -> None:
    assert "wrote .gitlab-ci.yml" in list(starting.begin(repository, "gitlab"))
