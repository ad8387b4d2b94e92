from __future__ import annotations

import random

import pytest

from tests.training.tagger.parsed import parsed, text
from training.tagger.plant import PLANTERS, Tables, irregular, load_tables
from training.tagger.plant.apply import apply

_ALL = range(60)


@pytest.fixture(scope="module")
def tables() -> Tables:
    """Return tables without n-grams that know some nouns that always take an article."""
    counted = (
        "warrant statement box president judge senator attack period hospital foreigner criticism"
        " nurse miles tweet daughter lawyer plan vote budget clinic letter member"
    )
    return load_tables()._replace(bare=dict.fromkeys(counted.split(), 0.0) | {"information": 0.9})


def _outcomes(planter: str, clean: str, tables: Tables) -> set[str]:
    """Return all texts that a planter makes of a sentence."""
    found = set()
    for seed in _ALL:
        change = PLANTERS[planter](parsed()[clean], random.Random(seed), tables)
        if change:
            planted = apply(parsed()[clean], [change])
            found.add(text(planted.words, planted.spaces))
    return found


def _kept(planter: str, clean: str, words: str, tables: Tables) -> bool:
    """Say whether all texts that a planter makes still hold ``words``."""
    return all(words in outcome for outcome in _outcomes(planter, clean, tables))


@pytest.mark.parametrize(
    ("planter", "clean", "words"),
    [
        ("sva", "The team have won three games.", "have won"),
        ("sva_hard", "A majority of voters support the plan.", "support"),
        ("sva_hard", "A number of cars are missing.", "are"),
        ("sva", "She is one of the few senators who have read it.", "have read"),
        ("sva_hard", "She is one of the few senators who have read it.", "have read"),
        ("sva_hard", "Ten percent of the money is gone.", "is"),
        ("sva_hard", "The chairman, as well as his aides, has denied the charge.", "has"),
        ("sva", "The data show a decline in sales.", "show"),
        ("sva", "If the senator was wrong, he never said so.", "was"),
        ("sva", "The court ordered that he have a lawyer.", "have"),
        (
            "sva_hard",
            "He wants to leave the city and goes to court every week.",
            "and goes",
        ),
        (
            "sva_hard",
            "Neither of the men was hurt, and none of the houses were damaged.",
            "was hurt, and none of the houses were",
        ),
        ("sva", "Economics is a hard subject, and five years is a long time.", "is a long time"),
        ("sva", "The news is good, and the politics of it is simple.", "news is"),
        ("tense_bare", "Officials announced the plan.", "announced"),
        ("num_after_one", "The plans were sent to the owners.", "plans"),
        ("num_after_number", "The plans were sent to the owners.", "plans"),
        ("num_after_number", "The town lies 30 miles from the sea.", "miles"),
        ("num_bare", "These kinds of tweets are rare.", "tweets"),
        ("num_in_list", "His sons and daughters left the country.", "daughters"),
        ("article_drop", "She works as a nurse in a clinic.", "as a nurse"),
        ("article_drop", "Smith, a former judge, resigned.", "a former judge"),
        ("article_drop", "The news is good, and the politics of it is simple.", "the politics"),
        ("prep_drop", "He left on Monday.", "on Monday"),
        ("small_word_drop", "She helped to write the letter.", "to write"),
        ("small_word_drop", "He said that she left.", "that she"),
        ("small_word_drop", "The board has announced its decision.", "has announced"),
        ("prep_wrong", "Talks about the budget failed.", "about"),
        ("pronoun", "The company said they would close the plant.", "company said the"),
        ("sister", "He drove fast and worked hard.", "drove fast and worked hard"),
        ("verb_helped", "They saw the mayor leave, and she let him stay.", "let him stay"),
    ],
)
def test_what_would_leave_right_english_is_not_planted(
    planter: str, clean: str, words: str, tables: Tables
) -> None:
    assert _kept(planter, clean, words, tables)


