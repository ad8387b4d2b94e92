from __future__ import annotations

from collections.abc import Sequence

import pytest

from newslint import directives, fix, formats, suppress
from newslint.catalogue import Catalogue
from newslint.config import Accepted
from newslint.lines import Lines
from newslint.model import Comment, Document, Finding, Place, Rule, Severity


def rule(rule_id: str, default: bool = True, aliases: tuple[str, ...] = ()) -> Rule:
    message = "Not needed: {problem}."
    severity = Severity.WARNING
    return Rule(
        rule_id, "code", "document", severity, message, "", "", None, {}, "stable", default,
        aliases=aliases,
    )  # fmt: skip


RULES = (
    rule("words/its", aliases=("spelling/its",)),
    rule("words/then"),
    rule("numbers/percent"),
    rule("idioms/old", default=False),
    rule("suppressions/unused"),
    rule("suppressions/unknown"),
)
CATALOGUE = Catalogue.of(RULES)
DEFAULT = {r.id: r for r in RULES if r.default}


def finding(document: Document, word: str, rule_id: str, nth: int = 0) -> Finding:
    start = -1
    for _ in range(nth + 1):
        start = document.source.index(word, start + 1)
    position = Lines(document.source).position(start, start + len(word))
    return Finding(rule_id, Severity.ERROR, "", position, word, word, False, f"{rule_id}{nth}")


ITS, THEN = "it's", "hisn"
"""The words that the tests take to be faults of ``words/its`` and ``words/then``."""


def found(document: Document) -> list[Finding]:
    made = []
    for word, rule_id in ((ITS, "words/its"), (THEN, "words/then")):
        made += [finding(document, word, rule_id, n) for n in range(document.text.count(word))]
    return sorted(made, key=lambda f: f.position.start)


def said(source: str, name: str = "a.md", **arguments: object) -> list[str]:
    """Return what stands: words of findings, and rule, text and message of warnings."""
    document = formats.read(name, source.encode())
    wanted: dict[str, object] = {"catalogue": CATALOGUE, "active": DEFAULT, **arguments}
    stands = suppress.apply(document, found(document), **wanted)  # type: ignore[arg-type]
    return [f.text if f.text in (ITS, THEN) else f"{f.rule}: {f.text}" for f in stands]


def warnings(source: str, **arguments: object) -> list[Finding]:
    document = formats.read("a.md", source.encode())
    wanted: dict[str, object] = {"catalogue": CATALOGUE, "active": DEFAULT, **arguments}
    stands = suppress.apply(document, found(document), **wanted)  # type: ignore[arg-type]
    return [f for f in stands if f.rule.startswith("suppressions/")]


# What must stay: findings elsewhere, and no word about suppressions that are needed.


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("An it's.\n", [ITS]),
        ("<!-- newslint: ignore words/then -->\n\nA hisn.\n\nAn it's.\n", [ITS]),
        ("<!-- newslint: ignore words/its -->\n\nA it's hisn it's.\n\nAn it's.\n", [THEN, ITS]),
        ("<!-- newslint: ignore words/its, words/then -->\n\nAn it's hisn.\n", []),
        ("One it's.\n\n<!-- newslint: ignore words/its -->\n\nTwo it's.\n", [ITS]),
        ("It's it's. <!-- newslint: ignore-line words/its -->\nAn it's.\n", [ITS]),
        ("A\nit's. <!-- newslint: ignore-line words/its -->\n\nAn it's.\n", [ITS]),
        ("- it's <!-- newslint: ignore-line words/* -->\n- hisn\n", [THEN]),
        ("A hisn.\n\nAn it's.\n\n<!-- newslint: ignore-file words/its -->\n", [THEN]),
        ("An it's.\n\n<!-- newslint: off words/its -->\n\nAn it's hisn.\n", [ITS, THEN]),
        (
            "<!-- newslint: off words/* -->\n\nAn it's.\n\n<!-- newslint: on words/its -->\n\n"
            "An it's hisn.\n\n<!-- newslint: on words/then -->\n\nAn it's hisn.\n",
            [ITS, ITS, THEN],
        ),
        ("An <!-- newslint: off words/its -->it's<!-- newslint: on words/its --> it's.\n", [ITS]),
    ],
)
def test_a_suppression_silences_its_own_rules_in_its_own_place(
    source: str, expected: list[str]
) -> None:
    assert said(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "<!-- newslint: ignore-file -->\n\nAn it's hisn.\n",
        "<!--newslint:ignore words/its-->\n\nAn it's.\n",
        "<!-- NEWSLINT: Ignore words/its -->\n\nAn it's.\n",
        "<!-- newslint: ignore words/its -- the band's name, words/then -->\n\nAn it's.\n",
        "<!-- newslint: ignore words/its — the band's name -->\n\nAn it's.\n",
        "<!-- newslint: ignore -- a poem -->\n\nAn it's.\n",
        "<!-- newslint: ignore spelling/its -->\n\nAn it's.\n",
        "<!-- newslint: ignore spelling/* -->\n\nAn it's.\n",
        "<!-- newslint: ignore words/its -->\n<!-- newslint: ignore words/then -->\n\nit's hisn\n",
        "<!-- newslint: ignore words/its\n     newslint: ignore words/then\n-->\n\nit's hisn\n",
        "<!-- A note.\nnewslint: ignore words/its\n-->\n\nAn it's.\n",
        "---\ntitle: An it's\nnewslint: {ignore: [words/its]}\n---\n\nAn it's.\n",
        "<!-- newslint: off -->\n\nAn it's hisn.\n",
        "<!-- newslint: ignore words/its -->\r\n\r\nAn it's.\r\n",
        "\ufeff<!-- newslint: ignore words/its -->\n\nAn it's.\n",
    ],
)
def test_all_ways_to_write_a_suppression_are_understood(source: str) -> None:
    assert said(source) == []


