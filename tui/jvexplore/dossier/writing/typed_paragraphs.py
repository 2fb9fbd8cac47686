"""Change a paragraph from what a person typed: its gist, which is all of it that is not computed from the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.writing.key_readers import PARAGRAPH
from jvexplore.dossier.writing.paragraph_tables import find_paragraph_source, paragraph_table, with_paragraph_table
from jvexplore.dossier.writing.typed_facts import read_edited_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.fact_record import FactRecord


class TypedParagraph(NamedTuple):
    """A paragraph as somebody typed it.

    Attributes:
        source: its source, in which it is changed.
        words: how each value was understood, in the order in which they were typed.
    """

    source: FactRecord
    words: Sequence[str]


def read_edited_paragraph(
    paragraph: str, records: Mapping[str, FactRecord], pairs: Iterable[str], dossier: Dossier
) -> TypedParagraph:
    """Return a paragraph with changes.

    Args:
        paragraph: its id.
        records: what is in the file.
        pairs: what was typed.
        dossier: its dossier.

    Raises:
        JvexploreError: as `find_paragraph_source` and `read_edited_entry` do.
    """
    source = find_paragraph_source(records, paragraph)
    edited = read_edited_entry(PARAGRAPH, paragraph_table(source, paragraph), pairs, dossier)
    return TypedParagraph(with_paragraph_table(source, edited.table), edited.words)
