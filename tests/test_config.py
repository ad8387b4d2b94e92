from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newslint import config, resources
from newslint.config import Config, Overrides, Settings
from newslint.errors import ConfigError
from newslint.model import Severity

FINGERPRINT = "0123456789abcdef" * 4


def write(folder: Path, text: str, name: str = ".newslint.yml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def read(folder: Path, text: str, name: str = ".newslint.yml") -> Config:
    return config.load(write(folder, text, name))


def failure(folder: Path, text: str, name: str = ".newslint.yml") -> tuple[int | None, str]:
    with pytest.raises(ConfigError) as caught:
        read(folder, text, name)
    assert caught.value.path == str(folder / name)
    return caught.value.line, caught.value.bare


# What must not be refused, and keeps its meaning.


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("names: [no, on, off, yes, y]", {"no", "on", "off", "yes", "y"}),
        ("names: [12:30, 1e3, 0x1F, 1_000, 007]", {"12:30", "1e3", "0x1F", "1_000", "007"}),
        ("names: [null, ~, true, 2026-01-01]", {"null", "~", "true", "2026-01-01"}),
        ("names: ['O''Brien', \"Zoë\", <<]", {"O'Brien", "Zoë", "<<"}),
    ],
)
def test_words_that_yaml_would_turn_into_something_else_stay_words(
    tmp_path: Path, text: str, names: set[str]
) -> None:
    assert read(tmp_path, text).settings.names == names


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\ufeff", "---\n", "{}"])
def test_an_empty_configuration_is_the_default_one(tmp_path: Path, text: str) -> None:
    loaded = read(tmp_path, text)
    assert (loaded.settings, loaded.fail_level, loaded.root) == (Settings(), "warning", tmp_path)


def test_every_key_is_read(tmp_path: Path) -> None:
    write(tmp_path / "lists", "Hakeem Jeffries\n\n# people\nKyiv  # not Kiev\n", "names.txt")
    (tmp_path / "house").mkdir()
    loaded = read(
        tmp_path,
        f"""\
select: [default, idioms/*]
ignore: [words/its]
severity: {{idioms/*: info, idioms/x: error}}
fail-level: never
dialect: gb
packs: [house]
names: [Ofgem, file: lists/names.txt]
options: {{words/a: {{b: true, c: [x], a: no}}}}
include: [articles/]
exclude: ["*.draft.md"]
overrides:
  - paths: [opinion/]
    ignore: [idioms/*]
accepted:
  - {{path: a.md, rule: words/its, fingerprint: {FINGERPRINT}, reason: a band's name}}
""",
    )
    assert loaded.settings == Settings(
        select=("default", "idioms/*"),
        ignore=("words/its",),
        severity=(("idioms/*", Severity.INFO), ("idioms/x", Severity.ERROR)),
        dialect="gb",
        names=frozenset({"Ofgem"}),
        lists=loaded.settings.lists,  # what is in them: tests/house
        packs=(str(tmp_path / "house"),),
        options=(("words/a", '{"a": "no", "b": true, "c": ["x"]}'),),
    )
    assert loaded.overrides == (Overrides(paths=("opinion/",), ignore=("idioms/*",)),)
    assert (loaded.fail_level, loaded.include, loaded.exclude) == (
        "never",
        ("articles/",),
        ("*.draft.md",),
    )
    assert loaded.accepted[0].reason == "a band's name"
    assert hash(loaded) is not None


def test_settings_are_hashable_and_equal_for_equal_configurations(tmp_path: Path) -> None:
    one = read(tmp_path / "a", "options: {a/b: {x: 1, y: 2}}\nnames: [A, B]\n")
    other = read(tmp_path / "b", "names: [B, A]\noptions: {a/b: {y: 2, x: 1}}\n")
    assert one.settings == other.settings
    assert hash(one.settings) == hash(other.settings)


