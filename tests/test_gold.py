"""Gold files are read with line-numbered errors and placed in their article."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import gold
from newslint.errors import GoldError
from newslint.model import Edit

ARTICLE = "The list were long. The list was short."


def write(folder: Path, defects: str, head: str = "article: article.txt\n") -> Path:
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    path = folder / "gold.yml"
    path.write_text(head + defects, encoding="utf-8")
    return path


BROKEN = {
    "a text that is not in the article": (
        'defects:\n  - {find: "The lists", mark: lists, fixes: [], pack: agreement}\n',
        3,
        "'The lists' does not occur",
    ),
    "a text that occurs twice": (
        'defects:\n  - {find: "The list", mark: list, fixes: [], pack: agreement}\n',
        3,
        "'The list' occurs 2 times; say which by 'nth'",
    ),
    "an occurrence that there is not": (
        'defects:\n  - {find: "The list", nth: 3, mark: list, fixes: [], pack: agreement}\n',
        3,
        "'The list' occurs 2 times, not 3",
    ),
    "a mark outside its text": (
        "defects:\n\n  - {find: list were, mark: long, fixes: [was], pack: agreement}\n",
        4,
        "mark 'long' is not in 'list were'",
    ),
    "a wider mark that leaves the mark out": (
        "defects:\n  - {find: list were, mark: were, fixes: [was], pack: agreement,\n"
        "     wider: {mark: list, fixes: [lists]}}\n",
        3,
        "'list' is not wider than 'were'",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_defect_that_cannot_be_placed_is_an_error_with_its_line(
    case: str, tmp_path: Path
) -> None:
    defects, line, message = BROKEN[case]
    annotation = gold.read(write(tmp_path, defects))
    with pytest.raises(GoldError) as caught:
        gold.locate(annotation, ARTICLE)
    assert (caught.value.bare, caught.value.line) == (f"article.txt: {message}", line)


MALFORMED = {
    "an unknown key": "defects:\n  - {find: a, mark: a, fixes: [], pack: words, fix: b}\n",
    "an empty mark": 'defects:\n  - {find: a, mark: "", fixes: [], pack: words}\n',
    "a need that is neither must nor may": (
        "defects:\n  - {find: a, mark: a, fixes: [], pack: words, need: maybe}\n"
    ),
    "fixes that are no list": "defects:\n  - {find: a, mark: a, fixes: b, pack: words}\n",
}


@pytest.mark.parametrize("case", MALFORMED)
def test_a_malformed_entry_is_an_error_with_its_line(case: str, tmp_path: Path) -> None:
    with pytest.raises(GoldError) as caught:
        gold.read(write(tmp_path, MALFORMED[case]))
    assert caught.value.line == 3


def test_an_article_elsewhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"gold.yml:1: 'article' is '../a.txt'"):
        gold.read(write(tmp_path, "defects: []\n", head="article: ../a.txt\n"))


def test_a_missing_article_is_an_error_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"gold.yml:1: no such article: b.txt"):
        gold.read(write(tmp_path, "defects: []\n", head="article: b.txt\n"))


def test_bytes_that_are_not_utf_8_are_an_error(tmp_path: Path) -> None:
    path = tmp_path / "gold.yml"
    path.write_bytes(b"article: caf\xe9.txt\n")
    with pytest.raises(GoldError, match="not UTF-8"):
        gold.read(path)


def test_a_missing_gold_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="No such file"):
        gold.read(tmp_path / "gold.yml")


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold"):
        gold.files(tmp_path)


def test_gold_files_are_found_here_and_below_in_order(tmp_path: Path) -> None:
    for slug in ("b", "a"):
        (tmp_path / slug).mkdir()
        write(tmp_path / slug, "defects: []\n")
    write(tmp_path, "defects: []\n")
    found = [p.relative_to(tmp_path).as_posix() for p in gold.files(tmp_path)]
    assert found == ["a/gold.yml", "b/gold.yml", "gold.yml"]


def test_an_entry_says_what_it_leaves_out(tmp_path: Path) -> None:
    path = write(
        tmp_path, "defects:\n  - {find: list were, mark: were, fixes: [was], pack: agreement}\n"
    )
    annotation = gold.read(path)
    (defect,) = gold.locate(annotation, ARTICLE)
    assert annotation.dialect == "us"
    assert (defect.must, defect.in_quote, defect.line) == (True, False, 3)
    assert ARTICLE[slice(*defect.mark)] == "were"


def test_nth_counts_from_one_and_a_wider_fix_is_a_cure(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "defects:\n  - {find: The list, nth: 2, mark: list, fixes: [lists], pack: words,\n"
        "     need: may, in_quote: true, wider: {mark: The list, fixes: [It]}}\n",
        head="article: article.txt\ndialect: gb\n",
    )
    annotation = gold.read(path)
    (defect,) = gold.locate(annotation, ARTICLE)
    assert annotation.dialect == "gb"
    assert defect.cures == (Edit(24, 28, "lists"), Edit(20, 28, "It"))
    assert (defect.must, defect.in_quote) == (False, True)
