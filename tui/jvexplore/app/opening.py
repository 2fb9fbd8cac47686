"""Read what is to be explored; runs on a thread, while the first frame is already up."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from jvexplore import config
from jvexplore.app import listing
from jvexplore.app.panes import PANES
from jvexplore.app.rows import Rows
from jvexplore.app.session import Session
from jvexplore.article.remembered import recall, remember
from jvexplore.dossier import cache, edtf
from jvexplore.dossier.links import Links
from jvexplore.errors import JvexploreError
from jvexplore.files import seal
from jvexplore.notes.backups import back_up, newest
from jvexplore.notes.place import default_author, default_path
from jvexplore.notes.store import NotesStore

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from jvexplore.article.copy import Copy
    from jvexplore.article.passages import Passages
    from jvexplore.config import Settings
    from jvexplore.dossier.model import Dossier
    from jvexplore.files import Seal
    from jvexplore.notes.model import Note


def _read_copy(path: Path | None, dossier: Dossier) -> Copy | None:
    """Read the copy of the article that is named, or that was attached before, if it is still there."""
    attached = path or recall(dossier.id)
    if attached is None:
        return None
    from jvexplore.article.copy import read  # noqa: PLC0415 - on use: few starts have a copy

    if path:
        copy = read(path, dossier.source)
        remember(dossier.id, path)
        return copy
    with suppress(JvexploreError):
        return read(attached, dossier.source)
    return None


def _find_passages(copy: Copy | None, dossier: Dossier) -> Passages | None:
    if copy is None:
        return None
    from jvexplore.article.passages import Passages  # noqa: PLC0415 - on use, as above

    return Passages(dossier, copy)


class Opened(NamedTuple):
    """What was read.

    Attributes:
        session: what is open.
        settings: the reader's own.
        lists: the rows of each pane, by the kind of its facts.
        anew: the seal of the dossier's file, if that was read and checked; `None` if it was known from before.
    """

    session: Session
    settings: Settings
    lists: Mapping[str, Rows]
    anew: Seal | None


def open_session(
    dossier_path: Path, notes_path: Path | None, article_path: Path | None, now: Callable[[], datetime]
) -> Opened:
    """Read a dossier and its notes.

    A notes file that cannot be read locks the notes; the facts are shown all the same.

    Raises:
        JvexploreError: when the dossier cannot be read or has problems, or the article cannot be read.
    """
    settings = config.read()
    edtf.use(settings.config.dates)
    if settings.config.editor:
        os.environ["VISUAL"] = settings.config.editor  # which comes first, wherever an editor is asked for
    anew = None
    dossier = cache.recall(dossier_path)
    if dossier is None:
        from jvexplore.dossier.load import load  # noqa: PLC0415 - on use: most starts need no pydantic

        anew = seal(dossier_path)
        dossier = load(dossier_path)
    store = NotesStore(notes_path or default_path(dossier.id, settings.config.notes), dossier.id)
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
    session = Session(
        dossier,
        links,
        store,
        notes,
        author=settings.config.author or default_author(),
        now=now,
        copy=copy,
        passages=_find_passages(copy, dossier),
    )
    if unreadable or not store.path.exists():
        session.locked = unreadable
        session.backup = newest(store.path, dossier.id)
    lists = {pane.kind: Rows(listing.rows(dossier, pane.kind), session.badge) for pane in PANES}
    return Opened(session, settings, lists, anew)
