"""Attach the reader's own copy of the article to what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.attached import Attached
from jvexplore.article.copy import read
from jvexplore.article.remembered import remember
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.app.session import Session


def attach(session: Session, path: Path) -> str:
    """Read a copy, attach and remember it; return what there is to say of it.

    Raises:
        JvexploreError: when it cannot be read, or nothing of the article is in it.
    """
    path = path.expanduser()
    copy = read(path, session.dossier.source)
    if not copy.found:
        raise JvexploreError(f"{path}: no paragraph of the article is in it", "is it the same article?")
    attached = Attached(session.dossier, copy)
    session.attach(attached)
    remember(session.dossier.id, path)
    return attached.told()
