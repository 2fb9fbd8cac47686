from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from jvexplore.errors import JvexploreError
from jvexplore.files import read_text
from jvexplore.notes.codec import parse_notes, write_notes
from jvexplore.notes.conflict import note_in_version
from jvexplore.records.codec import RecordFileError
from jvexplore.records.document import Document
from jvexplore.span import Span
from jvexplore.toml import TomlError, parse_toml
from tests.samples import AWKWARD_TEXTS, extras, made, notebooks

if TYPE_CHECKING:
    from jvexplore.notes.model import Note

FILE = Path("mine.toml")
HEAD = 'format = 1\ndossier = "bakery"\n'
ENTRY = """
[[notes]]
id = "01KAN000000000000000000001"
on = "stake/dough"
text = "so"
created = 2026-11-22T06:00:00Z
updated = 2026-11-22T06:00:00Z
"""


@settings(max_examples=20)
@given(notebooks(), extras())
def test_what_is_written_is_read_back(notes: dict[str, Note], extra: dict[str, Any]) -> None:
    document = Document("bakery", notes, extra)
    assert parse_notes(write_notes(document), FILE, "bakery") == document


@settings(max_examples=20)
@given(notebooks(), extras())
def test_what_was_written_before_stands_as_it_stood(notes: dict[str, Note], extra: dict[str, Any]) -> None:
    text = "# Ana's notes\n" + write_notes(Document("bakery", notes, extra))
    assert write_notes(parse_notes(text, FILE)) == text


@pytest.mark.parametrize("text", AWKWARD_TEXTS)
def test_awkward_texts_are_read_back_from_a_real_file(text: str, tmp_path: Path) -> None:
    note = made(1, text=text, author=text, tags=(text,))
    path = tmp_path / "notes.toml"
    path.write_bytes(write_notes(Document("bakery", {note.id: note})).encode())
    assert parse_notes(read_text(path), path).records == {note.id: note}


def test_keys_of_a_newer_version_stay_with_their_note() -> None:
    text = HEAD + 'shelf = "top"\n' + ENTRY + "stars = 5\n[notes.place]\nx = 1\n[[notes.place.more]]\ny = [1, 2]\n"
    document = parse_notes(text, FILE)
    (note,) = document.records.values()
    assert note.extra == {"stars": 5, "place": {"x": 1, "more": [{"y": [1, 2]}]}}
    assert document.extra == {"shelf": "top"}
    assert parse_notes(write_notes(document), FILE) == document


@pytest.mark.parametrize(
    "extra", [{"stars": 5}, {"at": {}}, {"at": [{"x": 1}]}, {"at": [1, {"x": 1}]}, {"at": {"x": 1}}]
)
def test_short_keys_of_a_newer_version_stay_too(extra: dict[str, Any]) -> None:
    note = made(1, extra=extra)
    document = Document("bakery", {note.id: note}, extra)
    assert parse_notes(write_notes(document), FILE) == document


def test_a_text_of_several_lines_stands_in_several_lines_as_people_read_and_diff_it() -> None:
    note = made(1, text="first\nsecond\n", author="ana", conflict=({"text": "a\nb"},))
    text = write_notes(Document("bakery", {note.id: note}))
    assert '\ntext = """\nfirst\nsecond\n"""\nauthor = "ana"\n' in text
    assert '[[notes.conflict]]\ntext = """\na\nb"""\n' in text


def test_a_text_with_line_ends_that_toml_would_change_stands_in_one_line() -> None:
    note = made(1, text="first\r\nsecond\n")
    assert '\ntext = "first\\r\\nsecond\\n"\n' in write_notes(Document("bakery", {note.id: note}))


def test_notes_stand_in_the_order_of_their_ids() -> None:
    first, second = made(1, text="first"), made(2, text="second")
    text = write_notes(Document("bakery", {second.id: second, first.id: first}))
    assert text.index("first") < text.index("second")


def test_times_with_another_offset_are_read_as_utc() -> None:
    document = parse_notes(HEAD + ENTRY.replace("06:00:00Z", "08:00:00+02:00"), FILE)
    assert next(iter(document.records.values())).created.isoformat() == "2026-11-22T06:00:00+00:00"


