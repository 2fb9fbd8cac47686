"""External editors in a real terminal: what they save is never deleted, however they end and whatever they leave."""

from __future__ import annotations

import os
import signal
import stat
import time
import tomllib
from typing import TYPE_CHECKING, Protocol

import pytest

from jvexplore.notes.beside import folder
from tests.test_end_to_end import Terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="editors that are shell scripts")

TYPED = "half a thought"
WORDS = "twenty minutes of work"
SAVE, EDIT, ENTER, ESC, DOWN = "\x13", "\x05", "\r", "\x1b", "\x1b[B"
CLOSES_LATE = "( sleep 2; printf 'late words\\n' >> \"$1\" ) >/dev/null 2>&1 &"


class Editor(Protocol):
    """Makes the external editor of what a shell script does with the file `$1`."""

    def __call__(self, script: str) -> None: ...


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes.toml"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    path = tmp_path / "editor.sh"

    def write(script: str) -> None:
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o700)

    monkeypatch.setenv("VISUAL", str(path))
    return write


def texts(notes: Path) -> list[str]:
    return [note["text"] for note in tomllib.loads(notes.read_text())["notes"]] if notes.exists() else []


def handed_out(notes: Path) -> list[Path]:
    return sorted(folder(notes).glob("draft-*.md"))


def begin_a_note(notes: Path, text: str = TYPED) -> Terminal:
    terminal = Terminal("--notes", str(notes))
    terminal.until(lambda: terminal.shows("6 Figures 1"))
    terminal.press("2")
    terminal.until(lambda: terminal.shows("Alibaba Group holds 48 %"))
    terminal.press("n")
    terminal.until(lambda: terminal.shows("New note"))
    terminal.press(text)
    terminal.until(lambda: terminal.shows(text))
    return terminal


def answer(terminal: Terminal, question: str, *keys: str) -> None:
    terminal.until(lambda: terminal.shows(question))
    for key in keys:
        terminal.press(key)
        time.sleep(0.1)


def quit_cleanly(terminal: Terminal) -> None:
    terminal.press("q")
    assert terminal.end() == 0


def is_offered(notes: Path, text: str) -> None:
    """The next start offers what the editor saved; taken, it becomes a note."""
    terminal = Terminal("--notes", str(notes))
    terminal.until(lambda: terminal.shows("Not finished"))
    terminal.until(lambda: terminal.shows(text))
    drafts = len(list(folder(notes).glob("draft-*.toml")))
    terminal.press(ENTER)
    terminal.until(lambda: terminal.shows("New note") or terminal.shows("Edit note"))
    terminal.press(SAVE)
    terminal.until(lambda: any(text in each for each in texts(notes)))
    if drafts > 1:  # what was typed before, which the editor did not leave there
        terminal.until(lambda: terminal.shows("Not finished"))
        terminal.until(lambda: terminal.shows(TYPED))
        terminal.press(ESC)
        terminal.until(lambda: not terminal.shows("Not finished"))
    quit_cleanly(terminal)


def test_what_an_editor_saves_that_ends_well_is_the_text(notes: Path, editor: Editor) -> None:
    editor(f"sleep 2; printf '{WORDS}\\r\\nin two lines\\r\\n' > \"$1\"")
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(lambda: terminal.shows("in two lines"))
    terminal.press(SAVE)
    terminal.until(lambda: bool(texts(notes)))
    quit_cleanly(terminal)
    assert texts(notes) == [f"{WORDS}\nin two lines"]
    assert not handed_out(notes), "the note has it all, and no window can have the file"


HOW_IT_FAILS = {
    "killed": ("kill -HUP $$", "was killed by signal 1"),
    "killed hard": ("kill -KILL $$", "was killed by signal 9"),
    "status": ("exit 3", "ended with status 3"),
    "crash": ("kill -SEGV $$", "was killed by signal 11"),
}


