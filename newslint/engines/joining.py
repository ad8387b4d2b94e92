"""The engines of a run beside its native findings: one report a file, and faults at the end."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack

from newslint import formats, linter
from newslint.analysis import Analysis, dialects
from newslint.engines import merging, selection
from newslint.engines.server import demand_package
from newslint.engines.session import Asked, Session
from newslint.engines.settings import LOCAL, LanguageTool
from newslint.errors import EngineError, ReadError
from newslint.linter import Counted
from newslint.model import Document, FileReport, Finding
from newslint.work import Work, read_bytes

_AHEAD = 32
"""Articles whose texts are sent before their native findings are there."""


class Engines:
    """The sessions of a run, one for each ``LanguageTool`` table; a context manager."""

    def __init__(self, works: Iterable[Work]) -> None:
        """See that what ``works`` ask for can be had; start nothing yet.

        Raises:
            ConfigError: a local server is wanted and language-tool-python is not installed.
        """
        if any(w.settings.languagetool and w.settings.languagetool.server == LOCAL for w in works):
            demand_package()
        self._sessions: dict[LanguageTool, Session] = {}
        self._closing = ExitStack()
        self._faults: dict[str, dict[str, None]] = {}
        self._failed = False

    def __enter__(self) -> Engines:
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.close()

    @property
    def exit_code(self) -> int:
        """2 after a fault of an engine whose ``on_error`` is "fail", else 0."""
        return 2 if self._failed else 0

    def messages(self) -> Iterator[str]:
        """Yield a line for each kind of fault: what happened, and to how many files."""
        for reason, named in self._faults.items():
            paths = list(named)
            more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
            yield (
                f"warning: languagetool: {reason}; only newslint's own rules were run on "
                f"{paths[0]}{more}"
            )

    def join(self, works: Sequence[Work], found: Iterator[FileReport]) -> Iterator[FileReport]:
        """Yield each file's report with both engines' findings, in the order of ``works``.

        ``found`` has their reports with native findings that are not settled yet.
        """
        coming = iter(works)
        asked: deque[Asked | None] = deque()
        for work in works:
            while len(asked) < _AHEAD and (following := next(coming, None)) is not None:
                asked.append(self._ask(following))
            yield self._joined(work, next(found), asked.popleft())

    def lint(self, work: Work, document: Document) -> Counted:
        """Lint one document by both engines."""
        found = linter.compiled(work.settings).find(document)
        asked = self._ask_about(work, document)
        return Counted(self._settled(work, document, found, asked), found.words)

    def _ask(self, work: Work) -> Asked | None:
        if work.error or not selection.wanted(work.settings):
            return None
        try:
            return self._ask_about(work, formats.read(work.path, read_bytes(work)))
        except ReadError:
            # The native report says so.
            return None

    def _ask_about(self, work: Work, document: Document) -> Asked | None:
        engine = work.settings.languagetool
        if engine is None or not selection.wanted(work.settings):
            return None
        if engine not in self._sessions:
            session = Session(engine)
            self._closing.callback(session.close)
            self._sessions[engine] = session
        house = linter.house_of(work.settings)
        names = house.names if house else frozenset[str]()
        dialect = dialects.of(document.text, work.settings.dialect)
        analysis = Analysis(document, dialect, names)
        return self._sessions[engine].ask(analysis, work.settings)

    def _joined(self, work: Work, report: FileReport, asked: Asked | None) -> FileReport:
        if report.error or asked is None:
            return report
        document = asked.analysis.document
        found = Counted(report.findings, report.words)
        if report.source != document.source:
            # The file changed between two readings: what was sent counts.
            found = linter.compiled(work.settings).find(document)
        settled = self._settled(work, document, found, asked)
        return report._replace(words=found.words, findings=settled, source=document.source)

    def _settled(
        self, work: Work, document: Document, found: Counted, asked: Asked | None
    ) -> tuple[Finding, ...]:
        both = found.findings
        if asked is not None:
            engine = work.settings.languagetool
            assert engine is not None
            try:
                both = merging.merged(both, self._sessions[engine].findings(asked))
            except EngineError as exc:
                self._faults.setdefault(str(exc), {})[work.path] = None
                self._failed |= engine.on_error == "fail"
        return linter.compiled(work.settings).settle(document, both, work.accepted)
