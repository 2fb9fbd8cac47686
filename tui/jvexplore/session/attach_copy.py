"""Read the reader's own copy of the article, to be attached to what is open; runs on a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.attached_copy import AttachedCopy
from jvexplore.article.copy_locations import remember_copy
from jvexplore.errors import JvexploreError
from jvexplore.files import expand_home
from jvexplore.paths import absolute_path

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


def read_named_copy(dossier: Dossier, path: Path) -> AttachedCopy:
    """Read a copy that the reader named, and remember it; `Session.attach_copy` then takes it.

    Raises:
        JvexploreError: when it cannot be read, or nothing of the article is in it.
    """
    path = absolute_path(expand_home(path))
    own = AttachedCopy.from_file(dossier, path, takes_pipes=False)  # whoever waits for one could not leave
    own.read_ahead()
    remember_copy(dossier.id, path)
    return own


def reattach_copy(dossier: Dossier, path: Path | None) -> tuple[AttachedCopy | None, str]:
    """Read the copy that was attached to one version of a dossier as another version of it recognises it.

    Args:
        dossier: the other version.
        path: the file of the copy that was attached last, if one was.

    Returns:
        The copy; `None`, and why, where it cannot be used any more.
    """
    if path is None:
        return None, ""
    try:
        own = AttachedCopy.from_file(dossier, path, takes_pipes=False)
    except JvexploreError as error:
        return None, str(error)
    own.read_ahead()
    return own, ""
