"""External editors in a real terminal: what they save is never deleted, however they end and whatever they leave.

One program goes through many cases where it can: a note for each, with an editor of its own.
"""

from __future__ import annotations

import os
import signal
import stat
import time
from typing import TYPE_CHECKING

import pytest

from jvexplore.records.sidecar import sidecar_dir
from tests.cases import case
from tests.external_editor.conftest import EDIT
from tests.noting import (
    DOWN,
    ENTER,
    ESC,
    SAVE,
    TYPED,
    Editor,
    answer,
    begin_a_note,
    handed_out,
    is_offered,
    press_away,
    quit_cleanly,
    save_note,
    start_at_a_fact,
    texts,
    type_a_note,
)
from tests.program_terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "twenty minutes of work"


ENDS_WELL = {
    f"sleep 2; printf '{WORDS}\\r\\nin two lines\\r\\n' > \"$1\"": f"{WORDS}\nin two lines",
    "printf '\\377\\376s\\000i\\000x\\000t\\000e\\000e\\000n\\000' > \"$1\"": "sixteen",
    "printf '\\357\\273\\277\\303\\234ber alles\\n' > \"$1\"": "Über alles",
    "echo 'a line more' >> \"$1\"": f"{TYPED}\na line more",
}


def test_what_an_editor_saves_that_ends_well_is_the_text(notes: Path, editor: Editor) -> None:
    """In UTF-8 or any other encoding of Unicode, without a question; another encoding is recognised and offered."""
    terminal = start_at_a_fact(notes)
    saved: list[str] = []
    for script, text in ENDS_WELL.items():
        with case(script):
            editor(script)
            type_a_note(terminal)
            terminal.press(EDIT)
            terminal.see(text.splitlines()[-1])
            saved.append(text)
            save_note(terminal, notes, *saved)
            if script.startswith("sleep"):
                # The note has it all, and no window can have the file.
                terminal.until(lambda: not handed_out(notes))
    with case("windows-1251"):
        editor("printf '\\317\\360\\350\\342\\345\\362, \\341\\363\\354\\341\\n' > \"$1\"")
        type_a_note(terminal)
        terminal.press(EDIT)
        terminal.see("Привет, бумб")
        answer(terminal, "windows-1251", DOWN, ENTER)
        terminal.see_gone("The encoding")
        save_note(terminal, notes, *saved, "Привет, бумб")
    quit_cleanly(terminal)


HOW_IT_FAILS = {"kill -HUP $$": "was killed by signal 1", "exit 3": "exited with status 3"}


def test_what_was_saved_by_an_editor_that_failed_is_offered(notes: Path, editor: Editor) -> None:
    terminal = start_at_a_fact(notes)
    saved: list[str] = []
    for number, (ends, told) in enumerate(HOW_IT_FAILS.items()):
        typed, words = f"{TYPED} {number}", f"{WORDS} {number}"
        with case(ends):
            editor(f"printf '{words}\\n' > \"$1\"; {ends}")
            type_a_note(terminal, typed)
            terminal.press(EDIT)
            answer(terminal, told, DOWN, ENTER)
            terminal.see_gone(told)
            terminal.see(words)
            terminal.press("\x1a")
            terminal.see(typed)
            terminal.press("\x19")
            terminal.see(words)
            saved.append(words)
            save_note(terminal, notes, *saved)
    quit_cleanly(terminal)


@pytest.mark.harm
def test_what_a_failed_editor_saved_stays_at_the_path_that_is_named_and_is_offered_again(
    notes: Path, editor: Editor
) -> None:
    terminal = start_at_a_fact(notes)
    typed: list[str] = []
    kept: list[Path] = []
    for key in (ENTER, ESC):
        with case(repr(key)):
            editor(f"printf '{WORDS} {len(typed)}\\n' > \"$1\"; exit 1")
            typed.append(f"{TYPED} {len(typed)}")
            terminal.press("j")  # on the same fact one would be asked about the first one
            type_a_note(terminal, typed[-1])
            terminal.press(EDIT)
            answer(terminal, "exited with status 1", key)
            terminal.see("The external editor's changes are in")
            press_away(terminal, "The external editor's changes are in")
            save_note(terminal, notes, *typed)
            kept += [each for each in handed_out(notes) if each not in kept]
    quit_cleanly(terminal)
    assert [path.read_text() for path in kept] == [f"{WORDS} 0\n", f"{WORDS} 1\n"]
    terminal = Terminal("--notes", str(notes))
    for _ in kept:
        answer(terminal, "Unsaved draft", ENTER)
        terminal.until(lambda: terminal.shows("New note") or terminal.shows("Edit note"))
        before = texts(notes)
        terminal.press(SAVE)
        terminal.until(lambda before=before: texts(notes) != before)  # type: ignore[misc]
    quit_cleanly(terminal)
    assert sorted(texts(notes)) == [*typed, f"{WORDS} 0", f"{WORDS} 1"]