def test_a_suppression_in_html_holds_for_the_next_paragraph() -> None:
    source = "<p>An it's.</p>\n<!-- newslint: ignore words/its -->\n<p>An it's.</p><p>it's</p>\n"
    assert said(source, "a.html") == [ITS, ITS]
    assert said("<p><!-- newslint: ignore words/its -->An it's.</p>", "a.html") == []


def test_a_related_place_does_not_silence() -> None:
    source = "An it's.\n\n<!-- newslint: ignore words/its -->\n\nHere.\n"
    document = formats.read("a.md", source.encode())
    there = Lines(source).position(source.index("Here"), source.index("Here") + 4)
    one = finding(document, ITS, "words/its")._replace(related=(Place(there, "there"),))
    kept = suppress.apply(document, [one], catalogue=CATALOGUE, active=DEFAULT)
    assert [f.rule for f in kept] == ["words/its", "suppressions/unused"]


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("words/its", []),
        ("words/then", [("words/its", ())]),
        ("numbers/percent", [("words/its", ("words/then",))]),
    ],
)
def test_a_finding_of_several_rules_goes_with_its_first_one(
    name: str, rules: list[tuple[str, tuple[str, ...]]]
) -> None:
    document = formats.read("a.md", f"<!-- newslint: ignore {name} -->\n\nAn it's.\n".encode())
    one = finding(document, ITS, "words/its")._replace(also=("words/then",))
    kept = suppress.apply(document, [one], catalogue=CATALOGUE, active=DEFAULT)
    assert [(f.rule, f.also) for f in kept if not f.rule.startswith("supp")] == rules
    assert bool(len(kept) - len(rules)) == (name == "numbers/percent")


@pytest.mark.parametrize(
    "name",
    ["idioms/old", "idioms/*", "languagetool/*", "languagetool/THE_THE"],
)
def test_a_suppression_of_rules_that_did_not_run_is_not_called_unused(name: str) -> None:
    assert said(f"<!-- newslint: ignore-file {name} -->\n\nA.\n") == []


def test_a_glob_is_not_called_unused_when_a_rule_of_it_was_left_out_of_the_run() -> None:
    source = "<!-- newslint: ignore-file words/* -->\n\nA.\n"
    some = {k: v for k, v in DEFAULT.items() if k != "words/then"}
    assert said(source, active=some) == []
    assert said(source) == ["suppressions/unused: words/*"]


@pytest.mark.parametrize(
    "source",
    [
        "newslint: ignore words/it\n",
        "<!-- newslint complains of this -->\n\nA.\n",
        "<!-- see newslint: ignored -->\n\nA.\n",
        "<!-- TK -->\n\nA.\n",
        "```\n<!-- newslint: ignore words/it -->\n```\n",
    ],
)
def test_text_that_is_no_directive_is_left_alone(source: str) -> None:
    assert said(source) == []


def test_nothing_is_said_of_suppressions_when_those_rules_do_not_run() -> None:
    source = "<!-- newslint: ignroe words/its -->\n<!-- newslint: ignore words/then -->\n\nA.\n"
    active = {k: v for k, v in DEFAULT.items() if not k.startswith("suppressions/")}
    assert said(source, active=active) == []


