"""How far one's own work on a dossier is: checks, notes by state, and quotes compared with one's copy."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import NO_ADDRESS, Address
from jvexplore.dossier.blocks import AGREES_SIGN, DIFFERS_SIGN
from jvexplore.dossier.computed_once import computed_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.session.session import Session

_MAX_COMPARED: Final = 200
"""How many quotes are compared; beyond that, the comparison would keep the reader waiting."""


class OwnWork(NamedTuple):
    """How far one's own work is.

    Attributes:
        facts: how many facts there are.
        confirmed: how many of them a person confirmed as they are now.
        disputed: how many of them a person disputed.
        open_notes: how many notes are open.
        resolved_notes: how many notes are resolved, or answered checks.
        has_copy: whether a copy of the article is attached.
        copy_fits: whether all paragraphs of the dossier are in it.
        quotes: how many quotes were compared, or would be.
        same_quotes: how many of them are word for word in the copy.
        other_quotes: how many of them differ.
        first_quote: the first of them that differs, or else the first one.
    """

    facts: int
    confirmed: int = 0
    disputed: int = 0
    open_notes: int = 0
    resolved_notes: int = 0
    has_copy: bool = False
    copy_fits: bool = False
    quotes: int = 0
    same_quotes: int = 0
    other_quotes: int = 0
    first_quote: Address = NO_ADDRESS

    @property
    def checked(self) -> int:
        """How many facts a person has checked."""
        return self.confirmed + self.disputed


@computed_once
def _quotes(dossier: Dossier) -> Sequence[Address]:
    return [fact.address for fact in dossier.facts.values() if fact.verbatim_text()]


def count_work(session: Session) -> OwnWork:
    """Return how far the work of a session is."""
    notes = session.notebook.snapshot().values()
    checked = {note.on for note in notes if note.kind == "check" and session.checks.is_verified(note.on)}
    verdicts = Counter(verdict.state for each in checked if (verdict := session.checks.verdict_on(each)))
    open_notes = sum(note.status == "open" for note in notes)
    quotes = _quotes(session.dossier)[:_MAX_COMPARED]
    copy = session.facts.attached_copy
    signs = {each: copy.comparison_sign(each) for each in quotes} if copy else {}
    others = [each for each, sign in signs.items() if sign == DIFFERS_SIGN]
    return OwnWork(
        facts=len(session.dossier.facts),
        confirmed=verdicts["confirmed"],
        disputed=verdicts["disputed"],
        open_notes=open_notes,
        resolved_notes=len(notes) - open_notes,
        has_copy=copy is not None,
        copy_fits=copy is not None and copy.matches_dossier,
        quotes=len(quotes),
        same_quotes=sum(sign == AGREES_SIGN for sign in signs.values()),
        other_quotes=len(others),
        first_quote=next(iter([*others, *quotes]), NO_ADDRESS),
    )
