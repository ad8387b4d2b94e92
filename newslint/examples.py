"""Run the examples inside rule files: each is a test of its rule and a line of its page.

A bad example must be reported, its rule's first fixes must give exactly ``good``, ``good``
must be silent under the rule, and an ok one silent under every rule of the linter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from newslint import fix, formats, linter
from newslint.config import Settings
from newslint.model import Block, Document, Edit, Example, Finding, Piece, Rule, Safety

if TYPE_CHECKING:
    from newslint.house.model import HouseList

_SUFFIXES = {"plain": ".txt", "markdown": ".md", "html": ".html"}
_LEAST = 2


class Failure(NamedTuple):
    """An example that does not hold, or a rule that has too few."""

    rule: Rule
    line: int
    problem: str

    def __str__(self) -> str:
        """Say where and what."""
        return f"{self.rule.path}:{self.line}: {self.problem}"


def document(example: Example, text: str) -> Document:
    """Make the document that an example's text stands for."""
    if example.format != "block":
        return formats.read(f"example{_SUFFIXES[example.format]}", text.encode())
    whole = len(text)
    return Document(
        path="example",
        source=text,
        text=text,
        blocks=(Block(0, whole, example.role),),
        pieces=(Piece(0, whole, 0, whole, "literal"),),
    )


Compile = Callable[[Settings], linter.Linter]


def failures(rule: Rule, settings: Settings, compile: Compile) -> Iterator[Failure]:
    """Yield what does not hold for one rule; ``settings`` select the rules for ok examples."""
    yield from too_few(rule)
    for example in rule.examples:
        problem = failure(rule, example, settings, compile)
        if problem:
            yield Failure(rule, example.line, problem)


def too_few(rule: Rule) -> Iterator[Failure]:
    """Yield what the rule has too few examples of."""
    for count, name in (
        (sum(not e.ok for e in rule.examples), "bad"),
        (sum(e.ok for e in rule.examples), "ok"),
    ):
        if count < _LEAST:
            yield Failure(rule, 1, f"{count} {name} examples; at least {_LEAST} are needed")


def failure(rule: Rule, example: Example, settings: Settings, compile: Compile) -> str | None:
    """Return what is wrong with one example, or None."""
    run = compile(_settings(rule, example, settings))
    return _ok(example, run) if example.ok else _bad(rule, example, run)


def _settings(rule: Rule, example: Example, settings: Settings) -> Settings:
    select = settings.select if example.ok and rule.default else (*settings.select, rule.id)
    lists = (_house_list(rule, example),) if example.house else ()
    return replace(settings, select=select, dialect=example.dialect, lists=lists)


def _house_list(rule: Rule, example: Example) -> HouseList:
    from newslint.house import csvlist
    from newslint.house.model import HouseList

    rows = tuple(csvlist.rows(example.house, f"{rule.path}:{example.line}"))
    return HouseList(example.house, rule.path, "names", (), "", rows)


def _ok(example: Example, run: linter.Linter) -> str | None:
    found = run.lint(document(example, example.text))
    if not found:
        return None
    said = ", ".join(f"{f.rule} at '{f.text}'" for f in found)
    return f"must be silent, but: {said}: {example.text!r}"


def _bad(rule: Rule, example: Example, run: linter.Linter) -> str | None:
    read = document(example, example.text)
    found = [f for f in run.lint(read) if _says(f, rule)]
    if not found:
        return f"not reported: {example.text!r}"
    if example.good is None:
        if rule.fix in (Safety.SAFE, Safety.UNSAFE):
            return f"has no 'good', though the rule has a fix: {example.text!r}"
        return None
    mended = fix.apply(read.source, _edits(found))
    if mended != example.good:
        return f"its fix gives {mended!r}, not {example.good!r}"
    if any(_says(f, rule) for f in run.lint(document(example, mended))):
        return f"still reported once mended: {mended!r}"
    return None


def _says(finding: Finding, rule: Rule) -> bool:
    return rule.id in (finding.rule, *finding.also)


def _edits(found: list[Finding]) -> list[Edit]:
    """Return the edits of each finding's first fix, leaving out those that overlap."""
    edits: list[Edit] = []
    for finding in found:
        for option in finding.fixes[:1]:
            if all(e.start >= max((d.end for d in edits), default=0) for e in option.edits):
                edits.extend(option.edits)
    return edits
