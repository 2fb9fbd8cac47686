"""The verdicts of check notes on facts; cached until the notes change, since every drawn row asks for one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.blocks import Prose
from jvexplore.dossier.date_text import in_local_time, short_date
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.pages.page_blocks import BASIS_LABEL
from jvexplore.export.note_links import replace_links
from jvexplore.notes.model import new_note
from jvexplore.sanitize import to_single_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block
    from jvexplore.notes.checks import CheckStatus, Verdict
    from jvexplore.notes.model import Note
    from jvexplore.notes.notebook import Notebook
    from jvexplore.session.open_facts import OpenFacts

NOT_CHECKED: Final = "○ not verified"
CHECKED_LABEL: Final = "Checked"
"""The label of the verdict on a page."""
ANSWER_VERBS: Final[Mapping[CheckStatus, str]] = {"open": "reopen", "confirmed": "confirm", "disputed": "dispute"}
"""The label of each answer's undo step."""


class FactChecks:
    """The verdicts on the facts of a session.

    Args:
        facts: the open dossier.
        notebook: the notes on it.
        author: the reader's name, which their own check notes carry.
        now: the clock.
    """

    def __init__(self, facts: OpenFacts, notebook: Notebook, author: str, now: Callable[[], datetime]) -> None:
        self._facts = facts
        self._notebook = notebook
        self._author = author
        self._now = now
        self._verdicts: dict[Address, Verdict | None] = {}
        self._dossier = facts.dossier
        self._version = notebook.version

    def verdict_on(self, address: Address) -> Verdict | None:
        """Return the verdict of the check notes on an address; `None` if there are none."""
        dossier, notebook = self._facts.dossier, self._notebook
        if not notebook.note_count(address):
            return None
        if self._dossier is not dossier or self._version != notebook.version:
            self._dossier, self._version = dossier, notebook.version
            self._verdicts.clear()
        if address not in self._verdicts:
            self._verdicts[address] = self._reach_verdict(address)
        return self._verdicts[address]

    def _reach_verdict(self, address: Address) -> Verdict | None:
        checks = self._notebook.checks_on(address)
        if not checks:
            return None
        from jvexplore.notes.checks import reach_verdict

        return reach_verdict(checks, self._fact_now)

    def _fact_now(self, note: Note) -> str:
        """Return the current fingerprint of a note's fact; equal to the stored one if no value has changed."""
        return fingerprint_text(self._facts.dossier, note.on, note.fact)

    def check_sign(self, address: Address) -> str:
        """Return ○, √ or × for the verdict on an address; empty if there is none."""
        verdict = self.verdict_on(address)
        return verdict.check_sign if verdict else ""

    def is_verified(self, address: Address) -> bool:
        """Return whether a person confirmed or disputed the fact in its current state."""
        verdict = self.verdict_on(address)
        return verdict is not None and verdict.is_settled

    def answer_check(
        self, address: Address, status: CheckStatus, fingerprint: str | None = None
    ) -> tuple[Note | None, Note]:
        """Return the reader's check note on a fact before and after their answer.

        Of several check notes, this is the one that determines the verdict; if there is none, a new one without text.

        Args:
            address: the address of the fact.
            status: the reader's answer.
            fingerprint: the fingerprint of the fact when the reader was asked, since the dossier may have been replaced
                in between; the current one if `None`.
        """
        from jvexplore.notes.checks import mark_note, reach_verdict

        checked = fingerprint_text(self._facts.dossier, address) if fingerprint is None else fingerprint
        now = self._now()
        checks = (note for note in self._notebook.checks_on(address) if note.author == self._author)
        own = reach_verdict(checks, self._fact_now)
        if own:
            return own.note, mark_note(own.note, status, checked, now)
        note = new_note(address, "", kind="check", tags=(), author=self._author, now=now, fact=checked)
        return None, replace(note, status=status)

    def describe_check(self, address: Address, mark: str = EDITOR) -> str:
        """Return the verdict on a fact in one line: "√ confirmed by ana, 28 Nov 2026".

        Args:
            address: of the fact.
            mark: the mark in names for what relies on the editor. Words of the check may look like it.
        """
        verdict = self.verdict_on(address)
        if verdict is None:
            return NOT_CHECKED
        day = short_date(in_local_time(verdict.checked_at))
        line = verdict.describe_verdict(day, replace_links(self._facts.dossier, verdict.note.first_line, mark=mark))
        return to_single_line(line)

    def insert_verdict(self, page: list[Block], address: Address) -> list[Block]:
        """Insert the verdict into the page about a fact, below its basis; without one, below its heading."""
        if address not in self._facts.dossier.facts:
            return page
        verdict = self.describe_check(address)
        unmarked = self.describe_check(address, mark="") if EDITOR in verdict else ""
        shown = Prose(verdict, field=(CHECKED_LABEL, verdict), unmarked=unmarked)
        bases = (
            index
            for index, block in enumerate(page)
            if isinstance(block, Prose) and block.field and block.field[0] == BASIS_LABEL
        )
        at = next(bases, 0)
        return [*page[: at + 1], shown, *page[at + 1 :]]
