"""Rule files to ``Rule`` objects: ``rules/<pack>/<name>.yml``, errors with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from newslint import kinds, resources, yamlio
from newslint.errors import Located, PackError
from newslint.model import Example, Role, Rule, Safety, Severity

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_FIELDS = frozenset(
    "kind scope severity message why source fix status default quotations dialects roles"
    " aliases options choices examples".split()
)
_NOT_PACKS = frozenset({"knowledge"})


@cache
def _schema() -> dict[str, Any]:
    return resources.schema("rule")


def rule_files(folder: Path) -> Iterator[Path]:
    """Yield the rule files of a folder of packs, sorted; ``knowledge/`` holds no rules."""
    for pack in sorted(p for p in folder.iterdir() if p.is_dir() and not p.is_symlink()):
        if pack.name not in _NOT_PACKS and not pack.name.startswith("."):
            yield from sorted(f for f in pack.glob("*.yml") if not f.is_symlink())


def load_folder(folder: Path) -> tuple[Rule, ...]:
    """Load every rule below ``folder``, sorted by id.

    Raises:
        PackError: for the first file that is not a valid rule, or when there is no folder.
    """
    if not folder.is_dir():
        raise PackError("no such folder of rule packs", str(folder))
    return tuple(load_file(path, folder) for path in rule_files(folder))


def load_file(path: Path, folder: Path) -> Rule:
    """Load one rule; its id is its place below ``folder``."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as exc:
        line = path.read_bytes()[: exc.start].count(b"\n") + 1
        raise PackError("not UTF-8", str(path), line) from exc
    except OSError as exc:
        raise PackError(exc.strerror or "cannot be read", str(path)) from exc
    return parse(text, str(path), f"{path.parent.name}/{path.stem}")


def parse(text: str, path: str, rule_id: str) -> Rule:
    """Make a rule of the text of its file; its patterns are expanded and checked.

    Raises:
        PackError: with file and line, for anything that the schema or the kind rejects.
    """
    if not all(_ID.fullmatch(part) for part in rule_id.split("/")):
        raise PackError(f"'{rule_id}' is no rule id: lower-case words joined by '-'", path)
    parsed = yamlio.parse(text, path, _schema(), PackError)
    data: Mapping[str, Any] = parsed.data
    params = {k: v for k, v in data.items() if k not in _FIELDS}
    fail = _failer(parsed)
    _check_message(data, fail)
    _check_choices(data, fail)
    return Rule(
        id=rule_id,
        kind=data["kind"],
        scope=data.get("scope", kinds.default_scope(data["kind"])),
        severity=Severity(data["severity"]),
        message=data["message"],
        why=data["why"],
        source=data["source"],
        fix=Safety(data["fix"]) if "fix" in data else None,
        params=kinds.prepare(data["kind"], params, fail),
        status=data.get("status", "stable"),
        default=data.get("default", data.get("status", "stable") == "stable"),
        quotations=data.get("quotations", "report"),
        dialects=tuple(data.get("dialects", ("us", "gb"))),
        roles=tuple(Role(r) for r in data.get("roles", tuple(Role))),
        aliases=tuple(data.get("aliases", ())),
        options=data.get("options", {}),
        choices=data.get("choices", {}),
        examples=tuple(_examples(parsed)),
        path=path,
    )


def _failer(parsed: yamlio.Parsed) -> kinds.Fail:
    def fail(message: str, *keys: str | int) -> Located:
        return PackError(message, parsed.path, parsed.line(*keys))

    return fail


def _check_message(data: Mapping[str, Any], fail: kinds.Fail) -> None:
    if re.sub(r"\{[a-z_]+\}", "", data["message"]).strip("{}") == "":
        raise fail("'message' says nothing but placeholders", "message")
    if re.search(r"[{}]", re.sub(r"\{[a-z_]+\}", "", data["message"])):
        raise fail("'message' has a brace that is no {placeholder}", "message")


def _check_choices(data: Mapping[str, Any], fail: kinds.Fail) -> None:
    for option, values in data.get("choices", {}).items():
        if data.get("options", {}).get(option) not in values:
            raise fail(f"option '{option}' has no default among its choices", "choices", option)


def _examples(parsed: yamlio.Parsed) -> Iterator[Example]:
    for number, raw in enumerate(parsed.data["examples"]):
        line = parsed.line("examples", number)
        if ("bad" in raw) == ("ok" in raw):
            raise PackError("an example has either 'bad' or 'ok'", parsed.path, line)
        if "good" in raw and "ok" in raw:
            raise PackError("'good' goes with 'bad'", parsed.path, line)
        yield Example(
            text=raw.get("bad", raw.get("ok")),
            good=raw.get("good"),
            ok="ok" in raw,
            role=Role(raw.get("role", "paragraph")),
            dialect=raw.get("dialect", "us"),
            format=raw.get("format", "block"),
            line=line,
            house=raw.get("house", ""),
        )
