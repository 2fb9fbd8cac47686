"""The types of what a fact tells the rest of the program about itself: the same for every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from jvexplore.address import NO_ADDRESS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from jvexplore.address import Address
    from jvexplore.reading.edtf import EdtfSpan


class ReferenceLabels(NamedTuple):
    """The labels above the links of a reference, on the pages at both of its ends.

    Attributes:
        here: the label on the page of the referring fact: "Holder".
        there: the label on the page of the fact referred to: "Stakes held".
        is_tie: whether the page of the fact referred to shows it in a relation graph, instead of as a link; the kind
            must then have `tie_block`.
        is_in_words: whether the page of the referring fact also says it in words, so that speech can omit the links.
    """

    here: str
    there: str
    is_tie: bool = False
    is_in_words: bool = False


class FactAmount(NamedTuple):
    """The number that a fact states: its key, the value in single units (not millions), and the unit as in a figure."""

    key: str
    value: Decimal
    unit: str


class FactDate(NamedTuple):
    """The date that a fact states: its key, and the date in EDTF (ISO 8601-2)."""

    key: str
    when: str


class HeldOffice(NamedTuple):
    """An office: its holder, "president of Alibaba Group", whether that relies on the editor, and the company.

    Holder and company are ids of parties; the words end with the name of the company.
    """

    party: str
    words: str
    is_editorial: bool
    company: str


State = Literal["", "open", "settled", "disputed"]
"""How far something is settled: a challenge without a response is open, with one it is settled."""


class PaneRow(NamedTuple):
    """One line of a pane.

    Attributes:
        label: the text.
        address: the fact's address.
        lead: what stands in a column before the label: a speaker, a date, a number.
        lead_is_number: whether the column is aligned at its right, as numbers are.
        status: a word or two at the right edge: "no response".
        state: the sign before the status.
        group: the name of the rows that it is one of: "Shareholders"; it stands at the first of them.
        share: a percentage, drawn as a bar.
        is_editorial: whether the fact, or a name in its row, relies on the editor.
    """

    label: str
    address: Address = NO_ADDRESS
    lead: str = ""
    lead_is_number: bool = False
    status: str = ""
    state: State = ""
    group: str = ""
    share: Decimal | None = None
    is_editorial: bool = False


class PaneRemark(NamedTuple):
    """What the frame of a pane says about all its facts, after their number: "no majority", or how many are open.

    Attributes:
        text: words, or a number.
        state: the sign before it.
    """

    text: str = ""
    state: State = ""


MAX_CARD_ROWS: Final = 8
"""How many rows a card offers at most; more are not seen at a glance."""


class CardRow(NamedTuple):
    """A fact on a card of the deal at a glance.

    Attributes:
        row: its columns, as in its pane.
        remark: what follows them: the consideration for a stake.
        when: its date, for a timeline.
        rank: the rows with the lowest numbers are kept where there is no room for all.
    """

    row: PaneRow
    remark: str = ""
    when: EdtfSpan | None = None
    rank: int = 0


class CardWhole(NamedTuple):
    """A whole and its parts: a company and the stakes in it.

    Attributes:
        name: of the whole; empty if a card has only one.
        parts: in the order in which they are drawn.
        groups: what groups of neighbouring parts add up to: the stakes of each country.
    """

    name: str
    parts: tuple[CardRow, ...]
    groups: tuple[tuple[str, Decimal], ...] = ()


class OverviewCard(NamedTuple):
    """What the deal at a glance says about all facts of a kind.

    Attributes:
        total: how many facts there are.
        rows: the facts that matter most, in the order in which they are listed.
        wholes: what is drawn in place of rows if the facts are parts of something.
        remarks: what the frame says about all of them.
    """

    total: int
    rows: tuple[CardRow, ...] = ()
    wholes: tuple[CardWhole, ...] = ()
    remarks: tuple[PaneRemark, ...] = ()


class SearchFields(NamedTuple):
    """What the search index holds of a fact, as far as it depends on the kind.

    Attributes:
        names: other names.
        text: further text, in parts; some may be empty.
        keywords: words to match that are never shown as an excerpt.
        topics: topics, weighted like titles.
        category: the category, which weighs more than text.
        row: the words of its row in a pane other than the title.
        voices: the addresses of its speakers, for `by:`.
        status: the status, for `status:`.
        has: the values that `has:` matches, of `Fact.has_values`.
        has_name: whether its title is a name rather than a sentence.
    """

    names: str = ""
    text: Sequence[str] = ()
    keywords: str = ""
    topics: Sequence[str] = ()
    category: str = ""
    row: Sequence[str] = ()
    voices: Sequence[Address] = ()
    status: str = ""
    has: Sequence[str] = ()
    has_name: bool = False
