"""``newslint init``: look at a repository, write what fits it, say so, overwrite nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from newslint import cientry, config, hookentry, output, sites, starter
from newslint.config import FILENAME
from newslint.errors import ConfigError, NewslintError
from newslint.sites import Site

Ci = Literal["auto", "github", "gitlab", "none"]

_KINDS = {"Word": "a folder of Word files", "plain": "a folder of articles"}


def begin(folder: Path, ci: Ci = "auto") -> Iterator[str]:
    """Write the files that are missing in ``folder``; yield a line for each, and what is next.

    The hook and the CI file belong to a repository's root: in any other folder the
    configuration alone is written.

    Raises:
        NewslintError: everything was there already.
        ConfigError: a file cannot be written.
        WriteError: the hook cannot be added.
    """
    site = sites.look(folder)
    where = f": articles in {', '.join(site.folders)}" if site.folders else ""
    yield f"{_KINDS.get(site.kind, f'a site of {site.kind}')}{where}"
    lines = [*_configuration(folder, site)]
    if (folder / ".git").exists():
        lines += _hook(folder, site)
        lines += _ci(folder, ci)
    if not any(line.startswith(("wrote ", "added ")) for line in lines):
        raise NewslintError("; ".join(lines))
    yield from lines


def _configuration(folder: Path, site: Site) -> Iterator[str]:
    there = config.find(folder)
    if there is not None and there.parent == folder.absolute() and there.name != FILENAME:
        # A new file would go before that table, and silence it.
        yield f"{there.name} configures newslint already; it was left as it is"
        return
    made = _make(folder, FILENAME, starter.text(site))
    yield f"wrote {FILENAME}" if made else f"{FILENAME} is there already; it was left as it is"


def _hook(folder: Path, site: Site) -> Iterator[str]:
    name = hookentry.FILENAME
    path = folder / name
    if _make(folder, name, hookentry.text(site)):
        yield f"wrote {name}; install the hook with: pre-commit install"
        return
    try:
        before = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        yield f"{name} cannot be read; it was left as it is"
        return
    if hookentry.is_there(before):
        yield f"{name} has newslint already; it was left as it is"
        return
    after = hookentry.added(before, site)
    if after is None:
        yield f"{name} cannot be added to safely; add to its 'repos':"
        yield hookentry.entry(site, "  ").rstrip("\n")
        return
    output.write(path, after)
    yield f"added the hook to {name}"


def _ci(folder: Path, ci: Ci) -> Iterator[str]:
    name = cientry.service(folder) if ci == "auto" else ci
    if name is None:
        yield "no CI file: neither GitHub nor GitLab is spoken of (newslint init --ci github)"
    elif name != "none":
        there = cientry.there(folder, name)
        if there is not None:
            yield f"{there} has newslint already; it was left as it is"
            return
        made = cientry.file_for(folder, name)
        if _make(folder, made.path, made.text):
            yield f"wrote {made.path}" + (f"; {made.todo}" if made.todo else "")
        else:
            yield f"{made.path} is there already; it was left as it is"


def _make(folder: Path, name: str, text: str) -> bool:
    """Make a file below ``folder`` unless it is there; say whether it was made.

    Raises:
        ConfigError: it cannot be made, or a link would take it out of the folder.
    """
    path = folder / name
    try:
        if not path.parent.resolve().is_relative_to(folder.resolve()):
            raise ConfigError("cannot be written: a link leads out of the folder", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    except OSError as exc:
        raise ConfigError(f"cannot be written: {exc.strerror}", name) from exc
    return True
