"""Suspects: words that the network doubts, with their mends."""

from newslint.analysis import View
from newslint.tagger import suspects
from tests.tagger.pretended import Pretended, read


def found(text, network):
    view = View(text)
    return list(suspects.find(view, read(view, network)))


def test_words_that_the_network_trusts_are_no_suspects():
    assert found("The dog barks.", Pretended({"barks": {"V_BASE": 0.02}})) == []


def test_a_bare_verb_may_be_mended_in_two_ways_the_likelier_first():
    network = Pretended(
        {"condemn": {"V_PAST": 0.6, "V_3SG": 0.3}}, {"condemn": "VBP"}, {"condemn": "Trump"}
    )
    (suspect,) = found("Trump condemn the plan.", network)
    assert [m.put for m in suspect.mends] == [("condemned",), ("condemns",)]
    assert suspect.mass > 0.85
    assert suspect.apart == 1


def test_a_verb_apart_from_its_subject_is_a_suspect_at_a_lower_score():
    network = Pretended({"are": {"R_is": 0.02}}, {"are": "VBP"}, {"are": "list"})
    (suspect,) = found("The list of demands are long.", network)
    assert (suspect.kind, suspect.mends[0].put) == ("agreement", ("is",))


def test_a_verb_that_goes_with_its_subject_is_none_at_that_score():
    network = Pretended({"is": {"R_are": 0.02}}, {"is": "VBZ"}, {"is": "list"})
    assert found("The list of demands is long.", network) == []


def test_a_subject_joined_by_and_counts_as_several():
    network = Pretended({"are": {"R_is": 0.02}}, {"are": "VBP"}, {"are": "bread"})
    assert found("The bread and the milk are here.", network) == []


def test_and_inside_a_phrase_joins_no_subjects():
    network = Pretended({"are": {"R_is": 0.02}}, {"are": "VBP"}, {"are": "cost"})
    (suspect,) = found("The cost of food and gas are here.", network)
    assert suspect.apart == 1
    assert found("The cost between this and the next are here.", network)
    assert found("The cost of food and the tax are here.", network) == []
    assert found("The cost of it, the price, and taxes are here.", network) == []
    assert found("The cost of food and poor service are here.", network) == []


def test_and_right_before_the_verb_joins_verbs():
    network = Pretended({"have": {"V_3SG": 0.02}}, {"have": "VBP"}, {"have": "process"})
    (suspect,) = found("The process works and have failed.", network)
    assert suspect.apart == 1


def test_a_plural_without_s_counts_as_several():
    network = Pretended({"are": {"R_is": 0.02}}, {"are": "VBP"}, {"are": "lice"})
    assert found("The lice are here.", network) == []


def test_an_article_is_put_in_and_a_word_left_out():
    network = Pretended({"car": {"I_a": 0.5}, "is": {"D": 0.7}})
    first, second = found("He said is that car stopped.", network)
    assert (first.mends[0].drop, first.mends[0].put) == (1, ())
    assert (second.mends[0].drop, second.mends[0].put) == (0, ("a",))


def test_a_clause_with_ing_as_subject_counts_as_one():
    network = Pretended(
        {"oversimplify": {"V_3SG": 0.02}},
        {"oversimplify": "VBP", "Focusing": "VBG"},
        {"oversimplify": "Focusing"},
    )
    (suspect,) = found("Focusing on details oversimplify it.", network)
    assert suspect.apart == 1


def test_an_article_that_is_put_in_has_the_sound_that_follows():
    network = Pretended({"trap": {"I_the": 0.5, "I_a": 0.2, "I_an": 0.1}, "egg": {"I_a": 0.5}})
    trap, egg = found("They set trap and ate egg there.", network)
    assert [m.put for m in trap.mends] == [("the",), ("a",)]
    assert [m.put for m in egg.mends] == [("an",)]
