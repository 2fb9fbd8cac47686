"""What a fact answers when the rest of the program asks about it: plain values, the same for every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.address import NO_ADDRESS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block


class ReferenceLabels(NamedTuple):
    """What is written above the links that a reference makes, at both of its ends.

    Attributes:
        here: on the page of the fact that has the key: "Holder".
        there: on the page of the fact that is named: "Stakes held".
        is_tie: whether it ties the fact that is named to another, as a graph draws it: no links are shown there.
        is_in_words: whether the page of the fact that has the key says it in words too: aloud, the links say it again.
    """

    here: str
    there: str
    is_tie: bool = False
    is_in_words: bool = False


class FactAmount(NamedTuple):
    """The number that a fact states: its key, the number in single units, and its unit, as a figure has it."""

    key: str
    value: Decimal
    unit: str


class FactDate(NamedTuple):
    """The date that a fact states: its key, and the date in EDTF."""

    key: str
    when: str


class HeldOffice(NamedTuple):
    """An office: the id of the party that holds it, "president of Alibaba Group", and whether that is the editor's."""

    party: str
    words: str
    is_editorial: bool


class SharedBlocks(NamedTuple):
    """Part of a page that other facts have too: whoever reads all pages in turn needs it once for each key."""

    key: str
    blocks: Sequence[Block]


class PaneRow(NamedTuple):
    """One line of a pane.

    Attributes:
        label: what it says.
        address: the fact's; none for a heading or a sum.
        at_edge: what stands at the right edge.
        share: a percentage, to be drawn as a bar.
        mark: the editor's mark behind the label; empty where the edge says that the fact is editorial.
        is_editorial: whether it is.
    """

    label: str
    address: Address = NO_ADDRESS
    at_edge: Sequence[str] = ()
    share: Decimal | None = None
    mark: str = ""
    is_editorial: bool = False


class SearchFields(NamedTuple):
    """What find knows of a fact of one kind, besides what it knows of any.

    Attributes:
        names: other names of it.
        text: what else it says, part by part; some may be empty.
        keywords: words that find it and are nobody's sentence.
        topics: what it is about, which counts as a title does.
        category: of a challenge and the like, which counts more.
        row: words that its row in a pane shows beside its title.
        voices: the addresses of those who speak in it.
        status: the status that a filter may ask for.
        has: what a filter may ask whether it has.
        has_name: whether its title is a name, not a sentence.
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
