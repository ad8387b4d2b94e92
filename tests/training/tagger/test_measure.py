from __future__ import annotations

import gzip
import json
from math import log
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from newslint.analysis.tokens import tokenize
from training.tagger import answers, finds, measure, minimalpairs, modelcard, parts
from training.tagger.plant import LABELS, Planted, Sentence

_CLEAN = Sentence(
    ("The", "list", "of", "names", "is", "long"),
    (True,) * 6,
    ("DT", "NN", "IN", "NNS", "VBZ", "JJ"),
    ("DET", "NOUN", "ADP", "NOUN", "AUX", "ADJ"),
    ("the", "list", "of", "name", "be", "long"),
    (1, 4, 1, 2, 4, 4),
    ("det", "nsubj", "prep", "pobj", "ROOT", "acomp"),
)


class _Network:
    """Says of the word "bad" that it is wrong, of capitals that they are names."""

    edits = ("KEEP", "D")
    upos = ("NOUN", "PROPN")

    def passages(self, words: list[str], starts: list[bool]) -> list[tuple[int, int]]:
        """Cut after every second word."""
        return [(at, min(at + 2, len(words))) for at in range(0, len(words), 2)]

    def read(self, words: list[str], starts: list[bool]) -> Any:
        """Answer for words, starts of the same number."""
        assert len(words) == len(starts)
        doubt = np.array([0.75 if w == "bad" else 0.0 for w in words], np.float32)
        names = np.array([float(w[:1].isupper()) for w in words], np.float32)
        return SimpleNamespace(
            edits=np.stack([1 - doubt, doubt], axis=1), upos=np.stack([1 - names, names], axis=1)
        )


_NETWORK: Any = _Network()


@pytest.mark.parametrize(
    ("paradigm", "name"),
    [
        ("determiner_noun_agreement_with_adj_irregular_2", "determiner-noun"),
        ("regular_plural_subject_verb_agreement_1", "subject-verb"),
        ("irregular_plural_subject_verb_agreement_2", "subject-verb"),
        ("distractor_agreement_relational_noun", "subject-verb"),
        ("distractor_agreement_relative_clause", "relative-clause distractor"),
        ("anaphor_gender_agreement", "anaphors"),
    ],
)
def test_paradigms_are_grouped_by_what_must_agree(paradigm: str, name: str) -> None:
    assert minimalpairs.group(paradigm) == name


def test_a_paradigm_of_no_group_is_refused() -> None:
    with pytest.raises(ValueError, match="wh_island"):
        minimalpairs.group("wh_island")


def test_every_edit_but_keep_is_in_one_group() -> None:
    table = finds.members(LABELS)
    assert not table[LABELS.index("KEEP")].any()
    assert (np.delete(table, LABELS.index("KEEP"), axis=0).sum(axis=1) == 1).all()


def test_a_sentence_scores_by_all_its_words() -> None:
    table = np.array([[0.5, 0.25, 0.25], [0.25, 0.75, 0.0]], np.float32)
    assert minimalpairs.score(table, 0) == pytest.approx(log(2) + log(4))
    assert minimalpairs.score(table[:, [1, 0, 2]], 1) == pytest.approx(log(2) + log(4))


def test_a_doubt_too_small_for_keep_to_show_still_scores() -> None:
    sure = np.array([[1.0, 1e-9]], np.float32)
    surer = np.array([[1.0, 1e-10]], np.float32)
    assert minimalpairs.score(sure, 0) > minimalpairs.score(surer, 0) > 0


def test_a_word_that_is_surely_wrong_has_a_finite_score() -> None:
    assert 10 < minimalpairs.score(np.array([[0.0, 1.0]], np.float32), 0) < 100


def test_a_sentence_is_read_with_all_its_passages() -> None:
    assert minimalpairs.sentence_score(_NETWORK, "one two three four bad") == pytest.approx(log(4))
    assert minimalpairs.sentence_score(_NETWORK, "") == 0


def test_pairs_with_the_same_score_are_not_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(minimalpairs, "is_calibrated", lambda: False)
    rows = [("a bad", "a good"), ("a good", "a good"), ("a good", "a bad")]
    _write(
        tmp_path / "dev" / "blimp_agreement.jsonl.gz",
        [{"bad": b, "good": g, "paradigm": "anaphor_number_agreement"} for b, g in rows],
    )
    made = minimalpairs.report(_NETWORK, tmp_path / "none.onnx", tmp_path, 1)
    assert "| anaphors | 3 | 33.3 % |" in made
    assert "| subject-verb | 0 | – |" in made


