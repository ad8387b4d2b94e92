"""Compile the rules into the wheel, so that an installed newslint parses no YAML of ours."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Adds ``newslint/data/catalogue.json`` to a wheel; a checkout reads ``rules/`` itself."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel is packed; ``version`` is "editable" for an editable one."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from newslint import catalogue, packs

            text = catalogue.dumps(packs.load_folder(root / "rules"))
        finally:
            sys.path.remove(str(root))
        compiled = root / ".newslint_cache" / "wheel" / "catalogue.json"
        compiled.parent.mkdir(parents=True, exist_ok=True)
        compiled.write_text(text, encoding="utf-8")
        build_data["force_include"][str(compiled)] = "newslint/data/catalogue.json"
