"""Read the reader's copy of the article, to attach it to the session; runs on a worker thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.attached_copy import AttachedCopy
from jvexplore.article.copy_locations import remember_copy
from jvexplore.errors import JvexploreError
from jvexplore.files import expand_home
from jvexplore.paths import absolute_path
from jvexplore.session.own_work import compare_quotes

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


def read_named_copy(dossier: Dossier, path: Path) -> AttachedCopy:
    """Read a copy that the reader named, and remember it; `OpenFacts.attach_copy` then takes it.

    Raises:
        JvexploreError: if it cannot be read, or contains nothing of the article.
    """
    path = absolute_path(expand_home(path))
    own = AttachedCopy.from_file(dossier, path, takes_pipes=False)  # a pipe would block the thread, and so the exit
    _read_ahead(own)
    remember_copy(dossier.id, path)
    return own


def reattach_copy(dossier: Dossier, path: Path | None) -> tuple[AttachedCopy | None, str]:
    """Read an attached copy again, and match it with another version of the dossier.

    Args:
        dossier: the other version.
        path: the file of the copy that was attached last; `None` if there is none.

    Returns:
        The copy and an empty text; or `None` and why it can no longer be used.
    """
    if path is None:
        return None, ""
    try:
        own = AttachedCopy.from_file(dossier, path, takes_pipes=False)
    except JvexploreError as error:
        return None, str(error)
    _read_ahead(own)
    return own, ""


def _read_ahead(own: AttachedCopy) -> None:
    """Read what is shown first, so that no key press waits for it."""
    own.read_ahead()
    compare_quotes(own)
