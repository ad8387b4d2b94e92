"""Measure the default rules on a data folder: alarms on clean news, finds on planted defects.

    python benchmarks/measure.py --data FOLDER [clean] [synthetic] [corrections]
        [--select GLOB] [--show] [--kinds a_an,doubled]

``clean``: findings per 1,000 words and per rule; ``--show`` lists each with its context.
``synthetic`` and ``corrections``: found (a finding overlaps the marked text) and right
(one of its first three fixes gives the edited text); ``--show`` lists what was missed.
A correction is looked for in its whole story where the file has that (field ``article``).
The folder is the one that the environment variable NEWSLINT_DATA names unless given.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newslint import fix, formats, linter
from newslint.config import Settings
from newslint.model import Finding

JUDGED = Path(__file__).resolve().parents[1] / "tests" / "data" / "judged.txt"
"""Fingerprints of findings on clean news that were read and are real slips in print."""


NAMES = ("name", "acronym")
"""Kinds of newsroom corrections that are counted together, too, and those of them apart whose
right form the story has elsewhere."""


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-lines file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def lint(text: str, compiled: linter.Linter) -> tuple[Finding, ...]:
    """Lint a text as a plain file."""
    return compiled.lint(formats.read("article.txt", text.encode()))


def clean(data: Path, compiled: linter.Linter, show: bool) -> None:
    """Print findings per 1,000 words of clean news, per rule, and those not judged real."""
    words, by_rule, open_ones = 0, Counter[str](), 0
    judged = set(JUDGED.read_text(encoding="utf-8").split("\n"))
    for row in rows(data / "dev" / "clean_news.jsonl.gz"):
        words += len(row["text"].split())
        for f in lint(row["text"], compiled):
            by_rule[f.rule] += 1
            open_ones += f.fingerprint not in judged
            if show:
                context(row["id"], row["text"], f)
    total = sum(by_rule.values())
    for rule, count in by_rule.most_common():
        print(f"{count:5}  {1000 * count / words:.3f}  {rule}")
    print(f"clean: {total} findings in {words} words, {1000 * total / words:.3f} per 1,000")
    rate = 1000 * open_ones / words
    print(f"clean: {open_ones} of them not judged real slips in print, {rate:.3f} per 1,000")


def context(name: str, text: str, finding: Finding) -> None:
    """Print one finding in its surroundings."""
    start, end = finding.position.start, finding.position.end
    before, after = text[max(0, start - 70) : start], text[end : end + 50]
    fixes = " | ".join(fix.title for fix in finding.fixes[:3])
    place = f"{before}[[{text[start:end]}]]{after}"
    line = f"{finding.fingerprint[:12]} {finding.rule}: {place} -> {fixes}  ({name})"
    print(line.replace("\n", " "))


def in_story(row: dict[str, Any]) -> dict[str, Any]:
    """Put a paragraph back into its whole story, if the row has that under "article".

    Names are right or wrong by what stands elsewhere in the story.
    """
    start = row.get("article", "").find(row["text"])
    if start < 0 or not row.get("article"):
        return row
    moved = [{**e, "start": e["start"] + start, "end": e["end"] + start} for e in row["edits"]]
    return {**row, "text": row["article"], "edits": moved}


def elsewhere(text: str, edit: dict[str, Any]) -> bool:
    """Say whether the edit's right form stands as a word somewhere else in the text."""
    word = rf"(?<!\w){re.escape(edit['replacement'])}(?!\w)"
    return bool(edit["replacement"]) and re.search(word, text) is not None


def outcome(text: str, edit: dict[str, Any], findings: Iterable[Finding]) -> tuple[bool, bool]:
    """Say whether a finding overlaps the edit, and whether a fix gives the edited text."""
    start, end = edit["start"], edit["end"]
    if start == end:
        start, end = max(0, start - 1), end + 1
    wanted = text[: edit["start"]] + edit["replacement"] + text[edit["end"] :]
    found = right = False
    for f in findings:
        if f.position.start < end and f.position.end > start:
            found = True
            right |= any(fix.apply(text, option.edits) == wanted for option in f.fixes[:3])
    return found, right


def planted(path: Path, compiled: linter.Linter, show: bool, kinds: set[str]) -> None:
    """Print, per kind of edit, how many were found and how many rightly mended."""
    total, found, right = Counter[str](), Counter[str](), Counter[str]()
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    for row in map(in_story, rows(path)):
        edits = [{**e, "kind": e.get("kind", row.get("kind"))} for e in row["edits"]]
        if kinds and not any(e["kind"] in kinds for e in edits):
            continue
        findings = lint(row["text"], compiled)
        for edit in edits:
            kind = edit["kind"]
            hit, mended = outcome(row["text"], edit, findings)
            names = ["names, elsewhere"] if elsewhere(row["text"], edit) else []
            for one in [kind, *(["names", *names] if kind in NAMES else [])]:
                total[one] += 1
                found[one] += hit
                right[one] += mended
            rules[kind].update(f.rule for f in findings)
            if show and not mended:
                marked = row["text"][edit["start"] : edit["end"]]
                before = row["text"][max(0, edit["start"] - 60) : edit["start"]]
                after = row["text"][edit["end"] : edit["end"] + 40]
                state = "wrong fix" if hit else "missed"
                line = f"{kind} {state}: {before}[[{marked} -> {edit['replacement']}]]{after}"
                print(line.replace("\n", " "))
    for kind, count in total.most_common():
        share = 100 * found[kind] / count
        mended_share = 100 * right[kind] / max(found[kind], 1)
        print(f"{kind:16} {count:5} found {share:5.1f} %  right fix of those {mended_share:5.1f} %")


def main() -> None:
    """Run the measures named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="*", help="clean, synthetic, corrections; default: all")
    parser.add_argument("--data", type=Path, default=os.environ.get("NEWSLINT_DATA"))
    parser.add_argument("--select", action="append", default=[])
    parser.add_argument("--kinds", default="")
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    if not args.data:
        parser.error("name the data folder by --data or NEWSLINT_DATA")
    data = Path(args.data)
    compiled = linter.compile(Settings(select=tuple(args.select) or ("default",)))
    kinds = set(filter(None, args.kinds.split(",")))
    what = args.what or ["clean", "synthetic", "corrections"]
    if "clean" in what:
        clean(data, compiled, args.show)
    if "synthetic" in what:
        planted(data / "dev" / "synthetic.jsonl.gz", compiled, args.show, kinds)
    if "corrections" in what:
        planted(data / "dev" / "newsroom_corrections.jsonl", compiled, args.show, kinds)


if __name__ == "__main__":
    main()
