"""The session: a dossier and the notes on it while the program runs, and access to all operations on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import Address, paragraph_number
from jvexplore.clock import utc_now
from jvexplore.dossier.blocks import DIFFERS_SIGN
from jvexplore.dossier.editorial import address_mark
from jvexplore.dossier.fact_changes import fingerprint_text
from jvexplore.dossier.page_blocks import page_blocks
from jvexplore.dossier.titles import address_exists, address_name
from jvexplore.export.note_links import backlink_blocks
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.session.change_feed import ChangeFeed, DossierProblem, DossierReplaced
from jvexplore.session.fact_checks import FactChecks
from jvexplore.session.open_drafts import OpenDrafts
from jvexplore.session.save_queue import SaveQueue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from jvexplore.article.attached_copy import AttachedCopy
    from jvexplore.article.passage_anchors import TextAnchor
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.notes.model import Note
    from jvexplore.notes.note_history import NoteHistory
    from jvexplore.notes.notebook import Notebook
    from jvexplore.notes.store import NotesStore
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.note_changes import NoteChanges
    from jvexplore.session.open_facts import OpenFacts
    from jvexplore.session.open_notes import OpenNotes
    from jvexplore.session.session_search import SessionSearch
    from jvexplore.span import Span


_MOST_NAMED: Final = 50
"""How many of the notes that name a fact are listed with it: more would not be read."""


class Session:
    """A dossier and the notes on it, while the program runs.

    Args:
        facts: the dossier, and what is worked out from it.
        notes: the notes on it, and their file.
        feed: the event channels of the session; `notes` publishes to it too.
        author: whose name new notes carry.
        now: the clock.

    Attributes:
        facts: the dossier, and what is worked out from it.
        notes: the notes on it, and their file.
        author: whose name new notes carry.
        feed: publishes what changes, for whoever shows it.
        saving: saves the notes, and merges what other programs write.
        checks: the verdicts on facts by check notes.
        drafts: the drafts of the editors that are open.
        dossier_problem: why the dossier's file cannot be read any more; empty while it can.
    """

    def __init__(
        self,
        facts: OpenFacts,
        notes: OpenNotes,
        feed: ChangeFeed,
        *,
        author: str,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self.facts = facts
        self.notes = notes
        self.feed = feed
        self.saving = SaveQueue(notes, feed)
        self.checks = FactChecks(facts, notes.notebook, author, now)
        self.drafts = OpenDrafts(notes, now)
        self.author = author
        self.dossier_problem = ""
        self._now = now
        self._changes: NoteChanges | None = None
        self._search: SessionSearch | None = None

    @property
    def dossier(self) -> Dossier:
        """The dossier that is open; another object once it was replaced."""
        return self.facts.dossier

    @property
    def store(self) -> NotesStore:
        """Where the notes are kept."""
        return self.notes.store

    @property
    def notebook(self) -> Notebook:
        """All notes as they are now, saved or not."""
        return self.notes.notebook

    @property
    def history(self) -> NoteHistory:
        """What can be undone."""
        return self.notes.history

    @property
    def read_only_reason(self) -> str:
        """Why notes must not be changed; empty where they may."""
        return self.notes.read_only_reason

    @property
    def note_changes(self) -> NoteChanges:
        """Every change that the reader makes to notes."""
        if self._changes is None:
            from jvexplore.session.note_changes import NoteChanges

            self._changes = NoteChanges(
                self.facts, self.notes, self.checks, self.saving, self.feed, author=self.author, now=self._now
            )
        return self._changes

    @property
    def search(self) -> SessionSearch:
        """What searches the facts and notes."""
        if self._search is None:
            from jvexplore.session.session_search import SessionSearch

            self._search = SessionSearch(self.facts, self.notes)
        return self._search

    def replace_dossier(
        self, dossier: Dossier, links: ReferenceIndex, attached_copy: AttachedCopy | None = None, copy_problem: str = ""
    ) -> None:
        """Open another version of the dossier in the place of this one, and publish that.

        What was worked out from the one before goes with it: the search index, the addresses, the verdicts, the
        passages of the reader's copy. The notes, their history and the drafts stay.

        Args:
            dossier: a sound one.
            links: its graph.
            attached_copy: the reader's copy as the new version recognises it, from `reattach_copy` on a thread.
            copy_problem: why that copy cannot be used any more; empty where it can, or where there is none.
        """
        before = self.dossier
        self.facts.replace_dossier(dossier, links, attached_copy, copy_problem)
        self.feed.dossiers.publish(DossierReplaced(before, dossier))

    def report_dossier_problem(self, reason: str) -> None:
        """Publish why the file of the dossier cannot be read any more, if that is news; no reason: it can again."""
        if reason != self.dossier_problem:
            self.dossier_problem = reason
            self.feed.dossier_problems.publish(DossierProblem(reason))

    def page_blocks(self, address: Address) -> list[Block]:
        """Return the page about an address: what the dossier says of it, who checked it, and what notes name it."""
        page = self.checks.insert_verdict(self.dossier_page(address), address)
        return [*page, *backlink_blocks(self.dossier, self.notebook.notes_mentioning(address), _MOST_NAMED)]

    def dossier_page(self, address: Address) -> list[Block]:
        """Return what the dossier says of an address, in the words of the reader's copy where there is one."""
        if self.facts.attached_copy:
            from jvexplore.article.attached_copy import describe_with_copy

            return describe_with_copy(self.dossier, self.facts.links, address, self.facts.attached_copy)
        return page_blocks(self.dossier, self.facts.links, address)

    def address_name(self, address: Address) -> str:
        """Return what an address is called; empty where it leads nowhere."""
        return address_name(self.dossier, address) if self.has_address(address) else ""

    def breadcrumb_parts(self, address: Address) -> tuple[str, SafeLine]:
        """Return what an address is called, and the mark of what rests on the editor; empty where there is none."""
        if not self.has_address(address):
            return "", EMPTY_LINE
        return address_name(self.dossier, address, mark=""), address_mark(self.dossier, address)

    def quoted_passage(self, note: Note) -> TextAnchor | None:
        """Return where the words that a note quotes stand in the copy; `None` without either."""
        if self.facts.attached_copy is None or note.span is None:
            return None
        return self.facts.attached_copy.resolve_quote(paragraph_number(note.on), note.span)

    def shown_span(self, note: Note) -> Span | None:
        """Return the words that a note quotes as they are shown; `None` where it quotes none."""
        return (
            self.facts.attached_copy.shown_span(paragraph_number(note.on), note.span)
            if self.facts.attached_copy
            else note.span
        )

    def quoted_passages(self) -> Iterator[tuple[TextAnchor, Note]]:
        """Yield the notes of which the quoted words stand in the copy, with where they do."""
        for note in self.notebook.snapshot().values():
            place = self.quoted_passage(note)
            if place and place.section >= 0:
                yield place, note

    def note_badge(self, address: Address) -> str:
        """Return what stands in a list beside a fact: how many notes are on it; a check without a text is its sign."""
        count = sum(not note.is_wordless for note in self.notebook.notes_on(address))
        return f"✎ {count}" if count else ""

    def fact_sign(self, address: Address) -> str:
        """Return the one sign that stands in a list beside a fact; empty where nothing was checked.

        That it differs from the reader's copy is shown whatever a person said; that it agrees, where nobody said more.
        """
        compared = self.facts.attached_copy.comparison_sign(address) if self.facts.attached_copy else ""
        return compared if compared == DIFFERS_SIGN else self.checks.check_sign(address) or compared

    def has_fact_changed(self, note: Note) -> bool:
        """Tell whether the fact of a note says something else than when the note was written."""
        return note.has_outdated_fact(fingerprint_text(self.dossier, note.on, note.fact))

    def has_address(self, address: Address) -> bool:
        """Tell whether an address leads anywhere."""
        return address_exists(self.dossier, address)

    def is_orphan(self, note: Note) -> bool:
        """Tell whether the fact of a note is gone."""
        return not self.has_address(note.on)

    def needs_review(self, note: Note) -> bool:
        """Tell whether a note is in conflict, or its fact has changed: whether there is something to compare."""
        return bool(note.conflict) or self.has_fact_changed(note)

    def save_before_exit(self) -> Path | None:
        """Write what is not on the disk once the screen is gone, whatever ended it.

        Returns:
            Where the notes are, if they could not be written to their own file.

        Raises:
            JvexploreError: when they could not be written anywhere.
        """
        self.drafts.write_drafts()
        was_unsaved = len(self.drafts) > 0 and self.note_changes.add_unsaved_drafts(self.drafts)
        if was_unsaved or self.saving.is_pending:
            return self.store.save_or_rescue(self.notebook.snapshot())
        return None