def test_right_sentences_are_flagged_only_by_thresholds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "dev" / "blimp_agreement.jsonl.gz"
    rows = [{"bad": "a bad", "good": g, "paradigm": "anaphor_x"} for g in ("a good", "a new")]
    _write(path, rows)
    monkeypatch.setattr(minimalpairs, "is_flagged", lambda _, text: text == "a new")
    monkeypatch.setattr(minimalpairs, "is_calibrated", lambda: True)
    made = minimalpairs.report(_NETWORK, tmp_path / "none.onnx", tmp_path, 1)
    assert "| anaphors | 2 | 100.0 % | 50.0 % |" in made
    monkeypatch.setattr(minimalpairs, "is_calibrated", lambda: False)
    made = minimalpairs.report(_NETWORK, tmp_path / "none.onnx", tmp_path, 1)
    assert "| anaphors | 2 | 100.0 % | no thresholds yet |" in made


def test_alarms_set_the_score_that_so_many_clean_words_lie_above() -> None:
    scores = np.tile(np.arange(1000, dtype=np.float32)[:, None] / 1000, (1, len(finds.SHARES)))
    above = finds.thresholds(scores, words=1000, alarms=100.0)
    for at, share in enumerate(finds.SHARES.values()):
        assert (scores[:, at] > above[at]).sum() == int(share * 100)


def test_an_edit_touches_its_word_and_an_insertion_the_word_behind() -> None:
    tokens = tokenize("He went home")
    assert finds.marked(tokens, {"start": 3, "end": 7}) == [1]
    assert finds.marked(tokens, {"start": 8, "end": 8}) == [2]
    assert finds.marked(tokens, {"start": 3, "end": 12}) == [1, 2]


def test_touched_words_are_those_with_an_edit_that_the_clean_sentence_has() -> None:
    planted = Planted(
        ("list", "of", "the", "names", "are", "long"),
        (True,) * 6,
        ("I_the", "KEEP", "D", "KEEP", "R_is", "KEEP"),
        (1, 2, -1, 3, 4, 5),
        ("article_drop", "", "article_extra", "", "sva", ""),
    )
    assert parts.touched(_CLEAN, planted) == [
        parts.Touched(0, "article_drop", False, "NOUN"),
        parts.Touched(1, "", False, "ADP"),
        parts.Touched(3, "", False, "NOUN"),
        parts.Touched(4, "sva", True, "AUX"),
        parts.Touched(5, "", False, "ADJ"),
    ]


def test_words_with_an_error_are_counted_apart_from_those_beside() -> None:
    words = [
        parts.Touched(0, "article_drop", False, "NOUN"),
        parts.Touched(2, "", False, "ADP"),
        parts.Touched(3, "sva", True, "AUX"),
    ]
    total, right = parts.counted(words, ["NOUN", "X", "ADP", "VERB"])
    assert total == {parts.ALL: 2, parts.CHANGED: 1, parts.OTHERS: 1, "article_drop": 1, "sva": 1}
    assert right == {parts.ALL: 1, parts.OTHERS: 1, "article_drop": 1}


def test_a_treebank_is_read_by_its_words_alone(tmp_path: Path) -> None:
    rows = ["# text = Don't go.", "1-2 Don't _", "1 Do AUX", "2 n't PART", "3 go VERB"]
    rows += ["3.1 there ADV", "", "# text = Go", "1 Go VERB"]
    path = tmp_path / "made.conllu"
    path.write_text("\n".join(_fields(r) for r in rows), encoding="utf-8")
    assert list(parts.treebank(path)) == [
        (["Do", "n't", "go"], ["AUX", "PART", "VERB"]),
        (["Go"], ["VERB"]),
    ]


def _fields(row: str) -> str:
    if not row or row.startswith("#"):
        return row
    number, form, upos = row.split()
    return "\t".join([number, form, form, upos, *"______"])


def test_parts_of_speech_are_given_for_every_word_of_every_passage() -> None:
    assert answers.upos(_NETWORK, ["Ann", "met", "old", "Bob", "Lee"]) == (
        "PROPN NOUN NOUN PROPN PROPN".split()
    )


def test_every_nth_row_is_read_from_the_first_on(tmp_path: Path) -> None:
    _write(tmp_path / "rows.jsonl.gz", [{"n": n} for n in range(7)])
    assert [r["n"] for r in answers.rows(tmp_path / "rows.jsonl.gz", 3)] == [0, 3, 6]


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.parent.mkdir(exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


def test_measures_come_in_one_order_and_all_is_each() -> None:
    assert measure.wanted(["tags", "finds"]) == ["finds", "tags"]
    assert measure.wanted(["all"]) == list(measure.MEASURES)


@pytest.mark.parametrize(
    "wrong", [["speed"], [], ["all", "--every", "0"], ["tags", "--silver", "s"]]
)
def test_a_command_line_that_asks_for_nothing_sound_is_refused(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        measure.parse(["model.onnx", "data", *wrong])
    assert "usage" in capsys.readouterr().err


def test_tables_are_markdown_with_figures_to_the_right() -> None:
    assert modelcard.table(("kind", "read"), [("sva", 1200)]) == (
        "| kind | read |\n| --- | ---: |\n| sva | 1,200 |"
    )
    assert modelcard.share(0, 0) == "–"
