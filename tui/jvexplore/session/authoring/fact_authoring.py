"""Open forms for facts, sources and the dossier itself, and save what they say: each as one undo step."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, NamedTuple

from jvexplore.address import DOSSIER, Address, address_of, paragraph_id, source_address
from jvexplore.article.copy_check import check_unsaved_values
from jvexplore.dossier.pages.conflict_blocks import find_conflicts
from jvexplore.dossier.writing.entry_table import entry_table
from jvexplore.dossier.writing.fact_record import SOURCES, FactRecord
from jvexplore.dossier.writing.former_addresses import present_address
from jvexplore.errors import JvexploreError
from jvexplore.process_state import paused_gc
from jvexplore.session.authoring.changed_elsewhere import SavedElsewhere, saved_elsewhere
from jvexplore.session.authoring.copy_answers import CopyAnswers
from jvexplore.session.authoring.described_party import describe_party, find_new_names
from jvexplore.session.authoring.form_passage import PASSAGES, FormPassage, table_passages, with_words
from jvexplore.session.authoring.open_form import OpenForm
from jvexplore.session.authoring.opened_entry import open_entry
from jvexplore.session.authoring.prefilled_form import narrow_passages, prefill_form, prepare_prefill
from jvexplore.session.authoring.prepare_reading import prepare_reading
from jvexplore.session.authoring.read_again import read_again
from jvexplore.session.authoring.whole_facts import WholeFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.problem import Problem
    from jvexplore.notes.notebook import Notebook
    from jvexplore.session.authoring.form_draft import FormDraft
    from jvexplore.session.authoring.opened_entry import OpenedEntry
    from jvexplore.session.change_feed import ChangeFeed, DossierReplaced
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.fact_changes import ChangedFacts, FactChanges
    from jvexplore.session.open_facts import OpenFacts


def _prepare(dossier: Dossier) -> None:
    with paused_gc():  # what is made for a long dossier stays: each look through it would keep keys waiting
        prepare_reading(dossier)
        prepare_prefill(dossier)


class SavedForm(NamedTuple):
    """What saving a form did.

    Attributes:
        address: the address of the fact, the source, or "dossier".
        changed: what was changed; its step is empty if the form says what the file has.
        elsewhere: what others had done to it since the form was opened.
    """

    address: Address
    changed: ChangedFacts
    elsewhere: SavedElsewhere = SavedElsewhere()


class FactAuthoring(WholeFacts):
    """Opens and saves forms, and changes whole facts; notes follow in the same step.

    Args:
        facts: the dossier, and the reader's copies of its sources.
        changes: makes the changes.
        notebook: the notes on the facts.
        author: whose name new facts carry; empty for none.
        now: the clock.
        feed: tells of another version of the dossier, which is made ready for forms as soon as it is there.
    """

    def __init__(
        self,
        facts: OpenFacts,
        changes: FactChanges,
        notebook: Notebook,
        author: str,
        now: Callable[[], datetime],
        feed: ChangeFeed | None = None,
    ) -> None:
        super().__init__(facts, changes, notebook)
        self._author = author
        self._now = now
        self._prepared: Dossier | None = None
        self._preparing: asyncio.Task[None] | None = None
        if feed:
            feed.dossiers.subscribe(self._prepare_ahead)

    async def prepare_forms(self) -> None:
        """Index the names of the dossier on a thread, so that neither opening a form nor a key in it waits for that.

        Call it when a form is about to be opened, as when its kind is chosen; again after the dossier was replaced.
        """
        while self._facts.dossier is not self._prepared:
            await asyncio.shield(self._prepare_present())

    def _prepare_ahead(self, _event: DossierReplaced) -> None:
        """Begin to index another version of the dossier, if forms are in use: the next one finds it done."""
        if self._prepared is not None:
            self._prepare_present()

    def _prepare_present(self) -> asyncio.Task[None]:
        """Return what indexes the dossier; if that is still at work on another version, the next call begins anew."""
        if self._preparing is None or self._preparing.done():
            self._preparing = asyncio.create_task(self._prepare(self._facts.dossier))
        return self._preparing

    async def _prepare(self, dossier: Dossier) -> None:
        await asyncio.to_thread(_prepare, dossier)
        self._prepared = dossier

    def open_new(
        self, kind: str, passages: Iterable[FormPassage] = (), texts: Mapping[str, str] | None = None
    ) -> OpenForm:
        """Return the form for a new fact.

        Args:
            kind: its kind.
            passages: the words that were selected for it.
            texts: what stands in its fields at first; if it is left out, what the selected words say. A quotation then
                has as its passages what stands between its marks only.

        Raises:
            JvexploreError: if there is no such kind.
        """
        opened, selected, facts = open_entry(kind, "", {}, self._facts.dossier), tuple(passages), self._facts
        if texts is not None:
            return self._form(opened, passages=selected, texts=texts, origin=self._origin())
        return self._form(
            opened,
            passages=narrow_passages(kind, selected, facts),
            texts=prefill_form(kind, selected, facts),
            origin=self._origin(),
            read_again=lambda key, values, words: read_again(kind, key, values, words, facts),
        )

    def open_edit(self, address: Address) -> OpenForm:
        """Return the form of a fact, of a source (`source/ID`), a paragraph's gist, or the dossier itself (`dossier`).

        Raises:
            JvexploreError: if there is no such entry.
        """
        dossier = self._facts.dossier
        present = dossier.present_address(address)
        table = entry_table(dossier, present)
        if table is None:
            raise JvexploreError(f"{address}: no such fact", "it may have been deleted")
        opened = open_entry(present.partition("/")[0], present, table, dossier)
        return self._form(opened, passages=self._passages(present, table))

    def open_draft(self, draft: FormDraft) -> OpenForm:
        """Return the form of a draft, as it was typed.

        Raises:
            JvexploreError: if there is no such kind.
        """
        opened = open_entry(draft.kind, draft.address, draft.opened_table, self._facts.dossier)
        if draft.address:
            passages = self._passages(address_of(draft.address), draft.opened_table)
            return self._form(opened, passages=passages, draft=draft)
        return self._form(opened, origin=self._origin(), draft=draft)

    async def save_form(self, form: OpenForm, draft: DraftAutosaver[FormDraft] | None = None) -> SavedForm:
        """Save what a form says, merged with what others wrote since it was opened; the program quits after that only.

        Args:
            form: the form.
            draft: its draft, which is discarded as soon as it is saved.

        Raises:
            JvexploreError: when the file cannot be written, or what is edited cannot be changed in it.
        """
        return await self._changes.run_to_end(self._save(form, draft))

    async def _save(self, form: OpenForm, draft: DraftAutosaver[FormDraft] | None) -> SavedForm:
        change = form.form_change()
        opened = address_of(form.address)
        referring = self.find_referring(opened).facts if opened and change.is_renamed else ()
        shown = (opened, *referring) if opened and not paragraph_id(opened) else ()
        before = self._conflict_count(opened)
        changed = await self._changes.make_step(
            change.label, change.make_change, change.change_head, shown, subject=lambda: address_of(change.address)
        )
        if draft:
            await draft.discard_draft()
        address = address_of(change.address)
        new_conflicts = self._conflict_count(address) - before
        return SavedForm(address, changed, saved_elsewhere(form, change, changed, new_conflicts))

    def _conflict_count(self, address: Address) -> int:
        dossier = self._facts.dossier
        present = address if address == DOSSIER else dossier.present_address(address)
        if source := dossier.find_source_of(paragraph_id(present)):
            present = source_address(source.id)
        return len(find_conflicts(dossier).versions.get(present, ()))

    async def add_passage(self, address: Address, *passages: FormPassage) -> ChangedFacts:
        """Add one or several passages to a fact as one undo step; those that it has stay as they are.

        Raises:
            JvexploreError: when there is no such fact, or it cannot be saved.
        """

        def add(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
            present = present_address(records, address)
            record = records.get(present)
            if record is None or record.collection == SOURCES:
                raise JvexploreError(f"{address}: is not a fact that can be changed", "it may have been deleted")
            held = table_passages(record.table)
            added = [each for each in passages if not any(other.is_at(each) for other in held)]
            if not added:
                return records
            return {**records, present: record.with_values({PASSAGES: [each.value for each in (*held, *added)]})}

        return await self._changes.make_step("add passage", add, None, (address,), subject=lambda: address)

    def _form(self, opened: OpenedEntry, **others: Any) -> OpenForm:
        facts = self._facts
        copy = CopyAnswers(
            self._paragraph_text,
            self._compare,
            lambda name, passages: describe_party(name, passages, facts),
            lambda passages: find_new_names(passages, facts),
        )
        return OpenForm(opened, lambda: facts.dossier, copy=copy, **others)

    def _compare(self, fact: Fact) -> Iterable[Problem]:
        """Return what a fact says otherwise than its words in the reader's copy."""
        attached = self._facts.attached_copies
        return check_unsaved_values(self._facts.dossier, fact, attached) if attached else ()

    def _origin(self) -> dict[str, Any] | None:
        """Return who makes a fact, and when."""
        return {"by": self._author, "on": self._now().date()} if self._author else None

    def _passages(self, address: Address, table: Mapping[str, Any]) -> tuple[FormPassage, ...]:
        """Return the passages of an entry, with their words as far as the reader's copy has them."""
        passages = table_passages(table)
        fact, attached = self._facts.dossier.fact_at(address), self._facts.attached_copies
        anchors = attached.passage_anchors.by_address.get(address, ()) if attached else ()
        if attached is None or fact is None or len(fact.passages) != len(passages) or len(anchors) < len(passages):
            return tuple(passages)
        sections = attached.copy.sections
        return tuple(with_words(each, anchor, sections) for each, anchor in zip(passages, anchors, strict=False))

    def _paragraph_text(self, paragraph: str) -> str:
        """Return the normalised text of a paragraph in the reader's copy; empty if it has none."""
        attached = self._facts.attached_copies
        section = attached.copy.section_indexes.get(paragraph) if attached else None
        return attached.copy.sections[section].normalised_text if attached and section is not None else ""
