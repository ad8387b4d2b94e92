"""Read YAML without YAML 1.1's traps: strings stay strings, the JSON Schema gives the types.

Documents are composed with PyYAML's base loader, so ``no``, ``on`` and ``12:30`` are text
unless the schema wants something else. Duplicate keys, aliases and unknown keys are errors
with file and line. The subset of JSON Schema understood is what ``schema/`` uses: type,
properties, patternProperties, additionalProperties, required, items, minItems, enum, const,
pattern, minimum, anyOf, $ref to $defs, and ``allOf`` of if/then on constant properties.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from newslint.errors import Located

Keys = tuple[str | int, ...]
Schema = Mapping[str, Any]
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_SHAPES: Mapping[type[yaml.Node], str] = {
    yaml.MappingNode: "object",
    yaml.SequenceNode: "array",
}
_KINDS = {
    yaml.MappingNode: "a mapping",
    yaml.SequenceNode: "a list",
    yaml.ScalarNode: "a single value",
}


@dataclass(frozen=True)
class Parsed:
    """Typed data and the line (from 1) of every value in it, by its path of keys."""

    data: Any
    path: str
    lines: Mapping[Keys, int] = field(default_factory=dict)

    def line(self, *keys: str | int) -> int:
        """Return the line of the value at ``keys``, or of its nearest known parent."""
        while keys not in self.lines and keys:
            keys = keys[:-1]
        return self.lines.get(keys, 1)


@dataclass
class _Reader:
    path: str
    root: Schema
    error: Callable[[str, str, int], Located]
    lines: dict[Keys, int] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def fail(self, message: str, node: yaml.Node) -> NoReturn:
        raise self.error(message, self.path, node.start_mark.line + 1)


def parse(
    text: str, path: str, schema: Schema, error: Callable[[str, str, int], Located]
) -> Parsed:
    """Parse ``text`` as one YAML document of the shape that ``schema`` demands.

    Raises:
        Located: what ``error(message, path, line)`` makes of the first fault.
    """
    reader = _Reader(path, schema, error)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as exc:
        mark = exc.problem_mark or exc.context_mark
        problem = exc.problem or exc.context or "not YAML"
        raise error(f"not YAML: {problem}", path, mark.line + 1 if mark else 1) from exc
    except yaml.YAMLError as exc:
        raise error(f"not YAML: {exc}".splitlines()[0], path, 1) from exc
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value and not node.style):
        if schema.get("required"):
            raise error(f"empty; '{schema['required'][0]}' is missing", path, 1)
        return Parsed({}, path)
    try:
        return Parsed(_build(reader, node, schema, ()), path, reader.lines)
    except RecursionError as exc:
        raise error("nested too deeply", path, 1) from exc


def _build(reader: _Reader, node: yaml.Node, schema: Schema, keys: Keys) -> Any:
    schema = _resolve(reader, schema)
    reader.lines[keys] = node.start_mark.line + 1
    if "anyOf" in schema:
        return _any_of(reader, node, schema["anyOf"], keys)
    # An alias yields the same node twice; without aliases there is no "billion laughs".
    if id(node) in reader.seen:
        reader.fail("YAML aliases (&name, *name) are not allowed", node)
    reader.seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(reader, node, schema, keys)
    if isinstance(node, yaml.SequenceNode):
        return _sequence(reader, node, schema, keys)
    assert isinstance(node, yaml.ScalarNode)
    return _scalar(reader, node, schema, keys)


def _resolve(reader: _Reader, schema: Schema) -> Schema:
    while "$ref" in schema:
        target: Any = reader.root
        for part in schema["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        schema = target
    return schema


def _types(schema: Schema) -> tuple[str, ...]:
    kind = schema.get("type", ())
    return (kind,) if isinstance(kind, str) else tuple(kind)


def _any_of(reader: _Reader, node: yaml.Node, options: list[Schema], keys: Keys) -> Any:
    fits = _SHAPES.get(type(node), "")
    alike = [o for o in options if fits in _shapes(_types(_resolve(reader, o)))]
    if len(alike) == 1:
        # No other could take it, and of a long list each would copy what was read so far.
        return _build(reader, node, alike[0], keys)
    first: Located | None = None
    for option in options:
        lines, seen = dict(reader.lines), set(reader.seen)
        try:
            return _build(reader, node, option, keys)
        except Located as exc:
            reader.lines, reader.seen = lines, seen
            wanted = _types(_resolve(reader, option))
            # The option of the node's own shape explains its fault best.
            if first is None or fits in wanted:
                first = exc
    assert first is not None
    raise first


def _shapes(types: tuple[str, ...]) -> set[str]:
    """Return the shapes of nodes that may have one of ``types``; "" is a single value's."""
    return {kind if kind in ("object", "array") else "" for kind in types} or {
        "",
        "object",
        "array",
    }


