"""What the links in notes lead to, in words, and where a fact is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier import blocks
from jvexplore.dossier.titles import address_exists, address_name
from jvexplore.notes.mentions import replace_mentions
from jvexplore.safe_text import own_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import TextBlock
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.span import Span

NAMED: Final = "Mentioned in notes"
NOWHERE: Final = own_words(" (not found)")
"""What stands behind a link to an address that the dossier does not have."""

_QUOTED: Final = 200


def in_words(dossier: Dossier, text: str, *, addresses: bool = False) -> str:
    """Return the text of a note with the names of facts in place of its links.

    Args:
        dossier: whose facts.
        text: it.
        addresses: whether each name is followed by its address.
    """

    def name(address: Address, link: str) -> str:
        if not address_exists(dossier, address):
            return link + NOWHERE
        named = address_name(dossier, address)
        return f"{named} ({address})" if addresses else named

    return replace_mentions(text, name)


def backlinks(dossier: Dossier, notes: Sequence[Note], most: int | None = None) -> Iterator[TextBlock]:
    """Yield where an address is named, given the notes that do: what each of them is on, and its first line.

    Notes on what is gone have no page, and so no link.
    """
    there = [note for note in notes if address_exists(dossier, note.on)]
    if there:
        yield blocks.LinkList(
            NAMED,
            tuple(
                blocks.Link(note.on, address_name(dossier, note.on), after=in_words(dossier, note.first_line))
                for note in there[:most]
            ),
        )
    if most is not None and len(there) > most:
        yield blocks.Prose(f"{len(there) - most:,} more. To see them, filter all notes by this address.", aside=True)


def quoted(span: Span | None) -> str:
    """Return the words that a note is on, between quotation marks: on “will rise”; empty where it is on none."""
    if span is None:
        return ""
    exact = span.exact
    return f"on “{exact if len(exact) <= _QUOTED else exact[: _QUOTED - 1] + '…'}”"
