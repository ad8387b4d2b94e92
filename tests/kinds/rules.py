"""Make a rule from a few lines of YAML and run it on a text."""

from __future__ import annotations

import textwrap

from newslint import kinds, packs
from newslint.analysis import Analysis, View
from newslint.model import Block, Document, Match, Piece, Role, Rule

HEAD = """
severity: warning
message: "Look at '{match}'."
why: A test.
source: tests
examples:
  - {bad: x}
"""


def rule(text: str) -> Rule:
    """Parse a rule; what every rule needs is added."""
    return packs.parse(textwrap.dedent(text) + HEAD, "words/a.yml", "words/a")


def find(text: str, passage: str, role: Role = Role.PARAGRAPH) -> list[Match]:
    """Run a block or sentence rule on one passage."""
    view = View(passage, role)
    made = rule(text)
    return [
        match
        for checker in kinds.compile_rule(made)
        if not checker.anchors or any(a in view.lower for a in checker.anchors)
        for match in checker.run(view)
    ]


def find_in_article(text: str, *paragraphs: str) -> list[Match]:
    """Run a document rule on an article of paragraphs."""
    whole = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(at, at + len(paragraph), Role.PARAGRAPH))
        at += len(paragraph) + 2
    pieces = tuple(Piece(b.start, b.end, b.start, b.end, "literal") for b in blocks)
    analysis = Analysis(Document("a.txt", whole, whole, tuple(blocks), pieces))
    return [m for checker in kinds.compile_rule(rule(text)) for m in checker.run(analysis)]


def marked(matches: list[Match], passage: str) -> list[str]:
    """Return what each match marks."""
    return [passage[m.start : m.end] for m in matches]


def mended(matches: list[Match]) -> list[list[str]]:
    """Return the titles of each match's fixes."""
    return [[fix.title for fix in m.fixes] for m in matches]
