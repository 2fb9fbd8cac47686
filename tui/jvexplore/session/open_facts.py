"""The open dossier and everything computed from it, which is discarded when the dossier is replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.search.address_index import AddressIndex
    from jvexplore.search.finder import DossierFinder


class OpenFacts:
    """A dossier with its reference index, the reader's copies of its sources, and its search index.

    Args:
        dossier: the dossier.
        reference_index: the references between its facts.
        attached_copies: the reader's own copies of the sources, if there are any.
        copy_problem: why the copy that was attached last time can no longer be used; empty if it can.
        dossier_path: the dossier's file, if known.

    Attributes:
        is_copy_changed: whether the text of a copy was changed since it was read.
    """

    def __init__(
        self,
        dossier: Dossier,
        reference_index: ReferenceIndex,
        attached_copies: AttachedCopies | None = None,
        *,
        copy_problem: str = "",
        dossier_path: Path | None = None,
    ) -> None:
        self._dossier = dossier
        self._reference_index = reference_index
        self._attached_copies = attached_copies
        self._copy_paths = dict(attached_copies.paths) if attached_copies else {}
        self.copy_problem = copy_problem
        self.dossier_path = dossier_path
        self.is_copy_changed = False
        self._finder: DossierFinder | None = None
        self._addresses: AddressIndex | None = None

    @property
    def dossier(self) -> Dossier:
        """The dossier."""
        return self._dossier

    @property
    def reference_index(self) -> ReferenceIndex:
        """The references between its facts."""
        return self._reference_index

    @property
    def attached_copies(self) -> AttachedCopies | None:
        """The reader's own copies of the sources, if there are any."""
        return self._attached_copies

    @property
    def copy_paths(self) -> tuple[Path, ...]:
        """The files of the copies that were attached last; they may not match another version of the dossier."""
        return tuple(self._copy_paths.values())

    @property
    def copy_texts(self) -> Mapping[str, str] | None:
        """The paragraphs of the reader's own copies, by their ids; `None` without a copy."""
        return self._attached_copies.copy.paragraph_texts if self._attached_copies else None

    def follow_copy(self, source: str, path: Path) -> None:
        """Take a file as the copy of a source from now on, and read it again with the next version of the dossier."""
        self._copy_paths[source] = path
        self.is_copy_changed = True

    def replace_dossier(
        self,
        dossier: Dossier,
        reference_index: ReferenceIndex,
        attached_copies: AttachedCopies | None,
        copy_problem: str,
    ) -> None:
        """Open another version of the dossier, with the reader's copies matched against it."""
        self._dossier, self._reference_index = dossier, reference_index
        self._addresses = None
        self.copy_problem = copy_problem
        self.attach_copies(attached_copies)

    def attach_copies(self, attached_copies: AttachedCopies | None) -> None:
        """Attach the reader's copies of the sources; they are searched too."""
        self.is_copy_changed = False
        self._attached_copies = attached_copies
        if attached_copies:
            self._copy_paths |= attached_copies.paths
        self._finder = None

    @property
    def is_indexed(self) -> bool:
        """Whether the search index exists."""
        return self._finder is not None and self._finder.is_ready

    @property
    def fact_finder(self) -> DossierFinder:
        """The search engine for facts and notes."""
        if self._finder is None:
            from jvexplore.search.finder import DossierFinder

            self._finder = DossierFinder(self._dossier, self.copy_texts)
        return self._finder

    @property
    def address_index(self) -> AddressIndex:
        """The index that finds facts by parts of their names."""
        if self._addresses is None:
            from jvexplore.search.address_index import AddressIndex

            self._addresses = AddressIndex(self._dossier)
        return self._addresses
