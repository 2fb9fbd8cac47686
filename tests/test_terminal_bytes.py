"""Bytes that no terminal should send, at the installed program in a real pseudo-terminal: it lives, and hears keys."""

from __future__ import annotations

import os
import select
import subprocess
import time
import tomllib
from typing import TYPE_CHECKING, Final

import pytest

from tests.cases import case
from tests.program_terminal import PATIENCE, PROGRAM, Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

BROKEN: Final = {
    "an old mouse report": b"\x1b[MC\x85(",
    "a Latin-1 key": b"\xe9j",
    "an overlong NUL": b"\xc0\x80",
    "half a character": b"\xf0\x9f",
    "NUL": b"\0",
    "a key of no character": b"\x1b[1114112u",
    "a key of a huge number": b"\x1b[99999999999999999999u",
    "a terminal of no size": b"\x1b[48;0;0;0;0t\x1b[<0;5;5M",
    "a huge terminal": b"\x1b[48;99999;99999;99999;99999t",
    "a Latin-1 paste": b"\x1b[200~caf\xe9\x1b[201~",
}
HELP: Final = "? Keyboard shortcuts ─"


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal("--notes", str(tmp_path / "notes.toml"))
    terminal.until(lambda: terminal.shows("v Verify"))
    yield terminal
    terminal.child.close(force=True)


def send(terminal: Terminal, data: bytes) -> None:
    """Send bytes as they are."""
    os.write(terminal.child.child_fd, data)


def press_until(terminal: Terminal, key: bytes, done: Callable[[], bool]) -> None:
    """Press a key again where nothing happens for a second: it may be taken for the end of what was broken."""
    deadline = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < deadline
        send(terminal, key)
        for _ in range(20):
            if not terminal.read() or done():
                break


def quits(terminal: Terminal) -> bool:
    press_until(terminal, b"q", lambda: "\x1b[?1049l" in terminal.sent)
    return "Traceback" not in terminal.sent and terminal.end() == 0


def test_the_program_lives_and_hears_keys(terminal: Terminal) -> None:
    for name, data in BROKEN.items():
        with case(name):
            send(terminal, data)
            send(terminal, b"\x1b[A")
            press_until(terminal, b"?", lambda: terminal.shows(HELP))
            press_until(terminal, b"\x1b", lambda: not terminal.shows(HELP))
    assert quits(terminal)


def test_a_paste_without_end_ends_where_nothing_follows(terminal: Terminal) -> None:
    send(terminal, b"\x1b[200~begun\x1b[A")
    assert quits(terminal)


def test_what_is_not_utf_8_is_seen_in_a_note_and_kept(terminal: Terminal, tmp_path: Path) -> None:
    send(terminal, b"n")
    terminal.until(lambda: terminal.shows("New note"))
    send(terminal, b"caf\xe9 \x1b[200~th\xe9 \x1b[31mvert\x1b[201~ noir")
    terminal.until(lambda: terminal.shows("caf\ufffd th\ufffd ␛[31mvert noir"))
    send(terminal, b"\x13")
    terminal.until((tmp_path / "notes.toml").exists)
    notes = tomllib.loads((tmp_path / "notes.toml").read_text("utf-8"))["notes"]
    assert [note["text"] for note in notes] == ["caf\ufffd th\ufffd \x1b[31mvert noir"]


def test_where_keys_cannot_be_read_any_more_it_says_so_and_fails(tmp_path: Path) -> None:
    keys, keyboard = os.openpty()
    view, screen = os.openpty()
    environment = {**os.environ, "TERM": "xterm-256color"}
    with subprocess.Popen(
        [PROGRAM, "--notes", str(tmp_path / "notes.toml")],
        stdin=keyboard,
        stdout=screen,
        stderr=screen,
        env=environment,
        start_new_session=True,  # or a signal would come as well
    ) as process:
        os.close(keyboard)
        os.close(screen)
        sent = b""
        while b"Verify" not in sent:
            assert select.select([view], (), (), PATIENCE)[0]
            sent += os.read(view, 65_536)
        os.close(keys)
        left = b""
        while select.select([view], (), (), PATIENCE)[0]:
            try:
                left += os.read(view, 65_536)
            except OSError:
                break
        os.close(view)
        assert process.wait(PATIENCE) == 1
    told = left.decode().rpartition("\x1b[?1004l")[2].strip()
    assert told.startswith("jvexplore: cannot read from the terminal: ")
    assert len(told.splitlines()) == 1


def test_a_click_beyond_a_window_that_has_become_smaller_leaves_one_typing(terminal: Terminal, tmp_path: Path) -> None:
    terminal.press("2n")
    terminal.until(lambda: terminal.shows("New note"))
    for report in ("\x1b[<0;185;10M\x1b[<0;185;10m", "\x1b[<0;5;90M\x1b[<0;5;90m", "\x1b[<64;185;90M"):
        terminal.press(report)
    terminal.press("still here")
    terminal.until(lambda: terminal.shows("still here"))
    terminal.press("\x13")
    terminal.until((tmp_path / "notes.toml").exists)
    assert 'text = "still here"' in (tmp_path / "notes.toml").read_text()
