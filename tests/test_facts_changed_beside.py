"""A command changes the facts that are open in a terminal beside it: they are shown, and the reader stays put."""

from __future__ import annotations

import subprocess
import tomllib
from typing import TYPE_CHECKING

from tests.program_terminal import PROGRAM, Terminal, pane

if TYPE_CHECKING:
    from pathlib import Path

CONFLICT = "[[stakes.conflict]]\npercent = 60\n\n[[quotes]]"


def fact(path: Path, *arguments: str) -> str:
    """Run `jvexplore fact` on a dossier, and return what it printed."""
    call = [PROGRAM, "fact", *arguments, "--dossier", str(path), "--notes", str(path.with_name("notes.toml"))]
    return subprocess.run(call, capture_output=True, check=True, text=True).stdout


def open_beside(path: Path) -> Terminal:
    terminal = Terminal("open", "--dossier", str(path), "--notes", str(path.with_name("notes.toml")))
    terminal.see(pane("2 Stakes", 1))
    terminal.see("q Quit")
    return terminal


def test_what_a_command_writes_is_shown_beside_an_open_editor(lighthouse_copy: Path) -> None:
    terminal = open_beside(lighthouse_copy)
    terminal.press("1j")
    terminal.see("party/gull ")
    terminal.press("/")
    terminal.see("Find")
    terminal.press("stake/gull")
    terminal.see("1 match ")
    terminal.press("\r")
    terminal.see("Gull Trust would hold 75 %")
    terminal.press("n")
    terminal.see("New note")
    terminal.press("half a thought")
    terminal.see("half a thought")
    assert fact(lighthouse_copy, "edit", "stake/gull", "percent=70") == "stake/gull\n"
    terminal.see("Gull Trust would hold 70 %")
    terminal.see("Dossier reloaded: 9 facts")
    assert terminal.shows("half a thought")
    assert fact(lighthouse_copy, "add", "term", "category=lease", "basis=editorial", "comment=ours") == "term/lease\n"
    terminal.see(pane("7 Terms", 1))
    terminal.press(", whole\x13")
    terminal.until(lighthouse_copy.with_name("notes.toml").is_file)
    (note,) = tomllib.loads(lighthouse_copy.with_name("notes.toml").read_text("utf-8"))["notes"]
    assert (note["on"], note["text"]) == ("stake/gull", "half a thought, whole")

    assert fact(lighthouse_copy, "rename", "stake/gull", "trust") == "stake/trust\n"
    terminal.see("stake/trust ")
    assert terminal.shows("half a thought, whole"), "the note has followed"
    assert terminal.shows("Gull Trust would hold 70 %")
    terminal.press("u")
    terminal.see('Undid "new note"')
    terminal.press("[")
    terminal.see("party/gull ")
    terminal.press("]")
    terminal.see("stake/trust ")

    assert fact(lighthouse_copy, "delete", "stake/trust", "--force") == "stake/trust\n"
    terminal.see(pane("2 Stakes", "–"))
    terminal.see_gone("Gull Trust would hold")
    assert not terminal.shows("Traceback")
    terminal.press("1")
    terminal.see("party/gull ")
    terminal.press("q")
    assert terminal.end() == 0


def test_a_conflict_is_decided_and_a_command_goes_on_from_there(lighthouse_copy: Path) -> None:
    terminal = open_beside(lighthouse_copy)
    lighthouse_copy.write_text(lighthouse_copy.read_text("utf-8").replace("[[quotes]]", CONFLICT), "utf-8")
    terminal.see("! 1 fact in conflict: !")
    terminal.press("2\r")
    terminal.see("percent is 75 here, 60 in the other version")
    terminal.press("c")
    terminal.see("Use the other version")
    terminal.press("\x1b[B\x1b[B\r")
    terminal.see("Used the other version: Gull Trust, 60 %")
    assert fact(lighthouse_copy, "edit", "stake/gull", "status=agreed") == "stake/gull\n"
    terminal.see("Gull Trust is to hold 60 %")
    terminal.press("u")
    terminal.see('Undid "decide conflict": Gull Trust, 75 %')
    (stake,) = tomllib.loads(lighthouse_copy.read_text("utf-8"))["stakes"]
    assert (stake["percent"], stake["status"], stake["conflict"]) == (75, "agreed", [{"percent": 60}])
    terminal.press("q")
    assert terminal.end() == 0
