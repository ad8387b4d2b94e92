"""Counting findings for a report's summary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.fix import applicable
from newslint.model import FileReport, Severity
from newslint.reporters.context import Context


class Tally(NamedTuple):
    """What a run found so far."""

    files: int = 0
    words: int = 0
    findings: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    with_findings: int = 0
    unread: int = 0
    hidden: int = 0
    known: int = 0
    mended: int = 0
    safe: int = 0
    """Findings that ``newslint fix`` would mend."""
    unsafe: int = 0
    """Findings that only ``--unsafe-fixes`` would mend."""

    @property
    def by_severity(self) -> dict[str, int]:
        """The counts of the JSON report's ``summary.by_severity``."""
        return {"error": self.errors, "warning": self.warnings, "info": self.infos}


def add(tally: Tally, report: FileReport) -> Tally:
    """Return ``tally`` with one more file counted."""
    severities = [f.severity for f in report.findings]
    safe = sum(applicable(f, unsafe=False) is not None for f in report.findings)
    mendable = sum(applicable(f, unsafe=True) is not None for f in report.findings)
    return Tally(
        files=tally.files + 1,
        words=tally.words + report.words,
        findings=tally.findings + len(report.findings),
        errors=tally.errors + severities.count(Severity.ERROR),
        warnings=tally.warnings + severities.count(Severity.WARNING),
        infos=tally.infos + severities.count(Severity.INFO),
        with_findings=tally.with_findings + bool(report.findings),
        unread=tally.unread + (report.error is not None),
        hidden=tally.hidden + report.hidden,
        known=tally.known + report.known,
        mended=tally.mended + report.mended,
        safe=tally.safe + safe,
        unsafe=tally.unsafe + mendable - safe,
    )


def notes(tally: Tally, context: Context) -> Iterator[str]:
    """Yield what is to be said of findings that are not shown, a line each."""
    if context.baseline:
        line = f"{tally.findings + tally.hidden} new; {tally.known} in the baseline not shown"
        if tally.mended:
            line += (
                f"; {tally.mended} in it mended (newslint check --prune-baseline takes "
                f"{'it' if tally.mended == 1 else 'them'} out)"
            )
        yield line
    if context.changed_only:
        yield f"{tally.findings} on lines you changed; {tally.hidden} older not shown"


def count(number: int, singular: str, plural: str = "") -> str:
    """Write a number with its noun: ``1 file``, ``1,000 files``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def sentence(tally: Tally) -> str:
    """Sum a run up in one line, without a full stop."""
    files = count(tally.files, "file")
    if not tally.findings:
        line = f"No findings in {files}"
    else:
        line = f"{count(tally.findings, 'finding')} in {_place(tally, files)}: {severities(tally)}"
    if tally.safe:
        line += f"; {tally.safe:,} fixable with newslint fix"
        line += f", {tally.unsafe:,} more with --unsafe-fixes" if tally.unsafe else ""
    elif tally.unsafe:
        line += f"; {tally.unsafe:,} fixable with newslint fix --unsafe-fixes"
    if tally.unread:
        line += f"; {count(tally.unread, 'file')} could not be read"
    return line


def severities(tally: Tally) -> str:
    """List the findings by severity, those that occur: ``20 errors, 2 warnings``."""
    counts = [
        count(tally.errors, "error"),
        count(tally.warnings, "warning"),
        count(tally.infos, "info", "info"),
    ]
    return ", ".join(c for c in counts if not c.startswith("0 "))


def _place(tally: Tally, files: str) -> str:
    if tally.with_findings == tally.files:
        return files
    return f"{tally.with_findings:,} of {files}"
