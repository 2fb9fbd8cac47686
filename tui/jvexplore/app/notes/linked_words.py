"""The words of a note in one line, with the names of what it links to in place of the links."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.ui.signed_names import draw_name
from jvexplore.dossier.titles import address_exists
from jvexplore.export.note_links import NOT_FOUND_MARK
from jvexplore.notes.mentions import find_mentions
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.model import Dossier


def linked_words(dossier: Dossier, text: str, style: str) -> SafeContent:
    """Return a line of a note in a style; what the reader typed stays as it is."""
    return content(EMPTY_LINE).join([*_parts(dossier, text, style)])


def _parts(dossier: Dossier, text: str, style: str) -> Iterator[SafeContent]:
    end = 0
    draw = partial(styled, style=style)
    for mention in find_mentions(text, dossier.former_addresses):
        yield draw(sanitize_line(text[end : mention.start]))
        if address_exists(dossier, mention.address):
            yield draw_name(dossier, mention.address, draw)
        else:
            yield draw(sanitize_line(text[mention.start : mention.end]) + NOT_FOUND_MARK)
        end = mention.end
    yield draw(sanitize_line(text[end:]))
