"""A card of the deal at a glance: what a kind of fact says about all of its facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from jvexplore.address import Address
    from jvexplore.dossier.pane_lists import PaneRemark, PaneRow
    from jvexplore.reading.edtf import EdtfSpan

MAX_CARD_ROWS: Final = 16
"""How many rows a card offers at most; more are not seen at a glance."""


class CardRow(NamedTuple):
    """A fact on a card of the deal at a glance.

    Attributes:
        row: its columns, as in its pane.
        remark: what follows them: the consideration for a stake.
        when: its date, for a timeline.
        rank: the rows with the lowest numbers are kept where there is no room for all.
        is_counted: whether it is drawn as a part of a whole: not if it is one of two reports of the same.
        is_contradicted: whether another fact contradicts it.
    """

    row: PaneRow
    remark: str = ""
    when: EdtfSpan | None = None
    rank: int = 0
    is_counted: bool = True
    is_contradicted: bool = False


class CardLine(NamedTuple):
    """A line about several facts.

    Attributes:
        text: what it says.
        address: of the first of them.
        facts: how many they are.
    """

    text: str
    address: Address
    facts: int


class CardWhole(NamedTuple):
    """A whole and its parts: a company and the stakes in it.

    Attributes:
        name: of the whole; empty if a card has only one.
        parts: in the order in which they are drawn.
        groups: what groups of neighbouring parts add up to: the stakes of each country.
        dispute: that its parts are told in different ways; empty if they are not.
        others: who has how much of it if something else is counted: the votes.
    """

    name: str
    parts: tuple[CardRow, ...]
    groups: tuple[tuple[str, Decimal], ...] = ()
    dispute: str = ""
    others: tuple[CardLine, ...] = ()


class OverviewCard(NamedTuple):
    """What the deal at a glance says about all facts of a kind.

    Attributes:
        total: how many facts there are.
        rows: the facts that matter most, in the order in which they are listed.
        wholes: what is drawn in place of rows if the facts are parts of something.
        remarks: what the frame says about all of them.
        is_optional: whether it is left out where there is no room for all cards.
    """

    total: int
    rows: tuple[CardRow, ...] = ()
    wholes: tuple[CardWhole, ...] = ()
    remarks: tuple[PaneRemark, ...] = ()
    is_optional: bool = False
