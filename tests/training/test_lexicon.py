from __future__ import annotations

from pathlib import Path

import pytest

from newslint.analysis.tokens import tokenize
from training.lexicon.evidence import normal
from training.lexicon.hyphens import join, merge, pieces
from training.lexicon.regular import adjective, plurals, verb
from training.lexicon.texts import Word, articles, treebank


def _words(tagged: str) -> list[Word]:
    """Read "so_JJ+ -_HYPH+ called_VBN": a plus joins a word to the next."""
    words = []
    for item in tagged.split():
        text, _, tag = item.rstrip("+").rpartition("_")
        words.append(Word(text, tag, item.endswith("+")))
    return words


@pytest.mark.parametrize(
    ("tagged", "merged"),
    [
        ("so_RB+ -_HYPH+ called_VBN boss_NN", "so-called_JJ boss_NN"),
        ("30_CD+ -_HYPH+ year_NN+ -_HYPH+ old_JJ law_NN", "30-year-old_JJ law_NN"),
        ("re_AFX+ -_HYPH+ elected_VBD him_PRP", "re-elected_VBD him_PRP"),
        ("a_DT state_NN+ -_HYPH+ run_VBN+ ._.", "a_DT state-run_JJ+ ._."),
        ("a_DT long_JJ -_: dash_NN", "a_DT long_JJ -_: dash_NN"),
        ("Al_NNP+ -_HYPH+ Zaman_NNP said_VBD", "Al-Zaman_NNP said_VBD"),
    ],
)
def test_hyphenated_words_of_a_treebank_become_one(tagged: str, merged: str) -> None:
    assert merge(_words(tagged)) == _words(merged)


def test_pieces_are_joined_to_the_tokens_they_were_cut_from() -> None:
    tokens = tokenize("He cannot run state-run firms")
    assert [pieces(t.text) for t in tokens][1:4] == [["can", "not"], ["run"], ["state", "-", "run"]]
    words = _words("He_PRP can_MD not_RB run_VB state_NN -_HYPH run_VBN firms_NNS")
    assert [w.tag for w in join(words, tokens)] == ["PRP", "MD", "VB", "JJ", "NNS"]


@pytest.mark.parametrize(
    ("word", "tag", "index", "form"),
    [
        ("The", "DT", 0, "the"),
        ("Trump", "NNP", 0, "Trump"),
        ("American", "JJ", 3, "American"),
        ("House", "NN", 3, "house"),
        ("I", "PRP", 2, "I"),
    ],
)
def test_a_capitalised_plain_word_counts_for_its_small_form(
    word: str, tag: str, index: int, form: str
) -> None:
    counts = {"the": 900, "The": 90, "American": 50, "house": 80, "House": 90}
    assert normal(word, tag, index, counts) == form


def test_regular_forms_are_spelled() -> None:
    assert plurals("city") == [["cities"]]
    assert plurals("church") == [["churches"]]
    assert plurals("congressman") == [["congressmen"]]
    assert verb("stop") == [
        ["stops"],
        ["stoped", "stopped"],
        ["stoped", "stopped"],
        ["stoping", "stopping"],
    ]
    assert verb("tie")[3] == ["tying"]
    assert verb("agree")[1:] == [["agreed"], ["agreed"], ["agreeing"]]
    assert adjective("happy") == [["happier"], ["happiest"]]


def test_texts_are_read_by_article_and_treebanks_by_sentence(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("=== 1\nOne.\n\nTwo.\n=== 2\nThree.\n", encoding="utf-8")
    assert list(articles(text)) == [["One.", "Two."], ["Three."]]
    bank = tmp_path / "b.conllu"
    bank.write_text(
        "# text = don't go\n1-2\tdon't" + "\t_" * 8 + "\n1\tdo\t_\t_\tVBP\t_\t_\t_\t_\t_\n"
        "2\tn't\t_\t_\tRB\t_\t_\t_\t_\t_\n3\tgo\t_\t_\tVB\t_\t_\t_\t_\tSpaceAfter=No\n\n",
        encoding="utf-8",
    )
    assert [[(w.text, w.tag, w.joined) for w in s] for s in treebank(bank)] == [
        [("do", "VBP", True), ("n't", "RB", False), ("go", "VB", True)]
    ]
