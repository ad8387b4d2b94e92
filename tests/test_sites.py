from __future__ import annotations

from pathlib import Path

import pytest

from newslint import sites
from newslint.sites import Site


def made(root: Path, *names: str, **texts: str) -> Path:
    """Make files; a name that ends in "/" is a folder; ``texts`` by name with "__" for "."."""
    for name in names:
        path = root / name
        if name.endswith("/"):
            path.mkdir(parents=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("", "utf-8")
    for name, text in texts.items():
        (root / name.replace("__", ".")).write_text(text, "utf-8")
    return root


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["a.md", "content/a.md"], id="a folder called content alone"),
        pytest.param(["config.yml", "content/a.md"], id="a configuration of something else"),
        pytest.param(["_config.yml", "a.md"], id="a configuration without Jekyll's folders"),
        pytest.param(["package.json"], id="another package"),
        pytest.param([], id="an empty folder"),
        pytest.param(["a.docx", "b.md", "c.md"], id="fewer Word files than others"),
        pytest.param(["~$a.docx", ".b.docx"], id="Word's own traces"),
    ],
)
def test_these_are_plain(names: list[str], tmp_path: Path) -> None:
    assert sites.look(made(tmp_path, *names)) == Site("plain")


def test_a_folder_that_is_not_there_is_plain(tmp_path: Path) -> None:
    assert sites.look(tmp_path / "gone") == Site("plain")


@pytest.mark.parametrize(
    "settings",
    ["hugo.toml", "hugo.yaml", "config/_default/hugo.toml", "config/_default/config.yaml"],
)
def test_hugo_is_known_by_its_settings(settings: str, tmp_path: Path) -> None:
    assert sites.look(made(tmp_path, settings, "content/")) == Site("Hugo", ("content/",))


def test_hugo_is_known_by_its_older_settings_and_folders(tmp_path: Path) -> None:
    made(tmp_path, "config.toml", "content/", "archetypes/")
    assert sites.look(tmp_path) == Site("Hugo", ("content/",))


@pytest.mark.parametrize("line", ['contentDir = "copy/news"', "contentDir: copy/news/"])
def test_hugos_folder_may_have_another_name(line: str, tmp_path: Path) -> None:
    made(tmp_path, "copy/news/", hugo__toml=f"title = 'x'\n{line}\n")
    assert sites.look(tmp_path).folders == ("copy/news/",)


def test_a_folder_outside_is_not_taken(tmp_path: Path) -> None:
    made(tmp_path, hugo__toml='contentDir = "../elsewhere"\n')
    assert sites.look(tmp_path).folders == ()


@pytest.mark.parametrize(
    "line", ["languageCode = 'en-gb'", 'languageCode: "en-GB"', "locale: en_GB"]
)
def test_the_language_gives_the_dialect(line: str, tmp_path: Path) -> None:
    assert sites.look(made(tmp_path, "content/", hugo__toml=line)).dialect == "gb"


def test_jekyll_has_posts_drafts_and_collections(tmp_path: Path) -> None:
    text = "collections:\n  reviews:\n    output: true\n\n  staff:\n    output: false\nlang: en\n"
    made(tmp_path, "_posts/", "_drafts/", "_reviews/", _config__yml=text)
    assert sites.look(tmp_path) == Site("Jekyll", ("_posts/", "_drafts/", "_reviews/"))


def test_jekyll_is_known_by_its_gem(tmp_path: Path) -> None:
    made(tmp_path, "_config.yml", Gemfile='gem "jekyll"\n')
    assert sites.look(tmp_path) == Site("Jekyll", ("_posts/",))


@pytest.mark.parametrize(
    "text",
    [
        'return { dir: { input: "src/news" } };',
        "export default (c) => { c.setInputDirectory('src/news'); };",
    ],
)
def test_eleventy_says_where_its_articles_are(text: str, tmp_path: Path) -> None:
    made(tmp_path, "src/news/", eleventy__config__js=text)
    assert sites.look(tmp_path) == Site("Eleventy", ("src/news/",))


def test_eleventy_in_the_root_leaves_out_what_is_no_copy(tmp_path: Path) -> None:
    package = '{"devDependencies": {"@11ty/eleventy": "^3.0.0"}}'
    made(tmp_path, "_site/", "_includes/", "README.md", "a.md", package__json=package)
    site = sites.look(tmp_path)
    assert site == Site("Eleventy", exclude=("_site/", "_includes/", "/README.md"))


def test_mostly_word_files_are_a_folder_of_word_files(tmp_path: Path) -> None:
    made(tmp_path, "2024/a.docx", "2024/b.DOCX", "notes.md", ".git/x.md", "photo.jpg")
    assert sites.look(tmp_path) == Site("Word", include=("*.docx",))


def test_what_is_no_copy_is_left_out_of_a_plain_folder(tmp_path: Path) -> None:
    made(tmp_path, "README.md", "requirements-dev.txt", "robots.txt", "LICENSE", "reading.md")
    assert sites.look(tmp_path).exclude == ("/README.md", "/requirements-dev.txt", "/robots.txt")
