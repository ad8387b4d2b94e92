from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from training.tagger import leak, silver, sources


def test_a_sentence_is_known_again_whatever_its_marks() -> None:
    first = "The mayor said “it’s late — very late.”"
    assert leak.key(first) == leak.key('the mayor said "it\'s late -- very late."')
    assert leak.key(first) != leak.key("The mayor said it is early, very early.")


def test_a_short_sentence_says_nothing() -> None:
    assert leak.key("He declined to comment.") is None


def test_a_paragraph_is_left_out_for_one_shared_sentence(tmp_path: Path) -> None:
    row = {
        "text": "The council vote on the plan to mend the roof of the hall.",
        "edits": [{"start": 12, "end": 16, "replacement": "voted"}],
    }
    with gzip.open(tmp_path / "x.jsonl.gz", "wt") as file:
        file.write(json.dumps(row) + "\n")
    known = leak.measured(tmp_path)
    kept = "The roof will cost about a million dollars, the mayor says."
    as_printed = "It was late. The council voted on the plan to mend the roof of the hall."
    assert list(silver.fresh(iter([kept, as_printed, row["text"]]), known)) == [kept]  # type: ignore[list-item]


@pytest.mark.skipif("NEWSLINT_DATA" not in os.environ, reason="NEWSLINT_DATA names no data folder")
def test_nothing_that_is_trained_on_stands_in_what_is_measured_on() -> None:
    data = Path(os.environ["NEWSLINT_DATA"])
    known = leak.measured(data / "dev")
    chosen = silver.chosen(data / "train", "spotlightpa_2019_2024", 40_000, held=False)
    texts = list(silver.fresh(chosen, known))
    assert len(texts) > 500
    assert not any(leak.shared(text, known) for text in texts)


@pytest.mark.skipif("NEWSLINT_DATA" not in os.environ, reason="NEWSLINT_DATA names no data folder")
def test_no_article_is_both_trained_on_and_held_out() -> None:
    data = Path(os.environ["NEWSLINT_DATA"])
    source = "spotlightpa_2019_2024"
    every = list(sources.articles(sources.find(data / "train", source)))
    held = [a for a in every if sources.held_out(a, source)]
    assert 0 < len(held) < len(every) / 4
