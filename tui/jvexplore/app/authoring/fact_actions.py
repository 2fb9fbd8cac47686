"""Actions on facts: decide conflicts, undo, redo; each reports what was changed, and where that is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import address_of, source_id
from jvexplore.app.authoring.fact_comparison import fact_comparison
from jvexplore.app.ui.compare_versions import compare_versions
from jvexplore.app.ui.editor_sign import SIGN_IN_TEXT
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.dossier.titles import address_name
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from jvexplore.address import Address
    from jvexplore.app.authoring.authoring_screen import AuthoringScreen
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.session.fact_changes import ChangedFacts
    from jvexplore.session.session import Session

_MAX_CHARS: Final = 30
"""The longest name of a fact in a message."""
COPIED: Final = ' The bundled dossier is read-only: from now on a copy is changed, which "jvexplore dossiers" names.'
"""A further sentence of a message: what has become of the file."""
CONVERTED: Final = " The file is in format 2 now; as it was before, it is kept as a backup."
"""Another one."""
_COPY_OPENED: Final = " Your copy of the bundled dossier, made meanwhile by another program, is open from now on."
"""Follows what was done, or why it was not."""
_NAMING_KEYS: Final = ("title", "name", "text")
"""The keys by which a deleted fact is named, if it has one of them."""


class FactActions:
    """Asks what to change, and reports what was changed; the session makes the changes.

    Args:
        screen: shows the dialogs and messages, and what was undone.
        session: holds the facts.
    """

    def __init__(self, screen: AuthoringScreen, session: Session) -> None:
        self._screen = screen
        self._session = session

    async def decide_conflicts(self, address: Address) -> None:
        """Decide the conflicts of a fact one after another, until there is none or the answer is "later"."""
        session = self._session
        channels = (session.feed.dossiers,)
        while chosen := await compare_versions(self._screen, lambda: fact_comparison(session, address), channels):
            answer, (conflict, *_) = chosen
            keeps_this = answer == "left"
            change = session.fact_changes.decide_conflict(conflict.address, conflict.version, keeps_this=keeps_this)
            done = "Kept this version" if keeps_this else "Used the other version"
            if conflict.version.is_deleted and not keeps_this:
                done = "Deleted"
            if not await self.report_change(change, done):
                return

    async def undo(self) -> None:
        """Undo the last step on facts."""
        self._show_changed(
            await self.report_change(self._session.fact_changes.undo(), 'Undid "{label}"', "{redo} to redo")
        )

    async def redo(self) -> None:
        """Redo the step on facts that was undone last."""
        self._show_changed(await self.report_change(self._session.fact_changes.redo(), 'Redid "{label}"'))

    def _show_changed(self, changed: ChangedFacts | None) -> None:
        """Go to what was undone or redone: to the fact that it is about, or else to one that is there again."""
        if changed is None or changed.is_copy_changed:
            return  # paragraphs, which the article shows whatever fact is beside it
        found = [(each.before is not None, each.after.address) for each in changed.step if each.after]
        wanted = [changed.subject] if changed.step and changed.subject else []
        for address in (*wanted, *(address_of(address) for _, address in sorted(found)[:1])):
            if present := self._session.find_address(address):
                self._screen.show_changed(present)
                return

    async def report_change(
        self, change: Awaitable[ChangedFacts], done: str, hint: str = "{undo} to undo"
    ) -> ChangedFacts | None:
        """Make a change and report it; if it cannot be made, say why.

        Args:
            change: makes it.
            done: what is done then, with "{label}" in place of the name of the step.
            hint: the key that reverses it.

        Returns:
            What was changed; `None` if nothing could be, or there was no step to undo or redo.
        """
        before = self._session.dossier
        changed = await self.make_change(change)
        if changed:
            self.report(changed, f"{done.format(label=changed.label)}: {self._describe(changed, before)}.", hint)
        return changed

    def report(self, changed: ChangedFacts, what: str, hint: str = "{undo} to undo") -> None:
        """Report what was changed, and what has become of the file; `hint` is the key that reverses it."""
        self._screen.show_message(f"{what}{saved_where(changed)}", "success", hint)

    async def make_change(self, change: Awaitable[ChangedFacts]) -> ChangedFacts | None:
        """Make a change, and return what was changed; `None`, and say why, if nothing could be."""
        self._screen.withdraw_hints()
        path = self._session.facts.dossier_path
        try:
            changed = await change
        except JvexploreError as error:
            opened = _COPY_OPENED if self._session.facts.dossier_path != path else ""
            self._screen.show_message(f"Nothing was changed: {error}.{opened}", "error")
            return None
        return changed if changed.label else None

    def _describe(self, changed: ChangedFacts, before: Dossier) -> str:
        """Return which facts were changed: the one that the change is about by its name, or how many."""
        if changed.is_head_changed and not changed.step:
            return text_excerpt(self._session.dossier.title, _MAX_CHARS)
        if changed.is_copy_changed:
            return text_excerpt(address_name(self._session.dossier, changed.subject, SIGN_IN_TEXT), _MAX_CHARS)
        if not changed.step:
            return "somebody else had changed that back"
        records = [after or before for before, after in changed.step]
        if len(records) > 1:
            either = [each for change in changed.step for each in reversed(change)]
            records = [each for each in either if each and each.address == changed.subject]
        record = next(iter(records), None)
        return text_excerpt(self._name(record, before), _MAX_CHARS) if record else f"{len(changed.step)} facts"

    def _name(self, record: FactRecord, before: Dossier) -> str:
        """Return the name of a fact that is there now, or was there before the change."""
        for dossier in (self._session.dossier, before):
            if record.address in dossier.facts or source_id(record.address) in dossier.sources_by_id:
                return address_name(dossier, record.address, SIGN_IN_TEXT)
        named = (each for key in _NAMING_KEYS if isinstance(each := record.table.get(key), str) and each)
        return next(named, record.address)


def saved_where(changed: ChangedFacts) -> str:
    """Return what has become of the file, as a further sentence; empty if nothing out of the ordinary."""
    if changed.opened_copy:
        return _COPY_OPENED
    if changed.copied_to:
        return COPIED
    if changed.is_converted:
        return CONVERTED
    return ""
