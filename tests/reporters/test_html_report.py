"""The page: its structure by an HTML parser, and as headless Chromium shows it."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from lxml import html as parser

from newslint import cli, formats, linter
from newslint.config import Settings
from newslint.model import Edit, FileReport, Fix, Severity
from newslint.reporters import render
from tests.reporters.build import ARTICLE, context, finding, sample

OWN = "window.top.owned = window.owned = 1"
HOSTILE = f"""\
Council pass </title><script>{OWN}</script> budget

The the mayor of Springfield, Ann Horner, left <img src=x onerror="{OWN}"> early. </p></mark>
"><svg onload='{OWN}'> Customs and Border Protection (CBP) said: &lt;b&gt; `{{{{7*7}}}}`
<!-- </style> ]]> <iframe srcdoc="<script>{OWN}</script>"> javascript:{OWN}

They They spoke of an united front; the the the bill <a href="javascript:{OWN}">passed</a>.
"""
NAME = '<img src=x onerror="top.owned=1">&amp;.txt'


def page(*reports: FileReport, **fields: Any) -> str:
    return "".join(render("html", reports, context(**fields)))


def linted(name: str, source: str) -> FileReport:
    document = formats.read("a.txt", source.encode())
    found = linter.compiled(Settings()).lint_counted(document)
    return FileReport(name, found.words, found.findings, source=document.source, document=document)


def read(text: str) -> Any:
    return parser.document_fromstring(text.encode(), parser=parser.HTMLParser(encoding="utf-8"))


def marks(document: Any) -> list[tuple[str, str]]:
    return [(m.get("class"), m.text_content()) for m in document.iter("mark")]


def test_the_page_matches_its_snapshot(snapshot: Any) -> None:
    documents = {r.path: formats.read("a.txt", r.source.encode()) for r in sample() if r.source}
    reports = [r._replace(document=documents.get(r.path)) for r in sample()]
    snapshot("report.html", page(*reports, changed_only=True))


# What must not be on it.


@pytest.mark.parametrize("reports", [sample(), (linted(NAME, HOSTILE),)])
def test_nothing_on_the_page_runs_or_loads(reports: tuple[FileReport, ...]) -> None:
    document = read(page(*reports))
    known = "html head meta title style body main header h1 h2 p div label input b table caption "
    known += "tr td details summary code svg rect article mark a span ul li ins del small footer"
    assert {e.tag for e in document.iter() if isinstance(e.tag, str)} <= set(known.split())
    for element in document.iter():
        assert not [a for a in element.attrib if a.startswith("on") or a in ("src", "srcdoc")]
        assert element.get("href", "#").startswith("#")
    (policy,) = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_every_id_is_there_once_and_every_link_leads_somewhere() -> None:
    document = read(page(linted("a.txt", HOSTILE), linted("b.txt", HOSTILE)))
    ids = Counter(document.xpath("//@id"))
    assert set(ids.values()) == {1}
    assert {link[1:] for link in document.xpath("//a/@href")} <= set(ids)


def test_a_run_without_findings_has_no_chart() -> None:
    document = read(page(FileReport("a.txt", 3)))
    assert document.xpath("//table") == []
    assert "No findings in 1 file." in document.text_content()
    assert document.xpath("//li/text()") == ["a.txt"]


# What must.


def test_the_article_stands_there_whole_with_each_finding_marked() -> None:
    report = linted("a.txt", HOSTILE)
    assert report.document is not None
    document = read(page(report))
    shown = [p.text_content() for p in document.find_class("text")]
    blocks = [report.document.text[b.start : b.end] for b in report.document.blocks]
    # Line ends within a block are white space to a reader.
    assert [" ".join(s.split()) for s in shown] == [" ".join(b.split()) for b in blocks]
    assert Counter(text for _, text in marks(document)) == Counter(
        finding.text for finding in report.findings
    )
    assert len(document.find_class("card")) == len(report.findings) >= 4


def test_findings_within_each_other_are_both_marked_and_the_worst_colours() -> None:
    source = "The old town hall burned.\n"
    outer = finding(source, "old town hall", severity=Severity.INFO)
    inner = finding(source, "town", severity=Severity.ERROR)
    document = formats.read("a.txt", source.encode())
    made = read(page(FileReport("a.txt", 5, (outer, inner), source=source, document=document)))
    assert marks(made) == [("info", "old "), ("error", "town"), ("info", " hall")]


def test_an_insertion_is_a_mark_of_its_own() -> None:
    source = "He said, I left.\n"
    at = source.index("I left")
    item = finding(source, "I", fixes=(Fix("“", (Edit(at, at, "“"),)),))
    point = item.position._replace(end=at, end_column=item.position.column)
    item = item._replace(position=point, text="", source_text="")
    document = formats.read("a.txt", source.encode())
    made = read(page(FileReport("a.txt", 5, (item,), source=source, document=document)))
    assert marks(made) == [("error gap", "")]
    assert made.find_class("fixes")[0].text_content().startswith("“")


def test_counts_and_chart_add_up() -> None:
    document = read(page(*sample()))
    total = Counter(f.severity.value for report in sample() for f in report.findings)
    for severity in ("error", "warning", "info"):
        assert document.get_element_by_id(f"count-{severity}").text == str(total[severity])
    rows = {
        row.findtext(".//code"): (int(row.xpath("td")[-1].text), len(row.xpath(".//rect")))
        for row in document.xpath("//table[@class='rules']/tr")
    }
    assert rows == {
        "agreement/subject-verb": (2, 2),
        "names/variant": (2, 1),
        "articles/doubled": (1, 1),
        "typography/double-space": (1, 1),
    }
    assert "Line 3: byte 0xE9 is not UTF-8" in document.text_content()


def test_the_name_sheet_lists_who_is_named_in_which_forms() -> None:
    document = read(page(linted("a.txt", HOSTILE)))
    names = {
        row.xpath("td")[0].text_content(): row.xpath("td")[2].text_content()
        for row in document.xpath("//table[@class='names']/tr")
    }
    assert names["Ann Horner"] == "Ann Horner 3"
    assert any("CBP 4" in forms for forms in names.values())


def test_names_in_a_container_have_their_paragraph_and_marks_stand_in_the_text() -> None:
    data = (Path(__file__).parents[1] / "data" / "formats" / "story.docx").read_bytes()
    document = formats.read("story.docx", data)
    found = linter.compiled(Settings()).lint_counted(document)
    report = FileReport("story.docx", found.words, found.findings, document=document)
    made = read(page(report._replace(source=document.source)))
    assert marks(made) == [("error", "the the")]
    sheet = [row.xpath("td")[2].text_content() for row in made.xpath("//table[@class='names']/tr")]
    assert sheet
    assert all("paragraph " in forms for forms in sheet)


def test_a_container_without_lines_shows_its_places(tmp_path: Path) -> None:
    inside = finding(ARTICLE, "approve")._replace(location="body, paragraph 2")
    text = read(page(FileReport("a.docx", 1, (inside,)))).text_content()
    assert "body, paragraph 2" in text


def test_check_writes_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("# The *the* mayor\n\nThey spoke of an united **front**.\n")
    assert cli.main(["check", "a.md", "--format", "html", "--output", "a.html"]) == 1
    document = read((tmp_path / "a.html").read_text("utf-8"))
    assert ("error", "an") in marks(document)


# In a browser.

_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")

PROBE = """\
<!DOCTYPE html><meta charset="utf-8"><title>probe</title>
<iframe id="phone" style="width:360px;height:3000px;border:0" srcdoc="%s"></iframe>
<pre id="result"></pre>
<script>
onload = () => {
  const view = phone.contentWindow, page = phone.contentDocument, said = {};
  const cards = name => [...page.querySelectorAll('.card.' + name)];
  const shown = name => cards(name).filter(c => view.getComputedStyle(c).display != 'none').length;
  said.marks = page.querySelectorAll('mark').length;
  for (const name of ['error', 'warning', 'info']) {
    const count = page.getElementById('count-' + name).textContent;
    said[name] = [cards(name).length, shown(name), +count];
  }
  const colour = () => view.getComputedStyle(page.querySelector('mark.error')).backgroundColor;
  said.colour = [colour()];
  page.getElementById('show-error').click();
  said.colour.push(colour());
  said.hidden = shown('error');
  said.width = [view.innerWidth, page.documentElement.scrollWidth];
  said.text = parseFloat(view.getComputedStyle(page.querySelector('.text')).fontSize);
  said.owned = [typeof window.owned, typeof view.owned, page.querySelectorAll('script').length];
  result.textContent = JSON.stringify(said);
};
</script>
"""


def chromium() -> str:
    found = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if found is None:
        pytest.skip("there is no Chromium here: the page is not opened in a browser")
    return found


def browse(folder: Path, url: str, *arguments: str) -> str:
    command = [
        chromium(),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        f"--user-data-dir={folder / 'profile'}",
        *arguments,
        url,
    ]
    done = subprocess.run(
        command,
        env={**os.environ, **dict.fromkeys(_HOMES, str(folder))},
        capture_output=True,
        timeout=120,
        check=True,
    )
    return done.stdout.decode("utf-8")


def test_a_browser_shows_all_findings_on_a_phone_and_hostile_text_runs_nothing(
    tmp_path: Path,
) -> None:
    report = linted(NAME, HOSTILE + "\nA word " + "o" * 400 + " is long.\n")
    (tmp_path / "probe.html").write_text(PROBE % html.escape(page(report)), "utf-8")
    dom = browse(tmp_path, (tmp_path / "probe.html").as_uri(), "--dump-dom")
    said = json.loads(read(dom).get_element_by_id("result").text_content())
    by_severity = Counter(f.severity.value for f in report.findings)
    for severity in ("error", "warning", "info"):
        assert said[severity] == [by_severity[severity]] * 3
    assert said["marks"] >= len(report.findings)
    assert said["hidden"] == 0
    assert said["width"] == [360, 360]
    assert said["text"] >= 16
    assert said["colour"] == ["rgb(255, 217, 214)", "rgba(0, 0, 0, 0)"]
    assert said["owned"] == ["undefined", "undefined", 0]


def test_a_browser_takes_a_picture_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(linted("a.txt", HOSTILE)), "utf-8")
    picture = tmp_path / "a.png"
    url = (tmp_path / "a.html").as_uri()
    browse(tmp_path, url, f"--screenshot={picture}", "--window-size=800,1200")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 20_000
