"""What is done from the list of dossiers: open the chosen one, make one, add an article to the open one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, TypeVar

from jvexplore.address import fact_address
from jvexplore.app.opening.dossier_list import DossierList
from jvexplore.app.opening.dossier_rows import ADD, NEW
from jvexplore.app.opening.switch_dossier import DossierSwitch
from jvexplore.app.opening.trash_actions import TrashActions
from jvexplore.app.startup.copy_follower import COPY_TOPIC
from jvexplore.dossier.bundled import is_bundled
from jvexplore.dossier.named_dossier import known_dossiers
from jvexplore.dossier.source_text import source_title
from jvexplore.dossier_folder import dossier_file
from jvexplore.safe_text import own_words, safe_format
from jvexplore.sanitize import sanitize_line
from jvexplore.session.listed_dossiers import SummaryReader

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from pathlib import Path

    from textual.screen import Screen

    from jvexplore.app.opening.opening_host import OpeningHost
    from jvexplore.config import Settings
    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.article_import import ArticleToImport
    from jvexplore.session.session import Session

AskedAnswer = TypeVar("AskedAnswer")

_NEW: Final = own_words("New dossier from an article")
_HOW_TO_BEGIN: Final = "{select_more} to select words, {new_fact} to make a fact of them"


class OpeningActions:
    """Lists dossiers, and opens or makes another.

    Args:
        host: the application.
        settings: the settings that are in effect.
        notes: the notes files that were named, by the files of their dossiers.
        now: the clock.
    """

    def __init__(
        self, host: OpeningHost, settings: Settings, notes: dict[Path, Path], now: Callable[[], datetime]
    ) -> None:
        self._host = host
        self._summaries = SummaryReader(settings.config.notes)
        self._trash = TrashActions(host, self._summaries, now)
        self._switch = DossierSwitch(host, settings, notes, now)

    async def choose_dossier(self) -> None:
        """List the dossiers, and do what is chosen; to be called in a worker of the application."""
        session = self._host.session
        if session is None or session.facts.dossier_path is None:
            return
        path = session.facts.dossier_path
        choice = await self._ask(DossierList(self._summaries, self._trash, path, session.dossier.title))
        if choice is None:
            return
        if choice.action == NEW:
            await self.make_dossier()
        elif choice.action == ADD:
            await self._add_article(session, path)
        elif choice.path and choice.path != path:
            await self._open(choice.path)

    async def make_dossier(self) -> None:
        """Ask for an article, make a dossier of it, and open that."""
        known = {*(await asyncio.to_thread(known_dossiers)).values()}
        if path := await self._import(_NEW, None):
            await self.open_made(path, known)

    async def make_of(self, article: ArticleToImport, chosen_id: str) -> Path | None:
        """Make a dossier of an article, and open it; return its file, `None` if the reader gave up.

        Args:
            article: the article.
            chosen_id: the id of the dossier; empty to propose one.
        """
        known = {*(await asyncio.to_thread(known_dossiers)).values()}
        if path := await self._correct(article, chosen_id=chosen_id):
            await self.open_made(path, known)
        return path

    async def open_made(self, path: Path, known: Collection[Path] = ()) -> None:
        """Open the dossier that was made, or one that was known before, which the reader chose instead."""
        await self._open(path, None if path in known else lambda: self._tell_made(path))

    def _tell_made(self, path: Path) -> None:
        self._host.show_message(f"New dossier in {path.parent}.", "success", _HOW_TO_BEGIN)

    async def _add_article(self, session: Session, path: Path) -> None:
        """Ask for an article, add it to the open dossier, and show it."""
        before = session.dossier
        added = await self._import(safe_format("Add an article to “{}”", sanitize_line(before.title)), path)
        if added is None:
            return
        if added != path and not (is_bundled(path) and added == dossier_file(before.id)):
            await self._open(added)  # the article is in that dossier, which the reader chose to open
        elif self._host.session is session:
            await self._show_added(session, added, before, is_copied=added != path)

    async def _show_added(self, session: Session, path: Path, before: Dossier, *, is_copied: bool) -> None:
        """Show the source that was added to the open dossier, or to the copy that was made of it.

        Args:
            session: has the dossier open.
            path: the file of the dossier.
            before: the dossier without the source.
            is_copied: whether it is a copy of the bundled dossier, made just now.
        """
        from jvexplore.app.authoring.fact_actions import CONVERTED, COPIED

        if session.facts.dossier_path != path:
            await session.fact_changes.open_copy(path)
        elif session.reload_dossier:
            await session.reload_dossier()
        added = [each for each in session.dossier.sources if each.id not in before.sources_by_id]
        if added:
            explorer = self._host.explorer
            explorer.visit_address(fact_address("source", added[-1].id))
            explorer.set_focus(await explorer.source_keys.show_article())
            what = f"Added “{source_title(added[-1])}” as source/{added[-1].id}."
            more = COPIED if is_copied else CONVERTED if before.is_in_former_format else ""
            # After what a watch, which may have seen the file first, tells of it.
            self._host.call_after_refresh(lambda: self._tell_added(f"{what}{more}"))

    def _tell_added(self, what: str) -> None:
        """Say what was added, in place of what is told of the file that was written for it."""
        from jvexplore.app.explorer.dossier_notices import FILE_TOPIC

        for topic in (COPY_TOPIC, FILE_TOPIC):
            self._host.withdraw_topic(topic)
        self._host.show_message(what, "success", _HOW_TO_BEGIN, topic=FILE_TOPIC)

    async def _import(self, title: SafeLine, dossier: Path | None) -> Path | None:
        """Ask for an article until a dossier is made of it, or it is added to one; return the dossier's file."""
        from jvexplore.app.opening.article_dialog import ArticleDialog

        typed = ""
        while not self._host.is_leaving and (given := await self._ask(ArticleDialog(title, typed))):
            if path := await self._correct(given.article, dossier):
                return path
            typed = given.typed
        return None

    async def _correct(
        self, article: ArticleToImport, dossier: Path | None = None, *, chosen_id: str = ""
    ) -> Path | None:
        """Show an article, with earlier corrections of it if the reader wants them; return the dossier's file."""
        from jvexplore.app.importing.import_screen import ImportScreen
        from jvexplore.app.importing.offer_imports import offer_same_import

        left = await offer_same_import(self._ask, article, dossier)
        return await self._ask(ImportScreen(article, dossier, left, chosen_id))

    async def _ask(self, screen: Screen[AskedAnswer]) -> AskedAnswer | None:
        """Show a screen, and return its answer; keys typed meanwhile go to it."""
        self._host.key_queue.hold_keys_for_screen()
        return await self._host.push_screen_wait(screen)

    async def _open(self, path: Path, tell: Callable[[], object] | None = None) -> None:
        """Open another dossier; keys typed meanwhile go to it."""
        keys = self._host.key_queue
        ticket = keys.hold_keys_for_screen()
        try:
            await self._switch.open_other(path, tell)
        finally:
            keys.release_keys_for_screen(ticket)
