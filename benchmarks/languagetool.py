"""Measure LanguageTool's rules on news, and write the list of those that are on by default.

    python benchmarks/languagetool.py derive --server URL --data FOLDER [--words N]
    python benchmarks/languagetool.py figures --server URL --data FOLDER
    python benchmarks/languagetool.py throughput --server URL --data FOLDER [--articles N]

``derive`` asks the server, all its rules on, about clean news (dev/clean_news and a sample of
``--words`` from train/), planted defects and a newsroom's corrections. A rule is on if what it
finds beyond newslint pays for its alarms; the best payers come first, up to a budget. It writes
``newslint/data/languagetool.tsv`` and the table in ``docs/languagetool.md``, and goes on with
``figures``: alarms, also on articles that the list was not made with, and corrections with the
default list beside newslint alone. ``throughput`` runs one bare client, a request an article and
one after the other, and ``newslint check`` in turn on the same articles, and demands that their
native findings are those of a run without the engine.
"""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from newslint import formats, linter
from newslint.analysis import Analysis
from newslint.config import Settings
from newslint.engines import defaults, merging, selection
from newslint.engines.client import Client
from newslint.engines.session import Session
from newslint.engines.settings import PREFIX, LanguageTool
from newslint.model import Finding

sys.path.insert(0, str(Path(__file__).resolve().parent))
from measure import outcome, rows

BUDGET = 0.06
"""Alarms per 1,000 words that the rules on by default may add on the clean sample."""
WORTH = 3
"""Finds for one alarm that a rule must bring."""
DOCS = Path(__file__).resolve().parents[1] / "docs" / "languagetool.md"
_SOURCES = ("spotlightpa_2019_2024", "cnn_lite_2025_26", "allsides_news_2012_20", "bbc_2004_05")
_AHEAD = 64


class Both(NamedTuple):
    """What newslint finds in a text, and what the two engines do."""

    native: tuple[Finding, ...]
    joined: tuple[Finding, ...]


@dataclass
class Tally:
    """Counts by rule of LanguageTool."""

    words: int = 0
    alarms: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    added: Counter[str] = field(default_factory=Counter)


def both(texts: Iterable[str], session: Session, settings: Settings) -> Iterator[Both]:
    """Yield each text's findings, with requests for the next ones in flight."""
    compiled = linter.compile(settings)
    waiting: list[Any] = []

    def finish() -> Both:
        document, asked = waiting.pop(0)
        native = compiled.lint(document)
        return Both(native, merging.merged(native, session.findings(asked)))

    for text in texts:
        document = formats.read("article.txt", text.encode())
        waiting.append((document, session.ask(Analysis(document), settings)))
        if len(waiting) > _AHEAD:
            yield finish()
    while waiting:
        yield finish()


def clean(data: Path) -> list[str]:
    """Return the texts of the clean news."""
    return [row["text"] for row in rows(data / "dev" / "clean_news.jsonl.gz")]


