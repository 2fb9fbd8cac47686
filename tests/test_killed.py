"""The installed program, ended in the middle of a note: by a signal, a closed terminal, or a crash of its own."""

from __future__ import annotations

import os
import signal
import stat
import time
import tomllib
from contextlib import suppress
from typing import TYPE_CHECKING

import pexpect
import pytest

from tests.noting import ENTER, SAVE, TYPED, begin_a_note, quit_cleanly, texts
from tests.program_terminal import Terminal, pane

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pseudo-terminals")


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes.toml"


def drafts(notes: Path) -> list[str]:
    folder = notes.parent / f".{notes.name}.jvexplore"
    return [tomllib.loads(path.read_text())["draft"]["text"] for path in folder.glob("draft-*.toml")]


def close(terminal: Terminal) -> None:
    """Close the terminal's window: the system sends SIGHUP to what runs in it."""
    with suppress(pexpect.ExceptionPexpect):  # it may not be gone at once
        terminal.child.close(force=False)


def is_offered_once(notes: Path) -> None:
    """The next start offers the draft and says which fact it was for; the one after that does not."""
    terminal = Terminal("--notes", str(notes))
    terminal.see("new note on stake/alibaba")
    terminal.see("Alibaba Group is to hold 48 % of AliExpress Russia")
    terminal.press(ENTER)
    terminal.see("New note")
    terminal.see(TYPED)
    terminal.press(SAVE)
    terminal.see(pane("8 Notes", 1))
    quit_cleanly(terminal)
    assert texts(notes) == [TYPED]
    assert drafts(notes) == []


def test_a_signal_while_typing_keeps_the_draft(notes: Path) -> None:
    terminal = begin_a_note(notes)
    terminal.child.kill(signal.SIGTERM)  # at once: before the second after which a draft is kept
    assert terminal.end() == 128 + signal.SIGTERM
    assert "\x1b[?1049l" in terminal.sent, "the terminal is as it was"
    assert drafts(notes) == [TYPED]


def test_keys_that_came_just_before_the_terminal_closed_are_in_the_draft(notes: Path) -> None:
    typed = f"{TYPED} and some precious words [[al"
    terminal = begin_a_note(notes)
    terminal.press(typed.removeprefix(TYPED))
    time.sleep(0.1)
    terminal.child.kill(signal.SIGHUP)
    assert terminal.end() == 128 + signal.SIGHUP
    assert drafts(notes) == [typed]


def test_kill_9_a_second_after_typing_keeps_the_draft(notes: Path) -> None:
    terminal = begin_a_note(notes)
    terminal.until(lambda: drafts(notes) == [TYPED])
    terminal.child.kill(signal.SIGKILL)
    terminal.end()
    is_offered_once(notes)


def test_ctrl_c_does_not_kill_an_edit(notes: Path) -> None:
    terminal = begin_a_note(notes)
    terminal.press("\x03")
    terminal.child.kill(signal.SIGINT)
    terminal.press(" and more")
    terminal.see("and more")
    terminal.press(SAVE)
    terminal.see(pane("8 Notes", 1))
    quit_cleanly(terminal)


@pytest.mark.harm
def test_a_start_right_after_the_terminal_closed_offers_the_draft(notes: Path) -> None:
    terminal = begin_a_note(notes)
    close(terminal)
    is_offered_once(notes)


@pytest.mark.harm
def test_what_was_typed_where_no_draft_can_be_kept_is_offered_as_a_note(
    notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    hidden = notes.parent / f".{notes.name}.jvexplore"
    hidden.write_text("neither notes nor drafts can be kept beside this")
    terminal = begin_a_note(notes)
    terminal.until(lambda: terminal.shows("Draft not saved"))
    terminal.child.kill(signal.SIGHUP)
    assert terminal.end() == 128 + signal.SIGHUP
    (rescued,) = temporary.glob("jvexplore-*.toml")
    assert stat.S_IMODE(rescued.stat().st_mode) == 0o600
    assert tomllib.loads(rescued.read_text())["notes"][0]["text"] == TYPED
    hidden.unlink()
    terminal = Terminal("--notes", str(notes))
    terminal.until(lambda: terminal.shows("were not saved"))
    terminal.press("\x1b[B\r")
    terminal.until(lambda: terminal.shows("1 open note"))
    terminal.until(lambda: not rescued.exists())
    terminal.press("q")
    assert terminal.end() == 0
    assert [note["text"] for note in tomllib.loads(notes.read_text())["notes"]] == [TYPED]
    assert len([*hidden.glob("copy-*")]) == 1
