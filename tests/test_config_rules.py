from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newslint import config
from newslint.errors import ConfigError
from tests.test_config import read

# Rules that are not there.

KNOWN = ("idioms/familiar-sources", "words/its", "words/doubled")


@pytest.mark.parametrize(
    "text",
    [
        "select: [default, words/*, '*/its', languagetool/*, languagetool/THE_THE]",
        "ignore: [old/its]\nseverity: {'*': info}\noptions: {words/its: {a: b}}",
        "overrides: [{paths: [a], ignore: ['words/[di]*']}]",
    ],
)
def test_known_rules_globs_aliases_and_other_engines_pass(tmp_path: Path, text: str) -> None:
    config.check_rules(read(tmp_path, text), KNOWN, ("old/its",))


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("select:\n  - default\n  - word/its\n", 3, "no rule 'word/its' in 'select'; did you mean"),
        ("ignore: [its]\n", 1, "there is no rule 'its' in 'ignore'"),
        ("\nignore: [wrods/*]\n", 2, "no rule fits 'wrods/*' in 'ignore'; did you mean 'words/*'?"),
        ("severity:\n  words/its: info\n  words/it: error\n", 3, "did you mean 'words/its'?"),
        ("options: {idioms/familiar-source: {a: b}}\n", 1, "mean 'idioms/familiar-sources'?"),
        ("overrides:\n - paths: [a]\n   ignore: [words/dubled]\n", 3, "mean 'words/doubled'?"),
    ],
)
def test_an_unknown_rule_is_told_with_line_and_suggestion(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        config.check_rules(read(tmp_path, text), KNOWN)
    assert message in caught.value.bare
    assert caught.value.line == line


class _Rule:
    options = {"limit": 3, "comma": "never", "words": ["a"]}  # noqa: RUF012
    choices = {"comma": ["never", "always"]}  # noqa: RUF012


def test_an_option_that_the_rule_does_not_have_is_told(tmp_path: Path) -> None:
    rules, aliases = {"words/its": _Rule()}, {"old/its": "words/its"}
    text = "options: {words/its: {limit: 1}, old/its: {limit: 2}}"
    config.check_rules(read(tmp_path, text), rules, aliases)
    bad = read(tmp_path, "options:\n  old/its:\n    limt: 4\n")
    with pytest.raises(ConfigError, match="'old/its' has no option 'limt'; did you mean 'limit'"):
        config.check_rules(bad, rules, aliases)


@pytest.mark.parametrize(
    "text",
    [
        "{comma: always, limit: 2.5, words: [b, c]}",
        "{comma: never}",
    ],
)
def test_options_of_the_right_kind_pass(tmp_path: Path, text: str) -> None:
    config.check_rules(read(tmp_path, f"options: {{words/its: {text}}}"), {"words/its": _Rule()})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{comma: sometimes}", "option 'comma' of 'words/its' is one of never, always"),
        ("{limit: many}", "option 'limit' of 'words/its' must be a number"),
        ("{limit: true}", "option 'limit' of 'words/its' must be a number"),
        ("{words: b}", "option 'words' of 'words/its' must be a list of words"),
    ],
)
def test_an_option_of_the_wrong_kind_is_told_with_its_line(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        found = read(tmp_path, f"\noptions: {{words/its: {text}}}")
        config.check_rules(found, {"words/its": _Rule()})
    assert (caught.value.bare, caught.value.line) == (message, 2)


def test_an_unknown_glob_on_the_command_line_is_told() -> None:
    config.check_globs(["default", "words/*"], "--select", KNOWN)
    with pytest.raises(ConfigError, match=r"^no rule fits 'word/\*' in --ignore; did you mean"):
        config.check_globs(["word/*"], "--ignore", KNOWN)


def test_without_a_configuration_neither_yaml_nor_patterns_are_loaded(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from newslint import config
folder = Path(sys.argv[1])
chosen = config.chooser()(folder)
assert chosen.path is None
config.settings_for(chosen, folder / "a.md")
config.check_rules(chosen, ())
print([m for m in ("yaml", "pathspec", "tomllib", "regex", "json") if m in sys.modules])
"""
    (tmp_path / ".git").mkdir()
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=Path(config.__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "[]\n"
