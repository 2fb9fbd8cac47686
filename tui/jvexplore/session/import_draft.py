"""Corrections of an import, kept on the disk with the article until the dossier is made or the import is given up."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, Self, TypeAlias

from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.import_.file_format import LARGEST_ARTICLE
from jvexplore.atomic_write import write_bytes
from jvexplore.bounded_reading import FileTooLarge, read_bounded
from jvexplore.errors import JvexploreError
from jvexplore.permissions import OWNER_ONLY
from jvexplore.records.drafts import DraftFile, DraftRecord, abandoned_drafts, new_draft_file
from jvexplore.session.article_import import ArticleToImport, imports_path
from jvexplore.session.correction_history import Corrections
from jvexplore.session.import_fields import ImportField

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_ORIGINAL: Final = ".original"


class ImportDraft(NamedTuple):
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
    texts: Mapping[ImportField, str] = MappingProxyType({})
    typed: frozenset[ImportField] = frozenset()

    @property
    def text(self) -> str:
        """No text that an external editor could be given."""
        return ""

    @property
    def is_blank(self) -> bool:
        """Whether there is no article."""
        return not self.blocks

    def with_text(self, _text: str) -> Self:
        """Return the same draft."""
        return self


class _ImportDraftCodec:
    """Converts drafts of imports to TOML values and back."""

    record_word = "import"
    fallback_address = ""

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
            "blocks": [
                {"text": each.text, "part": each.part.value, "dropped": each.is_dropped, "reason": each.reason}
                for each in draft.blocks
            ],
        }

    def from_values(self, values: Mapping[str, object]) -> ImportDraft:
        """Convert TOML values to a draft.

        Raises:
            KeyError, TypeError, ValueError: if they are not a valid draft.
        """
        blocks, fields, typed = values["blocks"], values["fields"], values["typed"]
        if not isinstance(blocks, list) or not isinstance(fields, Mapping) or not isinstance(typed, list):
            raise TypeError
        return ImportDraft(
            str(values["name"]),
            str(values["suffix"]),
            tuple(
                Block(str(each["text"]), BlockPart(each["part"]), bool(each["dropped"]), str(each["reason"]))
                for each in blocks
            ),
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


def new_import_draft_file(article: ArticleToImport) -> ImportDraftFile:
    """Return a new, locked draft file, with the article beside it.

    Raises:
        JvexploreError: if it cannot be written.
    """
    file = new_draft_file(imports_path(), _CODEC)
    try:
        write_bytes(file.path.with_suffix(_ORIGINAL), article.data, most_permissive_mode=OWNER_ONLY)
    except JvexploreError:
        file.delete()
        raise
    return file


def write_import_draft(
    file: ImportDraftFile, article: ArticleToImport, dossier: Path | None, corrections: Corrections, now: datetime
) -> None:
    """Write corrections.

    Raises:
        JvexploreError: if they cannot be written.
    """
    draft = ImportDraft(article.name, article.suffix, corrections.blocks, corrections.texts, corrections.typed)
    file.write(DraftRecord(str(dossier or ""), "", ImportDraft(), draft, now))


def delete_import_draft(file: ImportDraftFile) -> None:
    """Delete a draft and the article beside it: the dossier was made, or the import was given up."""
    with suppress(OSError):
        file.path.with_suffix(_ORIGINAL).unlink(missing_ok=True)
    file.delete()


def left_imports() -> Iterator[LeftImport]:
    """Lock and yield the imports that no process holds, oldest first; one without its article is deleted."""
    for file, record in abandoned_drafts(imports_path(), _CODEC):
        draft = record.draft
        try:
            data = read_bounded(file.path.with_suffix(_ORIGINAL), LARGEST_ARTICLE)
        except (FileNotFoundError, FileTooLarge):
            delete_import_draft(file)  # without the article, nothing can be made of its blocks
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
