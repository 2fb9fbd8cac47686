"""The session: a dossier and the notes on it while the program runs, and access to all operations on them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from jvexplore.address import NO_ADDRESS
from jvexplore.clock import utc_now
from jvexplore.dossier.blocks import DIFFERS_SIGN
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.editorial import address_mark
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.pages.conflict_blocks import find_conflicts
from jvexplore.dossier.pages.contradiction_blocks import contradicting_facts
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.titles import address_exists, address_name
from jvexplore.export.note_links import backlink_blocks
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.session.change_feed import ChangeFeed, CopiesAttached, DossierReadProblem, DossierReplaced
from jvexplore.session.fact_checks import FactChecks
from jvexplore.session.note_drafts import NoteDrafts
from jvexplore.session.open_drafts import OpenDrafts
from jvexplore.session.save_queue import SaveQueue
from jvexplore.session.undo_order import UndoOrder

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from datetime import datetime

    from jvexplore.address import Address
    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.article.passage_anchors import TextAnchor
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.pages.conflict_blocks import Conflicts
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.notes.model import Note
    from jvexplore.notes.notebook import Notebook
    from jvexplore.notes.store import NotesStore
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.authoring.fact_authoring import FactAuthoring
    from jvexplore.session.authoring.form_drafts import FormDrafts
    from jvexplore.session.fact_changes import FactChanges
    from jvexplore.session.note_changes import NoteChanges
    from jvexplore.session.open_facts import OpenFacts
    from jvexplore.session.open_notes import OpenNotes
    from jvexplore.session.session_search import SessionSearch
    from jvexplore.span import Span


_MAX_BACKLINKS: Final = 50
"""How many of the notes that mention a fact are listed with it: nobody would read more."""


class Session:
    """A dossier and the notes on it, while the program runs.

    Args:
        facts: the dossier, and everything computed from it.
        notes: the notes on it, and their file.
        feed: the event channels of the session; `notes` publishes to it too.
        author: the author of new notes.
        now: the clock.
        signs_facts: whether new facts carry the author's name: not if no settings give one, as with the commands.

    Attributes:
        facts: the dossier, and everything computed from it.
        notes: the notes on it, and their file.
        author: the author of new notes.
        now: returns the current time.
        feed: publishes changes to the screens.
        saving: saves the notes, and merges remote changes.
        undo_order: the order of all steps on facts and notes.
        reload_dossier: opens the version of the dossier that was saved, once something shows it.
        checks: the verdicts of check notes on facts.
        drafts: the drafts of all open editors.
        note_drafts: opens those of note editors.
        read_problem: why the dossier's file can no longer be read; empty while it can.
    """

    def __init__(
        self,
        facts: OpenFacts,
        notes: OpenNotes,
        feed: ChangeFeed,
        *,
        author: str,
        now: Callable[[], datetime] = utc_now,
        signs_facts: bool = True,
    ) -> None:
        self.facts, self.notes, self.feed = facts, notes, feed
        notes.notebook.use_former_addresses(facts.dossier.former_addresses)
        self.saving = SaveQueue(notes, feed)
        self.undo_order = UndoOrder(notes.history.forget_undone, self._forget_undone_facts)
        self.reload_dossier: Callable[[], Awaitable[None]] | None = None
        self.checks = FactChecks(facts, notes.notebook, author, now)
        self.drafts = OpenDrafts()
        self.note_drafts = NoteDrafts(notes, self.drafts, now)
        self.author = author
        self.signs_facts = signs_facts
        self.read_problem = ""
        self.now = now

    @property
    def dossier(self) -> Dossier:
        """The open dossier; another object after it was replaced."""
        return self.facts.dossier

    @property
    def problem_count(self) -> int:
        """How many problems the dossier has."""
        return len(dossier_problems(self.dossier))

    @property
    def conflicts(self) -> Conflicts:
        """What there is to decide in the dossier: facts, sources and keys of its own with other versions."""
        return find_conflicts(self.dossier)

    @property
    def has_fact_signs(self) -> bool:
        """Whether facts may have signs in a list."""
        return bool(
            self.notebook or self.facts.attached_copies or self.problem_count or contradicting_facts(self.dossier)
        )

    @property
    def store(self) -> NotesStore:
        """The store of the notes file."""
        return self.notes.store

    @property
    def notebook(self) -> Notebook:
        """All current notes, saved or not."""
        return self.notes.notebook

    @property
    def read_only_reason(self) -> str:
        """Why notes must not be changed; empty if they may be."""
        return self.notes.read_only_reason

    @cached_property
    def note_changes(self) -> NoteChanges:
        """The operations that change notes."""
        from jvexplore.session.note_changes import NoteChanges

        parts = (self.facts, self.notes, self.checks, self.saving, self.feed, self.undo_order)
        return NoteChanges(*parts, author=self.author, now=self.now)

    @cached_property
    def fact_changes(self) -> FactChanges:
        """The operations that change facts."""
        from jvexplore.session.fact_changes import FactChanges

        parts = (self.facts, self.notes, self.saving, self.feed, self.undo_order)
        return FactChanges(*parts, self._show_saved_dossier)

    @cached_property
    def authoring(self) -> FactAuthoring:
        """The forms of facts, and what saving them does."""
        from jvexplore.session.authoring.fact_authoring import FactAuthoring

        author = self.author if self.signs_facts else ""
        return FactAuthoring(self.facts, self.fact_changes, self.notebook, author, self.now, self.feed)

    @cached_property
    def form_drafts(self) -> FormDrafts:
        """The drafts of open forms."""
        from jvexplore.session.authoring.form_drafts import FormDrafts

        return FormDrafts(self.facts, lambda: self.authoring, self.drafts, self.now)

    @property
    def is_changing_facts(self) -> bool:
        """Whether a change to facts is being saved and shown."""
        return "fact_changes" in vars(self) and self.fact_changes.is_changing

    def _forget_undone_facts(self) -> None:
        if "fact_changes" in vars(self):
            self.fact_changes.forget_undone()

    async def _show_saved_dossier(self) -> None:
        if self.reload_dossier:
            await self.reload_dossier()

    @cached_property
    def search(self) -> SessionSearch:
        """The search over facts and notes."""
        from jvexplore.session.session_search import SessionSearch

        return SessionSearch(self.facts, self.notes)

    def replace_dossier(
        self,
        dossier: Dossier,
        reference_index: ReferenceIndex,
        attached_copies: AttachedCopies | None = None,
        copy_problem: str = "",
        *,
        is_own: bool = False,
    ) -> None:
        """Replace the dossier with another version, and publish that.

        Everything computed from the former version is discarded: search index, addresses, verdicts, passages of the
        reader's copy. Notes, their history and drafts stay.

        Args:
            dossier: the dossier.
            reference_index: the references between its facts.
            attached_copies: the reader's copies, matched with it by `reattach_copies` on a worker thread.
            copy_problem: why the copy can no longer be used; empty if it can, or if there is none.
            is_own: whether the reader has just changed it here.
        """
        before = self.dossier
        self.facts.replace_dossier(dossier, reference_index, attached_copies, copy_problem)
        self.notebook.use_former_addresses(dossier.former_addresses)
        self.feed.dossiers.publish(DossierReplaced(before, dossier, is_own))

    def attach_copies(self, copies: AttachedCopies) -> None:
        """Attach copies that were read on a thread, and publish that."""
        self.facts.attach_copies(copies)
        self.feed.copies.publish(CopiesAttached(copies))

    def report_read_problem(self, reason: str) -> None:
        """Publish why the dossier's file can no longer be read, or (no reason) that it can again; if changed."""
        if reason != self.read_problem:
            self.read_problem = reason
            self.feed.read_problems.publish(DossierReadProblem(reason))

    def page_blocks(self, address: Address) -> list[Block]:
        """Return the page about an address: the dossier's content, the verdict, and the notes that mention it."""
        page = self.checks.insert_verdict(self.dossier_page(address), address)
        return [*page, *backlink_blocks(self.dossier, self.notebook.notes_mentioning(address), _MAX_BACKLINKS)]

    def dossier_page(self, address: Address) -> list[Block]:
        """Return the dossier's page about an address, with the wording of the reader's copy if there is one."""
        if self.facts.attached_copies:
            from jvexplore.article.attached_copies import page_blocks_with_copy

            return page_blocks_with_copy(self.dossier, self.facts.reference_index, address, self.facts.attached_copies)
        return page_blocks(self.dossier, self.facts.reference_index, address)

    def breadcrumb_parts(self, address: Address) -> tuple[str, SafeLine]:
        """Return the name of an address, and the mark for facts that rely on the editor; empty if there is none."""
        if not self.has_address(address):
            return "", EMPTY_LINE
        return address_name(self.dossier, address, mark=""), address_mark(self.dossier, address)

    def quoted_passage(self, note: Note) -> TextAnchor | None:
        """Return the passage of the copy that a note quotes; `None` without a quote or a copy."""
        if self.facts.attached_copies is None or note.span is None:
            return None
        return self.facts.attached_copies.resolve_quote(note.on, note.span)

    def shown_span(self, note: Note) -> Span | None:
        """Return the quote of a note for display; `None` if it has none."""
        return self.span_as_shown(note.on, note.span)

    def span_as_shown(self, on: Address, span: Span | None) -> Span | None:
        """Return words that a note on an address quotes with the characters of the reader's copy."""
        attached = self.facts.attached_copies
        return attached.shown_span(on, span) if attached else span

    def quoted_passages(self) -> Iterator[tuple[TextAnchor, Note]]:
        """Yield the notes whose quotes were found in the copy, with their passages."""
        for note in self.notebook.snapshot().values():
            anchor = self.quoted_passage(note)
            if anchor and anchor.section >= 0:
                yield anchor, note

    def fact_sign(self, address: Address) -> str:
        """Return the sign of a fact in a list; empty if nothing was checked.

        A difference from the reader's copy takes precedence over a person's answer, which takes precedence over
        a contradiction by another fact; agreement with the copy comes last.
        """
        compared = self.facts.attached_copies.comparison_sign(address) if self.facts.attached_copies else ""
        if compared != DIFFERS_SIGN and (checked := self.checks.check_sign(address)):
            return checked
        return DIFFERS_SIGN if address in contradicting_facts(self.dossier) else compared

    def has_fact_changed(self, note: Note) -> bool:
        """Return whether the fact of a note has changed since the note was written."""
        return note.has_outdated_fact(fingerprint_text(self.dossier, note.on, note.fact))

    def has_address(self, address: Address) -> bool:
        """Return whether an address exists, or is a former one."""
        return address_exists(self.dossier, address)

    def find_address(self, address: Address) -> Address:
        """Return the present address for a present or former one; empty if nothing has or had it."""
        return self.dossier.present_address(address) if self.has_address(address) else NO_ADDRESS

    def is_orphan(self, note: Note) -> bool:
        """Return whether the fact of a note is gone."""
        return not self.has_address(note.on)

    def needs_review(self, note: Note) -> bool:
        """Return whether a note is in conflict, or its fact has changed, so that there is something to compare."""
        return bool(note.conflict) or self.has_fact_changed(note)
