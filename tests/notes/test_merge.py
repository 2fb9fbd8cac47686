from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.notes.merge import merge
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.notes.model import Note

IDS = range(4)


@st.composite
def versions(draw: st.DrawFn) -> dict[str, Note]:
    """Make some of a few notes, each in one of a few versions."""
    chosen = draw(st.dictionaries(st.sampled_from(IDS), st.sampled_from("abc")))
    drawn = [made(number, text=text) for number, text in chosen.items()]
    return {note.id: note for note in drawn}


@given(versions(), versions(), versions())
def test_nothing_that_either_side_wrote_is_lost(
    base: dict[str, Note], ours: dict[str, Note], theirs: dict[str, Note]
) -> None:
    merged = merge(base, ours, theirs)
    kept = {(note.id, note.text) for note in merged.values()}
    told = [note.text for note in merged.values()]
    for side in (ours, theirs):
        for note_id, note in side.items():
            if base.get(note_id) != note:
                assert note.text in told
    for note_id, note in ours.items():
        if base.get(note_id) != note:
            assert (note_id, note.text) in kept
    for note_id, note in base.items():
        if ours.get(note_id) == theirs.get(note_id) == note:
            assert merged[note_id] == note
    assert all(note_id == note.id for note_id, note in merged.items())


@given(versions(), versions())
def test_a_side_that_changed_nothing_gives_way(base: dict[str, Note], changed: dict[str, Note]) -> None:
    assert merge(base, changed, base) == changed
    assert merge(base, base, changed) == changed
    assert merge(base, changed, changed) == changed


def test_a_note_deleted_here_and_edited_there_stays() -> None:
    before, after = made(1, text="a"), made(1, text="b")
    assert merge({before.id: before}, {}, {after.id: after}) == {after.id: after}
    assert merge({before.id: before}, {after.id: after}, {}) == {after.id: after}


def test_of_two_versions_ours_keeps_the_id() -> None:
    before, ours, theirs = made(1, text="a"), made(1, text="b"), made(1, text="c")
    merged = merge({before.id: before}, {ours.id: ours}, {theirs.id: theirs})
    assert merged.pop(ours.id) == ours
    assert [note.text for note in merged.values()] == ["c"]


def test_different_keys_of_one_note_both_survive() -> None:
    before = made(1, text="a", tags=("x",))
    ours = replace(before, text="b", updated=before.updated + timedelta(minutes=1))
    theirs = replace(before, status="resolved", tags=("y",), updated=before.updated + timedelta(minutes=2))
    [merged] = merge({before.id: before}, {ours.id: ours}, {theirs.id: theirs}).values()
    assert (merged.text, merged.status, merged.tags) == ("b", "resolved", ("y",))
    assert merged.updated == theirs.updated


def test_keys_that_do_not_go_together_are_not_mixed() -> None:
    before = made(1, text="a", kind="comment", status="open")
    ours, theirs = replace(before, kind="check"), replace(before, status="resolved")
    merged = merge({before.id: before}, {ours.id: ours}, {theirs.id: theirs})
    assert {(note.kind, note.status) for note in merged.values()} == {("check", "open"), ("comment", "resolved")}
