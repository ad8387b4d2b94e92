"""The command line: arguments, and the one boundary between exceptions and exit codes.

``newslint --help`` and ``--version`` must answer at once, so nothing of the linter is
imported before a command that needs it is known.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from newslint import __version__
from newslint.errors import NewslintError

_INTERRUPTED = 130
_BUG = 3
_COLLECT_AFTER = 100_000
_SWITCH = 0.001
"""Seconds after which a thread that waits gets its turn."""
_FEW = 50
"""Below this many files one process does it all, as in ``newslint.run``."""
_FORMATS = "text json jsonl sarif github gitlab rdjson checkstyle junit html".split()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; no exception leaves here."""
    try:
        code = _run(_parser(sys.argv[1:] if argv is None else argv).parse_args(argv))
        sys.stdout.flush()
        return code
    except NewslintError as exc:
        print(f"newslint: {exc}", file=sys.stderr)
        return exc.exit_code
    except KeyboardInterrupt:
        print("newslint: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read the report has seen enough; what is still buffered has no reader.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as exc:
        if os.environ.get("NEWSLINT_DEBUG"):
            raise
        print(
            f"newslint: this is a bug in newslint: {type(exc).__name__}: {exc} "
            "(NEWSLINT_DEBUG=1 shows where)",
            file=sys.stderr,
        )
        return _BUG


def _run(args: argparse.Namespace) -> int:
    import gc
    import warnings

    # The catalogue is many small objects that live to the end: looking through them for
    # cycles again and again takes a tenth of a short run.
    gc.set_threshold(_COLLECT_AFTER)
    warnings.simplefilter("ignore")
    # The tagger's thread waits for nothing but its turn: let it have that soon.
    sys.setswitchinterval(_SWITCH)
    if _is_short(args):
        from newslint.tagger import loading

        # That takes as long as all the rest until the first article is read.
        loading.begin()
    from newslint import commands
    from newslint.catalogue import NO_CACHE

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    if getattr(args, "no_cache", False):
        # Worker processes inherit it.
        os.environ[NO_CACHE] = "1"
    return commands.command(args.command)(args)


def _is_short(args: argparse.Namespace) -> bool:
    """Say whether one process will lint a few articles by the rules of their configuration."""
    if args.command not in ("check", "fix") or args.select or args.ignore:
        return False
    paths = args.paths
    most = _FEW if getattr(args, "jobs", 0) in (0, 1) else 2
    return 0 < len(paths) < most and all(map(_is_article, paths))


def _is_article(path: str) -> bool:
    # pathlib is not imported yet, and should not be for --help.
    return path == "-" or os.path.isfile(path)  # noqa: PTH113


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """Make the parser; where ``argv`` begins with a linting command, with those alone."""
    parser = argparse.ArgumentParser(
        prog="newslint",
        description="A linter for news copy: real defects with fixes, silence on clean copy.",
        epilog="Exit codes: 0 nothing to report, 1 findings, 2 usage, configuration or file "
        "error, 3 a bug in newslint, 130 interrupted.",
    )
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _linting_commands(commands)
    if argv[:1] not in (["check"], ["fix"]):
        _rule_commands(commands)
        _house_commands(commands)
    return parser


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")


def _linting_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = _add(commands, "check", "report the findings in files and folders")
    fix = _add(commands, "fix", "apply the safe fixes and report what remains")
    for command in (check, fix):
        command.add_argument(
            "paths", nargs="*", metavar="PATH", help="files or folders; '-' reads standard input"
        )
        _report_options(command)
        _rule_options(command)
        _run_options(command)
        _baseline_options(command)
    _baseline_writing(check)
    fix.add_argument("--unsafe-fixes", action="store_true", help="apply the unsafe fixes, too")
    fix.add_argument("--diff", action="store_true", help="show the changes and write nothing")


def _report_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=_FORMATS, default="text", help="default: text")
    command.add_argument("--output", metavar="FILE", help="write the report to FILE")
    command.add_argument(
        "--summary", metavar="FILE", help="also append a report in Markdown to FILE, for CI pages"
    )
    command.add_argument(
        "--fail-level",
        choices=("error", "warning", "info", "never"),
        help="lowest severity that makes the exit code 1 (default: warning)",
    )