def test_pyproject_says_the_same_as_yaml(tmp_path: Path) -> None:
    toml = """\
[project]
name = "paper"
[tool.newslint]
select = ["default"]
fail-level = "error"
names = ["no", {file = "n.txt"}]
severity = {"idioms/*" = "info"}
[tool.newslint.options."words/a"]
limit = 3
[[tool.newslint.overrides]]
paths = ["gb/"]
dialect = "gb"
"""
    yaml = """\
select: [default]
fail-level: error
names: ["no", file: n.txt]
severity: {idioms/*: info}
options: {words/a: {limit: 3}}
overrides: [{paths: [gb/], dialect: gb}]
"""
    write(tmp_path, "Ofgem\n", "n.txt")
    one, other = read(tmp_path, toml, "pyproject.toml"), read(tmp_path, yaml)
    assert one.path != other.path
    assert (one.settings, one.overrides, one.fail_level) == (
        other.settings,
        other.overrides,
        other.fail_level,
    )


def test_the_published_schema_is_a_json_schema_and_takes_a_full_configuration() -> None:
    schema = resources.schema("config")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(
        {
            "select": ["default"],
            "severity": {"a/*": "info"},
            "names": ["A", {"file": "b"}],
            "options": {"a/b": {"c": True, "d": 2, "e": ["f"]}},
            "overrides": [{"paths": ["x/"], "dialect": "gb"}],
            "accepted": [{"path": "a", "rule": "a/b", "fingerprint": FINGERPRINT, "reason": "r"}],
        }
    )
    wrong: list[dict[str, Any]] = [{"sellect": []}, {"severity": {"a": "off"}}, {"dialect": "au"}]
    assert not any(validator.is_valid(one) for one in wrong)


# What must be refused, with its line.


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("names:\n  - Xi\n  - house/names.csv\n", 3, "for a list write {file: house/names.csv}"),
        ("select: [default]\nselct: [a]\n", 2, "unknown key 'selct'; did you mean 'select'?"),
        ("a: 1\n", 1, "unknown key 'a'"),
        ("fail_level: info\n", 1, "unknown key 'fail_level'; did you mean 'fail-level'?"),
        ("ignore: [a/b]\nignore: [c/d]\n", 2, "duplicate key 'ignore'"),
        ("\nselect: words/*\n", 2, "'select' must be a list, not 'words/*'"),
        ("select: []\n", 1, "'select' needs at least 1 entries"),
        ("ignore:\n  - words/a words/b\n", 2, "a rule is named as <pack>/<name>, without spaces"),
        ("fail-level: fatal\n", 1, "'fail-level' is 'fatal', not one of: error, warning, info"),
        ("dialect: no\n", 1, "'dialect' is 'no', not one of: us, gb"),
        ("severity:\n  a/b: error\n  c/d: off\n", 3, "list it under 'ignore'"),
        ("severity: [a/b]\n", 1, "'severity' must be a mapping, not a list"),
        ("overrides:\n  - ignore: [a/b]\n", 2, "'paths' is missing from 'overrides.0'"),
        ("overrides:\n  - paths: [a]\n    fail-level: info\n", 3, "unknown key 'fail-level'"),
        ("names: [{fil: x}]\n", 1, "unknown key 'fil' in 'names.0'; did you mean 'file'?"),
        ("names:\n  - A\n  - file: gone.txt\n", 3, "gone.txt': No such file"),
        (
            "names: [{file: n.txt, tag: [a]}]\n",
            1,
            "unknown key 'tag' in 'names.0'; did you mean 'tags'?",
        ),
        ("names: [{file: n.txt, expires: May}]\n", 1, "write a day as 2027-01-31"),
        ("names: [{file: n.txt, expires: 2027-02-30}]\n", 1, "write a day as 2027-01-31"),
        ("tags: [sport]\n", 1, "no list has the tag 'sport'"),
        (
            "names: [{file: n.txt, tags: [sport]}]\noverrides:\n"
            "  - paths: [a/]\n    tags: [sprot]\n",
            4,
            "no list has the tag 'sprot'; did you mean 'sport'?",
        ),
        ("packs: [gone]\n", 1, "there is no folder 'gone'"),
        ("packs:\n  - /etc\n", 2, "'/etc' must be relative"),
        ("packs:\n  - ../house\n", 2, "'../house' leads out of the repository"),
        ("names: [{file: ../../n.txt}]\n", 1, "leads out of the repository"),
        ("packs: [link]\n", 1, "'link' leads out of the repository"),
        ("exclude:\n  - a\n  - ../b/*\n", 3, "'../b/*' leaves the folder"),
        ("exclude:\n  - a\n  - '!'\n", 3, "'!' is no pattern for paths"),
        ("overrides:\n  - paths:\n    - '[z-a]'\n", 3, "'[z-a]' is no pattern for paths"),
        ("accepted: [{path: a, rule: b/c, reason: d}]\n", 1, "'fingerprint' is missing"),
        ("names: [a\n", 2, "not YAML"),
        ("names: &a [b]\nselect: *a\n", 1, "YAML aliases"),
        ("- a\n", 1, "the document must be a mapping, not a list"),
        ("a: b\n---\nc: d\n", 2, "not YAML"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    house = tmp_path / "paper"
    house.mkdir()
    (house / ".git").mkdir()
    (house / "n.txt").write_text("Xi\n", encoding="utf-8")
    (house / "link").symlink_to(outside)
    found_line, found = failure(house, text)
    assert message in found
    assert found_line == line


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[tool.newslint]\nselect = ['a/b']\n\nselct = ['a']\n", 4, "unknown key 'selct'"),
        ("x = 1\n[tool.newslint]\nselect = 'a/b'\n", 3, "'select' must be a list, not 'a/b'"),
        ("[tool.newslint]\nignore = [\n 'a/b',\n 'a b',\n]\n", 4, "without spaces"),
        ("[tool.newslint.severity]\n'a/*' = 'info'\n\"b/*\" = 'off'\n", 3, "'severity.b/*'"),
        (
            "[[tool.newslint.overrides]]\npaths=['a']\n[[tool.newslint.overrides]]\nignore=['a']\n",
            3,
            "'paths' is missing from 'overrides.1'",
        ),
        ("[tool.newslint]\npacks = ['gone']\n", 2, "there is no folder 'gone'"),
        ("[tool]\n\nnewslint = 3\n", 3, "'tool.newslint' must be a table"),
        ("[tool.newslint]\nselect = [\n", 3, "not TOML"),
        ("[tool.newslint]\nselect = ]\n", 2, "not TOML: Invalid value"),
        ("[tool.other]\n", None, "has no table [tool.newslint]"),
    ],
)
def test_a_fault_in_pyproject_is_told_with_its_line(
    tmp_path: Path, text: str, line: int | None, message: str
) -> None:
    found_line, found = failure(tmp_path, text, "pyproject.toml")
    assert message in found
    assert found_line == line


