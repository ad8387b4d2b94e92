from __future__ import annotations

import pytest

from training.tagger.labels import NONE
from training.tagger.subjects import subjects

_TREES = {
    "a noun behind a phrase": (
        "The list of names is long".split(),
        "DT NN IN NNS VBZ JJ".split(),
        [1, 4, 1, 2, 4, 4],
        "det nsubj prep pobj ROOT acomp".split(),
        {"is": "list"},
    ),
    "an auxiliary has its head's": (
        "Names have been changed".split(),
        "NNS VBP VBN VBN".split(),
        [3, 3, 3, 3],
        "nsubjpass aux auxpass ROOT".split(),
        {"have": "Names", "been": "Names", "changed": "Names"},
    ),
    "a relative stands for its noun": (
        "people who were there".split(),
        "NNS WP VBD RB".split(),
        [0, 2, 0, 2],
        "ROOT nsubj relcl advmod".split(),
        {"were": "people"},
    ),
    "there is": (
        "There are reasons".split(),
        "EX VBP NNS".split(),
        [1, 1, 1],
        "expl ROOT attr".split(),
        {"are": "reasons"},
    ),
    "a joined verb shares the first one's": (
        "She came and went".split(),
        "PRP VBD CC VBD".split(),
        [1, 1, 1, 1],
        "nsubj ROOT cc conj".split(),
        {"came": "She", "went": "She"},
    ),
    "an infinitive has none": (
        "to go home".split(),
        "TO VB RB".split(),
        [1, 1, 1],
        "aux ROOT advmod".split(),
        {"go": None},
    ),
}


@pytest.mark.parametrize("name", _TREES)
def test_each_verb_points_to_its_subject(name: str) -> None:
    words, xpos, heads, deps, expected = _TREES[name]
    found = dict(zip(words, subjects(xpos, heads, deps), strict=True))
    wanted = {verb: words.index(s) + 1 if s else 0 for verb, s in expected.items()}
    assert found == {word: wanted.get(word, NONE) for word in words}
