"""Attach the reader's own copy of the article to what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.attached import Attached
from jvexplore.article.remembered import remember
from jvexplore.files import expanded
from jvexplore.places import absolute

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session


def attach(session: Session, path: Path) -> str:
    """Read a copy, attach and remember it; return what there is to say of it.

    Raises:
        JvexploreError: when it cannot be read, or nothing of the article is in it.
    """
    path = absolute(expanded(path))
    own = Attached.read(session.dossier, path, takes_pipes=False)  # whoever waits for one could not leave
    own.read_ahead()
    session.attach(own)
    remember(session.dossier.id, path)
    return own.told()
