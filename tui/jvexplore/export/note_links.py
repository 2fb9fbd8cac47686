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

BACKLINKS_LABEL: Final = "Mentioned in notes"
NOT_FOUND_MARK: Final = own_words(" (not found)")
"""What stands behind a link to an address that the dossier does not have."""

_MAX_QUOTED_CHARS: Final = 200


def replace_links(dossier: Dossier, text: str, *, addresses: bool = False) -> str:
    """Return the text of a note with the names of facts in place of its links.

    Args:
        dossier: whose facts.
        text: of a note, with its links as they are typed.
        addresses: whether each name is followed by its address.
    """

    def link_name(address: Address, link: str) -> str:
        if not address_exists(dossier, address):
            return link + NOT_FOUND_MARK
        named = address_name(dossier, address)
        return f"{named} ({address})" if addresses else named

    return replace_mentions(text, link_name)


def backlink_blocks(dossier: Dossier, notes: Sequence[Note], most: int | None = None) -> Iterator[TextBlock]:
    """Yield where an address is named, given the notes that do: what each of them is on, and its first line.

    Notes on what is gone have no page, and so no link.
    """
    there = [note for note in notes if address_exists(dossier, note.on)]
    if there:
        yield blocks.LinkList(
            BACKLINKS_LABEL,
            tuple(
                blocks.Link(note.on, address_name(dossier, note.on), after=replace_links(dossier, note.first_line))
                for note in there[:most]
            ),
        )
    if most is not None and len(there) > most:
        yield blocks.Prose(f"{len(there) - most:,} more. To see them, filter all notes by this address.", aside=True)


def format_quoted_span(span: Span | None) -> str:
    """Return the words that a note is on, between quotation marks: on “will rise”; empty where it is on none."""
    if span is None:
        return ""
    exact = span.exact
    return f"on “{exact if len(exact) <= _MAX_QUOTED_CHARS else exact[: _MAX_QUOTED_CHARS - 1] + '…'}”"