@pytest.mark.parametrize("how", HOW_IT_FAILS)
def test_what_was_saved_by_an_editor_that_failed_is_offered(notes: Path, editor: Editor, how: str) -> None:
    ends, told = HOW_IT_FAILS[how]
    editor(f"printf '{WORDS}\\n' > \"$1\"; {ends}")
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    answer(terminal, told, DOWN, ENTER)
    terminal.until(lambda: terminal.shows(WORDS) and not terminal.shows(told))
    terminal.press("\x1a")
    terminal.until(lambda: terminal.shows(TYPED))
    terminal.press("\x19")
    terminal.until(lambda: terminal.shows(WORDS))
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [WORDS])
    quit_cleanly(terminal)


@pytest.mark.parametrize("key", [ENTER, ESC])
def test_what_a_failed_editor_saved_stays_where_it_is_told_to_be_and_is_offered_again(
    notes: Path, editor: Editor, key: str
) -> None:
    editor(f"printf '{WORDS}\\n' > \"$1\"; exit 1")
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    answer(terminal, "ended with status 1", key)
    terminal.until(lambda: terminal.shows("What your editor saved is in"))
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [TYPED])
    quit_cleanly(terminal)
    (kept,) = handed_out(notes)
    assert kept.read_text() == f"{WORDS}\n"
    is_offered(notes, WORDS)


@pytest.mark.parametrize(
    ("octal", "named", "text"),
    [
        (r"caf\351", "windows-1252", "café"),
        (r"Gr\366\337e, sch\366n", "windows-1252", "Größe, schön"),
        (r"\317\360\350\342\345\362, \341\363\354\341", "windows-1251", "Привет, бумб"),
    ],
)
def test_another_encoding_is_recognised_and_offered(
    notes: Path, editor: Editor, octal: str, named: str, text: str
) -> None:
    editor(f"printf '{octal}\\n' > \"$1\"")
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(lambda: terminal.shows(text))
    answer(terminal, named, DOWN, ENTER)
    terminal.until(lambda: not terminal.shows("Its encoding"))
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [text])
    quit_cleanly(terminal)


@pytest.mark.parametrize("codec", ["utf-16", "utf-8-sig", "utf-16-le", "utf-32"])
def test_every_encoding_of_unicode_is_taken_without_a_question(
    notes: Path, editor: Editor, tmp_path: Path, codec: str
) -> None:
    saved = tmp_path / "saved"
    saved.write_bytes("Über alles, words of a note\n".encode(codec))
    editor(f'cat "{saved}" > "$1"')
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(lambda: terminal.shows("Über alles"))
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == ["Über alles, words of a note"])
    quit_cleanly(terminal)


def test_what_is_no_text_stays_and_its_place_is_told_now_and_at_the_next_start(notes: Path, editor: Editor) -> None:
    editor("printf '\\000\\377\\201\\000\\215 words' > \"$1\"")
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(lambda: terminal.shows("What your editor left cannot"))
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [TYPED])
    quit_cleanly(terminal)
    (kept,) = handed_out(notes)
    assert kept.read_bytes() == b"\0\xff\x81\0\x8d words"
    terminal = Terminal("--notes", str(notes))
    answer(terminal, "What an external editor left is no text", ENTER)
    terminal.until(lambda: not terminal.shows("is no text"))
    quit_cleanly(terminal)
    assert kept.exists()


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ('rm "$1"', "Your editor deleted the text"),
        (': > "$1"', "Your editor left an empty text"),
        ("exit 4", "Your editor could not be used"),
        ("exit 0", "Your editor returned at once"),
        ('touch "$1"', "Your editor returned at once"),
        ('rm "$1"; mkdir "$1"; echo words > "$1/inside"', "What your editor left cannot"),
        ('rm "$1"; mkfifo "$1"', "What your editor left cannot"),
        ('rm "$1"; ln -s /dev/zero "$1"', "What your editor left cannot"),
        ('head -c 17000000 /dev/zero | tr "\\0" x > "$1"', "What your editor left cannot"),
    ],
)
def test_the_text_is_as_it_was_where_an_editor_leaves_none(notes: Path, editor: Editor, script: str, told: str) -> None:
    editor(script)
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(lambda: terminal.shows(told))
    assert terminal.shows(TYPED)
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [TYPED])
    quit_cleanly(terminal)


