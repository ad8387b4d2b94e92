"""Compile rules and knowledge into the wheel: an installed newslint parses no YAML of ours."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Adds the compiled files to ``newslint/data/``; a checkout reads ``rules/`` itself."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel is packed; ``version`` is "editable" for an editable one."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from newslint import catalogue, packs
            from newslint.knowledge import compiling

            texts = {
                "catalogue.json": catalogue.dumps(packs.load_folder(root / "rules")),
                "knowledge.tsv": compiling.dumps(root / "rules" / "knowledge"),
            }
        finally:
            sys.path.remove(str(root))
        folder = root / ".newslint_cache" / "wheel"
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
            build_data["force_include"][str(folder / name)] = f"newslint/data/{name}"
