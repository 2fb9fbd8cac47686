"""The installed program, ended in the middle of a form: by a signal, a closed terminal, on a full disk."""

from __future__ import annotations

import os
import shutil
import signal
import tomllib
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.records.sidecar import sidecar_dir
from tests.mounted_disk import mounted_disk, remount
from tests.noting import ENTER, SAVE, quit_cleanly
from tests.program_terminal import Terminal, pane
from tests.test_killed import close

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="signals and pseudo-terminals"),
    pytest.mark.harm,
]
FILLING = "full"
OFFER = "Unsaved form of stake/gull"


def drafts(dossier: Path) -> list[str]:
    """Return the percentages that are kept of forms."""
    kept = (tomllib.loads(each.read_text("utf-8")) for each in sidecar_dir(dossier).glob("draft-*.toml"))
    return [each["draft"]["texts"]["percent"] for each in kept]


def stake_in(dossier: Path) -> Any:
    return next(each for each in tomllib.loads(dossier.read_text("utf-8"))["stakes"] if each["id"] == "gull")


def begin_form(dossier: Path, typed: str = "70") -> Terminal:
    """Start the program, and type another percentage into the form of a stake."""
    terminal = Terminal("--dossier", str(dossier), "--notes", str(dossier.with_name("notes.toml")))
    terminal.see(pane("2 Stakes", 1))
    terminal.press("2")
    terminal.see("Gull Trust would hold 75 %")
    terminal.press("E")
    terminal.see("Edit stake")
    terminal.press("\t\t\x15")
    terminal.press(typed)
    terminal.see(f"▌ {typed}")
    return terminal


def goes_on(dossier: Path, typed: str = "70") -> None:
    """The next start offers the form, with all that was typed in it; the one after that does not."""
    terminal = Terminal("--dossier", str(dossier), "--notes", str(dossier.with_name("notes.toml")))
    terminal.see(OFFER)
    terminal.see(f"Share: {typed}")
    terminal.press(ENTER)
    terminal.see("Edit stake")
    terminal.press(SAVE)
    terminal.see("Changed: ")
    quit_cleanly(terminal)
    assert stake_in(dossier)["percent"] == int(typed)
    assert drafts(dossier) == []


def test_kill_9_with_a_form_open_loses_nothing(lighthouse_copy: Path) -> None:
    terminal = begin_form(lighthouse_copy)
    terminal.until(lambda: drafts(lighthouse_copy) == ["70"])
    terminal.child.kill(signal.SIGKILL)
    terminal.end()
    goes_on(lighthouse_copy)


def test_a_signal_while_typing_keeps_the_draft(lighthouse_copy: Path) -> None:
    for number in (signal.SIGTERM, signal.SIGHUP):
        terminal = begin_form(lighthouse_copy)
        terminal.child.kill(number)  # at once: before the second after which a draft is kept
        assert terminal.end() == 128 + number
        assert drafts(lighthouse_copy) == ["70"]
        shutil.rmtree(sidecar_dir(lighthouse_copy))


def test_a_terminal_that_is_closed_keeps_the_draft(lighthouse_copy: Path) -> None:
    close(begin_form(lighthouse_copy))
    goes_on(lighthouse_copy)


def test_ctrl_c_is_for_copying(lighthouse_copy: Path) -> None:
    terminal = begin_form(lighthouse_copy, "7")
    terminal.press("\x03")
    terminal.child.kill(signal.SIGINT)
    terminal.press("1")
    terminal.see("▌ 71")
    terminal.press(SAVE)
    terminal.see("Changed: ")
    quit_cleanly(terminal)
    assert stake_in(lighthouse_copy)["percent"] == 71


def test_a_full_disk_keeps_the_form_open_and_at_the_end_its_draft_elsewhere(
    lighthouse_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    with form_on_full_disk(lighthouse_copy, tmp_path) as (terminal, dossier):
        before = dossier.read_bytes()
        terminal.press(SAVE)
        terminal.see("Not saved: ")
        terminal.see("▌ 71")
        assert dossier.read_bytes() == before
        terminal.child.kill(signal.SIGTERM)
        assert terminal.end() == 128 + signal.SIGTERM
        (rescued,) = temporary.glob("jvexplore-draft-*.toml")
        assert "what was typed is in" in terminal.sent.replace("\r\n", " ")
        assert tomllib.loads(rescued.read_text("utf-8"))["draft"]["texts"]["percent"] == "71"
        dossier.with_name(FILLING).unlink()
        goes_on(dossier, "71")
        assert not rescued.exists()


def test_a_full_disk_that_is_emptied_takes_the_form_and_its_draft(lighthouse_copy: Path, tmp_path: Path) -> None:
    with form_on_full_disk(lighthouse_copy, tmp_path) as (terminal, dossier):
        dossier.with_name(FILLING).unlink()
        terminal.see_gone("draft not kept")
        terminal.until(lambda: drafts(dossier) == ["71"])
        terminal.press(SAVE)
        terminal.see("Changed: ")
        quit_cleanly(terminal)
        assert stake_in(dossier)["percent"] == 71
        assert drafts(dossier) == []


@contextmanager
def form_on_full_disk(original: Path, folder: Path) -> Iterator[tuple[Terminal, Path]]:
    """Begin a form of a dossier on a disk that is full before the last digit is typed.

    Args:
        original: the dossier, of which the disk has a copy.
        folder: where the disk is mounted.

    Yields:
        The terminal, and the dossier's file; beside it stands what fills the disk.
    """
    with mounted_disk(folder) as disk:
        remount(disk, "size=8m")
        dossier = Path(shutil.copy(original, disk / "dossier.toml"))
        terminal = begin_form(dossier, "7")
        with suppress(OSError), dossier.with_name(FILLING).open("wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
        terminal.press("1")
        terminal.see("draft not kept")
        yield terminal, dossier
