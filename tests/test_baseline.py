from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from newslint import baseline, cli, resources
from newslint.baseline import Baseline, Entry, Linted
from newslint.errors import ConfigError
from newslint.lines import Lines
from newslint.model import Finding, Severity
from tests.test_changed import Repository, repository
from tests.test_cli import newslint

__all__ = ["repository"]

FIRST = "The the council met on Monday.\n"
SECOND = "They spoke of an united front.\n"
MORE = "Nobody left before noon.\n"


def finding(mark: str, rule: str = "words/its", former: tuple[str, ...] = ()) -> Finding:
    position = Lines("it's").position(0, 4)
    return Finding(
        rule, Severity.ERROR, "", position, "it's", "it's", False, mark * 64, former=former
    )


def entry(path: str, mark: str, rule: str = "words/its") -> Entry:
    return Entry(path, rule, "it's", mark * 64)


def always(_rule: str) -> bool:
    return True


def linted(path: Path, *findings: Finding, ran: Callable[[str], bool] = always) -> Linted:
    return Linted(path, findings, ran)


def marks(found: tuple[Finding, ...] | tuple[Entry, ...]) -> str:
    return "".join(one.fingerprint[0] for one in found)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(MORE)
    return tmp_path


def known(folder: Path, *entries: Entry) -> Baseline:
    return Baseline(folder / "base.json", entries)


# What the baseline does not know.


def test_the_same_sentence_in_another_file_is_new(folder: Path) -> None:
    parted = baseline.split(
        known(folder, entry("b.txt", "a")), linted(folder / "a.txt", finding("a"))
    )
    assert (marks(parted.new), marks(parted.known), marks(parted.gone)) == ("a", "", "")


def test_an_entry_of_a_rule_that_did_not_run_is_not_mended(folder: Path) -> None:
    base = known(folder, entry("a.txt", "a"))
    one = linted(folder / "a.txt", ran=lambda rule: rule != "words/its")
    assert baseline.split(base, one).gone == ()
    assert baseline.updated(base, [one], add=True).entries == base.entries


# What it knows.


def test_findings_part_into_new_and_known_and_entries_into_standing_and_gone(folder: Path) -> None:
    base = known(folder, entry("a.txt", "a"), entry("a.txt", "c"))
    parted = baseline.split(base, linted(folder / "a.txt", finding("a"), finding("b")))
    assert (marks(parted.new), marks(parted.known), marks(parted.gone)) == ("b", "a", "c")


def test_a_finding_of_a_renamed_rule_is_known_by_its_former_fingerprint(folder: Path) -> None:
    base = known(folder, entry("a.txt", "a", "old/its"))
    renamed = finding("b", former=("a" * 64,))
    parted = baseline.split(base, linted(folder / "a.txt", renamed))
    assert (parted.new, parted.known, parted.gone) == ((), (renamed,), ())
    (after,) = baseline.updated(base, [linted(folder / "a.txt", renamed)], add=False).entries
    assert after == entry("a.txt", "b")


def test_entries_of_a_file_that_was_moved_hold_where_the_sentence_stands_now(folder: Path) -> None:
    base = known(folder, entry("gone.txt", "a"))
    one = linted(folder / "a.txt", finding("a"))
    assert marks(baseline.split(base, one).known) == "a"
    assert baseline.updated(base, [one], add=False).entries == (entry("a.txt", "a"),)


def test_pruning_adds_nothing_and_other_files_stay(folder: Path) -> None:
    base = known(folder, entry("a.txt", "a"), entry("a.txt", "c"), entry("b.txt", "d"))
    run = [linted(folder / "a.txt", finding("a"), finding("b"))]
    assert marks(baseline.updated(base, run, add=False).entries) == "ad"
    assert marks(baseline.updated(base, run, add=True).entries) == "abd"


# The file.


