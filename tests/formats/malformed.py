"""Make two hundred malformed files from the samples: the same ones for the same seed.

    python -m tests.formats.malformed FOLDER

writes them into a folder.
"""

from __future__ import annotations

import gzip
import random
import struct
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.formats import word

SAMPLES = Path(__file__).parents[1] / "data" / "formats"
SEED = 20260318
COUNT = 200

Spoil = Callable[[random.Random, str, bytes], tuple[str, bytes]]


def _truncated(dice: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    return name, data[: dice.randrange(1, len(data))]


def _bits_flipped(dice: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    made = bytearray(data)
    for _ in range(dice.randint(1, 20)):
        made[dice.randrange(len(made))] ^= 1 << dice.randrange(8)
    return name, bytes(made)


def _bytes_lost(dice: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    start = dice.randrange(len(data))
    return name, data[:start] + data[start + dice.randint(1, 200) :]


def _wrong_suffix(dice: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    suffixes = [".docx", ".nitf", ".newsml", ".xml", ".json", ".ninjs", ".gz", ".md", ".aml"]
    return name.partition(".")[0] + dice.choice(suffixes), data


def _wrong_encoding(dice: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    text = data.decode("utf-8", "replace") + "“Año”"
    encoding = dice.choice(["utf-16-le", "utf-16", "utf-32", "cp1252", "cp037", "shift_jis"])
    return name, text.encode(encoding, "replace")


def _nul_bytes(dice: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    at = dice.randrange(len(data))
    return name, data[:at] + bytes(dice.randint(1, 50)) + data[at:]


def _noise(dice: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    return name, dice.randbytes(dice.randint(0, 5_000))


SPOILERS: tuple[Spoil, ...] = (
    _truncated,
    _bits_flipped,
    _bytes_lost,
    _wrong_suffix,
    _wrong_encoding,
    _nul_bytes,
    _noise,
)


def _laughs(levels: int) -> str:
    entities = "".join(
        f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "ha"}">' for i in range(levels)
    )
    return f"<!DOCTYPE nitf [{entities}]><nitf><body>&l{levels - 1};</body></nitf>"


def _inside_word(main: str) -> bytes:
    return word.changed(word.simple("The mayor spoke."), word.MAIN, lambda _: main)


def _bomb(size: int) -> bytes:
    return gzip.compress(bytes(size), 9)


def _lying_archive() -> bytes:
    """Return a Word file whose list gives its main part two gigabytes."""
    data = bytearray(word.simple("The mayor spoke."))
    listed = data.index(b"PK\x01\x02")
    while not data.startswith(b"word/document.xml", listed + 46):
        listed = data.index(b"PK\x01\x02", listed + 4)
    data[listed + 24 : listed + 28] = struct.pack("<I", 2_000_000_000)
    return bytes(data)


def attacks() -> Iterator[tuple[str, bytes]]:
    """Yield files made to hurt a reader."""
    old = word.simple("The mayor spoke.")
    external = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><p>&x;</p></nitf>'
    yield "laughs.nitf", _laughs(10).encode()
    yield "laughs.xml", _laughs(5).encode()
    yield "laughs.docx", _inside_word(_laughs(9))
    yield "external.nitf", external.encode()
    yield "external.docx", _inside_word(external)
    yield "parameter.xml", b'<!DOCTYPE nitf [<!ENTITY % a SYSTEM "http://x.example/"> %a;]><nitf/>'
    yield "deep.nitf", b"<nitf>" + b"<p>" * 200_000
    yield "deep.json", b'{"uri":"u","body_text":' + b"[" * 200_000
    yield "deep-xhtml.json", b'{"uri":"u","body_xhtml":"' + b"<div>" * 200_000 + b'"}'
    yield "deep-front.md", b'---json\n{"title":' + b"[" * 200_000 + b"\n---\nText.\n"
    yield "nested.docx", word.archived({"inner.docx": old})
    yield "nested.txt.gz.gz", gzip.compress(gzip.compress(b"The mayor spoke."))
    yield "zip-in.docx.gz", gzip.compress(word.archived({"a.docx.gz": gzip.compress(old)}))
    yield "bomb.txt.gz", _bomb(200_000_000)
    yield "bomb.docx", word.archived({**word.members(old), word.MAIN: bytes(50_000_000)})
    yield "bomb-beside.docx", word.archived({**word.members(old), "word/a.bin": bytes(210_000_000)})
    yield "ratio.txt.gz", gzip.compress(b"The mayor spoke.\n\n" * 200_000, 9)
    yield "ratio.docx", _inside_word("<p>" + "<r/>" * 400_000 + "</p>")
    yield "lying.docx", _lying_archive()
    yield "old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000)
    yield "number.json", b'{"uri":"u","body_text":"x","n":' + b"9" * 50_000 + b"}"
    yield "nan.ninjs", b'{"uri":"u","body_text":"x","n":NaN}'
    yield "list.ninjs", b'[{"uri":"u","body_text":"x"}]'
    yield "other.xml", b"<project><name>Pom</name></project>"
    yield "news.nitf", b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>'
    yield "declared.nitf", b'<?xml version="1.0" encoding="x-unknown"?><nitf/>'
    yield "checksum.txt.gz", gzip.compress(b"The mayor spoke.")[:-8] + bytes(8)
    yield "raw.txt.gz", zlib.compress(b"The mayor spoke.")
    yield "empty.docx", b""
    yield "empty.nitf", b""
    yield "empty.ninjs", b""
    yield "empty.txt.gz", b""


def made(seed: int = SEED, count: int = COUNT) -> list[tuple[str, bytes]]:
    """Return names, each another one, and contents."""
    dice = random.Random(seed)
    samples = [(path.name, path.read_bytes()) for path in sorted(SAMPLES.iterdir())]
    found = list(attacks())
    while len(found) < count:
        spoil = SPOILERS[len(found) % len(SPOILERS)]
        name, data = spoil(dice, *dice.choice(samples))
        found.append((f"{len(found):03}-{spoil.__name__.strip('_')}-{name}", data))
    return found


if __name__ == "__main__":
    for name, data in made():
        Path(sys.argv[1], name).write_bytes(data)
