"""The links in notes as text, and the backlinks of a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier import blocks
from jvexplore.dossier.editor_mark import EDITOR
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
"""Follows a link to an address that the dossier does not have."""

_MAX_QUOTED_CHARS: Final = 200


def replace_links(dossier: Dossier, text: str, *, addresses: bool = False, mark: str = EDITOR) -> str:
    """Replace the links in a note by the names of facts.

    Args:
        dossier: the dossier that the links refer to.
        text: the text of the note, with links as typed.
        addresses: whether to add the address after each name.
        mark: the mark in names for what relies on the editor. Words of the note may look like it.
    """

    def link_name(address: Address, link: str) -> str:
        if not address_exists(dossier, address):
            return link + NOT_FOUND_MARK
        named = address_name(dossier, address, mark)
        return f"{named} ({dossier.present_address(address)})" if addresses else named

    return replace_mentions(text, link_name)


def backlink_blocks(dossier: Dossier, notes: Sequence[Note], most: int | None = None) -> Iterator[TextBlock]:
    """Yield the backlinks of an address: the subject and the first line of each note that mentions it.

    Orphaned notes are left out: they have no page to link to.
    """
    existing = [note for note in notes if address_exists(dossier, note.on)]
    if existing:
        yield blocks.LinkList(
            BACKLINKS_LABEL,
            tuple(
                blocks.Link(
                    note.on,
                    address_name(dossier, note.on),
                    unmarked=address_name(dossier, note.on, mark=""),
                    after=replace_links(dossier, note.first_line),
                    after_unmarked=replace_links(dossier, note.first_line, mark=""),
                )
                for note in existing[:most]
            ),
        )
    if most is not None and len(existing) > most:
        yield blocks.Prose(f"{len(existing) - most:,} more. To see them, filter all notes by this address.", aside=True)


def format_quoted_span(span: Span | None) -> str:
    """Return the words that a note quotes, in quotation marks: on “will rise”; empty if it quotes none."""
    if span is None:
        return ""
    exact = span.exact
    return f"on “{exact if len(exact) <= _MAX_QUOTED_CHARS else exact[: _MAX_QUOTED_CHARS - 1] + '…'}”"
