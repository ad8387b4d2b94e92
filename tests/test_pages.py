from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pyromark import Markdown

from newslint.model import Example, Role, Rule, Safety, Severity
from newslint.pages import GENERATED, check_pages, explain, index, one_line, page, write_pages
from tests.reporters.build import rule
from tests.reporters.conftest import snapshot as snapshot

FULL = rule(
    "names/two-forms",
    scope="document",
    severity=Severity.WARNING,
    message="'{match}' is `{other}` elsewhere.",
    why="A name has one form in an article, as U.S. style demands. Readers take *two* for two.",
    source="newsroom usage, <house> book",
    fix=Safety.DISPLAY,
    status="preview",
    default=False,
    quotations="skip",
    dialects=("gb",),
    roles=(Role.PARAGRAPH, Role.CAPTION),
    aliases=("names/old-id",),
    options={"threshold": 3, "a": "x_y"},
    examples=(
        Example("Ann Horner won.\n\nHoner lost.", "Ann Horner won.\n\nHorner lost.", ok=False),
        Example("Two `` ticks | a bar", None, ok=False, dialect="gb"),
        Example("Horner, Honer", None, ok=True, role=Role.HEADLINE),
    ),
)
PLAIN = rule("agreement/subject-verb")


@pytest.mark.parametrize(
    ("why", "line"),
    [
        ("One sentence.", "One sentence."),
        ("No full stop", "No full stop"),
        ("The U.S. Navy has ships. It does.", "The U.S. Navy has ships."),
        ("It is “so.” He left.", "It is “so.”"),
        ("About 1.5 percent\nof it. More.", "About 1.5 percent of it."),
        ("Is it right? Yes.", "Is it right?"),
    ],
)
def test_the_line_in_lists_is_the_first_sentence(why: str, line: str) -> None:
    assert one_line(rule("a/b", why=why)) == line


def test_a_page_matches_its_snapshot(snapshot: Any) -> None:
    snapshot("page.md", page(FULL))


def test_an_explanation_matches_its_snapshot(snapshot: Any) -> None:
    snapshot("explain.txt", explain(FULL))


def test_the_index_matches_its_snapshot(snapshot: Any) -> None:
    snapshot("index.md", index([PLAIN, FULL, rule("agreement/old", status="deprecated", fix=None)]))


def test_every_page_says_in_line_one_that_it_is_generated() -> None:
    for text in (page(FULL), index([FULL])):
        assert text.splitlines()[0] == GENERATED


def test_an_explanation_has_no_markup_and_keeps_to_the_width() -> None:
    long = rule(
        "a/b", why="Words that go on and on. " * 20, examples=(Example("Go " * 90, "x", False),)
    )
    text = explain(long)
    assert "`" not in text
    assert max(map(len, text.splitlines())) <= 88


@pytest.mark.parametrize(
    "text",
    [
        "He said *no* and _yes_ <b>",
        "`one`",
        "``",
        " spaces ",
        "a | b",
        "[link](x)",
        "back\\slash",
        "two\n\nparagraphs with ``` ticks",
    ],
)
def test_examples_survive_markdown(text: str) -> None:
    made = page(rule("a/b", examples=(Example(text, None, ok=True),)))
    html = Markdown().html(made)
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert (
        f"<code>{shown}</code>" in html or f'<code class="language-text">{shown}\n</code>' in html
    )


def test_prose_survives_markdown() -> None:
    html = Markdown().html(page(FULL))
    assert "Readers take *two* for two." in html
    assert "&lt;house&gt; book" in html
    assert "<li>threshold: <code>3</code></li>" in html
    assert "<li>a: <code>x_y</code></li>" in html


def below(folder: Path, paths: list[Path]) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in paths]


def test_written_pages_are_fresh_and_writing_again_changes_nothing(tmp_path: Path) -> None:
    rules: list[Rule] = [FULL, PLAIN]
    folder = tmp_path / "docs" / "rules"
    expected = ["README.md", "agreement/subject-verb.md", "names/two-forms.md"]
    assert below(folder, check_pages(rules, folder)) == expected
    assert below(folder, write_pages(rules, folder)) == expected
    assert check_pages(rules, folder) == write_pages(rules, folder) == []
    assert (folder / "names" / "two-forms.md").read_bytes() == page(FULL).encode("utf-8")


def test_stale_missing_and_orphaned_pages_are_named_and_mended(tmp_path: Path) -> None:
    write_pages([FULL, PLAIN], tmp_path)
    (tmp_path / "agreement" / "subject-verb.md").write_text("stale", encoding="utf-8")
    (tmp_path / "README.md").unlink()
    stale = ["README.md", "agreement/subject-verb.md", "names/two-forms.md"]
    assert below(tmp_path, check_pages([PLAIN], tmp_path)) == stale
    write_pages([PLAIN], tmp_path)
    assert check_pages([PLAIN], tmp_path) == []
    assert not (tmp_path / "names" / "two-forms.md").exists()


def test_pages_written_by_hand_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text("# Guide\n", encoding="utf-8")
    write_pages([PLAIN], tmp_path)
    assert check_pages([PLAIN], tmp_path) == []
    assert (tmp_path / "guide.md").exists()
