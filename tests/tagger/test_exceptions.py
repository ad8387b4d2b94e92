"""What no score may report."""

import pytest

from newslint.analysis import View
from newslint.model import Role
from newslint.tagger import suspects
from newslint.tagger.exceptions import is_exempt
from tests.tagger.pretended import Pretended, read


def exempt(text, word, label, role=Role.PARAGRAPH, dialect="us", subject=None, tag="NN"):
    view = View(text, role, dialect)
    network = Pretended({word: {label: 0.9}}, {word: tag}, {word: subject} if subject else {})
    (suspect,) = suspects.find(view, read(view, network))
    return is_exempt(view, suspect)


@pytest.mark.parametrize(
    ("text", "word", "label", "more"),
    [
        ("He works for the Reed company.", "Reed", "N_PL", {}),
        ("Man bites dog in park", "dog", "I_a", {"role": Role.HEADLINE}),
        (
            "If the plan were to fail, he would go.",
            "were",
            "R_was",
            {"subject": "plan", "tag": "VBD"},
        ),
        ("She asked that he stay here.", "stay", "V_3SG", {"subject": "he", "tag": "VB"}),
        ("The team have won again.", "have", "V_3SG", {"subject": "team", "tag": "VBP"}),
        ("He is, as it were, the boss.", "were", "R_was", {"subject": "it", "tag": "VBD"}),
        (
            "It is one of the rules that has changed.",
            "has",
            "V_BASE",
            {"subject": "rules", "tag": "VBZ"},
        ),
        ("They sit, and five sail in summer.", "sail", "N_PL", {}),
        ("Senator Reed, do not wait.", "do", "V_3SG", {"subject": "Reed", "tag": "VBP"}),
        ("Leading the charge are nurses.", "are", "R_is", {"subject": "charge", "tag": "VBP"}),
        (
            "He made a request on the phone to a friend on May 2 that he stay.",
            "stay",
            "V_3SG",
            {"subject": "he", "tag": "VB"},
        ),
        ("They sent a records request.", "a", "R_the", {}),
        ("Trial and error is hard.", "is", "R_are", {"subject": "Trial", "tag": "VBZ"}),
        (
            "A lack of cash and poor plans have hurt.",
            "have",
            "V_3SG",
            {"subject": "lack", "tag": "VBP"},
        ),
        ("They want a 36 hour working week.", "hour", "N_PL", {}),
        ("She told that 911 operator.", "operator", "N_PL", {}),
        ("He said that his was a betrayal of trust.", "his", "R_he", {"tag": "PRP$"}),
        ("They had to complaint information.", "complaint", "S_VERB", {}),
        (
            "He saw children of a teacher who have moved.",
            "have",
            "V_3SG",
            {"subject": "teacher", "tag": "VBP"},
        ),
        ("They met three consortia there.", "consortia", "N_PL", {}),
        ("It fell after a December rise.", "rise", "V_PAST", {"tag": "VBP"}),
        ("Trade and defense has grown.", "has", "V_BASE", {"subject": "defense", "tag": "VBZ"}),
        (
            "Research and development in Ohio is slow.",
            "is",
            "R_are",
            {"subject": "Research", "tag": "VBZ"},
        ),
        (
            "Leicester have won.",
            "have",
            "V_3SG",
            {"subject": "Leicester", "tag": "VBP", "dialect": "gb"},
        ),
        ("The aircraft were late.", "were", "R_was", {"subject": "aircraft", "tag": "VBD"}),
        ("The English remain calm.", "remain", "V_3SG", {"subject": "English", "tag": "VBP"}),
        (
            "It is vital that every person know.",
            "know",
            "V_3SG",
            {"subject": "person", "tag": "VB"},
        ),
        (
            "At the top of the lists is more time.",
            "is",
            "R_are",
            {"subject": "lists", "tag": "VBZ"},
        ),
        ("The schools that taught Reed were.", "were", "R_was", {"subject": "Reed", "tag": "VBD"}),
        ("The lines of trade Wolf is in grow.", "is", "R_are", {"subject": "lines", "tag": "VBZ"}),
        ("Reed & Reed settles suit.", "settles", "V_BASE", {"subject": "Reed", "tag": "VBZ"}),
        ("A friend of his decided to stay.", "decided", "S_NOUN", {"tag": "VBD"}),
        ("The girls do learn.", "do", "R_to", {"tag": "VBP"}),
        ("Shaw and Reed, each veterans, spoke.", "veterans", "N_SG", {"tag": "NNS"}),
        ("Yes, the can leaks.", "leaks", "V_BASE", {"tag": "VBZ"}),
        ("Bank to buy rival in May", "rival", "N_PL", {"role": Role.HEADLINE}),
        ("The 5,000 charter, private schools.", "charter", "N_PL", {}),
        ("Macaroni and cheese is good.", "is", "R_are", {"subject": "Macaroni", "tag": "VBZ"}),
        (
            "Giving $25 each were Ruth Reed and Al Shaw.",
            "were",
            "R_was",
            {"subject": "Giving", "tag": "VBD"},
        ),
        ("They do not bore us.", "bore", "V_BASE", {"tag": "VB"}),
        ("If all three run away, it ends.", "run", "N_PL", {}),
        ("More than 330 crew are here.", "crew", "N_PL", {}),
        ("He is Lehigh County chief.", "Lehigh", "I_the", {}),
        ("So 90 bees is a lot.", "is", "R_are", {"subject": "bees", "tag": "VBZ"}),
        (
            "Humans, said Ruth Reed in 2013, are a plague.",
            "are",
            "R_is",
            {"subject": "Reed", "tag": "VBP"},
        ),
        ("Hundreds of them pilgrimage there.", "pilgrimage", "N_PL", {}),
        ("A cat or dogs have come.", "have", "V_3SG", {"subject": "cat", "tag": "VBP"}),
        ("Five years is a long time.", "is", "R_are", {"subject": "years", "tag": "VBZ"}),
        (
            "The government say so.",
            "say",
            "V_3SG",
            {"subject": "government", "tag": "VBP", "dialect": "gb"},
        ),
    ],
)
def test_what_is_right_for_another_reason_is_exempt(text, word, label, more):
    assert exempt(text, word, label, **more)


