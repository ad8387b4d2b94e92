from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint import cli

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "us-border-protection" / "article.txt"
BAD = "The council approved the the budget.\n"
HEAVY = ("regex", "yaml", "rich", "lemminflect", "numpy", "pathspec", "json", "pyromark")


def newslint(*arguments: str, cwd: Path, **more: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newslint", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, timeout=120, **more)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["check", *arguments])
    out, err = capfd.readouterr()
    return code, out, err


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_loads_nothing_heavy(argument: str, folder: Path) -> None:
    script = (
        "import sys\nfrom newslint.cli import main\n"
        f"try:\n    main([{argument!r}])\nexcept SystemExit:\n    pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True)
    assert done.stderr.decode().strip() == "[]"


def test_a_plain_run_loads_neither_yaml_nor_rich(folder: Path) -> None:
    (folder / "a.txt").write_bytes(SEED.read_bytes())
    script = (
        "import sys\nfrom newslint.cli import main\n"
        "main(['check', 'a.txt'])\n"
        "print([m for m in ('yaml', 'rich', 'pathspec') if m in sys.modules], file=sys.stderr)\n"
    )
    run = [sys.executable, "-c", script]
    subprocess.run(run, cwd=folder, capture_output=True)
    done = subprocess.run(run, cwd=folder, capture_output=True)
    assert done.stderr.decode().strip() == "[]"


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        ("The council met.\n", (), 0),
        (BAD, (), 1),
        (BAD, ("--fail-level", "never"), 0),
        (BAD, ("--ignore", "words/*"), 0),
        (BAD, ("--select", "articles/*"), 0),
    ],
)
def test_exit_code_says_whether_there_are_findings(
    folder: Path,
    capfd: pytest.CaptureFixture[str],
    text: str,
    arguments: tuple[str, ...],
    code: int,
) -> None:
    (folder / "a.txt").write_text(text)
    assert check(capfd, "a.txt", *arguments)[0] == code


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("latin.txt", "One.\n\nCaf\xe9.".encode("latin-1"), "latin.txt:3: not UTF-8"),
        ("nul.txt", b"a\0b", "nul.txt:1: has NUL characters"),
        ("long.txt", b"a" * 1_000_001, "long.txt:1: "),
        ("huge.txt", b"word " * 10_000_000, "huge.txt: more than 20 MB"),
        ("front.md", b"---\ntitle: [\n---\nText.\n", "front.md:"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_run_goes_on(
    folder: Path, capfd: pytest.CaptureFixture[str], name: str, data: bytes, said: str
) -> None:
    (folder / name).write_bytes(data)
    (folder / "other.txt").write_text(BAD)
    started = time.monotonic()
    code, out, err = check(capfd, "--format", "json", name, "other.txt")
    assert time.monotonic() - started < 20
    assert code == 2
    assert said in err
    report = json.loads(out)
    by_path = {file["path"]: file for file in report["files"]}
    assert by_path[name]["error"]
    assert by_path[name]["findings"] == []
    assert len(by_path["other.txt"]["findings"]) == 1


def test_a_missing_file_is_an_error_and_the_others_are_linted(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(BAD)
    code, out, err = check(capfd, "a.txt", "missing.txt")
    assert (code, "doubled" in out) == (2, True)
    assert "missing.txt: no such file or folder" in err


def test_an_empty_file_is_clean(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_bytes(b"")
    assert check(capfd, "a.txt")[0] == 0


def test_a_loop_of_folders_ends(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "again").symlink_to(folder, target_is_directory=True)
    (folder / "in" / "a.txt").write_text(BAD)
    code, out, _ = check(capfd)
    assert (code, out.count("doubled-word]")) == (1, 1)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (".newslint.yml", "fail-levle: error\n", ".newslint.yml:1: unknown key 'fail-levle'"),
        (".newslint.yml", "dialect: us\ndialect: gb\n", ".newslint.yml:2: duplicate key"),
        (".newslint.yml", "ignore: [wrods/doubled-word]\n", "did you mean 'words/doubled-word'?"),
        ("pyproject.toml", "[tool.newslint]\ndialect = 'fr'\n", "pyproject.toml:2: "),
    ],
)
def test_a_broken_configuration_is_a_usage_error(
    folder: Path, capfd: pytest.CaptureFixture[str], name: str, text: str, said: str
) -> None:
    (folder / "a.txt").write_text(BAD)
    (folder / name).write_text(text)
    code, out, err = check(capfd)
    assert (code, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("kind: existence\npatterns: [a]\nno: yes\n", "own.yml:3: unknown key 'no'"),
        ("kind: existence\nkind: existence\n", "own.yml:2: duplicate key 'kind'"),
        ("kind: existence\n  bad: [\n", "own.yml:2: not YAML"),
        ("\xff", "own.yml:1: not UTF-8"),
    ],
)
def test_a_broken_rule_pack_is_named_with_its_line(
    folder: Path, capfd: pytest.CaptureFixture[str], rule: str, said: str
) -> None:
    (folder / "packs" / "house").mkdir(parents=True)
    (folder / "packs" / "house" / "own.yml").write_bytes(rule.encode("latin-1"))
    (folder / ".newslint.yml").write_text("packs: [packs]\n")
    (folder / "a.txt").write_text(BAD)
    code, out, err = check(capfd)
    assert (code, out) == (2, "")
    assert said in err


