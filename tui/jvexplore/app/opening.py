"""Read what is to be explored; runs on a thread, while the first frame is already up."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jvexplore.app import listing
from jvexplore.app.panes import PANES
from jvexplore.app.rows import Rows
from jvexplore.app.session import Session
from jvexplore.article.copy import read as read_copy
from jvexplore.article.remembered import recall, remember
from jvexplore.dossier.links import Links
from jvexplore.dossier.load import load
from jvexplore.errors import JvexploreError
from jvexplore.notes.backups import back_up, newest
from jvexplore.notes.place import default_author, default_path
from jvexplore.notes.store import NotesStore

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from jvexplore.article.copy import Copy
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note


def _read_copy(path: Path | None, dossier: Dossier) -> Copy | None:
    """Read the copy of the article that is named, or that was attached before, if it is still there."""
    if path:
        copy = read_copy(path, dossier.source)
        remember(dossier.id, path)
        return copy
    attached = recall(dossier.id)
    with suppress(JvexploreError):
        return read_copy(attached, dossier.source) if attached else None
    return None


def open_session(
    dossier_path: Path, notes_path: Path | None, article_path: Path | None, now: Callable[[], datetime]
) -> Session:
    """Read a dossier and its notes.

    A notes file that cannot be read locks the notes; the facts are shown all the same.

    Raises:
        JvexploreError: when the dossier cannot be read or has problems, or the article cannot be read.
    """
    dossier = load(dossier_path)
    store = NotesStore(notes_path or default_path(dossier.id), dossier.id)
    notes: Mapping[str, Note] = {}
    unreadable = ""
    try:
        notes = store.load()
    except JvexploreError as error:
        unreadable = str(error)
    else:
        back_up(store.path)
    copy = _read_copy(article_path, dossier)
    links = Links(dossier)
    session = Session(dossier, links, store, notes, author=default_author(), now=now, copy=copy)
    if unreadable or not store.path.exists():
        session.locked = unreadable
        session.backup = newest(store.path, dossier.id)
    return session


def list_facts(session: Session) -> dict[str, Rows]:
    """Return the rows of each pane, by the kind of its facts."""
    return {pane.kind: Rows(listing.rows(session.dossier, pane.kind), session.badge) for pane in PANES}
