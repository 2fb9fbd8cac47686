"""A chart of shares of one whole: a block of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.number_text import format_percent

if TYPE_CHECKING:
    from decimal import Decimal


class ShareBar(NamedTuple):
    """One share of a whole.

    Attributes:
        label: whose it is.
        percent: what is drawn.
        current: whether it is the subject of the page.
        words: what is written beside it; empty for the percentage itself.
        source: who says so, where others say something else; else empty.
        is_vague: whether the percentage is only a limit, or an end of a range, so that its bar looks less firm.
    """

    label: str
    percent: Decimal
    current: bool = False
    words: str = ""
    source: str = ""
    is_vague: bool = False

    @property
    def share_words(self) -> str:
        """The share as it is written."""
        return self.words or format_percent(self.percent)

    @property
    def sourced_words(self) -> str:
        """The share as it is written, and who says so: "55 % (The Harbour Post)"."""
        return f"{self.share_words} ({self.source})" if self.source else self.share_words


class BarChart(NamedTuple):
    """A chart of shares of one whole; with a title if a page has several charts."""

    bars: tuple[ShareBar, ...]
    title: str = ""
