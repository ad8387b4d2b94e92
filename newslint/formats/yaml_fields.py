"""YAML front matter: PyYAML says where a scalar is; its own characters are found here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.reader import ReaderError

from newslint.formats.drafts import Run, literal
from newslint.formats.frontmatter import Fault, Field
from newslint.formats.scalars import double_quoted, says, single_quoted

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_BLOCK_HEAD = re.compile(r"[|>][^\r\n]*(?:\r\n|\r|\n|\Z)")
_FILLED_LINE = re.compile(r"[ \t]*[^\s][^\r\n]*")
_BLANK_LINE = re.compile(r"(?>\r\n|\r|\n)[ \t]*[\r\n]")


def fields(source: str, start: int, end: int) -> Iterator[Field]:
    """Yield the scalars of the YAML mapping in ``source[start:end]`` and of those inside it.

    Raises:
        Fault: it is not YAML, with the offset in ``source``.
    """
    try:
        # Not libyaml's loader: a file nested without end makes that one crash.
        node: Any = yaml.compose(source[start:end], Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as exc:
        mark = exc.problem_mark or exc.context_mark
        problem = exc.problem or exc.context or "not YAML"
        raise Fault(problem, start + (mark.index if mark else 0)) from exc
    except ReaderError as exc:
        raise Fault("a character that YAML does not allow", start + exc.position) from exc
    except RecursionError as exc:
        raise Fault("nested too deeply", start) from exc
    if isinstance(node, yaml.MappingNode):
        yield from _mapping(source, start, node, (), set())


def _mapping(
    source: str, base: int, node: yaml.MappingNode, keys: tuple[str, ...], seen: set[int]
) -> Iterator[Field]:
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        own = (*keys, key.value)
        items = value.value if isinstance(value, yaml.SequenceNode) else [value]
        for item in items:
            # An alias (*name) is the same node again.
            if id(item) in seen:
                continue
            seen.add(id(item))
            if isinstance(item, yaml.MappingNode) and len(own) == 1:
                yield from _mapping(source, base, item, own, seen)
            elif isinstance(item, yaml.ScalarNode):
                paragraphs = _paragraphs(source, base, item)
                if says((run for runs in paragraphs for run in runs), item.value):
                    yield Field(own, paragraphs)


def _paragraphs(source: str, base: int, node: yaml.ScalarNode) -> list[list[Run]]:
    start, end = base + node.start_mark.index, base + node.end_mark.index
    properties = _PROPERTIES.match(source, start, end)
    start = properties.end() if properties else start
    if node.style == '"':
        return [double_quoted(source, start + 1, end - 1)]
    if node.style == "'":
        return [single_quoted(source, start + 1, end - 1)]
    if node.style in ("|", ">"):
        return _block(source, start, end)
    return [] if node.value in _NOTHING else [literal(source, start, end)]


def _block(source: str, start: int, end: int) -> list[list[Run]]:
    """Return the paragraphs of a block scalar ("|" or ">"), its head and indents left out."""
    head = _BLOCK_HEAD.match(source, start, end)
    at = head.end() if head else start
    found: list[list[int]] = []
    for line in _FILLED_LINE.finditer(source, at, end):
        if found and not _BLANK_LINE.search(source, found[-1][1], line.start() + 1):
            found[-1][1] = line.end()
        else:
            found.append([line.start(), line.end()])
    return [literal(source, first, last) for first, last in found]
