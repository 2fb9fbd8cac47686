"""A date that was read out of running text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Bound: TypeAlias = Literal["", "by", "from", "until", "before", "after"]
"""How the words leave one end open: "by 2028", "since 2014" (from), "until 2020"."""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date, and the words that say it.

    Attributes:
        start: where its words begin, in code points of the text that was read; without "on", "by", "since".
        end: where they end, exclusive.
        edtf: the date in EDTF, an interval if the words say one.
        is_relative: whether it was worked out from the day of publication: "Tuesday", "next year", "in March".
        bound: how the words leave one end open.
    """

    start: int
    end: int
    edtf: str
    is_relative: bool = False
    bound: Bound = ""
