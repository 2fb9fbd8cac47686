"""Open a session: read the notes on a dossier and the reader's copy of the article; runs on a worker thread."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jvexplore.article.copy_locations import choose_copies
from jvexplore.dossier.number_text import format_percent
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.substitute_ids import substitute_dossier_id
from jvexplore.dossier_folder import pending_copy_path
from jvexplore.errors import JvexploreError
from jvexplore.notes.default_path import default_author, default_notes_path
from jvexplore.notes.store import NotesStore  # noqa: TID253 - this module is imported lazily itself
from jvexplore.process_state import set_variable
from jvexplore.progress import progress_listener
from jvexplore.session.change_feed import ChangeFeed
from jvexplore.session.open_facts import OpenFacts
from jvexplore.session.open_notes import OpenNotes
from jvexplore.session.row_signs import prepare_row_signs
from jvexplore.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.config import Config
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note


def open_session(
    dossier: Dossier,
    config: Config,
    dossier_path: Path,
    notes_path: Path | None,
    article_paths: Sequence[Path],
    now: Callable[[], datetime],
    tell_progress: Callable[[str], None] = lambda _what: None,
) -> Session:
    """Read the notes on a dossier, and the reader's copies of its sources.

    If the notes file cannot be read, notes are read-only; the facts are shown anyway.

    Args:
        dossier: the dossier.
        config: the reader's settings: notes folder, author, external editor.
        dossier_path: the dossier's file.
        notes_path: the notes file; the default one of the dossier if `None`.
        article_paths: the reader's copies of the sources that were given.
        now: the clock.
        tell_progress: called repeatedly with what is being read, and the progress: "the notes, 40 %".

    Raises:
        JvexploreError: if the article cannot be read, the default notes file is unknown, or the clock is wrong.
    """
    now()  # fails early if the clock is wrong, before anything is written
    if config.editor:
        set_variable("VISUAL", config.editor)  # takes precedence over EDITOR
    path = notes_path or default_notes_path(dossier.id, config.notes, dossier_path)
    store = NotesStore(path, dossier.id, substitute_dossier_id(dossier_path))
    notes: Mapping[str, Note] = {}
    load_error = ""
    try:
        with progress_listener(
            lambda share: tell_progress(f"the notes, {format_percent(Decimal(round(share * 100)))}")
        ):
            notes = store.load()
    except JvexploreError as error:
        load_error = str(error)
    attached_copies, copy_problem = _find_copies(article_paths, dossier)
    tell_progress("the links")
    prepare_row_signs(dossier)
    facts = OpenFacts(
        dossier, ReferenceIndex(dossier), attached_copies, copy_problem=copy_problem, dossier_path=dossier_path
    )
    feed = ChangeFeed()
    backup = store.newest_backup() if load_error or not store.path.exists() else None
    open_notes = OpenNotes(store, notes, feed, load_error=load_error, backup=backup)
    author = config.author or default_author()
    return Session(facts, open_notes, feed, author=author, now=now, signs_facts=bool(config.author))


def _find_copies(paths: Sequence[Path], dossier: Dossier) -> tuple[AttachedCopies | None, str]:
    """Return the given copies, and remember them; for the other sources, those that were attached last time.

    Returns:
        The copies, if there are any; and why those attached last time can no longer be used, or an empty text.

    Raises:
        JvexploreError: if a given copy cannot be read, or contains nothing of any source.
    """
    chosen = choose_copies(dossier.id, paths)
    if not chosen:
        return None, ""
    from jvexplore.article.chosen_copies import read_chosen_copies
    from jvexplore.session.attach_copies import remember_source_copy

    found, problem = read_chosen_copies(dossier, chosen)
    if found:
        found.read_ahead()
        for copy in found.copies.values():
            if copy.path in paths:
                remember_source_copy(dossier, copy.source, copy.path)
            if copy.path and pending_copy_path(copy.path).exists():
                from jvexplore.article.pending_copies import settle_pending_copy

                settle_pending_copy(copy.path, dossier.sources_by_id[copy.source])
    return found, problem
