"""Open forms for facts, sources and the dossier itself, and save what they say: each as one undo step."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, NamedTuple

from jvexplore.address import DOSSIER, address_of
from jvexplore.dossier.name_index import name_index, party_index
from jvexplore.dossier.writing.entry_table import entry_table
from jvexplore.errors import JvexploreError
from jvexplore.session.authoring.form_passage import FormPassage
from jvexplore.session.authoring.open_form import OpenForm
from jvexplore.session.authoring.opened_entry import open_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from jvexplore.address import Address
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.session.authoring.form_draft import FormDraft
    from jvexplore.session.fact_changes import ChangedFacts, FactChanges
    from jvexplore.session.open_facts import OpenFacts

_PASSAGES = "passages"


class SavedForm(NamedTuple):
    """What saving a form did.

    Attributes:
        address: the address of the fact, the source, or "dossier".
        changed: what was changed; nothing (an empty step) if the form said what the file has.
    """

    address: Address
    changed: ChangedFacts


class FactAuthoring:
    """Opens forms, and saves them.

    Args:
        facts: the dossier, and the reader's copies of its sources.
        changes: makes the changes.
        author: whose name new facts carry; empty for none.
        now: the clock.
    """

    def __init__(self, facts: OpenFacts, changes: FactChanges, author: str, now: Callable[[], datetime]) -> None:
        self._facts = facts
        self._changes = changes
        self._author = author
        self._now = now

    async def prepare(self) -> None:
        """Index the names of the dossier on a thread, so that neither opening a form nor a key in it waits for that."""
        dossier = self._facts.dossier
        await asyncio.to_thread(lambda: (party_index(dossier).with_part("a"), name_index(dossier).with_part("a")))

    def open_new(
        self, kind: str, passages: Iterable[FormPassage] = (), texts: Mapping[str, str] | None = None
    ) -> OpenForm:
        """Return the form for a new fact.

        Args:
            kind: its kind.
            passages: the words that were selected for it.
            texts: what stands in its fields at first.

        Raises:
            JvexploreError: if there is no such kind.
        """
        opened = open_entry(kind, "", {}, self._facts.dossier)
        return self._form(opened, passages=tuple(passages), texts=texts, origin=self._origin())

    def open_edit(self, address: Address) -> OpenForm:
        """Return the form of a fact, of a source (`source/ID`) or of the dossier itself (`dossier`).

        Raises:
            JvexploreError: if there is no such entry.
        """
        dossier = self._facts.dossier
        present = dossier.present_address(address)
        table = entry_table(dossier, present)
        if table is None:
            raise JvexploreError(f"{address}: there is no such fact", "it may have been deleted")
        kind = present.partition("/")[0]
        return self._form(open_entry(kind, present, table, dossier), passages=self._passages(table))

    def open_draft(self, draft: FormDraft) -> OpenForm:
        """Return the form of a draft, as it was typed.

        Raises:
            JvexploreError: if there is no such kind.
        """
        opened = open_entry(draft.kind, draft.address, draft.opened, self._facts.dossier)
        passages = self._passages(draft.opened) if draft.address else ()
        return self._form(opened, passages=passages, origin=None if draft.address else self._origin(), draft=draft)

    async def save(self, form: OpenForm) -> SavedForm:
        """Save what a form says, merged with what others wrote since it was opened.

        Raises:
            JvexploreError: when the file cannot be written, or what is edited cannot be changed in it.
        """
        change = form.change()
        changed = await self._changes.make_step(change.label, change.make_change, change.change_head)
        return SavedForm(address_of(change.address), changed)

    async def add_passage(self, address: Address, passage: FormPassage) -> ChangedFacts:
        """Add a passage to a fact as one undo step; nothing changes if it has it.

        Raises:
            JvexploreError: when there is no such fact, or it cannot be saved.
        """

        def add(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
            record = records.get(address)
            if record is None or address == DOSSIER:
                raise JvexploreError(f"{address}: is not a fact that can be changed", "it may have been deleted")
            held = record.table.get(_PASSAGES, [])
            passages = held if isinstance(held, list) else [held]
            if any(_passage(each).is_at(passage) for each in passages):
                return records
            return {**records, address: record.with_values({_PASSAGES: [*passages, passage.value]})}

        return await self._changes.make_step("add passage", add)

    def _form(self, opened: Any, **others: Any) -> OpenForm:
        return OpenForm(opened, lambda: self._facts.dossier, paragraph_text=self._paragraph_text, **others)

    def _origin(self) -> dict[str, Any] | None:
        """Return who makes a fact, and when."""
        return {"by": self._author, "on": self._now().date()} if self._author else None

    def _passages(self, table: Mapping[str, Any]) -> tuple[FormPassage, ...]:
        """Return the passages of an entry."""
        held = table.get(_PASSAGES, [])
        return tuple(map(_passage, held if isinstance(held, list) else [held]))

    def _paragraph_text(self, paragraph: str) -> str:
        """Return the normalised text of a paragraph in the reader's copy; empty if it has none."""
        attached = self._facts.attached_copies
        sections = attached.copy.sections if attached else ()
        return next((each.normalised_text for each in sections if each.paragraph == paragraph), "")


def _passage(value: Any) -> FormPassage:
    """Return the passage of a value in the file, whatever that is."""
    table = value if isinstance(value, dict) else {}
    start, end = (table[key] if type(table.get(key)) is int else None for key in ("start", "end"))
    words = str(table.get("words", ""))
    return FormPassage(str(table.get("paragraph", "")), start, end, str(table.get("digest", "")), words, value)
