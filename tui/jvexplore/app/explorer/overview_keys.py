"""The keys that lead to what shows everything: all facts, all notes, an export; and to the next unverified fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.keys.key_groups import KeyGroup, KeyGroupHost
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.notes.note_keys import NoteKeys
    from jvexplore.session.session import Session


class ScreenWithLists(KeyGroupHost, Protocol):
    """Lists facts in panes, shows one of them, and goes to what is chosen elsewhere."""

    key_name: KeyName
    """Names keys for what is said of them."""

    note_keys: NoteKeys
    """What changes notes."""

    @property
    def session(self) -> Session | None:
        """What is open; `None` while it is being read."""

    @property
    def address(self) -> str:
        """What is shown."""

    def listed_from(self, address: str) -> Sequence[str]:
        """Return the facts of the pane that a fact is in, from that on to the end, and then from the top.

        Empty where it is in none, like a relation, or is not listed.
        """

    def go(self, address: str) -> None:
        """Show an address."""

    def visit(self, address: str, note_id: str = "") -> None:
        """Go to an address, or to a note on it, such that there is a way back."""


class OverviewKeys(KeyGroup):
    """Opens the overviews, and goes to what is chosen there.

    Args:
        screen: goes there.
    """

    def __init__(self, screen: ScreenWithLists) -> None:
        self._screen = screen

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to verify facts only."""
        if action == "verify":
            session = self._screen.session
            return session is not None and self._screen.address in session.dossier.facts
        return super().check_action(action, parameters)

    def action_verify(self) -> None:
        """Let the reader say whether the fact is right, and go on to the next one that nobody verified."""
        self._screen.run_dialog(WorkerGroup.VERIFY, self._verify)

    async def _verify(self) -> None:
        session = self._screen.session
        if session and (actions := self._screen.note_keys.note_actions()):
            from jvexplore.app.notes.verify_facts import verify_fact  # noqa: PLC0415 - on use: the first frame needs none of it

            await verify_fact(self._screen, session, actions)

    def action_all_notes(self) -> None:
        """List all notes, and go to the fact of the one that is chosen."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, self._list_notes)

    async def _list_notes(self) -> None:
        if self._screen.session is None:
            return
        from jvexplore.app.notes.all_notes import AllNotes  # noqa: PLC0415 - on use, as above

        address = await self._screen.ask(AllNotes(self._screen.session, self._screen.key_name))
        if address:
            self._screen.visit(address)

    def action_find(self) -> None:
        """Find anything, and go there."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, self._find)

    async def _find(self) -> None:
        from jvexplore.app.find.find import Find  # noqa: PLC0415 - on use, as above

        if self._screen.session:
            found = await self._screen.ask(Find(self._screen.session))
            if found:
                self._screen.visit(*found)

    def action_export(self) -> None:
        """Export notes."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, self._export)

    async def _export(self) -> None:
        from jvexplore.app.export.export import Export  # noqa: PLC0415 - on use, as above

        if self._screen.session:
            path = await self._screen.ask(Export(self._screen.session, self._screen.address))
            if path:
                self._screen.tell(f"Exported to {path}")
