from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

ULID = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}\n")


def test_note_writes_a_note_and_prints_its_id(program: Program) -> None:
    given = ("--kind", "question", "--tag", "#mill", "--tag", "social media,  a", "--author", "ana")
    told = program.told("note", "stake/dough", "Who [says] so?", *given)
    assert ULID.fullmatch(told)
    (note,) = program.written
    assert note.pop("created") == note.pop("updated")
    assert note == {
        "id": told.strip(),
        "on": "stake/dough",
        "kind": "question",
        "status": "open",
        "text": "Who [says] so?",
        "tags": ["mill", "social-media", "a"],
        "author": "ana",
        "fact": "Dough Holding holds 37.5 % of Rising Sun",
    }


@pytest.mark.parametrize(
    ("stdin", "text"),
    [
        (b"one\ntwo\n", "one\ntwo"),
        (b"one\r\n", "one"),
        (b"\xef\xbb\xbfone\n\n", "one\n"),
        ("Привет".encode(), "Привет"),
    ],
)
@pytest.mark.parametrize("args", [(), ("-",)])
def test_note_reads_standard_input(stdin: bytes, text: str, args: tuple[str, ...], program: Program) -> None:
    program.told("note", "paragraph/02", *args, stdin=stdin)
    assert [(note["on"], note["text"]) for note in program.written] == [("paragraph/2", text)]


def test_notes_from_before_the_dossier_had_an_id_are_still_its_notes(program: Program, tmp_path: Path) -> None:
    dossier = tmp_path / "my deal.toml"
    dossier.write_text('format = 2\ntitle = "A deal"\n', "utf-8")
    program.told("note", "dossier", "early", "--dossier", str(dossier))
    assert 'dossier = "my-deal"' in program.notes.read_text("utf-8")
    dossier.write_text('format = 2\nid = "finch"\ntitle = "A deal"\n', "utf-8")
    program.told("note", "dossier", "late", "--dossier", str(dossier))
    assert sorted(note["text"] for note in program.written) == ["early", "late"]
    assert 'dossier = "finch"' in program.notes.read_text("utf-8")


def test_notes_pile_up(program: Program) -> None:
    for number in range(3):
        program.told("note", "dossier", f"note {number}")
    assert sorted(note["text"] for note in program.written) == ["note 0", "note 1", "note 2"]


def test_notes_lists_notes(noted: Program) -> None:
    text = noted.told("notes")
    assert "· question · open · ana · " in text
    assert "on stake/dough: Dough Holding holds 37.5 % of Rising Sun\n    Who says so?\n\n" in text
    assert text.endswith("on party/crumb: Crumb & Co\n    =1+1 | [x]\n")


@pytest.mark.parametrize(
    "asked",
    [
        ("--on", "stake/dough"),
        ("--kind", "question"),
        ("--tag", "#mill"),
        ("--author", "ana"),
        ("--status", "open", "--author", "ana"),
    ],
)
def test_notes_and_export_take_the_same_filters(asked: tuple[str, ...], noted: Program) -> None:
    (note,) = json.loads(noted.told("notes", "--json", *asked))
    assert note["text"] == "Who says so?"
    assert json.loads(noted.told("export", "--format", "json", *asked))["notes"] == [note]


def test_no_notes_is_no_error(noted: Program) -> None:
    result = noted("notes", "--author", "eve")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No matches.\n")
    assert json.loads(noted.told("notes", "--json", "--author", "eve")) == []