def _rule_options(command: argparse.ArgumentParser) -> None:
    for name, text in (
        ("--select", "run only these rules; 'default' stands for the default ones"),
        ("--ignore", "do not run these rules"),
    ):
        command.add_argument(name, action="append", default=[], metavar="RULE-GLOB", help=text)
    command.add_argument("--config", metavar="FILE", help="use this configuration file")
    command.add_argument("--isolated", action="store_true", help="ignore configuration files")


def _run_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--no-cache", action="store_true", help="neither read nor write caches")
    command.add_argument(
        "--engine",
        choices=("native", "languagetool"),
        help="also run LanguageTool, or only newslint's own rules (default: the configuration's)",
    )
    command.add_argument("--jobs", type=_jobs, default=0, metavar="N", help="worker processes")
    command.add_argument("--stdin-filename", metavar="NAME", help="what '-' is called")
    changed = command.add_mutually_exclusive_group()
    changed.add_argument(
        "--changed-since", metavar="GIT-REF", help="report only what touches lines changed since"
    )
    changed.add_argument(
        "--staged", action="store_true", help="report only what touches staged lines"
    )
    changed.add_argument(
        "--hook",
        action="store_true",
        help="under pre-commit: the lines of its commits, else the staged ones, else all",
    )


def _baseline_options(command: argparse.ArgumentParser) -> None:
    known = command.add_mutually_exclusive_group()
    known.add_argument(
        "--baseline",
        metavar="FILE",
        help="leave out what FILE records (default: the configuration's baseline)",
    )
    known.add_argument("--no-baseline", action="store_true", help="leave out nothing")


def _baseline_writing(check: argparse.ArgumentParser) -> None:
    writing = check.add_mutually_exclusive_group()
    writing.add_argument(
        "--write-baseline",
        action="store_true",
        help="record all present findings of these files in the baseline",
    )
    writing.add_argument(
        "--prune-baseline", action="store_true", help="take out of the baseline what is mended"
    )


def _jobs(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 1024:
        raise argparse.ArgumentTypeError("a number from 1 to 1024")
    return int(text)


def _rule_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    rules = _add(commands, "rules", "list every rule")
    rules.add_argument("--format", choices=("text", "json"), default="text")
    explain = _add(commands, "explain", "show a rule's page")
    explain.add_argument("rule", metavar="RULE")
    test = _add(commands, "test-rules", "run the examples inside rule files")
    test.add_argument("folder", nargs="?", metavar="DIR", help="default: the shipped rules")
    for command in (rules, explain):
        command.add_argument("--config", metavar="FILE", help="with this configuration's packs")
        command.add_argument("--isolated", action="store_true", help="ignore configuration files")
    for command in (rules, explain, test):
        command.add_argument("--no-cache", action="store_true", help=argparse.SUPPRESS)


def _house_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    names = _add(commands, "names", "an article's name sheet: who is named, where, in which form")
    names.add_argument("path", metavar="PATH")
    names.add_argument("--format", choices=("text", "json", "html"), default="text")
    names.add_argument("--output", metavar="FILE", help="write the sheet to FILE")
    names.add_argument(
        "--add", metavar="FILE", help="add the article's names to the house list FILE instead"
    )
    names.add_argument("--config", metavar="FILE", help="use this configuration file")
    names.add_argument("--isolated", action="store_true", help="ignore configuration files")
    names.add_argument("--no-cache", action="store_true", help=argparse.SUPPRESS)
    accept = _add(commands, "accept", "record a finding as looked at")
    accept.add_argument("place", metavar="FILE:LINE")
    accept.add_argument("rule", metavar="RULE")
    accept.add_argument("--reason", required=True, metavar="TEXT")
    init = _add(commands, "init", "write a starter .newslint.yml, the hook's entry and a CI file")
    init.add_argument(
        "--ci",
        choices=("auto", "github", "gitlab", "none"),
        default="auto",
        help="the CI file to write (default: what the repository speaks of)",
    )
    evaluate = _add(commands, "eval", "score against gold files: recall, right fix, false alarms")
    evaluate.add_argument("folder", metavar="DIR")
    evaluate.add_argument("--format", choices=("text", "json"), default="text")