def sample(data: Path, words: int, second: bool = False) -> Iterator[str]:
    """Yield articles from the training text, evenly spread, about ``words`` in all.

    ``second``: others than without it.
    """
    for source in _SOURCES:
        path = next((data / "train").glob(f"{source}.txt.*"))
        opener = lzma.open if path.suffix == ".xz" else gzip.open
        with opener(path, "rt", encoding="utf-8") as file:
            articles = re.split(r"^=== .*\n", file.read(), flags=re.MULTILINE)[1:]
        if path.suffix == ".xz":
            articles = [article.replace("\n", "\n\n") for article in articles]
        each = sum(len(a.split()) for a in articles[::50]) / max(1, len(articles[::50]))
        step = max(2, int(len(articles) * each * len(_SOURCES) / words))
        yield from articles[step // 2 if second else 0 :: step]


def own(joined: Iterable[Finding]) -> list[Finding]:
    """Return the findings that only LanguageTool has."""
    return [f for f in joined if f.rule.startswith(PREFIX)]


def count_alarms(tally: Tally, texts: Iterable[str], session: Session, s: Settings) -> None:
    """Add what LanguageTool says of clean texts."""
    texts = list(texts)
    for text, found in zip(texts, both(texts, session, s), strict=True):
        tally.words += len(text.split())
        tally.alarms.update(f.rule for f in own(found.joined))


def count_finds(tally: Tally, path: Path, session: Session, s: Settings) -> None:
    """Add what LanguageTool finds of marked defects, and what it alone finds."""
    planted = list(rows(path))
    for row, found in zip(planted, both((r["text"] for r in planted), session, s), strict=True):
        for edit in row["edits"]:
            native = outcome(row["text"], edit, found.native)[0]
            for finding in found.joined:
                rules = [r for r in (finding.rule, *finding.also) if r.startswith(PREFIX)]
                if rules and outcome(row["text"], edit, [finding])[0]:
                    tally.found.update(rules)
                    tally.added.update(() if native else rules)


def choose(tally: Tally) -> set[str]:
    """Return the rules that are on: what they alone find pays for their alarms, within the budget.

    A rule that has found nothing is off, also if it did not alarm: there are thousands, and
    those that alarm once in a million words are together the loudest.
    """
    left = BUDGET * tally.words / 1000
    on = set()
    for rule in sorted(tally.added, key=lambda r: (tally.alarms[r] / tally.added[r], r)):
        alarms = tally.alarms[rule]
        if alarms == 0 or (alarms <= left and tally.added[rule] >= WORTH * alarms):
            left -= alarms
            on.add(rule)
    return on


def measured(tally: Tally, on: set[str]) -> list[tuple[str, ...]]:
    """Return every rule that spoke: name, on or off, alarms per 1,000 words, found, alone."""
    return [
        (
            rule.removeprefix(PREFIX),
            "on" if rule in on else "off",
            f"{1000 * tally.alarms[rule] / tally.words:.4f}",
            str(tally.found[rule]),
            str(tally.added[rule]),
        )
        for rule in sorted({*tally.alarms, *tally.found})
    ]


def write(rows: Sequence[tuple[str, ...]], words: int) -> None:
    """Write the shipped list and the table in the guide."""
    said = (
        "# Made by benchmarks/languagetool.py: rule, default, alarms per 1,000 words, found, alone."
    )
    lines = [said, *("\t".join(row) for row in rows)]
    defaults.FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    defaults.on.cache_clear()
    shown = sorted(rows, key=lambda r: (r[1] != "on", -int(r[4]), -float(r[2]), r[0]))
    table = [
        f"On {words:,} words of clean news.\n",
        "| rule | default | alarms per 1,000 words | found | found by it alone |",
        "| --- | --- | ---: | ---: | ---: |",
        *(f"| `{r[0]}` | {r[1]} | {r[2]} | {r[3]} | {r[4]} |" for r in shown),
    ]
    into_guide("table", "\n".join(table))


def into_guide(name: str, text: str) -> None:
    """Put generated text between the guide's two comments of that name."""
    begin, end = f"<!-- {name}: made by benchmarks/languagetool.py -->", f"<!-- end of {name} -->"
    before, _, rest = DOCS.read_text(encoding="utf-8").partition(begin)
    after = rest.partition(end)[2]
    DOCS.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


def derive(args: argparse.Namespace, session: Session) -> None:
    """Ask with all rules on, choose those that are on by default, and write the list."""
    everything = Settings(select=("default", PREFIX + "*"), languagetool=LanguageTool(args.server))
    tally = Tally()
    count_alarms(tally, clean(args.data), session, everything)
    count_alarms(tally, sample(args.data, args.words), session, everything)
    for name in ("synthetic.jsonl.gz", "newsroom_corrections.jsonl"):
        count_finds(tally, args.data / "dev" / name, session, everything)
    write(measured(tally, choose(tally)), tally.words)


def alarms(
    title: str, texts: Iterable[str], session: Session, settings: Settings, show: bool
) -> str:
    """Return the table's line of findings on clean texts; print those of LanguageTool."""
    texts = list(texts)
    words, alone, joined = 0, 0, 0
    by_rule = Counter[str]()
    for text, found in zip(texts, both(texts, session, settings), strict=True):
        words += len(text.split())
        alone += len(found.native)
        joined += len(found.joined)
        by_rule.update(f.rule for f in own(found.joined))
        for f in own(found.joined) if show else ():
            before, after = text[: f.position.start][-60:], text[f.position.end :][:40]
            print(f"{f.rule}: {before}[[{f.text}]]{after}".replace("\n", " "))
    print(title, by_rule.most_common(12))
    per = 1000 / words
    return f"| {title} ({words:,} words) | {alone * per:.3f} | {joined * per:.3f} |"


def figures(args: argparse.Namespace, session: Session) -> None:
    """Print alarms and corrections of newslint alone and with the engine as it is by default."""
    settings = Settings(languagetool=LanguageTool(args.server))
    others = sample(args.data, args.words, second=True)
    per = "findings per 1,000 words of"
    lines = [
        "| | newslint alone | with LanguageTool |",
        "| --- | ---: | ---: |",
        alarms(f"{per} clean news", clean(args.data), session, settings, args.show),
        alarms(f"{per} news that the list was not made with", others, session, settings, args.show),
    ]
    for title, name in (
        ("a newsroom's own corrections", "newsroom_corrections.jsonl"),
        ("planted defects", "synthetic.jsonl.gz"),
    ):
        counts = Counter[str]()
        planted = list(rows(args.data / "dev" / name))
        pairs = both((r["text"] for r in planted), session, settings)
        for row, found in zip(planted, pairs, strict=True):
            for edit in row["edits"]:
                counts["all"] += 1
                counts["alone"] += outcome(row["text"], edit, found.native)[0]
                counts["with"] += outcome(row["text"], edit, found.joined)[0]
                counts["right alone"] += outcome(row["text"], edit, found.native)[1]
                counts["right with"] += outcome(row["text"], edit, found.joined)[1]
        lines.append(
            f"| {title} found, rightly mended (of {counts['all']:,}) "
            f"| {counts['alone']}, {counts['right alone']} "
            f"| {counts['with']}, {counts['right with']} |"
        )
    print("\n".join(lines))
    into_guide("figures", "\n".join(lines))


def check(folder: Path, *arguments: str) -> list[Any]:
    """Run ``newslint check`` on a folder in a process of its own; return the files' reports."""
    command = [sys.executable, "-m", "newslint", "check", "--format", "json", *arguments, "."]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=False)
    files: list[Any] = json.loads(done.stdout)["files"]
    return files


