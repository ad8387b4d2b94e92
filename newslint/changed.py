"""Which lines changed, by git: since a commit, in the index, or between two commits.

Line numbers are those of reports, in the text that is linted: the working tree's, the
index's, or the later commit's. A deletion alone changes no line.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.errors import GitError
from newslint.model import Finding, Position

if TYPE_CHECKING:
    from subprocess import CompletedProcess

REMEDY = "fetch more history (actions/checkout: fetch-depth: 0)"

_DIFF = (
    "diff --no-color --no-ext-diff --no-textconv --no-relative --submodule=short --find-renames"
    " --inter-hunk-context=0 --src-prefix=a/ --dst-prefix=b/"
).split()
"""What a user's own settings could make different is said."""
_FILE_MODE = "100"
_HEADER = re.compile(rb"^(?:diff --git |\+\+\+ (?P<name>.*)|@@ [^+]*\+(?P<lines>\S+) @@)", re.M)
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_CONTROLS = dict(zip(b'abtnvfr"\\', b'\a\b\t\n\v\f\r"\\', strict=True))

Ranges = tuple[range, ...]


@dataclass(frozen=True)
class Changes:
    """The changed files by absolute path, and their changed lines (None: all of them).

    ``version`` names the text that the lines count in: ":0:" the index, "<commit>:" a
    commit, "" the working tree. Deleted files, links and submodules are left out.
    """

    root: Path
    files: Mapping[Path, Ranges | None]
    version: str = ""
    conflicts: frozenset[Path] = frozenset()
    """Files with a merge conflict: the index has no text of them, the working tree has."""
    own_lines: dict[Path, Ranges] = field(default_factory=dict, compare=False, repr=False)
    """What ``touches`` has worked out."""


def since(folder: Path, ref: str) -> Changes:
    """Compare the working tree with the merge base of ``ref`` and HEAD.

    Uncommitted changes count, and files that git does not know yet unless it ignores them.

    Raises:
        GitError: there is no git, no repository, no such commit, or no merge base.
    """
    root = _root(folder)
    base = _merge_base(root, _commit(root, ref), _commit(root, "HEAD"), ref)
    changes = _compare(root, "", base)
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z").split(b"\0")
    # A name that ends in "/" is a repository within this one.
    untracked = {_path(root, name): None for name in new if name and not name.endswith(b"/")}
    return Changes(root, {**changes.files, **untracked}, "", changes.conflicts)


def staged(folder: Path) -> Changes:
    """Compare the index with HEAD; ``read`` gives the index's text.

    Raises:
        GitError: there is no git, or no repository.
    """
    return _compare(_root(folder), ":0:", "--cached")


def between(folder: Path, from_ref: str, to_ref: str) -> Changes:
    """Compare ``to_ref`` with its merge base with ``from_ref``; ``read`` gives its text.

    Raises:
        GitError: there is no git, no repository, no such commit, or no merge base.
    """
    root = _root(folder)
    last = _commit(root, to_ref)
    base = _merge_base(root, _commit(root, from_ref), last, from_ref)
    return _compare(root, f"{last}:", base, last)


def by_hook(folder: Path, environ: Mapping[str, str]) -> Changes | None:
    """Return what a run under pre-commit is about; None: whole files.

    Between the commits that pre-commit names (a push, a CI run), else what is staged, else
    everything: ``pre-commit run --all-files`` with nothing staged.

    Raises:
        GitError: as ``between`` and ``staged``.
    """
    first, last = environ.get("PRE_COMMIT_FROM_REF"), environ.get("PRE_COMMIT_TO_REF")
    if first and last:
        return between(folder, first, last)
    changes = staged(folder)
    return changes if changes.files else None


def read(changes: Changes, path: Path) -> bytes:
    """Return the bytes of a changed file, in the version that the changes are of.

    Raises:
        GitError: git cannot give them.
        OSError: the file in the working tree cannot be read.
    """
    key = _key(path)
    if not changes.version or key in changes.conflicts:
        return path.read_bytes()
    name = key.relative_to(changes.root).as_posix()
    # With its filters, as it would be checked out: line ends and offsets are the file's.
    return _git(changes.root, "cat-file", "--filters", changes.version + name)


def touches(changes: Changes, path: Path, finding: Finding) -> bool:
    """Say whether a finding, or a place related to it, lies on a changed line of its file."""
    key = _key(path)
    if key not in changes.files:
        return False
    ranges = changes.files[key]
    # A container (docx) has no lines that git could know.
    if ranges is None or finding.location is not None:
        return True
    if ranges and key not in changes.own_lines:
        changes.own_lines[key] = _own_lines(read(changes, path), ranges)
    own = changes.own_lines.get(key, ())
    places = [finding.position, *(related.position for related in finding.related)]
    return any(_meets(place, lines) for place in places for lines in own)


