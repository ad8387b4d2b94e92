"""The shipped rules: from ``rules/`` in a checkout, from the compiled file in a wheel.

Parsing 400 YAML files and expanding their patterns takes most of a second, so the wheel
holds them as one JSON file, and a checkout keeps the same file in its cache folder, named
by the content of the rules and of the code that prepares them.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, overload

from newslint import resources
from newslint.model import Example, Role, Rule, Safety, Severity

COMPILED = resources.PACKAGE / "data" / "catalogue.json"
"""Where the build hook puts the compiled catalogue inside the package."""

NO_CACHE = "NEWSLINT_NO_CACHE"
"""The environment variable that keeps caches from being read or written (--no-cache)."""

_PREPARING = (
    "packs.py",
    "model.py",
    "catalogue.py",
    "kinds",
    "checks",
    "analysis/inflect.py",
    "data/inflections.tsv",
)


@dataclass(frozen=True)
class Catalogue:
    """Rules by id, and the ids that old names stand for."""

    rules: Mapping[str, Rule]
    aliases: Mapping[str, str]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Catalogue:
        """Index rules by id and alias."""
        by_id = {rule.id: rule for rule in rules}
        return cls(by_id, {alias: r.id for r in by_id.values() for alias in r.aliases})


@cache
def shipped() -> Catalogue:
    """Load the shipped catalogue, once a process.

    Raises:
        PackError: in a checkout, for a broken rule file.
    """
    rules = resources.checkout_rules()
    if rules is None:
        return Catalogue.of(loads(COMPILED.read_bytes()))
    return Catalogue.of(_from_checkout(rules))


def _from_checkout(rules: Path) -> tuple[Rule, ...]:
    from newslint.cache import Cache

    store = None if os.environ.get(NO_CACHE) else Cache(rules.parent)
    key = f"catalogue-{_digest(rules)}.json"
    text = store.get(key) if store else None
    if text is not None:
        return loads(text.encode())
    from newslint import packs

    text = dumps(packs.load_folder(rules))
    if store:
        store.put(key, text, replaces="catalogue-*.json")
    return loads(text.encode())


def _digest(rules: Path) -> str:
    digest = hashlib.sha256()
    sources = sorted(rules.rglob("*.yml"))
    for name in _PREPARING:
        path = resources.PACKAGE / name
        sources += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    for path in sources:
        digest.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:32]


class _Later:
    """Collects texts that most runs do not read, to stand behind the rules in the file."""

    def __init__(self) -> None:
        self.texts: list[bytes] = []
        self._size = 0

    def add(self, value: object) -> list[int]:
        """Keep a value as JSON; return where it stands, in bytes of the part behind."""
        text = _dumps(value).encode()
        self.texts.append(text)
        self._size += len(text)
        return [self._size - len(text), self._size]


def dumps(rules: Iterable[Rule]) -> str:
    """Write prepared rules as the compiled catalogue's text; paths become relative.

    The first line has the rules; examples and prepared patterns stand on the second, and the
    first says where: a run tries few patterns, and parsing all of them takes longer than that.
    """
    later = _Later()
    first = _dumps([_to_json(rule, later) for rule in rules])
    return f"{first}\n{b''.join(later.texts).decode()}"


def _to_json(rule: Rule, later: _Later) -> dict[str, Any]:
    from newslint.kinds import matcher

    data = rule._asdict()
    data["path"] = f"rules/{rule.id}.yml"
    if set(rule.roles) == set(Role):
        del data["roles"]
    if "entries" in rule.params:
        entries = [matcher.trusted(entry) for entry in rule.params["entries"]]
        packed = [[entry["anchors"], *later.add(entry)] for entry in entries]
        data["params"] = {**rule.params, "entries": packed}
    data["examples"] = later.add([list(e) for e in rule.examples])
    return data


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def loads(data: bytes) -> tuple[Rule, ...]:
    """Read what ``dumps`` wrote, in UTF-8."""
    end = data.index(b"\n")
    later = memoryview(data)[end + 1 :]
    return tuple(_from_json(rule, later) for rule in json.loads(data[:end]))


class _Examples(Sequence[Example]):
    """A rule's examples, read from their JSON when someone asks: a run of ``check`` does not."""

    def __init__(self, text: memoryview) -> None:
        self._text = text

    @cached_property
    def _read(self) -> tuple[Example, ...]:
        return tuple(
            Example(text, good, ok, Role(role), *more)
            for text, good, ok, role, *more in json.loads(bytes(self._text))
        )

    @overload
    def __getitem__(self, index: int) -> Example: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Example]: ...
    def __getitem__(self, index: int | slice) -> Example | Sequence[Example]:
        return self._read[index]

    def __len__(self) -> int:
        return len(self._read)


class _Entry(Mapping[str, Any]):
    """A prepared pattern, read from its JSON when it is first tried: few of them ever are."""

    def __init__(self, anchors: list[str], text: memoryview) -> None:
        self._anchors = anchors
        self._text = text

    @cached_property
    def _read(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(bytes(self._text))
        return read

    def __getitem__(self, key: str) -> Any:
        return self._anchors if key == "anchors" else self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


def _from_json(data: dict[str, Any], later: memoryview) -> Rule:
    data["severity"] = Severity(data["severity"])
    data["fix"] = Safety(data["fix"]) if data["fix"] else None
    if "roles" in data:
        data["roles"] = tuple(Role(role) for role in data["roles"])
    for name in ("dialects", "aliases"):
        data[name] = tuple(data[name])
    params = data["params"]
    if "entries" in params:
        params["entries"] = [_Entry(a, later[start:end]) for a, start, end in params["entries"]]
    start, end = data["examples"]
    data["examples"] = _Examples(later[start:end])
    return Rule(**data)
