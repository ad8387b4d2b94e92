"""What a house wants: rules, severities, dialect, names, paths; nearest file, never merged.

Order: defaults < configuration < per-path section < command line. A file's text becomes a
``Config`` in ``configfile``; without a configuration file neither YAML nor patterns load.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple

from newslint import pathpatterns
from newslint.engines.settings import LanguageTool
from newslint.errors import ConfigError
from newslint.house.model import HouseList
from newslint.model import Dialect, Severity

FILENAME = ".newslint.yml"
_MAY_HAVE_TABLE = re.compile(
    rb"tool[\"']?\s*\.\s*[\"']?newslint|\[\s*[\"']?tool[\"']?\s*\]|^\s*[\"']?tool[\"']?\s*=|\\",
    re.M,
)
"""A header or key that names the table, a plain "tool" that it may stand in, or an escape."""
_KINDS: dict[type, str] = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a word",
    list: "a list of words",
}
FailLevel = Literal["error", "warning", "info", "never"]


@dataclass(frozen=True)
class Settings:
    """What a linter is compiled from; equal settings give the same linter."""

    select: tuple[str, ...] = ("default",)
    """Globs of rule ids; "default" stands for the rules that are on by default."""
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    """Glob and severity; the last that fits a rule counts."""
    dialect: Dialect = "us"
    names: frozenset[str] = frozenset()
    """The house's own names, never called wrong; those of ``lists`` come to them."""
    lists: tuple[HouseList, ...] = ()
    """The house's lists, in the order that the configuration names them."""
    tags: tuple[str, ...] | None = None
    """The tags of lists that are on; None: all are."""
    packs: tuple[str, ...] = ()
    """Absolute folders of a house's own rules."""
    options: tuple[tuple[str, str], ...] = ()
    """Rule id and the JSON text of its options, sorted."""
    languagetool: LanguageTool | None = None
    """How the second engine is run; None: it is off."""


@dataclass(frozen=True)
class Overrides:
    """A layer over settings: a configuration's section, or the command line.

    What is empty or None says nothing. ``paths`` are the patterns that a section holds for.
    """

    paths: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    dialect: Dialect | None = None
    names: frozenset[str] = frozenset()
    lists: tuple[HouseList, ...] = ()
    tags: tuple[str, ...] | None = None
    options: tuple[tuple[str, str], ...] = ()


class Accepted(NamedTuple):
    """A finding that the house has looked at and lets stand; ``path`` is below the root."""

    path: str
    rule: str
    fingerprint: str
    reason: str


class Mention(NamedTuple):
    """A place in the configuration that names rules: a glob, or an id with options."""

    glob: str
    key: str
    line: int
    options: tuple[tuple[str, Any], ...] = ()
    """Each option with its value."""


