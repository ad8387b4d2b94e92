from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from newslint import resources, yamlio
from newslint.errors import ConfigError
from newslint.house import reading
from newslint.house.model import HouseList, Row


def load(folder: Path, name: str, data: str | bytes) -> HouseList:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return reading.load(path, "names")


def rows(folder: Path, name: str, data: str | bytes) -> list[tuple[str, tuple[str, ...], str]]:
    return [(row.right, row.wrong, row.description) for row in load(folder, name, data).rows]


TABLE = [
    ("Immigrations and Customs", "Immigration and Customs", "an agency"),
    ("Zoë Nuñez", "", "reporter; at large, too"),
    ("Kiev", "Kyiv", ""),
]
READ = [
    ("Immigration and Customs", ("Immigrations and Customs",), "an agency"),
    ("Zoë Nuñez", (), "reporter; at large, too"),
    ("Kyiv", ("Kiev",), ""),
]


def table(separator: str, end: str = "\n", head: bool = True) -> str:
    lines = [separator.join(f'"{cell}"' for cell in row) for row in TABLE]
    names = [separator.join(("pattern", "replacement", "description"))] if head else []
    return end.join([*names, *lines, ""])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_a_table_is_read_whatever_parts_its_columns_and_ends_its_lines(
    tmp_path: Path, separator: str, end: str
) -> None:
    assert rows(tmp_path, "a.csv", table(separator, end)) == READ


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + table(";", "\r\n").encode(),
        table("\t", "\r\n").encode("utf-16"),
        b"\xef\xbb\xbfsep=;\r\n" + table(";", "\r\n").encode(),
        table(",", head=False).encode(),
    ],
    ids=["CSV UTF-8 of Excel", "Unicode text of Excel", "a line that names it", "no header"],
)
def test_a_table_is_read_as_spreadsheets_write_it(tmp_path: Path, data: bytes) -> None:
    assert rows(tmp_path, "a.csv", data) == READ


def test_columns_may_stand_in_any_order_and_rows_be_empty_or_short(tmp_path: Path) -> None:
    text = "tags,Expires,Replacement,Pattern\nsport cup,2027-01-31,Kyiv,Kiev\n,,,\n\n,,,Xi\n"
    first, second = load(tmp_path, "a.csv", text).rows
    assert first == Row("Kyiv", ("Kiev",), tags=("sport", "cup"), expires="2027-01-31", line=2)
    assert second == Row("Xi", line=5)
    assert rows(tmp_path, "a.csv", "pattern,replacement\nXi\n") == [("Xi", (), "")]


def test_a_row_that_replaces_by_itself_is_a_right_name(tmp_path: Path) -> None:
    assert rows(tmp_path, "a.csv", "pattern,replacement\nXi,Xi\n") == [("Xi", (), "")]


@pytest.mark.parametrize(
    "name", ["Yahoo!", "E*TRADE", "AT&T", "Who’s Who?", "J.P. Morgan", "#MeToo", "50+", "P!nk"]
)
def test_a_name_with_marks_is_no_pattern(tmp_path: Path, name: str) -> None:
    (row,) = load(tmp_path, "a.csv", f"pattern,replacement\n{name},x y\n").rows
    assert not row.pattern
    assert [r.right for r in load(tmp_path, "a.txt", name).rows] == [name]


@pytest.mark.parametrize(
    "pattern", [r"\bKiev", "colou?r", "(Mc|Mac)Donalds", "Al[- ]Masri", "(?i)kiev", "X.*Y"]
)
def test_signs_of_a_regular_expression_make_one(tmp_path: Path, pattern: str) -> None:
    (row,) = load(tmp_path, "a.csv", f"pattern,replacement\n{pattern},x\n").rows
    assert row.pattern


def test_other_files_have_a_name_a_line(tmp_path: Path) -> None:
    text = "# people\nNaureen  Shah\r\n\nKyiv  # not Kiev\n#MeToo\n"
    assert [r.right for r in load(tmp_path, "a.txt", text).rows] == [
        "Naureen Shah",
        "Kyiv",
        "#MeToo",
    ]
    assert load(tmp_path, "empty", "").rows == ()


def test_vocabularies_of_vale_are_read(tmp_path: Path) -> None:
    accepted = load(tmp_path, "accept.txt", "# ours\nXi\n(?i)foobars?\n").rows
    assert [(r.right, r.pattern) for r in accepted] == [("Xi", False), ("(?i)foobars?", True)]
    rejected = load(tmp_path, "reject.txt", "mankind\n").rows
    assert [(r.right, r.wrong) for r in rejected] == [("", ("mankind",))]


YAML = """\
tags: [sport]
expires: 2027-06-30
names:
  - no
  - {name: Naureen Shah, wrong: Shah Naureen, description: a lawyer}
  - name: Kyiv
    wrong: [Kiev, Kief]
    tags: [europe]
    expires: 2026-12-31
"""