def _name(keys: Keys) -> str:
    return "'" + ".".join(str(k) for k in keys) + "'" if keys else "the document"


def _mapping(reader: _Reader, node: yaml.MappingNode, schema: Schema, keys: Keys) -> dict[str, Any]:
    if _types(schema) and "object" not in _types(schema):
        _wrong_type(reader, node, schema, keys)
    entries: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            reader.fail("a key must be a single value", key_node)
        if key_node.value in entries:
            reader.fail(f"duplicate key '{key_node.value}'", key_node)
        entries[key_node.value] = (key_node, value_node)
    schema = _with_conditions(schema, {k: v.value for k, (_, v) in entries.items()})
    subs = {k: _property(reader, k, key, schema, keys) for k, (key, _) in entries.items()}
    for required in schema.get("required", ()):
        if required not in entries:
            reader.fail(f"'{required}' is missing from {_name(keys)}", node)
    return {
        key: _build(reader, value_node, subs[key], (*keys, key))
        for key, (_, value_node) in entries.items()
    }


def _with_conditions(schema: Schema, values: Mapping[str, Any]) -> Schema:
    merged = dict(schema)
    for part in schema.get("allOf", ()):
        wanted = part["if"]["properties"]
        if all(values.get(k) == v["const"] for k, v in wanted.items()):
            then = part["then"]
            merged["properties"] = {**merged.get("properties", {}), **then.get("properties", {})}
            merged["required"] = [*merged.get("required", ()), *then.get("required", ())]
    return merged


def _property(reader: _Reader, key: str, node: yaml.Node, schema: Schema, keys: Keys) -> Schema:
    properties: Mapping[str, Schema] = schema.get("properties", {})
    if key in properties:
        return properties[key]
    by_pattern: Mapping[str, Schema] = schema.get("patternProperties", {})
    for pattern, sub in by_pattern.items():
        if re.search(pattern, key):
            return sub
    closed = schema.get("unevaluatedProperties", True) is False
    extra = False if closed else schema.get("additionalProperties", {})
    if extra is False:
        where = f" in {_name(keys)}" if keys else ""
        reader.fail(f"unknown key '{key}'{where}{suggestion(key, properties)}", node)
    return extra if isinstance(extra, Mapping) else {}


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" for the known word nearest to ``word``, or ""."""
    close = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean '{close[0]}'?" if close else ""


def _sequence(reader: _Reader, node: yaml.SequenceNode, schema: Schema, keys: Keys) -> list[Any]:
    if _types(schema) and "array" not in _types(schema):
        _wrong_type(reader, node, schema, keys)
    if len(node.value) < schema.get("minItems", 0):
        reader.fail(f"{_name(keys)} needs at least {schema['minItems']} entries", node)
    items = schema.get("items", {})
    return [_build(reader, child, items, (*keys, i)) for i, child in enumerate(node.value)]


def _scalar(reader: _Reader, node: yaml.ScalarNode, schema: Schema, keys: Keys) -> Any:
    text, types = node.value, _types(schema)
    value: Any = text
    plain = node.style not in ("'", '"', "|", ">")
    if "null" in types and plain and text in ("", "null", "~"):
        return None
    if "boolean" in types and plain and text in ("true", "false"):
        value = text == "true"
    elif "integer" in types and re.fullmatch(r"[-+]?\d{1,18}", text):
        value = int(text)
    elif "number" in types and re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?", text):
        value = float(text)
    elif types and "string" not in types:
        _wrong_type(reader, node, schema, keys)
    choices = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if choices is not None and value not in choices:
        known = ", ".join(map(str, choices))
        reader.fail(f"{_name(keys)} is '{text}', not one of: {known}", node)
    if "pattern" in schema and not re.search(schema["pattern"], text):
        reader.fail(f"{_name(keys)} is '{text}'; {schema.get('description', 'not valid')}", node)
    if "minimum" in schema and not isinstance(value, str) and value < schema["minimum"]:
        reader.fail(f"{_name(keys)} is {text}, less than {schema['minimum']}", node)
    return value


_TYPE_NAMES = {
    "object": "a mapping",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "empty",
}


def _wrong_type(reader: _Reader, node: yaml.Node, schema: Schema, keys: Keys) -> NoReturn:
    wanted = " or ".join(_TYPE_NAMES[t] for t in _types(schema))
    found = f"'{node.value}'" if isinstance(node, yaml.ScalarNode) else _KINDS[type(node)]
    reader.fail(f"{_name(keys)} must be {wanted}, not {found}", node)
