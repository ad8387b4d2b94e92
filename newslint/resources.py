"""Where the shipped files are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent


def checkout_rules() -> Path | None:
    """Return the folder ``rules/`` beside the package, if this is a checkout."""
    rules = PACKAGE.parent / "rules"
    return rules if rules.is_dir() and (PACKAGE.parent / "pyproject.toml").is_file() else None


def schema(name: str) -> dict[str, Any]:
    """Load ``schema/<name>.json``."""
    beside = PACKAGE.parent / "schema" / f"{name}.json"
    inside = PACKAGE / "data" / "schema" / f"{name}.json"
    path = inside if inside.is_file() else beside
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def starter(name: str) -> str:
    """Load ``newslint/starters/<name>``, a file that houses take over."""
    return (PACKAGE / "starters" / name).read_text(encoding="utf-8")
