from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.analysis.tagging import tag
from newslint.model import Role, Token

SENTENCES = [
    "The/DT body/NN lay/VBD there/RB for/IN hours/NNS ./.",
    "She/PRP does/VBZ n’t/RB know/VB who/WP won/VBD ./.",
    "Trump/NNP ’s/POS lawyers/NNS said/VBD so/RB ./.",
    "It/PRP ’s/VBZ a/DT 30-year-old/JJ law/NN ./.",
    "the/DT boys/NNS ’/POS rooms/NNS",
    "“/`` We/PRP run/VBP ,/, ”/'' he/PRP said/VBD ./.",
    "Will/NNP Smith/NNP will/MD fly/VB ./.",
    "They/PRP have/VBP gone/VBN to/IN Paris/NNP ./.",
    "He/PRP wants/VBZ to/TO run/VB ./.",
    "The/DT U.S./NNP economy/NN grew/VBD 2.5/CD %/NN in/IN 2019/CD ./.",
    "He/PRP met/VBD Qxarzov/NNP on/IN Monday/NNP ./.",
    "Prices/NNS rose/VBD by/IN $/$ 1.5/CD million/CD in/IN the/DT 1990s/NNS ./.",
]
TITLES = [
    "Iran/NNP Deploys/VBZ Troops/NNS",
    "House/NNP Passes/VBZ Bill/NN to/TO Fund/VB Troops/NNS",
    "SENATE/NNP PASSES/VBZ BILL/NN",
]


def _cut(tagged: str) -> tuple[list[Token], list[str]]:
    pairs = [item.rpartition("/") for item in tagged.split()]
    return [Token(word, 0, 0) for word, _, _ in pairs], [found for _, _, found in pairs]


@pytest.mark.parametrize("tagged", SENTENCES)
def test_the_words_of_a_sentence_are_tagged(tagged: str) -> None:
    tokens, tags = _cut(tagged)
    assert list(tag(tokens, {0})) == tags


@pytest.mark.parametrize("tagged", TITLES)
def test_capitals_throughout_a_headline_say_nothing(tagged: str) -> None:
    tokens, tags = _cut(tagged)
    assert list(tag(tokens, {0}, Role.HEADLINE)) == tags


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The dog lay there", "the dog lie there"),
        ("Trump’s leaders weren’t voting", "Trump 's leader be not vote"),
        ("It’s won’t", "it be will not"),
        ("He’d found bigger cities", "he have find big city"),
        ("I’ve left", "I have leave"),
    ],
)
def test_each_token_has_the_lemma_of_its_tag(text: str, lemmas: str) -> None:
    assert " ".join(View(text).lemmas) == lemmas


def test_tags_depend_on_the_sentence_alone() -> None:
    one, two = "He saw her duck.", "They can fish."
    assert View(f"{one} {two}").tags == View(one).tags + View(two).tags
