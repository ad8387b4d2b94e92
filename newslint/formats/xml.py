"""News in XML: the root element says whether it is NITF, NewsML-G2 or XHTML."""

from __future__ import annotations

from pathlib import PurePath

from newslint.errors import ReadError
from newslint.formats import newsml, nitf, xmlevents
from newslint.formats.drafts import Draft, Read
from newslint.formats.roles import refine
from newslint.formats.twins import fold
from newslint.formats.xmlevents import Event
from newslint.model import Comment

_ROOTS = {".nitf": frozenset({"nitf"}), ".newsml": newsml.ROOTS}
"""What a file of these suffixes must be; any other may be all that is read."""


def read(source: str, path: str) -> Read:
    """Return the blocks of a NITF, NewsML-G2 or XHTML document.

    Raises:
        ReadError: ``xml`` when it is not well-formed, ``wrong-format`` when it is something
            else, ``html`` when XHTML is nested without end.
    """
    events = xmlevents.events(source, path)
    root = next(event for event in events if event.kind == "start")
    wanted = _ROOTS.get(PurePath(path.lower().removesuffix(".gz")).suffix)
    if wanted is not None and root.name not in wanted:
        raise _wrong(root, " or ".join(f"<{name}>" for name in sorted(wanted)), path, source)
    if root.name in newsml.ROOTS:
        return newsml.read(source, path, events)
    if root.name == "html":
        from newslint.formats import html

        return html.read(source, path)
    if root.name != "nitf":
        raise _wrong(root, "NITF, NewsML-G2 nor XHTML", path, source)
    return _nitf(source, events)


def _nitf(source: str, events: list[Event]) -> Read:
    found = list(refine(nitf.drafts(source, events)))
    titles = [draft for draft in found if draft.key == "title"]
    others = [draft for draft in found if draft.key != "title"]
    left, twins = fold(others, titles, whole=True)
    drafts: list[Draft] = [*left, *others]
    comments = (Comment(e.text, e.start, e.end) for e in events if e.kind == "comment")
    return Read(drafts, tuple(comments), (), tuple(twins))


def _wrong(root: Event, wanted: str, path: str, source: str) -> ReadError:
    from newslint.formats.decoding import line_number

    line = line_number(source, root.start)
    neither = "neither " if " nor " in wanted else "not "
    return ReadError("wrong-format", f"its root is <{root.name}>, {neither}{wanted}", path, line)
