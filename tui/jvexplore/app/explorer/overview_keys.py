"""Keys for find, all notes, problems, contradictions, export and verify, and from one problem to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from textual.screen import Screen

    from jvexplore.address import Address
    from jvexplore.app.explorer.problem_walk import ProblemWalk
    from jvexplore.app.explorer.screen_protocols import ScreenWithLists


class OverviewKeys(KeyGroup):
    """Open these dialogs, and go to the address chosen in them.

    Args:
        screen: shows the dialogs, and goes to the address.
    """

    def __init__(self, screen: ScreenWithLists) -> None:
        self._screen = screen
        self._problem_walk: ProblemWalk | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the verify key only if a fact is shown."""
        if action == "verify":
            session = self._screen.session
            return session is not None and self._screen.address in session.dossier.facts
        return super().check_action(action, parameters)

    def action_verify(self) -> None:
        """Ask whether the fact is correct, then go to the next unverified one."""
        self._screen.run_dialog(WorkerGroup.VERIFY, self._verify)

    async def _verify(self) -> None:
        session = self._screen.session
        self._screen.leave_glance()
        if session and (actions := self._screen.note_keys.note_actions()):
            from jvexplore.app.notes.verify_facts import verify_fact

            await verify_fact(self._screen, session, actions)

    def action_all_notes(self) -> None:
        """List all notes, and go to the address of the chosen one."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, self._list_notes)

    async def _list_notes(self) -> None:
        from jvexplore.app.notes.all_notes import AllNotes

        if self._screen.session:
            await self._visit_chosen(AllNotes(self._screen.session, self._screen.key_name))

    async def _visit_chosen(self, listing: Screen[Address]) -> None:
        """Show a list, and go to the address that is chosen in it, if any."""
        if address := await self._screen.show_dialog(listing):
            self._screen.visit_address(address)

    def action_problems(self) -> None:
        """List the problems of the dossier, and go to the address of the chosen one."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, self._list_problems)

    async def _list_problems(self) -> None:
        from jvexplore.app.problems.problems_dialog import ProblemsDialog

        if self._screen.session:
            await self._visit_chosen(ProblemsDialog(self._screen.session))

    def action_walk_problems(self, step: int) -> None:
        """Go to the next problem, or to the one before; when all are passed, to an unverified fact."""
        from jvexplore.app.explorer.problem_walk import ProblemWalk, walk_problems

        if session := self._screen.session:
            if self._problem_walk is None or self._problem_walk.session is not session:
                self._problem_walk = ProblemWalk(session)
            walk_problems(self._screen, self._problem_walk, step)

    def action_contradictions(self) -> None:
        """List the contradictions of the dossier, and go to the first fact of the chosen one."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, self._list_contradictions)

    async def _list_contradictions(self) -> None:
        from jvexplore.app.problems.contradictions_dialog import ContradictionsDialog

        if self._screen.session:
            await self._visit_chosen(ContradictionsDialog(self._screen.session))

    def action_find(self) -> None:
        """Open the find dialog, and go to the chosen result."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, self._find)

    def find_facts(self, query: str) -> None:
        """Open the find dialog with the facts that match a query."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, partial(self._find, query))

    async def _find(self, query: str = "") -> None:
        from jvexplore.app.find.find_dialog import FindDialog

        if self._screen.session:
            found = await self._screen.show_dialog(FindDialog(self._screen.session, query))
            if found:
                self._screen.visit_address(*found)

    def action_export(self) -> None:
        """Open the export dialog."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, self._export)

    async def _export(self) -> None:
        from jvexplore.app.export.export_dialog import ExportDialog

        if self._screen.session:
            dialog = ExportDialog(self._screen.session, self._screen.address, self._screen.key_name)
            path = await self._screen.show_dialog(dialog)
            if path:
                self._screen.show_message(f"Exported to {path}", "success")
