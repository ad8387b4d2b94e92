"""Record findings as looked at: entries under ``accepted`` in the house's configuration.

The file is edited as text, so that comments and layout stay; the result is read again
before it replaces the old one, and must say exactly what it said, and the new entries.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from newslint import pathpatterns, yamltext
from newslint.config import FILENAME, Accepted, Config
from newslint.errors import ConfigError, NewslintError
from newslint.model import Finding

_PLAIN = re.compile(r"[A-Za-z][\w./-]*")
"""Text that YAML takes as it stands; ``yamlio`` reads all scalars as text."""


def parse_place(text: str) -> tuple[str, int]:
    """Split ``FILE:LINE``.

    Raises:
        NewslintError: there is no line number.
    """
    path, _, line = text.rpartition(":")
    if not path or not re.fullmatch(r"[1-9][0-9]{0,17}", line, re.ASCII):
        raise NewslintError(f"'{text}' is not FILE:LINE, as in articles/a.txt:12")
    return path, int(line)


def choose(
    findings: Iterable[Finding], line: int, rule: str, aliases: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Return the findings of ``rule`` that touch ``line``.

    Raises:
        NewslintError: there is none; the message lists what is there.
    """
    rule = aliases.get(rule, rule)
    here = [f for f in findings if f.position.line <= line <= f.position.end_line]
    chosen = tuple(f for f in here if rule in (f.rule, *f.also))
    if chosen:
        return chosen
    there = ", ".join(sorted({f"{f.rule} ('{f.text}')" for f in here}))
    raise NewslintError(f"no finding of {rule} on line {line}; there is {there or 'none at all'}")


def record(
    config: Config, path: Path, findings: Sequence[Finding], reason: str
) -> tuple[Path, tuple[Accepted, ...]]:
    """Add findings in the file at absolute ``path`` to the configuration.

    Without a configuration file, ``.newslint.yml`` is made in its root. Returns the
    configuration's path and the new entries: those that were there already are left out.

    Raises:
        ConfigError: there is no reason, the article lies outside the configuration's
            folder, or its text is written in a way that cannot be added to.
        WriteError: it cannot be replaced.
    """
    below = pathpatterns.relative(path, config.root)
    target = config.path or config.root / FILENAME
    if below is None:
        raise ConfigError(f"'{path}' lies outside the folder of the configuration", str(target))
    if not below.isprintable():
        raise ConfigError(f"the name {below!a} cannot be written down", str(target))
    reason = " ".join(reason.split())
    if not reason:
        raise ConfigError("a reason is needed: say why the finding may stand", str(target))
    entries = [Accepted(below, f.rule, f.fingerprint, reason) for f in findings]
    old = {(e.path, e.rule, e.fingerprint) for e in config.accepted}
    new = tuple(e for e in entries if (e.path, e.rule, e.fingerprint) not in old)
    if new:
        _write(config, target, new)
    return target, new


def _write(config: Config, target: Path, new: tuple[Accepted, ...]) -> None:
    from newslint import fix

    if config.path is None:
        text = _yaml_block(new, "", "\n", "accepted:\n")
        _verify(text, replace(config, path=target, accepted=new), target)
        _create(target, text)
        return
    before = target.read_bytes().decode("utf-8")
    after = (_with_tables if target.suffix == ".toml" else _with_items)(before, new)
    _verify(after, replace(config, accepted=config.accepted + new), target)
    fix.write(target, before, after)


def _verify(text: str, wanted: Config, target: Path) -> None:
    """Demand that the edited text says what it must."""
    from newslint import configfile

    try:
        got = configfile.loads(text.removeprefix("\ufeff"), target)
    except ConfigError:
        got = None
    if got != wanted:
        entry = json.dumps(wanted.accepted[-1]._asdict(), ensure_ascii=False)
        raise ConfigError(f"cannot be added to safely; add to 'accepted': {entry}", str(target))


def _create(target: Path, text: str) -> None:
    try:
        with target.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as exc:
        raise ConfigError(f"cannot be made: {exc.strerror}", str(target)) from exc


def _with_items(text: str, new: Sequence[Accepted]) -> str:
    """Add entries to YAML: to the list that is there, or in a new one at the end."""
    import yaml

    end = yamltext.line_end(text)
    items = yamltext.value_of(text, "accepted")
    if not isinstance(items, yaml.SequenceNode):
        gap = "" if not text or text.endswith(("\n", "\r")) else end
        return text + gap + _yaml_block(new, "", end, f"accepted:{end}")
    if items.flow_style:
        at = items.end_mark.index - 1
        filled = text[:at].rstrip()
        comma = (" " if filled.endswith(",") else ", ") if items.value else ""
        inner = ", ".join(_yaml_flow(entry) for entry in new)
        return filled + comma + inner + text[len(filled) :]
    at = yamltext.end_of(text, items)
    gap = "" if text[:at].endswith(("\n", "\r")) else end
    indent = " " * items.start_mark.column
    return text[:at] + gap + _yaml_block(new, indent, end) + text[at:]


def _yaml_block(new: Iterable[Accepted], indent: str, end: str, head: str = "") -> str:
    items = (
        f"{indent}- path: {_yaml(entry.path)}{end}"
        f"{indent}  rule: {_yaml(entry.rule)}{end}"
        f"{indent}  fingerprint: {_yaml(entry.fingerprint)}{end}"
        f"{indent}  reason: {_quoted(entry.reason)}{end}"
        for entry in new
    )
    return head + "".join(items)


def _yaml_flow(entry: Accepted) -> str:
    return "{" + ", ".join(f"{k}: {_quoted(v)}" for k, v in entry._asdict().items()) + "}"


def _yaml(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    # A JSON string is a quoted string in YAML and in TOML.
    return json.dumps(text, ensure_ascii=False)


def _with_tables(text: str, new: Sequence[Accepted]) -> str:
    """Add entries to TOML, at its end: a table may stand anywhere."""
    end = yamltext.line_end(text)
    gap = "" if text.endswith("\n") else end
    tables = (
        f"{end}[[tool.newslint.accepted]]{end}"
        + "".join(f"{key} = {_quoted(value)}{end}" for key, value in entry._asdict().items())
        for entry in new
    )
    return text + gap + "".join(tables)
