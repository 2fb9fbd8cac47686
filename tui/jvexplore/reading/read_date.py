"""The type of a date that was read in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Bound: TypeAlias = Literal["", "by", "from", "until", "before", "after"]
"""What the words before a date make of it: the latest day ("by 2028"), the first ("since 2014": `from`), and so on."""


Edge: TypeAlias = Literal["", "start", "end"]
"""The edge of a period that the words name: "the end of 2029" may be its last day, its last month."""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date in a text.

    Attributes:
        start: the start of its words, in code points of the text; without "on", "by", "since".
        end: their end, exclusive.
        edtf: the date in EDTF; an interval if the words express one.
        is_relative: whether it was resolved by the day of publication: "Tuesday", "next year", "in March".
        bound: the bound that the words before it express; empty if there is none.
        is_fiscal: whether it is a fiscal year, whose months the words do not tell.
        edges: the edges that the words name of the first and the last date of an interval; of one date, twice its own.
    """

    start: int
    end: int
    edtf: str
    is_relative: bool = False
    bound: Bound = ""
    edges: tuple[Edge, Edge] = ("", "")
    is_fiscal: bool = False