def test_a_configuration_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / ".newslint.yml"
    path.write_bytes(b"names:\n  - Zo\xeb\n")
    with pytest.raises(ConfigError, match=r"\.newslint\.yml:2: not UTF-8"):
        config.load(path)


def test_a_configuration_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        config.load(tmp_path / "gone.yml")


# Discovery.


@pytest.mark.parametrize(
    ("files", "start", "expected"),
    [
        ([".newslint.yaml"], ".", None),
        (["pyproject.toml"], ".", None),
        (["paper/.git/x", ".newslint.yml"], "paper/news", None),
        ([".newslint.yml"], ".", ".newslint.yml"),
        ([".newslint.yml", "a/.newslint.yml"], "a/b", "a/.newslint.yml"),
        ([".newslint.yml", "a/.newslint.yml"], "c", ".newslint.yml"),
        (["paper/.git/x", "paper/.newslint.yml"], "paper/news", "paper/.newslint.yml"),
        (["a/x.md", ".newslint.yml"], "a/x.md", ".newslint.yml"),
        ([".newslint.yml"], "a/../a/gone.md", ".newslint.yml"),
    ],
)
def test_the_nearest_file_up_to_the_repositorys_root_is_found(
    tmp_path: Path, files: list[str], start: str, expected: str | None
) -> None:
    for name in [".git/top", *files]:
        write((tmp_path / name).parent, "", (tmp_path / name).name)
    for folder in ("a/b", "c", "paper/news"):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    found = config.find(tmp_path / start)
    assert found == (tmp_path / expected if expected else None)