def test_what_is_written_fits_the_schema_and_is_read_back(folder: Path) -> None:
    odd = Entry("b \udce9.txt", "words/its", "it\u2028s", "b" * 64)
    base = known(folder, entry("a.txt", "a"), odd)
    baseline.write(base)
    text = base.path.read_text("utf-8")
    Draft202012Validator(resources.schema("baseline-1")).validate(json.loads(text))
    assert len(text.splitlines()) == 4
    assert baseline.load(base.path) == base


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('{"version": 1,\n "findings": [}', 2, "not JSON"),
        ("[]", 1, "not a baseline"),
        ('{"version": 2, "findings": []}', 1, "not version 1"),
        ("[" * 100_000, 1, "not JSON"),
        (
            '{"version": 1, "findings": [\n'
            + json.dumps(entry("a.txt", "a")._asdict())
            + ',\n{"path": "a.txt", "rule": "words/its"}\n]}\n',
            3,
            "needs 'fingerprint'",
        ),
        ('{"version": 1, "findings": [\n\n7]}', 3, "must be an object"),
        (
            '{"version": 1, "findings": [\n{"path": "a", "rule": "b", "fingerprint": "xyz"}]}',
            2,
            "64 hexadecimal digits",
        ),
    ],
)
def test_a_broken_baseline_is_named_with_file_and_line(
    folder: Path, text: str, line: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "base.json").write_text(text)
    with pytest.raises(ConfigError, match=said):
        baseline.load(folder / "base.json")
    assert cli.main(["check", "a.txt", "--baseline", "base.json"]) == 2
    assert f"base.json:{line}: " in capsys.readouterr().err


def test_a_baseline_that_is_missing_or_no_text_is_refused(folder: Path) -> None:
    with pytest.raises(ConfigError, match="--write-baseline makes it"):
        baseline.load(folder / "base.json")
    (folder / "base.json").write_bytes(b'{"version":\n\xff')
    with pytest.raises(ConfigError, match="not UTF-8") as caught:
        baseline.load(folder / "base.json")
    assert caught.value.line == 2


# A house's life with it.


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["check", *arguments])
    return code, *capsys.readouterr()


BASE = ("--baseline", "base.json")