@pytest.mark.skipif(os.name != "posix", reason="a time zone that a program can set for itself")
def test_times_are_written_in_utc_wherever_the_reader_is(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = ENTRY.replace("06:00:00Z", "08:00:00+02:00") + 'stars = 5\n[[notes.conflict]]\ntext = "b"\n'
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        (note,) = parse_notes(HEAD + entry + "updated = 2026-11-22T08:00:00+02:00\n", FILE).records.values()
    time.tzset()
    assert write_notes(Document("bakery", {note.id: note})).count(" = 2026-11-22T06:00:00Z\n") == 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "format: is missing"),
        ('dossier = "bakery"', "format: is missing"),
        ('format = "1"\ndossier = "bakery"', "format: is missing"),
        ("format = 1", "dossier: is missing"),
        ('format = 1\ndossier = "other"', 'holds notes on "other", not on "bakery"'),
        (HEAD + "notes = 3", "notes: must be tables"),
    ],
)
def test_what_is_no_notes_file_is_reported(text: str, told: str) -> None:
    with pytest.raises(RecordFileError) as caught:
        parse_notes(text, FILE, "bakery")
    assert str(caught.value).startswith("mine.toml: ")
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (ENTRY.replace("text =", "note ="), "line 4, note 1: text: is missing"),
        (ENTRY.replace('"stake/dough"', '"no address"'), "line 4, note 1: on: must be an address"),
        (ENTRY.replace("01KAN", "01kan"), "line 4, note 1: id: must be a ULID"),
        (ENTRY + 'kind = "rant"', 'line 4, note 1: kind: cannot be "rant"; use comment, question, check,'),
        (ENTRY + 'status = "confirmed"', 'status: a comment cannot be "confirmed"; use one of open, resolved'),
        (ENTRY.replace("06:00:00Z", "06:00:00"), "created: has no time zone; add Z"),
        (
            ENTRY.replace("2026-11-22T06:00:00Z", "9999-12-31T23:59:59-23:59"),
            "note 1: created: is outside the years 1 to 9999 in UTC; correct the time",
        ),
        (ENTRY.replace('"so"', "5"), "note 1: text: must be text; put it in quotes"),
        (ENTRY + 'tags = "x"', "note 1: tags: must be a list; put it in brackets"),
        (ENTRY + 'tags = ["x", 5]', "note 1: tags.2: must be text; put it in quotes"),
        (ENTRY + 'span = "x"', "note 1: span: must be a table; write it as keys with values"),
        (ENTRY + 'span = { start = "1", end = 2, exact = "x" }', "note 1: span.start: must be a whole number; write"),
        (ENTRY + "conflict = 1", "conflict: must be tables"),
        (ENTRY + "[[notes.conflict]]\ntext = 1", "note 1: conflict.1.text: must be text; put it in quotes"),
        (
            ENTRY + "[[notes.conflict]]\nupdated = 0001-01-01T00:00:00+01:00",
            "note 1: conflict.1.updated: is outside the years 1 to 9999 in UTC; correct the time",
        ),
        ("\n[[notes]]", "line 4, note 1: id: is missing"),
    ],
)
def test_an_entry_that_does_not_fit_is_reported_and_kept_as_it_stands(entry: str, told: str) -> None:
    good = ENTRY.replace("001", "002")
    document = parse_notes(f"{HEAD}{entry.rstrip()}  # remark\n{good}", FILE, "bakery")
    assert [note.id[-1] for note in document.records.values()] == ["2"]
    (bad,) = document.unreadable
    assert told in str(bad)
    written = write_notes(document)
    assert f"{entry.strip()}  # remark\n" in written
    assert parse_notes(written, FILE) == document


def test_another_version_of_a_note_may_have_other_tags_and_another_span() -> None:
    version = 'text = "b"\ntags = ["flour", "price"]\nspan = { start = 0, end = 1, exact = "s" }\n'
    document = parse_notes(f"{HEAD}{ENTRY}\n[[notes.conflict]]\n{version}", FILE)
    (note,) = document.records.values()
    found = note_in_version(note, note.conflict[0])
    assert (found.text, found.tags, found.span) == ("b", ("flour", "price"), Span(start=0, end=1, exact="s"))
    again = replace(document, records={note.id: replace(note, author="ana")})
    assert parse_notes(write_notes(again), FILE) == again


