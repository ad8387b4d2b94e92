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
from typing import Any, NamedTuple, overload

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


class _Asleep(NamedTuple):
    """A rule that was not read yet: its aliases, its JSON, and the part that this refers to."""

    aliases: tuple[str, ...]
    text: memoryview
    later: memoryview


class Rules(Mapping[str, Rule]):
    """Rules by id; one that is off by default is read from its JSON when it is asked for."""

    def __init__(self, awake: Mapping[str, Rule], asleep: Mapping[str, _Asleep]) -> None:
        """Keep the rules that were read, and the lines of those that were not."""
        self.awake = dict(awake)
        self.asleep = {key: line for key, line in asleep.items() if key not in self.awake}
        self._ids = dict.fromkeys((*self.awake, *self.asleep))

    def __getitem__(self, rule_id: str) -> Rule:
        """Return the rule, reading it first if need be.

        Raises:
            KeyError: for an unknown id.
        """
        if rule_id in self.asleep:
            line = self.asleep.pop(rule_id)
            self.awake[rule_id] = _from_json(json.loads(bytes(line.text)), line.later)
        return self.awake[rule_id]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids."""
        return iter(self._ids)

    def __len__(self) -> int:
        """Count the rules."""
        return len(self._ids)

    def __contains__(self, rule_id: object) -> bool:
        """Say whether there is such a rule, without reading it."""
        return rule_id in self._ids


class Names(NamedTuple):
    """What choosing rules needs to know of one: its id, all its names, whether it is on."""

    id: str
    all: tuple[str, ...]
    default: bool


@dataclass(frozen=True)
class Catalogue:
    """Rules by id, and the ids that old names stand for."""

    rules: Rules
    aliases: Mapping[str, str]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Catalogue:
        """Index rules by id and alias."""
        return cls._of(Rules({rule.id: rule for rule in rules}, {}))

    @classmethod
    def _of(cls, rules: Rules) -> Catalogue:
        awake = {alias: r.id for r in rules.awake.values() for alias in r.aliases}
        asleep = {alias: key for key, line in rules.asleep.items() for alias in line.aliases}
        return cls(rules, awake | asleep)

    def joined(self, other: Catalogue) -> Catalogue:
        """Return the rules of both."""
        awake = self.rules.awake | other.rules.awake
        return Catalogue._of(Rules(awake, self.rules.asleep | other.rules.asleep))

    def names(self) -> Iterator[Names]:
        """Yield the names of each rule, reading none."""
        for rule_id in self.rules:
            line = self.rules.asleep.get(rule_id)
            if line:
                yield Names(rule_id, (rule_id, *line.aliases), False)
            else:
                rule = self.rules[rule_id]
                yield Names(rule_id, (rule_id, *rule.aliases), rule.default)


@cache
def shipped() -> Catalogue:
    """Load the shipped catalogue, once a process.

    Raises:
        PackError: in a checkout, for a broken rule file.
    """
    rules = resources.checkout_rules()
    if rules is None:
        return loads(COMPILED.read_bytes())
    return _from_checkout(rules)


def _from_checkout(rules: Path) -> Catalogue:
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

    The first line has the rules that are on by default, the second the names of the others;
    these, examples and prepared patterns stand on the third, and the first two say where: a run
    tries few patterns and no rule that is off, and parsing all takes longer than that.
    """
    known, later = list(rules), _Later()
    awake = [_to_json(rule, later) for rule in known if rule.default]
    asleep = [
        [rule.id, rule.aliases, *later.add(_to_json(rule, later))]
        for rule in known
        if not rule.default
    ]
    return f"{_dumps(awake)}\n{_dumps(asleep)}\n{b''.join(later.texts).decode()}"


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


def loads(data: bytes) -> Catalogue:
    """Read what ``dumps`` wrote, in UTF-8."""
    first = data.index(b"\n")
    second = data.index(b"\n", first + 1)
    later = memoryview(data)[second + 1 :]
    awake = [_from_json(rule, later) for rule in json.loads(data[:first])]
    asleep = {
        rule_id: _Asleep(tuple(aliases), later[start:end], later)
        for rule_id, aliases, start, end in json.loads(data[first:second])
    }
    return Catalogue._of(Rules({rule.id: rule for rule in awake}, asleep))


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
