from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import fix
from newslint.errors import WriteError
from newslint.fix import PASSES, Lint, applicable, apply, choose, fix_source, write
from newslint.lines import Lines
from newslint.model import Edit, Finding, Fix, Safety, Severity

RULE = "words/test"


def finding(
    *edits: tuple[int, int, str],
    safety: Safety = Safety.SAFE,
    in_quote: bool = False,
    rule: str = RULE,
) -> Finding:
    made = tuple(Edit(*edit) for edit in edits)
    position = Lines("").position(0, 0)
    return Finding(
        rule, Severity.ERROR, "m", position, "", "", in_quote, "", fixes=(Fix("t", made, safety),)
    )


def rewriter(**swaps: tuple[str, str]) -> Lint:
    """Return a linter that finds each pattern and mends it by its replacement."""

    def lint(source: str) -> list[Finding]:
        return [
            finding((m.start(), m.end(), m.expand(to)), rule=f"words/{name}")
            for name, (pattern, to) in swaps.items()
            for m in re.finditer(pattern, source)
        ]

    return lint


@pytest.mark.parametrize(
    ("item", "unsafe"),
    [
        pytest.param(finding((0, 1, "x"), safety=Safety.DISPLAY), True, id="a fix to be shown"),
        pytest.param(finding((0, 1, "x"), safety=Safety.UNSAFE), False, id="an unsafe fix"),
        pytest.param(finding((0, 1, "x"), in_quote=True), True, id="anything inside a quotation"),
        pytest.param(finding((0, 3, "x"), (2, 4, "y")), True, id="edits that overlap each other"),
        pytest.param(finding(), True, id="a fix without edits"),
        pytest.param(finding()._replace(fixes=()), True, id="a finding without a fix"),
        pytest.param(
            finding()._replace(fixes=(Fix("t", (Edit(0, 1, "x"),)),)), True, id="unknown safety"
        ),
    ],
)
def test_is_never_applied(item: Finding, unsafe: bool) -> None:
    assert applicable(item, unsafe) is None
    assert choose([item], unsafe) == ()


def test_the_first_fix_that_may_be_applied_is_taken() -> None:
    fixes = (
        Fix("shown", (Edit(0, 1, "a"),), Safety.DISPLAY),
        Fix("unsafe", (Edit(0, 1, "b"),), Safety.UNSAFE),
        Fix("safe", (Edit(0, 1, "c"),), Safety.SAFE),
    )
    item = finding()._replace(fixes=fixes)
    assert choose([item], unsafe=False) == (fixes[2],)
    assert choose([item], unsafe=True) == (fixes[1],)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param([(0, 3, "x")], [(2, 5, "y")], id="edits that overlap"),
        pytest.param([(0, 3, "x")], [(3, 5, "y")], id="edits that touch"),
        pytest.param([(4, 4, "x")], [(4, 4, "y")], id="two insertions at one offset"),
        pytest.param([(0, 9, "x")], [(4, 4, "y")], id="an insertion inside a replacement"),
        pytest.param(
            [(8, 9, "x")], [(0, 1, "y"), (8, 9, "z")], id="a fix of which one edit collides"
        ),
        pytest.param([(0, 1, "x"), (8, 9, "x")], [(4, 8, "y")], id="an edit before a far one"),
    ],
)
def test_waits_for_the_next_pass(
    first: list[tuple[int, int, str]], second: list[tuple[int, int, str]]
) -> None:
    earlier, later = finding(*first), finding(*second)
    assert choose([earlier, later], unsafe=False) == earlier.fixes


def test_fixes_apart_are_made_in_one_pass_each_whole() -> None:
    pair = [finding((0, 4, "We"), (10, 13, "were")), finding((6, 6, "all "))]
    edits = [edit for fix in choose(pair, unsafe=False) for edit in fix.edits]
    assert apply("They, who was", edits) == "We, all who were"


def test_edits_that_overlap_or_leave_the_text_are_refused() -> None:
    for edits in ([Edit(0, 2, ""), Edit(1, 3, "")], [Edit(0, 9, "")], [Edit(2, 1, "")]):
        with pytest.raises(ValueError, match="overlaps another or lies outside"):
            apply("abcd", edits)


