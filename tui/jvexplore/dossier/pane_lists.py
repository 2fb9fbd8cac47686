"""What the panes and the title bar say about a dossier, in plain values that are not sanitised yet.

The screen shows them before a dossier is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from jvexplore.address import NO_ADDRESS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from jvexplore.address import Address

State = Literal["", "open", "settled", "disputed"]
"""How far something is settled: a challenge without a response is open, with one it is settled."""

STATUS_STATES: Final[Mapping[str, State]] = {
    "rumoured": "open", "proposed": "open", "expected": "open", "optional": "open", "abandoned": "disputed",
}  # fmt: skip
"""How far what is not, or not yet, the case is settled, by status: in a narrow row, the sign alone says so."""


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
        share_words: what is written beside the bar; empty for the percentage itself.
        share_is_vague: whether the percentage is only a limit, or an end of a range, so that its bar looks less firm.
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
    share_words: str = ""
    share_is_vague: bool = False
    is_editorial: bool = False


class PaneRemark(NamedTuple):
    """What the frame of a pane says about all its facts, after their number: "no majority", or how many are open.

    Attributes:
        text: words, or a number.
        state: the sign before it.
    """

    text: str = ""
    state: State = ""


class PaneList(NamedTuple):
    """What a pane says: its rows, and a remark about all of them."""

    rows: tuple[PaneRow, ...] = ()
    remark: PaneRemark = PaneRemark()


class PaneLists(NamedTuple):
    """What the main screen says about a dossier.

    Attributes:
        title: of the dossier.
        source: publisher and date of its article.
        facts: how many facts there are: "103 facts".
        panes: what each pane says, by kind of fact.
    """

    title: str
    source: str
    facts: str
    panes: Mapping[str, PaneList]
