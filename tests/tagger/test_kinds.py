"""Every edit of a word belongs to one kind of error."""

import pytest

from newslint.tagger.edits import LABELS
from newslint.tagger.kinds import KINDS, kind


@pytest.mark.parametrize(
    ("word", "label", "wanted"),
    [
        ("condemn", "V_3SG", "agreement"),
        ("condemn", "V_PAST", "form"),
        ("condemns", "V_BASE", "agreement"),
        ("has", "V_BASE", "agreement"),
        ("were", "R_was", "agreement"),
        ("is", "R_was", "form"),
        ("accuse", "V_PP", "form"),
        ("position", "N_PL", "number"),
        ("criticized", "S_NOUN", "sister"),
        ("car", "I_a", "article_missing"),
        ("the", "D", "article_extra"),
        ("a", "R_the", "article_wrong"),
        ("pay", "I_to", "preposition_missing"),
        ("of", "D", "preposition_extra"),
        ("and", "R_to", "preposition_wrong"),
        ("this", "R_these", "determiner"),
        ("he", "R_him", "pronoun"),
        ("wager", "WRONG", "confused"),
        ("bad", "I_be", "word_missing"),
        ("is", "D", "word_extra"),
        ("how", "R_who", "word_wrong"),
    ],
)
def test_the_kind_of_an_edit(word, label, wanted):
    assert kind(word, label) == wanted


@pytest.mark.parametrize("word", ["the", "have", "run", "of", "who", "ten"])
def test_every_label_has_a_kind_that_is_known(word):
    assert {kind(word, label) for label in LABELS if label != "KEEP"} <= set(KINDS)
