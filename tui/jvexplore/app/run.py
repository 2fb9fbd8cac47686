"""Run the explorer, and end the process."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Final, NoReturn

from jvexplore.app.app import ExplorerApp
from jvexplore.paths import absolute_path
from jvexplore.process_state import report_failed_threads_with
from jvexplore.shutdown import exit_immediately, print_error
from jvexplore.uncaught import report_uncaught, uncaught_message

if TYPE_CHECKING:
    import threading
    from collections.abc import Sequence
    from pathlib import Path

    from jvexplore.session.article_import import ArticleToImport
    from jvexplore.session.recent_dossiers import DossierToOpen

_KEY_THREAD: Final = "textual-input"
"""The name of Textual's thread that reads keys."""


def run_explorer(opening: DossierToOpen, notes: Path | None = None, articles: Sequence[Path] = ()) -> NoReturn:
    """Run the explorer until the reader quits, and end the process.

    Args:
        opening: the dossier to open.
        notes: as for `ExplorerApp`.
        articles: as for `ExplorerApp`.

    Raises:
        JvexploreError: if a relative path is given, but the current folder has been deleted.
    """
    _run(
        ExplorerApp(
            opening.path,
            notes and absolute_path(notes),
            tuple(map(absolute_path, articles)),
            place=opening.place,
            is_recalled=opening.is_recalled,
        )
    )


def run_import(article: ArticleToImport, chosen_id: str = "") -> NoReturn:
    """Run the explorer from the import of an article on, and end the process.

    Args: as for `ImportingApp`.
    """
    from jvexplore.app.importing_app import ImportingApp

    _run(ImportingApp(article, chosen_id))


def _run(app: ExplorerApp) -> NoReturn:
    report_failed_threads_with(partial(_thread_failed, app))
    loop = asyncio.new_event_loop()  # not `asyncio.run`, which waits for all threads
    try:
        status = app.run(loop=loop)
        if app.session:  # otherwise a thread may still be reading a file; do not wait for it
            loop.run_until_complete(app.session.saving.finish_and_close())
            loop.run_until_complete(loop.shutdown_default_executor())
    finally:
        for unsaved in app.save_before_exit():
            print_error(unsaved)
    if app.failure:
        print_error(str(app.failure))
    elif app.unhandled_error:
        report_uncaught(type(app.unhandled_error), app.unhandled_error, app.unhandled_error.__traceback__)
    exit_immediately(status if status is not None else app.return_code or 0)


def _thread_failed(app: ExplorerApp, failed: threading.ExceptHookArgs) -> None:
    """Report an uncaught exception on a thread; if the key thread died of it, quit."""
    error = failed.exc_value
    if not isinstance(error, Exception):
        return
    if failed.thread and failed.thread.name == _KEY_THREAD:
        app.call_soon_from_thread(app.end_without_keys, error)
    else:
        app.call_soon_from_thread(app.show_message, uncaught_message(error, failed.exc_traceback), "error")
