"""A fact that was renamed: its notes, links and addresses of before lead to it."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import Program
from tests.renamed_fact import FORMER, OLDEST, PRESENT, rename_stake

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def renamed(bakery_copy: Path, tmp_path: Path) -> Program:
    """The program with a confirmed check on a stake that was renamed since, and a note that links to it."""
    program = Program(bakery_copy, tmp_path / "notes.toml")
    program.told("note", FORMER, "As printed", "--kind", "check", "--author", "ana")
    program.told("note", "party/crumb", f"Less than [[{FORMER}]] and [[{OLDEST}]]")
    notes = program.notes.read_text("utf-8").replace('status = "open"', 'status = "confirmed"', 1)
    program.notes.write_text(notes, "utf-8")
    rename_stake(bakery_copy)
    return program


def test_a_renamed_fact_is_no_problem(renamed: Program) -> None:
    assert renamed.told("check", str(renamed.dossier)) == f"{renamed.dossier}: 14 facts, no problems\n"


@pytest.mark.parametrize("address", [FORMER, OLDEST, PRESENT])
def test_the_page_is_shown_by_any_of_its_addresses(address: str, renamed: Program) -> None:
    assert renamed.told("show", address).startswith(f"[{PRESENT}] ")
    assert json.loads(renamed.told("show", address, "--json"))["id"] == "dough-holding"


@pytest.mark.parametrize("address", [FORMER, OLDEST, PRESENT])
def test_a_note_is_written_at_the_present_address(address: str, renamed: Program) -> None:
    renamed.told("note", address, "new")
    assert [note["on"] for note in renamed.written] == [FORMER, "party/crumb", PRESENT]


@pytest.mark.parametrize("asked", [(), ("--on", FORMER), ("--on", OLDEST), ("--on", PRESENT)])
def test_notes_are_listed_at_the_present_address_and_their_file_stays(asked: tuple[str, ...], renamed: Program) -> None:
    before = renamed.notes.read_bytes()
    text = renamed.told("notes", *asked)
    assert "check · √ confirmed · ana" in text
    assert f"on {PRESENT}: Dough Holding holds 37.5 % of Rising Sun" in text
    assert json.loads(renamed.told("notes", "--json", *asked))[0]["on"] == PRESENT
    assert renamed.notes.read_bytes() == before


def test_every_format_exports_notes_with_the_present_fact(renamed: Program) -> None:
    exported = json.loads(renamed.told("export", "--format", "json"))
    assert [fact["address"] for fact in exported["facts"]] == ["party/crumb", PRESENT]
    assert {note["on"] for note in exported["notes"]} == {"party/crumb", PRESENT}
    rows = [*csv.reader(io.StringIO(renamed.told("export", "--format", "csv")))]
    assert PRESENT in rows[1] + rows[2]
    markdown = renamed.told("export", "--format", "markdown")
    assert "Orphaned" not in markdown
    link = "[Dough Holding, 37.5 %](#stake-dough-holding)"
    assert f"Less than {link} and {link}" in markdown
    assert '<a id="stake-dough-holding"></a>' in markdown
    spoken = renamed.told("read")
    assert "broken link" not in spoken
    stake = "Dough Holding’s 37.5 per cent of Rising Sun"
    assert f"Less than {stake} and {stake}" in spoken
    assert "not in the dossier" not in spoken


@pytest.mark.parametrize("address", [FORMER, OLDEST, PRESENT])
def test_a_fact_is_found_by_any_of_its_addresses(address: str, renamed: Program) -> None:
    assert renamed.told("find", address).splitlines()[0].startswith(f"{PRESENT}\t")


@pytest.mark.parametrize("address", [FORMER, OLDEST, PRESENT])
def test_notes_are_found_by_any_address_of_their_fact(address: str, renamed: Program) -> None:
    found = [line.partition(" ")[0] for line in renamed.told("find", f"on:{address}").splitlines()]
    assert found == [f"{PRESENT}\tDough", PRESENT]
    assert [note["text"] for note in json.loads(renamed.told("notes", "--json", "--find", f"on:{address}"))] == [
        "As printed"
    ]
    others = json.loads(renamed.told("notes", "--json", "--find", f"-on:{address}"))
    assert [note["on"] for note in others] == ["party/crumb"]


def test_the_fact_of_a_note_is_found_by_what_it_has(renamed: Program) -> None:
    assert {line.partition("\t")[0] for line in renamed.told("find", "has:notes").splitlines()} == {
        "party/crumb",
        PRESENT,
    }


def test_a_note_that_is_moved_leaves_its_former_address(renamed: Program) -> None:
    renamed.told("move", "--all-on", PRESENT, OLDEST)
    assert [(note["on"], note["status"]) for note in renamed.written] == [
        (PRESENT, "confirmed"),
        ("party/crumb", "open"),
    ]


def test_a_value_that_changed_since_is_told_of_the_renamed_fact(renamed: Program) -> None:
    text = renamed.dossier.read_text("utf-8").replace("percent = 37.5", "percent = 37")
    renamed.dossier.write_text(text, "utf-8")
    assert "check · ○ changed since confirmed · ana" in renamed.told("notes")
