from __future__ import annotations

import stat
from pathlib import Path

import pytest

from newslint import accept, config
from newslint.config import Accepted, Config
from newslint.errors import ConfigError, NewslintError, WriteError
from newslint.lines import Lines
from newslint.model import Finding, Severity

SOURCE = "One it's.\nTwo it's then\nthen.\n"


def finding(
    text: str, rule: str, also: tuple[str, ...] = (), nth: int = 0, mark: str = "a"
) -> Finding:
    start = SOURCE.index(text)
    for _ in range(nth):
        start = SOURCE.index(text, start + 1)
    position = Lines(SOURCE).position(start, start + len(text))
    return Finding(
        rule, Severity.ERROR, "", position, text, text, False, mark * 64, also=also
    )  # fmt: skip


FINDINGS = (
    finding("it's", "words/its", mark="a"),
    finding("it's", "words/its", nth=1, mark="b"),
    finding("then\nthen", "words/doubled", also=("words/then",), mark="c"),
)


# Which findings are meant.


@pytest.mark.parametrize(
    ("line", "rule", "marks"),
    [
        (1, "words/its", "a"),
        (2, "words/its", "b"),
        (2, "words/doubled", "c"),
        (3, "words/doubled", "c"),
        (3, "words/then", "c"),
        (1, "old/its", "a"),
    ],
)
def test_the_findings_of_the_rule_on_the_line_are_chosen(line: int, rule: str, marks: str) -> None:
    chosen = accept.choose(FINDINGS, line, rule, {"old/its": "words/its"})
    assert "".join(f.fingerprint[0] for f in chosen) == marks


def test_several_findings_of_the_rule_on_the_line_are_all_chosen() -> None:
    both = (FINDINGS[0], finding("One", "words/its", mark="d"))
    assert accept.choose(both, 1, "words/its", {}) == both


