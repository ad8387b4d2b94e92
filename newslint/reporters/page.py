"""How a page begins that needs no network and runs no script."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from newslint.reporters.wording import xml


def head(title: str, css: Path) -> Iterator[str]:
    """Yield a page up to the start of its body; ``title`` is text, ``css`` its only style."""
    style = "\n" + css.read_text("utf-8")
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'none'"
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{xml(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
