"""What kind of repository a folder is: a site of Hugo, Jekyll or Eleventy, Word files, or plain."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.model import Dialect

_HUGO = ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json")
_HUGO_ONCE = ("config.toml", "config.yaml", "config.yml", "config.json")
"""Hugo's older names, which mean nothing without its folders beside them."""
_HUGO_FOLDERS = ("archetypes", "layouts", "themes")
_JEKYLL = ("_config.yml", "_config.yaml", "_config.toml")
_JEKYLL_FOLDERS = ("_posts", "_drafts", "_layouts", "_includes")
_ELEVENTY = (
    ".eleventy.js",
    "eleventy.config.js",
    "eleventy.config.mjs",
    "eleventy.config.cjs",
    "eleventy.config.ts",
)
_CONTENT = re.compile(r"""^\s*["']?contentDir["']?\s*[:=]\s*["']?([\w./-]+)""", re.I | re.M)
_INPUT = re.compile(
    r"""\binput["']?\s*:\s*["'`]([\w./-]+)["'`]|setInputDirectory\(["'`]([\w./-]+)"""
)
_COLLECTIONS = re.compile(r"^collections:[ \t]*\n((?:[ \t].*\n|\n)*)", re.M)
_COLLECTION = re.compile(r"^(?:  |\t)([\w-]+):", re.M)
_BRITISH = re.compile(
    r"""\b(?:languageCode|defaultContentLanguage|language|locale|lang)["']?\s*[:=]\s*["']?en[-_]GB""",
    re.I,
)
_NOT_COPY = re.compile(
    r"(README|LICEN[CS]E|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT|SECURITY|COPYING|NOTICE)"
    r"(\.\w+)?|(requirements|constraints).*\.txt|(robots|humans)\.txt",
    re.I,
)
_LOOKED_AT = 20_000
"""How many files are counted before a folder is taken for what it is so far."""


class Site(NamedTuple):
    """A kind of repository; ``folders`` hold the articles (none: all do), with "/" at the end."""

    kind: str
    folders: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    """Patterns for articles that lie in no one folder."""
    dialect: Dialect = "us"


def look(root: Path) -> Site:
    """Say what kind of repository lies in ``root``; what cannot be read says nothing."""
    site = _hugo(root) or _jekyll(root) or _eleventy(root) or _files(root)
    return site._replace(exclude=(*site.exclude, *_others(root, site)))


def _hugo(root: Path) -> Site | None:
    settings = _first(root, _HUGO) or _first(root / "config" / "_default", (*_HUGO, *_HUGO_ONCE))
    if settings is None and _has_folder(root, _HUGO_FOLDERS) and (root / "content").is_dir():
        settings = _first(root, _HUGO_ONCE)
    if settings is None:
        return None
    text = _text(settings)
    found = _CONTENT.search(text)
    folder = _folder(found[1] if found else "content")
    return Site("Hugo", _there(root, [folder]), dialect=_dialect(text))


def _jekyll(root: Path) -> Site | None:
    settings = _first(root, _JEKYLL)
    if settings is None:
        return None
    if not _has_folder(root, _JEKYLL_FOLDERS) and "jekyll" not in _text(root / "Gemfile").lower():
        return None
    text = _text(settings)
    block = _COLLECTIONS.search(text.replace("\r\n", "\n"))
    named = _COLLECTION.findall(block[1]) if block else []
    folders = dict.fromkeys(["_posts/", "_drafts/", *(f"_{name}/" for name in named)])
    # Without a slash at the beginning a pattern holds at any depth: categories have own posts.
    kept = [f for f in folders if f == "_posts/" or (root / f).is_dir()]
    return Site("Jekyll", tuple(kept), dialect=_dialect(text))


def _eleventy(root: Path) -> Site | None:
    settings = _first(root, _ELEVENTY)
    if settings is None and '"@11ty/eleventy"' not in _text(root / "package.json"):
        return None
    text = _text(settings) if settings else ""
    found = _INPUT.search(text)
    folder = _folder((found[1] or found[2]) if found else ".")
    if folder:
        return Site("Eleventy", _there(root, [folder]), dialect=_dialect(text))
    made = [name for name in ("_site/", "_includes/", "_data/") if (root / name).is_dir()]
    return Site("Eleventy", exclude=tuple(made), dialect=_dialect(text))


def _files(root: Path) -> Site:
    from newslint import formats

    known = {suffix for suffix in formats.SUFFIXES if suffix}
    articles = [suffix for suffix in _suffixes(root) if suffix in known]
    documents = articles.count(".docx")
    if documents and documents * 2 > len(articles):
        return Site("Word", include=("*.docx",))
    return Site("plain")


def _suffixes(root: Path) -> Iterator[str]:
    count = 0
    for _, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f != "node_modules")
        for name in names:
            # Word keeps "~$name.docx" beside a file that is open.
            if not name.startswith((".", "~$")):
                yield Path(name).suffix.lower()
        count += len(names)
        if count > _LOOKED_AT:
            return


def _others(root: Path, site: Site) -> Iterator[str]:
    """Yield the files at the root that are no copy, if the root is looked at at all."""
    if not site.folders and not site.include and root.is_dir():
        for path in sorted(root.iterdir()):
            if path.is_file() and _NOT_COPY.fullmatch(path.name) and path.suffix:
                yield f"/{path.name}"


def _there(root: Path, folders: Iterable[str]) -> tuple[str, ...]:
    return tuple(folder for folder in folders if folder and (root / folder).is_dir())


def _folder(text: str) -> str:
    """Return a folder's pattern: "" for the root itself or what leads out of it."""
    parts = [part for part in text.split("/") if part not in ("", ".")]
    return "/".join(parts) + "/" if parts and ".." not in parts else ""


def _first(folder: Path, names: Iterable[str]) -> Path | None:
    return next((folder / name for name in names if (folder / name).is_file()), None)


def _has_folder(root: Path, names: Iterable[str]) -> bool:
    return any((root / name).is_dir() for name in names)


def _dialect(text: str) -> Dialect:
    return "gb" if _BRITISH.search(text) else "us"


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