def test_an_editor_that_is_not_there_leaves_nothing_behind(
    notes: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("VISUAL", str(tmp_path / "no-such-editor"))
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(lambda: terminal.shows("Your editor could not be used"))
    assert not handed_out(notes)
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [TYPED])
    quit_cleanly(terminal)
    assert not list(folder(notes).glob("draft-*"))


def test_what_a_window_saves_while_the_note_is_open_is_asked_about_when_it_is_closed(
    notes: Path, editor: Editor
) -> None:
    editor(CLOSES_LATE)
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(lambda: terminal.shows("have it wait"))
    (file,) = handed_out(notes)
    terminal.until(lambda: "late words" in file.read_text())
    terminal.press(SAVE)
    answer(terminal, "saved another text meanwhile", DOWN, ENTER)
    terminal.until(lambda: terminal.shows("late words") and not terminal.shows("meanwhile"))
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [f"{TYPED}late words"])
    quit_cleanly(terminal)


@pytest.mark.parametrize("closes", [SAVE, ESC])
def test_what_a_window_saves_after_the_note_is_closed_is_offered_at_the_next_start(
    notes: Path, editor: Editor, closes: str
) -> None:
    editor(CLOSES_LATE)
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(lambda: terminal.shows("have it wait"))
    terminal.press(closes)
    if closes == ESC:
        answer(terminal, "Save what you wrote?", DOWN, ENTER)
    terminal.until(lambda: not terminal.shows("New note"))
    (file,) = handed_out(notes)
    terminal.until(lambda: "late words" in file.read_text())
    quit_cleanly(terminal)
    assert texts(notes) == ([TYPED] if closes == SAVE else [])
    is_offered(notes, "late words")
    assert len(texts(notes)) == 1, "it is an edit of the note that was saved"


def test_what_a_window_saves_of_a_closed_note_is_offered_when_that_is_edited_again(notes: Path, editor: Editor) -> None:
    editor(CLOSES_LATE)
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(lambda: terminal.shows("have it wait"))
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [TYPED])
    (file,) = handed_out(notes)
    terminal.until(lambda: "late words" in file.read_text())
    terminal.press(ENTER)
    terminal.press("\t")
    time.sleep(0.5)
    terminal.press("e")
    answer(terminal, "had this note open before", DOWN, ENTER)
    terminal.until(lambda: terminal.shows("late words") and not terminal.shows("open before"))
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [f"{TYPED}late words"])
    quit_cleanly(terminal)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM])
def test_what_an_editor_saves_after_the_program_was_killed_is_offered(
    notes: Path, editor: Editor, number: signal.Signals
) -> None:
    editor(f"trap '' HUP; sleep 2; printf '{WORDS}\\n' > \"$1\"")
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(lambda: bool(handed_out(notes)))
    time.sleep(0.7)
    terminal.child.kill(number)
    (file,) = handed_out(notes)
    deadline = time.monotonic() + 20
    while file.read_text() != f"{WORDS}\n":
        assert time.monotonic() < deadline
        time.sleep(0.05)
    terminal.end()
    is_offered(notes, WORDS)


@pytest.mark.parametrize("script", ["sleep 0", 'cp "$1" x; rm "$1"; mv x "$1"; chmod 644 "$1"', 'echo more >> "$1"'])
def test_what_an_editor_works_on_is_its_owners_alone(
    notes: Path, editor: Editor, script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    modes = tmp_path / "modes"
    editor(f'umask 022; ls -l "$1" > {modes}; {script}')
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.until(modes.exists)
    terminal.until(lambda: bool(modes.read_text()))
    assert modes.read_text().startswith("-rw-------")
    terminal.until(lambda: terminal.shows("Your editor") or terminal.shows("more"))
    time.sleep(0.2)
    for path in folder(notes).glob("draft-*.[mt]*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder(notes).stat().st_mode) == 0o700
    terminal.child.kill(signal.SIGKILL)
    terminal.end()
