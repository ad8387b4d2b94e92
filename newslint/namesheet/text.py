"""The sheet for a terminal or a printer: problems, then each name with its forms and lines."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.namesheet.building import Entry, Place, Sheet
from newslint.reporters.excerpt import visible
from newslint.reporters.wording import names, titles

HEADINGS = {
    "person": "People",
    "organization": "Organisations",
    "acronym": "Acronyms",
    "place": "Places",
    "unknown": "Other names",
}
PROBLEMS = "Look at these first"
_UNSURE = 0.7
"""Below this a mention is marked with a question mark."""


def render(sheet: Sheet) -> Iterator[str]:
    """Yield the sheet, ending with a line that counts."""
    yield f"Names in {visible(sheet.path)}\n"
    for heading, entries in sections(sheet):
        yield f"\n{heading}\n"
        for entry in entries:
            yield from _entry(entry)
    yield f"\n{counted(sheet)}\n"


def sections(sheet: Sheet) -> Iterator[tuple[str, list[Entry]]]:
    """Yield each heading with its entries, in the sheet's order."""
    problems = [entry for entry in sheet.entries if entry.findings]
    if problems:
        yield PROBLEMS, problems
    for kind, heading in HEADINGS.items():
        entries = [e for e in sheet.entries if not e.findings and e.kind == kind]
        if entries:
            yield heading, entries


def counted(sheet: Sheet) -> str:
    """Say how many names there are, and how many of them have a problem."""
    count = len(sheet.entries)
    wrong = sum(bool(entry.findings) for entry in sheet.entries)
    noun = "name" if count == 1 else "names"
    return f"{count} {noun} in {sheet.words:,} words; {wrong} to look at; ? = not sure"


def about(entry: Entry) -> str:
    """Say whose lists have a name, and what the house says of it."""
    if entry.known == "house":
        return "house list" + (f": {visible(entry.description)}" if entry.description else "")
    return "known" if entry.known else ""


def forms(entry: Entry) -> Iterator[tuple[str, list[Place]]]:
    """Yield each form, with the title it has, and its places."""
    by_form: dict[str, list[Place]] = {}
    for place in entry.places:
        by_form.setdefault(f"{place.title} {place.text}".strip(), []).append(place)
    yield from by_form.items()


def where(places: list[Place]) -> str:
    """Name the lines of some mentions; a question mark stands behind those that are not sure."""
    marked = dict.fromkeys(f"{p.where}{'?' if p.sure < _UNSURE else ''}" for p in places)
    named = "paragraph" if places[0].location is not None else "line"
    told = ", ".join(visible(text.removeprefix("paragraph ")) for text in marked)
    return f"{named}{'s' if len(marked) > 1 else ''} {told}"


def _entry(entry: Entry) -> Iterator[str]:
    note = about(entry)
    yield f"  {visible(entry.canonical)}{f'  [{note}]' if note else ''}\n"
    for finding in entry.findings:
        mend = f" Fix: {titles(finding.fixes)}" if finding.fixes else ""
        place = finding.location or f"line {finding.position.line}"
        said = f"{visible(place)}: {visible(finding.message)}{mend} [{names(finding)}]"
        yield f"    ! {said}\n"
    for form, places in forms(entry):
        kind = places[0].form
        yield f"    {visible(form)} ({kind}): {where(places)}\n"
