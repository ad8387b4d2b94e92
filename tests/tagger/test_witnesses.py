"""Witnesses: what speaks for a suspect and against it."""

import pytest

from newslint.analysis import View
from newslint.tagger import suspects, witnesses
from tests.tagger.pretended import Pretended, read


def one(text, network):
    view = View(text)
    reading = read(view, network)
    (suspect,) = suspects.find(view, reading)
    return view, reading, suspect


def named(view, reading, suspect):
    return dict(zip(witnesses.FIRST, witnesses.first(view, reading, suspect), strict=True))


@pytest.mark.parametrize(("share", "wanted"), [(0.5, 0.0), (0.0, -9.21), (1.0, 9.21)])
def test_log_odds_are_kept_from_the_ends(share, wanted):
    assert witnesses.logit(share) == pytest.approx(wanted, abs=0.01)


def test_a_verb_that_disagrees_says_so_and_in_a_quotation_that_too():
    network = Pretended({"are": {"R_is": 0.4}}, {"are": "VBP"}, {"are": "list"})
    found = named(*one("He said, “The list are long.”", network))
    assert (found["apart"], found["agrees"], found["quoted"]) == (1, 0, 1)


def test_a_word_that_never_has_the_tag_it_is_given_is_impossible():
    network = Pretended({"criticized": {"S_NOUN": 0.5}}, {"criticized": "NN"})
    assert named(*one("They heard their criticized again.", network))["impossible"] == 1


def test_the_mended_passage_reads_better():
    _, reading, suspect = one("The man eat bread.", Pretended({"eat": {"V_3SG": 0.8}}))
    after, gain = witnesses.second(reading, suspect)[1]
    assert after == pytest.approx(9.21, abs=0.01)
    assert gain == pytest.approx(1.61, abs=0.01)


def test_of_words_that_may_have_been_meant_the_one_that_reads_best_comes_first():
    network = Pretended({"wages": {"WRONG": 0.8}, "wagers": {"D": 0.5}, "waves": {"D": 0.5}})
    _, reading, suspect = one("They fought for higher wages here.", network)
    assert len(suspect.mends) > 1
    best = witnesses.second(reading, suspect)[0].mends[0].put[0]
    assert best not in ("wagers", "waves")