def test_yaml_says_names_and_what_is_wrong_and_of_all_what_holds_for_all(tmp_path: Path) -> None:
    assert load(tmp_path, "a.yml", YAML).rows == (
        Row("no", (), "", False, ("sport",), "2027-06-30", 4),
        Row("Naureen Shah", ("Shah Naureen",), "a lawyer", False, ("sport",), "2027-06-30", 5),
        Row("Kyiv", ("Kiev", "Kief"), "", False, ("sport", "europe"), "2026-12-31", 6),
    )
    assert rows(tmp_path, "b.yaml", "- Xi\n") == [("Xi", (), "")]
    assert rows(tmp_path, "c.yml", "") == []


@pytest.mark.parametrize(
    "text",
    [
        "# ours\n- Zoë O’Neill Jr.\n\n- Al-Masri  # a doctor\n",
        "# ours\r\n-  Zoë O’Neill Jr.\r\n\r\n- 'Al-Masri'\r\n",
        "- Zoë O’Neill Jr.\n- {name: Al-Masri}",
    ],
    ids=["names alone", "with a mark of YAML", "with an entry"],
)
def test_a_list_of_names_alone_says_what_yaml_says(tmp_path: Path, text: str) -> None:
    assert rows(tmp_path, "a.yml", text) == [("Zoë O’Neill Jr.", (), ""), ("Al-Masri", (), "")]


@pytest.mark.parametrize("text", ["- A: b\n", "- A#b\n", "- 'A'\n", "- A\n  B\n", "-A\n", "- A"])
def test_marks_of_yaml_are_left_to_its_reader(tmp_path: Path, text: str) -> None:
    whole = yamlio.parse(text, "a.yml", {}, ConfigError).data
    if isinstance(whole, list) and all(isinstance(item, str) for item in whole):
        assert [right for right, _, _ in rows(tmp_path, "a.yml", text)] == whole
    else:
        with pytest.raises(ConfigError):
            rows(tmp_path, "a.yml", text)


def test_the_schema_of_lists_is_one() -> None:
    schema = resources.schema("names")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate({"tags": ["a"], "names": ["x", {"name": "y", "wrong": "z"}]}, schema)


@pytest.mark.parametrize(
    ("name", "text", "line", "message"),
    [
        ("a.csv", "patern,replacement\n", 1, "unknown column 'patern'; did you mean 'pattern'?"),
        ("a.csv", "replacement\nKyiv\n", 1, "there is no column 'pattern'"),
        ("a.csv", "pattern,pattern\n", 1, "two columns are called 'pattern'"),
        ("a.csv", "pattern,replacement\nA,B\nC,D,and E\n", 3, "3 columns; put what holds a ','"),
        ("a.csv", 'pattern,replacement\nA,"two\nlines"\n,B\n', 4, "'pattern' is empty"),
        ("a.csv", 'pattern,replacement\nA,B\n"C,D\n', 3, "not CSV: unexpected end of data"),
        ("a.csv", "pattern,expires\nA,31.1.2027\n", 2, "write a day as 2027-01-31"),
        ("a.csv", "pattern,expires\nA,2027-02-30\n", 2, "write a day as 2027-01-31"),
        ("a.csv", "pattern,replacement\n\\bKi(ev,Kyiv\n", 2, "is no valid pattern: missing )"),
        ("a.csv", "pattern,replacement\n\\bKiev,\\1\n", 2, "names a group 1 that '\\bKiev'"),
        ("a.csv", "pattern,replacement\n(a|b|),x\n", 2, "matches the empty string"),
        ("accept.txt", "Xi\n[a-\n", 2, "is no valid pattern"),
        ("a.yml", "- {nam: Xi}\n", 1, "unknown key 'nam' in '0'; did you mean 'name'?"),
        ("a.yml", "names: [Xi]\ntag: [a]\n", 2, "unknown key 'tag'; did you mean 'tags'?"),
        ("a.yml", "- Xi\n- {name: A, expires: soon}\n", 2, "write a day as 2027-01-31"),
        ("a.yml", "- Xi\n- ''\n", 2, "a name must not be empty"),
        ("a.yml", "Xi\n", 1, "the document must be a list, not 'Xi'"),
        ("a.txt", "Xi\nZo\xeb\n", 2, "not UTF-8; save the list as 'CSV UTF-8'"),
    ],
)
def test_a_fault_is_told_with_the_lists_own_line(
    tmp_path: Path, name: str, text: str, line: int, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, name, text.encode("latin-1"))
    assert (caught.value.path, caught.value.line) == (str(tmp_path / name), line)
    assert message in caught.value.bare


def test_two_readings_of_one_list_are_equal(tmp_path: Path) -> None:
    first, second = load(tmp_path, "a.txt", "Xi\n"), load(tmp_path, "a.txt", "Xi\n")
    assert first == second and hash(first) == hash(second)
    assert load(tmp_path, "a.txt", "Xu\n") != first
