"""What coming back to a dossier needs from the application; types only, so never imported at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.host import MessageHost

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from jvexplore.app.explorer.explorer import Explorer
    from jvexplore.session.session import Session


class ReturningHost(MessageHost, Protocol):
    """Has an open dossier, shows messages, and runs timers and workers."""

    session: Session | None
    explorer: Explorer

    def set_interval(self, interval: float, callback: Callable[[], object]) -> object:
        """Call a function again and again."""

    def run_worker(self, work: Coroutine[Any, Any, Any], *, group: str) -> object:
        """Run a coroutine."""