def _meets(place: Position, lines: range) -> bool:
    last = place.end_line
    if place.end_column == 1 and last > place.line:
        # It ends with the line end before.
        last -= 1
    return place.line < lines.stop and last >= lines.start


def _own_lines(data: bytes, ranges: Ranges) -> Ranges:
    """Turn git's lines, which only a line feed ends, into those of reports."""
    if not re.search(rb"\r(?!\n)", data):
        return ranges
    starts = [1]
    for line in data.split(b"\n"):
        starts.append(starts[-1] + 1 + line.removesuffix(b"\r").count(b"\r"))
    last = len(starts) - 1
    return tuple(
        range(starts[min(r.start - 1, last)], starts[min(r.stop - 1, last)]) for r in ranges
    )


def _key(path: Path) -> Path:
    return Path(os.path.realpath(path.parent)) / path.name


def _path(root: Path, name: bytes) -> Path:
    return root / os.fsdecode(name)


def _compare(root: Path, version: str, *revisions: str) -> Changes:
    raw = _git(root, *_DIFF, "--raw", "--abbrev=40", "-z", *revisions, "--")
    files: dict[Path, Ranges | None] = {}
    conflicts: set[Path] = set()
    for mode, status, name in _raw(raw):
        path = _path(root, name)
        if status == "U":
            conflicts.add(path)
            files[path] = None
        elif status != "D" and mode.startswith(_FILE_MODE) and path not in conflicts:
            files[path] = None if status in "AT" else ()
    if any(ranges is not None for ranges in files.values()):
        patch = _git(root, *_DIFF, "--text", "--unified=0", *revisions, "--")
        for name, ranges in _hunks(patch):
            path = _path(root, name)
            if files.get(path) is not None:
                files[path] = ranges
    return Changes(root, files, version, frozenset(conflicts))


def _raw(output: bytes) -> Iterator[tuple[str, str, bytes]]:
    """Yield the new mode, the status letter and the (new) name of each file."""
    fields = iter(output.split(b"\0"))
    for head in fields:
        if not head:
            return
        _, mode, _, _, status = head.decode("ascii").split(" ")
        name = next(fields)
        if status[0] in "RC":
            name = next(fields)
        yield mode, status[0], name


def _hunks(patch: bytes) -> Iterator[tuple[bytes, Ranges]]:
    """Yield each file's name and changed lines.

    A line of a file starts with "+", "-" or " " here, so only "+++" may deceive: it is a
    header before the first hunk of its file, and copy after it.
    """
    name: bytes | None = None
    ranges: list[range] = []
    in_header = False
    for match in _HEADER.finditer(patch):
        if match["lines"] is not None:
            in_header = False
            first, _, count = match["lines"].partition(b",")
            if count != b"0":
                ranges.append(range(int(first), int(first) + int(count or 1)))
        elif match["name"] is None:
            if name is not None:
                yield name, tuple(ranges)
            name, ranges, in_header = None, [], True
        elif in_header:
            name = _unquoted(match["name"])
    if name is not None:
        yield name, tuple(ranges)


def _unquoted(name: bytes) -> bytes:
    """Undo git's quoting of a name in a patch; "b/" goes, too."""
    if not name.startswith(b'"'):
        return name.removesuffix(b"\t").removeprefix(b"b/")
    plain = _ESCAPE.sub(_unescaped, name.removesuffix(b"\t")[1:-1])
    return plain.removeprefix(b"b/")


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    return bytes([int(code, 8) if len(code) == 3 else _CONTROLS[code[0]]])


def _root(folder: Path) -> Path:
    output = _git(folder, "rev-parse", "--show-toplevel")
    return Path(os.path.realpath(os.fsdecode(output.removesuffix(b"\n"))))


def _commit(root: Path, ref: str) -> str:
    arguments = ("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}")
    output = _try(root, *arguments).stdout.decode("ascii", "replace").strip()
    if output:
        return output
    if ref == "HEAD":
        raise GitError("there is no commit yet to compare with")
    raise GitError(f"git does not know the commit '{ref}' here; {REMEDY}")


def _merge_base(root: Path, first: str, last: str, ref: str) -> str:
    output = _try(root, "merge-base", first, last).stdout.decode("ascii", "replace").split()
    if not output:
        raise GitError(f"'{ref}' has no commit in common with what is checked here; {REMEDY}")
    return output[0]


def _git(folder: Path, *arguments: str) -> bytes:
    done = _try(folder, *arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it failed"]
        raise GitError(f"git {arguments[0]}: {said[0].removeprefix('fatal: ')}")
    return done.stdout


def _try(folder: Path, *arguments: str) -> CompletedProcess[bytes]:
    # Most runs ask git nothing.
    import subprocess

    # English messages, and no writing to the index beside another git.
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as exc:
        missing = "git is not installed" if folder.is_dir() else f"there is no folder '{folder}'"
        raise GitError(missing) from exc
    except (OSError, ValueError) as exc:
        raise GitError(f"git cannot be run: {exc}") from exc
