from __future__ import annotations

import pytest

from newslint import formats
from newslint.analysis import Analysis, View
from newslint.checks import broken, spelling


def misspelt(text: str, name: str = "article.txt") -> dict[str, list[str]]:
    analysis = Analysis(formats.read(name, text.encode()))
    clean = analysis.document.text
    found = spelling.misspelt(analysis, {})
    return {clean[m.start : m.end]: [fix.title for fix in m.fixes] for m in found}


SILENT = [
    pytest.param("Mr. Recieve of Goverment Hill met Ms. Seperate.", id="names are not looked up"),
    pytest.param("He wrote of realpolitik and schadenfreude.", id="rare words"),
    pytest.param("The theatre organised its colourful programme.", id="British spellings"),
    pytest.param("See goverment.org, @recieve, #seperate, a/recieve.", id="addresses"),
    pytest.param("“I was talkin to him,” she said.", id="a spoken form in a quotation"),
    pytest.param("He said la cultura de la gente.", id="another language"),
    pytest.param("A doomscroller doomscrolls on antigovernment sites.", id="newly built words"),
    pytest.param(
        "A goverment. The goverment. This goverment.", id="a word that the article keeps using"
    ),
    pytest.param("The beetle Ips typographus and Bos taurus.", id="a species"),
    pytest.param("The worker-owned so-called e-government.", id="hyphens"),
]

FOUND = [
    ("The bureaocrats want it.", {"bureaocrats": "bureaucrats"}),
    ("It was a violationf of law.", {"violationf": "violation"}),
    ("He wants to recieve it.", {"recieve": "receive"}),
    ("The two offices are seperate.", {"seperate": "separate"}),
    ("The goverment’s plan failed.", {"goverment": "government"}),
    ("There aren’t enough peopke for that.", {"peopke": "people"}),
    ("Officials were initialially silent.", {"initialially": "initially"}),
    ("The Senate comittee met.", {"comittee": "committee"}),
    ("His coleague in the Senate agreed.", {"coleague": "colleague"}),
    ("The county electin board met.", {"electin": "election"}),
    ("A state agancy said so.", {"agancy": "agency"}),
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_misspelling_is_left(text: str) -> None:
    assert misspelt(text) == {}


def test_words_in_italics_are_left() -> None:
    assert misspelt("The *goverment* of it.\n", "article.md") == {}
    assert misspelt("<p>The <em>goverment</em> of it.</p>", "article.html") == {}
    assert misspelt("The goverment of it.\n", "article.md") == {"goverment": ["government"]}


def test_a_word_of_the_house_is_left() -> None:
    document = formats.read("article.txt", b"The goverment met.")
    analysis = Analysis(document, names=frozenset({"goverment"}))
    assert list(spelling.misspelt(analysis, {})) == []


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_a_misspelt_word_is_found_with_what_was_meant(text: str, words: dict[str, str]) -> None:
    assert {word: fixes[0] for word, fixes in misspelt(text).items()} == words


def test_the_neighbours_choose_among_near_words() -> None:
    assert misspelt("The sttae police came.")["sttae"][0] == "state"
    assert misspelt("He is a memberr of the board.")["memberr"][0] == "member"
    assert misspelt("All the memberss of the board came.")["memberss"][0] == "members"


SHORT_SILENT = [
    "The bee and the pug saw a wad of paper.",
    "He flew to Las Vegas to see Ho Chi Minh’s hat.",
    "It was 3 p.m. on the th- line.",
    "Asa Hutchinson met Heo and An Li.",
]
SHORT = [
    ("It grew las year.", "las", "last"),
    ("They asked th mayor to go.", "th", "the"),
    ("One of teh best.", "teh", "the"),
    ("Wha’s left to do?", "Wha", "What"),
    ("He went to hte house.", "hte", "the"),
]


@pytest.mark.parametrize("text", SHORT_SILENT)
def test_short_words_and_names_are_left(text: str) -> None:
    assert [text[m.start : m.end] for m in spelling.short(View(text), {})] == []


@pytest.mark.parametrize(("text", "word", "meant"), SHORT)
def test_a_short_string_is_found_where_a_common_word_belongs(
    text: str, word: str, meant: str
) -> None:
    found = [(text[m.start : m.end], m.fixes[0].title) for m in spelling.short(View(text), {})]
    assert found == [(word, meant)]


def test_listed_misspellings_are_found_also_where_a_sentence_starts() -> None:
    text = "Overlayed words occured."
    found = [(text[m.start : m.end], m.fixes[0].title) for m in spelling.known(View(text), {})]
    assert found == [("Overlayed", "Overlaid"), ("occured", "occurred")]
    assert list(spelling.known(View("He met Jim Occured."), {})) == []


TOGETHER_SILENT = ["A courthouse, a newsroom and healthcare.", "In the leadup to the dropoff."]


@pytest.mark.parametrize("text", TOGETHER_SILENT)
def test_compounds_are_left_as_one_word(text: str) -> None:
    assert list(spelling.together(View(text), {})) == []


def test_two_words_that_lack_their_space_are_set_apart() -> None:
    (match,) = spelling.together(View("A policeofficer came."), {})
    assert match.fixes[0].title == "police officer"


BROKEN_SILENT = [
    "In vitro tests, ad hoc panels and et al.",
    "The pre war house of an ex wife.",
    "He sang la la la; mac and cheese.",
    "A new ark, a for mat.",
]
BROKEN = [
    ("The gover nment said so.", "government"),
    ("She was reported ly aware.", "reportedly"),
    ("It is in th estate of Ohio.", "the state"),
    ("The violation sof the law.", "violations of"),
]


@pytest.mark.parametrize("text", BROKEN_SILENT)
def test_pairs_of_words_are_left(text: str) -> None:
    assert list(broken.word(View(text), {})) == []


@pytest.mark.parametrize(("text", "meant"), BROKEN)
def test_a_space_out_of_place_is_found(text: str, meant: str) -> None:
    (match,) = broken.word(View(text), {})
    assert match.fixes[0].title == meant