@pytest.mark.parametrize("command", ["notes", "export"])
def test_an_address_that_leads_nowhere_is_an_error_unless_a_note_is_on_it(command: str, noted: Program) -> None:
    for typed, remedy in (
        ("stake/dogh", 'did you mean "stake/dough"?'),
        ("paragraph/6", 'did you mean "paragraph/5"?'),
        ("nope", f'"jvexplore show --dossier {noted.dossier}" lists every address'),
        ("stake", "did you mean"),
    ):
        status, told = noted.failed(command, "--on", typed)
        assert status == 1
        assert told.startswith(f'jvexplore: {noted.dossier}: there is no "{typed}"; {remedy}')
        assert told == noted.failed("show", typed)[1]
    form = ("--json",) if command == "notes" else ("--format", "json")

    def texts(address: str) -> list[str]:
        found = json.loads(noted.told(command, *form, "--on", address))
        return [note["text"] for note in (found if command == "notes" else found["notes"])]

    assert texts("party/dough") == []
    noted.told("note", "paragraph/5", "When?")
    assert texts("paragraph/05") == ["When?"]
    noted.notes.write_text(noted.notes.read_text("utf-8").replace("stake/dough", "stake/gone"), "utf-8")
    assert texts("stake/gone") == ["Who says so?"]


def test_a_notes_file_that_is_named_must_be_there(program: Program) -> None:
    told = f"jvexplore: {program.notes}: no such notes file; check the name"
    for command in ("notes", "export"):
        assert program.failed(command) == (1, f"{told}\n")
    assert program("find", "crumb").stderr == f"{told}; only facts are searched\n"


def test_notes_are_kept_in_the_data_folder_or_where_the_environment_says(
    bakery_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = ["note", "dossier", "x", "--dossier", str(bakery_path)]
    assert CliRunner().invoke(main, call).exit_code == 0
    assert list(home.rglob("bakery.toml"))
    monkeypatch.setenv("JVEXPLORE_NOTES", str(home / "mine.toml"))
    assert CliRunner().invoke(main, call).exit_code == 0
    assert (home / "mine.toml").is_file()


def test_a_broken_notes_file_is_reported_and_left_alone(program: Program) -> None:
    program.notes.write_text("format = 1\nbroken\n")
    for args in (("note", "dossier", "x"), ("notes",), ("export",)):
        status, error = program.failed(*args)
        assert status == 1
        assert error.startswith(f"jvexplore: {program.notes}: line 2, column ")
    assert program.notes.read_text() == "format = 1\nbroken\n"


def test_a_note_quotes_words_of_the_readers_copy(program: Program, bakery_article: Path) -> None:
    copy = ("--article", str(bakery_article))
    program.told("note", "paragraph/3", "Will it?", "--quote", "rise — like  bread", *copy)
    (note,) = program.written
    assert note["span"] == {
        "start": 11,
        "end": 28,
        "exact": "rise - like bread",
        "prefix": '"[It] will ',
        "suffix": '," Ada Crumb, chief executive of',
    }
    assert "on “rise - like bread”" in program.told("notes")


@pytest.mark.parametrize(
    ("address", "words", "status", "told"),
    [
        ("paragraph/3", "shall rise", 1, "is not in paragraph 3; quote it exactly"),
        ("paragraph/3", "Crumb", 1, "occurs 2 times in paragraph 3; quote more words"),
        ("paragraph/3", " ", 1, "quote it exactly"),
        ("stake/dough", "rise", 2, 'use an address like "paragraph/5"'),
    ],
)
def test_words_that_do_not_stand_there_once_are_not_quoted(
    program: Program, bakery_article: Path, address: str, words: str, status: int, told: str
) -> None:
    failed = program.failed("note", address, "x", "--quote", words, "--article", str(bakery_article))
    assert failed[0] == status
    assert told in failed[1]
    assert not program.notes.exists()


def test_without_a_copy_nothing_is_quoted(program: Program) -> None:
    assert "name it with --article" in program.failed("note", "paragraph/3", "x", "--quote", "rise")[1]


def test_of_very_many_entries_that_are_no_notes_the_rest_is_counted(noted: Program) -> None:
    with noted.notes.open("a", encoding="utf-8") as file:
        file.write("[[notes]]\n" * 1_200)
    result = noted("notes")
    assert result.exit_code == 0
    complaints = [line for line in result.stderr.splitlines() if line.startswith("jvexplore: ")]
    assert len(complaints) == 1_001
    assert "200 more entries" in complaints[-1]
