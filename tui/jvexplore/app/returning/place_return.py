"""Takes the reader back to the place in a dossier where they were, as its parts are loaded.

The first frame begins there (`ExplorerLayout.begin_at`): with the pane, its cursor and its filter, as far as there is a
startup snapshot. The rest needs the session. A reader who has acted before that stays where they are.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.returning.current_place import current_place
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.session.page_history import HistoryEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.explorer.explorer import Explorer
    from jvexplore.app.explorer.fact_pane import FactPane
    from jvexplore.session.place import PanePlace, Place
    from jvexplore.session.session import Session


class PlaceReturn:
    """Shows a place on a main screen whose first frame has begun at it.

    Args:
        explorer: the main screen, whose first frame is drawn.
        place: where the reader was.
    """

    def __init__(self, explorer: Explorer, place: Place) -> None:
        self._explorer = explorer
        self._place = place
        self._shown = current_place(explorer)
        """Where the screen was when it was last changed by something else than the reader."""

    @property
    def needs_session(self) -> bool:
        """Whether a key could do something else before a session is shown than after that."""
        unknown = any(pane.query and pane.shown is None for pane in self._place.panes.values())
        return self._place.focus != "pane" or unknown

    @property
    def _is_unmoved(self) -> bool:
        return current_place(self._explorer) == self._shown

    @contextmanager
    def lists_change(self) -> Iterator[None]:
        """While this is entered, it is not the reader who changes where the screen is."""
        was_unmoved = self._is_unmoved
        yield
        if was_unmoved:
            self._shown = current_place(self._explorer)

    def first_entry(self, session: Session) -> HistoryEntry | None:
        """Return the page to show first: the one that was shown, or of a fact near it; `None` if that is up to others.

        Args:
            session: has the dossier.
        """
        if not self._is_unmoved:
            return None
        place = self._place
        if found := session.find_address(place.address):
            return HistoryEntry(found, *place.page, is_glance=place.at_glance)
        pane = place.panes.get(place.address.partition("/")[0])
        near = next(filter(None, map(session.find_address, pane.facts)), None) if pane else None
        return HistoryEntry(near, is_glance=place.at_glance) if near else None

    def show_rest(self, session: Session, entry: HistoryEntry | None) -> None:
        """Show the rest of the place, once a session and its first page are shown; keys wait for what they depend on.

        Args:
            session: the session.
            entry: the page, as `first_entry` has returned it.
        """
        explorer, place = self._explorer, self._place
        for pane, left in self._left_panes():
            if left.facts and (present := session.find_address(left.facts[0])) != left.facts[0]:
                pane.select_fact(present)
            if left.shown is not None:
                pane.run_worker(_filter_again(pane, left.query, session), group=WorkerGroup.FILTER)
        if entry and place.note:
            explorer.walk_keys.load_notes(entry.address, place.note)
        hold_keys_until(explorer, explorer.run_worker(self._show_slowly(session, entry), group=WorkerGroup.OVERVIEW))

    def _left_panes(self) -> Iterator[tuple[FactPane, PanePlace]]:
        """Yield the panes in which the reader was not at the beginning, with where they were."""
        return ((pane, left) for pane in self._explorer.panes if (left := self._place.panes.get(pane.pane.kind)))

    async def _show_slowly(self, session: Session, entry: HistoryEntry | None) -> None:
        """Show the article, and filter the panes whose rows were not known before."""
        explorer, place = self._explorer, self._place
        if place.with_source and (entry or not explorer.is_narrow):
            with explorer.app.batch_update():
                article = await explorer.source_keys.show_article()
            if entry and place.focus == "source":
                explorer.set_focus(article)
            if entry:
                explorer.call_after_refresh(article.put_caret, place.caret)
        for pane, left in self._left_panes():
            if left.query and left.shown is None:
                await _filter_again(pane, left.query, session)


async def _filter_again(pane: FactPane, query: str, session: Session) -> None:
    """Filter a pane as when the reader left, unless they filter it otherwise meanwhile; not by an invalid query."""
    from jvexplore.search.query import QueryError

    before = pane.query_text
    try:
        found = await session.search.narrow_facts(query, pane.pane.kind)
    except QueryError:
        found = None
    if pane.query_text != before:
        return
    if found is None:
        pane.filter_rows("", None)
        pane.share_height()
    elif not before or found != set(pane.rows.stop_keys):
        pane.filter_rows(query, found)
        pane.share_height()
