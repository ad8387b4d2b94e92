"""``rules/knowledge/*.yml`` to the compiled form; used by a checkout and the build hook only."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from newslint import resources, yamlio
from newslint.errors import PackError
from newslint.knowledge import names, words
from newslint.knowledge.names import folded


def dumps(folder: Path) -> str:
    """Compile the files of ``folder`` and return the text of the compiled file.

    A line for each topic: its name, a tab, what is known as JSON.

    Raises:
        PackError: for a file that does not follow the schema, with file and line.
    """
    data = {
        "organizations": _organizations(folder),
        "people": _people(folder),
        "places": _places(folder),
    }
    return "".join(
        f"{topic}\t{json.dumps(known, ensure_ascii=False, separators=(',', ':'))}\n"
        for topic, known in data.items()
    )


def _organizations(folder: Path) -> dict[str, Any]:
    entries: list[list[Any]] = []
    for data in _files(folder, "organizations", "knowledge"):
        for raw in data["organizations"]:
            lists = [raw.get(key, []) for key in ("acronyms", "variants", "wrong")]
            entries.append([raw["name"], *lists, raw["jurisdiction"], raw["kind"]])
    forms = list(_forms(entries))
    acronyms: dict[str, list[int]] = defaultdict(list)
    for index, entry in enumerate(entries):
        for acronym in entry[1]:
            acronyms[acronym].append(index)
    return {
        "entries": "\n".join(map(_fields, entries)),
        "forms": "\n".join("\t".join(map(str, form)) for form in forms),
        "acronyms": _lines(acronyms),
        "plurals": " ".join(sorted(_plurals_inside(forms))),
        "stems": _lines(_stems(forms)),
        "wrong": {_comparable(text): i for i, entry in enumerate(entries) for text in entry[3]},
    }


def _fields(entry: Iterable[str | list[str]]) -> str:
    """Return an entry as one line: fields apart by tabs, the texts of a list by bars."""
    return "\t".join(field if isinstance(field, str) else "|".join(field) for field in entry)


def _lines(index: Mapping[str, list[int]]) -> str:
    """Return lines of a key and its numbers: text is read much faster than many lists."""
    return "\n".join(f"{key}\t{' '.join(map(str, index[key]))}" for key in sorted(index))


def _files(folder: Path, topic: str, schema: str) -> Iterator[dict[str, Any]]:
    """Yield what the files of a topic say, in the order of their names."""
    for path in sorted(folder.glob(f"{topic}*.yml")):
        text = path.read_text(encoding="utf-8")
        yield yamlio.parse(text, str(path), resources.schema(schema), PackError).data


def _people(folder: Path) -> dict[str, str]:
    """Return tables as text, sorted as ``analysis.tables`` wants them."""
    entries: list[str] = []
    index: dict[str, dict[str, list[int]]] = {
        "names": defaultdict(list),
        "surnames": defaultdict(list),
        "givens": defaultdict(list),
    }
    for data in _files(folder, "people", "knowledge-people"):
        for raw in data["people"]:
            one = {"name": raw} if isinstance(raw, str) else raw
            surname = one.get("surname") or names.surname(one["name"])
            every = [one["name"], *one.get("variants", [])]
            for text in every:
                _add(index["names"], folded(text), len(entries))
                _add(index["givens"], folded(text.split(" ")[0]), len(entries))
            _add(index["surnames"], folded(surname), len(entries))
            entries.append("\t".join([surname, *every]))
    return {"entries": "\n".join(entries), **{name: _table(one) for name, one in index.items()}}


def _table(index: dict[str, list[int]]) -> str:
    """Return lines of a key and its numbers, sorted as ``analysis.tables`` wants them."""
    lines = (f"{key}\t{' '.join(map(str, index[key]))}\n" for key in sorted(index, key=str.encode))
    return "# by key\n" + "".join(lines)


def _add(index: dict[str, list[int]], key: str, number: int) -> None:
    if number not in index[key]:
        index[key].append(number)


def _places(folder: Path) -> dict[str, Any]:
    found: dict[str, list[str]] = {}
    for data in _files(folder, "places", "knowledge-places"):
        for raw in data["places"]:
            one = {"name": raw} if isinstance(raw, str) else raw
            kind = one.get("kind") or data.get("kind", "city")
            for text in (one["name"], *one.get("variants", [])):
                found.setdefault(folded(text), [text, kind])
            for text in one.get("demonyms", []):
                found.setdefault(folded(text), [text, "demonym"])
    return {"names": found, "words": _words(found)}


def _words(places: Mapping[str, list[str]]) -> dict[str, list[list[Any]]]:
    """Return the words of places by their first letter: folded, their number, the place's key."""
    found: dict[str, list[list[Any]]] = defaultdict(list)
    for key, (name, _) in places.items():
        for part, word in enumerate(name.split(" ")):
            found[folded(word)[:1]].append([folded(word), part, key])
    return found


def _forms(entries: list[list[Any]]) -> Iterator[list[Any]]:
    """Yield each right name: comparable words, as written, the index of its entry."""
    for index, entry in enumerate(entries):
        for text in (entry[0], *entry[2]):
            bare = text.removeprefix("U.S. ").removeprefix("United States ")
            yield [_comparable(bare), bare, index]


def _plurals_inside(forms: list[list[Any]]) -> set[str]:
    """Return the words in "s" that names have before their last word."""
    inner = (word for joined, _, _ in forms for word in joined.split(" ")[:-1])
    return {word for word in inner if word.endswith("s")}


def _comparable(text: str) -> str:
    return words.joined(tuple(words.split(text)))


def _stems(forms: list[list[Any]]) -> Mapping[str, list[int]]:
    """Return the numbers of the forms that have a word of each stem."""
    stems: dict[str, list[int]] = defaultdict(list)
    for number, (joined, _, _) in enumerate(forms):
        content = {w for w in joined.split(" ") if w not in words.CONNECTIVES}
        if len(content) > 1:
            for stem in sorted({words.stem(word) for word in content}):
                stems[stem].append(number)
    return stems
