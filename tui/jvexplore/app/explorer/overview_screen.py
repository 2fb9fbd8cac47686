"""A screen that shows a fact, and leads to those that show everything: all facts, all notes, an export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.keys.typeahead import opens_screen
from jvexplore.app.source.source_screen import SourceScreen
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from collections.abc import Sequence


class OverviewScreen(SourceScreen):
    """Opens the overviews, and goes to what is chosen there; a subclass knows how."""

    def listed_from(self, address: str) -> Sequence[str]:
        """Return the facts of the pane that a fact is in, from that on to the end, and then from the top.

        Empty where it is in none, like a relation, or is not listed.
        """
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to verify facts only."""
        if action == "verify":
            return self.session is not None and self.address in self.session.dossier.facts
        return super().check_action(action, parameters)

    @opens_screen(WorkerGroup.VERIFY)
    async def action_verify(self) -> None:
        """Let the reader say whether the fact is right, and go on to the next one that nobody verified."""
        if self.session and (doing := self._doing):
            from jvexplore.app.notes.verify_facts import verify_fact  # noqa: PLC0415 - on use: the first frame needs none of it

            await verify_fact(self, self.session, doing)

    def visit(self, address: str, note_id: str = "") -> None:
        """Go to an address, or to a note on it."""
        raise NotImplementedError

    @opens_screen(WorkerGroup.OVERVIEW)
    async def action_all_notes(self) -> None:
        """List all notes, and go to the fact of the one that is chosen."""
        if self.session is None or self.saver is None:
            return
        from jvexplore.app.notes.all_notes import AllNotes  # noqa: PLC0415 - on use: the first frame needs none of it

        address = await self.app.push_screen_wait(AllNotes(self.session, self.saver))
        self.notes_changed(self.note.id if self.note else "")
        if address:
            self.visit(address)

    @opens_screen(WorkerGroup.OVERVIEW)
    async def action_find(self) -> None:
        """Find anything, and go there."""
        from jvexplore.app.find.find import Find  # noqa: PLC0415 - on use: the first frame needs none of it

        if self.session:
            found = await self.app.push_screen_wait(Find(self.session))
            if found:
                self.visit(*found)

    @opens_screen(WorkerGroup.OVERVIEW)
    async def action_export(self) -> None:
        """Export notes."""
        from jvexplore.app.export.export import Export  # noqa: PLC0415 - on use: the first frame needs none of it

        if self.session:
            path = await self.app.push_screen_wait(Export(self.session, self.address))
            if path:
                self.tell(f"Exported to {path}")
