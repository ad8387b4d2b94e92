"""Score findings against gold: what was found, mended right, reported without cause.

``newslint eval DIR`` lints every article that a gold file below DIR annotates. Found: a
finding overlaps the mark of a defect that must be reported. Right: one of the first three
fixes of such a finding turns the article into what a fix of the gold gives. False alarm: a
finding that overlaps no mark, be it a must or a may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product
from pathlib import Path

from newslint import gold
from newslint.fix import apply
from newslint.gold import Defect
from newslint.lines import Lines
from newslint.model import Dialect, Edit, Finding, Safety, Span

FIXES_JUDGED = 3
"""How many of a finding's fixes an editor is thought to read."""
DEFECTS_IN_ONE_FIX = 3
"""How many defects one fix may mend; what rewrites more is a rewrite and not judged right."""

Lint = Callable[[str, bytes, Dialect], tuple[str, Sequence[Finding]]]
"""(path, file's bytes, the gold's dialect) -> the decoded source and the findings in it."""


@dataclass(frozen=True)
class Outcome:
    """What became of one defect: the findings on its mark, and those that mend it."""

    defect: Defect
    text: str
    line: int
    findings: tuple[Finding, ...]
    mending: tuple[Finding, ...]


@dataclass(frozen=True)
class ArticleScore:
    """One article's outcomes, false alarms, and breaches of the contract on quotations."""

    name: str
    outcomes: tuple[Outcome, ...]
    false_alarms: tuple[Finding, ...]
    violations: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """Counts of one row: ``found`` and ``right`` are of the ``must`` defects."""

    must: int = 0
    found: int = 0
    right: int = 0
    false: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Add the counts of another row."""
        return Tally(
            self.must + other.must,
            self.found + other.found,
            self.right + other.right,
            self.false + other.false,
        )


def evaluate(folder: Path, lint: Lint) -> tuple[ArticleScore, ...]:
    """Lint and score every article with a gold file in ``folder`` or below, by name.

    Raises:
        GoldError: no gold file, a broken one, or one that does not fit its article.
        NewslintError: what ``lint`` raises.
    """
    scores = []
    for path in gold.files(folder):
        annotation = gold.read(path)
        article = annotation.article
        source, findings = lint(str(article), article.read_bytes(), annotation.dialect)
        name = path.parent.relative_to(folder).as_posix()
        name = path.parent.resolve().name if name == "." else name
        scores.append(score(name, source, findings, gold.locate(annotation, source)))
    return tuple(scores)


def score(
    name: str, source: str, findings: Sequence[Finding], defects: Sequence[Defect]
) -> ArticleScore:
    """Score the findings of one article; all offsets count in ``source``."""
    lines = Lines(source)
    outcomes = []
    for defect in defects:
        touching = tuple(f for f in findings if _overlaps(_span(f), defect.mark))
        mending = tuple(f for f in touching if mends(source, f, defect, defects))
        start, end = defect.mark
        outcomes.append(Outcome(defect, source[start:end], lines.line(start), touching, mending))
    false = tuple(f for f in findings if not any(_overlaps(_span(f), d.mark) for d in defects))
    return ArticleScore(name, tuple(outcomes), false, tuple(_violations(name, findings, defects)))


def mends(source: str, finding: Finding, defect: Defect, defects: Sequence[Defect]) -> bool:
    """Say whether one of the finding's first fixes cures ``defect`` and spoils nothing.

    The fixed article must be the one that a cure of the defect gives, alone or together
    with cures of the other ``defects`` that the same fix touches.
    """
    return any(_mended(source, fix.edits, defect, defects) for fix in finding.fixes[:FIXES_JUDGED])


def _mended(source: str, edits: Sequence[Edit], defect: Defect, defects: Sequence[Defect]) -> bool:
    others = [
        d
        for d in defects
        if d is not defect and any(_overlaps(Span(e.start, e.end), d.mark) for e in edits)
    ]
    if len(others) >= DEFECTS_IN_ONE_FIX:
        return False
    fixed = _applied(source, edits)
    choices: list[list[tuple[Edit, ...]]] = [[(cure,) for cure in defect.cures]]
    choices += [[(), *((cure,) for cure in other.cures)] for other in others]
    # A wider cure may be that of two defects; chosen twice, it is made once.
    wanted = (_applied(source, set(chain.from_iterable(choice))) for choice in product(*choices))
    return fixed is not None and any(fixed == text for text in wanted)


def _applied(source: str, edits: Iterable[Edit]) -> str | None:
    try:
        return apply(source, edits)
    except ValueError:
        return None


def _span(finding: Finding) -> Span:
    return Span(finding.position.start, finding.position.end)


def _overlaps(span: Span, mark: Span) -> bool:
    """Say whether the ranges share a character; an empty one need only touch the mark."""
    if span.start == span.end:
        return mark.start <= span.start <= mark.end
    return span.start < mark.end and span.end > mark.start


def _violations(name: str, findings: Sequence[Finding], defects: Sequence[Defect]) -> Iterator[str]:
    quoted = [d.mark for d in defects if d.in_quote]
    for f in findings:
        inside = any(_overlaps(_span(f), mark) for mark in quoted)
        place = f"{name}:{f.position.line}: {f.rule}: '{f.text}'"
        if inside and not f.in_quote:
            yield f"{place} is in a quotation, but in_quote is false"
        if (inside or f.in_quote) and any(x.safety is not Safety.DISPLAY for x in f.fixes):
            yield f"{place} is in a quotation, but a fix is not display only"


def total(scores: Iterable[ArticleScore]) -> Tally:
    """Count over all ``scores``."""
    return sum(by_article(scores).values(), Tally())


def by_article(scores: Iterable[ArticleScore]) -> dict[str, Tally]:
    """Count per article, in the order of ``scores``."""
    return {
        s.name: sum(map(_counted, s.outcomes), Tally(false=len(s.false_alarms))) for s in scores
    }


def by_pack(scores: Iterable[ArticleScore]) -> dict[str, Tally]:
    """Count per pack, sorted: a defect under the gold's pack, a false alarm under its rule's."""
    rows: dict[str, Tally] = {}
    for s in scores:
        for outcome in s.outcomes:
            _add(rows, outcome.defect.pack, _counted(outcome))
        for alarm in s.false_alarms:
            _add(rows, alarm.rule.partition("/")[0], Tally(false=1))
    return {pack: row for pack, row in sorted(rows.items()) if row != Tally()}


def by_rule(scores: Iterable[ArticleScore]) -> dict[str, Tally]:
    """Count per rule, sorted; ``must`` is 0 in each: a defect belongs to no one rule.

    A defect that several rules report counts for each of them.
    """
    rows: dict[str, Tally] = {}
    for s in scores:
        for outcome in (o for o in s.outcomes if o.defect.must):
            mending = _rules(outcome.mending)
            for rule in _rules(outcome.findings):
                _add(rows, rule, Tally(found=1, right=int(rule in mending)))
        for alarm in s.false_alarms:
            for rule in _rules([alarm]):
                _add(rows, rule, Tally(false=1))
    return dict(sorted(rows.items()))


def _counted(outcome: Outcome) -> Tally:
    if not outcome.defect.must:
        return Tally()
    return Tally(1, int(bool(outcome.findings)), int(bool(outcome.mending)))


def _add(rows: dict[str, Tally], key: str, counts: Tally) -> None:
    rows[key] = rows.get(key, Tally()) + counts


def _rules(findings: Iterable[Finding]) -> set[str]:
    return set(chain.from_iterable((f.rule, *f.also) for f in findings))


def exit_code(scores: Iterable[ArticleScore]) -> int:
    """Return 1 if a finding breaks the contract on quotations, else 0."""
    return int(any(s.violations for s in scores))
