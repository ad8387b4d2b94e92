from __future__ import annotations

import pytest

from newslint.analysis import inflect, tables

NOT_INFLECTED = [("qxzv", "VBD"), ("the", "NNS"), ("run", "IN"), ("", "NN"), ("Tehran", "VBZ")]


@pytest.mark.parametrize(("form", "tag"), NOT_INFLECTED)
def test_an_unknown_word_or_tag_has_no_form(form: str, tag: str) -> None:
    assert inflect.inflect(form, tag) == ()


INFLECTED = [
    ("condemn", "VBD", "condemned"),
    ("condemns", "VBG", "condemning"),
    ("Condemn", "VBZ", "Condemns"),
    ("GO", "VBD", "WENT"),
    ("went", "VBN", "gone"),
    ("has", "VB", "have"),
    ("is", "VBP", "are"),
    ("are", "VBZ", "is"),
    ("were", "VBZ", "is"),
    ("position", "NNS", "positions"),
    ("criteria", "NN", "criterion"),
    ("children", "NN", "child"),
    ("lives", "NN", "life"),
    ("cities", "NN", "city"),
    ("bigger", "JJS", "biggest"),
    ("best", "JJ", "good"),
    ("learn", "VBN", "learned"),
    ("travel", "VBD", "traveled"),
    ("program", "VBN", "programmed"),
    ("American", "NNS", "Americans"),
]


@pytest.mark.parametrize(("form", "tag", "first"), INFLECTED)
def test_a_form_is_put_into_another_with_the_commonest_first(
    form: str, tag: str, first: str
) -> None:
    assert inflect.inflect(form, tag)[0] == first


def test_variants_of_both_spellings_are_listed() -> None:
    assert set(inflect.inflect("travel", "VBG")) == {"traveling", "travelling"}
    assert "learnt" in inflect.inflect("learn", "VBN")
    assert set(inflect.inflect("hang", "VBN")) == {"hung", "hanged"}


def test_slots_are_named() -> None:
    forms = inflect.verb_forms("take")
    assert forms is not None
    assert (forms.third, forms.past, forms.participle) == (("takes",), ("took",), ("taken",))
    assert inflect.verb_forms("takes") is None
    nouns = inflect.noun_forms("crisis")
    assert nouns is not None and nouns.plural == ("crises",)
    assert inflect.noun_forms("qxzv") is None
    degrees = inflect.adjective_forms("big")
    assert degrees is not None and degrees.superlative == ("biggest",)
    plain = inflect.adjective_forms("federal")
    assert plain is not None and plain.comparative == ()
    assert inflect.adjective_forms("qxzv") is None


@pytest.mark.parametrize(
    ("form", "pos", "first"),
    [
        ("found", "V", "find"),
        ("saw", "V", "see"),
        ("wolves", "N", "wolf"),
        ("leaves", "V", "leave"),
        ("was", "V", "be"),
        ("am", "V", "be"),
        ("people", "N", "people"),
        ("worse", "A", "bad"),
        ("Condemned", "V", "condemn"),
    ],
)
def test_the_commonest_lemma_stands_first(form: str, pos: str, first: str) -> None:
    assert inflect.lemmas(form, pos)[0] == first


def test_a_lemma_expands_to_its_forms_and_their_tags() -> None:
    assert inflect.expand("pour", "V") == {
        "pour": ("VB", "VBP"),
        "pours": ("VBZ",),
        "poured": ("VBD", "VBN"),
        "pouring": ("VBG",),
    }
    assert inflect.expand("be", "V")["are"] == ("VBP",)
    assert inflect.expand("qxzv", "N") == {}


def test_every_form_of_every_lemma_leads_back_to_it() -> None:
    for line in tables.load("inflections.tsv").decode().splitlines()[1:]:
        lemma, pos, *_ = line.split("\t")
        for form in inflect.expand(lemma, pos):
            assert lemma in inflect.lemmas(form, pos), (lemma, form)
