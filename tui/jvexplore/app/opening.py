"""Read what is to be explored; runs on a thread, while the first frame is already up."""

from __future__ import annotations

import os
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jvexplore import config, progress
from jvexplore.app import listing
from jvexplore.app.panes import PANES
from jvexplore.app.rows import Rows
from jvexplore.app.session import Session
from jvexplore.article.remembered import recall, remember
from jvexplore.dossier import cache, edtf, numbers
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

    from jvexplore.article.attached import Attached
    from jvexplore.config import Settings
    from jvexplore.dossier.model import Dossier
    from jvexplore.files import Seal
    from jvexplore.notes.model import Note


def _attached(path: Path | None, dossier: Dossier) -> Attached | None:
    """Return the copy of the article that is named, which is remembered, or that was attached before."""
    if path is None and recall(dossier.id) is None:
        return None
    from jvexplore.article.attached import attached  # noqa: PLC0415 - on use: few starts have a copy

    found = attached(dossier, path)
    if path:
        remember(dossier.id, path)
    return found


def _percent(share: float) -> str:
    return numbers.percent(Decimal(round(share * 100)))


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
    dossier_path: Path,
    notes_path: Path | None,
    article_path: Path | None,
    now: Callable[[], datetime],
    told: Callable[[str], None] = lambda _what: None,
) -> Opened:
    """Read a dossier and its notes.

    A notes file that cannot be read locks the notes; the facts are shown all the same.

    Args:
        dossier_path: the dossier's file.
        notes_path: the notes file; the default one of the dossier if `None`.
        article_path: the reader's own copy of the article, if it is named.
        now: the clock.
        told: called now and then with what is being read, and how far that is: "the notes, 40 %".

    Raises:
        JvexploreError: when the dossier cannot be read or has problems, or the article cannot be read.
    """
    settings = config.read()
    edtf.use(settings.config.dates)
    if settings.config.editor:
        os.environ["VISUAL"] = settings.config.editor  # which comes first, wherever an editor is asked for
    anew = None
    with progress.told(lambda share: told(f"the dossier, {_percent(share)}")):
        dossier = cache.recall(dossier_path)
        if dossier is None:
            from jvexplore.dossier.load import load  # noqa: PLC0415 - on use: most starts need no pydantic

            anew = seal(dossier_path)
            dossier = load(dossier_path)
    store = NotesStore(notes_path or default_path(dossier.id, settings.config.notes), dossier.id)
    notes: Mapping[str, Note] = {}
    unreadable = ""
    try:
        with progress.told(lambda share: told(f"the notes, {_percent(share)}")):
            notes = store.load()
    except JvexploreError as error:
        unreadable = str(error)
    else:
        back_up(store.path)
    attached = _attached(article_path, dossier)
    told("the links")
    links = Links(dossier)
    session = Session(
        dossier,
        links,
        store,
        notes,
        author=settings.config.author or default_author(),
        keys=settings.config.keys,
        now=now,
        attached=attached,
    )
    if unreadable or not store.path.exists():
        session.locked = unreadable
        session.backup = newest(store.path, dossier.id)
    told("the lists")
    lists = {pane.kind: Rows(listing.rows(dossier, pane.kind), session.badge) for pane in PANES}
    return Opened(session, settings, lists, anew)
