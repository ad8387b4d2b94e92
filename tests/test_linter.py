from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newslint
from newslint import catalogue, formats, linter
from newslint.analysis import Analysis
from newslint.config import Settings
from newslint.errors import PackError
from newslint.findings import from_matches
from newslint.model import Block, Document, Finding, Match, Piece, Role, Rule, Safety, Severity
from newslint.prefilter import Prefilter

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*/article.*"))
HEAD = "kind: existence\nseverity: error\nmessage: No '{match}'.\nwhy: A test.\nsource: tests\n"
EXAMPLES = "examples:\n  - {bad: x}\n"


def everything() -> linter.Linter:
    """Compile every rule, the ones that are off by default, too."""
    return linter.compile(Settings(select=("*",)))


def block_findings(run: linter.Linter, document: Document) -> list[Finding]:
    """Lint with the sentence and block rules alone."""
    analysis = Analysis(document)
    only = linter.Linter(run.settings, run.catalogue, run.blocks, Prefilter(()))
    return list(from_matches(analysis, only._matches(analysis)))


def key(finding: Finding, offset: int) -> tuple[object, ...]:
    position = finding.position
    titles = tuple((f.title, f.safety) for f in finding.fixes)
    return finding.rule, position.start - offset, position.end - offset, titles, finding.in_quote


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.parent.name)
def test_block_rules_see_only_their_block(path: Path) -> None:
    run = everything()
    document = formats.read(path.name, path.read_bytes())
    analysis = Analysis(document)
    whole = [key(f, 0) for f in block_findings(run, document)]
    alone = []
    for view in analysis.views:
        if view.entry:
            return  # A block inside a running quotation does not stand alone.
        block = Document(
            path="alone.txt",
            source=view.text,
            text=view.text,
            blocks=(Block(0, len(view.text), view.role),),
            pieces=(Piece(0, len(view.text), 0, len(view.text), "literal"),),
        )
        start = formats.source_span(document, view.start, view.start).start
        alone += [key(f, -start) for f in block_findings(run, block)]
    if document.format == "plain":
        assert sorted(alone, key=str) == sorted(whole, key=str)
    else:
        assert sorted(a[0] for a in alone) == sorted(w[0] for w in whole)


def lint(text: str, tmp_path: Path, body: str) -> tuple[Finding, ...]:
    """Lint a text with one house rule."""
    pack = tmp_path / "pack" / "words"
    pack.mkdir(parents=True)
    (pack / "own.yml").write_text(HEAD + body + EXAMPLES)
    settings = Settings(select=("words/own",), packs=(str(tmp_path / "pack"),))
    return newslint.lint(formats.read("a.txt", text.encode()), settings)


def test_a_finding_in_a_quotation_is_a_warning_and_never_applied(tmp_path: Path) -> None:
    (finding,) = lint("He said: “the foo is here.”", tmp_path, "patterns: [foo]\nfix: safe\n")
    assert finding.in_quote
    assert finding.severity is Severity.WARNING
    assert finding.message.endswith("In a quotation: check against the source.")


def test_a_rule_may_keep_out_of_quotations(tmp_path: Path) -> None:
    found = lint("He said: “foo.” No foo.", tmp_path, "patterns: [foo]\nquotations: skip\n")
    assert [f.position.start for f in found] == [19]


def test_a_match_never_crosses_a_block(tmp_path: Path) -> None:
    found = lint("One foo\n\nbar two.", tmp_path, "patterns: ['foo bar']\n")
    assert found == ()


def test_a_sentence_rule_does_not_cross_sentences(tmp_path: Path) -> None:
    text = "This is foo. Bar is here. Then foo bar came."
    body = "patterns: ['foo[. ]+bar']\nscope: sentence\n"
    assert [f.position.start for f in lint(text, tmp_path, body)] == [31]


def test_equal_findings_have_different_fingerprints_that_survive_a_move(tmp_path: Path) -> None:
    body = "patterns: [foo]\n"
    once = lint("A foo, a foo.", tmp_path, body)
    settings = Settings(select=("words/own",), packs=(str(tmp_path / "pack"),))
    moved = newslint.lint(formats.read("b.txt", b"New.\n\nA foo,  a foo."), settings)
    assert len({f.fingerprint for f in once}) == 2
    assert [f.fingerprint for f in once] == [f.fingerprint for f in moved]


def test_a_house_rule_may_not_take_a_shipped_name(tmp_path: Path) -> None:
    taken = next(iter(catalogue.shipped().rules))
    pack, name = taken.split("/")
    (tmp_path / pack).mkdir()
    (tmp_path / pack / f"{name}.yml").write_text(HEAD + "patterns: [foo]\n" + EXAMPLES)
    with pytest.raises(PackError, match="is already the name of a rule"):
        linter.compile(Settings(packs=(str(tmp_path),)))


@pytest.mark.parametrize(
    ("select", "ignore", "runs"),
    [
        (("default",), (), True),
        (("default",), ("articles/*",), False),
        (("words/*",), (), False),
        (("articles/a-an",), (), True),
    ],
)
def test_select_and_ignore_choose_rules(
    select: tuple[str, ...], ignore: tuple[str, ...], runs: bool
) -> None:
    rule: Rule = catalogue.shipped().rules["articles/a-an"]
    assert linter.selected(rule, Settings(select=select, ignore=ignore)) is runs


def test_severity_and_options_come_from_the_settings() -> None:
    chosen = Settings(select=("articles/a-an",), severity=(("articles/*", Severity.INFO),))
    (finding,) = newslint.lint(formats.read("a.txt", b"He ate a apple."), chosen)
    assert finding.severity is Severity.INFO
    assert finding.fixes[0].safety in (Safety.SAFE, Safety.UNSAFE)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="ab TK,.“”'’\n-é\u0301😀", max_size=60), max_size=5))
def test_no_text_breaks_the_linter_and_positions_are_right(parts: list[str]) -> None:
    source = "\n\n".join([*parts, "The the “a apple” fell."])
    for finding in newslint.lint(formats.read("a.txt", source.encode())):
        position = finding.position
        assert source[position.start : position.end] == finding.source_text
        for fix in finding.fixes:
            assert all(0 <= e.start <= e.end <= len(source) for e in fix.edits)


def test_a_match_beyond_its_view_is_dropped() -> None:
    rule = catalogue.shipped().rules["articles/a-an"]
    document = formats.read("a.txt", b"One.\n\nTwo.")
    analysis = Analysis(document)
    assert from_matches(analysis, [(rule, None, Match(2, 8))]) == ()


def test_clean_news_stays_nearly_silent(data_folder: Path) -> None:
    words = found = 0
    judged = set((Path(__file__).parent / "data" / "judged.txt").read_text().split("\n"))
    with gzip.open(data_folder / "dev" / "clean_news.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            text = json.loads(line)["text"]
            words += len(text.split())
            findings = newslint.lint(formats.read("a.txt", text.encode()))
            found += sum(finding.fingerprint not in judged for finding in findings)
    assert 1000 * found / words <= 0.08


def test_roles_limit_a_rule(tmp_path: Path) -> None:
    body = "patterns: [foo]\nroles: [headline]\n"
    assert Role.HEADLINE in tuple(Role)
    found = lint("A foo here\n\nThe long foo paragraph ends here, said the foo.", tmp_path, body)
    assert [f.position.line for f in found] == [1]
