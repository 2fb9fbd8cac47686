"""Make a new dossier in the user data folder: the file, the text of its source, and the original beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.conversion.file_format import PRESENT_FORMAT
from jvexplore.dossier.vocabulary.paragraph_parts import DEFAULT_PARAGRAPH_PART
from jvexplore.dossier.writing.fact_layout import record_text
from jvexplore.dossier.writing.fact_record import SOURCES as SOURCE_RECORDS
from jvexplore.dossier.writing.fact_record import new_record
from jvexplore.dossier.writing.known_article import ORIGINAL_MARK, KnownArticle, find_dossier_of_article
from jvexplore.dossier.writing.new_folder import FolderTaken, NewFile, write_new_folder
from jvexplore.dossier.writing.own_copy import GITIGNORE, IGNORED
from jvexplore.dossier.writing.source_ids import (
    IdTaken,
    is_free_source_id,
    paragraph_ids,
    propose_dossier_ids,
    propose_source_id,
)
from jvexplore.dossier_folder import COPY_SUFFIX, DOSSIER_FILE, SOURCES, dossier_folder, dossiers_folder
from jvexplore.errors import JvexploreError
from jvexplore.paths import data_folder
from jvexplore.permissions import OWNER_ONLY
from jvexplore.records.toml_inline import inline_text

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Set as AbstractSet
    from pathlib import Path

_MAX_TRIED: Final = 1_000
_PLAIN_SUFFIX: Final = re.compile(r"\.[A-Za-z0-9]{1,8}")


@dataclass(frozen=True)
class NewSource:
    """A source to put into a dossier.

    Attributes:
        fields: the keys of its table, except its id and its paragraphs.
        paragraphs: the keys of each of its paragraphs, except the id.
        copy: the text of the article, to recognise the paragraphs in.
        original: the contents of the file that it came from.
        suffix: the suffix of the name of that file.
    """

    fields: Mapping[str, Any]
    paragraphs: Sequence[Mapping[str, Any]]
    copy: str
    original: bytes
    suffix: str = COPY_SUFFIX

    def make_table(
        self,
        sources: Collection[str] = (),
        paragraphs: Collection[str] = (),
        chosen: str = "",
        *,
        is_first: bool = True,
    ) -> dict[str, Any]:
        """Return its table, with free ids.

        Args:
            sources: the ids of sources that are taken.
            paragraphs: the ids of paragraphs that are taken.
            chosen: its id; empty for one that is made from its publisher.
            is_first: whether it is the first source of the dossier.

        Raises:
            IdTaken: when the chosen id is taken.
        """
        parts = [each.get("part", DEFAULT_PARAGRAPH_PART) for each in self.paragraphs]
        publisher = self.fields.get("publisher", "")
        if chosen and not is_free_source_id(chosen, parts, sources, paragraphs, is_first=is_first):
            raise IdTaken(f'the dossier has a source "{chosen}" already', "choose another id")
        source = chosen or propose_source_id(publisher, parts, sources, paragraphs, is_first=is_first)
        ids = paragraph_ids(parts, "" if is_first else source)
        numbered = [{"id": name, **each} for name, each in zip(ids, self.paragraphs, strict=True)]
        return {"id": source, **self.fields, "paragraphs": numbered}

    @property
    def digests(self) -> AbstractSet[str]:
        """The digests of its paragraphs."""
        return {each["digest"] for each in self.paragraphs}

    def copy_files(self, source: str) -> Mapping[str, NewFile]:
        """Return the files with its text by their names, which only the reader may read.

        Args:
            source: its id.
        """
        suffix = self.suffix.lower() if _PLAIN_SUFFIX.fullmatch(self.suffix) else COPY_SUFFIX
        return {
            f"{source}{COPY_SUFFIX}": NewFile(self.copy.encode(), OWNER_ONLY),
            f"{source}{ORIGINAL_MARK}{suffix.removeprefix('.')}": NewFile(self.original, OWNER_ONLY),
        }


def create_dossier(source: NewSource, dossier: str = "") -> Path:
    """Write a new dossier of one source, and return the path of its file.

    Args:
        source: its source, which has a title.
        dossier: its id; empty for a free one that is made from the title.

    Raises:
        IdTaken: when the id is taken.
        KnownArticle: when no id was chosen, and a dossier of the article exists.
        JvexploreError: when it cannot be written; nothing is written then.
    """
    if not dossier and (known := find_dossier_of_article(source.digests, source.original)):
        raise KnownArticle(known)
    title = source.fields["title"]
    table = source.make_table()
    copies = {f"{SOURCES}/{name}": file for name, file in source.copy_files(table["id"]).items()}
    for _, tried in zip(range(_MAX_TRIED), [dossier] if dossier else propose_dossier_ids(title), strict=False):
        if _is_taken(tried, is_chosen=bool(dossier)):
            continue
        folder = dossier_folder(tried)
        files = {
            GITIGNORE: NewFile(IGNORED),
            **copies,
            DOSSIER_FILE: NewFile(_dossier_text(tried, title, table).encode()),
        }
        try:
            write_new_folder(folder, files)
        except FolderTaken:
            continue
        return folder / DOSSIER_FILE
    if dossier:
        raise IdTaken(f'there is a dossier "{dossier}" already', "choose another id with --id")
    raise JvexploreError(f'there are {_MAX_TRIED} dossiers with the title "{title}"', "choose an id with --id")


def _dossier_text(dossier: str, title: str, source: Mapping[str, Any]) -> str:
    head = {"format": PRESENT_FORMAT, "id": dossier, "title": title}
    rows = [f"{key} = {inline_text(value)}\n" for key, value in head.items()]
    return "".join((*rows, "\n", record_text(new_record(SOURCE_RECORDS, source))))


def taken_dossier_ids() -> frozenset[str]:
    """Return the ids that dossiers have now; another program may take one meanwhile."""
    names = {bundled_dossier_path().stem}
    with suppress(OSError):
        names.update(each.name for each in dossiers_folder().iterdir())
    return frozenset(names)


def dossier_ids_with_notes() -> frozenset[str]:
    """Return the ids for which there are notes, so that they are proposed to nobody."""
    with suppress(OSError):
        return frozenset(each.stem for each in (data_folder() / "notes").glob("*.toml"))
    return frozenset()


def _is_taken(dossier: str, *, is_chosen: bool) -> bool:
    """Return whether an id is taken. One that has notes already is proposed to nobody, but may be chosen."""
    if dossier == bundled_dossier_path().stem or dossier_folder(dossier).exists():
        return True
    return not is_chosen and (data_folder() / "notes" / f"{dossier}.toml").exists()
