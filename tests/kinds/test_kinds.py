from __future__ import annotations

import pytest

from newslint.errors import PackError, RuleTimeoutError
from newslint.kinds import matcher
from newslint.model import Role

from .rules import find, find_in_article, marked, mended, rule

SWAP = """
kind: substitution
swap:
  '@pour over (?=(?:his |the )?(documents|records))': '@pore over '
  '(free|full) reign': '\\1 rein'
  'the @big/A boat': ['the @large/A boat', 'the ship']
unless: ['free reign of terror']
"""


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        ("They poured over ice.", []),
        ("A free reign of terror.", []),
        ("They poured over the records.", [["pored over "]]),
        ("Pouring over documents, she wept.", [["Poring over "]]),
        ("FREE REIGN FOR ALL", [["FREE REIN"]]),
        ("Free\nreign", [["Free rein"]]),
        ("the biggest boat", [["the largest boat", "the ship"]]),
    ],
)
def test_substitution_keeps_form_and_case(text: str, fixes: list[list[str]]) -> None:
    assert mended(find(SWAP, text)) == fixes


EXACT = """
kind: substitution
exact: true
ignore_case: false
swap:
  'the (Moon|Vice President)': 'the \\l<1>'
  'the (?P<sea>red sea)(?=\\.)': 'the \\u<sea>'
"""


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        ("They saw the moon.", []),
        ("They saw the Moon.", [["the moon"]]),
        ("They saw the Vice President.", [["the vice president"]]),
        ("They saw the red sea.", [["the Red sea"]]),
    ],
)
def test_an_exact_replacement_has_its_own_capitals(text: str, fixes: list[list[str]]) -> None:
    assert mended(find(EXACT, text)) == fixes


def test_a_replacement_equal_to_the_match_is_no_finding() -> None:
    assert find("kind: substitution\nswap: {'(?:one|two) fish': 'one fish'}", "one fish") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The STKT desk.", []),
        ("Insert TK here.", ["TK"]),
        ("tk", []),
    ],
)
def test_existence_marks_whole_words(text: str, found: list[str]) -> None:
    assert marked(find("kind: existence\npatterns: [TK]\nignore_case: false", text), text) == found


PATTERN = """
kind: pattern
pattern:
  - {text: one}
  - {text: of}
  - {text: [the, these]}
  - {tag: JJ, optional: true, repeat: 2}
  - {tag: NN}
  - {not: {tag: NN*}}
mark: [5, 5]
replace: ['{5:NNS}']
"""


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        ("He is one of the best players there.", []),
        ("He is one of the player who won.", [["players"]]),
        ("She was one of the first woman who ran.", [["women"]]),
        ("She was one of the hospital workers.", []),
    ],
)
def test_pattern_matches_tokens_and_inflects(text: str, fixes: list[list[str]]) -> None:
    assert mended(find(PATTERN, text)) == fixes


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ("{shape: Xxxxx}", ["Paris"]),
        ("{entity: acronym}", ["FBI"]),
        ("{entity: number}", ["40"]),
        ("{case: upper}", ["FBI"]),
        ("{lemma: see}", ["saw"]),
        ("{regex: '[a-z]+s'}", ["agents"]),
        ("{text: agents, headline: false}", ["agents"]),
        ("{text: agents, headline: true}", []),
        ("{tag: NNS, quote: false}", ["agents"]),
    ],
)
def test_each_condition_picks_its_token(condition: str, found: list[str]) -> None:
    text = "the FBI saw 40 agents near Paris"
    assert marked(find(f"kind: pattern\npattern: [{condition}]", text), text) == found


def test_consistency_marks_the_later_form() -> None:
    yaml = "kind: consistency\neither: {adviser: advisor}"
    (match,) = find_in_article(yaml, "An adviser came.", "The Advisor left. The adviser stayed.")
    assert (match.start, match.fixes[0].title, match.related[0].start) == (22, "Adviser", 3)
    assert find_in_article(yaml, "An adviser came.", "The adviser left.") == []


def test_conditional_wants_an_explanation() -> None:
    yaml = """
    kind: conditional
    first: '([A-Z]{3,5})'
    second: '(?:[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
    exceptions: [FBI]
    """
    text = "The Federal Reserve Board (FRB) met the FBI."
    assert find_in_article(yaml, text) == []
    assert [m.start for m in find_in_article(yaml, "The CIA met. The CIA left.")] == [4]