@dataclass(frozen=True)
class Config:
    """A configuration file as read, or the defaults (``path`` is None)."""

    path: Path | None
    root: Path
    """The absolute folder that every path in it is relative to."""
    settings: Settings = Settings()
    fail_level: FailLevel = "warning"
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: Path | None = None
    """The absolute path of the baseline."""
    overrides: tuple[Overrides, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    mentions: tuple[Mention, ...] = field(default=(), compare=False)

    @cached_property
    def list_paths(self) -> frozenset[str]:
        """The files of the house's lists: what it knows to be right is no article."""
        sections: tuple[Settings | Overrides, ...] = (self.settings, *self.overrides)
        return frozenset(one.path for section in sections for one in section.lists)


def default(root: Path) -> Config:
    """Return the configuration of a place that has no file."""
    return Config(None, pathpatterns.absolute(root))


def find(start: Path) -> Path | None:
    """Return the configuration nearest to the file or folder ``start``, if there is one.

    In each folder going up, ``.newslint.yml`` goes before ``[tool.newslint]`` in
    ``pyproject.toml``; the folder that holds ``.git`` is the last.

    Raises:
        ConfigError: a ``pyproject.toml`` that speaks of newslint and is broken.
    """
    start = pathpatterns.absolute(start)
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        if (folder / FILENAME).is_file():
            return folder / FILENAME
        pyproject = folder / "pyproject.toml"
        if pyproject.is_file() and _has_table(pyproject):
            return pyproject
        if (folder / ".git").exists():
            return None
    return None


def _has_table(pyproject: Path) -> bool:
    try:
        # Only a file that may have the table is worth parsing.
        if not _MAY_HAVE_TABLE.search(pyproject.read_bytes()):
            return False
    except OSError:
        return False
    from newslint import configfile, tomltable

    path = str(pyproject)
    return tomltable.table(configfile.read(pyproject, path, None), path) is not None


def tree(folder: Path) -> Path:
    """Return the repository that ``folder`` is in (the folder with ``.git``), or ``folder``."""
    return next((p for p in (folder, *folder.parents) if (p / ".git").exists()), folder)


def load(path: Path) -> Config:
    """Read a configuration file (``pyproject.toml``: its table).

    Raises:
        ConfigError: with file and line, for the first fault in it.
    """
    from newslint import configfile

    return configfile.load(pathpatterns.absolute(path))


def chooser(
    file: Path | None = None,
    isolated: bool = False,
    check: Callable[[Config], None] = lambda config: None,
) -> Callable[[Path], Config]:
    """Return the function from a folder to the configuration of the files in it.

    ``file`` holds for all folders; with ``isolated`` none is read. ``check`` is called once
    for each configuration read. Each file is read once.

    Raises:
        ConfigError: by the returned function, for a broken file or one that ``check`` refuses.
    """
    by_file: dict[Path, Config] = {}
    by_folder: dict[Path, Config] = {}
    cwd = Path.cwd()

    def read(path: Path) -> Config:
        if path not in by_file:
            by_file[path] = load(path)
            check(by_file[path])
        return by_file[path]

    def choose(folder: Path) -> Config:
        if folder not in by_folder:
            path = None if isolated else (file or find(folder))
            by_folder[folder] = read(path) if path else default(_root(folder, cwd))
        return by_folder[folder]

    return choose


def _root(folder: Path, cwd: Path) -> Path:
    repository = tree(folder)
    return cwd if repository == folder and cwd in folder.parents else repository


def settings_for(config: Config, path: Path, command_line: Overrides = Overrides()) -> Settings:
    """Return the settings of the file at absolute ``path``."""
    settings = config.settings
    if config.overrides:
        below = pathpatterns.relative(path, config.root)
        for section in config.overrides:
            if pathpatterns.matches(section.paths, below):
                settings = layered(settings, section)
    return layered(settings, command_line)


def layered(settings: Settings, layer: Overrides) -> Settings:
    """Lay ``layer`` over ``settings``: select and dialect replace, all else adds, later wins."""
    ignore = settings.ignore
    if layer.select and not any(_is_open(glob) for glob in layer.select):
        # Rules asked for one by one run, whatever an earlier layer ignores.
        ignore = tuple(g for g in ignore if not any(fnmatchcase(s, g) for s in layer.select))
    return replace(
        settings,
        select=layer.select or settings.select,
        ignore=_unique((*ignore, *layer.ignore)),
        severity=settings.severity + layer.severity,
        dialect=layer.dialect or settings.dialect,
        names=settings.names | layer.names,
        lists=settings.lists + layer.lists,
        tags=settings.tags if layer.tags is None else layer.tags,
        options=_merged_options(settings.options, layer.options),
    )


def with_engine(settings: Settings, name: str | None) -> Settings:
    """Lay the command line's ``--engine`` over settings: "languagetool", "native" or None."""
    if name is None:
        return settings
    engine = None if name == "native" else settings.languagetool or LanguageTool()
    return replace(settings, languagetool=engine)


def _is_open(glob: str) -> bool:
    return glob == "default" or any(c in glob for c in "*?[")


def _unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def _merged_options(
    old: tuple[tuple[str, str], ...], new: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    if not new:
        return old
    import json

    merged: dict[str, dict[str, Any]] = {rule: json.loads(text) for rule, text in old}
    for rule, text in new:
        merged[rule] = merged.get(rule, {}) | json.loads(text)
    return canonical_options(merged)


def canonical_options(options: Mapping[str, Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    """Return rules' options in the sorted form that ``Settings`` keeps."""
    import json

    return tuple((rule, json.dumps(options[rule], sort_keys=True)) for rule in sorted(options))


def accepted_for(config: Config, path: Path) -> tuple[Accepted, ...]:
    """Return what the configuration accepts in the file at absolute ``path``."""
    if not config.accepted:
        return ()
    below = pathpatterns.relative(path, config.root)
    return tuple(entry for entry in config.accepted if entry.path == below)


def check_rules(
    config: Config, rules: Mapping[str, Any] | Collection[str], aliases: Collection[str] = ()
) -> None:
    """Demand that every glob in the configuration fits a rule, and every option its rule.

    ``rules`` are the known ids; if it maps them to rules, their options are checked too.

    Raises:
        ConfigError: with file and line, for the first that fits none.
    """
    path = str(config.path) if config.path else ""
    known = {*rules, *aliases}
    for mention in config.mentions:
        if not is_known(mention.glob, known):
            raise _unknown(f"'{mention.glob}' in '{mention.key}'", mention, known, path)
        if mention.options and isinstance(rules, Mapping):
            _check_options(mention, rules, aliases, path)


def check_globs(globs: Iterable[str], option: str, known: Collection[str]) -> None:
    """Demand that every glob given to the command line's ``option`` fits a known rule.

    Raises:
        ConfigError: for the first that does not.
    """
    for glob in globs:
        if not is_known(glob, known):
            raise _unknown(f"'{glob}' in {option}", Mention(glob, option, 0), known, "")


def is_known(glob: str, known: Collection[str]) -> bool:
    """Say whether ``glob`` is "default", may name another engine's rule, or fits a known id."""
    if glob == "default" or glob.startswith("languagetool/") or glob in known:
        return True
    return _is_open(glob) and any(fnmatchcase(rule, glob) for rule in known)


def _unknown(what: str, mention: Mention, known: Collection[str], path: str) -> ConfigError:
    from newslint.yamlio import suggestion

    near = suggestion(mention.glob, sorted({*known, *(f"{k.partition('/')[0]}/*" for k in known)}))
    kind = "no rule fits" if _is_open(mention.glob) else "there is no rule"
    return ConfigError(f"{kind} {what}{near}", path, mention.line or None)


def _check_options(
    mention: Mention, rules: Mapping[str, Any], aliases: Collection[str], path: str
) -> None:
    from newslint.yamlio import suggestion

    rule_id = mention.glob
    if rule_id not in rules and isinstance(aliases, Mapping):
        rule_id = aliases.get(rule_id, "")
    rule = rules.get(rule_id)
    options: Mapping[str, Any] = rule.options if rule else {}
    for option, value in mention.options:
        if option not in options:
            near = suggestion(option, sorted(options))
            message = f"rule '{mention.glob}' has no option '{option}'{near}"
            raise ConfigError(message, path, mention.line)
        choices = rule.choices.get(option) if rule else None
        if choices and value not in choices:
            message = f"option '{option}' of '{mention.glob}' is one of {', '.join(choices)}"
            raise ConfigError(message, path, mention.line)
        kind = type(options[option])
        fits = isinstance(value, (int, float) if kind in (int, float) else kind)
        if not fits or isinstance(value, bool) != (kind is bool):
            message = f"option '{option}' of '{mention.glob}' must be {_KINDS[kind]}"
            raise ConfigError(message, path, mention.line)
