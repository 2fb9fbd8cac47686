"""A kind that only a test registers, with its one line in the table, is there in all of the program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from jvexplore.dossier.answers import ReferenceLabels
from jvexplore.dossier.fact_types import fact_types, missing_parts
from jvexplore.dossier.model import Fact
from jvexplore.dossier.reference_index import reference_labels
from jvexplore.paths import state_folder
from tests.conftest import BAKERY
from tests.program_terminal import Terminal

PROGRAM = """
from jvexplore.dossier.kind_table import KIND_TABLE
from tests.rumours import LINE_IN_TABLE
KIND_TABLE.append(LINE_IN_TABLE)
from jvexplore.__main__ import main
main()
"""
"""The program as it would be if that line stood in the table."""
UNFINISHED_PROGRAM = PROGRAM.replace(
    "LINE_IN_TABLE)", "LINE_IN_TABLE._replace(fact_type='tests.test_new_kind:Unfinished'))"
)

COMMANDS = """
import json, sys
from click.testing import CliRunner
from jvexplore.dossier.kind_table import KIND_TABLE
from tests.rumours import LINE_IN_TABLE
KIND_TABLE.append(LINE_IN_TABLE)
from jvexplore.cli import main
results = [CliRunner().invoke(main, command, prog_name="jvexplore") for command in json.loads(sys.argv[1])]
print(json.dumps([(result.output, result.exit_code) for result in results]))
"""
"""As many commands of that program, in one process: to start one for each takes long."""

QUERIES = ("hearsay", "second mill", "kind:rumour mill", "by:dough hearsay", "april 2021", "2m euros", "has:price")

RUMOURS = """
[[rumours]]
id = "second-mill"
title = "A second mill for Dough Holding"
of_whom = "dough"
heard = "2021-04"
price = 2000000
basis = "attributed"
passages = [{ paragraph = "2" }]

[[rumours]]
id = "night-shift"
title = "A night shift"
of_whom = "crumb"
basis = "derived"
derived_from = ["rumour/second-mill"]
passages = [{ paragraph = "3" }]
"""

OF_STAFF = """
[[rumours]]
id = "third-mill"
title = "The staff buys a mill"
of_whom = "dough"
basis = "stated"
passages = [{ paragraph = "2" }]
"""
"""Its title names a party that only the editor names."""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "rumours.toml"
    path.write_text(BAKERY.read_text("utf-8") + RUMOURS, "utf-8")
    return path


class Unfinished(Fact):
    """A kind that somebody has only begun."""

    kind = "rumour"
    reference_labels = {"of_whom": ReferenceLabels("About", "Rumours", is_tie=True)}


class Called(NamedTuple):
    """What a command printed on both streams, and its exit status."""

    text: str
    status: int


def call(*commands: tuple[str, ...]) -> dict[str, Called]:
    """Call commands one after the other in one process, in which the kind is registered; return what each did."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    process = [sys.executable, "-c", COMMANDS, json.dumps(commands)]
    done = subprocess.run(process, env=environment, capture_output=True, text=True, check=True)
    return {" ".join(command): Called(*each) for command, each in zip(commands, json.loads(done.stdout), strict=True)}


def printed(*commands: str) -> dict[str, str]:
    """Return what commands printed that must go well; they are words that spaces separate."""
    called = call(*(tuple(command.split(" ")) for command in commands))
    assert {command: each.status for command, each in called.items() if each.status} == {}
    return {command: each.text for command, each in called.items()}


