"""The list of dossiers: typing narrows it, enter opens one; a dossier can be made here, and moved to the trash.

It stands at once; what is in each dossier is read on a thread, small files first, and filled in.
"""

from __future__ import annotations

import asyncio
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from textual import work

from jvexplore.app.host import message_host_of
from jvexplore.app.keys import bindings, opening_bindings
from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.looks.signs import COMMANDS
from jvexplore.app.opening.dossier_rows import ADD, NEW, DossierRow, action_rows, matching_action
from jvexplore.app.problems.detail_rows import DetailRows
from jvexplore.app.ui.filtered_list import FilteredList, FilterLine, ListFrame
from jvexplore.app.ui.list_dialog import ListDialog
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.session.listed_dossiers import list_dossiers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jvexplore.app.opening.trash_actions import TrashActions
    from jvexplore.session.listed_dossiers import DossierSummary, ListedDossier, SummaryReader

_TITLE: Final = own_words("Dossiers")
_HINT: Final = own_words("Part of a title, an id, a source or a path")


class DossierChoice(NamedTuple):
    """What was chosen.

    Attributes:
        action: `NEW` or `ADD`; empty if a dossier was chosen.
        path: its file.
    """

    action: str = ""
    path: Path | None = None


class DossierList(ListDialog["DossierChoice | None"]):
    """Lists the dossiers; returns what was chosen, `None` if nothing was.

    Args:
        summaries: reads what is in each.
        trash: moves them to the trash.
        current: the file of the dossier that is open.
        title: its title.
    """

    BINDINGS = [*opening_bindings.DOSSIERS, bindings.CLOSE]

    def __init__(self, summaries: SummaryReader, trash: TrashActions, current: Path, title: str) -> None:
        super().__init__(ListFrame(_TITLE, COMMANDS), FilterLine(placeholder=_HINT), FilteredList(DetailRows()))
        self._summaries = summaries
        self._trash = trash
        self._current = current
        self._title = title
        self._listed: Sequence[ListedDossier] = ()
        self._read: dict[Path, DossierSummary] = {}
        self._is_all_read = asyncio.Event()
        self._proposed = ""
        """The key of the row on which the cursor was put; where the reader moved it, it stays."""
        self._wanted = ""
        """The key of the row that the cursor goes to once it is listed."""

    def on_mount(self) -> None:
        """Find the dossiers, and read them; which keys work depends on the row under the cursor."""
        self.watch(self.matches, "cursor", self.refresh_bindings, init=False)
        self._read_all()

    @work(group=WorkerGroup.LIST, exclusive=True)
    async def _read_all(self) -> None:
        """List the dossiers, and fill in what is in them; those read before are filled in at once."""
        self._is_all_read.clear()
        self._listed = await asyncio.to_thread(list_dossiers, self._current)
        self.fill_again()
        for each in sorted(self._listed, key=lambda listed: listed.size):
            self._read[each.path] = await asyncio.to_thread(self._summaries.read_summary, each.path)
            self.fill_again()
        self._is_all_read.set()
        self.fill_again()

    @property
    def _rows(self) -> Sequence[DossierRow]:
        return [DossierRow(each, self._read.get(each.path)) for each in self._listed]

    @property
    def _current_row(self) -> DossierRow | None:
        return next((row for row in self._rows if row.key == self.current_key), None)

    async def fill(self) -> None:
        """List the dossiers that match what is typed; if none does, that is certain only once all are read."""
        typed = self.filter_line.value
        found = self._show_matching(typed)
        if not found and not self._is_all_read.is_set():
            await self._is_all_read.wait()

    def _show_matching(self, typed: str) -> Sequence[DossierRow]:
        """List what matches, best first, and return it."""
        rows = self._rows
        actions = action_rows(self._title)
        ranked = [(rank, row) for row in rows if (rank := row.match_rank(typed)) is not None]
        found = [row for _, row in sorted(ranked, key=itemgetter(0))]
        total = f"{len(rows):,} dossier{'s' * (len(rows) != 1)}"
        count = total if len(found) == len(rows) else f"{len(found):,} of {total}" if found else f"none of {total}"
        self._frame.set_count(sanitize_line(count))
        is_kept = typed == self.listed_query and self.current_key != self._proposed
        if not is_kept:
            self._proposed = self._propose(typed, found, [row for rank, row in ranked if not rank])
        key = "" if is_kept else self._proposed
        if any(row.key == self._wanted for row in found):
            key, self._wanted = self._wanted, ""
        self.show_rows(typed, DetailRows([*actions, *(row.draw() for row in found)]), key)
        self.refresh_bindings()
        return found

    def _propose(self, typed: str, found: Sequence[DossierRow], named: Sequence[DossierRow]) -> str:
        """Return the key of the row that the cursor goes to.

        Args:
            typed: what is typed.
            found: the dossiers that match it, best first.
            named: those of which the title or the id does.
        """
        if typed.strip() and not named and (action := matching_action(typed)):
            return action
        others = [row for row in found if not row.listed.is_open and not row.is_unreadable]
        proposed = others or found[: bool(typed.strip())]
        return proposed[0].key if proposed else NEW

    def choose_row(self, key: str) -> None:
        """Return what a row stands for; of a dossier that cannot be read, say why."""
        if key in (NEW, ADD):
            self.dismiss(DossierChoice(key))
            return
        row = self._current_row
        if row and row.summary and row.summary.error:
            message_host_of(self).show_message(str(row.summary.error), "error")
        elif row:
            self.dismiss(DossierChoice(path=row.listed.path))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the trash only for a dossier, and to bring one back only if there is one."""
        if action == "trash_dossier":
            return self._current_row is not None
        if action == "undo":
            return self._trash.can_undo
        return super().check_action(action, parameters)

    def action_trash_dossier(self) -> None:
        """Move the dossier under the cursor to the trash; keys typed meanwhile wait, for the next one is below it."""
        hold_keys_until(self, self._trash_current())

    @work(group=WorkerGroup.CHOOSE)
    async def _trash_current(self) -> None:
        row = self._current_row
        if row and await self._trash.move_dossier(row):
            self._proposed = ""  # the cursor goes to the next row
            self._listed = [each for each in self._listed if each.path != row.listed.path]
            self._show_matching(self.filter_line.value)
            self._read_all()

    def action_undo(self) -> None:
        """Bring back the dossier that was moved to the trash last."""
        hold_keys_until(self, self._undo_trash())

    @work(group=WorkerGroup.CHOOSE)
    async def _undo_trash(self) -> None:
        if path := await self._trash.undo_last():
            self._wanted = str(path)
            self._read_all()

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
