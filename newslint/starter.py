"""The ``.newslint.yml`` that ``newslint init`` writes: the defaults, with every key explained."""

from __future__ import annotations

import json
import re

from newslint.sites import Site

TEXT = """\
# newslint's configuration for the files in this folder and below.
# The nearest .newslint.yml to a file holds; files are never merged.
# Rules are named by id (newslint rules lists them) or by a glob of ids, such as idioms/*.

# The rules that run; "default" stands for those that are on by default.
select: [default]

# Rules that never run here.
# ignore:
#   - idioms/*

# Another severity for some rules: error, warning or info.
# severity:
#   quotes/*: info

# The lowest severity that makes newslint fail: error, warning, info or never.
fail-level: warning

# Findings that are known and not shown: "newslint check --write-baseline" writes the file.
# baseline: .newslint-baseline.json

# us or gb (where "the council are" is right).
dialect: us

# Names that are right though newslint may doubt them, or files of them: CSV (pattern,
# replacement, description), YAML, one a line, a vocabulary of Vale.
# names:
#   - Dwayne "The Rock" Johnson
#   - file: newsroom/names.csv
#   - {file: newsroom/players.txt, tags: [sport], expires: 2027-06-30}
# organizations:
#   - file: newsroom/bodies.yml

# The tags of lists that are on; without this key all are.
# tags: [sport]

# Folders of your own rules: <folder>/<pack>/<rule>.yml.
# packs:
#   - newsroom/rules

# Options of rules, by rule id (newslint explain RULE shows what there is).
# options:
#   pack/rule:
#     option: value

# Patterns as in .gitignore. In folders, only what fits include is looked for;
# what fits exclude is never linted, even if it is named.
# include:
#   - articles/
# exclude:
#   - archive/
#   - "*.draft.md"

# LanguageTool as a second engine: a server's URL, or "local" (docs/languagetool.md).
# engines:
#   languagetool:
#     server: http://localhost:8081

# What differs in some places; a section that fits is laid over what stands above it.
# overrides:
#   - paths: [london/]
#     dialect: gb
#   - paths: [opinion/]
#     ignore: [idioms/*]

# Findings that may stand: "newslint accept FILE:LINE RULE --reason TEXT" writes them below.
"""

_EXAMPLES = {
    key: re.compile(rf"^# {key}:\n(?:#   - .*\n)+", re.M) for key in ("include", "exclude")
}


def text(site: Site) -> str:
    """Return the configuration for a kind of repository: where its articles are, its English."""
    made = TEXT.replace("dialect: us\n", f"dialect: {site.dialect}\n")
    include = [*(f"/{f}" if site.kind != "Jekyll" else f for f in site.folders), *site.include]
    for key, patterns in (("include", include), ("exclude", site.exclude)):
        if patterns:
            items = "".join(f"  - {json.dumps(pattern)}\n" for pattern in patterns)
            made = _EXAMPLES[key].sub(f"{key}:\n{items}", made)
    return made
