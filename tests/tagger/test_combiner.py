"""The combiner turns witnesses into a probability."""

import pytest

from newslint.tagger import combiner


def test_the_last_weight_is_the_bias():
    assert combiner.odds([2.0, -1.0, 0.5], [3.0, 4.0]) == 2.5


@pytest.mark.parametrize(("log_odds", "wanted"), [(0, 0.5), (100, 1.0), (-100, 0.0), (2.0, 0.881)])
def test_probabilities_are_rounded(log_odds, wanted):
    assert combiner.probability(log_odds) == wanted
