"""Reports made by hand: findings placed by the text that they mark."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from newslint.lines import Lines
from newslint.model import (
    Edit,
    Example,
    FileError,
    FileReport,
    Finding,
    Fix,
    Place,
    Position,
    Role,
    Rule,
    Safety,
    Severity,
)
from newslint.reporters import Context

ARTICLE = (
    "Council pass the budget\n\n"
    "The council, which met late on Monday in the old town hall after three hours of speeches from "
    "residents, business owners and two former mayors, have approve the budget of $14 million for "
    "roads, schools and the harbour, the clerk said after the vote.\n\n"
    "“They was told in March,” Honer said.\r\n\r\n"
    "Mayor Ann Horner did not  reply. Honer left at 9%.\n"
)
HOSTILE = (
    "\ufeffTitle\n\n日本語の見出し says the the mayor. \x1b[31mred\x07 \u202edda [bold]x[/bold]\n"
)


def span(source: str, text: str, nth: int = 0) -> tuple[int, int]:
    """Return where the ``nth`` occurrence of ``text`` is."""
    start = source.index(text)
    for _ in range(nth):
        start = source.index(text, start + 1)
    return start, start + len(text)


def place(source: str, text: str, nth: int = 0) -> Position:
    return Lines(source).position(*span(source, text, nth))


def fix(source: str, text: str, to: str, safety: Safety = Safety.SAFE, nth: int = 0) -> Fix:
    return Fix(to, (Edit(*span(source, text, nth), to),), safety)


def finding(source: str, text: str, nth: int = 0, **fields: Any) -> Finding:
    rule = fields.setdefault("rule", "agreement/subject-verb")
    fields.setdefault("severity", Severity.ERROR)
    fields.setdefault("message", f"'{text}' does not agree with its subject.")
    fields.setdefault("fingerprint", sha256(f"{rule}\0{text}\0{nth}".encode()).hexdigest())
    fields.setdefault("in_quote", False)
    return Finding(position=place(source, text, nth), text=text, source_text=text, **fields)


def rule(id: str, **fields: Any) -> Rule:
    defaults: dict[str, Any] = {
        "kind": "substitution",
        "scope": "block",
        "severity": Severity.ERROR,
        "message": "Write '{replacement}', not '{match}'.",
        "why": "A verb agrees with its subject. A noun between the two does not change that.",
        "source": "standard usage",
        "fix": Safety.UNSAFE,
        "params": {},
        "examples": (
            Example("The list of names are long.", "The list of names is long.", ok=False),
            Example("A number of names are long.", None, ok=True, role=Role.CAPTION),
        ),
    }
    return Rule(id=id, **(defaults | fields))


def sample() -> tuple[FileReport, ...]:
    """Return a run over four files: findings of every kind, hostile text, an error, none."""
    horner = Place(place(ARTICLE, "Horner"), "the form used here")
    findings = (
        finding(
            ARTICLE,
            "approve",
            confidence=0.97,
            also=("forms/participle",),
            fixes=(fix(ARTICLE, "approve", "approved"), fix(ARTICLE, "approve", "approves")),
        ),
        finding(
            ARTICLE,
            "was",
            severity=Severity.WARNING,
            in_quote=True,
            message="'They' takes 'were'. In a quotation: check against the source.",
            fixes=(fix(ARTICLE, "was", "were", Safety.DISPLAY),),
        ),
        *(
            finding(
                ARTICLE,
                "Honer",
                nth,
                rule="names/variant",
                message="'Honer' is 'Horner' elsewhere, 100% sure: check it.",
                related=(horner, Place(place(ARTICLE, "Honer", 1 - nth), "the same here")),
            )
            for nth in (0, 1)
        ),
        finding(
            ARTICLE,
            "  ",
            rule="typography/double-space",
            severity=Severity.INFO,
            message="Two spaces.",
            fixes=(fix(ARTICLE, "  ", " "),),
        ),
    )
    hostile = finding(
        HOSTILE,
        "the the",
        rule="articles/doubled",
        message="'the the': \x1b]0;owned\x07",
        fixes=(fix(HOSTILE, "the the", "the", Safety.UNSAFE),),
    )
    return (
        FileReport("a, b/100%: council.txt", 61, findings, hidden=7, source=ARTICLE),
        FileReport("broken.txt", error=FileError("not-utf-8", "byte 0xE9 is not UTF-8", 3)),
        FileReport("clean.txt", 12, source="All is well.\n"),
        FileReport("wide.md", 9, (hostile,), source=HOSTILE),
    )


def context(**fields: Any) -> Context:
    catalogue = {r.id: r for r in (rule("agreement/subject-verb", aliases=("agreement/old",)),)}
    return Context("0.1.0", catalogue)._replace(**fields)
