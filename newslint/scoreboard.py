"""Scores of ``newslint eval`` as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from newslint.evaluate import (
    ArticleScore,
    Outcome,
    Tally,
    by_article,
    by_pack,
    by_rule,
    exit_code,
    total,
)


def render_text(scores: Sequence[ArticleScore]) -> str:
    """Write tables per article, pack and rule, then what was missed or false."""
    parts = [
        _table("article", by_article(scores), total(scores)),
        _table("pack", by_pack(scores)),
        _rule_table(by_rule(scores)),
        _list("missed", _missed(scores)),
        _list("found, no right fix", _not_mended(scores)),
        _list("false alarms", _false(scores)),
        _list("violations", (v for s in scores for v in s.violations)),
        _summary(total(scores)),
    ]
    return "\n".join(part for part in parts if part)


def render_json(scores: Sequence[ArticleScore]) -> str:
    """Write everything that the text says, as one JSON object."""
    data = {
        "version": 1,
        "total": asdict(total(scores)),
        "articles": _rows(by_article(scores)),
        "packs": _rows(by_pack(scores)),
        "rules": _rows(by_rule(scores)),
        "missed": list(_missed(scores)),
        "not_mended": list(_not_mended(scores)),
        "false_alarms": list(_false(scores)),
        "violations": [v for s in scores for v in s.violations],
        "exit_code": exit_code(scores),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _rows(rows: Mapping[str, Tally]) -> dict[str, dict[str, int]]:
    return {name: asdict(row) for name, row in rows.items()}


def _table(head: str, rows: Mapping[str, Tally], last: Tally | None = None) -> str:
    named = [*rows.items(), *([("total", last)] if last else [])]
    width = max(len(name) for name in (head, *(name for name, _ in named)))
    lines = [f"{head:{width}}  found/must  right  false"]
    for name, row in named:
        lines.append(
            f"{name:{width}}  {f'{row.found}/{row.must}':>10}  {row.right:>5}  {row.false:>5}"
        )
    return "\n".join(lines) + "\n"


def _rule_table(rows: Mapping[str, Tally]) -> str:
    width = max(len(name) for name in ("rule", *rows))
    lines = [f"{'rule':{width}}  found  right  false"]
    for name, row in rows.items():
        lines.append(f"{name:{width}}  {row.found:>5}  {row.right:>5}  {row.false:>5}")
    return "\n".join(lines) + "\n"


def _list(head: str, lines: Iterator[str]) -> str:
    found = [f"  {line}" for line in lines]
    return "\n".join([f"{head}:", *found]) + "\n" if found else ""


def _must(scores: Sequence[ArticleScore]) -> Iterator[tuple[str, Outcome]]:
    for s in scores:
        for outcome in s.outcomes:
            if outcome.defect.must:
                line = f"{s.name}:{outcome.line}: '{outcome.text}' ({outcome.defect.pack})"
                yield line, outcome


def _missed(scores: Sequence[ArticleScore]) -> Iterator[str]:
    return (line for line, outcome in _must(scores) if not outcome.findings)


def _not_mended(scores: Sequence[ArticleScore]) -> Iterator[str]:
    """A defect without cures asks for no fix and is not listed."""
    for line, outcome in _must(scores):
        if outcome.findings and not outcome.mending and outcome.defect.cures:
            offered = (fix.title for f in outcome.findings for fix in f.fixes[:3])
            yield f"{line}: {', '.join(offered) or 'no fix'}"


def _false(scores: Sequence[ArticleScore]) -> Iterator[str]:
    for s in scores:
        for alarm in s.false_alarms:
            yield f"{s.name}:{alarm.position.line}: '{alarm.text}' ({alarm.rule})"


def _summary(counts: Tally) -> str:
    return (
        f"found {_share(counts.found, counts.must)}, "
        f"right fix {_share(counts.right, counts.must)}, false alarms {counts.false}\n"
    )


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole}" + (f" ({100 * part / whole:.0f} %)" if whole else "")
