"""Which files to lint: the paths given, folders walked, configuration and .gitignore honoured."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from newslint import pathpatterns
from newslint.config import Config
from newslint.model import FileError

_SKIPPED = frozenset({"node_modules"})
"""Folders of other people's files; hidden folders (.git, .venv) are skipped anyway."""

ConfigFor = Callable[[Path], Config]
"""From an absolute folder to the configuration of the files in it."""


class Target(NamedTuple):
    """A file to lint, or one that cannot be (``error``).

    ``name`` is what reports call it: relative to the current folder, with "/". ``stdin``:
    its text comes from standard input; only then may ``excluded`` be true, since ``fix -``
    must still give the text back.
    """

    path: Path
    name: str
    config: Config
    error: FileError | None = None
    stdin: bool = False
    excluded: bool = False


class _Ignore(NamedTuple):
    """One .gitignore: its patterns hold for what is below ``folder``."""

    folder: str
    patterns: Any


class _Folder(NamedTuple):
    """A folder on the way down, with the .gitignore files that hold in it, outermost first."""

    path: Path
    config: Config
    ignores: tuple[_Ignore, ...]


def files(
    paths: Sequence[str],
    config_for: ConfigFor,
    stdin_name: str | None = None,
    only: Collection[Path] | None = None,
) -> tuple[Target, ...]:
    """Return the files that ``paths`` stand for, each once, sorted by name.

    A folder stands for the files below it that have a known suffix, are neither hidden nor
    ignored by git, and fit the configuration's include and exclude; symbolic links in it are
    not followed. A file named is linted unless the configuration excludes it. "-" is
    standard input, called ``stdin_name``. With ``only`` (absolute paths whose folders are
    real), files not among them are left out and folders are not walked; those that are
    among them count as there.

    A path that does not exist, or a folder that cannot be read, gives a target with an error.

    Raises:
        ConfigError: a configuration file on the way is broken.
    """
    found: dict[str, Target] = {}
    for text in paths:
        for target in _targets(text, config_for, stdin_name, only):
            # The same file may be named in two ways; the error of one hides no other.
            key = "-" if target.stdin else os.path.realpath(target.path)
            if key not in found or target.name < found[key].name:
                found[key] = target
    return tuple(sorted(found.values(), key=lambda target: target.name))


def _targets(
    text: str, config_for: ConfigFor, stdin_name: str | None, only: Collection[Path] | None
) -> Iterable[Target]:
    if text == "-":
        return (_stdin(config_for, stdin_name),)
    path = pathpatterns.absolute(text)
    if path.is_dir():
        start = _start(path, config_for)
        if start is None:
            return ()
        return _walk(start, config_for) if only is None else _chosen(start, config_for, only)
    config = config_for(path.parent)
    wanted = only is None or real(path) in only
    if not path.exists() and not (only and wanted):
        return (Target(path, name(path), config, _error("missing", "no such file or folder")),)
    return () if not wanted or is_excluded(config, path) else (Target(path, name(path), config),)


def _stdin(config_for: ConfigFor, stdin_name: str | None) -> Target:
    path = pathpatterns.absolute(stdin_name or "-")
    config = config_for(path.parent)
    excluded = stdin_name is not None and is_excluded(config, path)
    return Target(path, name(path), config, stdin=True, excluded=excluded)


def is_excluded(config: Config, path: Path, folder: bool = False) -> bool:
    """Say whether the absolute ``path`` is excluded, or one of the configuration's lists."""
    if str(path) in config.list_paths:
        return True
    if not config.exclude:
        return False
    below = pathpatterns.relative(path, config.root)
    return pathpatterns.matches(config.exclude, below and below + "/" * folder)


def name(path: Path) -> str:
    """Return an absolute path as reports call it: from the current folder, with "/"."""
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:
        # On another drive of a Windows system.
        return path.as_posix()


def real(path: Path) -> Path:
    """Return the path with its folder's symbolic links resolved, but not its own."""
    return Path(os.path.realpath(path.parent)) / path.name


def _error(code: str, message: str) -> FileError:
    return FileError(code, message)


@cache
def _suffixes() -> tuple[str, ...]:
    from newslint import formats

    return tuple(suffix for suffix in formats.SUFFIXES if suffix)


def _is_news(path: Path) -> bool:
    """Say whether a file whose suffix others use, too (".json"), holds news."""
    from newslint.formats import sniff

    return sniff.is_news(path)


@cache
def _shared() -> tuple[str, ...]:
    from newslint import formats

    return formats.SHARED


