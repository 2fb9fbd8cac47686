"""What is at the caret of the article, by name: facts, and the notes that quote the words there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.safe_content import assemble
from jvexplore.app.looks.signs import NOTE, with_sign
from jvexplore.app.looks.tokens import SECOND
from jvexplore.app.ui.signed_names import draw_title
from jvexplore.safe_text import SPACE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.source.article_text import LinePart
    from jvexplore.session.session import Session


def note_names(parts: Iterable[LinePart]) -> Iterator[SafeContent]:
    """Yield the first lines of the notes that quote these parts of the article."""
    for part in parts:
        if part.note:
            yield assemble(NOTE.part, SPACE, (sanitize_line(part.note.first_line), SECOND.style))


def fact_names(session: Session, parts: Iterable[LinePart]) -> Iterator[SafeContent]:
    """Yield the names of the facts that these parts of the article support, each with the sign of its kind."""
    named = dict.fromkeys(part.address for part in parts if not part.note)
    for address in filter(session.has_address, named):  # a new fact has none yet
        yield with_sign(address_sign(address), draw_title(session.dossier, address, SECOND.style))
