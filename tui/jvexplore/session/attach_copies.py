"""Read the reader's copies of the sources, to attach them to the session; runs on a worker thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.chosen_copies import read_chosen_copies
from jvexplore.article.copy_locations import ChosenCopy, imported_copies, remember_copy
from jvexplore.article.read_copy import read_source_copy
from jvexplore.files import expand_home
from jvexplore.paths import absolute_path
from jvexplore.session.own_work import compare_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


def read_named_copy(dossier: Dossier, path: Path, before: AttachedCopies | None) -> tuple[AttachedCopies, str]:
    """Read a copy that the reader named, and remember it; `OpenFacts.attach_copies` then takes it.

    Args:
        dossier: the dossier.
        path: the file.
        before: the copies that are attached already; that of the same source is replaced.

    Returns:
        All copies, and the id of the source of the one that was read.

    Raises:
        JvexploreError: if it cannot be read, or contains nothing of any source.
    """
    path = absolute_path(expand_home(path))
    attached = before.copies if before else {}
    without = dossier.sources_by_id.keys() - attached.keys()
    # A pipe would block the thread, and so the exit.
    copy = read_source_copy(path, dossier.sources, without, takes_pipes=False)
    copies = AttachedCopies(dossier, [*attached.values(), copy])
    _read_ahead(copies)
    remember_source_copy(dossier, copy.source, copy.path)
    return copies, copy.source


def remember_source_copy(dossier: Dossier, source: str, path: Path | None) -> None:
    """Remember the copy of a source for the next session; none if it is in no file."""
    if path:
        remember_copy(dossier.id, path, source if len(dossier.sources) > 1 else "")


def reattach_copies(dossier: Dossier, paths: Iterable[Path]) -> tuple[AttachedCopies | None, str]:
    """Read attached copies again, and match them with another version of the dossier.

    A source that has been imported meanwhile brings its own copy.

    Args:
        dossier: the other version.
        paths: the files of the copies that were attached last.

    Returns:
        The copies, `None` if there are none; and why some can no longer be used, empty if all can.
    """
    attached = [ChosenCopy(path, is_named=False) for path in paths]
    imported = [ChosenCopy(path, is_named=False, source=source) for source, path in imported_copies(dossier.id).items()]
    copies, problem = read_chosen_copies(dossier, [*attached, *imported])
    if copies:
        _read_ahead(copies)
    return copies, problem


def _read_ahead(copies: AttachedCopies) -> None:
    """Read what is shown first, so that no key press waits for it."""
    copies.read_ahead()
    compare_quotes(copies)
    for section in copies.copy.sections:
        section.displayed_span(0, 0)  # the article may be in view
