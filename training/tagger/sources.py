"""Which texts the tagger learns from, how much of each, and which are kept to calibrate on."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from training.lexicon.texts import lines


class Article(NamedTuple):
    """One article of a training text: its head line and its paragraphs."""

    id: str
    outlet: str
    paragraphs: tuple[str, ...]


SHARES = {
    "allsides_news_2012_20": 0.55,
    "openstax_textbooks": 0.12,
    "spotlightpa_2019_2024": 0.10,
    "whitehouse_releases_2021_26": 0.08,
    "gov_digitalgov": 0.03,
    "gov_18f": 0.02,
    "bbc_2004_05": 0.02,
    "abc_2006": 0.02,
    "senate_press_2005_07": 0.02,
    "gum_other_genres": 0.005,
    "wsj_1989": 0.005,
}
"""The share of each text in the words that are trained on; what is short is taken whole."""

HELD_OUTLETS = ("Reuters", "Slate", "CNBC", "Chicago_Sun_Times")
HELD_SOURCES = ("cnn_lite_2025_26",)
HELD_PARTS = {"spotlightpa_2019_2024": 8}
"""Of these texts every n-th article is held out."""
HELD = ("cnn_lite_2025_26", "allsides_news_2012_20", "spotlightpa_2019_2024")
"""The texts that have articles kept to calibrate on."""


def articles(path: Path) -> Iterator[Article]:
    """Yield the articles of a training text."""
    head, body = "", list[str]()
    for line in lines(path):
        if line.startswith("=== "):
            if body:
                yield _article(path, head, body)
            head, body = line[4:], []
        elif line.strip():
            body.append(line.strip())
    if body:
        yield _article(path, head, body)


def _article(path: Path, head: str, body: list[str]) -> Article:
    outlet = next((w[4:] for w in head.split() if w.startswith("src=")), path.name.split(".")[0])
    return Article(head.split()[0] if head else "", outlet, tuple(body))


def held_out(article: Article, source: str) -> bool:
    """Say whether an article is kept from training, to calibrate on."""
    if source in HELD_SOURCES or article.outlet in HELD_OUTLETS:
        return True
    part = HELD_PARTS.get(source)
    return part is not None and zlib.crc32(article.id.encode()) % part == 0


def find(folder: Path, source: str) -> Path:
    """Return the file of a source in ``folder`` (``train/``)."""
    for suffix in (".txt.xz", ".txt.gz"):
        path = folder / f"{source}{suffix}"
        if path.exists():
            return path
    raise SystemExit(f"{folder}: no text named {source}")
