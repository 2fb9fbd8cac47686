"""Files as other programs and people write them: what jvexplore adds to one is TOML, and nothing of theirs is gone."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import tomli
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from jvexplore.cli import main
from jvexplore.errors import JvexploreError
from jvexplore.notes import codec
from jvexplore.notes.codec import encode_notes, parse_notes
from jvexplore.notes.layout import note_text
from jvexplore.notes.store import NotesStore
from jvexplore.records.document import Document
from tests.samples import extras, made, notebooks

if TYPE_CHECKING:
    from jvexplore.notes.model import Note

PROGRAM = Path(sys.executable).with_name("jvexplore")
START = 'format = 1\ndossier = "bakery"\n'
INLINE = '{id = "mine", text = "x"}'

EMPTY_LISTS = {
    "as tomli-w writes it": START + "notes = []\n",
    "before other keys": 'notes = []\nformat = 1\ndossier = "bakery"\n',
    "between other keys": 'format = 1\nnotes=[ ]\ndossier = "bakery"\nshelf = "top"\n',
    "in quotes": START + '"notes" = []\n',
    "in other quotes": START + "  'notes'\t=\t[]\n",
    "with a comment": START + "notes = []  # none so far\n",
    "over several lines": START + "notes = [\n  # none so far\n\n]\n",
    "without a line end": START + "notes = []",
    "with line ends of Windows": (START + "notes = []\nshelf = 1\n").replace("\n", "\r\n"),
    "before a table": START + "notes = []\n\n[shelf]\nrow = 1\n",
    "with an escape in its key": START + '"n\\u006ftes" = []\n',
    "and one in a text": START + 'shelf = """\nnotes = []\n"""\nnotes = []\n',
    "and many in a text": START + 'shelf = """\n' + "notes = []\n" * 30 + '"""\nnotes = []\n',
    "and one of a table": START + "notes = []\n[shelf]\nnotes = []\n",
}
OTHERS = {
    "inline notes": START + f"notes = [{INLINE}, {INLINE}]\n",
    "inline notes over lines": START + f"notes = [\n  {INLINE}, # mine\n]\n",
    "no line end": START.rstrip(),
    "dotted keys": START + "shelf.row = 1\nshelf.top.row = 2\n",
    "an open table of one's own": START + "[shelf]\nrow = 1\n",
    "an open list of tables": START + "[[shelf]]\nrow = 1\n[[shelf]]\n",
    "a table of a name like ours": START + "[notes-old]\nx = 1\n[[shelf.notes]]\ny = 2\n",
    "notes of a table": START + "[shelf]\n[[shelf.notes]]\ny = 2\n",
    "comments with odd characters": START + "# \u0085 \u2028 \ufeff \U0001f9c1 [[notes]]\n",
    "a header in a text": START + "shelf = '''\n[[notes]]\n'''\n",
    "a header in another form": START + "[['notes']]\nid = 'mine'\n",
    "a table behind a note": START + "[[notes]]\nid = 'mine'\n[shelf]\nrow = 1\n",
    "numbers of all sorts": START + "shelf = [nan, -inf, 1e400, 0x1f, 1979-05-27, 07:32:00, true, 1]\n",
    "an inline table": START + "shelf = {row = 1, top = {notes = []}}\n",
}


def note_on_bakery(path: Path, bakery_path: Path) -> subprocess.CompletedProcess[str]:
    call: list[str | Path] = [PROGRAM, "note", "stake/dough", "so", "--dossier", bakery_path, "--notes", path]
    return subprocess.run(call, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("text", EMPTY_LISTS.values(), ids=EMPTY_LISTS)
def test_an_empty_list_of_notes_is_no_obstacle(tmp_path: Path, text: str) -> None:
    adds_and_keeps(tmp_path / "notes.toml", text)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_a_file_in_another_layout_is_saved_as_toml_with_all_that_was_in_it(tmp_path: Path, text: str) -> None:
    adds_and_keeps(tmp_path / "notes.toml", text)


def adds_and_keeps(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    store = NotesStore(path, "bakery")
    store.save({**store.load(), made(1).id: made(1)})
    store.back_up_last_save()
    found = tomli.loads(path.read_bytes().decode())
    before = tomli.loads(text.replace("\r\n", "\n"))
    assert repr({**found, "notes": []}) == repr({**before, "notes": []}) or found == {**before, "notes": found["notes"]}
    assert len(found["notes"]) == len(before.get("notes", [])) + 1
    for comment in ("# none so far", "# \u0085 \u2028 \ufeff \U0001f9c1 [[notes]]"):
        assert (comment in text) <= (comment in path.read_text())
    kept = NotesStore(path, "bakery").newest_backup()
    assert made(1) in NotesStore(path, "bakery").load().values()
    assert kept is None or made(1) in kept.document.records.values()
    assert (kept is None) == bool(before.get("notes"))  # entries that are no notes


def test_a_note_on_a_file_of_tomli_w_is_written_by_the_program(tmp_path: Path, bakery_path: Path) -> None:
    path = tmp_path / "notes.toml"
    path.write_text(EMPTY_LISTS["as tomli-w writes it"])
    assert note_on_bakery(path, bakery_path).returncode == 0
    assert [note.text for note in NotesStore(path, "bakery").load().values()] == ["so"]


@pytest.mark.parametrize("text", EMPTY_LISTS.values(), ids=EMPTY_LISTS)
def test_a_merge_into_an_empty_list_is_toml(tmp_path: Path, text: str) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    (tmp_path / "base").touch()
    ours.write_bytes(text.encode())
    theirs.write_bytes(encode_notes(Document("bakery", {made(1).id: made(1)})))
    files = [str(tmp_path / "base"), str(ours), str(theirs)]
    assert CliRunner().invoke(main, ["merge", *files], prog_name="jvexplore").exit_code == 0
    assert list(NotesStore(ours, "bakery").load().values()) == [made(1)]


def test_a_text_that_would_be_read_as_another_is_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A defect of the layout, whatever it may be: the file and its backup stay as they are."""
    path = tmp_path / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save({made(1).id: made(1)})
    before = path.read_bytes()
    whole = note_text
    none = "it would not be valid TOML, or not a single note"
    for broken, told in (
        (lambda note: whole(note) + "x =", none),
        (lambda note: whole(note).replace('"dd"', '"d"'), "text: would be read differently; change it"),
        (lambda _: "", none),
    ):
        with monkeypatch.context() as patched:
            patched.setattr(codec, "note_text", broken)
            where = f"note {made(2).id} on stake/dough"
            with pytest.raises(JvexploreError, match=f"{where} cannot be saved without loss: {told}"):
                store.save({made(1).id: made(1), made(2).id: made(2, text="dd")})
        assert path.read_bytes() == before


