"""The entry of newslint's hook in a ``.pre-commit-config.yaml``: a new file, or an addition."""

from __future__ import annotations

import json
import re

from newslint import __version__, yamltext
from newslint.sites import Site

FILENAME = ".pre-commit-config.yaml"
REPOSITORY = "https://github.com/newslint/newslint"
_SUFFIXES = r"\.(md|markdown|mdown|html?|txt)$"


def text(site: Site) -> str:
    """Return a whole file with the hook alone."""
    return "repos:\n" + entry(site, "  ")


def entry(site: Site, indent: str, end: str = "\n") -> str:
    """Return the hook's entry in ``repos``; a site's articles are named, others are not copy."""
    lines = [
        f"- repo: {REPOSITORY}",
        f"  rev: v{__version__}",
        "  hooks:",
        "    - id: newslint",
    ]
    if site.folders:
        inside = "|".join(re.escape(folder.strip("/")) for folder in site.folders)
        start = "(^|/)" if site.kind == "Jekyll" else "^"
        # A JSON string is a quoted string of YAML.
        lines.append(f"      files: {json.dumps(f'{start}({inside})/.*{_SUFFIXES}')}")
    return "".join(f"{indent}{line}{end}" for line in lines)


def is_there(before: str) -> bool:
    """Say whether a file names newslint in what is no comment."""
    return any("newslint" in line.partition("#")[0] for line in before.splitlines())


def added(before: str, site: Site) -> str | None:
    """Return the file ``before`` with the entry at the end of ``repos``; None: it cannot be done.

    What was there stays byte for byte, and the result is read again to prove it.
    """
    import yaml

    try:
        repos = yamltext.value_of(before, "repos")
        if not isinstance(repos, yaml.SequenceNode) or repos.flow_style or not repos.value:
            return None
        at = yamltext.end_of(before, repos)
        end = yamltext.line_end(before)
        gap = "" if before[:at].endswith(("\n", "\r")) else end
        made = entry(site, " " * repos.start_mark.column, end)
        after = before[:at] + gap + made + before[at:]
        return after if _adds_one(before, after) else None
    except (yaml.YAMLError, RecursionError):
        return None


def _adds_one(before: str, after: str) -> bool:
    import yaml

    old, new = (yaml.load(one, Loader=yaml.BaseLoader) for one in (before, after))
    return bool(new == {**old, "repos": [*old["repos"], new["repos"][-1]]}) and (
        new["repos"][-1].get("repo") == REPOSITORY
    )
