from __future__ import annotations

from pathlib import Path

import pytest

from newslint.errors import ConfigError
from newslint.house import adding, reading

NEW = ("Naureen Shah", "Zoë O’Neill", "Yahoo!", "no", "Smith, Jones: & Co.")


def rights(path: Path) -> list[str]:
    return [row.right for row in reading.load(path, "names").rows]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", "# ours\nXi # c", "# ours\nXi # c\nNew\n"),
        ("a.txt", "Xi\r\n", "Xi\r\nNew\r\n"),
        ("a.csv", "pattern,replacement\nXi,\n", "pattern,replacement\nXi,\nNew,\n"),
        ("a.csv", "\ufeffnote;pattern\r\n;Xi", "\ufeffnote;pattern\r\n;Xi\r\n;New\r\n"),
        ("a.csv", "Xi,,\n", "Xi,,\nNew,,\n"),
        ("a.tsv", "", "pattern\treplacement\tdescription\nNew\t\t\n"),
        ("a.yml", "# all\n- Xi  # c\n# end\n", "# all\n- Xi  # c\n- New\n# end\n"),
        ("a.yml", "names:\n  - Xi\n\ntags: [a]\n", "names:\n  - Xi\n  - New\n\ntags: [a]\n"),
        ("a.yml", "names: [Xi]\n", 'names: [Xi, "New"]\n'),
        ("a.yml", "# nothing yet\n", "# nothing yet\n- New\n"),
        ("accept.txt", "Xi\n", "Xi\nNew\n"),
    ],
)
def test_a_name_is_added_and_all_else_stays(
    tmp_path: Path, name: str, before: str, after: str
) -> None:
    path = tmp_path / name
    path.write_bytes(before.encode())
    assert adding.add(path, ["New"]) == ("New",)
    assert path.read_bytes() == after.encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_stays(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("pattern\nZoë\n".encode(encoding))
    adding.add(path, ["Xi"])
    assert path.read_bytes() == "pattern\nZoë\nXi\n".encode(encoding)


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.tsv", "a.yml"])
def test_a_new_list_is_made_of_any_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert adding.add(path, NEW) == NEW
    assert rights(path) == list(NEW)
    assert adding.add(path, NEW) == ()


@pytest.mark.parametrize(
    "new", ["Xi", "Zoe\u0308", "O’Neill", "Kiev", "Kyiv"], ids=lambda new: ascii(new)
)
def test_what_the_list_has_or_calls_wrong_is_not_added(tmp_path: Path, new: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text("pattern,replacement\nXi,\nZoë,\nO'Neill,\nKiev,Kyiv\n", encoding="utf-8")
    before = path.read_bytes()
    assert adding.add(path, [new]) == ()
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("reject.txt", "mankind\n", "not added to what is to be avoided"),
        ("a.csv", "patern,replacement\n", "unknown column 'patern'"),
        ("a.yml", "- [x]\n", "must be"),
        ("a.yml", "[Xi # c\n]\n", "cannot be added to safely"),
    ],
)
def test_a_list_that_cannot_be_added_to_is_left_alone(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=message):
        adding.add(path, ["New"])
    assert path.read_text(encoding="utf-8") == text
