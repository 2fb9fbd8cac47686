"""The table of the kinds of fact: a new kind is a module in `kinds/` and a line here.

Light on purpose: the first frame needs the titles of the panes, and no fact. The class of a kind is imported when
the first fact is read, by `fact_types.py`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class KindEntry(NamedTuple):
    """One line of the table.

    Attributes:
        name: as addresses name it: `stake`.
        collection: the key under which a dossier file has its facts: `stakes`.
        title: the heading above all of them, and of their pane: "Stakes".
        fact_type: where its class is, as `module:class`.
        has_pane: whether they have a pane of their own.
    """

    name: str
    collection: str
    title: str
    fact_type: str
    has_pane: bool = True


_KINDS: Final = "jvexplore.dossier.kinds"

KIND_TABLE: Final = [
    KindEntry("party", "parties", "Parties", f"{_KINDS}.party:Party"),
    KindEntry("relation", "relations", "Relations", f"{_KINDS}.relation:Relation", has_pane=False),
    KindEntry("stake", "stakes", "Stakes", f"{_KINDS}.stake:Stake"),
    KindEntry("quote", "quotes", "Quotes", f"{_KINDS}.quote:Quote"),
    KindEntry("challenge", "challenges", "Challenges", f"{_KINDS}.challenge:Challenge"),
    KindEntry("event", "events", "Timeline", f"{_KINDS}.event:Event"),
    KindEntry("figure", "figures", "Figures", f"{_KINDS}.figure:Figure"),
]
"""The kinds, in the order in which a dossier file has them. Relations have no pane: each is on the pages of the two
parties that it ties."""


def pane_entries() -> list[KindEntry]:
    """Return the kinds that have a pane, in the order of the panes."""
    return [entry for entry in KIND_TABLE if entry.has_pane]


def listed_entries() -> list[KindEntry]:
    """Return all kinds in the order in which a reader sees them: pane by pane, then those without a pane."""
    return sorted(KIND_TABLE, key=lambda entry: not entry.has_pane)


@cache
def kind_names() -> tuple[str, ...]:
    """Return the names of all kinds, as addresses have them, in the same order."""
    return tuple(entry.name for entry in listed_entries())


@cache
def collection_names() -> Mapping[str, str]:
    """Return the key that the facts of each kind have in a file, by the name of the kind, in the order of the file."""
    return {entry.name: entry.collection for entry in KIND_TABLE}