@pytest.mark.parametrize("on", ["nowhere", "stake/", "Stake/dough", ""])
def test_a_note_that_the_format_does_not_know_is_not_written_as_one_that_is_none(tmp_path: Path, on: str) -> None:
    store = NotesStore(tmp_path / "notes.toml", "bakery")
    with pytest.raises(JvexploreError, match="cannot be saved without loss"):
        store.save({made(1).id: made(1, on=on)})


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"status": "resolved", "kind": "check"}, 'status: a check cannot be "resolved"; use one of open,'),
        ({"on": "nowhere"}, "on: "),
        ({"kind": "idea"}, "kind: "),
        ({"id": "1"}, "id: "),
        ({"created": datetime(2026, 11, 22)}, "created: has no time zone; add Z for UTC"),
        ({"extra": {"text": "y"}}, "it would not be valid TOML, or not a single note; delete the note"),
        ({"conflict": ({"kind": 7},)}, "conflict"),
    ],
    ids=str,
)
def test_what_keeps_a_note_from_being_written_is_reported_with_what_to_do(
    tmp_path: Path, changes: dict[str, Any], told: str
) -> None:
    path = tmp_path / "notes.toml"
    with pytest.raises(JvexploreError, match=re.escape(f"saved without loss: {told}")) as caught:
        NotesStore(path, "bakery").save({made(1).id: replace(made(1), **changes)})
    assert caught.value.remedy
    assert not path.exists()


@settings(max_examples=20)
@given(notebooks(), extras())
def test_whatever_is_encoded_is_read_as_the_same(found: dict[str, Note], extra: dict[str, object]) -> None:
    document = Document("bakery", found, extra=extra)
    again = parse_notes(encode_notes(document).decode(), Path("notes.toml"))
    assert again == document


@settings(max_examples=30)
@given(st.sampled_from([*EMPTY_LISTS.values(), *OTHERS.values()]), notebooks())
def test_notes_behind_any_head_are_read_again(text: str, found: dict[str, Note]) -> None:
    before = parse_notes(text, Path("notes.toml"))
    after = parse_notes(encode_notes(replace(before, records=found)).decode(), Path("notes.toml"))
    assert (dict(after.records), after.unreadable) == (found, before.unreadable)
    assert repr(after.extra) == repr(before.extra) or after.extra == before.extra


def test_an_extra_key_that_is_nested_too_deeply_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    for depth in (100, 250, 320, 400, 900):
        for text in ("x = " + "[" * depth + "]" * depth, "x" + ".a" * depth + " = 1"):
            path.write_text(f"{START}{text}\n[[notes]]\nid = 'mine'\n[y]\n")
            before = path.read_text()
            store = NotesStore(path, "bakery")
            if refusal := refusal_to_save(store, made(1)):
                assert "\n" not in refusal
                assert path.read_text() == before
            else:
                assert made(1) in NotesStore(path, "bakery").load().values()


def refusal_to_save(store: NotesStore, note: Note) -> str:
    """Add a note to a file; return why it could not be saved, or nothing if it was."""
    try:
        store.save({**store.load(), note.id: note})
    except JvexploreError as error:
        return str(error)
    return ""


def test_decimals_of_a_file_stay_as_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    path.write_text(START + "notes = []\nshelf = 1.50\n")
    store = NotesStore(path, "bakery")
    store.save({**store.load(), made(1).id: made(1)})
    assert "shelf = 1.50" in path.read_text()
    assert NotesStore(path, "bakery").load()
    assert store.document.extra == {"shelf": Decimal("1.50")}
