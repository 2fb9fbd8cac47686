"""A dossier with the places of its tables in its text, and with the copies of its sources."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jvexplore.address import Address
from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.recognise import recognise_text
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.source import Passage
from jvexplore.records.toml_table_edits import LocatedTable, TableEdits
from jvexplore.table_reader import file_keys
from jvexplore.tolerant_reader import read_tolerantly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.read_copy import SourceCopy
    from jvexplore.dossier.source import Paragraph, Source


@dataclass(frozen=True, slots=True)
class LocatedPassage:
    """A passage of a fact.

    Attributes:
        address: the address of the fact.
        key: the path of its key within the fact: `responses.1.passages.2`.
        table: its table in the file.
        passage: what it says; `None` if a value does not fit its key.
    """

    address: Address
    key: str
    table: LocatedTable
    passage: Passage | None


class LocatedDossier:
    """A dossier of format 2.

    Args:
        text: its file.
        name: stands in for a missing id.
        copies: the reader's copies, each with its text; they are recognised by the digests that the file has now.

    Attributes:
        edits: the changes to the file.
        dossier: what the file says without them.
        attached: the copies.

    Raises:
        JvexploreError: as `TableEdits`.
    """

    def __init__(self, text: str, name: str, copies: Sequence[SourceCopy]) -> None:
        self._name = name
        self.text = text
        self.edits = TableEdits(text)
        self.dossier = make_dossier(self.edits.root.values, name)
        sources = self.dossier.sources_by_id
        self.attached = AttachedCopies(
            self.dossier,
            [each._replace(copy=recognise_text(each.text, sources[each.source])) for each in copies],
        )

    def with_edits(self) -> LocatedDossier:
        """Return the dossier after its changes.

        Raises:
            JvexploreError: as `TableEdits.edited_text`.
        """
        return LocatedDossier(self.edits.edited_text(), self._name, [*self.attached.copies.values()])

    def without_edits(self) -> LocatedDossier:
        """Return the dossier without any changes."""
        return LocatedDossier(self.text, self._name, [*self.attached.copies.values()])

    def located_sources(self) -> Iterator[tuple[LocatedTable, Source]]:
        """Yield the sources; of two with the same id, only the first."""
        for table, source in zip(self.edits.root.tables_in("sources"), self.dossier.sources, strict=True):
            if self.dossier.sources_by_id[source.id] is source:
                yield table, source

    def located_paragraphs(self, table: LocatedTable, source: Source) -> Iterator[tuple[LocatedTable, Paragraph]]:
        """Yield the paragraphs of a source that have an id; of two with the same id, only the first."""
        for paragraph_table, paragraph in zip(table.tables_in("paragraphs"), source.paragraphs, strict=True):
            if self.dossier.paragraphs.get(paragraph.id) is paragraph:
                yield paragraph_table, paragraph

    @cached_property
    def passages(self) -> Sequence[LocatedPassage]:
        """The passages of all facts, in file order, including those of two versions of a fact in conflict."""
        return [*self._passages()]

    def _passages(self) -> Iterator[LocatedPassage]:
        for collection, facts in self.dossier.collections.items():
            for entry, fact in zip(self.edits.root.tables_in(collection), facts, strict=True):
                for key, table in entry.all_tables():
                    if key.split(".")[-2] == "passages":
                        yield LocatedPassage(fact.address, key, table, _read_passage(table))


def _read_passage(table: LocatedTable) -> Passage | None:
    passage, unread = read_tolerantly(Passage, table.values)
    return None if any(each.key in file_keys(Passage) for each in unread) else passage
