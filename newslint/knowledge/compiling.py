"""``rules/knowledge/*.yml`` to the compiled form; used by a checkout and the build hook only."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newslint import resources, yamlio
from newslint.errors import PackError
from newslint.knowledge import words


def dumps(folder: Path) -> str:
    """Compile the files of ``folder`` and return the text of the compiled file.

    Raises:
        PackError: for a file that does not follow the schema, with file and line.
    """
    data = {"organizations": _organizations(folder)}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _organizations(folder: Path) -> dict[str, Any]:
    entries: list[list[Any]] = []
    for path in sorted(folder.glob("organizations*.yml")):
        text = path.read_text(encoding="utf-8")
        parsed = yamlio.parse(text, str(path), resources.schema("knowledge"), PackError)
        for raw in parsed.data["organizations"]:
            lists = [raw.get(key, []) for key in ("acronyms", "variants", "wrong")]
            entries.append([raw["name"], *lists, raw["jurisdiction"], raw["kind"]])
    forms = list(_forms(entries))
    wrong = {_comparable(text): i for i, entry in enumerate(entries) for text in entry[3]}
    return {
        "entries": entries,
        "forms": forms,
        "numbers": {form[0]: i for i, form in reversed(list(enumerate(forms)))},
        "plurals": sorted(_plurals_inside(forms)),
        "stems": _stems(forms),
        "wrong": wrong,
    }


def _forms(entries: list[list[Any]]) -> Iterator[list[Any]]:
    """Yield each right name: comparable words, as written, the index of its entry."""
    for index, entry in enumerate(entries):
        for text in (entry[0], *entry[2]):
            bare = text.removeprefix("U.S. ").removeprefix("United States ")
            yield [_comparable(bare), bare, index]


def _plurals_inside(forms: list[list[Any]]) -> set[str]:
    """Return the words in "s" that names have before their last word."""
    inner = (word for joined, _, _ in forms for word in joined.split(" ")[:-1])
    return {word for word in inner if word.endswith("s")}


def _comparable(text: str) -> str:
    return words.joined(tuple(words.split(text)))


def _stems(forms: list[list[Any]]) -> Mapping[str, list[int]]:
    """Return the numbers of the forms that have a word of each stem."""
    stems: dict[str, list[int]] = defaultdict(list)
    for number, (joined, _, _) in enumerate(forms):
        content = {w for w in joined.split(" ") if w not in words.CONNECTIVES}
        if len(content) > 1:
            for stem in sorted({words.stem(word) for word in content}):
                stems[stem].append(number)
    return stems
