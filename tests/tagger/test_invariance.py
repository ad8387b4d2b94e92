"""What the tagger says of a paragraph depends on that paragraph alone."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from newslint import formats, linter
from newslint.analysis import Analysis, View
from newslint.config import Settings
from newslint.model import Finding
from newslint.tagger import reading
from newslint.tagger.network import LONGEST

PARAGRAPHS = 200
_TOGETHER = 8
_MARKS = frozenset('"“”‘«»')
"""A quotation may run on into the next paragraph, which is then another text than alone."""
_WHO = (
    "The mayor|A spokesman for the two families|Residents of the old harbor district|The judge"
    "|Several members of the school board|The company's chief executive|Farmers in the valley"
    "|A report by the state auditor|The union, which represents 4,000 nurses,"
).split("|")
_DID = (
    "said|told reporters|announced on Tuesday|has denied|was told last week|warned in a letter"
    "|argued in court papers filed this month|have acknowledged"
).split("|")
_WHAT = (
    "that the bridge would stay closed until spring|the strike affected several sector"
    "|that the storm had left thousands of homes without power|that prices of bread has doubled"
    "|that no decision were made|that the plan would cost taxpayers $14.5 million over six years"
    "|that the two sides were far apart|the vote was postpone because too few members attended"
).split("|")
_MORE = (
    ", according to documents seen by the newspaper| at a crowded meeting in the town hall"
    "|, despite weeks of protests| after an inquiry that lasted eleven months||||"
).split("|")


def _sentence(pick: random.Random) -> str:
    said = f"{pick.choice(_WHO)} {pick.choice(_DID)} {pick.choice(_WHAT)}{pick.choice(_MORE)}"
    return said + pick.choice((".", ".", ", and the council agreed.", "; work begins in May."))


def _paragraphs(count: int) -> list[str]:
    pick = random.Random(7)
    sizes = (1, 1, 2, 1, 3, 2, 1, 12)
    return [
        " ".join(_sentence(pick) for _ in range(sizes[number % len(sizes)]))
        for number in range(count)
    ]


def _found(rules: linter.Linter, paragraphs: Sequence[str]) -> list[list[tuple[object, ...]]]:
    """Lint paragraphs as one article; return what was found in each, counted from its start."""
    article = "\n\n".join(paragraphs) + "\n"
    findings = rules.lint(formats.read("a.txt", article.encode()))
    starts = [article.index(paragraphs[0])]
    for before in paragraphs[:-1]:
        starts.append(starts[-1] + len(before) + 2)
    each: list[list[tuple[object, ...]]] = [[] for _ in paragraphs]
    for finding in findings:
        at = max(i for i, start in enumerate(starts) if start <= finding.position.start)
        each[at].append(_shifted(finding, starts[at]))
    return each


def _shifted(finding: Finding, base: int) -> tuple[object, ...]:
    fixes = [
        [(e.start - base, e.end - base, e.replacement) for e in f.edits] for f in finding.fixes
    ]
    start, end = finding.position.start - base, finding.position.end - base
    return finding.rule, start, end, finding.text, fixes, finding.confidence


def _articles(paragraphs: Sequence[str]) -> Iterator[list[str]]:
    """Yield articles of a few paragraphs each, below a first block that may be a headline."""
    for at in range(0, len(paragraphs), _TOGETHER):
        yield ["The council meets again on Monday evening.", *paragraphs[at : at + _TOGETHER]]


def _differing(paragraphs: Sequence[str]) -> list[str]:
    """Return the paragraphs of which the tagger says something else alone than in an article."""
    wrong: list[str] = []
    for article in _articles(paragraphs):
        document = formats.read("a.txt", "\n\n".join(article).encode())
        views = Analysis(document).views
        assert len(views) >= len(article)
        wrong += [v.text for v in views if View(v.text, v.role).suspects != v.suspects]
    return wrong


def test_the_tagger_says_the_same_of_a_paragraph_alone_and_in_an_article() -> None:
    assert _differing(_paragraphs(PARAGRAPHS)) == []


def test_it_says_the_same_of_real_news(data_folder: Path) -> None:
    with gzip.open(data_folder / "dev" / "clean_news.jsonl.gz", "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line, _ in zip(file, range(8), strict=False)]
    lines = [line.strip() for text in texts for line in text.splitlines() if len(line) > 60]
    assert len(lines) >= 40
    assert _differing([line for line in lines if not set(line) & _MARKS][:60]) == []


def test_findings_of_its_rules_move_with_their_paragraph(house: Path) -> None:
    rules = linter.compile(Settings(select=("own/*",), packs=(str(house / "packs"),)))
    count = 0
    for article in _articles(_paragraphs(24)):
        for paragraph, together in zip(article[1:], _found(rules, article)[1:], strict=True):
            count += len(together)
            assert _found(rules, [article[0], paragraph])[1] == together
    assert count >= 5


def test_a_view_is_read_the_same_again_and_after_others() -> None:
    paragraphs = _paragraphs(24)
    once = [View(text).suspects for text in paragraphs]
    assert [View(text).suspects for text in reversed(paragraphs)] == once[::-1]


def test_passages_cover_a_block_and_only_a_long_one_is_cut() -> None:
    cut = 0
    for text in _paragraphs(24):
        view = View(text)
        read = reading.read(view)
        assert read is not None
        bounds = [(passage.begin, passage.end) for passage in read.passages]
        assert [b for b, _ in bounds] == [0, *(end for _, end in bounds[:-1])]
        assert bounds[-1][1] == len(view.tokens)
        assert {begin for begin, _ in bounds} <= {0, *view.sentence_starts}
        cut += len(bounds) > 1
    assert 0 < cut < 24


def test_a_sentence_longer_than_a_passage_is_cut_and_read_whole() -> None:
    text = "The list names " + ", ".join(f"the town of Port {n}" for n in range(LONGEST)) + "."
    view = View(text)
    read = reading.read(view)
    assert read is not None
    assert len(read.passages) > 4
    assert sum(len(passage.answer.edits) for passage in read.passages) == len(view.tokens)
