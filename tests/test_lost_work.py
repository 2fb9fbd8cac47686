"""No file is written over that holds notes which are nowhere else, or a dossier, whatever it is called."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.lost_work import DOSSIER_FILE, NOTES_FILE, describe_lost_work
from jvexplore.notes.codec import write_notes
from jvexplore.records.document import Document
from tests.growth import assert_linear, repeat
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes.model import Note

ONE, TWO, THREE = made(1, text="one"), made(2, text="two"), made(3, text="three")
BAD = '\n[[notes]]\nid = "no note"\ntext = "hers"\n'


def toml_of(*notes: Note, dossier: str = "bakery") -> str:
    return write_notes(Document(dossier, {note.id: note for note in notes}))


def lost(path: Path, there: str | bytes, text: str = "# Notes\n") -> str:
    path.write_bytes(there if isinstance(there, bytes) else there.encode())
    return describe_lost_work(path, text, path.with_name("my notes.toml"))


@pytest.mark.parametrize(
    ("there", "text", "is_lost"),
    [
        (toml_of(ONE), "# Notes on the bakery\n\none\n", True),
        (toml_of(ONE), '"id","text"\n"1","one"\n', True),
        (toml_of(ONE), '{"notes": []}', True),
        (toml_of(ONE), toml_of(), True),
        (toml_of(ONE, TWO), toml_of(ONE, THREE), True),
        (toml_of(ONE), toml_of(replace(ONE, text="another")), True),
        (toml_of(ONE), toml_of(replace(ONE, tags=("new",))), True),
        (toml_of(ONE), toml_of(ONE, dossier="mill"), True),
        (toml_of(ONE) + BAD, toml_of(ONE), True),
        (toml_of() + BAD, toml_of(ONE), True),
        (toml_of().replace("format = 1", "format = 2"), toml_of(ONE), True),
        (toml_of(ONE).replace("format = 1\n", ""), toml_of(ONE), True),
        (toml_of(ONE).replace('dossier = "bakery"\n', ""), toml_of(ONE), True),
        (toml_of(ONE) + "<<<<<<< mine\n", toml_of(ONE), True),
        ("<<<<<<< mine\n" + toml_of(ONE), toml_of(ONE), True),
        (toml_of(ONE).replace("one", "\0"), toml_of(ONE), True),
        (toml_of(ONE), toml_of(ONE), False),
        (toml_of(ONE), toml_of(replace(ONE, text="later", updated=TWO.updated)), False),
        (toml_of(replace(ONE, text="later", updated=TWO.updated)), toml_of(ONE), True),
        (toml_of(ONE), toml_of(ONE, TWO), False),
        (toml_of(ONE).replace("\n", "\r\n"), toml_of(ONE, TWO), False),
        ("# kept\n" + toml_of(ONE), toml_of(TWO, ONE), False),
        (toml_of(ONE) + BAD, toml_of(ONE) + BAD, False),
        (toml_of(), "# Notes\n", False),
    ],
)
def test_notes_may_be_replaced_by_what_holds_them_only(there: str, text: str, *, is_lost: bool, tmp_path: Path) -> None:
    assert lost(tmp_path / "any.md", there, text) == (NOTES_FILE if is_lost else "")


def test_what_stands_in_the_notes_file_too_is_not_lost(tmp_path: Path) -> None:
    (tmp_path / "my notes.toml").write_text(toml_of(ONE, replace(TWO, text="later", updated=THREE.updated)))
    assert lost(tmp_path / "open.toml", toml_of(ONE, TWO), toml_of()) == ""
    assert lost(tmp_path / "open.toml", toml_of(ONE, TWO), "# Notes\n") == ""
    assert lost(tmp_path / "open.toml", toml_of(ONE, THREE), toml_of()) == NOTES_FILE


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_notes_in_another_encoding_are_notes(encoding: str, tmp_path: Path) -> None:
    note = replace(ONE, text="Bäckerei")
    assert lost(tmp_path / "notes.toml", toml_of(note).encode(encoding)) == NOTES_FILE


def test_a_dossier_is_never_replaced_valid_or_not(bakery_path: Path, tmp_path: Path) -> None:
    sound = bakery_path.read_text()
    assert describe_lost_work(bakery_path, toml_of(ONE), tmp_path / "none") == DOSSIER_FILE
    for there in (
        'format = 1\nid = "x"\n[source]\ntitle = "x"\n',
        'format = 1\nid = "x"\n[[parties]]\nid = "x"\n',
        '[source]\n[[source.paragraphs]]\ngist = "x"\n',
        sound.replace("\n", "\r\n"),
        sound + "<<<<<<< mine\n",
        sound + "\nunfinished = ",
    ):
        assert lost(tmp_path / "deal.toml", there, toml_of(ONE)) == DOSSIER_FILE


@pytest.mark.parametrize(
    "there",
    [
        "",
        "mine",
        "# Notes on the bakery\n\n- [[notes]] of a reader\n",
        '{"format": 1, "dossier": "bakery", "notes": [{}]}',
        '"id","on"\n',
        '[project]\nname = "x"\n[tool.source]\nformat = 1\n',
        'format = "$all"\n[source]\n',
        'source = "x"\nformat = "y"\n',
        b"\xff\xfe\x00",
        b"\x00" * 100,
        "\r\r\n",
    ],
)
def test_anything_else_may_be_replaced(there: str | bytes, tmp_path: Path) -> None:
    assert lost(tmp_path / "x.toml", there) == ""


@pytest.mark.skipif(os.name != "posix", reason="pipes")
def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    with (tmp_path / "sparse").open("wb") as file:
        file.truncate(1 << 40)
    for name in ("pipe", "loop", "sparse", "none", "none/x", ".", "/dev/zero"):
        assert describe_lost_work(tmp_path / name, "x", tmp_path / "none") == ""


@given(st.one_of(st.binary(max_size=200), st.text(alphabet="formatdsienu =1[]\"'\n\r.#", max_size=200)))
def test_any_bytes_are_reported_without_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, data: bytes | str
) -> None:
    assert lost(tmp_path_factory.getbasetemp() / "any", data) in ("", NOTES_FILE, DOSSIER_FILE)


@pytest.mark.parametrize(
    "part", ["A", "1", '"', "'", "[", "a.", "format ", "[source]\n", "#\n", " ", "\n", "\t", "a=1#"]
)
def test_the_time_grows_with_the_file_and_no_faster(part: str, tmp_path: Path, harm: int) -> None:
    assert_linear(lambda text: lost(tmp_path / "large", text), repeat(part), 1_000 * harm)
