"""Lines that a wire service puts around its copy, for editors and machines, not for readers."""

from __future__ import annotations

import re

_LONGEST = 160
_FIRST = frozenset("^(-–—/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZse")
_SLUG = re.compile(
    # "BC-US--Storm-Louisiana, 1st Ld-Writethru, 450", "AM-Council Vote, Bjt"
    r"[A-Z]{2}-(?:[A-Z]{2,3}-)?-?[A-Z0-9][\w.&’'/ -]*"
    r"(?:-[A-Z0-9][\w.&’'/ -]*)*(?:,? ?(?:\d(?:st|nd|rd|th) )?(?:Ld|Add|Sub|Bjt|Writethru)[\w -]*)*"
    r"(?:, ?\d{2,4})?(?: words)?"
    r"|(?:[Ss]lug(?:line)?|SLUG(?:LINE)?) ?: .*"
    # Notes to editors are no copy.
    r"|(?:[Ee]ds|EDS|Editors|EDITORS)\.? ?(?::|--|—) .*"
    # Where a take ends and the next begins: "MAYOR 2-2-2", "1st add", "COUNCIL/Page 2"
    r"|(?:[A-Z][A-Z0-9-]*[ /,-]+)+(?:(?:[Pp]age|PAGE|[Tt]ake|TAKE|[Aa]dd|ADD) ?\d{1,2}|(\d)-\1-\1)"
    r"|(?:\d(?:st|nd|rd|th)|[Ff]irst|FIRST|[Ss]econd|SECOND) ?(?:[Aa]dd|ADD)"
    # The end, and when it was sent: "AP-NY-06-14-26 1423EDT"
    r"|ENDS?|ENDIT|MORE"
    r"|[A-Z]{2,5}-[A-Z]{2,3}-\d\d-\d\d-\d\d \d{4}[A-Z]{3}"
)
_STRICT = re.compile(r"--|, ?\d{2,4}\b|\b(?:Ld|Bjt|Writethru|Add|Sub)\b|\d\Z|\d{4}[A-Z]{3}\Z")


def is_wire_line(text: str) -> bool:
    """Say whether a stripped line is a slug, a note to editors, or an end or page mark."""
    if len(text) > _LONGEST or text[0] not in _FIRST or not _SLUG.fullmatch(text):
        return False
    # "UN-Resolution passes" is a headline; a slug has a mark that no headline has.
    return not re.match(r"[A-Z]{2}-", text) or _STRICT.search(text) is not None
