"""What an imported article becomes: a new dossier, or a source of one; each with an id of its own."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from jvexplore.constraints import SLUG
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.writing.add_source import add_source
from jvexplore.dossier.writing.new_dossier import create_dossier, dossier_ids_with_notes, taken_dossier_ids
from jvexplore.dossier.writing.source_ids import (
    is_free_source_id,
    propose_dossier_ids,
    propose_source_id,
)
from jvexplore.dossier_folder import sources_folder
from jvexplore.file_names import LONGEST_NAME, is_file_name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jvexplore.dossier.writing.new_dossier import NewSource


class ImportedHead(Protocol):
    """What an id is proposed from."""

    @property
    def title(self) -> str:
        """The title of the source."""

    @property
    def publisher(self) -> str:
        """Its publisher."""

    @property
    def parts(self) -> Sequence[str]:
        """The part of each of its paragraphs."""


class ImportTarget(Protocol):
    """What an imported article becomes. An id that is free may be taken by another program before it is written."""

    def propose_id(self, head: ImportedHead, wish: str = "") -> str:
        """Return a free id.

        Args:
            head: what it is made from.
            wish: an id that is not free, or not valid, which the free one is to be like.
        """

    def is_taken(self, name: str, head: ImportedHead) -> bool:
        """Return whether an id is taken."""

    def refresh_taken(self) -> None:
        """Read again which ids are taken; on a thread."""

    def copy_folder(self, name: str) -> Path:
        """Return the folder in which the text of the article will lie; it need not exist.

        Args:
            name: the id.
        """

    def write_source(self, source: NewSource, name: str) -> Path:
        """Write the dossier, or the source into it, and return the dossier's file; on a thread.

        Args:
            source: the source.
            name: the id; empty for any free one.

        Raises:
            IdTaken: when the id is taken.
            JvexploreError: when it cannot be written; nothing is changed then.
        """


class NewDossierTarget:
    """A new dossier, whose id is made from the title."""

    def __init__(self) -> None:
        self.refresh_taken()

    def refresh_taken(self) -> None:
        """Read again which dossiers there are."""
        self._taken: Collection[str] = taken_dossier_ids()
        self._never_proposed = self._taken | dossier_ids_with_notes()

    def propose_id(self, head: ImportedHead, wish: str = "") -> str:
        """Return the first free id that the title gives, or the wish."""
        return next(each for each in propose_dossier_ids(wish or head.title) if each not in self._never_proposed)

    def is_taken(self, name: str, _head: ImportedHead) -> bool:
        """Return whether there is such a dossier."""
        return name in self._taken

    def copy_folder(self, name: str) -> Path:
        """Return the folder of the texts of the dossier's sources."""
        return sources_folder(name)

    def write_source(self, source: NewSource, name: str) -> Path:
        """Write the dossier."""
        return create_dossier(source, name)


@dataclass
class AddedSourceTarget:
    """A further source of a dossier, whose id is made from the publisher.

    Args:
        path: the file of the dossier.

    Attributes:
        dossier: the id of the dossier.
        title: its title.

    Raises:
        JvexploreError: when the dossier cannot be read.
    """

    path: Path

    def __post_init__(self) -> None:
        self.refresh_taken()

    def refresh_taken(self) -> None:
        """Read again which sources and paragraphs the dossier has."""
        dossier = load_dossier(self.path, takes_pipes=False)
        self.dossier, self.title = dossier.id, dossier.title
        self._sources = {each.id for each in dossier.sources}
        with suppress(OSError):
            self._sources.update(each.name.partition(".")[0] for each in sources_folder(dossier.id).iterdir())
        self._is_first = not dossier.sources
        self._paragraphs = {each.id for each in chain.from_iterable(each.paragraphs for each in dossier.sources)}

    def propose_id(self, head: ImportedHead, wish: str = "") -> str:
        """Return the first free id that the publisher gives, or the wish."""
        name = wish or head.publisher
        return propose_source_id(name, head.parts, self._sources, self._paragraphs, is_first=self._is_first)

    def is_taken(self, name: str, head: ImportedHead) -> bool:
        """Return whether the dossier has such a source, or paragraphs as those that it would have."""
        is_free = is_free_source_id(name, head.parts, self._sources, self._paragraphs, is_first=self._is_first)
        return not is_free

    def copy_folder(self, _name: str) -> Path:
        """Return the folder of the texts of the dossier's sources."""
        return sources_folder(self.dossier)

    def write_source(self, source: NewSource, name: str) -> Path:
        """Write the source into the dossier."""
        return add_source(self.path, source, name).path


def id_error(name: str) -> str:
    """Return what is wrong with an id, whether it is taken or not; empty if it may be one."""
    if not re.fullmatch(SLUG, name):
        return "not an id"
    if not is_file_name(name):
        return "too long" if len(name) > LONGEST_NAME else "reserved"
    return ""