def test_pyproject_counts_only_with_its_table_and_after_the_yaml_file(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path, "[tool.newslint]\n", "pyproject.toml")
    write(tmp_path / "a", "[project]\nname = 'newslint-house'\n", "pyproject.toml")
    write(tmp_path / "b", "[tool.newslint]\n", "pyproject.toml")
    write(tmp_path / "b", "")
    assert config.find(tmp_path / "a") == tmp_path / "pyproject.toml"
    assert config.find(tmp_path / "b") == tmp_path / "b" / ".newslint.yml"


def test_a_broken_pyproject_matters_only_if_it_speaks_of_newslint(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path, "[tool\n", "pyproject.toml")
    assert config.find(tmp_path) is None
    write(tmp_path, "[tool.newslint\n", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"pyproject\.toml:1: not TOML"):
        config.find(tmp_path)


def test_the_chooser_reads_each_file_once_and_obeys_the_command_line(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    outer = write(tmp_path, "dialect: gb\n")
    checked: list[Config] = []
    choose = config.chooser(check=checked.append)
    (tmp_path / "a").mkdir()
    inner = write(tmp_path / "b", "names: [X]\n")
    paths = [choose(tmp_path / name).path for name in ("a", "b", "a", ".")]
    assert paths == [outer, inner, outer, outer]
    assert [c.path for c in checked] == [outer, inner]
    assert config.chooser(file=inner)(tmp_path / "a").path == inner
    assert config.chooser(isolated=True)(tmp_path / "b") == config.default(tmp_path)


# Layers.


def settings(config_: Config, path: str, **command_line: Any) -> Settings:
    return config.settings_for(config_, config_.root / path, Overrides(**command_line))


def test_sections_apply_in_order_and_the_command_line_last(tmp_path: Path) -> None:
    loaded = read(
        tmp_path,
        """\
select: [default, a/*]
ignore: [a/one]
severity: {a/*: info}
options: {a/two: {x: 1, y: 1}}
names: [House]
overrides:
  - {paths: [gb/], dialect: gb, ignore: [b/*], names: [Ofgem], options: {a/two: {y: 2}}}
  - {paths: ["gb/sport/*.md", "!gb/sport/old.md"], select: [c/*], severity: {a/x: error}}
""",
    )
    assert settings(loaded, "us/a.md") == loaded.settings
    british = settings(loaded, "gb/a.md")
    assert (british.dialect, british.ignore) == ("gb", ("a/one", "b/*"))
    assert british.names == {"House", "Ofgem"}
    assert {k: json.loads(v) for k, v in british.options} == {"a/two": {"x": 1.0, "y": 2.0}}
    sport = settings(loaded, "gb/sport/a.md", ignore=("d/*",))
    assert (sport.select, sport.ignore) == (("c/*",), ("a/one", "b/*", "d/*"))
    assert sport.severity == (("a/*", Severity.INFO), ("a/x", Severity.ERROR))
    assert settings(loaded, "gb/sport/old.md") == british
    assert settings(loaded, "gb/sport/a.md", select=("e/f",)).select == ("e/f",)
    assert config.settings_for(loaded, tmp_path.parent / "gb/a.md") == loaded.settings


@pytest.mark.parametrize(
    ("select", "ignored"),
    [
        (("default",), ("a/*", "b/c")),
        (("a/*",), ("a/*", "b/c")),
        (("a/x", "default"), ("a/*", "b/c")),
        (("a/x",), ("b/c",)),
        (("b/c", "a/x"), ()),
    ],
)
def test_only_rules_asked_for_by_their_full_name_run_though_the_configuration_ignores_them(
    tmp_path: Path, select: tuple[str, ...], ignored: tuple[str, ...]
) -> None:
    loaded = read(tmp_path, "ignore: [a/*, b/c]\n")
    assert settings(loaded, "x.md", select=select).ignore == ignored


def test_accepted_findings_are_those_of_the_file(tmp_path: Path) -> None:
    entry = f"rule: a/b, fingerprint: {FINGERPRINT}, reason: r"
    loaded = read(tmp_path, f"accepted:\n- {{path: x/a.md, {entry}}}\n- {{path: b.md, {entry}}}\n")
    assert [e.path for e in config.accepted_for(loaded, tmp_path / "x/a.md")] == ["x/a.md"]
    assert config.accepted_for(loaded, tmp_path.parent / "a.md") == ()
