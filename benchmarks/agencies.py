"""Print how many federal agencies are known, and how many misspellings of each are found.

    python benchmarks/agencies.py --data FOLDER [--show]

Takes the rows of FOLDER/knowledge/us_agencies.tsv whose tier is "core". Of each name of
two words or more three wrong forms are made, by rule and the same every run: a word in the
other number, a word misspelt (or a link changed), and a word dropped or the word for the
body replaced. A form is found when organizations/nearly-right or organizations/plural-name
reports it in a plain sentence, and right when the fix gives the name back.
"""

from __future__ import annotations

import argparse
import csv
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from newslint import fix, formats, linter
from newslint.config import Settings
from newslint.knowledge import organizations
from newslint.knowledge.words import CONNECTIVES

_HEADS = {
    "Administration": "Agency",
    "Agency": "Administration",
    "Board": "Commission",
    "Bureau": "Agency",
    "Commission": "Committee",
    "Corporation": "Commission",
    "Service": "Agency",
}


class Wrong(NamedTuple):
    """A wrong form of a name and the way it was made."""

    way: str
    text: str


def wrong_forms(name: str) -> Iterator[Wrong]:
    """Yield three wrong forms of a name (fewer where it is too short for one)."""
    words = name.split(" ")
    content = [i for i, w in enumerate(words) if w.lower() not in CONNECTIVES and "." not in w]
    if len(content) < 2:
        return
    yield Wrong("number", _changed(words, content[-1], _other_number))
    long = max(content, key=lambda i: len(words[i]))
    yield Wrong("spelling", _changed(words, long, _misspelt))
    heads = [i for i in content if words[i] in _HEADS]
    if heads:
        yield Wrong("head", _changed(words, heads[-1], _HEADS.__getitem__))
        return
    inner = [i for i in content[1:-1] if i - 1 in content and i + 1 in content]
    if inner and len(content) > 3:
        yield Wrong("dropped", " ".join(words[: inner[0]] + words[inner[0] + 1 :]))
    else:
        yield Wrong("number", _changed(words, content[0], _other_number))


def _changed(words: list[str], index: int, change: Callable[[str], str]) -> str:
    return " ".join([*words[:index], change(words[index]), *words[index + 1 :]])


def _other_number(word: str) -> str:
    if word.endswith("s"):
        return word[:-1]
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return word[:-1] + "ies"
    return word + "s"


def _misspelt(word: str) -> str:
    """Drop the letter behind the middle."""
    middle = len(word) // 2
    return word[:middle] + word[middle + 1 :]


def result(compiled: linter.Linter, name: str, wrong: str) -> tuple[bool, bool]:
    """Say whether the wrong form is found in a sentence, and whether the fix restores it."""
    before, after = "The spokesman for the ", " would not comment on Monday."
    text = before + wrong + after
    found = right = False
    for finding in compiled.lint(formats.read("article.txt", text.encode())):
        found = True
        right |= any(
            fix.apply(text, option.edits) == before + name + after for option in finding.fixes[:3]
        )
    return found, right


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=os.environ.get("NEWSLINT_DATA"))
    parser.add_argument("--show", action="store_true", help="list what was missed")
    args = parser.parse_args()
    if not args.data:
        parser.error("name the data folder by --data or NEWSLINT_DATA")
    with (Path(args.data) / "knowledge" / "us_agencies.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        names = [row["canonical"] for row in rows if row["tier"] == "core"]
    compiled = linter.compile(
        Settings(select=("organizations/nearly-right", "organizations/plural-name"))
    )
    known = [name for name in names if organizations.named(name)]
    total, found, right = Counter[str](), Counter[str](), Counter[str]()
    for name in names:
        for wrong in wrong_forms(name):
            hit, mended = result(compiled, name, wrong.text)
            total[wrong.way] += 1
            found[wrong.way] += hit
            right[wrong.way] += mended
            if args.show and not mended:
                print(f"{'wrong fix' if hit else 'missed'}: {wrong.text}")
    print(f"agencies {len(names)}, known {len(known)}")
    for way in [*total, "all"]:
        count, hits, mends = (c.total() if way == "all" else c[way] for c in (total, found, right))
        shares = f"found {100 * hits / count:5.1f} %  right fix {100 * mends / count:5.1f} %"
        print(f"{way:10} {count:5} {shares}")


if __name__ == "__main__":
    main()