def test_without_its_line_it_is_an_unknown_key(dossier: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "jvexplore", "check", str(dossier)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "rumours: unknown key" in done.stdout + done.stderr


def test_it_is_checked(dossier: Path, tmp_path: Path) -> None:
    text = dossier.read_text("utf-8")
    wrong, misspelt = tmp_path / "wrong.toml", tmp_path / "misspelt.toml"
    wrong.write_text(text.replace("A night shift", "A NIGHT SHIFT").replace('"dough"\nheard', '"dow"\nheard'), "utf-8")
    misspelt.write_text(text.replace('heard = "2021-04"', 'heart = "2021-04"'), "utf-8")
    right, of_wrong, of_misspelt = call(*(("check", str(path)) for path in (dossier, wrong, misspelt))).values()
    assert "no problems" in right.text
    assert of_wrong.status == 1
    assert "rumour/night-shift: title: shouts; write it in lower case" in of_wrong.text
    assert 'rumour/second-mill: of_whom: there is no "party/dow"' in of_wrong.text
    assert 'rumour/second-mill: heart: unknown key; did you mean "heard"?' in of_misspelt.text


def test_it_is_shown_found_and_read_aloud(dossier: Path) -> None:
    given = f" --dossier {dossier}"
    shown = ["show rumour/second-mill", "show party/dough", "show paragraph/2", "show dossier"]
    data = ["show --json", "show rumour/second-mill --json"]
    told = {
        command.removesuffix(given): text
        for command, text in printed(*(f"{each}{given}" for each in [*shown, *data, "read"])).items()
    }
    for part in ("A second mill for Dough Holding", "Heard", "April 2021", "About: Dough Holding", "Used in: A night"):
        assert part in told["show rumour/second-mill"]
    assert "Rumours: A second mill" in told["show party/dough"]
    assert "Rumour: A second mill" in told["show paragraph/2"]
    assert "2 rumours" in told["show dossier"]
    assert json.loads(told["show --json"])["rumours"] == tomllib.loads(RUMOURS)["rumours"]
    assert json.loads(told["show rumour/second-mill --json"])["heard"] == "2021-04"
    assert "\nRUMOURS\n" in told["read"]
    assert "Rumour 1 of 2: A second mill for Dough Holding." in told["read"]
    assert "Heard: April 2021." in told["read"]
    found = call(*(("find", query, "--dossier", str(dossier)) for query in QUERIES))
    assert [command for command, each in found.items() if "rumour/second-mill" not in each.text] == []
    (refused,) = call(("find", "has:0", "--dossier", str(dossier))).values()
    assert "use one of notes, comment, unnamed, reported, responses, price, conflict, span" in refused.text


def test_a_title_that_names_an_editorial_party_is_marked(dossier: Path) -> None:
    dossier.write_text(dossier.read_text("utf-8") + OF_STAFF, "utf-8")
    for text in printed(f"find staff --dossier {dossier}", f"show rumour/third-mill --dossier {dossier}").values():
        assert "The staff buys a mill [editor]" in text


def test_notes_on_it_are_exported_and_say_when_it_has_changed(dossier: Path, tmp_path: Path) -> None:
    files = f"--dossier {dossier} --notes {tmp_path / 'notes.toml'}"
    exports = {form: f"export --format {form} {files}" for form in ("markdown", "csv", "json", "toml")}
    told = printed(f"note rumour/second-mill Who?so? {files}", *exports.values())
    for form, command in exports.items():
        assert "Who?so?" in told[command], form
        assert "rumour/second-mill" in told[command], form
        assert form == "toml" or "A second mill for Dough Holding" in told[command], form
    dossier.write_text(dossier.read_text("utf-8").replace('heard = "2021-04"', 'heard = "2021-05"'), "utf-8")
    (read,) = printed(f"read {files}").values()
    assert "The fact has changed since. Then: Dough Holding, 2021-04, 2000000." in read


def walk_rumours(*files: str) -> None:
    terminal = Terminal("-c", PROGRAM, *files, program=sys.executable)
    terminal.see("Rising Sun")
    terminal.press("8")
    terminal.see("8 ■ Rumours")
    terminal.see("▌   A second mill for Dough Holding")
    terminal.see("April 2021")
    terminal.press("j")
    terminal.see("▌   A night shift")
    terminal.press("j")
    terminal.see("▌   The staff buys a mill †")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")
def test_it_has_a_pane_with_a_key(dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    dossier.write_text(dossier.read_text("utf-8") + OF_STAFF, "utf-8")
    files = ("--dossier", str(dossier), "--notes", str(tmp_path / "notes.toml"))
    walk_rumours(*files)
    (state_folder() / "recent-dossiers").unlink()  # where one was in it
    walk_rumours(*files)  # now the startup snapshot is shown first


def test_every_reference_of_every_kind_has_its_labels() -> None:
    dossier_kinds = {each.kind for each in fact_types().values()}
    assert {kind for kind, _ in reference_labels()} == dossier_kinds
    assert all(labels.here and labels.there for labels in reference_labels().values())


def test_no_kind_lacks_anything() -> None:
    assert {each.kind: missing_parts(each) for each in fact_types().values() if missing_parts(each)} == {}


def test_what_a_kind_lacks_is_named(dossier: Path) -> None:
    command = [sys.executable, "-c", UNFINISHED_PROGRAM, "check", str(dossier)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    lacks = 'detail_blocks, list_title, references, tie_block, value_text, the key "of_whom"'
    assert f"tests.test_new_kind:Unfinished lacks {lacks}" in done.stderr