def test_old_findings_are_quiet_and_new_ones_fail(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(FIRST)
    code, out, err = run(capsys, ".", *BASE, "--write-baseline")
    assert (code, err) == (0, "newslint: base.json: 1 recorded; 1 added, 0 taken out\n")
    assert "0 new; 1 in the baseline not shown" in out
    (folder / "a.txt").write_text(MORE + "\n" + FIRST + "\n" + SECOND)
    code, out, _ = run(capsys, ".", *BASE)
    assert code == 1
    assert "a.txt:5:15: error" in out
    assert out.endswith("1 new; 1 in the baseline not shown\n")
    (folder / "a.txt").write_text(MORE + "\n" + FIRST)
    assert run(capsys, ".", *BASE)[0] == 0
    assert run(capsys, ".", *BASE, "--format", "json")[1].count("doubled-word") == 0


def test_what_is_mended_is_told_and_pruned(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(FIRST + "\n" + SECOND)
    run(capsys, ".", *BASE, "--write-baseline")
    (folder / "a.txt").write_text(FIRST)
    code, out, _ = run(capsys, ".", *BASE)
    assert code == 0
    assert "1 in it mended (newslint check --prune-baseline takes it out)" in out
    summary = json.loads(run(capsys, ".", *BASE, "--format", "json")[1])["summary"]
    assert summary["baseline"] == {"known": 1, "mended": 1}
    before = (folder / "base.json").read_bytes()
    (folder / "a.txt").write_text(FIRST + "\n" + "They took an unique view.\n")
    code, out, err = run(capsys, ".", *BASE, "--prune-baseline")
    assert (code, err) == (1, "newslint: base.json: 1 recorded; 0 added, 1 taken out\n")
    assert (folder / "base.json").read_bytes() != before
    assert "mended" not in out


def test_the_configuration_names_the_baseline(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "news").mkdir()
    (folder / "news" / "a.txt").write_text(FIRST)
    (folder / ".newslint.yml").write_text("baseline: base.json\n")
    assert run(capsys, "--write-baseline")[0] == 0
    assert run(capsys, "news")[0] == 0
    assert run(capsys, "news", "--no-baseline")[0] == 1
    (line,) = json.loads((folder / "base.json").read_text())["findings"]
    assert line["path"] == "news/a.txt"


def test_fix_leaves_what_the_baseline_knows(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(FIRST)
    run(capsys, ".", *BASE, "--write-baseline")
    (folder / "a.txt").write_text(FIRST + "\n" + "Nobody saw the the bill.\n")
    assert cli.main(["fix", ".", *BASE]) == 0
    assert (folder / "a.txt").read_text() == FIRST + "\n" + "Nobody saw the bill.\n"
    assert cli.main(["fix", ".", "--no-baseline"]) == 0
    assert (folder / "a.txt").read_text().startswith("The council")


def test_an_accepted_finding_leaves_the_baseline(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(FIRST)
    (folder / ".newslint.yml").write_text("baseline: base.json\n")
    run(capsys, "--write-baseline")
    accept = ["accept", "a.txt:1", "words/doubled-word", "--reason", "The band's name"]
    assert cli.main(accept) == 0
    capsys.readouterr()
    code, out, _ = run(capsys)
    assert code == 0
    assert "0 in the baseline not shown; 1 in it mended" in out
    assert run(capsys, "--prune-baseline")[0] == 0
    assert json.loads((folder / "base.json").read_text())["findings"] == []
    assert run(capsys)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--write-baseline",), "name the baseline"),
        (("--write-baseline", *BASE, "--staged"), "about whole files"),
        (("--prune-baseline", *BASE, "--changed-since", "HEAD"), "about whole files"),
        (("--write-baseline", *BASE, "-"), "not standard input"),
        (("--write-baseline", "--no-baseline"), "exclude each other"),
        (("--prune-baseline", *BASE), "there is no such baseline"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert not (folder / "base.json").exists()


def test_a_baseline_in_a_folder_that_is_not_there_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capsys, "--baseline", "gone/base.json", "--write-baseline")
    assert code == 2
    assert "cannot be written" in err


def test_changed_lines_and_the_baseline_both_count(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.root)
    repository.write("a.txt", FIRST + "\n" + SECOND)
    repository.commit()
    run(capsys, ".", *BASE, "--write-baseline", "--select", "words/*")
    # A line with a known sin is touched, one with an unknown sin is not, one is new.
    repository.write("a.txt", FIRST.replace("Monday.", "Monday. Rain fell.") + "\n" + SECOND)
    repository.write("b.txt", "Nobody saw the the bill.\n")
    repository.git("add", "a.txt", "b.txt")
    for only in (("--changed-since", "HEAD"), ("--staged",)):
        code, out, _ = run(capsys, ".", *BASE, *only)
        assert code == 1
        assert "b.txt:1:12" in out
        assert "a.txt" not in out
        assert "2 new; 1 in the baseline not shown\n" in out
        assert out.endswith("1 on lines you changed; 1 older not shown\n")


def test_what_a_rule_found_under_its_old_name_is_known(folder: Path) -> None:
    pack = folder / "rules" / "house"
    pack.mkdir(parents=True)
    rule = (
        "kind: existence\nseverity: warning\nmessage: \"Not '{match}'.\"\nwhy: House style.\n"
        "source: house\npatterns: [boffin]\n"
    )
    (folder / ".newslint.yml").write_text("packs: [rules]\nbaseline: base.json\n")
    (folder / "a.txt").write_text("The boffin spoke at length about the plan.\n")
    examples = (
        "examples:\n"
        '  - {bad: "A boffin spoke."}\n  - {bad: "The boffin left."}\n'
        '  - {ok: "A scientist spoke."}\n  - {ok: "The scientist left."}\n'
    )
    (pack / "boffin.yml").write_text(rule + examples)
    # Packs are read once in a process.
    done = newslint("check", "--write-baseline", cwd=folder)
    assert done.stderr.endswith(b": 1 recorded; 1 added, 0 taken out\n")
    (pack / "boffin.yml").unlink()
    (pack / "boffins.yml").write_text("aliases: [house/boffin]\n" + rule + examples)
    done = newslint("check", cwd=folder)
    assert done.returncode == 0
    assert done.stdout.endswith(b"0 new; 1 in the baseline not shown\n")
    assert newslint("check", "--prune-baseline", cwd=folder).returncode == 0
    (line,) = json.loads((folder / "base.json").read_text())["findings"]
    assert line["rule"] == "house/boffins"
