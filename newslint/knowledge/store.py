"""The compiled knowledge: one file in a wheel, one in the cache folder of a checkout.

Reading the YAML takes seconds, so it is compiled once: into the wheel by the build hook,
or into the checkout's cache under a name that is a digest of its content.
"""

from __future__ import annotations

import hashlib
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

from newslint import resources
from newslint.catalogue import NO_CACHE

COMPILED = resources.PACKAGE / "data" / "knowledge.tsv"
"""Where the build hook puts the compiled knowledge inside the package."""

_PREPARING = ("knowledge/compiling.py", "knowledge/names.py", "knowledge/words.py")


@cache
def topic(name: str) -> Any:
    """Return what is known of a topic, such as "organizations", as it was compiled.

    Raises:
        PackError: in a checkout, for a broken file of knowledge.
    """
    return json.loads(_shipped()[name])


def topics() -> tuple[str, ...]:
    """Return the names of all topics."""
    return tuple(_shipped())


@cache
def _shipped() -> dict[str, bytes]:
    """Return the JSON text of each topic."""
    rules = resources.checkout_rules()
    data = COMPILED.read_bytes() if rules is None else _from_checkout(rules).encode()
    return {
        name.decode(): text
        for name, _, text in (line.partition(b"\t") for line in data.splitlines())
    }


def _from_checkout(rules: Path) -> str:
    from newslint.cache import Cache

    folder = rules / "knowledge"
    store = None if os.environ.get(NO_CACHE) else Cache(rules.parent)
    key = f"knowledge-{_digest(folder)}.tsv"
    text = store.get(key) if store else None
    if text is None:
        from newslint.knowledge import compiling

        text = compiling.dumps(folder)
        if store:
            store.put(key, text, replaces="knowledge-*.tsv")
    return text


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    schemas = sorted((resources.PACKAGE.parent / "schema").glob("knowledge*.json"))
    prepared = [resources.PACKAGE / name for name in _PREPARING]
    for path in [*sorted(folder.glob("*.yml")), *schemas, *prepared]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:32]
