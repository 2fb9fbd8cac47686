"""Corrections of an import, kept on the disk with the article until the dossier is made or the import is given up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jvexplore.address import address_of
from jvexplore.article.import_.block import Block
from jvexplore.article.import_.file_format import LARGEST_ARTICLE
from jvexplore.atomic_write import write_bytes
from jvexplore.bounded_reading import FileTooLarge, read_bounded
from jvexplore.errors import JvexploreError
from jvexplore.permissions import OWNER_ONLY
from jvexplore.records.abandoned_drafts import abandoned_drafts
from jvexplore.records.drafts import DraftFile, DraftRecord
from jvexplore.session.article_import import ArticleToImport, imports_path
from jvexplore.session.block_drafts import BlocksDraft, block_values, read_blocks
from jvexplore.session.correction_history import Corrections
from jvexplore.session.draft_autosaver import DraftAutosaver
from jvexplore.session.draft_slot import DraftSlot, LeftDraft
from jvexplore.session.import_fields import ImportField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from jvexplore.session.open_import import OpenImport

_ORIGINAL: Final = ".original"


@dataclass(frozen=True)
class ImportDraft(BlocksDraft):
    """An article with its corrections; see `Corrections`.

    Attributes:
        name: where the article comes from.
        suffix: that of its file's name.
        blocks: its blocks.
        texts: what is typed in the fields.
        typed: the fields that the reader changed.
    """

    name: str = ""
    suffix: str = ""
    blocks: tuple[Block, ...] = ()
    texts: Mapping[ImportField, str] = field(default_factory=dict)
    typed: frozenset[ImportField] = frozenset()


class _ImportDraftCodec:
    """Converts drafts of imports to TOML values and back."""

    record_word = "import"
    fallback_address = ""
    companion_suffix = _ORIGINAL

    def new_draft(self) -> ImportDraft:
        """Return a draft without an article."""
        return ImportDraft()

    def to_values(self, draft: ImportDraft) -> Mapping[str, object]:
        """Convert a draft to TOML values."""
        return {
            "name": draft.name,
            "suffix": draft.suffix,
            "fields": {field.value: text for field, text in draft.texts.items()},
            "typed": sorted(draft.typed),
            "blocks": block_values(draft.blocks),
        }

    def from_values(self, values: Mapping[str, object]) -> ImportDraft:
        """Convert TOML values to a draft.

        Raises:
            KeyError, TypeError, ValueError: if they are not a valid draft.
        """
        fields, typed = values["fields"], values["typed"]
        if not isinstance(fields, Mapping) or not isinstance(typed, list):
            raise TypeError
        blocks = read_blocks(values["blocks"])
        return ImportDraft(
            str(values["name"]),
            str(values["suffix"]),
            blocks,
            {field: str(fields[field.value]) for field in ImportField} if blocks else {},
            frozenset(map(ImportField, typed)),
        )


_CODEC: Final = _ImportDraftCodec()
ImportDraftFile: TypeAlias = DraftFile[ImportDraft]


class LeftImport(NamedTuple):
    """An import that a program left when it was killed.

    Attributes:
        file: its draft, which is locked.
        article: the article.
        dossier: the file of the dossier that it was to be added to; `None` if one was to be made.
        corrections: of it.
        written: when they were written, in UTC.
    """

    file: ImportDraftFile
    article: ArticleToImport
    dossier: Path | None
    corrections: Corrections
    written: datetime


class ImportSlot(DraftSlot[ImportDraft]):
    """The file of one import's draft, with the article beside it.

    Args:
        article: the article.
        dossier: the file of the dossier that it is to be added to; `None` if one is to be made.
        before: the import as it was read.
        now: the clock.
        left: its draft, if an earlier program left one.
    """

    def __init__(
        self,
        article: ArticleToImport,
        dossier: Path | None,
        before: ImportDraft,
        now: Callable[[], datetime],
        left: LeftImport | None,
    ) -> None:
        going_on = LeftDraft(left.file) if left else None
        super().__init__(imports_path(), _CODEC, address_of(str(dossier or "")), "", before, now, going_on)
        self._article = article

    def draft_record(self, draft: ImportDraft) -> DraftRecord[ImportDraft]:
        """Return the record to write to the file; the article is in it once only."""
        record = super().draft_record(draft)
        return record if draft == self.before else replace(record, before=ImportDraft())

    def new_draft_file(self) -> ImportDraftFile:
        """Return a new, locked draft file, with the article beside it.

        Raises:
            JvexploreError: if it cannot be written.
        """
        file = super().new_draft_file()
        try:
            write_bytes(file.path.with_suffix(_ORIGINAL), self._article.data, most_permissive_mode=OWNER_ONLY)
        except JvexploreError:
            file.delete()
            raise
        return file


def open_import_draft(
    article: ArticleToImport,
    dossier: Path | None,
    opened: OpenImport,
    now: Callable[[], datetime],
    left: LeftImport | None = None,
    on_failure: Callable[[JvexploreError], None] = lambda _: None,
) -> DraftAutosaver[ImportDraft]:
    """Return what keeps the corrections of an import.

    Args:
        article: the article.
        dossier: the file of the dossier that it is to be added to; `None` if one is to be made.
        opened: the import.
        now: the clock.
        left: its draft, if an earlier program left one.
        on_failure: is told why the corrections cannot be kept.
    """

    def draft_of(now: Corrections) -> ImportDraft:
        return ImportDraft(article.name, article.suffix, now.blocks, now.texts, now.typed)

    slot = ImportSlot(article, dossier, draft_of(opened.first_corrections), now, left)
    autosaver = DraftAutosaver(slot)
    autosaver.follow_editor(lambda: draft_of(opened.corrections), on_failure)
    return autosaver


def left_imports() -> Iterator[LeftImport]:
    """Lock and yield the imports that no process holds, oldest first; one without its article is deleted."""
    for file, record in abandoned_drafts(imports_path(), _CODEC):
        draft = record.draft
        try:
            data = read_bounded(file.path.with_suffix(_ORIGINAL), LARGEST_ARTICLE)
        except (FileNotFoundError, FileTooLarge):
            file.delete()  # without the article, nothing can be made of its blocks
            continue
        except OSError:  # a disk that does not answer now may do so at the next start
            file.release_lock()
            continue
        dossier = Path(record.address) if record.address else None
        corrections = Corrections(draft.blocks, draft.texts, draft.typed)
        yield LeftImport(file, ArticleToImport(data, draft.name, draft.suffix), dossier, corrections, record.written)


def find_left_import(data: bytes, dossier: Path | None) -> LeftImport | None:
    """Lock and return what was left last of an import of the same article into the same dossier; `None` if nothing."""
    found = None
    for each in left_imports():
        is_found = (
            each.article.data == data and each.dossier == dossier and not (found and found.written > each.written)
        )
        if other := found if is_found else each:
            other.file.release_lock()
        found = each if is_found else found
    return found
