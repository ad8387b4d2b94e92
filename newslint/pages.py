"""Pages about rules, made from the catalogue: for docs/rules and for ``newslint explain``."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from newslint.model import Example, Role, Rule, Safety

GENERATED = "<!-- Generated from the rules' YAML files: change those, not this page. -->"
"""The first line of every page; only files that have it are ever removed."""

_SAFETY = {
    None: "none",
    Safety.SAFE: "safe (`newslint fix` applies it)",
    Safety.UNSAFE: "unsafe (`newslint fix --unsafe-fixes` applies it)",
    Safety.DISPLAY: "display (shown, never applied)",
}
_QUOTATIONS = {
    "report": "reported, at most as a warning, and never changed",
    "skip": "nothing is reported inside one",
}
_DIALECTS = {"us": "American", "gb": "British"}
_SENTENCE_END = re.compile(r"(?<=[^\W\dA-Z])[.!?][”\"’')]*(?=\s+[“\"‘'(]?[A-Z])")
_WIDTH = 88


class _Part(NamedTuple):
    """A piece of a page: ``kind`` is title, heading, text, says, item or example."""

    kind: str
    text: str
    good: str | None = None
    note: str = ""


def one_line(rule: Rule) -> str:
    """Return the first sentence of why the rule exists, for lists of rules."""
    why = " ".join(rule.why.split())
    end = _SENTENCE_END.search(why)
    return why[: end.end()] if end else why


def page(rule: Rule) -> str:
    """Return the rule's page in Markdown, its first line saying that it is generated."""
    return f"{GENERATED}\n\n{body(rule)}"


def body(rule: Rule) -> str:
    """Return the rule's page in Markdown, without the line that says it is generated."""
    return _join(_parts(rule), _markdown)


def explain(rule: Rule) -> str:
    """Return the rule's page as plain text for a terminal."""
    return _join(_parts(rule), _plain)


def index(rules: Iterable[Rule]) -> str:
    """Return the page that lists all rules, a table for each pack."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    lines = [GENERATED, "", "# Rules", ""]
    lines.append(f"{len(ordered)} rules. A rule in *italics* is off unless it is selected.")
    for pack, members in groupby(ordered, key=lambda rule: rule.pack):
        lines += ["", f"## {pack}", "", "| Rule | Severity | Fix | What it is about |"]
        lines += ["| --- | --- | --- | --- |", *map(_row, members)]
    return "\n".join(lines) + "\n"


def write_pages(rules: Iterable[Rule], folder: Path) -> list[Path]:
    """Make ``folder`` hold exactly the pages of ``rules``; return the files that changed.

    Pages of rules that are gone are removed; files that are not generated are kept.
    """
    expected = _expected(rules, folder)
    changed = _differing(expected, folder)
    for path in changed:
        if path in expected:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(expected[path], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    return changed


def check_pages(rules: Iterable[Rule], folder: Path) -> list[Path]:
    """Return the pages below ``folder`` that are stale, missing or of no rule, sorted."""
    return _differing(_expected(rules, folder), folder)


def _expected(rules: Iterable[Rule], folder: Path) -> dict[Path, str]:
    ordered = list(rules)
    pages = {folder / f"{rule.id}.md": page(rule) for rule in ordered}
    return {**pages, folder / "README.md": index(ordered)}


def _differing(expected: dict[Path, str], folder: Path) -> list[Path]:
    found = {path: path.read_bytes() for path in folder.rglob("*.md")}
    stale = {p for p, text in expected.items() if found.get(p) != text.encode("utf-8")}
    marker = GENERATED.encode("utf-8")
    extra = {p for p, data in found.items() if p not in expected and data.startswith(marker)}
    return sorted(stale | extra)


def _row(rule: Rule) -> str:
    name = f"[{rule.id.partition('/')[2]}]({rule.id}.md)"
    name = name if rule.default and rule.status == "stable" else f"*{name}*"
    name += "" if rule.status == "stable" else f" ({rule.status})"
    return f"| {name} | {rule.severity} | {rule.fix or '–'} | {_escape(one_line(rule))} |"


def _parts(rule: Rule) -> Iterator[_Part]:
    yield _Part("title", rule.id)
    yield _Part("text", " ".join(rule.why.split()))
    yield _Part("says", rule.message)
    yield from (_Part("item", text, note=label) for label, text in _facts(rule))
    if rule.options:
        yield _Part("heading", "Options")
        yield from (_Part("item", _option(rule, name), note=name) for name in sorted(rule.options))
    for heading, ok in (("Reported", False), ("Not reported", True)):
        examples = [example for example in rule.examples if example.ok is ok]
        if examples:
            yield _Part("heading", heading)
            yield from (_Part("example", e.text, e.good, _note(e)) for e in examples)


def _option(rule: Rule, name: str) -> str:
    """Return an option's default and what else it may be."""
    value = rule.options[name]
    shown = f"`{value:g}`" if isinstance(value, float) else f"`{value}`"
    others = [f"`{choice}`" for choice in rule.choices.get(name, ()) if choice != value]
    return f"{shown} (or {', '.join(others)})" if others else shown


