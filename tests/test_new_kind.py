"""A kind that only a test registers, with its one line in the table, is there in all of the program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.reference_index import reference_labels
from tests.conftest import BAKERY
from tests.test_end_to_end import Terminal

PROGRAM = """
from jvexplore.dossier.kind_table import KIND_TABLE
from tests.rumours import LINE_IN_TABLE
KIND_TABLE.append(LINE_IN_TABLE)
from jvexplore.__main__ import main
main()
"""
"""The program as it would be if that line stood in the table."""

RUMOURS = """
[[rumours]]
id = "second-mill"
title = "A second mill for Dough Holding"
about = "dough"
heard = "2021-04"
basis = "attributed"
passages = [{ paragraph = 2 }]

[[rumours]]
id = "night-shift"
title = "A night shift"
about = "crumb"
basis = "derived"
derived_from = ["rumour/second-mill"]
passages = [{ paragraph = 3 }]
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "rumours.toml"
    path.write_text(BAKERY.read_text("utf-8") + RUMOURS, "utf-8")
    return path


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, "-c", PROGRAM, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def printed(*arguments: str) -> str:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_without_its_line_it_is_an_unknown_key(dossier: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "jvexplore", "check", str(dossier)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "rumours: unknown key" in done.stdout + done.stderr


def test_it_is_checked(dossier: Path) -> None:
    assert "no problems" in printed("check", str(dossier))
    text = dossier.read_text("utf-8")
    dossier.write_text(
        text.replace("A night shift", "A NIGHT SHIFT").replace('"dough"\nheard', '"dow"\nheard'), "utf-8"
    )
    done = run("check", str(dossier))
    assert done.returncode == 1
    assert "rumour/night-shift: title: shouts; write it in lower case" in done.stdout
    assert 'rumour/second-mill: about: there is no "party/dow"' in done.stdout
    dossier.write_text(text.replace('heard = "2021-04"', 'heart = "2021-04"'), "utf-8")
    assert 'rumour/second-mill: heart: unknown key; did you mean "heard"?' in run("check", str(dossier)).stdout


def test_its_page_is_shown_and_linked_from_both_ends(dossier: Path) -> None:
    page = printed("show", "rumour/second-mill", "--dossier", str(dossier))
    for part in ("A second mill for Dough Holding", "Heard", "April 2021", "About: Dough Holding", "Used in: A night"):
        assert part in page
    assert "Rumours: A second mill" in printed("show", "party/dough", "--dossier", str(dossier))
    assert "Rumour: A second mill" in printed("show", "paragraph/2", "--dossier", str(dossier))
    assert "2 rumours" in printed("show", "dossier", "--dossier", str(dossier))


def test_it_is_json(dossier: Path) -> None:
    shown = json.loads(printed("show", "--json", "--dossier", str(dossier)))
    assert shown["rumours"] == tomllib.loads(RUMOURS)["rumours"]
    one = json.loads(printed("show", "rumour/second-mill", "--json", "--dossier", str(dossier)))
    assert one["heard"] == "2021-04"


@pytest.mark.parametrize("query", ["hearsay", "second mill", "kind:rumour mill", "by:dough hearsay", "april 2021"])
def test_it_is_found(query: str, dossier: Path) -> None:
    assert "rumour/second-mill" in printed("find", query, "--dossier", str(dossier))


def test_it_is_read_aloud(dossier: Path) -> None:
    text = printed("read", "--dossier", str(dossier))
    assert "\nRUMOURS\n" in text
    assert "Rumour 1 of 2: A second mill for Dough Holding." in text
    assert "Heard: April 2021." in text


@pytest.mark.parametrize("form", ["markdown", "csv", "json", "toml"])
def test_notes_on_it_are_exported(form: str, dossier: Path, tmp_path: Path) -> None:
    files = ("--dossier", str(dossier), "--notes", str(tmp_path / "notes.toml"))
    printed("note", "rumour/second-mill", "Who says so?", *files)
    text = printed("export", "--format", form, *files)
    assert "Who says so?" in text
    assert "rumour/second-mill" in text
    assert form == "toml" or "A second mill for Dough Holding" in text


def test_notes_on_it_say_when_it_has_changed(dossier: Path, tmp_path: Path) -> None:
    files = ("--dossier", str(dossier), "--notes", str(tmp_path / "notes.toml"))
    printed("note", "rumour/second-mill", "Who says so?", *files)
    dossier.write_text(dossier.read_text("utf-8").replace('heard = "2021-04"', 'heard = "2021-05"'), "utf-8")
    assert "The fact has changed since. Then: Dough Holding, 2021-04." in printed("read", *files)


def walk_rumours(*files: str) -> None:
    terminal = Terminal("-c", PROGRAM, *files, program=sys.executable)
    terminal.see("Rising Sun")
    terminal.press("7")
    terminal.see("7 Rumours")
    terminal.see("› A second mill for Dough Holding")
    terminal.see("April 2021")
    terminal.press("j")
    terminal.see("› A night shift")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")
def test_it_has_a_pane_with_a_key(dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    files = ("--dossier", str(dossier), "--notes", str(tmp_path / "notes.toml"))
    walk_rumours(*files)
    walk_rumours(*files)  # now the startup snapshot is shown first


def test_every_reference_of_every_kind_has_its_labels() -> None:
    dossier_kinds = {each.kind for each in fact_types().values()}
    assert {kind for kind, _ in reference_labels()} == dossier_kinds
    assert all(labels.here and labels.there for labels in reference_labels().values())


def test_every_kind_says_what_it_must() -> None:
    """The class of a kind is named in a table, so that no type checker sees that one is abstract."""
    assert {each.kind: each.__abstractmethods__ for each in fact_types().values() if each.__abstractmethods__} == {}