def test_a_catastrophic_house_pattern_ends_in_an_error(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "packs" / "house").mkdir(parents=True)
    (folder / "packs" / "house" / "slow.yml").write_text(
        "kind: existence\npatterns: ['(?:a|a|aa)+c']\nseverity: error\nmessage: No.\n"
        "why: A test.\nsource: tests\nexamples: [{bad: ac}]\n"
    )
    (folder / ".newslint.yml").write_text("packs: [packs]\nselect: [house/*]\n")
    (folder / "a.txt").write_text("a" * 200 + "b c\n")
    code, _, err = check(capfd, "a.txt")
    assert code == 2
    assert "rule 'house/slow': a pattern took longer than" in err


def test_fix_mends_and_a_second_run_changes_nothing(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = folder / "a.txt"
    path.write_bytes("\ufeffThe the mayor met\r\na a council.\r\n".encode())
    path.chmod(0o640)
    assert cli.main(["fix", "a.txt"]) == 0
    assert path.read_bytes() == "\ufeffThe mayor met\r\na council.\r\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert cli.main(["fix", "--diff", "a.txt"]) == 0


def test_fix_shows_a_diff_and_writes_nothing(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(BAD)
    assert cli.main(["fix", "--diff", "a.txt"]) == 1
    out, _ = capfd.readouterr()
    assert "-The council approved the the budget." in out
    assert (folder / "a.txt").read_text() == BAD


def test_fix_refuses_a_read_only_file(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = folder / "a.txt"
    path.write_text(BAD)
    path.chmod(0o444)
    assert cli.main(["fix", "a.txt"]) == 2
    assert "a.txt: cannot be written: the file is read-only" in capfd.readouterr().err
    assert path.read_text() == BAD


def test_fix_of_standard_input_gives_the_article_back(folder: Path) -> None:
    done = newslint("fix", "-", cwd=folder, input=BAD.encode())
    assert done.stdout.decode() == BAD.replace("the the", "the")
    assert b"No findings" in done.stderr


def test_standard_input_is_linted_under_its_name(folder: Path) -> None:
    arguments = ("check", "-", "--stdin-filename", "a.md", "--format", "json")
    done = newslint(*arguments, cwd=folder, input=b"# The `the` the\n\nThe the end.\n")
    (file,) = json.loads(done.stdout)["files"]
    assert file["path"] == "a.md"
    assert [f["line"] for f in file["findings"]] == [3]


def test_a_report_goes_to_a_file(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_text(BAD)
    code, out, _ = check(capfd, "a.txt", "--format", "json", "--output", "report.json")
    assert (code, out) == (1, "")
    assert json.loads((folder / "report.json").read_text())["summary"]["findings"] == 1


def test_the_report_is_the_same_for_any_jobs_and_order(folder: Path) -> None:
    names = [f"{number:02}.txt" for number in range(12)]
    for number, name in enumerate(names):
        (folder / name).write_text(BAD * (number % 3) + "A plain end.\n")
    runs = [
        newslint("check", "--format", "json", "--jobs", jobs, *order, cwd=folder).stdout
        for jobs, order in (("1", names), ("2", names), ("2", names[::-1]), ("1", ["."]))
    ]
    assert len(set(runs)) == 1
    assert b'"findings": 12' in runs[0]


def test_a_closed_pipe_is_no_error(folder: Path) -> None:
    (folder / "a.txt").write_text((BAD + "\n") * 3000)
    command = f"{sys.executable} -m newslint check --format json a.txt | head -c 10"
    done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, timeout=120)
    assert done.stdout == b'{"version"'
    assert done.stderr == b""


def test_an_interrupt_ends_with_130_and_no_backtrace(folder: Path) -> None:
    for number in range(60):
        (folder / f"{number}.txt").write_text((BAD + "\n") * 400)
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "--jobs", "2", "."],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # A shell that starts the tests in the background lets them ignore Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    time.sleep(1.5)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.decode().strip() == "newslint: interrupted"


def test_a_bug_is_exit_code_3_without_a_backtrace(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(args: object) -> int:
        raise RuntimeError("oops")

    monkeypatch.setattr("newslint.commands.lint.check", broken)
    code, _, err = check(capfd)
    assert code == 3
    assert err.startswith("newslint: this is a bug in newslint: RuntimeError: oops")


def test_usage_errors_exit_with_2(folder: Path) -> None:
    assert newslint("check", "--format", "pdf", cwd=folder).returncode == 2
    assert newslint("check", "--jobs", "0", cwd=folder).returncode == 2
    assert newslint(cwd=folder).returncode == 2


def test_rules_and_explain_speak_of_every_rule(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["rules", "--format", "json"]) == 0
    ids = [row["id"] for row in json.loads(capfd.readouterr().out)]
    assert "words/doubled-word" in ids
    assert cli.main(["explain", "words/doubled-word"]) == 0
    assert "words/doubled-word" in capfd.readouterr().out
    assert cli.main(["explain", "words/doubled-wrod"]) == 2
    assert "did you mean 'words/doubled-word'?" in capfd.readouterr().err


def test_house_packs_are_tested_by_their_examples(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "packs" / "house").mkdir(parents=True)
    (folder / "packs" / "house" / "foo.yml").write_text(
        "kind: substitution\nswap: {foo: bar}\nfix: safe\nseverity: error\n"
        "message: Write {replacement}.\nwhy: House style.\nsource: the desk\nexamples:\n"
        "  - {bad: A foo., good: A bar.}\n  - {bad: The foo., good: The baz.}\n"
        "  - {ok: A fool.}\n  - {ok: The the fool.}\n"
    )
    assert cli.main(["test-rules", "packs"]) == 1
    out, err = capfd.readouterr()
    assert out.count("\n") == 1
    assert "foo.yml:10: its fix gives 'The bar.', not 'The baz.'" in out
    assert err.strip() == "1 rule, 4 examples, 1 failed"


def test_accept_lets_a_finding_stand(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_text(BAD)
    accept = ["accept", "a.txt:1", "words/doubled-word", "--reason", "a poem"]
    assert cli.main(accept) == 0
    assert capfd.readouterr().out == ".newslint.yml: accepted words/doubled-word in a.txt\n"
    assert check(capfd, "a.txt")[0] == 0
    assert cli.main(["accept", "a.txt:2", "words/doubled-word", "--reason", "x"]) == 2


def test_init_writes_a_configuration_that_loads(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["init"]) == 0
    assert check(capfd)[0] == 0
    assert cli.main(["init"]) == 2


def test_eval_prints_a_table(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["eval", str(ROOT / "seeds")]) == 0
    assert "found" in capfd.readouterr().out
