from __future__ import annotations

import pytest

from newslint import yamlio
from newslint.errors import ConfigError

SCHEMA = {
    "type": "object",
    "required": ["name"],
    "unevaluatedProperties": False,
    "properties": {
        "name": {"type": "string"},
        "kind": {"enum": ["a", "b"]},
        "count": {"type": "integer", "minimum": 1},
        "share": {"type": "number"},
        "flag": {"type": "boolean"},
        "maybe": {"type": ["string", "null"]},
        "words": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
        "inner": {"$ref": "#/$defs/inner"},
        "free": {"type": "object", "additionalProperties": {"type": "string"}},
    },
    "allOf": [
        {
            "if": {"properties": {"kind": {"const": "b"}}},
            "then": {"properties": {"extra": {"type": "string"}}, "required": ["extra"]},
        }
    ],
    "$defs": {
        "inner": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"x": {"type": "array", "minItems": 2, "items": {"type": "string"}}},
        }
    },
}


def read(text: str) -> yamlio.Parsed:
    return yamlio.parse(text, "a.yml", SCHEMA, ConfigError)


@pytest.mark.parametrize(
    "trap", ["no", "on", "yes", "12:30", "0x10", "1_000", "null", "2020-01-01"]
)
def test_text_stays_text(trap: str) -> None:
    assert read(f"name: {trap}").data == {"name": trap}


def test_types_come_from_the_schema() -> None:
    parsed = read("name: 5\ncount: 5\nshare: 0.5\nflag: true\nmaybe:\nwords: [a, no]\n")
    assert parsed.data == {
        "name": "5",
        "count": 5,
        "share": 0.5,
        "flag": True,
        "maybe": None,
        "words": ["a", "no"],
    }


def test_a_condition_opens_more_keys() -> None:
    assert read("name: x\nkind: b\nextra: y").data["extra"] == "y"


def test_lines_are_kept_for_every_value() -> None:
    parsed = read("name: x\ninner:\n  x:\n    - a\n    - b\n")
    assert parsed.line("inner", "x", 1) == 5
    assert parsed.line("inner", "nowhere") == 3


def test_an_empty_document_misses_its_keys() -> None:
    with pytest.raises(ConfigError, match="empty; 'name' is missing"):
        read("# nothing\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name: x\nname: y", "a.yml:2: duplicate key 'name'"),
        ("name: x\ncuont: 3", "a.yml:2: unknown key 'cuont'; did you mean 'count'?"),
        ("name: x\ncount: many", "a.yml:2: 'count' must be a whole number, not 'many'"),
        ("name: x\ncount: 0", "a.yml:2: 'count' is 0, less than 1"),
        ("name: x\nflag: no", "a.yml:2: 'flag' must be true or false, not 'no'"),
        ("name: x\nkind: c", "a.yml:2: 'kind' is 'c', not one of: a, b"),
        ("name: x\nkind: a\nextra: y", "a.yml:3: unknown key 'extra'"),
        ("name: x\nkind: b", "a.yml:1: 'extra' is missing from the document"),
        ("name: [x]", "a.yml:1: 'name' must be text, not a list"),
        ("name: x\ninner: y", "a.yml:2: 'inner' must be a mapping, not 'y'"),
        ("name: x\ninner: {x: [a]}", "a.yml:2: 'inner.x' needs at least 2 entries"),
        ("name: x\nwords: {a: b}", "a.yml:2: 'words' must be text, not a mapping"),
        ("name: &a x\nmaybe: *a", "a.yml:1: YAML aliases"),
        ("name: x\n  y: z", "a.yml:2: not YAML"),
        ("name: 'x", "a.yml:1: not YAML"),
        ("name: x\n---\nname: y", "a.yml:2: not YAML"),
        ("name: \x01", "not YAML"),
        ("? [a]\n: b", "a.yml:1: a key must be a single value"),
    ],
)
def test_a_fault_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(text)
    assert message in str(caught.value)


def test_a_billion_laughs_are_refused_at_once() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a, *a]\n" for i in range(9))
    with pytest.raises(ConfigError, match="aliases"):
        yamlio.parse(bomb, "a.yml", {}, ConfigError)


def test_deep_nesting_is_an_error_and_no_crash() -> None:
    with pytest.raises(ConfigError):
        yamlio.parse("[" * 20000, "a.yml", {}, ConfigError)
