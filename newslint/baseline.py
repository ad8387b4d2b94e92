"""The baseline: findings that were there when a house began, kept quiet until they are mended.

A finding is known by its fingerprint (rule, normalised sentence, marked text), not by its line,
so an entry holds while its sentence stays as it is, whatever is edited elsewhere. Entries belong
to a file; those of a file that is gone hold wherever their sentence stands now, since files are
moved. A sentence that is touched is new: who edits it, mends it.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from newslint.errors import ConfigError
from newslint.model import Finding

VERSION = 1
_DIGEST = re.compile("[0-9a-f]{64}")
_SPACE = re.compile(r"[\s,]*")

Ran = Callable[[str], bool]
"""Says of a rule's id whether a run would have found what it finds."""


class Entry(NamedTuple):
    """A finding that is known; ``path`` is relative to the baseline's folder, with "/".

    ``text`` (what was marked) is for people who read the file; nothing depends on it.
    """

    path: str
    rule: str
    text: str
    fingerprint: str


class Split(NamedTuple):
    """One file's findings against the baseline; ``gone``: entries that nothing fits now."""

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    gone: tuple[Entry, ...]


class Linted(NamedTuple):
    """All findings of one file, and which rules ran on it."""

    file: Path
    findings: tuple[Finding, ...]
    ran: Ran


@dataclass(frozen=True)
class Baseline:
    """The entries of the baseline at absolute ``path``."""

    path: Path
    entries: tuple[Entry, ...] = ()

    @cached_property
    def of_file(self) -> dict[str, tuple[Entry, ...]]:
        """The entries by their file's path."""
        made: dict[str, list[Entry]] = {}
        for entry in self.entries:
            made.setdefault(entry.path, []).append(entry)
        return {path: tuple(entries) for path, entries in made.items()}

    @cached_property
    def moved(self) -> frozenset[str]:
        """The fingerprints of the entries whose file is not there any more."""
        gone = [path for path in self.of_file if not self.exists(path)]
        return frozenset(e.fingerprint for path in gone for e in self.of_file[path])

    def exists(self, path: str) -> bool:
        """Say whether the file of an entry is there."""
        return os.path.lexists(self.path.parent / path)

    def name(self, file: Path) -> str:
        """Return the path that entries of the file at absolute ``file`` have."""
        return os.path.relpath(file, self.path.parent).replace(os.sep, "/")


def load(path: Path, new: bool = False) -> Baseline:
    """Read the baseline at absolute ``path``; with ``new`` it need not be there.

    Raises:
        ConfigError: with file and line, if it is missing or broken.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as exc:
        if new:
            return Baseline(path)
        hint = "there is no such baseline; newslint check --write-baseline makes it"
        raise ConfigError(hint, str(path)) from exc
    except UnicodeDecodeError as exc:
        line = exc.object.count(b"\n", 0, exc.start) + 1
        raise ConfigError("not UTF-8", str(path), line) from exc
    except OSError as exc:
        raise ConfigError(exc.strerror or "cannot be read", str(path)) from exc
    return Baseline(path, tuple(_entries(text, str(path))))


def split(baseline: Baseline, linted: Linted) -> Split:
    """Part a file's findings into new and known ones; rules that did not run leave no gaps."""
    own = baseline.of_file.get(baseline.name(linted.file), ())
    prints = {entry.fingerprint for entry in own}
    new: list[Finding] = []
    known: list[Finding] = []
    for finding in linted.findings:
        (known if _is_known(baseline, prints, finding) else new).append(finding)
    found = {fingerprint for finding in known for fingerprint in _prints(finding)}
    gone = (e for e in own if e.fingerprint not in found and linted.ran(e.rule))
    return Split(tuple(new), tuple(known), tuple(gone))


def _is_known(baseline: Baseline, own: set[str], finding: Finding) -> bool:
    prints = _prints(finding)
    return not own.isdisjoint(prints) or not baseline.moved.isdisjoint(prints)


def _prints(finding: Finding) -> tuple[str, ...]:
    """Return the fingerprints that a finding has, and had under its rule's earlier names."""
    return (finding.fingerprint, *finding.former)


def updated(baseline: Baseline, linted: Iterable[Linted], add: bool) -> Baseline:
    """Return the baseline without what is gone; with ``add``, also with what is new.

    Entries of files that were not linted stay, unless the file is not there any more.
    """
    kept: dict[str, Iterable[Entry]] = {
        path: entries for path, entries in baseline.of_file.items() if baseline.exists(path)
    }
    for one in linted:
        path = baseline.name(one.file)
        parted = split(baseline, one)
        stay = [e for e in baseline.of_file.get(path, ()) if not one.ran(e.rule)]
        shown = (*parted.known, *parted.new) if add else parted.known
        kept[path] = {*stay, *(Entry(path, f.rule, f.text, f.fingerprint) for f in shown)}
    return replace(baseline, entries=tuple(sorted(e for es in kept.values() for e in es)))


def write(baseline: Baseline) -> None:
    """Write the baseline, one entry a line; whole or not at all.

    Raises:
        WriteError: it cannot be written.
    """
    from newslint import output

    lines = ",".join(f"\n{_encoded(entry)}" for entry in baseline.entries)
    output.write(baseline.path, f'{{"version": {VERSION}, "findings": [{lines}\n]}}\n')


def _encoded(entry: Entry) -> str:
    # A path may hold bytes that are no UTF-8: they are escaped, and read back as they were.
    text = json.dumps(entry._asdict(), ensure_ascii=False)
    return text if text.isprintable() else json.dumps(entry._asdict())


def _entries(text: str, path: str) -> Iterator[Entry]:
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as exc:
        reason = getattr(exc, "msg", "nested too deep")
        raise ConfigError(f"not JSON: {reason}", path, getattr(exc, "lineno", 1)) from exc
    if not isinstance(data, dict) or not isinstance(data.get("findings"), list):
        raise ConfigError("not a baseline: an object with 'version' and 'findings'", path, 1)
    if data.get("version") != VERSION:
        raise ConfigError(f"not version {VERSION} of a baseline", path, 1)
    for number, item in enumerate(data["findings"]):
        fault = _fault(item)
        if fault:
            raise ConfigError(fault, path, _line_of(text, number))
        yield Entry(*(item.get(name, "") for name in Entry._fields))


def _fault(item: Any) -> str:
    if not isinstance(item, dict):
        return "an entry must be an object"
    for name in ("path", "rule", "fingerprint"):
        if not isinstance(item.get(name), str) or not item[name]:
            return f"an entry needs '{name}', a text"
    if not isinstance(item.get("text", ""), str):
        return "'text' must be a text"
    if not _DIGEST.fullmatch(item["fingerprint"]):
        return "'fingerprint' must be 64 hexadecimal digits"
    return ""


def _line_of(text: str, number: int) -> int:
    """Return the line on which an element of the list ``findings`` begins."""
    decoder = json.JSONDecoder()
    at = text.index("[", text.index('"findings"')) + 1
    for _ in range(number):
        at = _skipped(text, at)
        at = decoder.raw_decode(text, at)[1]
    return text.count("\n", 0, _skipped(text, at)) + 1


def _skipped(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
