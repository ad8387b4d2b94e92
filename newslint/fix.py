"""Fixes: choosing them, applying them to a text, and writing the result back."""

from __future__ import annotations

import os
import re
import stat
import sys
from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from newslint.errors import WriteError
from newslint.model import Edit, Finding, Fix, Safety

PASSES = 10
"""How often an article is linted and mended before its fixes count as never ending."""


class Fixed(NamedTuple):
    """A mended text; ``applied`` has the findings as they were before their fix."""

    source: str
    applied: tuple[Finding, ...]
    remaining: tuple[Finding, ...]
    passes: int


Lint = Callable[[str], Sequence[Finding]]


def applicable(finding: Finding, unsafe: bool) -> Fix | None:
    """Return the finding's first fix that may be applied, or None.

    Quoted words are evidence: nothing found inside a quotation is ever applied, even
    if a fix claims to be safe. A fix whose own edits collide is never applied either.
    """
    if finding.in_quote:
        return None
    allowed = (Safety.SAFE, Safety.UNSAFE) if unsafe else (Safety.SAFE,)
    return next((f for f in finding.fixes if f.safety in allowed and _sound(f)), None)


def choose(findings: Iterable[Finding], unsafe: bool) -> tuple[Fix, ...]:
    """Return the fixes of one pass, in the order of the findings.

    A fix is taken whole or not at all. One that overlaps or touches a fix already
    taken (two insertions at one offset touch) waits for the next pass.
    """
    return tuple(fix for _, fix in _select(findings, unsafe))


def apply(source: str, edits: Iterable[Edit]) -> str:
    """Return ``source`` with all ``edits`` made, their offsets those of ``source``.

    Raises:
        ValueError: two edits overlap, or one lies outside the text.
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=_order):
        if not done <= edit.start <= edit.end <= len(source):
            raise ValueError(f"edit {edit} overlaps another or lies outside the text")
        parts += source[done : edit.start], edit.replacement
        done = edit.end
    return "".join(parts) + source[done:]


def fix_source(source: str, lint: Lint, unsafe: bool) -> Fixed:
    """Apply fixes until none is left to apply; a second run changes nothing.

    Rules whose fixes undo each other, or still find work after ``PASSES`` passes, are
    left out of this article and the others start again from ``source``. If what they
    leave would change in a second run, nothing is applied.
    """
    fixed, left_out = _settle(source, lint, unsafe)
    if left_out and _settle(fixed.source, lint, unsafe)[0].source != fixed.source:
        return Fixed(source, (), tuple(lint(source)), 0)
    return fixed


def _settle(source: str, lint: Lint, unsafe: bool) -> tuple[Fixed, frozenset[str]]:
    left_out: frozenset[str] = frozenset()
    while True:
        fixed, fighting = _run(source, lint, unsafe, left_out)
        if not fighting:
            return fixed, left_out
        left_out |= fighting


def _run(
    source: str, lint: Lint, unsafe: bool, left_out: frozenset[str]
) -> tuple[Fixed, frozenset[str]]:
    """Make passes until nothing applies; name the rules that never come to rest."""
    texts = [source]
    applied: list[tuple[Finding, ...]] = []
    while True:
        findings = tuple(lint(texts[-1]))
        chosen = _select((f for f in findings if f.rule not in left_out), unsafe)
        chosen = [(f, fix) for f, fix in chosen if _changes(texts[-1], fix)]
        fixed = Fixed(texts[-1], sum(applied, ()), findings, len(applied))
        if not chosen:
            return fixed, frozenset()
        if len(applied) == PASSES:
            return fixed, _rules(applied[-1:])
        applied.append(tuple(finding for finding, _ in chosen))
        mended = apply(texts[-1], (edit for _, fix in chosen for edit in fix.edits))
        if mended in texts:
            return fixed, _rules(applied[texts.index(mended) :])
        if len(mended) > 2 * len(source) + 1000:
            # Fixes that feed on their own result multiply it in each pass.
            return fixed, _rules(applied[-1:])
        texts.append(mended)


def _rules(passes: Iterable[tuple[Finding, ...]]) -> frozenset[str]:
    return frozenset(finding.rule for findings in passes for finding in findings)


def _changes(source: str, fix: Fix) -> bool:
    return any(source[e.start : e.end] != e.replacement for e in fix.edits)


def _select(findings: Iterable[Finding], unsafe: bool) -> list[tuple[Finding, Fix]]:
    taken: list[tuple[int, int]] = []
    chosen: list[tuple[Finding, Fix]] = []
    for finding in findings:
        fix = applicable(finding, unsafe)
        if fix is None or any(_touches(taken, edit) for edit in fix.edits):
            continue
        for edit in fix.edits:
            insort(taken, _order(edit))
        chosen.append((finding, fix))
    return chosen


def _touches(taken: Sequence[tuple[int, int]], edit: Edit) -> bool:
    # No two ranges taken overlap, so the last one that starts at or before the edit's
    # end is the one that reaches furthest.
    before = bisect_right(taken, (edit.end, sys.maxsize))
    return before > 0 and taken[before - 1][1] >= edit.start


def _sound(fix: Fix) -> bool:
    edits = sorted(fix.edits, key=_order)
    return bool(edits) and all(a.end <= b.start for a, b in pairwise(edits))


def _order(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def diff(path: str, before: str, after: str) -> str:
    r"""Return the change as a unified diff that ``git apply`` accepts, "" for none.

    ``path`` has "/" between its parts. As for git, only ``\n`` ends a line: a carriage
    return stays part of its line.
    """
    from difflib import unified_diff

    lines = list(unified_diff(_lines(before), _lines(after)))[2:]
    if not lines:
        return ""
    body = "".join(
        line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines
    )
    return f"--- {_git_path('a/' + path)}\n+++ {_git_path('b/' + path)}\n{body}"


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _git_path(path: str) -> str:
    """Write a file's name as git does: C-quoted if need be, a tab after one with spaces."""
    if not re.search(r'[\x00-\x1f"\\\x7f]', path):
        return path + ("\t" if " " in path else "")
    escaped = re.sub(r'["\\]', r"\\\g<0>", path)
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda m: f"\\{ord(m[0]):03o}", escaped) + '"'


