"""A date that was read in running text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Bound: TypeAlias = Literal["", "by", "from", "until", "before", "after"]
"""The bound that the words express: "by 2028", "since 2014" (from), "until 2020"."""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date, with its words.

    Attributes:
        start: the start of its words, in code points of the text; without "on", "by", "since".
        end: their end, exclusive.
        edtf: the date in EDTF; an interval if the words express one.
        is_relative: whether it depends on the day of publication: "Tuesday", "next year", "in March".
        bound: the bound that the words express.
    """

    start: int
    end: int
    edtf: str
    is_relative: bool = False
    bound: Bound = ""
