from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newslint import cli, formats, linter, namesheet, resources
from newslint.analysis import Analysis
from newslint.config import Settings
from newslint.house.model import HouseList, Row
from newslint.namesheet import Sheet, as_json, html, text

ARTICLE = """\
US Border Protection names a chief

Gov. Laura Botteicher met Naureen Shah of the American Civil Liberties Union in Newark.

Botteicher's office, she said, had called the Drug Enforcement Administration (DEA). The DEA
declined. Boteicher said so twice. “It is retaliation,” said Shah. Verity Ltd paid.
"""


def sheet(source: str, *rows: Row, kind: str = "names", name: str = "a.txt") -> Sheet:
    lists = (HouseList(repr(rows), "a.csv", kind, (), "", rows),) if rows else ()  # type: ignore[arg-type]
    compiled = linter.compiled(Settings(lists=lists))
    document = formats.read(name, source.encode())
    found = [f for f in compiled.lint(document) if f.rule.split("/")[0] in namesheet.PACKS]
    names = compiled.house.names if compiled.house else frozenset[str]()
    return namesheet.build(name, Analysis(document, "us", names), found, compiled.house)


def told(source: str, *rows: Row, **more: Any) -> dict[str, tuple[str, list[tuple[str, int]]]]:
    return {
        e.canonical: (e.kind, [(p.text, p.position.line) for p in e.places])
        for e in sheet(source, *rows, **more).entries
    }


def test_each_name_stands_once_with_every_mention() -> None:
    found = told(ARTICLE)
    assert found["Naureen Shah"] == ("person", [("Naureen Shah", 3), ("Shah", 6)])
    assert found["Drug Enforcement Administration"] == (
        "organization",
        [("Drug Enforcement Administration", 5), ("DEA", 5), ("DEA", 5)],
    )
    assert found["Newark"] == ("place", [("Newark", 3)])


def test_what_a_rule_doubts_stands_first() -> None:
    first = [entry for entry in sheet(ARTICLE).entries if entry.findings]
    assert list(sheet(ARTICLE).entries[: len(first)]) == first
    assert {e.canonical: [f.rule for f in e.findings] for e in first} == {
        "US Border Protection": ["organizations/nearly-right"],
        "Boteicher": ["names/two-spellings"],
    }
    # The parts of a doubted name are no names of their own.
    assert "US" not in told(ARTICLE)


def test_a_house_s_name_is_known_and_described_and_found_where_nothing_else_finds_it() -> None:
    rows = (Row("Naureen Shah", description="a lawyer"), Row("Verity Ltd"))
    entries = {e.canonical: e for e in sheet(ARTICLE, *rows, kind="organizations").entries}
    assert (entries["Naureen Shah"].known, entries["Naureen Shah"].description) == (
        "house",
        "a lawyer",
    )
    assert entries["Verity Ltd"].known == "house"
    assert entries["American Civil Liberties Union"].known == "newslint"


def test_an_article_that_names_nobody_has_an_empty_sheet() -> None:
    empty = sheet("the rain fell.\n")
    assert empty.entries == ()
    assert "".join(text.render(empty)).endswith("0 names in 3 words; 0 to look at; ? = not sure\n")
    for renderer in (as_json, html):
        assert "".join(renderer.render(empty))


def test_the_text_says_forms_and_lines() -> None:
    lines = "".join(text.render(sheet(ARTICLE))).splitlines()
    assert lines[:3] == ["Names in a.txt", "", "Look at these first"]
    at = lines.index("  Naureen Shah")
    assert lines[at + 1 : at + 3] == [
        "    Naureen Shah (full name): line 3",
        "    Shah (surname): line 6",
    ]


@pytest.mark.parametrize("source", ["the rain fell.\n", ARTICLE])
def test_the_json_is_as_its_schema_says(source: str) -> None:
    data = json.loads("".join(as_json.render(sheet(source))))
    schema = resources.schema("sheet-1")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)
    for name in data["names"]:
        for mention in name["mentions"]:
            assert source[mention["start"] : mention["end"]].split() == mention["text"].split()


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes.update(name for name, _ in attrs)


def test_the_page_takes_hostile_text_as_text() -> None:
    hostile = 'Ann <script>alert("x")</script> O"><img src=x onerror=y> Lee'
    row = Row("Naureen Shah", description='"><script>alert(1)</script>')
    made = sheet(ARTICLE, row)
    entry = made.entries[-1]._replace(canonical=hostile)
    made = made._replace(path='<b>"&.txt', entries=(*made.entries, entry))
    page = "".join(html.render(made))
    tags = _Tags()
    tags.feed(page)
    assert tags.seen.isdisjoint({"script", "img", "link", "iframe", "b2"})
    assert not {a for a in tags.attributes if a.startswith("on") or a in ("src", "href")}
    assert re.search(r"Content-Security-Policy\" content=\"default-src 'none'", page)
    assert "@media print" in page


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_the_command_prints_or_writes_the_sheet(
    folder: Path, capfd: pytest.CaptureFixture[str], form: str
) -> None:
    assert cli.main(["names", "a.txt", "--format", form]) == 0
    out, err = capfd.readouterr()
    assert ("Naureen Shah" in out, err) == (True, "")
    assert cli.main(["names", "a.txt", "--format", form, "--output", "sheet"]) == 0
    assert (folder / "sheet").read_text(encoding="utf-8") == out


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("gone.txt", "gone.txt: no such file or folder"),
        (".", ".: not one article"),
        ("bad.txt", "bad.txt:1: "),
    ],
)
def test_what_is_no_article_is_told(
    folder: Path, capfd: pytest.CaptureFixture[str], path: str, message: str
) -> None:
    (folder / "bad.txt").write_bytes(b"Zo\xeb")
    assert cli.main(["names", path]) == 2
    assert capfd.readouterr().err.startswith(f"newslint: {message}")


def test_names_are_added_once_and_doubted_ones_left_out(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / ".newslint.yml").write_text("names: [{file: n.csv}]\n", encoding="utf-8")
    (folder / "n.csv").write_bytes(b"pattern;replacement\r\nKiev;Kyiv")
    assert cli.main(["names", "a.txt", "--add", "n.csv"]) == 0
    out, err = capfd.readouterr()
    assert "n.csv: added Naureen Shah\n" in out
    assert "newslint: left out Boteicher: see names/two-spellings\n" in err
    assert "configuration yet" not in err
    after = (folder / "n.csv").read_bytes()
    assert after.startswith(b"pattern;replacement\r\nKiev;Kyiv\r\n")
    assert b"\r\nNaureen Shah;\r\n" in after and b"Boteicher" not in after
    assert cli.main(["names", "a.txt", "--add", "n.csv"]) == 0
    assert capfd.readouterr().out == "n.csv: nothing to add\n"
    assert (folder / "n.csv").read_bytes() == after
    assert cli.main(["names", "a.txt", "--add", "other.txt"]) == 0
    assert "other.txt is in no 'names:' of the configuration yet" in capfd.readouterr().err