def _facts(rule: Rule) -> Iterator[tuple[str, str]]:
    on = "on by default" if rule.default else "off unless it is selected"
    yield "Status", f"{rule.status}, {on}"
    yield "Severity", str(rule.severity)
    yield "Fix", _SAFETY[rule.fix]
    yield "Scope", rule.scope
    yield "In a quotation", _QUOTATIONS[rule.quotations]
    if set(rule.dialects) != set(_DIALECTS):
        yield "English", " and ".join(_DIALECTS[dialect] for dialect in rule.dialects)
    if set(rule.roles) != set(Role):
        yield "Parts of an article", ", ".join(rule.roles)
    if rule.aliases:
        yield "Also known as", ", ".join(rule.aliases)
    yield "Source", rule.source


def _note(example: Example) -> str:
    notes = [] if example.role is Role.PARAGRAPH else [str(example.role)]
    notes += [] if example.dialect == "us" else [_DIALECTS[example.dialect]]
    return f"({', '.join(notes)}) " if notes else ""


def _join(parts: Iterable[_Part], write: Callable[[_Part], str]) -> str:
    """Join written parts by an empty line, but items and examples by a line end."""
    text, before = "", ""
    for part in parts:
        together = part.kind == before in ("item", "example")
        text += ("" if not before else "\n" if together else "\n\n") + write(part)
        before = part.kind
    return text + "\n"


def _markdown(part: _Part) -> str:
    match part.kind:
        case "title":
            return f"# {part.text}"
        case "heading":
            return f"## {part.text}"
        case "says":
            return f"Message: {_code(part.text)}"
        case "item":
            return f"- {part.note}: {_escape(part.text)}"
        case "example":
            return _markdown_example(part)
    return _escape(part.text)


def _markdown_example(part: _Part) -> str:
    texts = [part.text] if part.good is None else [part.text, part.good]
    if any("\n" in text for text in texts):
        blocks = "\n\n→\n\n".join(map(_fence, texts))
        return textwrap.indent(f"{part.note}\n\n{blocks}".lstrip(), "  ").replace("  ", "- ", 1)
    return f"- {part.note}" + " → ".join(map(_code, texts))


def _plain(part: _Part) -> str:
    match part.kind:
        case "heading":
            return f"{part.text}:"
        case "says":
            return _wrap("Message: ", part.text)
        case "item":
            return _wrap(f"  {part.note}: ", part.text.replace("`", ""))
        case "example":
            good = "" if part.good is None else "\n" + _wrap("    → ", part.good)
            return _wrap(f"  - {part.note}", part.text) + good
    return _wrap("", part.text)


def _wrap(first: str, text: str) -> str:
    """Wrap each line of ``text``; what follows the first hangs under its text's margin."""
    margin = " " * (len(first) - len(first.lstrip()) + (2 if first.strip() else 0))
    lines = text.split("\n")
    filled = [
        textwrap.fill(
            line,
            _WIDTH,
            initial_indent=margin if number else first,
            subsequent_indent=margin,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for number, line in enumerate(lines)
    ]
    return "\n".join(filled)


def _code(text: str) -> str:
    """Write a code span whose fence is longer than any run of backticks inside."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if text[:1] in ("`", " ") or text[-1:] in ("`", " ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _fence(text: str) -> str:
    fence = "`" * max(3, max(map(len, re.findall("`+", text)), default=0) + 1)
    return f"{fence}text\n{text}\n{fence}"


def _escape(text: str) -> str:
    """Escape Markdown's signs outside code spans."""
    return re.sub(r"(`[^`]*`)|[\\*_<\[|]", lambda m: m[1] or "\\" + m[0], text)
