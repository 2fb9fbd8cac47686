"""Read the notes on a dossier, and all else that there is besides its facts; runs on a thread."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jvexplore.article.copy_locations import choose_copy, remember_copy
from jvexplore.dossier.number_text import format_percent
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.errors import JvexploreError
from jvexplore.notes.default_path import default_author, default_notes_path
from jvexplore.notes.store import NotesStore  # noqa: TID253 - this module is imported lazily itself
from jvexplore.process_state import set_variable
from jvexplore.progress import progress_listener
from jvexplore.session.change_feed import ChangeFeed
from jvexplore.session.open_facts import OpenFacts
from jvexplore.session.open_notes import OpenNotes
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
    load_error = ""
    try:
        with progress_listener(
            lambda share: tell_progress(f"the notes, {format_percent(Decimal(round(share * 100)))}")
        ):
            notes = store.load()
    except JvexploreError as error:
        load_error = str(error)
    attached_copy, copy_problem = _find_copy(article_path, dossier)
    tell_progress("the links")
    facts = OpenFacts(
        dossier, ReferenceIndex(dossier), attached_copy, copy_problem=copy_problem, dossier_path=dossier_path
    )
    feed = ChangeFeed()
    backup = store.newest_backup() if load_error or not store.path.exists() else None
    open_notes = OpenNotes(store, notes, feed, load_error=load_error, backup=backup)
    return Session(facts, open_notes, feed, author=config.author or default_author(), now=now)


def _find_copy(path: Path | None, dossier: Dossier) -> tuple[AttachedCopy | None, str]:
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
