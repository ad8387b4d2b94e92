"""Where a rule without a score and the tagger mark one place there is one finding."""

from newslint import echoes
from newslint.analysis import View
from newslint.model import Match
from tests.reporters.build import rule

VIEW = View("Trump condemn the plan.")
HAND = (rule("agreement/name-and-verb"), VIEW, Match.replacing(6, 13, "condemns", "condemned"))
SCORED = Match.replacing(6, 13, "condemned", "condemns")._replace(confidence=0.9)


def titles(found):
    return [[fix.title for fix in match.fixes] for _, _, match in found]


def test_a_scored_match_elsewhere_is_kept():
    other = (rule("articles/missing"), VIEW, Match(14, 17, confidence=0.5))
    assert echoes.joined([HAND, other]) == [HAND, other]


def test_without_scores_nothing_changes():
    assert echoes.joined([HAND, HAND]) == [HAND, HAND]


def test_the_rule_without_a_score_stays_with_the_order_of_fixes_that_the_tagger_has():
    found = echoes.joined([HAND, (rule("agreement/subject-verb"), VIEW, SCORED)])
    assert titles(found) == [["condemned", "condemns"]]
    assert found[0][0].id == "agreement/name-and-verb"


def test_a_match_of_the_whole_article_counts_from_its_start():
    later = View("Trump condemn the plan.", start=100)
    whole = (rule("names/spelling"), None, Match(106, 113))
    assert echoes.joined([whole, (rule("agreement/subject-verb"), later, SCORED)]) == [whole]


def test_a_rule_of_the_whole_article_gets_the_order_of_fixes_too():
    later = View("Trump condemn the plan.", start=100)
    whole = (HAND[0], None, Match.replacing(106, 113, "condemns", "condemned"))
    found = echoes.joined([whole, (rule("agreement/subject-verb"), later, SCORED)])
    assert titles(found) == [["condemned", "condemns"]]
