"""SARIF 2.1.0, the format of code-scanning services.

Columns and offsets count Unicode code points; a byte-order mark is not counted, as
SARIF demands (§3.30.2), so offsets in such a file are one less than in other reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newslint.model import FileReport, Rule, Severity
from newslint.reporters.context import Context
from newslint.reporters.json_report import encode
from newslint.reporters.sarif_result import LEVELS, artifact, result

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def render(reports: Iterable[FileReport], context: Context) -> Iterator[str]:
    """Yield the log: one run, with the rules that found something, one result a line."""
    reports = list(reports)
    used = sorted({finding.rule for report in reports for finding in report.findings})
    index = {rule: number for number, rule in enumerate(used)}
    errors = [report for report in reports if report.error is not None]
    head = {
        "tool": {"driver": _driver(used, errors, context)},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "defaultEncoding": "utf-8",
        "invocations": [_invocation(errors)],
    }
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [\n{encode(head)[:-1]},\n'
    results = (encode(r) for report in reports for r in result(report, index, context.baseline))
    yield '"results": [' + ",".join(f"\n{line}" for line in results) + "]}]}\n"


def _driver(used: list[str], errors: list[FileReport], context: Context) -> dict[str, Any]:
    codes = sorted({report.error.code for report in errors if report.error})
    return {
        "name": "newslint",
        "version": context.version,
        "semanticVersion": context.version,
        "rules": [_rule(id, context.rules.get(id)) for id in used],
        "notifications": [{"id": code} for code in codes],
    }


def _rule(id: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": id}
    from newslint import pages

    described = {
        "id": id,
        "shortDescription": {"text": pages.one_line(rule)},
        "fullDescription": {"text": rule.why},
        "help": {"text": pages.explain(rule), "markdown": pages.body(rule)},
        "defaultConfiguration": {"enabled": rule.default, "level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.pack], "problem.severity": _PROBLEM[rule.severity]},
    }
    return {**described, "deprecatedIds": list(rule.aliases)} if rule.aliases else described


def _invocation(errors: list[FileReport]) -> dict[str, Any]:
    notifications = []
    for report in errors:
        assert report.error is not None
        place: dict[str, Any] = {"artifactLocation": artifact(report.path)}
        if report.error.line is not None:
            place["region"] = {"startLine": report.error.line}
        notifications.append(
            {
                "descriptor": {"id": report.error.code},
                "level": "error",
                "message": {"text": report.error.message},
                "locations": [{"physicalLocation": place}],
            }
        )
    return {"executionSuccessful": not errors, "toolExecutionNotifications": notifications}
