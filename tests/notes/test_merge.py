from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jvexplore.notes.codec import NotesDocument, parse_notes, write_notes
from jvexplore.notes.conflict import DELETED, choose_version, is_deletion, join_versions, note_in_version
from jvexplore.notes.merge import NOTE_MERGE_POLICY, merge_note
from jvexplore.records.document import Document, UnreadableEntry, merge_documents
from jvexplore.records.merge import merge_records
from jvexplore.span import Span
from tests.samples import NOON, made

if TYPE_CHECKING:
    from jvexplore.notes.model import Note

NOTES = Path("notes.toml")
IDS = range(3)
MINUTE = timedelta(minutes=1)
SPAN = Span(start=3, end=8, exact="crumb")


@st.composite
def versions(draw: st.DrawFn) -> dict[str, Note]:
    """Make some of a few notes, each in one of many versions."""
    notes = {}
    for number in draw(st.sets(st.sampled_from(IDS))):
        kind, status = draw(
            st.sampled_from([("comment", "open"), ("comment", "resolved"), ("check", "open"), ("check", "confirmed")])
        )
        note = made(
            number,
            draw(st.sampled_from(["stake/dough", "party/crumb"])),
            draw(st.sampled_from("abc")),
            kind=kind,
            status=status,
            tags=tuple(draw(st.lists(st.sampled_from("xyz"), unique=True))),
            span=draw(st.sampled_from([None, SPAN, replace(SPAN, start=4)])),
            extra=draw(st.dictionaries(st.sampled_from("pq"), st.integers(0, 1))),
        )
        notes[note.id] = replace(note, updated=note.updated + draw(st.integers(0, 2)) * MINUTE)
    return notes


def said(note: Note, key: str) -> list[Any]:
    """Return what a note and its other versions say."""
    return [getattr(note, key), *(version[key] for version in note.conflict if key in version)]


@settings(max_examples=20)
@given(versions(), versions(), versions())
def test_nothing_that_either_side_wrote_is_lost(
    base: dict[str, Note], ours: dict[str, Note], theirs: dict[str, Note]
) -> None:
    merged = merge_records(base, ours, theirs, NOTE_MERGE_POLICY)
    for side in (ours, theirs):
        for note_id, note in side.items():
            before = base.get(note_id)
            if before == note:
                continue
            for key in ("on", "span", "kind", "status", "text"):
                if before is None or getattr(before, key) != getattr(note, key):
                    assert getattr(note, key) in said(merged[note_id], key)
            assert set(note.tags) - set(before.tags if before else ()) <= set(merged[note_id].tags)
    assert all(note_id == note.id for note_id, note in merged.items())


@settings(max_examples=20)
@given(versions(), versions(), versions())
def test_whoever_merges_the_outcome_is_the_same_and_can_be_written(
    base: dict[str, Note], ours: dict[str, Note], theirs: dict[str, Note]
) -> None:
    merged = merge_records(base, ours, theirs, NOTE_MERGE_POLICY)
    assert merge_records(base, theirs, ours, NOTE_MERGE_POLICY) == merged
    contents = Document("bakery", merged)
    read = parse_notes(write_notes(contents), NOTES)
    assert not read.unreadable
    assert read.records == merged
    # Both sides take the outcome over, and it changes no more.
    assert (
        merge_records(ours, ours, merged, NOTE_MERGE_POLICY)
        == merge_records(theirs, merged, theirs, NOTE_MERGE_POLICY)
        == merged
    )


@given(versions(), versions())
def test_a_side_that_changed_nothing_gives_way(base: dict[str, Note], changed: dict[str, Note]) -> None:
    assert merge_records(base, changed, base, NOTE_MERGE_POLICY) == changed
    assert merge_records(base, base, changed, NOTE_MERGE_POLICY) == changed
    assert merge_records(base, changed, changed, NOTE_MERGE_POLICY) == changed


def test_a_note_deleted_here_and_edited_there_stays_and_is_marked() -> None:
    before, after = made(1, text="a"), made(1, text="b")
    marked = replace(after, conflict=(DELETED,))
    assert merge_note(before, None, after) == marked
    assert merge_note(before, after, None) == marked
    assert is_deletion(marked.conflict[0])


def test_the_same_key_in_two_ways_is_kept_twice_and_marked() -> None:
    before = made(1, text="a")
    ours = replace(before, text="b", updated=before.updated + MINUTE)
    theirs = replace(before, text="c", updated=before.updated + 2 * MINUTE)
    merged = merge_note(before, ours, theirs)
    assert merged
    assert merged == replace(theirs, conflict=({"text": "b", "updated": ours.updated},))
    now = NOON + timedelta(days=1)
    assert choose_version(merged, note_in_version(merged, merged.conflict[0]), now) == replace(ours, updated=now)
    assert choose_version(merged, merged, now) == replace(theirs, updated=now)
    assert join_versions(merged, now) == replace(theirs, text="c\n\nb", updated=now)


def test_different_keys_of_one_note_both_survive() -> None:
    before = made(1, text="a", tags=("x", "old"))
    ours = replace(before, text="b", tags=("x", "old", "mine"), updated=before.updated + MINUTE)
    theirs = replace(before, status="resolved", tags=("y", "x"), updated=before.updated + 2 * MINUTE)
    merged = merge_note(before, ours, theirs)
    assert merged
    assert (merged.text, merged.status, merged.tags) == ("b", "resolved", ("y", "x", "mine"))
    assert not merged.conflict
    assert merged.updated == theirs.updated


def test_keys_that_do_not_go_together_are_not_mixed() -> None:
    before = made(1, text="a", kind="comment", status="open")
    ours = replace(before, kind="check", updated=before.updated + MINUTE)
    theirs = replace(before, status="resolved")
    merged = merge_note(before, ours, theirs)
    assert merged
    assert (merged.kind, merged.status) == ("check", "open")
    assert note_in_version(merged, merged.conflict[0]).status == "resolved"
    assert note_in_version(merged, merged.conflict[0]).kind == "comment"


def test_a_conflict_that_was_decided_on_one_side_is_decided() -> None:
    before = made(1, text="a", conflict=({"text": "b"},))
    decided = replace(before, conflict=(), updated=before.updated + MINUTE)
    edited = replace(before, tags=("new",), updated=before.updated + 2 * MINUTE)
    merged = merge_note(before, decided, edited)
    assert merged
    assert (merged.conflict, merged.tags) == ((), ("new",))


def test_files_are_merged_with_all_that_is_not_a_note() -> None:
    bad, worse = UnreadableEntry("[[notes]]\nx = 1\n", "", ""), UnreadableEntry("[[notes]]\nx = 2\n", "", "")
    base: NotesDocument = Document("bakery", extra={"a": 1, "b": 1}, unreadable=(bad,))
    ours = Document("bakery", {"1": made(1)}, extra={"a": 2, "b": 1})
    theirs = Document("bakery", {"2": made(2)}, extra={"a": 1, "b": 1, "c": 1}, unreadable=(bad, worse))
    merged = merge_documents(base, ours, theirs, NOTE_MERGE_POLICY)
    assert merged.records == {"1": made(1), "2": made(2)}
    assert merged.extra == {"a": 2, "b": 1, "c": 1}
    assert merged.unreadable == (worse,)