@pytest.mark.parametrize(
    ("text", "word", "label", "more"),
    [
        ("He was driving car home.", "car", "I_a", {}),
        ("A list by town or street are rare.", "are", "R_is", {"subject": "list", "tag": "VBP"}),
        ("Living in towns are hard.", "are", "R_is", {"subject": "Living", "tag": "VBP"}),
        ("They sent a records there.", "a", "R_the", {}),
        ("The man and dog is here.", "is", "R_are", {"subject": "man", "tag": "VBZ"}),
        ("“We is here,” he said.", "is", "R_are", {"subject": "We", "tag": "VBZ"}),
        ("When asked, he said it have to go.", "have", "V_3SG", {"subject": "it", "tag": "VBP"}),
        ("Advocates argue that it have gone.", "have", "V_3SG", {"subject": "it", "tag": "VBP"}),
        ("They want 36 hour of it.", "hour", "N_PL", {}),
        ("It fell after a friend die.", "die", "V_PAST", {"subject": "friend", "tag": "VBP"}),
        ("Leicester have won.", "have", "V_3SG", {"subject": "Leicester", "tag": "VBP"}),
        (
            "Trump have won.",
            "have",
            "V_3SG",
            {"subject": "Trump", "tag": "VBP", "dialect": "gb"},
        ),
        ("Bank to buy two rival in May", "rival", "N_PL", {"role": Role.HEADLINE}),
        ("They did not found proof.", "found", "V_BASE", {"tag": "VB"}),
        ("Here it says: Issues is rare.", "is", "R_are", {"subject": "Issues", "tag": "VBZ"}),
        ("They came home after five run.", "run", "N_PL", {}),
        ("The government say so.", "say", "V_3SG", {"subject": "government", "tag": "VBP"}),
        ("The list of names were long.", "were", "R_was", {"subject": "list", "tag": "VBD"}),
    ],
)
def test_what_is_wrong_is_not(text, word, label, more):
    assert not exempt(text, word, label, **more)


def test_a_noun_on_both_sides_of_a_preposition_needs_no_article():
    view = View("It went from house to house.")
    found = list(suspects.find(view, read(view, Pretended({"house": {"I_a": 0.9}}))))
    assert [is_exempt(view, suspect) for suspect in found] == [True, True]