# What must be told.


@pytest.mark.parametrize(
    ("directive", "expected", "hint"),
    [
        ("ignroe words/its", "ignroe", "no directive 'ignroe'; did you mean 'ignore'?"),
        ("disable words/its", "disable", "no directive 'disable'."),
        ("", "", "no directive ''"),
        ("ignore words/it", "words/it", "called 'words/it'; did you mean 'words/its'?"),
        ("ignore word/*", "word/*", "no rule is called 'word/*'"),
        ("ignore default", "default", "no rule is called 'default'"),
        ("ignore words/its as it is", "words/its as it is", "write ' -- ' before the reason"),
        ("on wrods/then", "wrods/then", "did you mean 'words/then'?"),
    ],
)
def test_a_suppression_that_is_not_understood_is_told(
    directive: str, expected: str, hint: str
) -> None:
    (warning,) = warnings(f"A.\n\n<!-- newslint: {directive} -->\n\nB.\n")
    assert (warning.rule, warning.text) == ("suppressions/unknown", expected)
    assert hint in warning.message
    assert warning.position.line == 3


@pytest.mark.parametrize(
    ("source", "text", "message"),
    [
        ("<!-- newslint: ignore words/its -->\n\nA.\n\nit's\n", "words/its", "next paragraph"),
        ("it's\n\n<!-- newslint: ignore words/its -->\n", "words/its", "in the next paragraph"),
        ("A. <!-- newslint: ignore-line words/* -->\nit's\n", "words/*", "no 'words/*' is found"),
        ("<!-- newslint: ignore-file -->\n\nA.\n", "ignore-file", "nothing is found in this file"),
        ("it's\n\n<!-- newslint: off words/its -->\n", "words/its", "found in what follows"),
        ("<!-- newslint: on words/its -->\n\nA.\n", "words/its", "'words/its' is not off here"),
        ("---\nnewslint: {ignore: [words/its]}\n---\n\nA.\n", "words/its", "in this file"),
    ],
)
def test_a_suppression_that_is_not_needed_is_told(source: str, text: str, message: str) -> None:
    (warning,) = warnings(source)
    assert (warning.rule, warning.text) == ("suppressions/unused", text)
    assert message in warning.message
    assert source[warning.position.start : warning.position.end] == text == warning.source_text


def test_warnings_can_be_suppressed_and_that_too_must_be_needed() -> None:
    unneeded = "<!-- newslint: ignore words/its -->\n\nA.\n"
    silenced = f"<!-- newslint: ignore-file suppressions/unused -->\n\n{unneeded}"
    assert said(silenced) == []
    assert said("<!-- newslint: ignore-file suppressions/* -->\n\nA.\n") == [
        "suppressions/unused: suppressions/*"
    ]


def test_equal_warnings_have_different_fingerprints_and_the_severity_of_the_rule() -> None:
    line = "A. <!-- newslint: ignore-line words/its -->\n\n"
    active = DEFAULT | {
        "suppressions/unused": DEFAULT["suppressions/unused"]._replace(severity=Severity.INFO)
    }
    one, other = warnings(line + line, active=active)
    assert one.fingerprint != other.fingerprint
    assert (one.severity, len(one.fingerprint)) == (Severity.INFO, 64)