@pytest.mark.parametrize(
    ("line", "rule", "message"),
    [
        (1, "words/then", r"words/then on line 1; there is words/its \('it's'\)$"),
        (9, "words/its", "words/its on line 9; there is none at all"),
        (2, "words/no", r"there is words/doubled \('then\nthen'\), words/its \('it's'\)$"),
    ],
)
def test_what_is_there_is_listed_when_the_rule_found_nothing(
    line: int, rule: str, message: str
) -> None:
    with pytest.raises(NewslintError, match=message):
        accept.choose(FINDINGS, line, rule, {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a.md:3", ("a.md", 3)), ("C:\\x y\\a.md:12", ("C:\\x y\\a.md", 12)), ("a:b:1", ("a:b", 1))],
)
def test_a_place_is_a_file_and_a_line(text: str, expected: tuple[str, int]) -> None:
    assert accept.parse_place(text) == expected


@pytest.mark.parametrize(
    "text", ["a.md", "a.md:", "a.md:x", ":3", "a.md:0", "a.md:-1", "a.md:٣", ""]
)
def test_a_place_without_file_or_line_is_told(text: str) -> None:
    with pytest.raises(NewslintError, match="is not FILE:LINE"):
        accept.parse_place(text)


# The edit.

ITEM = """\
- path: x/a.md
  rule: words/its
  fingerprint: {mark}
  reason: "a band's name"
"""


def record(path: Path, *findings: Finding, article: str = "x/a.md") -> tuple[Accepted, ...]:
    loaded = config.load(path)
    found, new = accept.record(loaded, path.parent / article, findings, "a  band's\nname")
    assert found == path
    again = config.load(path)
    assert again == Config(**{**loaded.__dict__, "accepted": loaded.accepted + new})
    return new


def item(mark: str, indent: str = "") -> str:
    lines = ITEM.format(mark=mark * 64).splitlines(keepends=True)
    return "".join(indent + line for line in lines)


def flow(mark: str) -> str:
    return (
        f'{{path: "x/a.md", rule: "words/its", fingerprint: "{mark * 64}", '
        'reason: "a band\'s name"}'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "accepted:\n" + item("a")),
        ("# Ours.\n", "# Ours.\naccepted:\n" + item("a")),
        ("dialect: gb  # London", "dialect: gb  # London\naccepted:\n" + item("a")),
        ("\ufeffdialect: gb\n", "\ufeffdialect: gb\naccepted:\n" + item("a")),
        ("accepted:\n" + item("b"), "accepted:\n" + item("b") + item("a")),
        (
            "# Ours:\naccepted:\n\n" + item("b", "    ") + "    # end of it\n\ndialect: gb\n",
            "# Ours:\naccepted:\n\n" + item("b", "    ") + item("a", "    ")
            + "    # end of it\n\ndialect: gb\n",
        ),
        (
            "accepted:\n" + item("b").rstrip() + "   # why\ndialect: gb\n",
            "accepted:\n" + item("b").rstrip() + "   # why\n" + item("a") + "dialect: gb\n",
        ),
        ("accepted:\n" + item("b").rstrip(), "accepted:\n" + item("b") + item("a")),
        (f"accepted:\n  - {flow('b')}\n", f"accepted:\n  - {flow('b')}\n" + item("a", "  ")),
        ("accepted: []\ndialect: gb\n", f"accepted: [{flow('a')}]\ndialect: gb\n"),
        (f"accepted: [{flow('b')}]\n", f"accepted: [{flow('b')}, {flow('a')}]\n"),
        (f"accepted: [{flow('b')}, ]\n", f"accepted: [{flow('b')}, {flow('a')} ]\n"),
    ],
)  # fmt: skip
def test_an_entry_is_added_and_all_else_stays(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / ".newslint.yml"
    path.write_bytes(before.encode())
    path.chmod(0o640)
    assert [e.fingerprint for e in record(path, FINDINGS[0])] == ["a" * 64]
    assert path.read_bytes().decode() == after
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_reason_in_a_block_of_text_stays(tmp_path: Path) -> None:
    path = tmp_path / ".newslint.yml"
    folded = item("b").replace('"a band\'s name"', ">\n    a band's\n    name")
    path.write_text("accepted:\n" + folded + "\n# Usage\ndialect: gb\n", encoding="utf-8")
    record(path, FINDINGS[0])
    text = path.read_text(encoding="utf-8")
    assert text.startswith("accepted:\n" + folded)
    assert text.endswith("# Usage\ndialect: gb\n") or text.endswith(item("a") + "dialect: gb\n")


def test_line_ends_stay(tmp_path: Path) -> None:
    path = tmp_path / ".newslint.yml"
    before = ("dialect: gb\naccepted:\n" + item("b") + "names: [X]\n").replace("\n", "\r\n")
    path.write_bytes(before.encode())
    record(path, FINDINGS[0], FINDINGS[1])
    after = path.read_bytes().decode()
    assert after.count("\n") == after.count("\r\n") == before.count("\n") + 4


def test_entries_that_are_there_are_not_added_again(tmp_path: Path) -> None:
    path = tmp_path / ".newslint.yml"
    path.write_text("dialect: gb\n", encoding="utf-8")
    assert len(record(path, *FINDINGS[:2])) == 2
    before = path.read_bytes()
    assert record(path, *FINDINGS[:2]) == ()
    assert path.read_bytes() == before
    assert len(record(path, FINDINGS[0], article="x/b.md")) == 1


@pytest.mark.parametrize(
    "before",
    [
        "[tool.newslint]\ndialect = 'gb'\n\n[tool.ruff]\nline-length = 100",
        "[tool]\nother = 1\n[tool.newslint]\n",
        f"""[[tool.newslint.accepted]]
path = 'é.md'
rule = 'words/its'
fingerprint = '{"b" * 64}'
reason = 'r'
[project]
name = 'x'
""",
    ],
)
def test_pyproject_gets_a_table_at_its_end(tmp_path: Path, before: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(before, encoding="utf-8")
    record(path, FINDINGS[0], article='x/ü "q".md')
    assert path.read_text(encoding="utf-8").startswith(before)


@pytest.mark.parametrize("name", ["ä b.md", "12:30.md", "no", "# x.md", "- x.md", "'x'.md", "{x}"])
def test_any_printable_name_can_be_written_down(tmp_path: Path, name: str) -> None:
    path = tmp_path / ".newslint.yml"
    path.write_text("names: [X]\n", encoding="utf-8")
    (entry,) = record(path, FINDINGS[0], article=name)
    assert entry.path == name


def test_without_a_configuration_one_is_made_in_the_root(tmp_path: Path) -> None:
    found, new = accept.record(
        config.default(tmp_path), tmp_path / "x/a.md", [FINDINGS[0]], "a band's name"
    )
    assert found == tmp_path / ".newslint.yml"
    assert found.read_text(encoding="utf-8") == "accepted:\n" + item("a")
    assert config.load(found).accepted == new


# What cannot be written.


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".newslint.yml", "{dialect: gb}\n"),
        (".newslint.yml", "dialect: gb\n...\n"),
        ("pyproject.toml", "tool = {newslint = {dialect = 'gb'}}\n"),
        ("pyproject.toml", "[tool.newslint]\naccepted = []\n"),
    ],
)
def test_what_cannot_be_added_to_safely_is_told_and_left(
    tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"add to 'accepted': \{\"path\": \"x/a\.md\""):
        accept.record(config.load(path), tmp_path / "x/a.md", [FINDINGS[0]], "r")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("article", "reason", "message"),
    [
        ("x/a.md", " \n", "a reason is needed"),
        ("../a.md", "r", "outside the folder"),
        ("x\n.md", "r", "cannot be written down"),
        ("x\udceb.md", "r", "cannot be written down"),
    ],
)
def test_what_says_too_little_is_told(
    tmp_path: Path, article: str, reason: str, message: str
) -> None:
    path = (tmp_path.parent if article.startswith("..") else tmp_path) / Path(article).name
    with pytest.raises(ConfigError, match=message):
        accept.record(config.default(tmp_path), path, [FINDINGS[0]], reason)
    assert list(tmp_path.iterdir()) == []


def test_a_configuration_that_is_read_only_is_told_and_left(tmp_path: Path) -> None:
    path = tmp_path / ".newslint.yml"
    path.write_text("dialect: gb\n", encoding="utf-8")
    path.chmod(0o444)
    with pytest.raises(WriteError, match="read-only"):
        accept.record(config.load(path), tmp_path / "a.md", [FINDINGS[0]], "r")
    assert path.read_text(encoding="utf-8") == "dialect: gb\n"
