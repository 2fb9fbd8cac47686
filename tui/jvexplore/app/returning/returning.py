"""Coming back to a dossier: its screen begins where the reader was, and where they are is remembered."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from jvexplore.app.keys.start_phase import StartPhase
from jvexplore.session.page_history import HistoryEntry
from jvexplore.session.place import place_to_begin

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from jvexplore.app.explorer.explorer import Explorer
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.returning.place_keeper import PlaceKeeper
    from jvexplore.app.returning.place_return import PlaceReturn
    from jvexplore.app.returning.returning_host import ReturningHost
    from jvexplore.session.place import Place
    from jvexplore.session.session import Session


class Returning:
    """Takes the reader back to a place, step by step as the screen is loaded, and then remembers where they go.

    Args:
        host: the application.
        place: where the reader was; `None` for the beginning of the dossier.
        is_recalled: whether the dossier was not named, but open last.

    Attributes:
        is_recalled: the same.
    """

    def __init__(self, host: ReturningHost, place: Place | None, *, is_recalled: bool) -> None:
        self.is_recalled = is_recalled
        self._host = host
        self._place = place
        self._return: PlaceReturn | None = None
        self._keeper: PlaceKeeper | None = None
        self._is_chosen = True
        self._begins_at_glance = False

    def begin(self) -> None:
        """Let the first frame show the place; call it when its size is known."""
        if self._place:
            self._host.explorer.begin_at(self._place)

    def begin_other(self, explorer: Explorer, place: Place | None) -> None:
        """Let the main screen of another dossier, which is not shown yet, begin at a place."""
        self._place, self._return = place, None
        if self._keeper:
            self._keeper.left_alone = None
        if place:
            explorer.begin_at(place)

    def frame_shown(self) -> None:
        """Look from now on whether the reader acts before everything is there."""
        if self._place:
            from jvexplore.app.returning.place_return import PlaceReturn

            self._return = PlaceReturn(self._host.explorer, self._place)

    def phase_with(self, lists: StartPhase) -> StartPhase:
        """Return the phase of the start that lists lead to: none, if keys depend on what comes with the session."""
        return StartPhase.FRAME_SHOWN if self._return and self._return.needs_session else lists

    @property
    def shows_article(self) -> bool:
        """Whether the article is a part of the place, which is not shown yet."""
        return bool(self._return and self._place and self._place.with_source)

    def lists_change(self) -> AbstractContextManager[None]:
        """While this is entered, it is not the reader who changes where the screen is."""
        return self._return.lists_change() if self._return else nullcontext()

    def begin_anew(self, reason: str) -> None:
        """Begin with the bundled dossier, and show why: the one that was open last cannot be read."""
        self._return, self._is_chosen = None, False
        self._host.explorer.begin_again()
        self._begins_at_glance = self._host.explorer.at_glance
        self._host.show_message(reason, "warning", "{open_dossier} to open another")

    def show_session(self, session: Session, key_name: KeyName, rescue_key: Callable[[], str]) -> None:
        """Show a session at the place."""
        returning, self._return = self._return or self._to_article(session), None
        entry = returning.first_entry(session) if returning else self._glance_of(session)
        self._host.explorer.show_session(session, key_name, rescue_key, entry)
        if returning:
            returning.show_rest(session, entry)

    def _to_article(self, session: Session) -> PlaceReturn | None:
        """Return the way to the article of a dossier that has no facts yet, unless the reader has been in it before."""
        explorer, place = self._host.explorer, place_to_begin(session)
        if self._place or place is None or explorer.focused not in (None, explorer.panes[0]):
            return None
        from jvexplore.app.returning.place_return import PlaceReturn

        return PlaceReturn(explorer, place)

    def _glance_of(self, session: Session) -> HistoryEntry | None:
        """Return the glance, if the bundled dossier begins with it in place of another: the focus moved meanwhile."""
        pane = self._host.explorer.open_pane
        is_moved = pane is not self._host.explorer.panes[0] or pane.cursor
        address = session.find_address(pane.address) if self._begins_at_glance and not is_moved else None
        return HistoryEntry(address, is_glance=True) if address else None

    def start_remembering(self) -> None:
        """Remember from now on where the reader is."""
        from jvexplore.app.returning.place_keeper import PlaceKeeper

        self._keeper = PlaceKeeper(self._host, is_chosen=self._is_chosen)
        self._keeper.start()

    async def remember(self) -> None:
        """Remember where the reader is, before they leave; returns once that is written."""
        if self._keeper:
            await self._keeper.remember()
