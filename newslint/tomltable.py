"""``[tool.newslint]`` of a ``pyproject.toml``, held to the same schema as ``.newslint.yml``."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

from newslint import yamlio
from newslint.errors import ConfigError

_HEADER = re.compile(r"^[ \t]*\[+[ \t]*tool[ \t]*\.[ \t]*(['\"]?)newslint\1", re.MULTILINE)


def table(text: str, path: str) -> dict[str, Any] | None:
    """Return the table, or None if the TOML ``text`` has none.

    Raises:
        ConfigError: it is not TOML, or the table is no table.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        place = re.search(r" \(at line (\d+)", str(exc))
        line = int(place[1]) if place else text.count("\n") + 1
        raise ConfigError(f"not TOML: {str(exc).partition(' (at ')[0]}", path, line) from exc
    tool = data.get("tool", {})
    found = tool.get("newslint") if isinstance(tool, dict) else None
    if found is not None and not isinstance(found, dict):
        raise ConfigError("'tool.newslint' must be a table", path, _line(text, None, ()))
    return found


def parse(text: str, path: str, schema: yamlio.Schema) -> yamlio.Parsed:
    """Read the table by ``schema``: as JSON through the YAML reader, with the TOML's lines.

    Raises:
        ConfigError: there is no table, or the first fault in it.
    """
    found = table(text, path)
    if found is None:
        raise ConfigError("has no table [tool.newslint]", path)
    as_json = json.dumps(found, ensure_ascii=False, indent=1, default=str)
    untyped = yamlio.parse(as_json, path, {}, ConfigError)
    lines = {keys: _line(text, found, keys) for keys in untyped.lines}
    by_json_line = {untyped.lines[keys]: line for keys, line in lines.items()}

    def error(message: str, path: str, line: int) -> ConfigError:
        return ConfigError(message, path, by_json_line.get(line, 1))

    return yamlio.Parsed(yamlio.parse(as_json, path, schema, error).data, path, lines)


def _line(text: str, data: Any, keys: yamlio.Keys) -> int:
    """Find the line of the value at ``keys``; ``tomllib`` keeps none.

    Each key is looked for after the one before it, an entry of an array of tables by its
    header and one of text by itself. What is written in another way than usual gets the
    line of the nearest key found.
    """
    header = _HEADER.search(text) or re.search(r"\bnewslint\b", text)
    at = header.start() if header else 0
    for key in keys:
        data = data[key]
        place = _entry(text, at, key, data) if isinstance(key, int) else _key(text, at, key)
        at = at if place is None else place
    return text.count("\n", 0, at) + 1


def _key(text: str, at: int, key: str) -> int | None:
    name = rf"(?<![\w/*-])(['\"]?){re.escape(key)}\1(?=[ \t]*[\].=])"
    found = re.compile(name).search(text, at)
    return found.start() if found else None


def _entry(text: str, at: int, number: int, value: Any) -> int | None:
    if isinstance(value, str):
        written = f"{re.escape(json.dumps(value, ensure_ascii=False))}|'{re.escape(value)}'"
        found = re.compile(written).search(text, at)
        return found.start() if found else None
    header = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0].strip()
    if not header.startswith("[["):
        return None
    same = [m.start() for m in re.compile(rf"^[ \t]*{re.escape(header)}", re.M).finditer(text)]
    return same[number] if number < len(same) else None
