"""The text of ``.newslint.yml`` or ``[tool.newslint]`` to a ``Config``; faults with their line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from newslint import pathpatterns, resources, tomltable, yamlio
from newslint.config import (
    Accepted,
    Config,
    Mention,
    Overrides,
    Settings,
    canonical_options,
    layered,
    tree,
)
from newslint.engines.settings import LOCAL, LanguageTool
from newslint.errors import ConfigError
from newslint.house.model import LIST_KINDS, HouseList, ListKind
from newslint.model import Severity

_NAMES_RULES = ("select", "ignore", "severity", "options")


_LIKE_A_FILE = re.compile(r"\.(?:csv|txt|ya?ml)\s*$", re.IGNORECASE)
"""What is meant for the file of a list, since no name ends like this."""


class _Source(NamedTuple):
    """A parsed configuration and where its lines are."""

    parsed: yamlio.Parsed
    root: Path

    def fail(self, message: str, *keys: str | int) -> ConfigError:
        return ConfigError(message, self.parsed.path, self.parsed.line(*keys))


@cache
def _schema() -> dict[str, Any]:
    return resources.schema("config")


def load(path: Path) -> Config:
    """Read the configuration at absolute ``path``.

    Raises:
        ConfigError: with file and line, for the first fault in it.
    """
    return loads(read(path, str(path), None), path)


def loads(text: str, path: Path) -> Config:
    """Make a configuration of the text of the file at absolute ``path``.

    Raises:
        ConfigError: with file and line, for the first fault in it.
    """
    if path.suffix == ".toml":
        parsed = tomltable.parse(text, str(path), _schema())
    else:
        parsed = yamlio.parse(text, str(path), _schema(), ConfigError)
    return _config(_Source(parsed, path.parent), path)


def read(path: Path, place: str, line: int | None) -> str:
    """Read a UTF-8 file; what is wrong is told of ``place`` and, if the file is another, ``line``.

    Raises:
        ConfigError: it cannot be read or is not UTF-8.
    """
    try:
        data = path.read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        if line is None:
            raise ConfigError("not UTF-8", place, data[: exc.start].count(b"\n") + 1) from exc
        raise ConfigError(f"'{path.name}' is not UTF-8", place, line) from exc
    except OSError as exc:
        reason = exc.strerror or "cannot be read"
        raise ConfigError(f"'{path}': {reason}" if line else reason, place, line) from exc


def _config(source: _Source, path: Path) -> Config:
    data = source.parsed.data
    base = Settings(
        packs=tuple(str(p) for p in _paths(source, "packs", must_be_dir=True)),
        languagetool=_languagetool(source),
    )
    config = Config(
        path=path,
        root=source.root,
        settings=layered(base, _section(source, data)),
        fail_level=data.get("fail-level", "warning"),
        include=_patterns(source, data, "include"),
        exclude=_patterns(source, data, "exclude"),
        baseline=_inside(source, data["baseline"], "baseline") if "baseline" in data else None,
        overrides=tuple(
            _section(source, section, "overrides", number)
            for number, section in enumerate(data.get("overrides", ()))
        ),
        accepted=tuple(Accepted(**entry) for entry in data.get("accepted", ())),
        mentions=tuple(_mentions(source)),
    )
    _demand_tags(source, config)
    return config


def _section(source: _Source, data: Mapping[str, Any], *keys: str | int) -> Overrides:
    return Overrides(
        paths=_patterns(source, data, "paths", *keys),
        select=tuple(data.get("select", ())),
        ignore=tuple(data.get("ignore", ())),
        severity=tuple((glob, Severity(s)) for glob, s in data.get("severity", {}).items()),
        dialect=data.get("dialect"),
        names=frozenset(_names(data)),
        lists=tuple(_lists(source, data, *keys)),
        tags=tuple(data["tags"]) if "tags" in data else None,
        options=canonical_options(data.get("options", {})),
    )


def _patterns(
    source: _Source, data: Mapping[str, Any], name: str, *keys: str | int
) -> tuple[str, ...]:
    patterns = tuple(data.get(name, ()))
    for number, pattern in enumerate(patterns):
        place = (*keys, name, number)
        if ".." in re.split(r"[/\\]", pattern):
            raise source.fail(f"'{pattern}' leaves the folder of the configuration", *place)
        if pathpatterns.is_broken(pattern):
            raise source.fail(f"'{pattern}' is no pattern for paths", *place)
    return patterns


def _names(data: Mapping[str, Any]) -> Iterator[str]:
    for kind in LIST_KINDS:
        yield from (entry.strip() for entry in data.get(kind, ()) if isinstance(entry, str))


def _lists(source: _Source, data: Mapping[str, Any], *keys: str | int) -> Iterator[HouseList]:
    for kind in LIST_KINDS:
        for number, entry in enumerate(data.get(kind, ())):
            if isinstance(entry, dict):
                yield _list(source, kind, entry, *keys, kind, number)
            elif _LIKE_A_FILE.search(entry):
                wanted = f"'{entry}' is no name; for a list write {{file: {entry}}}"
                raise source.fail(wanted, *keys, kind, number)


def _list(source: _Source, kind: ListKind, entry: Mapping[str, Any], *keys: str | int) -> HouseList:
    from newslint.house import reading

    path = _inside(source, entry["file"], *keys, "file")
    line = source.parsed.line(*keys, "expires")
    expires = reading.check_day(entry.get("expires", ""), source.parsed.path, line)
    try:
        return reading.load(path, kind, entry.get("tags", ()), expires)
    except OSError as exc:
        reason = exc.strerror or "cannot be read"
        raise source.fail(f"'{path}': {reason}", *keys, "file") from exc


def _demand_tags(source: _Source, config: Config) -> None:
    """See that every tag that is switched on is one of a list.

    Raises:
        ConfigError: one is not.
    """
    sections: list[tuple[Overrides | Settings, tuple[str | int, ...]]] = [(config.settings, ())]
    sections += [(one, ("overrides", i)) for i, one in enumerate(config.overrides)]
    if all(section.tags is None for section, _ in sections):
        return
    lists = [one for section, _ in sections for one in section.lists]
    known = {
        tag for one in lists for tags in (one.tags, *(r.tags for r in one.rows)) for tag in tags
    }
    for section, keys in sections:
        for number, tag in enumerate(section.tags or ()):
            if tag not in known:
                near = yamlio.suggestion(tag, sorted(known))
                raise source.fail(f"no list has the tag '{tag}'{near}", *keys, "tags", number)


def _paths(source: _Source, key: str, must_be_dir: bool) -> Iterator[Path]:
    for number, text in enumerate(source.parsed.data.get(key, ())):
        path = _inside(source, text, key, number)
        if must_be_dir and not path.is_dir():
            raise source.fail(f"there is no folder '{text}'", key, number)
        yield path


def _inside(source: _Source, text: str, *keys: str | int) -> Path:
    """Return the absolute path that ``text`` names, which must not leave the repository."""
    if Path(text).is_absolute():
        message = f"'{text}' must be relative to the folder of the configuration"
        raise source.fail(message, *keys)
    path = pathpatterns.absolute(source.root / text)
    # A symbolic link may lead out, too.
    if not path.resolve().is_relative_to(tree(source.root).resolve()):
        raise source.fail(f"'{text}' leads out of the repository", *keys)
    return path


def _languagetool(source: _Source) -> LanguageTool | None:
    """Return the engine's settings; that they are there switches it on."""
    data = source.parsed.data.get("engines", {}).get("languagetool")
    if data is None:
        return None
    values = {
        **data,
        "enable": tuple(data.get("enable", ())),
        "disable": tuple(data.get("disable", ())),
    }
    for key in ("folder", "ngrams"):
        if key in values:
            values[key] = str(_outside(source, values[key], "engines", "languagetool", key))
    made = LanguageTool(**values)
    for key in ("folder", "ngrams", "download"):
        if key in values and made.server != LOCAL:
            message = f"'{key}' is for 'server: {LOCAL}' only"
            raise source.fail(message, "engines", "languagetool", key)
    return made


def _outside(source: _Source, text: str, *keys: str | int) -> Path:
    """Return a folder outside the repository: what is cloned must not bring its own programs."""
    path = Path(text).expanduser()
    if not path.is_absolute():
        raise source.fail(f"'{text}' must be an absolute folder or begin with '~'", *keys)
    if not path.is_dir():
        raise source.fail(f"there is no folder '{text}'", *keys)
    if path.resolve().is_relative_to(tree(source.root).resolve()):
        raise source.fail(f"'{text}' must lie outside the repository", *keys)
    return path.resolve()


def _mentions(source: _Source) -> Iterator[Mention]:
    yield from _section_mentions(source, source.parsed.data)
    for number, section in enumerate(source.parsed.data.get("overrides", ())):
        yield from _section_mentions(source, section, "overrides", number)


def _section_mentions(
    source: _Source, data: Mapping[str, Any], *keys: str | int
) -> Iterator[Mention]:
    for name in _NAMES_RULES:
        for number, glob in enumerate(data.get(name, ())):
            last = number if isinstance(data[name], list) else glob
            options = tuple(data["options"][glob].items()) if name == "options" else ()
            yield Mention(glob, name, source.parsed.line(*keys, name, last), options)
