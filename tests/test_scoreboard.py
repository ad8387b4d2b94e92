"""Scores as text and as JSON."""

from __future__ import annotations

import json

from newslint import evaluate, scoreboard
from tests.test_evaluate import AGAINST, BARK, CRITICIZED, QUOTED, SOURCE, finding

SCORES = (
    evaluate.score(
        "dogs",
        SOURCE,
        [
            finding("bark.", "barks."),
            finding("criticized", "critical", rule="forms/word"),
            finding("He ", rule="idioms/he"),
            finding("barks", "bark"),
        ],
        [BARK, CRITICIZED, AGAINST, QUOTED],
    ),
    evaluate.score("clean", SOURCE, [], []),
)

TEXT = """\
article  found/must  right  false
dogs            3/4      2      1
clean           0/0      0      0
total           3/4      2      1

pack          found/must  right  false
agreement            2/2      2      0
forms                1/1      0      0
idioms               0/0      0      1
prepositions         0/1      0      0

rule                    found  right  false
agreement/subject-verb      2      2      0
forms/word                  1      0      0
idioms/he                   0      0      1

missed:
  dogs:1: 'against' (prepositions)

found, no right fix:
  dogs:1: 'criticized' (forms): critical

false alarms:
  dogs:1: 'He ' (idioms/he)

violations:
  dogs:2: agreement/subject-verb: 'barks' is in a quotation, but in_quote is false
  dogs:2: agreement/subject-verb: 'barks' is in a quotation, but a fix is not display only

found 3 of 4 (75 %), right fix 2 of 4 (50 %), false alarms 1
"""


def test_the_text_has_tables_then_what_went_wrong_then_one_line() -> None:
    assert scoreboard.render_text(SCORES) == TEXT


def test_clean_articles_alone_give_no_share() -> None:
    text = scoreboard.render_text(SCORES[1:])
    assert text.endswith("found 0 of 0, right fix 0 of 0, false alarms 0\n")


def test_the_json_says_what_the_text_says() -> None:
    data = json.loads(scoreboard.render_json(SCORES))
    assert data["total"] == {"must": 4, "found": 3, "right": 2, "false": 1}
    assert data["packs"]["forms"] == {"must": 1, "found": 1, "right": 0, "false": 0}
    assert data["rules"]["idioms/he"]["false"] == 1
    assert data["missed"] == ["dogs:1: 'against' (prepositions)"]
    assert data["not_mended"] == ["dogs:1: 'criticized' (forms): critical"]
    assert len(data["violations"]) == 2
    assert data["exit_code"] == 1
