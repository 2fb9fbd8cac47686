"""Remembers where the reader is in the open dossier: now and then, when it is left, and when the program ends.

A program that is killed has lost the last moments at most.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from jvexplore.app.returning.current_place import current_place
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.clock import clock_time
from jvexplore.session.place import write_place

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.app.returning.returning_host import ReturningHost

_SECONDS: Final = 2.0
"""How often a place that has changed is written."""


class PlaceKeeper:
    """Writes the place of the reader, on a thread; disk errors are ignored.

    Args:
        host: the application, whose session is open.
        is_chosen: whether the reader chose the dossier; if it is open only because another could not be read, it is not
            remembered as long as the reader does nothing in it.

    Attributes:
        left_alone: the place that is not remembered, if any.
    """

    def __init__(self, host: ReturningHost, *, is_chosen: bool) -> None:
        self._host = host
        self._written: tuple[Path, str] | None = None
        self.left_alone = None if is_chosen else self._place_now()
        self._turn = asyncio.Lock()

    def start(self) -> None:
        """Look now and then whether the place has changed."""
        self._host.set_interval(_SECONDS, self._look)

    def _look(self) -> None:
        place = self._place_now()
        if place and place != self._written and not self._turn.locked():
            self._host.run_worker(self.remember(), group=WorkerGroup.SAVE)

    async def remember(self) -> None:
        """Write where the reader is now, and that they are; returns once that is written."""
        from jvexplore.session.remember_dossier import remember_dossier

        async with self._turn:
            place = self._place_now()
            if place and place != self.left_alone:
                await asyncio.to_thread(remember_dossier, place[0], clock_time(), place[1])
                self._written = place

    def _place_now(self) -> tuple[Path, str] | None:
        """Return the file of the open dossier, and where the reader is in it; `None` while the screen is closing."""
        session, explorer = self._host.session, self._host.explorer
        if session is None or session.facts.dossier_path is None or not explorer.query("#panes"):
            return None
        return session.facts.dossier_path, write_place(current_place(explorer))
