"""Scores of made-up findings against made-up gold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint import evaluate
from newslint.evaluate import ArticleScore, Tally
from newslint.gold import Defect
from newslint.lines import Lines
from newslint.model import Edit, Finding, Fix, Safety, Severity, Span

SOURCE = "He was heightened their criticized against it.\nA dog bark. “Dogs barks,” he said.\n"


def span(text: str) -> Span:
    assert SOURCE.count(text) == 1, text
    start = SOURCE.index(text)
    return Span(start, start + len(text))


def defect(mark: str, *fixes: str, **values: Any) -> Defect:
    cures = [Edit(*span(mark), fix) for fix in fixes]
    cures += [Edit(*span(text), fix) for text, fix in values.pop("wider", ())]
    known = {"pack": "agreement", "must": True, "in_quote": False, "line": 1}
    return Defect(span(mark), tuple(cures), **{**known, **values})


def finding(
    text: str,
    *fixes: str | Fix,
    rule: str = "agreement/subject-verb",
    in_quote: bool = False,
    safety: Safety = Safety.UNSAFE,
    also: tuple[str, ...] = (),
    at: Span | None = None,
) -> Finding:
    where = at or span(text)
    made = tuple(f if isinstance(f, Fix) else Fix(f, (Edit(*where, f),), safety) for f in fixes)
    return Finding(
        rule=rule,
        severity=Severity.ERROR,
        message="",
        position=Lines(SOURCE).position(*where),
        text=text,
        source_text=text,
        in_quote=in_quote,
        fingerprint="",
        fixes=made,
        also=also,
    )


CRITICIZED = defect(
    "criticized", "criticism", pack="forms", wider=[("criticized against", "criticism of")]
)
AGAINST = defect(
    "against", "of", pack="prepositions", wider=[("criticized against", "criticism of")]
)
BARK = defect("bark.", "barks.", wider=[("dog bark", "dog barks"), ("dog bark", "dogs bark")])
QUOTED = defect("barks", "bark", in_quote=True)


def score(findings: list[Finding], *defects: Defect) -> ArticleScore:
    return evaluate.score("dogs", SOURCE, findings, defects)


def test_a_finding_beside_the_mark_is_a_false_alarm() -> None:
    result = score([finding("dog", "cat")], BARK)
    assert evaluate.total([result]) == Tally(must=1, false=1)


def test_a_finding_on_a_may_is_neither_found_nor_false() -> None:
    result = score([finding("bark.", "barks.")], BARK._replace(must=False))
    assert evaluate.total([result]) == Tally()
    assert evaluate.by_rule([result]) == {}


def test_an_insertion_at_the_edge_of_the_mark_touches_it() -> None:
    edge = Span(span("bark.").start, span("bark.").start)
    result = score([finding("", at=edge)], BARK)
    assert evaluate.total([result]) == Tally(must=1, found=1)


NOT_MENDED = {
    "another word": (finding("bark.", "barked."), [BARK]),
    "the right word only as the fourth fix": (finding("bark.", "a", "b", "c", "barks."), [BARK]),
    "no fix": (finding("bark."), [BARK]),
    "the right word and a change elsewhere": (
        finding(
            "bark.",
            Fix("", (Edit(*span("bark."), "barks."), Edit(*span("He "), "She ")), Safety.UNSAFE),
        ),
        [BARK],
    ),
    "edits that collide": (
        finding("bark.", Fix("", (Edit(*span("bark."), "barks."),) * 2, Safety.UNSAFE)),
        [BARK],
    ),
    "only the other of two defects": (
        finding("criticized against", "criticized of"),
        [CRITICIZED, AGAINST],
    ),
}


@pytest.mark.parametrize("case", NOT_MENDED)
def test_a_fix_is_not_right_that_gives(case: str) -> None:
    found, defects = NOT_MENDED[case]
    assert not evaluate.mends(SOURCE, found, defects[0], defects)


MENDED = {
    "a fix of the mark": (finding("bark.", "barks."), [BARK]),
    "the third fix": (finding("bark.", "a", "b", "barks."), [BARK]),
    "a fix of the wider text": (finding("dog bark", "dogs bark"), [BARK]),
    "a fix of more text that comes to the same": (
        finding("A dog bark.", "A dog barks."),
        [BARK],
    ),
    "an insertion that comes to the same": (
        finding(
            "bark.",
            Fix("", (Edit(span("bark.").end - 1, span("bark.").end - 1, "s"),), Safety.SAFE),
        ),
        [BARK],
    ),
    "a fix of two defects at once by the wider text": (
        finding("criticized against", "criticism of"),
        [CRITICIZED, AGAINST],
    ),
    "a fix of two defects at once by their own fixes": (
        finding("criticized against", "criticism of"),
        [
            CRITICIZED._replace(cures=CRITICIZED.cures[:1]),
            AGAINST._replace(cures=AGAINST.cures[:1]),
        ],
    ),
    "a fix of the mark that leaves another defect beside it": (
        finding("criticized against", "criticism against"),
        [CRITICIZED, AGAINST],
    ),
}


@pytest.mark.parametrize("case", MENDED)
def test_a_fix_is_right_that_is(case: str) -> None:
    found, defects = MENDED[case]
    assert evaluate.mends(SOURCE, found, defects[0], defects)


def test_a_rewrite_over_many_defects_is_not_judged_right() -> None:
    others = [defect(word, word.upper()) for word in ("He ", "was", "their")]
    rewrite = finding(
        "He was heightened their criticized against it",
        "He was heightened their criticism against it",
    )
    assert not evaluate.mends(SOURCE, rewrite, CRITICIZED, [CRITICIZED, *others])


def test_counts_per_pack_go_by_the_gold_and_false_ones_by_the_rule() -> None:
    result = score(
        [
            finding("criticized", "criticism", rule="words/wrong"),
            finding("dog", rule="idioms/dogs"),
        ],
        CRITICIZED,
        AGAINST,
    )
    assert evaluate.by_pack([result]) == {
        "forms": Tally(must=1, found=1, right=1),
        "idioms": Tally(false=1),
        "prepositions": Tally(must=1),
    }


def test_counts_per_rule_credit_every_rule_that_reports() -> None:
    result = score(
        [
            finding("bark.", "barks.", rule="agreement/a", also=("agreement/b",)),
            finding("bark.", "barked.", rule="agreement/c"),
            finding("He ", rule="agreement/c"),
        ],
        BARK,
    )
    assert evaluate.by_rule([result]) == {
        "agreement/a": Tally(found=1, right=1),
        "agreement/b": Tally(found=1, right=1),
        "agreement/c": Tally(found=1, false=1),
    }
    assert evaluate.total([result]) == Tally(must=1, found=1, right=1, false=1)


LAWFUL = {
    "a display fix inside a quotation": finding(
        "barks", "bark", in_quote=True, safety=Safety.DISPLAY
    ),
    "no fix inside a quotation": finding("barks", in_quote=True),
    "a safe fix outside": finding("bark.", "barks.", safety=Safety.SAFE),
}


@pytest.mark.parametrize("case", LAWFUL)
def test_the_contract_on_quotations_allows(case: str) -> None:
    result = score([LAWFUL[case]], BARK, QUOTED)
    assert result.violations == ()
    assert evaluate.exit_code([result]) == 0


UNLAWFUL = {
    "a finding on quoted words that does not say so": (
        finding("barks", "bark", safety=Safety.DISPLAY),
        "dogs:2: agreement/subject-verb: 'barks' is in a quotation, but in_quote is false",
    ),
    "a fix of quoted words that would be applied": (
        finding("barks", "bark", in_quote=True),
        "dogs:2: agreement/subject-verb: 'barks' is in a quotation, but a fix is not display only",
    ),
    "such a fix where the gold marks nothing": (
        finding("Dogs", "Cats", in_quote=True, safety=Safety.SAFE),
        "dogs:2: agreement/subject-verb: 'Dogs' is in a quotation, but a fix is not display only",
    ),
}


@pytest.mark.parametrize("case", UNLAWFUL)
def test_the_contract_on_quotations_forbids(case: str) -> None:
    found, message = UNLAWFUL[case]
    result = score([found], BARK, QUOTED)
    assert result.violations == (message,)
    assert evaluate.exit_code([result]) == 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for slug, dialect in (("b", "gb"), ("a", "us")):
        (tmp_path / slug).mkdir()
        (tmp_path / slug / "dogs.txt").write_text(SOURCE, encoding="utf-8")
        (tmp_path / slug / "gold.yml").write_text(
            f"article: dogs.txt\ndialect: {dialect}\ndefects:\n"
            "  - {find: dog bark, mark: bark, fixes: [barks], pack: agreement}\n",
            encoding="utf-8",
        )
    return tmp_path


def test_every_article_is_linted_once_as_bytes_in_its_dialect(folder: Path) -> None:
    calls = []

    def lint(path: str, data: bytes, dialect: str) -> tuple[str, list[Finding]]:
        calls.append((Path(path).parent.name, dialect))
        return data.decode(), [finding("bark.", "barks.")]

    scores = evaluate.evaluate(folder, lint)
    assert calls == [("a", "us"), ("b", "gb")]
    assert evaluate.by_article(scores) == {
        "a": Tally(must=1, found=1, right=1),
        "b": Tally(must=1, found=1, right=1),
    }


def test_a_folder_of_one_article_is_called_by_its_own_name(folder: Path) -> None:
    scores = evaluate.evaluate(folder / "a", lambda path, data, dialect: (data.decode(), []))
    assert [s.name for s in scores] == ["a"]
