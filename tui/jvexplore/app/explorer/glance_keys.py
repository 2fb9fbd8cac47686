"""The deal at a glance: the key that shows it, where its links lead, and the key that goes from it to the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, address_of
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.session.page_history import HistoryEntry

if TYPE_CHECKING:
    from jvexplore.app.explorer.overview_keys import OverviewKeys
    from jvexplore.app.explorer.pane_keys import PaneKeys
    from jvexplore.app.explorer.screen_protocols import ScreenWithGlance
    from jvexplore.app.explorer.walk_keys import WalkKeys
    from jvexplore.app.source.source_keys import SourceKeys


class GlanceKeys(KeyGroup):
    """Show the deal at a glance; go to the notes.

    Args:
        screen: shows it.
        pane_keys: go to the panes that its links lead to.
        walk_keys: have the history of pages.
        overview_keys: open the lists that its links lead to.
        source_keys: attach a copy of the article.
    """

    def __init__(
        self,
        screen: ScreenWithGlance,
        pane_keys: PaneKeys,
        walk_keys: WalkKeys,
        overview_keys: OverviewKeys,
        source_keys: SourceKeys,
    ) -> None:
        self._screen = screen
        self._pane_keys = pane_keys
        self._walk_keys = walk_keys
        self._overview_keys = overview_keys
        self._source_keys = source_keys

    def action_dossier(self) -> None:
        """Show the deal at a glance."""
        screen = self._screen
        if not screen.at_glance:
            self._walk_keys.page_history.leave_page(self._walk_keys.current_entry)
        screen.reading = True
        screen.show_address(DOSSIER, HistoryEntry(DOSSIER, is_glance=True))
        screen.set_focus(screen.fact_view)

    def action_notes(self) -> None:
        """Go to the notes on what is shown."""
        screen = self._screen
        screen.leave_glance()
        if screen.hides_notes:
            screen.with_source = False
        screen.reading = True
        screen.set_focus(screen.notes_view)

    async def follow_target(self, target: str) -> None:
        """Go where a link of the deal at a glance leads."""
        from jvexplore.app.glance import glance_targets as targets

        screen = self._screen
        if number := targets.pane_number(target):
            self._walk_keys.page_history.leave_page(self._walk_keys.current_entry)
            self._pane_keys.action_pane(number)
        elif query := targets.find_query(target):
            self._overview_keys.find_facts(query)
        elif target == targets.ALL_NOTES:
            self._overview_keys.action_all_notes()
        elif target == targets.CONTRADICTIONS:
            self._overview_keys.action_contradictions()
        elif target == targets.ATTACH_COPY:
            self._source_keys.action_attach()
        elif target == targets.SHOW_COPY:
            self._walk_keys.follow_link(DOSSIER)
            screen.with_source = False
            await self._source_keys.action_source()
        else:
            self._walk_keys.follow_link(DOSSIER if target == targets.DOSSIER_PAGE else address_of(target))
            screen.enter_page()