def test_of_two_notes_with_one_id_the_second_is_reported_and_kept() -> None:
    document = parse_notes(HEAD + ENTRY + ENTRY.replace('"so"', '"else"'), FILE)
    assert [note.text for note in document.records.values()] == ["so"]
    assert "line 11, note 2: id: 01KAN000000000000000000001 is used twice" in str(document.unreadable[0])
    assert parse_notes(write_notes(document), FILE) == document


def test_an_entry_in_a_form_that_cannot_be_cut_out_is_kept_by_its_values() -> None:
    document = parse_notes(HEAD + 'notes = [{id = "x", list = [1, {y = 2}]}]', FILE)
    (bad,) = parse_notes(write_notes(document), FILE).unreadable
    assert parse_toml(bad.text, FILE) == {"notes": [{"id": "x", "list": [1, {"y": 2}]}]}


def test_a_newer_minor_format_is_kept_and_a_newer_major_one_is_read_only() -> None:
    document = parse_notes(HEAD.replace("1", "1.5") + ENTRY, FILE)
    assert not document.read_only_reason
    assert write_notes(document).startswith("format = 1.5\n")
    newer = parse_notes(HEAD.replace("1", "2") + ENTRY, FILE)
    assert list(newer.records) == ["01KAN000000000000000000001"]
    assert "format 2 was written by a newer jvexplore; update" in newer.read_only_reason


def test_what_somebody_wrote_by_hand_stays_as_it_stands_until_it_is_changed() -> None:
    head = "# Ana's notes\n" + HEAD + "  # about dough\n"
    one = "# the first\n[[ notes ]] # by hand\n" + ENTRY.strip().removeprefix("[[notes]]\n").replace(" = ", "=")
    two = ENTRY.strip().replace("001", "002").replace('"so"', "'''\n[[notes]]\n# no remark\n'''")
    text = f"{head}\n{one}\n\n{two}\n"
    document = parse_notes(text, FILE)
    assert write_notes(document) == text
    first, second = document.records.values()
    assert second.text == "[[notes]]\n# no remark\n"
    changed = replace(document, records={first.id: replace(first, text="new"), second.id: second})
    laid_out = ENTRY.strip().replace("so", "new").replace("text", 'kind = "comment"\nstatus = "open"\ntext')
    assert write_notes(changed) == text.replace(one, laid_out)


TABLE = '[meta] # Ana\'s own\nshelf = "top"  # of three\n\n[[meta.more]]\ny = 1\n'


def test_comments_stay_where_a_table_of_the_files_own_stands_before_the_notes() -> None:
    text = f"# Ana's notes\n{HEAD}\n{TABLE}\n# the first\n{ENTRY.lstrip()}stars = 5  # of five\n"
    document = parse_notes(text, FILE)
    assert document.extra == {"meta": {"shelf": "top", "more": [{"y": 1}]}}
    assert write_notes(document) == text


@pytest.mark.parametrize("table", [TABLE, "[meta]\n", "[[meta]]\n", "[meta.more]\n"])
def test_a_table_behind_a_note_is_not_taken_for_a_part_of_it(table: str) -> None:
    head = f"{HEAD}[meta.more.still]\n" if table == "[meta]\n" else HEAD
    document = parse_notes(head + ENTRY + table, FILE)
    written = write_notes(replace(document, records={}))
    assert parse_notes(written, FILE).extra == document.extra
    assert "meta" in document.extra
    (note,) = document.records.values()
    other = replace(note, id=note.id[:-1] + "9")
    both = parse_notes(write_notes(replace(document, records={note.id: note, other.id: other})), FILE)
    assert both.extra == document.extra
    assert both.records == {note.id: note, other.id: other}


def test_line_ends_of_windows_stay() -> None:
    text = (HEAD + ENTRY).replace("\n", "\r\n")
    assert write_notes(parse_notes(text, FILE)) == text


def test_broken_toml_is_reported_with_its_line() -> None:
    with pytest.raises(TomlError, match=r"mine\.toml: line 4, column 8: not valid TOML") as caught:
        parse_notes(HEAD + "\nkey = [broken", FILE)
    assert caught.value.line == 4


def test_a_folder_and_a_binary_file_are_reported_by_name(tmp_path: Path) -> None:
    with pytest.raises(JvexploreError, match="name a file, not a folder"):
        read_text(tmp_path)
    (tmp_path / "binary").write_bytes(b"a\xff")
    with pytest.raises(JvexploreError, match=r"binary: line 1: not UTF-8 text \(byte 2\)"):
        read_text(tmp_path / "binary")
