"""``kind: pattern``: a list of conditions, one a token, matched anywhere in the block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from newslint.analysis import View, inflect, wordcase
from newslint.kinds import Checker, Fail, conditions, matcher
from newslint.kinds.conditions import Condition
from newslint.model import Match, Rule

_FIELD = re.compile(r"\{(\d+)(?::([A-Z]{2,4}))?\}")

Taken = tuple[range, ...]
"""For each element of the pattern the tokens that it took (none for an absent option)."""


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Check the conditions, the marked elements and the replacement's fields."""
    elements = params["pattern"]
    for number, element in enumerate(elements):
        conditions.check(element, fail, "pattern", number)
    if all(element.get("optional") for element in elements):
        raise fail("every condition is optional: the pattern matches nothing at all", "pattern")
    first, last = _marked(params.get("mark"), len(elements), fail)
    for template in params.get("replace", ()):
        for field in _FIELD.finditer(template):
            if not 1 <= int(field[1]) <= len(elements):
                raise fail(f"the pattern has no element {field[1]}", "replace")
    return {
        "pattern": elements,
        "mark": [first, last],
        "replace": list(params.get("replace", ())),
        "unless": matcher.prepare_unless(params, fail),
        "anchors": conditions.anchors(elements),
    }


def _marked(mark: list[int] | None, count: int, fail: Fail) -> tuple[int, int]:
    first, last = (mark[0], mark[-1]) if mark else (1, count)
    if not 1 <= first <= last <= count:
        raise fail(f"'mark' must name elements 1 to {count} in order", "mark")
    return first - 1, last - 1


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Turn the conditions into predicates."""
    elements = [conditions.compile(element) for element in rule.params["pattern"]]
    run = partial(_check, rule, elements)
    return (Checker(rule, tuple(rule.params["anchors"]), run),)


def _check(rule: Rule, elements: list[Condition], view: View) -> Iterator[Match]:
    first, last = rule.params["mark"]
    at = 0
    while at < len(view.tokens):
        taken = _match(elements, view, 0, at)
        marked = [i for span in taken[first : last + 1] for i in span] if taken else []
        if not taken or not marked:
            at += 1
            continue
        at = max(at + 1, max(span.stop for span in taken if span))
        start, end = view.tokens[marked[0]].start, view.tokens[marked[-1]].end
        if matcher.excused(start, end, view.text, rule.params["unless"], rule.id):
            continue
        texts = [_fill(template, view, taken) for template in rule.params["replace"]]
        original = view.text[start:end]
        cased = [wordcase.match_case(original, t) for t in texts if t is not None]
        yield Match.replacing(start, end, *[t for t in dict.fromkeys(cased) if t != original])


def _match(elements: list[Condition], view: View, number: int, at: int) -> Taken | None:
    if number == len(elements):
        return ()
    element = elements[number]
    most = 0
    while most < element.most and at + most < len(view.tokens) and element.test(view, at + most):
        most += 1
    for count in range(most, element.least - 1, -1):
        rest = _match(elements, view, number + 1, at + count)
        if rest is not None:
            return (range(at, at + count), *rest)
    return None


def _fill(template: str, view: View, taken: Taken) -> str | None:
    """Fill a replacement's fields; None when a word cannot be inflected as asked."""
    out, position = [], 0
    for field in _FIELD.finditer(template):
        out.append(template[position : field.start()])
        position = field.end()
        span = taken[int(field[1]) - 1]
        text = view.text[view.tokens[span[0]].start : view.tokens[span[-1]].end] if span else ""
        if field[2]:
            forms = inflect.inflect(text, field[2])
            if not forms:
                return None
            text = forms[0]
        out.append(text)
    return "".join([*out, template[position:]])
