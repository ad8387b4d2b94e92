from __future__ import annotations

import pytest

from newslint.analysis.wordcase import match_case, match_marks


@pytest.mark.parametrize(
    ("model", "text", "result"),
    [
        ("condemn", "condemned", "condemned"),
        ("Condemn", "condemned", "Condemned"),
        ("CONDEMN", "condemned", "CONDEMNED"),
        ("A", "an", "An"),
        ("The end", "end", "End"),
        ("Free Reign", "free rein", "Free Rein"),
        ("Heightened Brawl", "escalating battle", "Escalating Battle"),
        ("Free reign", "free rein", "Free rein"),
        ("iPhone", "phone", "phone"),
        ("50", "fifty", "fifty"),
        ("Go", "“go”", "“Go”"),
        ("Go", "", ""),
        ("", "go", "go"),
    ],
)
def test_a_replacement_takes_the_capitals_of_its_model(model: str, text: str, result: str) -> None:
    assert match_case(model, text) == result


@pytest.mark.parametrize(
    ("passage", "text", "result"),
    [
        ("It isn't so.", "it's", "it's"),
        ("No marks here.", "it's", "it's"),
        ("It isn’t so.", "it's", "it’s"),
        ("It isn’t so.", 'two months\' "notice"', "two months’ “notice”"),
        ("It isn’t so.", "a 'word' here", "a ‘word’ here"),
        ("It isn’t so.", "plain", "plain"),
        ('It\'s "one" isn’t so.', "it's", "it's"),
    ],
)
def test_a_replacement_takes_the_passages_marks(passage: str, text: str, result: str) -> None:
    assert match_marks(passage, text) == result
