"""The installed program opens what was open last, where it was left, however it ended; commands go on as before."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.dossier_folder import dossier_file
from jvexplore.session.recent_dossiers import recent_dossiers
from tests.program_terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

SHOWN = "stake/dough"
"""Stands on the frame of the fact that is gone to."""


def start_at_a_fact(path: Path) -> Terminal:
    terminal = Terminal("--dossier", str(path))
    terminal.see("Rising Sun")
    terminal.press("2j")
    terminal.see(SHOWN)
    return terminal


def end(terminal: Terminal) -> None:
    """Quit once everything is there."""
    terminal.see("v Verify")
    terminal.press("q")
    assert terminal.end() == 0


def test_without_a_name_the_one_that_was_open_last_opens_where_it_was_left(
    bakery_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its id too, beside what the environment names, and after it was killed."""
    own = dossier_file("bakery")
    own.parent.mkdir(parents=True)
    own.write_bytes(bakery_path.read_bytes())
    terminal = start_at_a_fact(own)
    terminal.until(lambda: any(f"on={SHOWN}" in each.place for each in recent_dossiers()))
    terminal.child.kill(signal.SIGKILL)
    for arguments in ((), ("open", "bakery")):
        terminal = Terminal(*arguments)
        terminal.see(SHOWN)
        end(terminal)
    monkeypatch.setenv("JVEXPLORE_DOSSIER", "aliexpress-russia")
    terminal = Terminal()
    terminal.see("AliExpress Russia")
    end(terminal)
    monkeypatch.delenv("JVEXPLORE_DOSSIER")
    terminal = Terminal("open")
    terminal.see("AliExpress Russia")
    end(terminal)
    assert [each.path.name for each in recent_dossiers()] == ["aliexpress-russia.toml", "dossier.toml"]


@pytest.mark.parametrize("ending", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_is_late_enough_to_remember_the_place(bakery_path: Path, ending: signal.Signals) -> None:
    terminal = start_at_a_fact(bakery_path)
    terminal.see("v Verify")
    terminal.press("j")
    terminal.see("stake/staff")
    terminal.child.kill(ending)
    terminal.end()
    assert "on=stake/staff" in recent_dossiers()[0].place


def test_commands_take_the_bundled_dossier_as_before(bakery_path: Path) -> None:
    end(start_at_a_fact(bakery_path))
    assert recent_dossiers()[0].path == bakery_path
    before = time.time_ns()
    done = CliRunner().invoke(main, ["show", "dossier"])
    assert done.exit_code == 0
    assert "AliExpress Russia" in done.output
    assert recent_dossiers()[0].last_open.timestamp() * 1e9 < before