def write(path: Path, before: str, after: str, encoding: str = "utf-8") -> None:
    """Replace the file's text by ``after``, as ``write_bytes`` does.

    Text that is the same in ``before`` and ``after``, line ends and a byte-order mark
    too, stays the same bytes.

    Raises:
        WriteError: as ``write_bytes``, or ``after`` does not fit the encoding.
    """
    try:
        data = after.encode(encoding)
    except UnicodeEncodeError as fault:
        raise WriteError(f"the fixed text does not fit {encoding}", str(path)) from fault
    write_bytes(path, before.encode(encoding), data)


def write_bytes(path: Path, before: bytes, after: bytes) -> None:
    """Replace the file's bytes by ``after``, at once or not at all.

    The file keeps its mode and, where the system lets it, its owner; a symbolic link
    keeps pointing to the file that is replaced.

    Raises:
        WriteError: the file cannot be replaced, is read-only, or holds something else
            than ``before``; it is left as it was.
    """
    try:
        target = path.resolve(strict=True)
        status = target.stat()
        _refuse(target, status, before)
        _replace(target, status, after)
    except (OSError, RuntimeError) as fault:
        # Python 3.11 and 3.12 report a loop of links as a RuntimeError.
        reason = getattr(fault, "strerror", None) or str(fault)
        raise WriteError(f"cannot be written: {reason}", str(path)) from fault


def _refuse(target: Path, status: os.stat_result, expected: bytes) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(0, "not a regular file")
    # The system would let its owner replace a read-only file in a folder he may write
    # to, and the superuser any: neither is what the mode asks for.
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise OSError(0, "the file is read-only")
    if target.read_bytes() != expected:
        raise OSError(0, "the file has changed since it was read")


def _replace(target: Path, status: os.stat_result, data: bytes) -> None:
    from tempfile import mkstemp

    handle, name = mkstemp(prefix=".newslint-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _keep_owner(temporary, status)
        temporary.chmod(stat.S_IMODE(status.st_mode))
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _keep_owner(temporary: Path, status: os.stat_result) -> None:
    own = temporary.stat()
    if hasattr(os, "chown") and (own.st_uid, own.st_gid) != (status.st_uid, status.st_gid):
        with suppress(PermissionError):
            os.chown(temporary, status.st_uid, status.st_gid)
