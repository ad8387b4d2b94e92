"""One report of two engines, through the command line and a server that the test controls."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint import cli
from tests.engines.conftest import configure
from tests.engines.fakeserver import Fake

Check = Callable[..., tuple[int, dict[str, list[dict[str, Any]]], str]]

ALARM = "The board sold mild tea late.\n"


def rules(found: list[dict[str, Any]]) -> list[str]:
    return [finding["rule"] for finding in found]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The firm Zyxtra grew.", "a name"),
        ("Aproove was sold.", "a word with a capital"),
        ("The NNPQ met.", "an acronym"),
        ("It was zyxtra. It is zyxtra.", "a word that stands twice"),
        ("It was a house-zyxtra.", "a part of a word"),
        ("See zyxtra.com today.", "an address"),
        ("A noisy word fell.", "a noisy rule"),
        ("One end.\n\nNext one.", "a match over two paragraphs"),
    ],
)
def test_what_an_editor_does_not_want_to_hear_is_dropped(
    folder: Path, check: Check, text: str, why: str
) -> None:
    (folder / "a.txt").write_text(text)
    assert check("a.txt") == (0, {"a.txt": []}, "")


def test_house_words_are_never_called_wrong(folder: Path, fake: Fake, check: Check) -> None:
    (folder / "a.txt").write_text("It was zyxtra.")
    assert rules(check("a.txt")[1]["a.txt"]) == ["languagetool/MORFOLOGIK_RULE_EN_US"]
    configure(folder, fake, top="names: [Zyxtra Group]\n")
    assert check("a.txt")[1] == {"a.txt": []}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "The `mild tea` function fell.\n"),
        ("a.html", "<p>The <code>mild tea</code> function fell.</p>\n"),
        ("a.md", "<!-- mild tea -->\n\nAll is well.\n"),
    ],
)
def test_masked_content_is_not_sent(
    folder: Path, fake: Fake, check: Check, name: str, text: str
) -> None:
    (folder / name).write_text(text)
    assert check(name) == (0, {name: []}, "")
    assert "mild tea" not in fake.requests[0]["text"]


@pytest.mark.parametrize(
    ("name", "source", "start", "end"),
    [
        ("a.txt", "😀 They 😀 sold mild tea late 😀.", 14, 22),
        ("a.txt", "\ufeffOne.\r\n\r\n😀 Sold mild tea.", 16, 24),
        ("a.md", "# 😀 *Some* sold mild *tea* late", 16, 25),
        ("a.html", "<p>A &amp; B sold&#32;mild tea late</p>", 22, 30),
    ],
)
def test_positions_are_code_points_of_the_source(
    folder: Path, check: Check, name: str, source: str, start: int, end: int
) -> None:
    (folder / name).write_bytes(source.encode())
    (finding,) = check(name)[1][name]
    assert finding["text"] == "mild tea"
    assert (finding["start"], finding["end"]) == (start, end)
    assert source[start:end] == finding["source_text"]
    assert (finding["engine"], finding["rule"]) == ("languagetool", "languagetool/TEA_RULE")
    assert finding["message"] == "A {match} of the engine."


def test_a_long_article_goes_in_parts_and_maps_back(folder: Path, fake: Fake, check: Check) -> None:
    plain = "The council met on Monday and heard from many people of the town. " * 20
    source = "\n\n".join([plain] * 20 + ["😀 At the end he sold mild tea."])
    (folder / "a.txt").write_text(source)
    found = [f for f in check("a.txt")[1]["a.txt"] if f["engine"] == "languagetool"]
    assert [source[f["start"] : f["end"]] for f in found] == ["mild tea"]
    assert len(fake.requests) > 2
    assert max(len(asked["text"]) for asked in fake.requests) <= 10_000


def test_nothing_inside_quotations_is_applied(folder: Path) -> None:
    text = "“We sold mild tea late,” he said. It was there that he sold mild tea.\n"
    (folder / "a.txt").write_text(text)
    cli.main(["fix", "--unsafe-fixes", "a.txt"])
    mended = text.replace("he sold mild", "he sold warm")
    assert (folder / "a.txt").read_text() == mended


def test_the_same_place_is_one_finding_ours_first(folder: Path, check: Check) -> None:
    (folder / "a.txt").write_text("The council approved the the budget and sold mild tea.\n")
    _, alone, _ = check("--engine", "native", "a.txt")
    _, both, _ = check("a.txt")
    assert rules(both["a.txt"]) == ["words/doubled-word", "languagetool/TEA_RULE"]
    assert both["a.txt"][0]["also"] == ["languagetool/ENGLISH_WORD_REPEAT_RULE"]
    assert alone["a.txt"] == [both["a.txt"][0] | {"also": []}]


def test_the_order_does_not_depend_on_which_answer_comes_first(
    folder: Path, fake: Fake, check: Check
) -> None:
    for number in range(12):
        text = "First, he sold mild tea.\n" if number % 3 == 0 else ALARM
        (folder / f"{number:02}.txt").write_text(text)
    expected = check(".")
    fake.mode = "slow first"
    assert check(".") == expected
    assert check("--jobs", "2", ".") == expected
    assert len(expected[1]) == 12
    assert all(rules(f) == ["languagetool/TEA_RULE"] for f in expected[1].values())
    assert fake.most_busy > 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("--ignore", "languagetool/*"),
        ("--ignore", "languagetool/TEA_RULE"),
        ("--ignore", "*"),
        ("--select", "words/*"),
        ("--engine", "native"),
    ],
)
def test_its_rules_are_ignored_as_any_are(
    folder: Path, check: Check, arguments: tuple[str, ...]
) -> None:
    (folder / "a.txt").write_text(ALARM)
    assert check("a.txt", *arguments) == (0, {"a.txt": []}, "")


@pytest.mark.parametrize("glob", ["languagetool/*", "words/*"])
def test_a_server_that_is_not_needed_is_not_asked(
    folder: Path, fake: Fake, check: Check, glob: str
) -> None:
    (folder / "a.txt").write_text(ALARM)
    check("a.txt", "--ignore" if glob.startswith("l") else "--select", glob)
    assert fake.requests == []


@pytest.mark.parametrize(
    ("more", "arguments"),
    [
        ("    enable: [NOISY_RULE]\n", ()),
        ("    enable: ['NOISY_*']\n", ()),
        ("", ("--select", "default,languagetool/NOISY_RULE")),
        ("", ("--select", "languagetool/*")),
    ],
)
def test_a_noisy_rule_can_be_switched_on(
    folder: Path, fake: Fake, check: Check, more: str, arguments: tuple[str, ...]
) -> None:
    configure(folder, fake, more)
    (folder / "a.txt").write_text("A noisy word fell.\n")
    assert rules(check("a.txt", *arguments)[1]["a.txt"]) == ["languagetool/NOISY_RULE"]


def test_the_server_is_told_language_and_rules(folder: Path, fake: Fake, check: Check) -> None:
    (folder / "a.txt").write_text(ALARM)
    configure(folder, fake, "    enable: [OWN]\n    disable: [TEA_RULE]\n", "dialect: gb\n")
    assert check("a.txt")[1] == {"a.txt": []}
    (asked,) = fake.requests
    assert asked.pop("text") == ALARM.strip()
    assert asked == {
        "language": "en-GB",
        "enabledRules": "ACROSS_RULE,ENGLISH_WORD_REPEAT_RULE,FUNCTION_RULE,"
        "MORFOLOGIK_RULE_EN_US,OWN,STYLE_RULE",
        "enabledOnly": "true",
    }


def test_severity_is_by_issue_type_or_as_the_house_says(
    folder: Path, fake: Fake, check: Check
) -> None:
    (folder / "a.txt").write_text("The plain cups of mild tea fell.\n")
    found = check("a.txt")[1]["a.txt"]
    assert [f["severity"] for f in found] == ["info", "warning"]
    configure(folder, fake, top="severity: {'languagetool/*': error}\n")
    found = check("a.txt")[1]["a.txt"]
    assert [f["severity"] for f in found] == ["error", "error"]


@pytest.mark.parametrize("name", ["languagetool/*", "languagetool/TEA_RULE", "*"])
def test_comments_suppress_it(folder: Path, check: Check, name: str) -> None:
    (folder / "a.md").write_text(f"<!-- newslint: ignore {name} -->\n{ALARM}\n{ALARM}")
    found = check("a.md")[1]["a.md"]
    assert [(f["rule"], f["line"]) for f in found] == [("languagetool/TEA_RULE", 4)]


def test_what_is_silenced_for_us_is_not_said_by_the_other(folder: Path, check: Check) -> None:
    (folder / "a.md").write_text(
        "<!-- newslint: ignore words/doubled-word -->\nHe saw the the end.\n"
    )
    assert check("a.md")[1] == {"a.md": []}


def test_a_finding_is_accepted_and_stays_so(folder: Path, check: Check) -> None:
    (folder / "a.txt").write_text(ALARM)
    rule = "languagetool/TEA_RULE"
    assert cli.main(["accept", "a.txt:1", rule, "--reason", "it is how he talks"]) == 0
    assert check("a.txt") == (0, {"a.txt": []}, "")


def test_text_and_sarif_reports_name_the_rule(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(ALARM)
    for form in ("text", "sarif", "github", "jsonl"):
        assert cli.main(["check", "--format", form, "a.txt"]) == 1
        assert "languagetool/TEA_RULE" in capfd.readouterr().out


def test_many_files_in_workers_give_the_same_report(folder: Path, check: Check) -> None:
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(f"He saw the the end.\n\n{ALARM}")
    report = check("--jobs", "2", ".")
    assert report == check("--jobs", "1", ".")
    assert json.dumps(report[1]).count("languagetool/TEA_RULE") == 60
