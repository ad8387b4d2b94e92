"""The CI file that fits a repository, from ``starters/``: GitHub's workflow or GitLab's job."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, NamedTuple

from newslint import resources
from newslint.discover import git_folder

Service = Literal["github", "gitlab"]

_URL = re.compile(r"^\s*url\s*=\s*(\S+)", re.M)
_WORKFLOWS = ".github/workflows"
_GITLAB = ".gitlab-ci.yml"
_BESIDE = ".gitlab/newslint.yml"
_INCLUDE = f"include: [{{local: {_BESIDE}}}]"


class CiFile(NamedTuple):
    """Where a CI file goes, its text, and what is left to do when it is there."""

    path: str
    text: str
    todo: str = ""


def service(root: Path) -> Service | None:
    """Say which service a repository's files or remotes speak of, if one does."""
    if (root / _GITLAB).exists():
        return "gitlab"
    if (root / ".github").is_dir():
        return "github"
    urls = _URL.findall(_text(git_folder(root / ".git") / "config"))
    if any("github.com" in url for url in urls):
        return "github"
    return "gitlab" if any("gitlab" in url for url in urls) else None


def there(root: Path, name: Service) -> str | None:
    """Return the CI file that has newslint under a name that is not ours, if there is one."""
    folder = root / _WORKFLOWS
    others = sorted(folder.glob("*.y*ml")) if name == "github" else [root / _GITLAB]
    named = (path for path in others if any(map(_names_us, _text(path).splitlines())))
    return next((path.relative_to(root).as_posix() for path in named), None)


def _names_us(line: str) -> bool:
    return "newslint" in line.partition("#")[0]


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def file_for(root: Path, name: Service) -> CiFile:
    """Return the file for a service; beside a ``.gitlab-ci.yml`` that is there, one to include."""
    if name == "github":
        return CiFile(f"{_WORKFLOWS}/newslint.yml", resources.starter("github.yml"))
    if not (root / _GITLAB).exists():
        return CiFile(_GITLAB, resources.starter("gitlab.yml"))
    return CiFile(_BESIDE, resources.starter("gitlab.yml"), f"add to {_GITLAB}: {_INCLUDE}")
