"""The percent sign or the word, as the house has chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.numberwords import PATTERN, VALUES
from newslint.checks.registry import check
from newslint.model import Match

_SHARE = lazypattern.compile(
    rf"(?<![\w$£€-])(?:(?P<figure>\d[\d,]*(?:\.\d+)?)|(?P<word>{PATTERN}))(?:\s+|(?P<hyphen>-))?"
    r"(?P<unit>%|per\s?cent(?![\w-]))"
)
_UNITS = {"sign": "%", "percent": " percent", "per cent": " per cent"}


@check("percentstyle.unit", anchors=("%", "percent", "per cent"))
def unit(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each percentage that is not written with the unit of option ``write``.

    The number is brought into figures where a sign follows or the word stood.
    """
    wanted = _UNITS[options["write"]]
    for found in _SHARE.finditer(view.text):
        number = found["figure"] or str(VALUES[" ".join(found["word"].split())])
        whole = number + wanted
        if " ".join(found[0].split()) != whole:
            yield Match.replacing(found.start(), found.end(), whole)


_RANGE = lazypattern.compile(
    r"(?<![\w$£€.,-])(?P<first>\d+(?:\.\d+)?)(?=(?:\s?[-–]\s?|\s+(?:to|and|or)\s+)\d+(?:\.\d+)?%)"
)


@check("percentstyle.range", anchors=("%",))
def both_ends(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the lower end of a range whose upper end alone has a percent sign."""
    for found in _RANGE.finditer(view.text):
        yield Match.replacing(*found.span(), found["first"] + "%")
