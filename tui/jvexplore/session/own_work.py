"""How far the reader's own work on a dossier is: checks, notes by state, and quotes compared with the reader's copy."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import NO_ADDRESS, Address
from jvexplore.dossier.blocks import AGREES_SIGN, DIFFERS_SIGN
from jvexplore.dossier.computed_once import computed_once

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.session.session import Session

_MAX_COMPARED: Final = 200
"""How many quotes are compared; beyond that, the comparison would keep the reader waiting."""


class NoteCounts(NamedTuple):
    """How many facts a person has checked, and how many notes there are.

    Attributes:
        confirmed: how many facts a person confirmed as they are now.
        disputed: how many facts a person disputed.
        open_notes: how many notes are open.
        resolved_notes: how many notes are resolved, or answered checks.
        conflicts: how many notes have versions to choose from.
    """

    confirmed: int = 0
    disputed: int = 0
    open_notes: int = 0
    resolved_notes: int = 0
    conflicts: int = 0

    @property
    def checked(self) -> int:
        """How many facts a person has checked."""
        return self.confirmed + self.disputed


class OwnWork(NamedTuple):
    """How far the reader's own work is.

    Attributes:
        facts: how many facts there are.
        notes: how many of them are checked, and how many notes there are.
        has_copy: whether a copy of the article is attached.
        copy_fits: whether all paragraphs of the sources that it is of are in it.
        missing_copies: how many sources have no copy, if others have one.
        coverage: how many sentences of the copies have facts, in words; empty without any.
        quotes: how many quotes were compared, or would be.
        same_quotes: how many of them are word for word in the copy.
        other_quotes: how many of them differ.
        first_quote: the first of them that differs, or else the first one.
    """

    facts: int
    notes: NoteCounts = NoteCounts()
    has_copy: bool = False
    copy_fits: bool = False
    quotes: int = 0
    same_quotes: int = 0
    other_quotes: int = 0
    first_quote: Address = NO_ADDRESS
    missing_copies: int = 0
    coverage: str = ""


@computed_once
def _compared_quotes(dossier: Dossier) -> Sequence[Address]:
    return [fact.address for fact in dossier.facts.values() if fact.verbatim_text()][:_MAX_COMPARED]


def compare_quotes(copies: AttachedCopies) -> Mapping[Address, str]:
    """Return the sign of each compared quote; the copies keep the results, so that only the first call takes time."""
    return {each: copies.comparison_sign(each) for each in _compared_quotes(copies.dossier)}


def count_notes(session: Session) -> NoteCounts:
    """Return how many facts a person has checked in a session, and how many notes there are."""
    notes = session.notebook.snapshot().values()
    checked = {note.on for note in notes if note.kind == "check" and session.checks.is_verified(note.on)}
    verdicts = Counter(verdict.state for each in checked if (verdict := session.checks.verdict_on(each)))
    open_notes = sum(note.status == "open" for note in notes)
    conflicts = sum(bool(note.conflict) for note in notes)
    return NoteCounts(verdicts["confirmed"], verdicts["disputed"], open_notes, len(notes) - open_notes, conflicts)


def count_work(session: Session) -> OwnWork:
    """Return how far the work of a session is."""
    quotes = _compared_quotes(session.dossier)
    copies = session.facts.attached_copies
    signs = compare_quotes(copies) if copies else {}
    others = [each for each, sign in signs.items() if sign == DIFFERS_SIGN]
    return OwnWork(
        facts=len(session.dossier.facts),
        notes=count_notes(session),
        has_copy=copies is not None,
        copy_fits=copies is not None and copies.matches_dossier,
        quotes=len(quotes),
        same_quotes=sum(sign == AGREES_SIGN for sign in signs.values()),
        other_quotes=len(others),
        first_quote=next(iter([*others, *quotes]), NO_ADDRESS),
        missing_copies=len(copies.sources_without_copy) if copies else 0,
        coverage=copies.coverage.sentence_count.words if copies else "",
    )
