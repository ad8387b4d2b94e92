"""One file on the page: its text with marks, beside each block what was found in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.formats.reverse import clean_span
from newslint.model import MASK, Block, Document, FileReport, Finding, Safety, Severity, Span
from newslint.reporters.html_names import name_sheet
from newslint.reporters.tally import count
from newslint.reporters.wording import names, title, xml

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class _Placed(NamedTuple):
    """A finding, its number on the page, and its range in the clean text, if it has one."""

    number: int
    finding: Finding
    span: Span | None


def article(report: FileReport, number: int) -> Iterator[str]:
    """Yield a file's section; its findings are numbered from ``number``."""
    yield f"<article>\n<h2>{xml(report.path)}</h2>\n"
    if report.error is not None:
        line = "" if report.error.line is None else f"Line {report.error.line}: "
        yield f'<div class="card error"><p><span class="badge">error</span> {line}'
        yield f"{xml(report.error.message)} <code>{xml(report.error.code)}</code></p></div>\n"
    document = report.document
    yield f'<p class="soft">{count(len(report.findings), "finding")}, '
    yield f"{count(report.words, 'word')}</p>\n"
    placed = [
        _Placed(number + index, finding, _span(document, finding))
        for index, finding in enumerate(report.findings)
    ]
    shown: set[int] = set()
    for block in document.blocks if document else ():
        inside = [p for p in placed if p.number not in shown and _is_in(block, p.span)]
        shown.update(p.number for p in inside)
        assert document is not None
        yield from _row(document, block, inside)
    rest = [p for p in placed if p.number not in shown]
    if rest:
        yield '<p class="soft">Outside the text:</p>\n' if document else ""
        yield from map(_card, rest)
    if document is not None:
        yield from name_sheet(document)
    yield "</article>\n"


def _span(document: Document | None, finding: Finding) -> Span | None:
    if document is None:
        return None
    return clean_span(document, finding.position.start, finding.position.end)


def _is_in(block: Block, span: Span | None) -> bool:
    return span is not None and block.start <= span.start and span.end <= block.end


def _row(document: Document, block: Block, placed: Sequence[_Placed]) -> Iterator[str]:
    role = block.role.value.replace(" ", "-")
    other = "" if block.english else " other"
    yield f'<div class="row"><p class="text {role}{other}">'
    yield from _marked(document, block, placed)
    yield "</p><div>\n"
    yield from map(_card, placed)
    yield "</div></div>\n"


def _marked(document: Document, block: Block, placed: Sequence[_Placed]) -> Iterator[str]:
    """Yield the block's text, cut where a mark begins or ends; the worst finding colours."""
    spans = [(p, p.span) for p in placed if p.span is not None]
    cuts = {block.start, block.end, *(at for _, span in spans for at in span)}
    named: set[int] = set()
    edges = sorted(cuts)
    for start, end in zip(edges, [*edges[1:], block.end], strict=True):
        for gap in (p for p, span in spans if span.start == span.end == start):
            yield _mark("", gap, named, " gap")
        over = [p for p, span in spans if span.start <= start < end <= span.end]
        text = _text(document.text[start:end])
        worst = min(over, key=lambda p: _ORDER[p.finding.severity], default=None)
        yield _mark(text, worst, named) if worst else text


def _mark(text: str, placed: _Placed, named: set[int], kind: str = "") -> str:
    # An id must be there once, though another finding may cut the mark in pieces.
    own = "" if placed.number in named else f' id="m{placed.number}"'
    named.add(placed.number)
    severity = placed.finding.severity.value
    label = f' aria-label="finding {placed.number}"' if kind else ""
    link = f'<a href="#f{placed.number}"{label}>{text}</a>'
    return f'<mark class="{severity}{kind}"{own}>{link}</mark>'


def _text(text: str) -> str:
    return xml(text).replace(MASK, '<span class="soft">[…]</span>')


def _card(placed: _Placed) -> str:
    finding, number = placed.finding, placed.number
    severity = finding.severity.value
    back = f"{_place(finding)}"
    link = f'<a href="#m{number}">{back}</a>' if placed.span else back
    lines = [
        f'<p><span class="badge">{severity}</span> {xml(finding.message)}</p>',
        _fixes(finding),
        *(f"<p>{_related(finding, index)}</p>" for index in range(len(finding.related))),
        f"<p><small>{link} · <code>{xml(names(finding))}</code></small></p>",
    ]
    inside = "\n".join(line for line in lines if line)
    return f'<div class="card {severity}" id="f{number}">\n{inside}\n</div>\n'


def _place(finding: Finding) -> str:
    if finding.location is not None:
        return xml(finding.location)
    return f"line {finding.position.line}, column {finding.position.column}"


def _related(finding: Finding, index: int) -> str:
    place = finding.related[index]
    where = f"line {place.position.line}: " if finding.location is None else ""
    return f"See {where}{xml(place.message)}"


def _fixes(finding: Finding) -> str:
    if not finding.fixes:
        return ""
    unlike = dict.fromkeys((title(fix), fix.safety or Safety.DISPLAY) for fix in finding.fixes)
    before = f"<del>{xml(finding.text)}</del> → " if _replaces(finding) else ""
    items = "".join(
        f"<li>{'or ' if index else before}<ins>{xml(name)}</ins> "
        f"<small>{'only shown' if safety is Safety.DISPLAY else safety.value}</small></li>"
        for index, (name, safety) in enumerate(unlike)
    )
    return f'<ul class="fixes">{items}</ul>'


def _replaces(finding: Finding) -> bool:
    """Say whether every fix is something else for exactly what is marked."""
    at = finding.position
    places = {edit[:2] for fix in finding.fixes for edit in fix.edits}
    return places == {(at.start, at.end)} and at.start < at.end
