"""Two windows of the installed program with the form of one fact, and commands that change the fact beneath it."""

from __future__ import annotations

import os
import subprocess
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.noting import SAVE, quit_cleanly
from tests.program_terminal import PROGRAM
from tests.test_forms_killed import begin_form, drafts, stake_in

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals"),
    pytest.mark.harm,
]


def call(dossier: Path, *arguments: str) -> None:
    """Change a fact by a command."""
    notes = str(dossier.with_name("notes.toml"))
    subprocess.run([PROGRAM, "fact", *arguments, "--dossier", str(dossier), "--notes", notes], check=True)


def test_one_value_changed_in_both_is_kept_twice_and_decided(lighthouse_copy: Path) -> None:
    one, other = begin_form(lighthouse_copy, "70"), begin_form(lighthouse_copy, "60")
    one.press(SAVE)
    one.see("Changed: Gull Trust, 70 %")
    other.see("! changed elsewhere too: share")
    other.press(SAVE)
    other.see("It was changed elsewhere, too: both versions are kept. c to decide")
    stake = stake_in(lighthouse_copy)
    assert {stake["percent"], *(each["percent"] for each in stake["conflict"])} == {60, 70}
    one.see("In conflict")
    other.press("c")
    other.see("Changed in two ways")
    other.press("\x1b")
    other.see_gone("Changed in two ways")
    quit_cleanly(other)
    quit_cleanly(one)
    assert drafts(lighthouse_copy) == []


def test_a_fact_that_is_deleted_beneath_its_form_comes_back_in_conflict(lighthouse_copy: Path) -> None:
    terminal = begin_form(lighthouse_copy)
    call(lighthouse_copy, "delete", "stake/gull", "--force")
    terminal.see("! deleted elsewhere; saving brings it back")
    terminal.press(SAVE)
    terminal.see("It had been deleted elsewhere, and is kept, in conflict with that")
    quit_cleanly(terminal)
    assert (stake_in(lighthouse_copy)["percent"], stake_in(lighthouse_copy)["conflict"]) == (70, [{"deleted": True}])


def test_a_fact_that_is_renamed_beneath_its_form_is_changed_under_its_new_id(lighthouse_copy: Path) -> None:
    terminal = begin_form(lighthouse_copy)
    call(lighthouse_copy, "rename", "stake/gull", "trust")
    call(lighthouse_copy, "edit", "stake/trust", "status=agreed")
    terminal.see("! changed elsewhere: status")
    terminal.press(SAVE)
    terminal.see("It is stake/trust now")
    quit_cleanly(terminal)
    (stake,) = tomllib.loads(lighthouse_copy.read_text("utf-8"))["stakes"]
    assert (stake["id"], stake["percent"], stake["status"], "conflict" in stake) == ("trust", 70, "agreed", False)