def native(files: Iterable[Any]) -> list[Any]:
    """Return our findings of each file without the other engine's ids."""
    return [
        [
            {**f, "also": [rule for rule in f["also"] if not rule.startswith(PREFIX)]}
            for f in file["findings"]
            if f["engine"] == "native"
        ]
        for file in files
    ]


def throughput(args: argparse.Namespace) -> None:
    """Print words per second of a bare client and of newslint with the engine, in turn."""
    texts = clean(args.data)[: args.articles]
    words = sum(len(text.split()) for text in texts)
    client = Client(args.server, 300)
    params = selection.parameters(Settings(languagetool=LanguageTool(args.server)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, text in enumerate(texts):
            (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
        server = json.dumps({"languagetool": {"server": args.server, "timeout": 300}})
        (folder / ".newslint.yml").write_text(f"engines: {server}\n", encoding="utf-8")
        alone = native(check(folder, "--engine", "native"))
        for text in texts[:50]:
            client.check(text, params)
        for _ in range(args.turns):
            started = time.perf_counter()
            for text in texts:
                client.check(text, params)
            bare = time.perf_counter() - started
            started = time.perf_counter()
            found = check(folder)
            took = time.perf_counter() - started
            same = "identical" if native(found) == alone else "DIFFERENT"
            print(
                f"{len(texts)} articles, {words} words: bare client {words / bare:.0f} words/s, "
                f"newslint with the engine {words / took:.0f}: {bare / took:.2f} x; "
                f"native findings {same}"
            )


def main() -> None:
    """Run the measure named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("derive", "figures", "throughput"))
    parser.add_argument("--data", type=Path, default=os.environ.get("NEWSLINT_DATA"))
    parser.add_argument("--server", default="http://localhost:8081")
    parser.add_argument("--words", type=int, default=700_000)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    if not args.data:
        parser.error("name the data folder by --data or NEWSLINT_DATA")
    if args.what == "throughput":
        throughput(args)
        return
    session = Session(LanguageTool(args.server, timeout=300))
    try:
        if args.what == "derive":
            derive(args, session)
        figures(args, session)
    finally:
        session.close()


if __name__ == "__main__":
    main()
