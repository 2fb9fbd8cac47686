"""A dossier made by command with the installed program, then read, noted and searched in a terminal."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Final

import pytest

from tests.cli.test_add_source import WIRE
from tests.cli.test_new import ARTICLE
from tests.program_terminal import PROGRAM, Terminal

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

ID: Final = "otter"


def run(*args: str, stdin: str = "", status: int = 0) -> str:
    done = subprocess.run([PROGRAM, *args], input=stdin, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (status, int(status > 0)), done.stderr
    return done.stdout if status == 0 else done.stderr


def test_from_a_text_to_a_dossier_with_notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("otter.txt").write_text(ARTICLE, "utf-8")
    Path("wire.txt").write_text(WIRE, "utf-8")
    path = Path(run("new", "otter.txt", "--id", ID, "--yes").removesuffix("\n"))
    assert path.parent.name == ID
    assert run("new", "otter.txt", "--id", ID, "--yes", status=1).endswith("choose another id with --id\n")
    assert run("add-source", "wire.txt", "--dossier", ID) == "source/northwire\n"
    monkeypatch.setenv("JVEXPLORE_DOSSIER", ID)
    assert run("check") == f"{path}: 0 facts, no problems; 0 of 8 sentences have facts\n"
    assert run("check", "--article", "otter.txt", "--article", "wire.txt") == run("check")
    shown = run("show", "paragraph/northwire-2")
    assert "The price is £21m." in shown
    run("note", "paragraph/1", "Which council?", "--quote", "90 per cent")
    assert "Which council?" in (path.parent / "notes.toml").read_text("utf-8")
    assert ID in run("dossiers").split()
    terminal = Terminal("--dossier", ID)
    terminal.see("Heron Marine has agreed to buy Otter Ferries")  # without facts, it begins at the article
    terminal.press("q")
    assert terminal.end() == 0


def test_an_article_from_a_pipe_is_corrected_by_keys_from_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("otter.txt").write_text(ARTICLE, "utf-8")
    terminal = Terminal("-c", f"cat otter.txt | '{PROGRAM}' new - --id {ID}", program="/bin/sh")
    terminal.see("from standard input")
    terminal.see("Heron Marine has agreed")
    terminal.press("\x13")
    terminal.see("New dossier in")
    terminal.press("o")
    terminal.see("open now")
    terminal.press("\x1b")
    terminal.see_gone("open now")
    terminal.press("q")
    assert terminal.end() == 0
    assert run("check", "--dossier", ID).endswith("0 facts, no problems; 0 of 6 sentences have facts\n")


def test_the_explorer_opens_a_dossier_by_its_id_and_refuses_an_unknown_one(tmp_path: Path) -> None:
    run("new", "-", "--id", ID, "--yes", stdin=ARTICLE)
    terminal = Terminal("open", ID)
    terminal.see("Otter Ferries agrees a bid from Heron")
    terminal.press("q")
    assert terminal.end() == 0
    unknown = Terminal("--dossier", "oter")
    assert unknown.end() == 1
    assert 'jvexplore: there is no dossier "oter"; did you mean "otter"?' in unknown.sent
