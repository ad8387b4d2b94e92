from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from newslint import __version__, hookentry
from newslint.sites import Site

PLAIN = Site("plain")
THERE = """\
# Our hooks.
repos:
  # White space
  - repo: https://github.com/pre-commit/pre-commit-hooks
    rev: v4.6.0
    hooks:
      - id: trailing-whitespace   # for all
        exclude: ^a$

# The end.
"""


def loaded(text: str) -> Any:
    return yaml.safe_load(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("repos: []\n", id="an empty list on one line"),
        pytest.param("repos: [{repo: local, hooks: []}]\n", id="a list on one line"),
        pytest.param("repos:\n", id="nothing in it"),
        pytest.param("ci: {}\n", id="no repos"),
        pytest.param("- repo: x\n", id="the list of old versions"),
        pytest.param("repos: [\n", id="no YAML"),
        pytest.param("", id="an empty file"),
        pytest.param("repos: &x\n  - repo: a\nother: *y\n", id="a broken alias"),
    ],
)
def test_what_cannot_be_added_to_safely_is_not(text: str) -> None:
    assert hookentry.added(text, PLAIN) is None


def test_the_entry_is_added_and_all_else_stays() -> None:
    after = hookentry.added(THERE, PLAIN)
    assert after is not None
    assert after.startswith(THERE.partition("\n# The end.")[0])
    assert after.endswith("\n# The end.\n")
    first, new = loaded(after)["repos"]
    assert first == loaded(THERE)["repos"][0]
    assert new == {
        "repo": hookentry.REPOSITORY,
        "rev": f"v{__version__}",
        "hooks": [{"id": "newslint"}],
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("repos:\n- repo: local\n  hooks: []", id="without a last line end"),
        pytest.param("repos:\r\n- repo: local\r\n  hooks: []\r\n", id="with Windows line ends"),
        pytest.param(
            "repos:\n- repo: local\n  hooks: []\nci: {skip: [a]}\n", id="with keys behind"
        ),
    ],
)
def test_the_file_keeps_its_shape(text: str) -> None:
    after = hookentry.added(text, PLAIN)
    assert after is not None
    assert len(loaded(after)["repos"]) == 2
    assert ("\r\n" in after) is ("\r\n" in text)
    assert not re.search(r"\r(?!\n)", after)


def test_a_new_file_has_the_hook_alone() -> None:
    assert [r["repo"] for r in loaded(hookentry.text(PLAIN))["repos"]] == [hookentry.REPOSITORY]


@pytest.mark.parametrize(
    ("site", "fits", "not_fits"),
    [
        (Site("Hugo", ("content/",)), "content/2024/a.md", "layouts/a.html"),
        (Site("Hugo", ("content/",)), "content/a.html", "content/a.png"),
        (Site("Jekyll", ("_posts/", "_drafts/")), "sport/_posts/a.md", "README.md"),
        (Site("Eleventy", ("src/a.b/",)), "src/a.b/c.md", "src/aXb/c.md"),
    ],
)
def test_the_hook_of_a_site_takes_its_articles(site: Site, fits: str, not_fits: str) -> None:
    (repo,) = loaded(hookentry.text(site))["repos"]
    files = repo["hooks"][0]["files"]
    assert re.search(files, fits)
    assert not re.search(files, not_fits)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (f"repos:\n- repo: {hookentry.REPOSITORY}\n", True),
        ("repos:\n- repo: local\n  hooks: [{id: x, entry: newslint check}]\n", True),
        ("# newslint one day\nrepos: []\n", False),
    ],
)
def test_a_file_that_has_newslint_is_known(text: str, there: bool) -> None:
    assert hookentry.is_there(text) is there
