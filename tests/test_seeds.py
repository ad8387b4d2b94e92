"""The seed articles: their gold is sound, and the linter does no worse on them than before."""

from __future__ import annotations

from pathlib import Path

import pytest

import newslint
from newslint import evaluate, gold
from newslint.config import Settings
from newslint.model import Dialect, Finding

SEEDS = Path(__file__).parents[1] / "seeds"
GOLDS = {path.parent.name: gold.read(path) for path in gold.files(SEEDS)}
ORIGINAL = "us-border-protection"
CLEAN = sorted(name for name in GOLDS if name.startswith("clean-"))
DEFECTIVE = sorted(set(GOLDS) - set(CLEAN))
OURS = sorted(set(GOLDS) - {ORIGINAL})

FLOORS = {
    "business-bank-merger": (12, 11),
    "city-hall-bus-levy": (10, 10),
    "courts-port-bribery": (10, 10),
    "elections-senate-recount": (11, 11),
    "health-measles-clinic": (9, 9),
    "obituary-violin-maker": (11, 11),
    "science-lake-core": (13, 13),
    "sport-league-final": (7, 7),
    "us-border-protection": (18, 18),
    "weather-ice-storm": (10, 9),
}
"""Sure defects found and rightly mended, per article: numbers here may only rise."""


def source(name: str) -> str:
    return GOLDS[name].article.read_bytes().decode("utf-8")


def test_there_are_ten_articles_with_defects_and_six_clean_ones() -> None:
    assert (len(DEFECTIVE), len(CLEAN)) == (10, 6)


@pytest.mark.parametrize("name", GOLDS)
def test_every_mark_of_the_gold_is_in_the_article(name: str) -> None:
    defects = gold.locate(GOLDS[name], source(name))
    assert len({d.mark for d in defects}) == len(defects)


@pytest.mark.parametrize("name", GOLDS)
def test_no_mark_cuts_a_word_in_two(name: str) -> None:
    text = source(name)
    for defect in gold.locate(GOLDS[name], text):
        for edge in defect.mark:
            assert not text[edge - 1 : edge + 1].isalnum(), defect


@pytest.mark.parametrize("name", GOLDS)
def test_every_fix_of_the_gold_changes_the_article(name: str) -> None:
    text = source(name)
    for defect in gold.locate(GOLDS[name], text):
        for start, end, replacement in defect.cures:
            assert text[start:end] != replacement


@pytest.mark.parametrize("name", OURS)
def test_an_article_has_200_to_400_words(name: str) -> None:
    assert 200 <= len(source(name).split()) <= 400


@pytest.mark.parametrize("name", [n for n in DEFECTIVE if n != ORIGINAL])
def test_an_article_has_8_to_15_sure_defects(name: str) -> None:
    assert 8 <= sum(d.must for d in gold.locate(GOLDS[name], source(name))) <= 15


@pytest.mark.parametrize("name", CLEAN)
def test_the_gold_of_a_clean_article_marks_nothing(name: str) -> None:
    assert GOLDS[name].entries == ()


def lint(path: str, data: bytes, dialect: Dialect) -> tuple[str, tuple[Finding, ...]]:
    document = newslint.read(Path(path).name, data)
    return document.source, newslint.lint(document, Settings(dialect=dialect))


@pytest.fixture(scope="module")
def scores() -> dict[str, evaluate.ArticleScore]:
    return {s.name: s for s in evaluate.evaluate(SEEDS, lint)}


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_article_has_no_finding(
    name: str, scores: dict[str, evaluate.ArticleScore]
) -> None:
    assert [(f.rule, f.text) for f in scores[name].false_alarms] == []


@pytest.mark.parametrize("name", DEFECTIVE)
def test_an_article_with_defects_has_no_false_alarm(
    name: str, scores: dict[str, evaluate.ArticleScore]
) -> None:
    assert [(f.rule, f.text) for f in scores[name].false_alarms] == []


@pytest.mark.parametrize("name", DEFECTIVE)
def test_no_fewer_defects_are_found_and_mended_than_before(
    name: str, scores: dict[str, evaluate.ArticleScore]
) -> None:
    tally = evaluate.total([scores[name]])
    found, right = FLOORS[name]
    assert tally.found >= found
    assert tally.right >= right


def test_findings_in_quotations_say_so_and_apply_nothing(
    scores: dict[str, evaluate.ArticleScore],
) -> None:
    assert [v for s in scores.values() for v in s.violations] == []