@pytest.mark.harm
def test_a_file_that_is_not_text_stays_and_its_path_is_reported_now_and_at_the_next_start(
    notes: Path, editor: Editor
) -> None:
    editor("printf '\\000\\377\\201\\000\\215 words' > \"$1\"")
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.see("Cannot read the external editor's file")
    save_note(terminal, notes, TYPED)
    quit_cleanly(terminal)
    (kept,) = handed_out(notes)
    assert kept.read_bytes() == b"\0\xff\x81\0\x8d words"
    terminal = Terminal("--notes", str(notes))
    answer(terminal, "The external editor's file is not text", ENTER)
    terminal.see_gone("is not text")
    quit_cleanly(terminal)
    assert kept.exists()


LEAVES_NONE = {
    'rm "$1"': "The external editor deleted its file",
    ': > "$1"': "The external editor saved an empty file",
    "exit 4": "The external editor failed",
    "exit 0": "The external editor returned at once",
    'touch "$1"': "The external editor returned at once",
    'rm "$1"; mkdir "$1"; echo words > "$1/inside"': "Cannot read the external editor's file",
    'rm "$1"; mkfifo "$1"': "Cannot read the external editor's file",
    'rm "$1"; ln -s /dev/zero "$1"': "Cannot read the external editor's file",
    'truncate -s 17000000 "$1"': "Cannot read the external editor's file",
}


def test_the_text_is_as_it_was_where_an_editor_leaves_none(notes: Path, editor: Editor) -> None:
    terminal = begin_a_note(notes)
    text = TYPED
    for number, (script, told) in enumerate(LEAVES_NONE.items()):
        with case(script):
            editor(script)
            terminal.press(f" {number}")
            text += f" {number}"
            terminal.see(text)
            terminal.press(EDIT)
            terminal.see(told)
            press_away(terminal, told)
            assert terminal.shows(text)
    save_note(terminal, notes, text)
    quit_cleanly(terminal)


@pytest.mark.parametrize("number", [signal.SIGKILL, pytest.param(signal.SIGHUP, marks=pytest.mark.harm)])
def test_what_an_editor_saves_after_the_program_was_killed_is_offered(
    notes: Path, editor: Editor, number: signal.Signals, tmp_path: Path
) -> None:
    started, goes_on = tmp_path / "started", tmp_path / "goes-on"
    os.mkfifo(goes_on)
    editor(f"trap '' HUP; touch {started}; read line < {goes_on}; printf '{WORDS}\\n' > \"$1\"")
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(started.exists)
    (file,) = handed_out(notes)
    terminal.child.kill(number)
    goes_on.write_text("")  # waits until the editor reads
    deadline = time.monotonic() + 20
    while file.read_text() != f"{WORDS}\n":
        assert time.monotonic() < deadline
        time.sleep(0.01)
    terminal.end()
    is_offered(notes, WORDS)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


OWNERS_ALONE = ('cp "$1" x; rm "$1"; mv x "$1"; chmod 644 "$1"', 'echo more >> "$1"')


def test_what_an_editor_works_on_is_its_owners_alone(
    notes: Path, editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    terminal = start_at_a_fact(notes)
    saved: list[str] = []
    for script in OWNERS_ALONE:
        modes = tmp_path / f"modes{len(saved)}"
        with case(script):
            editor(f'umask 022; ls -l "$1" > {modes}; {script}')
            saved.append(f"{TYPED} {len(saved)}")
            type_a_note(terminal, saved[-1])
            terminal.press(EDIT)
            terminal.until(modes.exists)
            terminal.until(lambda modes=modes: bool(modes.read_text()))  # type: ignore[misc]
            assert modes.read_text().startswith("-rw-------")
            saved[-1] += "\nmore" if "more" in script else ""
            terminal.until(lambda: terminal.shows("external editor") or terminal.shows("│  more"))
            terminal.until(lambda: {mode_of(path) for path in sidecar_dir(notes).glob("draft-*.[mt]*")} == {0o600})
            assert mode_of(sidecar_dir(notes)) == 0o700
            save_note(terminal, notes, *saved)
    terminal.child.kill(signal.SIGKILL)
    terminal.end()