def _start(path: Path, config_for: ConfigFor) -> _Folder | None:
    """Collect what holds in a folder from above it; None if it is excluded or ignored."""
    repository = next((p for p in (path, *path.parents) if (p / ".git").exists()), path)
    ignores = _ignores_at(repository, ())
    between = path.relative_to(repository).parts
    for index in range(len(between)):
        folder = repository.joinpath(*between[: index + 1])
        if _is_ignored(ignores, str(folder), folder=True):
            return None
        ignores = _ignores_at(folder, ignores)
    config = config_for(path)
    return None if is_excluded(config, path, folder=True) else _Folder(path, config, ignores)


def _ignores_at(folder: Path, above: tuple[_Ignore, ...]) -> tuple[_Ignore, ...]:
    """Add the .gitignore in ``folder``; a repository begins anew with its own exclude file."""
    git = folder / ".git"
    if git.exists():
        above = ()
        exclude = git_folder(git) / "info" / "exclude"
        above = _with_file(exclude, folder, above)
    return _with_file(folder / ".gitignore", folder, above)


def git_folder(git: Path) -> Path:
    """Return the folder with ``info`` and ``config``, also of a work tree or submodule."""
    try:
        text = git.read_text(encoding="utf-8") if git.is_file() else ""
        if not text.startswith("gitdir:"):
            return git
        folder = git.parent / text.removeprefix("gitdir:").strip()
        common = folder / "commondir"
        return folder / common.read_text(encoding="utf-8").strip() if common.is_file() else folder
    except (OSError, UnicodeDecodeError):
        return git


def _with_file(file: Path, folder: Path, above: tuple[_Ignore, ...]) -> tuple[_Ignore, ...]:
    # Git does not follow a link here either.
    if file.is_symlink() or not file.is_file():
        return above
    try:
        text = file.read_bytes().decode("utf-8-sig", "surrogateescape")
    except OSError:
        return above
    lines = text.replace("\r\n", "\n").split("\n")
    return (*above, _Ignore(str(folder), pathpatterns.tolerant(lines)))


def _is_ignored(ignores: tuple[_Ignore, ...], path: str, folder: bool = False) -> bool:
    """Say whether git ignores ``path``: the innermost file that speaks of it decides."""
    for ignore in reversed(ignores):
        below = path[len(ignore.folder) :].lstrip(os.sep).replace(os.sep, "/")
        included = ignore.patterns.check_file(below + "/" * folder).include
        if included is not None:
            return bool(included)
    return False


def _enter(above: _Folder, entry: str, config_for: ConfigFor) -> _Folder | None:
    """Step into a folder; None if nothing in it is to be linted."""
    path = above.path / entry
    if entry.startswith(".") or entry in _SKIPPED or is_excluded(above.config, path, folder=True):
        return None
    if _is_ignored(above.ignores, str(path), folder=True):
        return None
    return _Folder(path, config_for(path), _ignores_at(path, above.ignores))


def _is_wanted(folder: _Folder, entry: str) -> bool:
    """Say whether a file found in a folder is to be linted."""
    suffixed = entry.lower().removesuffix(".gz")
    if entry.startswith(".") or not suffixed.endswith(_suffixes()):
        return False
    path = folder.path / entry
    if folder.config.include:
        below = pathpatterns.relative(path, folder.config.root)
        if not pathpatterns.matches(folder.config.include, below):
            return False
    if is_excluded(folder.config, path) or _is_ignored(folder.ignores, str(path)):
        return False
    return not suffixed.endswith(_shared()) or _is_news(path)


def _walk(start: _Folder, config_for: ConfigFor) -> Iterator[Target]:
    waiting = [start]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder.path) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as exc:
            error = _error("unreadable", exc.strerror or "cannot be read")
            yield Target(folder.path, name(folder.path), folder.config, error)
            continue
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                below = _enter(folder, entry.name, config_for)
                if below is not None:
                    waiting.append(below)
            elif entry.is_file(follow_symlinks=False) and _is_wanted(folder, entry.name):
                path = folder.path / entry.name
                yield Target(path, name(path), folder.config)


def _chosen(start: _Folder, config_for: ConfigFor, only: Iterable[Path]) -> Iterator[Target]:
    """Yield those of ``only`` that a walk from ``start`` would find, were they there."""
    base = Path(os.path.realpath(start.path))
    folders: dict[tuple[str, ...], _Folder | None] = {(): start}
    for wanted in only:
        if not wanted.is_relative_to(base):
            continue
        *above, last = wanted.relative_to(base).parts
        for index in range(len(above)):
            parts = tuple(above[: index + 1])
            if parts not in folders:
                outer = folders[parts[:-1]]
                folders[parts] = _enter(outer, parts[-1], config_for) if outer else None
        folder = folders[tuple(above)]
        if folder and _is_wanted(folder, last) and not wanted.is_symlink():
            yield Target(folder.path / last, name(folder.path / last), folder.config)