@pytest.mark.parametrize(
    ("limits", "text", "found"),
    [
        ("max: 2", "a, b, c", []),
        ("max: 1", "a, b, c", [","]),
        ("min: 1", "no comma", ["no comma"]),
        ("min: 1", "a, b", []),
    ],
)
def test_occurrence_counts(limits: str, text: str, found: list[str]) -> None:
    assert marked(find(f"kind: occurrence\ntoken: ','\n{limits}", text), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("that that", []), ("20 20", []), ("the the dog", ["the the"]), ("The the", ["The the"])],
)
def test_repetition_marks_the_run(text: str, found: list[str]) -> None:
    assert marked(find("kind: repetition\nexceptions: [that]", text), text) == found


@pytest.mark.parametrize(
    ("style", "text", "good"),
    [
        ("title", "Mayor Says the Bill Is Dead", None),
        ("title", "Mayor says the bill is dead", "Mayor Says the Bill Is Dead"),
        ("sentence", "Mayor Signs The Bill Quickly", "Mayor signs the bill quickly"),
        ("sentence", "FBI raids an iPhone shop", None),
    ],
)
def test_capitalization_knows_the_styles(style: str, text: str, good: str | None) -> None:
    matches = find(
        f"kind: capitalization\nmatch: {style}\nexceptions: [Mayor]", text, Role.HEADLINE
    )
    if good is None:
        assert matches == []
        return
    (match,) = matches
    for edit in reversed(match.fixes[0].edits):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    assert text == good


@pytest.mark.parametrize(
    ("formula", "condition", "count"),
    [
        ("words / sentences", "> 5", 0),
        ("words / sentences", "> 2", 1),
        ("words / quotations", "> 0", 0),
        ("words", ">= 6", 1),
        ("words", "== 7", 0),
    ],
)
def test_metric_compares_a_formula(formula: str, condition: str, count: int) -> None:
    yaml = f"kind: metric\nformula: {formula}\ncondition: '{condition}'"
    assert len(find_in_article(yaml, "One two three. Four five six.")) == count


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        ("kind: substitution\nswap: {'(a': b}", "a.yml:2: not a valid pattern"),
        ("kind: substitution\nswap: {'a*': b}", "the pattern matches the empty string"),
        ("kind: substitution\nswap: {'abc': '\\1'}", "the pattern has no group '1'"),
        ("kind: substitution\nswap: {'@xqzt it': 'b'}", "'@xqzt' has no known forms as V"),
        ("kind: existence\npatterns: [a]\nunless: ['(']", "a.yml:3: not a valid pattern"),
        ("kind: pattern\npattern: [{regex: '['}]", "not a valid pattern"),
        ("kind: pattern\npattern: [{text: a, optional: true}]", "every condition is optional"),
        ("kind: pattern\npattern: [{text: a}]\nmark: [2]", "'mark' must name elements 1 to 1"),
        ("kind: pattern\npattern: [{text: a}]\nreplace: ['{2}']", "the pattern has no element 2"),
        ("kind: occurrence\ntoken: a", "'max' or 'min' is missing"),
        ("kind: metric\nformula: __import__('os')\ncondition: '> 1'", "not a formula"),
        ("kind: metric\nformula: words\ncondition: nothing", "a condition is a comparison"),
        ("kind: code\ncheck: nothing.here", "there is no check 'nothing.here'"),
        ("kind: code\ncheck: os.system", "there is no check 'os.system'"),
        ("kind: code\ncheck: registry.check", "there is no check 'registry.check'"),
        ("kind: existence", "'patterns' is missing"),
        ("kind: magic", "'kind' is 'magic', not one of"),
    ],
)
def test_a_broken_rule_is_an_error_with_its_place(yaml: str, message: str) -> None:
    with pytest.raises(PackError) as caught:
        rule(yaml)
    assert message in str(caught.value)
    assert str(caught.value).startswith("words/a.yml:")


def test_a_catastrophic_pattern_ends_in_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matcher, "TIME_LIMIT", 0.2)
    with pytest.raises(RuleTimeoutError, match="rule 'words/a'"):
        find(
            r"""
            kind: existence
            patterns: ['(?:a|a|aa)+c']
            """,
            "a" * 60 + "b c",
        )
