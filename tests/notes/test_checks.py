"""What check notes come to: by one person and by several, of a fact that has changed, moved or merged."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from jvexplore.address import Address
from jvexplore.notes.checks import (
    CHECK_SIGNS,
    check_state,
    mark_note,
    move_note,
    reach_verdict,
    status_words,
)
from jvexplore.notes.merge import merge_note
from jvexplore.notes.model import NOTE_KINDS, SETTLED_STATUSES, Note, NoteStatus, allowed_statuses, next_status
from jvexplore.notes.notebook import Notebook
from jvexplore.records.changes import Change
from tests.samples import NOON, made

THEN, NOW = "Dough Holding holds 37 %", "Dough Holding holds 38 %"
LATER = NOON + timedelta(days=6)


def check(number: int, status: NoteStatus, author: str = "ana", fact: str = NOW, text: str = "") -> Note:
    return made(number, text=text, kind="check", status=status, author=author, fact=fact)


def test_nobody_checked_what_has_notes_of_other_kinds_only() -> None:
    assert reach_verdict([], lambda _: NOW) is None
    assert (
        reach_verdict(
            [made(number, kind=kind) for number, kind in enumerate(NOTE_KINDS) if kind != "check"], lambda _: NOW
        )
        is None
    )


@pytest.mark.parametrize(
    ("note", "told", "is_settled"),
    [
        (check(1, "confirmed"), "√ confirmed by ana, 22 Nov 2026", True),
        (check(1, "confirmed", author=""), "√ confirmed, 22 Nov 2026", True),
        (check(1, "confirmed", fact=""), "√ confirmed by ana, 22 Nov 2026", True),
        (check(1, "confirmed", fact=THEN), "○ changed since confirmed by ana, 22 Nov 2026", False),
        (check(1, "disputed"), "× disputed by ana, 22 Nov 2026", True),
        (check(1, "disputed", fact=THEN), "× disputed by ana, 22 Nov 2026; the fact has changed since", False),
        (check(1, "open"), "○ open, marked by ana, 22 Nov 2026", False),
        (check(1, "open", author="", fact=THEN), "○ open, marked 22 Nov 2026", False),
        (check(1, "open", text="\n  Ask the mill.\nSoon."), "○ open: Ask the mill.", False),
        (check(1, "open", text="w" * 500), f"○ open: {'w' * 119}…", False),
        (check(1, "confirmed", text="As printed."), "√ confirmed by ana, 22 Nov 2026", True),
    ],
)
def test_a_verdict_says_who_checked_and_when(note: Note, told: str, *, is_settled: bool) -> None:
    verdict = reach_verdict([note], lambda _: NOW)
    assert verdict
    assert verdict.describe_verdict("22 Nov 2026", note.first_line) == told
    assert verdict.check_sign == told[0]
    assert verdict.is_settled is is_settled
    assert verdict.checked_at == note.updated


def test_a_fact_that_is_gone_cannot_have_changed() -> None:
    verdict = reach_verdict([check(1, "confirmed", fact=THEN)], lambda _: "")
    assert verdict
    assert verdict.state == "confirmed"


@pytest.mark.parametrize(
    ("notes", "decides"),
    [
        ([check(1, "disputed"), check(2, "open"), check(3, "confirmed")], 0),
        ([check(1, "open"), check(2, "confirmed"), check(3, "confirmed")], 0),
        ([check(1, "confirmed", fact=THEN), check(2, "confirmed")], 1),
        ([check(1, "confirmed"), check(2, "confirmed", fact=THEN)], 0),
        ([check(1, "confirmed", fact=THEN), check(2, "open"), check(3, "confirmed")], 1),
        ([check(1, "open"), check(2, "confirmed", fact=THEN)], 0),
        ([check(1, "disputed"), check(2, "disputed", fact=THEN), check(3, "confirmed")], 1),
        ([check(1, "confirmed"), check(2, "confirmed", "ben")], 1),
    ],
)
def test_of_several_checks_disputed_wins_then_open_and_the_newest_of_those_is_reported(
    notes: list[Note], decides: int
) -> None:
    for order in permutations([*notes, made(9, kind="risk")]):
        verdict = reach_verdict(order, lambda _: NOW)
        assert verdict
        assert verdict.note is notes[decides]


def test_the_newest_is_the_one_that_was_changed_last() -> None:
    first, second = replace(check(1, "disputed"), updated=LATER), check(2, "disputed")
    verdict = reach_verdict([first, second], lambda _: NOW)
    assert verdict
    assert verdict.note is first


def test_every_status_of_a_check_has_a_sign_of_one_cell_and_words() -> None:
    signs = {status: CHECK_SIGNS[check_state(check(1, status), NOW)] for status in allowed_statuses("check")}
    assert signs == {"open": "○", "confirmed": "√", "disputed": "×"}
    assert status_words(check(1, "confirmed"), NOW) == "√ confirmed"
    assert status_words(check(1, "confirmed", fact=THEN), NOW) == "○ changed since confirmed"
    assert status_words(check(1, "disputed"), NOW, signed=False) == "disputed"
    assert status_words(made(1, kind="risk", status="resolved"), NOW) == "resolved"


@pytest.mark.parametrize("kind", NOTE_KINDS)
def test_resolving_settles_what_is_open_and_opens_all_else_and_never_disputes(kind: str) -> None:
    for status in allowed_statuses(kind):  # type: ignore[arg-type]
        after = next_status(made(1, kind=kind, status=status))
        assert after == ("open" if status != "open" else "confirmed" if kind == "check" else "resolved")


def test_a_check_without_a_text_reads_as_what_it_says() -> None:
    assert [check(1, status).first_line for status in allowed_statuses("check")] == ["Open", "Confirmed", "Disputed"]
    assert check(1, "confirmed", text="\n \n").first_line == "Confirmed"
    assert made(1, text="").first_line == "(empty)"
    assert check(1, "open").is_wordless
    assert not check(1, "open", text="Why?").is_wordless
    assert not made(1, text="").is_wordless


def test_settling_a_check_keeps_what_its_fact_says_now() -> None:
    for status in sorted(SETTLED_STATUSES):
        assert mark_note(check(1, "open", fact=THEN), status, NOW, LATER).fact == NOW
        assert mark_note(check(1, "open", fact=THEN), status, "", LATER).fact == THEN, "it is gone"
    assert mark_note(check(1, "confirmed", fact=THEN), "open", NOW, LATER).fact == THEN
    assert mark_note(made(1, fact=THEN), "resolved", NOW, LATER).fact == THEN


def test_to_confirm_again_ends_that_the_fact_has_changed() -> None:
    outdated = check(1, "confirmed", fact=THEN)
    again = mark_note(outdated, "confirmed", NOW, LATER)
    assert check_state(outdated, NOW) == "changed"
    assert (check_state(again, NOW), again.updated) == ("confirmed", LATER)
    assert mark_note(again, "confirmed", NOW, LATER + timedelta(days=1)) is again


@pytest.mark.parametrize(
    ("note", "facts", "state"),
    [
        (check(1, "confirmed", fact=THEN), (THEN, NOW), "changed"),
        (check(1, "confirmed", fact=THEN), ("", THEN), "confirmed"),  # its fact has another id now
        (check(1, "confirmed", fact=""), (THEN, NOW), "changed"),
        (check(1, "confirmed", fact=""), ("", NOW), "open"),
        (check(1, "disputed", fact=THEN), (THEN, NOW), "disputed"),
        (check(1, "open", fact=THEN), (THEN, NOW), "open"),
    ],
)
def test_a_check_that_is_moved_confirms_nothing_that_was_not_checked(
    note: Note, facts: tuple[str, str], state: str
) -> None:
    moved = move_note(note, Address("stake/crumb"), facts, LATER)
    assert moved.on == "stake/crumb"
    assert check_state(moved, facts[1]) == state
    there = move_note(made(1, fact=THEN), Address("stake/crumb"), facts, LATER)
    assert there.fact == facts[1]
    assert moved.updated == there.updated == LATER


def test_an_open_check_that_is_moved_asks_about_the_fact_that_it_is_on_then() -> None:
    moved = move_note(check(1, "open", fact=THEN), Address("stake/crumb"), (THEN, NOW), LATER)
    assert (moved.status, moved.fact) == ("open", NOW)


def test_only_what_was_settled_can_be_outdated() -> None:
    verdicts = [reach_verdict([check(1, status, fact=THEN)], lambda _: NOW) for status in allowed_statuses("check")]
    assert {each.note.status: each.is_outdated for each in verdicts if each} == {
        "open": False,
        "confirmed": True,
        "disputed": True,
    }


def test_merged_versions_confirm_nothing_that_was_not_checked() -> None:
    base = check(1, "open", fact=THEN)
    confirmed = replace(base, status="confirmed", updated=base.updated + timedelta(minutes=1))
    reread = replace(base, fact=NOW, tags=("read",), updated=base.updated + timedelta(minutes=2))
    disputed = replace(reread, status="disputed")
    for one, other, status, fact in (
        (confirmed, reread, "confirmed", THEN),
        (confirmed, disputed, "disputed", NOW),
    ):
        for ours, theirs in ((one, other), (other, one)):
            merged = merge_note(base, ours, theirs)
            assert merged
            assert (merged.status, merged.fact) == (status, fact)
    merged = merge_note(base, confirmed, disputed)
    assert merged
    assert dict(merged.conflict[0]) == {"status": "confirmed", "fact": THEN, "updated": confirmed.updated}


def test_a_notebook_lists_checks_and_counts_its_changes() -> None:
    notes = [check(1, "open"), made(2), check(3, "confirmed"), made(4, "stake/crumb", kind="check")]
    notebook = Notebook({note.id: note for note in notes})
    assert notebook.checks_on(Address("stake/dough")) == [notes[0], notes[2]]
    assert notebook.checks_on(Address("stake/gone")) == []
    version = notebook.version
    notebook.apply_step((Change(notes[0], None),))
    assert notebook.version != version
    assert notebook.checks_on(Address("stake/dough")) == [notes[2]]
