from __future__ import annotations

import io
import re
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from newslint.lines import Lines
from newslint.model import FileReport, Fix, Safety
from newslint.reporters import render, terminal
from newslint.reporters.excerpt import cells, excerpt, visible
from newslint.reporters.tally import Tally, sentence
from newslint.reporters.wording import title
from tests.reporters.build import ARTICLE, HOSTILE, context, finding, fix, place, sample

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def text(*reports: FileReport, **fields: Any) -> str:
    return "".join(render("text", reports, context(**fields)))


def test_piped_text_matches_its_snapshot(snapshot: Any) -> None:
    snapshot("report.txt", text(*sample(), changed_only=True))


def test_terminal_text_matches_its_snapshot(snapshot: Any) -> None:
    snapshot("report.ansi.txt", text(*sample(), colour=True, width=80))


def test_colour_changes_nothing_but_colour() -> None:
    plain, coloured = text(*sample(), width=80), text(*sample(), colour=True, width=80)
    assert "\x1b" not in plain
    assert ANSI.sub("", coloured) == plain


def test_piped_text_does_not_load_rich() -> None:
    code = (
        "import sys; from newslint.reporters import render;"
        "from tests.reporters.build import context, sample;"
        "list(render('text', sample(), context(width=80)));"
        "sys.exit('rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_article_cannot_reach_the_terminal() -> None:
    for fields in ({}, {"colour": True, "width": 80}):
        shown = ANSI.sub("", text(*sample(), **fields))
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
        assert "[bold]x[/bold]" in shown or "…" in shown


def test_markup_of_rich_is_printed_as_it_stands() -> None:
    source = "[bold red]The the[/] mayor :smile:\n"
    item = finding(source, "The the", message="[link]x[/link]")
    shown = ANSI.sub(
        "", text(FileReport("a.txt", 1, (item,), source=source), colour=True, width=80)
    )
    assert "  [bold red]The the[/] mayor :smile:\n" in shown
    assert "error: [link]x[/link] [agreement/subject-verb]\n" in shown


@pytest.mark.parametrize(
    ("tally", "expected"),
    [
        (Tally(files=3), "No findings in 3 files"),
        (Tally(files=1, unread=1), "No findings in 1 file; 1 file could not be read"),
        (
            Tally(1, 448, 22, errors=20, warnings=2, with_findings=1, safe=14),
            "22 findings in 1 file: 20 errors, 2 warnings; 14 fixable with newslint fix",
        ),
        (
            Tally(1200, 9, 1, infos=1, with_findings=1, unsafe=1),
            "1 finding in 1 of 1,200 files: 1 info; 1 fixable with newslint fix --unsafe-fixes",
        ),
    ],
)
def test_the_summary_says(tally: Tally, expected: str) -> None:
    assert sentence(tally) == expected


def test_the_last_line_counts_older_findings_when_only_changes_were_asked_for() -> None:
    last = text(*sample(), changed_only=True).splitlines()[-1]
    assert last == "6 on lines you changed; 7 older not shown"
    assert "older" not in text(*sample())


@pytest.mark.parametrize(("name", "shown"), [("", "delete"), (" ", "“ ”"), ("a\x1b", "a\\x1b")])
def test_a_fix_is_named(name: str, shown: str) -> None:
    assert title(Fix(name, (), Safety.SAFE)) == shown


def test_a_finding_in_a_container_names_its_place_and_shows_no_line() -> None:
    inside = finding(ARTICLE, "approve")._replace(location="body, paragraph 2")
    lines = text(FileReport("a.docx", 1, (inside,))).splitlines()
    assert lines[0].startswith("a.docx: body, paragraph 2: error: 'approve'")
    assert len(lines) == 2


def carets(source: str, marked: str, width: int = 60) -> tuple[str, str]:
    """Return the printed line and what stands over the carets."""
    shown = excerpt(source, place(source, marked), width)
    line = shown.before + shown.place + shown.after
    over, column = "", 0
    for character in line:
        if shown.indent <= column < shown.indent + shown.carets:
            over += character
        column += cells(character)
    return line, over


@pytest.mark.parametrize(
    ("source", "marked"),
    [
        pytest.param("The the mayor.", "The the", id="the start of a line"),
        pytest.param("日本語 the the", "the the", id="after wide characters"),
        pytest.param("e\u0301te\u0301 the the", "the the", id="after combining accents"),
        pytest.param("\tIndented the the", "the the", id="after a tab"),
        pytest.param("\x1b[31m the the", "the the", id="after an escape sequence"),
        pytest.param("word " * 99 + "the the" + " word" * 99, "the the", id="amid a long line"),
        pytest.param("\ufeffThe the", "The the", id="after a byte-order mark"),
        pytest.param("one\r\nthe the\rtwo", "the the", id="between bare carriage returns"),
    ],
)
def test_the_carets_stand_under(source: str, marked: str) -> None:
    line, over = carets(source, marked)
    assert over == marked
    assert cells(line) <= 60


def test_a_cut_line_is_cut_at_words_and_says_so() -> None:
    line, _ = carets("one two three four five the the six seven eight nine ten", "the the", 30)
    assert line == "…four five the the six seven…"


def test_an_insertion_has_one_caret() -> None:
    source = "Wait he said"
    shown = excerpt(source, Lines(source).position(4, 4), 60)
    assert shown == ("Wait", "", " he said", 4, 1)


def test_of_a_place_over_two_lines_the_first_is_shown() -> None:
    shown = excerpt("One two\nthree", Lines("One two\nthree").position(4, 10), 60)
    assert (shown.place, shown.after, shown.carets) == ("two", "…", 3)


def test_a_place_longer_than_the_width_is_cut() -> None:
    shown = excerpt("word " * 40, Lines("word " * 40).position(5, 150), 40)
    assert (shown.before, shown.after) == ("…", "")
    assert shown.place.endswith("word…")


def test_an_excerpt_of_a_huge_line_looks_at_little_of_it() -> None:
    class Watched(str):
        longest = 0

        def __getitem__(self, key: Any) -> str:
            part = super().__getitem__(key)
            Watched.longest = max(Watched.longest, len(part))
            return part

    source = Watched("the " * 1_000_000)
    position = Lines(source).position(2_000_000, 2_000_003)
    assert excerpt(source, position, 80).place == "the"
    assert Watched.longest <= 81


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cn"])))
def test_visible_text_is_one_line_and_never_a_control(source: str) -> None:
    shown = visible(source)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", shown)
    shown.encode("utf-8")


@settings(deadline=None)
@given(st.text(), st.data(), st.integers(20, 100))
def test_excerpts_keep_to_the_width(source: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    shown = excerpt(source, Lines(source).position(start, end), width)
    assert cells(shown.before + shown.place + shown.after) <= width + 2
    assert shown.indent == cells(shown.before)


@pytest.mark.parametrize("sign", ["a", "é", "日", "Ａ", "한", "“", "—", "\u0301", "😀"])
def test_widths_are_those_of_rich(sign: str) -> None:
    assert cells(sign) == cell_len(sign)


class Stream(io.StringIO):
    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.mark.parametrize(
    ("is_terminal", "environ", "colour"),
    [
        pytest.param(False, {}, False, id="no colour in a pipe"),
        pytest.param(True, {"NO_COLOR": "1"}, False, id="no colour if NO_COLOR is set"),
        pytest.param(True, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, id="NO_COLOR wins"),
        pytest.param(True, {"TERM": "dumb"}, False, id="no colour on a dumb terminal"),
        pytest.param(False, {"FORCE_COLOR": "0"}, False, id="FORCE_COLOR=0 forces nothing"),
        pytest.param(True, {"NO_COLOR": ""}, True, id="an empty NO_COLOR counts for nothing"),
        pytest.param(True, {}, True, id="colour on a terminal"),
        pytest.param(False, {"FORCE_COLOR": "1"}, True, id="FORCE_COLOR colours a pipe"),
    ],
)
def test_colour_follows_the_stream_and_the_environment(
    is_terminal: bool, environ: dict[str, str], colour: bool
) -> None:
    found, width = terminal(Stream(is_terminal), environ)
    assert found is colour
    assert (width is not None) is is_terminal


def test_unsafe_and_quoted_fixes_are_not_counted_as_fixable() -> None:
    items = (
        finding(ARTICLE, "was", in_quote=True, fixes=(fix(ARTICLE, "was", "were"),)),
        finding(ARTICLE, "have", fixes=(fix(ARTICLE, "have", "has", Safety.DISPLAY),)),
    )
    assert "fixable" not in text(FileReport("a.txt", 1, items, source=ARTICLE))


def test_hostile_names_of_files_are_shown_escaped() -> None:
    item = finding(HOSTILE, "the the")
    shown = text(FileReport("a\x1b[2J\n.txt", 1, (item,), source=HOSTILE))
    assert shown.startswith("a\\x1b[2J .txt:3:14: error:")
