from __future__ import annotations

from typing import Any

import pytest
from pyromark import Markdown, Options

from newslint.model import FileReport, Severity
from newslint.reporters import markdown
from tests.reporters.build import ARTICLE, context, finding, sample


def summary(*reports: FileReport, **fields: Any) -> str:
    return "".join(markdown.render(reports, context(**fields)))


def test_the_summary_matches_its_snapshot(snapshot: Any) -> None:
    snapshot("summary.md", summary(*sample(), changed_only=True))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a | b",
        "[a](javascript:alert(1))",
        "![a](http://a.example/x.png)",
        "`code` *emphasis* _more_ **strong** ~~gone~~",
        "@somebody #12 :smile: https://a.example www.a.example",
        "&amp; \\| $x$",
    ],
)
def test_text_of_articles_is_no_markup(text: str) -> None:
    item = finding(ARTICLE, "approve", message=text)
    made = summary(FileReport(f"{text}.txt", 1, (item,), source=ARTICLE))
    shown = Markdown(options=Options.ENABLE_TABLES | Options.ENABLE_STRIKETHROUGH).html(made)
    for tag in ("<script", "<a ", "<img", "<code", "<em", "<strong", "<del"):
        assert tag not in shown
    (row,) = [line for line in made.splitlines() if "approve" in line or "subject-verb" in line]
    assert row.count("|") == 6
    for sign in ("@s", ":smile:", "https:", "www.", " #12"):
        assert sign not in row


def test_errors_stand_first_and_the_table_has_an_end() -> None:
    late = finding(ARTICLE, "vote", severity=Severity.ERROR, message="The worst.")
    many = [finding(ARTICLE, "the", n % 5, severity=Severity.INFO) for n in range(250)]
    made = summary(FileReport("a.txt", 9, (*many, late), source=ARTICLE))
    rows = [line for line in made.splitlines() if line.startswith("| :")]
    assert "The worst" in rows[0]
    assert len(rows) == markdown.ROWS
    assert "51 more findings in the log" in made


def test_a_clean_run_is_one_line() -> None:
    assert summary(FileReport("a.txt", 3)).split("\n\n")[:2] == [
        "### newslint",
        "No findings in 1 file",
    ]
