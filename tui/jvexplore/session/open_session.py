"""Read the notes on a dossier, and all else that there is besides its facts; runs on a thread."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jvexplore.article.copy_locations import choose_copy, remember_copy
from jvexplore.dossier.links import ReferenceIndex
from jvexplore.dossier.numbers import format_percent
from jvexplore.errors import JvexploreError
from jvexplore.notes.default_path import default_author, default_notes_path
from jvexplore.notes.store import NotesStore  # noqa: TID253 - is imported on use itself
from jvexplore.process_state import set_variable
from jvexplore.progress import progress_listener
from jvexplore.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from jvexplore.article.attached_copy import AttachedCopy
    from jvexplore.config import Config
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note


def open_session(
    dossier: Dossier,
    config: Config,
    dossier_path: Path,
    notes_path: Path | None,
    article_path: Path | None,
    now: Callable[[], datetime],
    tell_progress: Callable[[str], None] = lambda _what: None,
) -> Session:
    """Read the notes on a dossier, and the reader's copy of its article.

    A notes file that cannot be read locks the notes; the facts are shown all the same.

    Args:
        dossier: a sound one.
        config: the reader's settings: where notes are, whose name they carry, the external editor.
        dossier_path: the dossier's file.
        notes_path: the notes file; the default one of the dossier if `None`.
        article_path: the reader's own copy of the article, if it is named.
        now: the clock.
        tell_progress: called now and then with what is being read, and how far that is: "the notes, 40 %".

    Raises:
        JvexploreError: when the article cannot be read, nobody knows where the notes are, or the clock is wrong.
    """
    now()  # told before anything is written that could not be dated
    if config.editor:
        set_variable("VISUAL", config.editor)  # which comes first, wherever an editor is asked for
    store = NotesStore(notes_path or default_notes_path(dossier.id, config.notes), dossier.id)
    notes: Mapping[str, Note] = {}
    unreadable = ""
    try:
        with progress_listener(
            lambda share: tell_progress(f"the notes, {format_percent(Decimal(round(share * 100)))}")
        ):
            notes = store.load()
    except JvexploreError as error:
        unreadable = str(error)
    attached, copy_problem = _attached(article_path, dossier)
    tell_progress("the links")
    session = Session(
        dossier,
        ReferenceIndex(dossier),
        store,
        notes,
        author=config.author or default_author(),
        now=now,
        attached_copy=attached,
    )
    session.dossier_path = dossier_path
    session.copy_problem = copy_problem
    if unreadable or not store.path.exists():
        session.notes.read_only_reason = unreadable
        session.backup = store.newest_backup()
    return session


def _attached(path: Path | None, dossier: Dossier) -> tuple[AttachedCopy | None, str]:
    """Return the copy of the article that is named, which is remembered, or that was attached before.

    Returns:
        The copy, if there is one; and why the one that was attached before cannot be used any more.

    Raises:
        JvexploreError: when the one that is named cannot be read, or nothing of the article is in it.
    """
    chosen = choose_copy(dossier.id, path)
    if chosen is None:
        return None, ""
    from jvexplore.article.attached_copy import read_chosen_copy

    found, problem = read_chosen_copy(dossier, chosen)
    if found:
        found.read_ahead()
        if chosen.is_named:
            remember_copy(dossier.id, chosen.path)
    return found, problem