# Fixes.


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<!-- newslint: ignore words/its -->\n\nA.\n", "A.\n"),
        ("\ufeff<!-- newslint: ignore words/its -->\n\nA.\n", "\ufeffA.\n"),
        ("<!-- newslint: ignore words/its -->\nA.\n", "A.\n"),
        ("A.\n\n<!-- newslint: ignore words/its -->\n\nB.\n", "A.\n\nB.\n"),
        ("A.\r\n\r\n<!-- newslint: ignore words/its -->\r\n\r\nB.\r\n", "A.\r\n\r\nB.\r\n"),
        ("A.\r\n<!-- newslint: ignore words/its -->\r\n\r\nB.\r\n", "A.\r\n\r\nB.\r\n"),
        ("A.\n\n<!-- newslint: ignore words/its -->\n", "A.\n"),
        ("A.\n\n<!-- newslint: ignore words/its -->", "A.\n"),
        ("A.\n<!-- newslint: ignore words/its -->", "A.\n"),
        ("A. <!-- newslint: ignore-line words/its -->\n", "A.\n"),
        ("A <!-- newslint: ignore-line words/its --> b.\n", "A b.\n"),
        ("A<!-- newslint: ignore-line words/its -->b.\n", "Ab.\n"),
        ("<!-- newslint: ignore words/its, words/then -->\n\nhisn\n",
         "<!-- newslint: ignore words/then -->\n\nhisn\n"),
        ("<!-- newslint: ignore words/its, words/then -- x -->\n\nit's\n",
         "<!-- newslint: ignore words/its -- x -->\n\nit's\n"),
        ("<!-- newslint: ignore spelling/it -->\n\nit's\n",
         "<!-- newslint: ignore spelling/its -->\n\nit's\n"),
        ("<!-- newslint: ingore words/its -->\n\nit's\n",
         "<!-- newslint: ignore words/its -->\n\nit's\n"),
        ("<!-- A note.\nnewslint: ignore words/its -->\n\nA.\n", None),
        ("---\nnewslint: {ignore: [words/its]}\n---\n\nA.\n", None),
    ],
)  # fmt: skip
def test_the_fix_takes_out_what_is_not_needed(source: str, expected: str | None) -> None:
    (warning,) = warnings(source)
    if expected is None:
        assert warning.fixes == ()
        return
    assert fix.apply(source, warning.fixes[0].edits) == expected
    assert warning.fixes[0].safety == "unsafe"
    assert warnings(expected) == []


# What the configuration accepts.


def accepted(rule_id: str, fingerprint: str) -> list[Accepted]:
    return [Accepted("a.md", rule_id, fingerprint, "a band")]


def test_an_accepted_finding_is_silenced_and_its_equal_is_not() -> None:
    source = "An it's.\n\nAn it's.\n"
    assert said(source, accepted=accepted("words/its", "words/its1")) == [ITS]
    assert said(source, accepted=accepted("spelling/its", "words/its0")) == [ITS]


def test_a_finding_accepted_under_its_rules_old_name_stays_accepted() -> None:
    document = formats.read("a.md", b"One it's.\n")
    (item,) = found(document)
    renamed = item._replace(former=("f",))
    entries = accepted("spelling/its", "f")
    active = {rule.id: rule for rule in RULES}
    arguments = {"catalogue": CATALOGUE, "active": active, "accepted": entries}
    assert suppress.apply(document, [renamed], **arguments) == ()
    assert len(suppress.apply(document, [item], **arguments)) == 2


def test_what_is_both_accepted_and_suppressed_needs_both() -> None:
    source = "<!-- newslint: ignore words/its -->\n\nAn it's.\n"
    assert said(source, accepted=accepted("words/its", "words/its0")) == []


def test_a_warning_about_a_suppression_can_be_accepted() -> None:
    source = "<!-- newslint: ignore words/its -->\n\nA.\n"
    (warning,) = warnings(source)
    assert warnings(source, accepted=accepted(warning.rule, warning.fingerprint)) == []


@pytest.mark.parametrize(
    ("rule_id", "expected", "message"),
    [
        ("words/its", "suppressions/unused", "accepts a finding of 'words/its' (a band) that is"),
        ("words/it", "suppressions/unknown", "no such rule; did you mean 'words/its'?"),
    ],
)
def test_an_accepted_finding_that_is_gone_is_told_at_the_start(
    rule_id: str, expected: str, message: str
) -> None:
    (warning,) = warnings("Copy.\n", accepted=accepted(rule_id, "f"))
    assert warning.rule == expected
    assert (warning.position.start, warning.position.end, warning.position.line) == (0, 0, 1)
    assert message in warning.message


@pytest.mark.parametrize("rule_id", ["idioms/old", "languagetool/THE_THE"])
def test_an_accepted_finding_of_a_rule_that_did_not_run_is_not_told(rule_id: str) -> None:
    assert warnings("Copy.\n", accepted=accepted(rule_id, "f")) == []


# Directives.


def test_directives_have_source_offsets() -> None:
    source = "é <!-- x\n  newslint: ignore a/b ,  c/* -- why -->"
    start = source.index("<!--")
    inner = source[start + 4 : -3].strip()
    document = Document("a.md", source, "", (), (), (Comment(inner, start, len(source)),))
    (directive,) = directives.parse(document)
    assert directive.verb == "ignore"
    assert not directive.alone
    assert source[directive.start : directive.end] == "ignore a/b ,  c/*"
    names: Sequence[directives.Name] = directive.names
    assert [(n.glob, source[n.start : n.end]) for n in names] == [("a/b", "a/b"), ("c/*", "c/*")]