@st.composite
def disjoint_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    source = draw(st.text(max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    edits = [Edit(start, end, draw(st.text(max_size=3))) for start, end in pairs]
    return source, edits


@settings(deadline=None)
@given(disjoint_edits())
def test_edits_at_once_equal_edits_one_by_one_from_the_end(case: tuple[str, list[Edit]]) -> None:
    source, edits = case
    expected = source
    for edit in reversed(edits):
        expected = expected[: edit.start] + edit.replacement + expected[edit.end :]
    assert apply(source, edits) == expected


EDIT = st.tuples(st.integers(0, 20), st.integers(0, 5), st.sampled_from(["", "x", "yy"])).map(
    lambda t: (t[0], min(t[0] + t[1], 20), t[2])
)


@settings(deadline=None)
@given(st.lists(st.lists(EDIT, min_size=1, max_size=3), max_size=8))
def test_what_is_chosen_can_be_applied_and_nothing_chosen_touches(
    fixes: list[list[tuple[int, int, str]]],
) -> None:
    chosen = choose([finding(*edits) for edits in fixes], unsafe=False)
    apply("." * 20, [edit for fix in chosen for edit in fix.edits])
    for number, one in enumerate(chosen):
        for other in chosen[number + 1 :]:
            for a in one.edits:
                assert not any(a.start <= b.end and b.start <= a.end for b in other.edits)


def test_overlapping_fixes_are_all_made_in_the_end() -> None:
    fixed = fix_source("the the the the cat", rewriter(doubled=(r"the the", "the")), unsafe=False)
    assert fixed.source == "the cat"
    assert (len(fixed.applied), fixed.passes, fixed.remaining) == (3, 2, ())


def test_what_may_not_be_applied_remains() -> None:
    def lint(source: str) -> list[Finding]:
        return [finding((0, 1, "x"), safety=Safety.UNSAFE)] if source[0] == "a" else []

    assert fix_source("abc", lint, unsafe=False)[1:] == ((), tuple(lint("abc")), 0)
    assert fix_source("abc", lint, unsafe=True).source == "xbc"


def test_two_rules_that_undo_each_other_are_left_out_and_the_rest_is_mended() -> None:
    lint = rewriter(there=("grey", "gray"), back=("gray", "grey"), doubled=("the the", "the"))
    fixed = fix_source("the the grey cat", lint, unsafe=False)
    assert fixed.source == "the grey cat"
    assert [f.rule for f in fixed.applied] == ["words/doubled"]
    assert [f.rule for f in fixed.remaining] == ["words/there"]


def test_a_rule_that_never_ends_is_left_out_and_the_rest_is_mended() -> None:
    lint = rewriter(endless=("very", "very very"), doubled=("the the", "the"))
    fixed = fix_source("the the very old cat", lint, unsafe=False)
    assert fixed.source == "the very old cat"


def test_a_rule_that_feeds_on_its_own_result_is_stopped_before_it_fills_memory() -> None:
    longest = 0
    lint = rewriter(feeding=("a", "a" * 50))

    def watched(source: str) -> list[Finding]:
        nonlocal longest
        longest = max(longest, len(source))
        return list(lint(source))

    assert fix_source("a cat", watched, unsafe=False).source == "a cat"
    assert longest < 2_000


def test_nothing_is_applied_where_a_second_run_would_go_on() -> None:
    # "bb" never comes to rest beside the others, but would after they are done.
    lint = rewriter(restless=("bb", "cca"), b=("abb", "bab"), c=("a", "cbb"), d=("a", "bb"))
    fixed = fix_source("baab", lint, unsafe=False)
    assert (fixed.source, fixed.applied) == ("baab", ())
    assert fixed.remaining == tuple(lint("baab"))


def test_a_fix_that_changes_nothing_is_not_applied() -> None:
    assert fix_source("abc", rewriter(same=("b", "b")), unsafe=False).passes == 0


def test_as_many_passes_as_allowed_are_made() -> None:
    source = "b" + "a" * PASSES
    assert fix_source(source, rewriter(move=("ba", "cb")), False).source == "c" * PASSES + "b"
    assert fix_source(source + "a", rewriter(move=("ba", "cb")), False).source == source + "a"


SWAP = st.tuples(st.text("ab", min_size=1, max_size=3), st.text("abc", max_size=3))


@settings(deadline=None)
@given(st.text("ab", max_size=12), st.lists(SWAP, min_size=1, max_size=3))
def test_a_second_run_changes_nothing_whatever_the_rules(
    source: str, swaps: list[tuple[str, str]]
) -> None:
    lint = rewriter(**{f"r{n}": swap for n, swap in enumerate(swaps)})
    once = fix_source(source, lint, unsafe=False)
    twice = fix_source(once.source, lint, unsafe=False)
    assert twice.source == once.source
    assert twice.applied == ()
    assert once.remaining == tuple(lint(once.source))


def saved(folder: Path, text: str, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("one\r\ntwo\r\n", "one\r\n2\r\n", id="carriage returns"),
        pytest.param("\ufeffone\n", "\ufeffun\n", id="a byte-order mark"),
        pytest.param("a\rb\n\nc", "a\rB\n\nc", id="mixed line ends and none at the end"),
        pytest.param("naïve “q” 日本", "naive “q” 日本", id="characters outside ASCII"),
    ],
)
def test_unchanged_parts_stay_the_same_bytes(tmp_path: Path, before: str, after: str) -> None:
    path = saved(tmp_path, before)
    write(path, before, after)
    assert path.read_bytes() == after.encode("utf-8")


def test_the_mode_is_kept(tmp_path: Path) -> None:
    path = saved(tmp_path, "a")
    path.chmod(0o750)
    write(path, "a", "b")
    assert stat.S_IMODE(path.stat().st_mode) == 0o750


def test_a_link_keeps_pointing_at_the_file_that_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = saved(tmp_path / "real", "a")
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    write(link, "a", "b")
    assert link.is_symlink()
    assert real.read_text() == "b"
    assert names(tmp_path / "real") == ["a.txt"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def make_read_only(path: Path) -> None:
    path.chmod(0o444)


def change(path: Path) -> None:
    path.write_text("something else")


def put_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def put_link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (make_read_only, "the file is read-only"),
        (change, "the file has changed since it was read"),
        (Path.unlink, "No such file or directory"),
        (put_folder, "not a regular file"),
        (put_link_to_itself, "[Ll]oop|Too many levels"),
    ],
)
def test_refuses_to_write(tmp_path: Path, spoil: Callable[[Path], None], reason: str) -> None:
    path = saved(tmp_path, "a")
    spoil(path)
    with pytest.raises(WriteError, match=f"cannot be written: .*({reason})") as caught:
        write(path, "a", "b")
    assert caught.value.exit_code == 2
    assert str(caught.value).startswith(f"{path}: ")


def test_a_text_that_the_encoding_cannot_hold_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, "a")
    with pytest.raises(WriteError, match="does not fit latin-1"):
        write(path, "a", "日", "latin-1")
    assert path.read_text() == "a"


def test_the_owner_is_kept_where_the_system_lets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []

    def refuse(_path: Path, user: int, group: int) -> None:
        asked.append((user, group))
        raise PermissionError

    path = saved(tmp_path, "a")
    status = path.stat()
    foreign = os.stat_result((*status[:4], status.st_uid + 1, status.st_gid, *status[6:10]))
    monkeypatch.setattr("os.chown", refuse)
    fix._keep_owner(path, foreign)
    assert asked == [(status.st_uid + 1, status.st_gid)]


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "tempfile.mkstemp"])
@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_file_alone_and_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: BaseException
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise fault

    path = saved(tmp_path, "a")
    monkeypatch.setattr(step, fail)
    with pytest.raises((WriteError, KeyboardInterrupt)):
        write(path, "a", "b")
    monkeypatch.undo()
    assert names(tmp_path) == ["a.txt"]
    assert path.read_text() == "a"