@pytest.mark.parametrize(
    ("planter", "clean", "planted"),
    [
        (
            "sva_hard",
            "The number of people who have lost their homes is rising.",
            "The number of people who have lost their homes are rising.",
        ),
        (
            "sva",
            "The number of people who have lost their homes is rising.",
            "The number of people who has lost their homes is rising.",
        ),
        (
            "sva_hard",
            "Both the mayor and the governor were at the meeting.",
            "Both the mayor and the governor was at the meeting.",
        ),
        (
            "sva",
            "There are three reasons for the delay.",
            "There is three reasons for the delay.",
        ),
        (
            "sva_hard",
            "A box of letters from the owners was found in the attic.",
            "A box of letters from the owners were found in the attic.",
        ),
        (
            "sva",
            "Do the officials know what the report says?",
            "Does the officials know what the report says?",
        ),
        (
            "tense_bare",
            "The mayor condemned the attack on Tuesday.",
            "The mayor condemn the attack on Tuesday.",
        ),
        (
            "tense_bare",
            "Officials announced the plan last week.",
            "Officials announce the plan last week.",
        ),
        (
            "verb_helped",
            "The driver has gone home to see his family.",
            "The driver has went home to see his family.",
        ),
        (
            "verb_helped",
            "The bridge was extended by the state.",
            "The bridge was extend by the state.",
        ),
        (
            "verb_helped",
            "They did not answer the questions of reporters.",
            "They did not answered the questions of reporters.",
        ),
        (
            "num_after_number",
            "Three officials said several members of the panel left early.",
            "Three officials said several member of the panel left early.",
        ),
        (
            "num_after_number",
            "Each of those cases is one of the largest in the state.",
            "Each of those case is one of the largest in the state.",
        ),
        (
            "num_in_list",
            "Schools and hospitals will close on Monday.",
            "Schools and hospital will close on Monday.",
        ),
        (
            "num_bare",
            "He was held in the custody of foreigners.",
            "He was held in the custody of foreigner.",
        ),
        (
            "num_mass",
            "They asked for more information about the retaliation.",
            "They asked for more informations about the retaliation.",
        ),
        (
            "det_noun",
            "These plans need money, and this plan needs many workers.",
            "This plans need money, and this plan needs many workers.",
        ),
        (
            "sister",
            "The critics heightened their criticism of the court.",
            "The critics heightened their criticized of the court.",
        ),
        (
            "sister",
            "The law was passed in order to provide services to constituents.",
            "The law was passed in order to provision services to constituents.",
        ),
        (
            "article_drop",
            "They applied for a warrant instead of asking the landlord.",
            "They applied for warrant instead of asking the landlord.",
        ),
        (
            "prep_wrong",
            "The board will announce its decision in May 2022.",
            "The board will announce its decision on May 2022.",
        ),
        (
            "conj_prep",
            "The officers in Newark arrested a man at the station.",
            "The officers and Newark arrested a man at the station.",
        ),
        (
            "small_word_drop",
            "He is able to move his family because he has a new job.",
            "He is able move his family because he has a new job.",
        ),
        (
            "confused",
            "The group wanted to raise the wage of its workers.",
            "The group wanted to raise the wager of its workers.",
        ),
        (
            "pronoun",
            "He told them that she had met his brother between the two trials.",
            "He told them that her had met his brother between the two trials.",
        ),
    ],
)
def test_what_news_gets_wrong_is_planted(
    planter: str, clean: str, planted: str, tables: Tables
) -> None:
    assert planted in _outcomes(planter, clean, tables)


def test_a_word_that_is_joined_to_itself_does_not_hang_a_planter(tables: Tables) -> None:
    clean = parsed()["Nurses and teachers asked for help."]
    odd = clean._replace(
        xpos=("NNS", "VBP", "NNS", "VBZ", "IN", "NN", "."),
        upos=("NOUN", "VERB", "NOUN", "VERB", "ADP", "NOUN", "PUNCT"),
        heads=(1, 3, 3, 3, 3, 4, 3),
        deps=("dep", "aux", "dep", "conj", "prep", "pobj", "punct"),
    )
    for planter in PLANTERS.values():
        planter(odd, random.Random(1), tables)


def test_an_irregular_noun_takes_the_place_of_one_of_its_number() -> None:
    clean = parsed()["These plans need money, and this plan needs many workers."]
    singular = {pair[0] for pair in irregular.NOUNS}
    seen = set()
    for seed in range(40):
        varied = irregular.vary(clean, random.Random(seed))
        assert varied is not None
        [(old, new)] = [(a, b) for a, b in zip(clean.words, varied.words, strict=True) if a != b]
        seen.add(old)
        assert (new in singular) == (old == "plan")
    assert seen == {"plans", "plan"}
    none = parsed()["Nurses and teachers asked for help."]
    assert irregular.vary(none, random.Random(1)) is None
