"""What people said of each fact by check notes: worked out once until these change, for rows ask each time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.blocks import Prose
from jvexplore.dossier.date_text import in_local_time, short_date
from jvexplore.dossier.fact_changes import fingerprint_text
from jvexplore.dossier.page_blocks import BASIS_SENTENCES
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

_NOT_CHECKED: Final = "○ not verified"
_BASES: Final = tuple(BASIS_SENTENCES.values())
ANSWER_VERBS: Final[Mapping[CheckStatus, str]] = {"open": "reopen", "confirmed": "confirm", "disputed": "dispute"}
"""What one does by each answer, as undo names it."""


class FactChecks:
    """The verdicts on the facts of a session.

    Args:
        facts: the dossier that is open.
        notebook: the notes on it.
        author: whose check notes the reader's own are.
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
        """Return what the check notes on an address come to; `None` where nobody checked."""
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
        """Return the values of a note's fact now; what the note keeps, while none of them has changed."""
        return fingerprint_text(self._facts.dossier, note.on, note.fact)

    def check_sign(self, address: Address) -> str:
        """Return ○, √ or × as the person's sign of an address; empty where nobody checked."""
        verdict = self.verdict_on(address)
        return verdict.check_sign if verdict else ""

    def is_verified(self, address: Address) -> bool:
        """Tell whether a person confirmed or disputed what a fact says now."""
        verdict = self.verdict_on(address)
        return verdict is not None and verdict.is_settled

    def answer_check(
        self, address: Address, status: CheckStatus, fingerprint: str | None = None
    ) -> tuple[Note | None, Note]:
        """Return the reader's own check note on a fact before and after they say whether that is right.

        Of several check notes it is the one that decides; without any, a new one without text.

        Args:
            address: the fact's.
            status: the reader's answer.
            fingerprint: of the fact when the reader was asked, since the dossier may have been replaced meanwhile; the
                current one if `None`.
        """
        from jvexplore.notes.checks import mark_note, reach_verdict

        said = fingerprint_text(self._facts.dossier, address) if fingerprint is None else fingerprint
        now = self._now()
        checks = (note for note in self._notebook.checks_on(address) if note.author == self._author)
        own = reach_verdict(checks, self._fact_now)
        if own:
            return own.note, mark_note(own.note, status, said, now)
        note = new_note(address, "", kind="check", tags=(), author=self._author, now=now, fact=said)
        return None, replace(note, status=status)

    def describe_check(self, address: Address) -> str:
        """Return in one line who checked a fact, and when: "√ confirmed by ana, 28 Nov 2026"."""
        verdict = self.verdict_on(address)
        if verdict is None:
            return _NOT_CHECKED
        day = short_date(in_local_time(verdict.checked_at))
        told = verdict.describe_verdict(day, replace_links(self._facts.dossier, verdict.note.first_line))
        return to_single_line(told)

    def insert_verdict(self, page: list[Block], address: Address) -> list[Block]:
        """Return the page about a fact with who checked it, under the line that says what it is based on."""
        if address not in self._facts.dossier.facts:
            return page
        told = self.describe_check(address)
        for place, block in enumerate(page):
            if isinstance(block, Prose) and block.text.startswith(_BASES):
                return [*page[:place], block._replace(text=f"{block.text}\n{told}"), *page[place + 1 :]]
        return [*page[:1], Prose(told), *page[1:]]
