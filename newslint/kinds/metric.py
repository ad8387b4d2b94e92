"""``kind: metric``: a formula over counts of the article, compared with a number."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from newslint.analysis import Analysis
from newslint.kinds import Checker, Fail
from newslint.model import Match, Role, Rule

VARIABLES = ("words", "sentences", "paragraphs", "characters", "long_words", "quotations")
_LONG = 7
_CONDITION = re.compile(r"([<>=]+)\s*(-?[\d.]+)")
_OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
}


def prepare(params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Check that the formula is sums and products of the known variables."""
    try:
        evaluate(params["formula"], dict.fromkeys(VARIABLES, 1.0))
    except ZeroDivisionError:
        pass
    except (ValueError, SyntaxError) as exc:
        raise fail(f"not a formula over {', '.join(VARIABLES)}: {exc}", "formula") from exc
    return dict(params)


def evaluate(formula: str, values: Mapping[str, float]) -> float:
    """Evaluate ``+ - * /`` over numbers and ``values``.

    Raises:
        ValueError: for anything else in the formula.
        SyntaxError: when it cannot be parsed.
        ZeroDivisionError: when it divides by zero.
    """
    return _value(ast.parse(formula.strip(), mode="eval").body, values)


def _value(node: ast.expr, values: Mapping[str, float]) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.Name) and node.id in values:
        return values[node.id]
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        left, right = _value(node.left, values), _value(node.right, values)
        return _OPERATORS[type(node.op)](left, right)
    raise ValueError(ast.unparse(node))


def compile(rule: Rule) -> tuple[Checker, ...]:
    """Make the checker."""
    return (Checker(rule, (), partial(_check, rule)),)


def _check(rule: Rule, analysis: Analysis) -> Iterator[Match]:
    if not analysis.views:
        return
    sign, limit = _CONDITION.findall(rule.params["condition"])[0]
    try:
        value = evaluate(rule.params["formula"], _counts(analysis))
    except ZeroDivisionError:
        return
    if _COMPARISONS[sign](value, float(limit)):
        first = analysis.views[0]
        yield Match(first.start, first.start + len(first.text), values={"value": f"{value:.1f}"})


def _counts(analysis: Analysis) -> dict[str, float]:
    words = [t.text for v in analysis.views for t in v.tokens if t.text[:1].isalnum()]
    return {
        "words": len(words),
        "sentences": sum(len(v.sentences) for v in analysis.views),
        "paragraphs": sum(v.role is Role.PARAGRAPH for v in analysis.views),
        "characters": sum(map(len, words)),
        "long_words": sum(len(w) >= _LONG for w in words),
        "quotations": sum(len(v.quotations) for v in analysis.views),
    }
