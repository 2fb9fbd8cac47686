"""Check notes, with which people verify a fact, and the verdict of all check notes on one address.

A note identifies its fact by address only. The caller passes the fact's current fingerprint as `fact_now`, which equals
`Note.fact`, stored when the fact was confirmed or disputed, as long as no value has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, assert_never

from jvexplore.notes.model import SETTLED_STATUSES, Note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from jvexplore.address import Address
    from jvexplore.notes.model import NoteStatus

CheckStatus: TypeAlias = Literal["open", "confirmed", "disputed"]
"""The statuses of a check note: a person's answer."""

CheckState: TypeAlias = Literal["open", "confirmed", "changed", "disputed"]
"""The state of a check now; `changed`: confirmed, but the fact was edited since."""

CHECK_SIGNS: Final[Mapping[CheckState, str]] = {"open": "○", "confirmed": "√", "changed": "○", "disputed": "×"}
"""Characters one cell wide in every font, without an emoji form; a hollow one means unsettled."""

_STATE_WORDS: Final[Mapping[CheckState, str]] = {
    "open": "open",
    "confirmed": "confirmed",
    "changed": "changed since confirmed",
    "disputed": "disputed",
}
_LONGEST: Final = 120
"""The longest excerpt of an open check, in characters; the full notes are shown below it."""


class Verdict(NamedTuple):
    """The verdict of the check notes on one address.

    Attributes:
        note: the deciding check note.
        state: its state.
        is_outdated: whether the fact has changed since it was confirmed or disputed.
    """

    note: Note
    state: CheckState
    is_outdated: bool

    @property
    def check_sign(self) -> str:
        """○, √ or ×."""
        return CHECK_SIGNS[self.state]

    @property
    def is_settled(self) -> bool:
        """Whether a person confirmed or disputed the fact in its current state, so that nothing is left to verify."""
        return self.state in ("confirmed", "disputed") and not self.is_outdated

    @property
    def checked_at(self) -> datetime:
        """When the deciding note was last changed, in UTC."""
        return self.note.updated

    def describe_verdict(self, day: str, text: str) -> str:
        """Return the verdict in one line: "√ confirmed by ana, 28 Nov 2026".

        Args:
            day: `checked_at`, formatted.
            text: the first line of the check note, with names in place of links; for an open check, what to verify.
        """
        by = f" by {self.note.author}" if self.note.author else ""
        answer = f"{self.check_sign} {_STATE_WORDS[self.state]}"
        match self.state:
            case "confirmed" | "changed":
                return f"{answer}{by}, {day}"
            case "disputed":
                return f"{answer}{by}, {day}{'; the fact has changed since' if self.is_outdated else ''}"
            case "open" if self.note.text.strip():
                return f"{answer}: {text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + '…'}"
            case "open":
                return f"{answer}, marked{by}{',' if by else ''} {day}"
            case _:
                assert_never(self.state)


def reach_verdict(notes: Iterable[Note], fact_now: Callable[[Note], str]) -> Verdict | None:
    """Return the verdict of the check notes among `notes`; `None` if there are none.

    Precedence: disputed, open, confirmed in its current state, confirmed in an earlier state; then the newest.

    Args:
        notes: the notes on one address, in any order.
        fact_now: returns the current fingerprint of a note's fact; empty if the fact is gone.
    """
    checks = [note for note in notes if note.kind == "check"]
    if not checks:
        return None
    note = max(checks, key=lambda check: (_rank(check_state(check, fact_now(check))), check.updated, check.id))
    now = fact_now(note)
    return Verdict(note, check_state(note, now), is_outdated=_is_settled(note) and note.has_outdated_fact(now))


def check_state(check: Note, fact_now: str) -> CheckState:
    """Return the state of a check note, given the current fingerprint of its fact."""
    match check.status:
        case "confirmed":
            return "changed" if check.has_outdated_fact(fact_now) else "confirmed"
        case "disputed":
            return "disputed"
        case "open" | "resolved":
            return "open"
        case _:
            assert_never(check.status)


def status_words(note: Note, fact_now: str, *, signed: bool = True) -> str:
    """Return the status of any note, of a check with its sign: "√ confirmed", "○ changed since confirmed", "resolved".

    Args:
        note: a note of any kind.
        fact_now: the fingerprint of its fact now.
        signed: whether to put the sign before the words.
    """
    if note.kind != "check":
        return note.status
    state = check_state(note, fact_now)
    return f"{CHECK_SIGNS[state]} {_STATE_WORDS[state]}" if signed else _STATE_WORDS[state]


def mark_note(note: Note, status: NoteStatus, fact_now: str, now: datetime) -> Note:
    """Return a note with another status; a check that this settles stores the fact's current fingerprint.

    Args:
        note: a note of any kind.
        status: the new status.
        fact_now: the fingerprint of its fact now; empty if the fact is gone.
        now: the current time.
    """
    if note.kind == "check" and status in SETTLED_STATUSES and fact_now:
        return note.with_changes(now, status=status, fact=fact_now)
    return note.with_changes(now, status=status)


def move_note(note: Note, address: Address, facts: tuple[str, str], now: datetime) -> Note:
    """Return a note moved to another address.

    Nobody has checked the new fact, so a settled check keeps the old fingerprint and counts as changed unless the new
    fact equals the old one. If there is no fingerprint to compare, the check is reopened.

    Args:
        note: the note to move.
        address: its new address.
        facts: the fingerprints of the facts at its old and new address; empty where there is no fact.
        now: the current time.
    """
    old_fact, new_fact = facts
    if not _is_settled(note):
        return note.with_changes(now, on=address, fact=new_fact)
    checked = note.fact or old_fact
    return note.with_changes(
        now, on=address, fact=checked or new_fact, status=note.status if checked and new_fact else "open"
    )


def _is_settled(note: Note) -> bool:
    return note.kind == "check" and note.status in SETTLED_STATUSES


def _rank(state: CheckState) -> int:
    match state:
        case "disputed":
            return 3
        case "open":
            return 2
        case "confirmed":
            return 1
        case "changed":
            return 0
        case _:
            assert_never(state)
