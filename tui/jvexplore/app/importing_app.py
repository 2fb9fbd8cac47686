"""The explorer that begins with the import of an article, and opens the dossier that is made of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from jvexplore.app.app import ExplorerApp
from jvexplore.app.startup.open_dossier import read_first_settings
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.clock import utc_now
from jvexplore.errors import JvexploreError
from jvexplore.process_state import shorten_thread_turns

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from jvexplore.session.article_import import ArticleToImport


class ImportingApp(ExplorerApp):
    """The explorer, once a dossier is made; it ends if the reader gives up, and then nothing is written.

    Args:
        article: the article.
        chosen_id: the id of the dossier; empty to propose one.
        now: the clock.
    """

    def __init__(self, article: ArticleToImport, chosen_id: str = "", now: Callable[[], datetime] = utc_now) -> None:
        super().__init__(None, now=now)
        self._article = article
        self._chosen_id = chosen_id

    def begin_reading(self) -> None:
        """Open the import screen once the settings are in effect."""
        self.run_worker(self._import_first(), group=WorkerGroup.SWITCH)

    async def _import_first(self) -> None:
        from jvexplore.app.startup.opening_notices import put_settings_into_effect

        shorten_thread_turns()
        self.settings = settings = await asyncio.to_thread(read_first_settings)
        await put_settings_into_effect(self, settings)
        path = await self.opening_with(settings).make_of(self._article, self._chosen_id)
        if self.is_leaving:
            return
        if self.session:
            self.call_after_refresh(self.returning.start_remembering)
        elif path is None:
            self.exit(0)
        else:
            self.end_with_error(JvexploreError(f"{path}: cannot be opened", 'run "jvexplore check" to see why'))
