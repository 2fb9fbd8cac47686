from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jvexplore.notes.codec import parse_notes, write_notes
from jvexplore.notes.drafts import Draft, NoteDraftRecord, abandoned_note_drafts, new_note_draft_file
from jvexplore.notes.merge import merge_note
from jvexplore.records.document import Document
from jvexplore.span import CONTEXT_CHARS, Span, cut_span, span_arguments, span_table
from tests.samples import NOON, TEXTS, made, spans

FILE = Path("mine.toml")
HEAD = 'format = 1\ndossier = "bakery"\n'
ENTRY = """
[[notes]]
id = "01KAN000000000000000000001"
on = "paragraph/3"
span = { start = 6, end = 15, exact = "will rise" } # by hand
text = "so"
created = 2026-11-22T06:00:00Z
updated = 2026-11-22T06:00:00Z
"""
SPAN = Span(start=6, end=15, exact="will rise")


@given(spans())
def test_a_span_is_read_back_from_a_file(span: Span) -> None:
    note = made(1, "paragraph/3", span=span)
    text = write_notes(Document("bakery", {note.id: note}))
    assert sum(line.startswith("span = { ") for line in text.splitlines()) == 1
    assert parse_notes(text, FILE).records == {note.id: note}
    assert Span(**span_arguments(span_table(span))) == span


@settings(max_examples=20)
@given(st.none() | spans(), st.none() | spans())
def test_a_span_in_conflict_is_read_back_from_a_file(one: Span | None, other: Span | None) -> None:
    before = made(1, "paragraph/3", text="a")
    merged = merge_note(before, replace(before, span=one, text="b"), replace(before, span=other, text="c"))
    assert merged
    read = parse_notes(write_notes(Document("bakery", {merged.id: merged})), FILE)
    assert read.records == {merged.id: merged}
    assert not read.unreadable


def test_who_moves_a_note_and_who_edits_it_both_have_their_way() -> None:
    before = made(1, "paragraph/3", text="a", span=SPAN)
    merged = merge_note(before, replace(before, text="b"), replace(before, span=replace(SPAN, start=7, end=16)))
    assert merged
    assert (merged.text, merged.span, merged.conflict) == ("b", replace(SPAN, start=7, end=16), ())


def test_what_somebody_wrote_by_hand_stays_as_it_stands() -> None:
    document = parse_notes(HEAD + ENTRY, FILE)
    assert [note.span for note in document.records.values()] == [SPAN]
    assert write_notes(document) == HEAD + ENTRY


@pytest.mark.parametrize(
    ("span", "problem"),
    [
        ('{ start = 6, end = 15, exact = " " }', "span.exact"),
        ('{ start = -6, end = 15, exact = "x" }', "span.start"),
        ('{ end = 15, exact = "x" }', "span.start: is missing"),
        ('"will rise"', "span"),
        ("{}", "span.start: is missing"),
    ],
)
def test_a_span_that_is_none_is_reported_and_kept(span: str, problem: str) -> None:
    text = HEAD + ENTRY.replace('{ start = 6, end = 15, exact = "will rise" }', span)
    document = parse_notes(text, FILE)
    assert not document.records
    assert problem in document.unreadable[0].problem
    assert write_notes(document) == text


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_what_is_cut_stands_where_it_says(text: str, start: int, end: int) -> None:
    span = cut_span(text, start, end)
    if span is None:
        assert not text[start:end].strip()
        return
    assert text[span.start : span.end] == span.exact == span.exact.strip()
    assert text[: span.start].endswith(span.prefix)
    assert text[span.end :].startswith(span.suffix)
    assert len(span.prefix) == min(CONTEXT_CHARS, span.start)


@given(span=st.none() | spans())
def test_a_draft_keeps_it(span: Span | None, tmp_path_factory: pytest.TempPathFactory) -> None:
    notes = tmp_path_factory.mktemp("notes") / "notes.toml"
    draft = Draft("comment", "text", (), span)
    file = new_note_draft_file(notes)
    file.write(NoteDraftRecord("paragraph/3", "", Draft(span=span), draft, NOON))
    file.release_lock()
    found: list[Any] = [each.draft for _, each in abandoned_note_drafts(notes)]
    assert found == [draft]
