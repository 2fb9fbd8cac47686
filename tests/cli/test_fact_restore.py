"""`jvexplore fact restore`: what a command in a pipe deleted or changed comes back from the backups."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.shell_completion import ShellComplete

from jvexplore.cli import main
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier_folder import dossier_file
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.toml import parse_toml
from tests.cli.conftest import Program
from tests.cli.test_dossiers import call
from tests.lighthouse import LIGHTHOUSE
from tests.program_terminal import PROGRAM

_NOT_THERE = "among its backups; name a file that has it, with --from FILE"
PRICE = "figure/price-on-the-wire"


@pytest.fixture
def harbour(tmp_path: Path) -> Program:
    dossier = tmp_path / "my lighthouse.toml"
    text = LIGHTHOUSE.read_text(encoding="utf-8")
    dossier.write_text(text.replace("percent = 75\n", "# Bids.\npercent = 75  # or more?\n"), encoding="utf-8")
    return Program(dossier, tmp_path / "notes.toml")


def tables(program: Program) -> dict[str, dict[str, Any]]:
    """Return the facts in the file by collection and id."""
    entries = parse_toml(program.dossier.read_text(encoding="utf-8"))
    listed = [(key, each) for key, found in entries.items() if isinstance(found, list) for each in found]
    return {f"{collection}/{each['id']}": each for collection, each in listed if isinstance(each, dict)}


def called_in_message(message: str) -> list[str]:
    """Return the arguments of the command that a message names, without "jvexplore"."""
    return shlex.split(message.partition('run "')[2].strip()[:-1])[1:]


def test_the_command_that_delete_names_brings_the_fact_back_in_a_pipe(harbour: Program) -> None:
    before, text = tables(harbour), harbour.dossier.read_text(encoding="utf-8")
    delete = [PROGRAM, "fact", "delete", "stake/gull", "--force", "--dossier", str(harbour.dossier)]
    done = subprocess.run(delete, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr.count("\n")) == ("stake/gull\n", 2)
    assert "# Bids." not in harbour.dossier.read_text(encoding="utf-8")
    told = done.stderr.partition('To restore it, run "')[2].rstrip()[:-1]
    environment = {**os.environ, "PATH": f"{Path(PROGRAM).parent}:{os.environ['PATH']}"}
    restored = subprocess.run(["sh", "-c", told], capture_output=True, text=True, check=True, env=environment)
    assert (restored.stdout, restored.stderr.count("\n")) == ("stake/gull\n", 1)
    assert tables(harbour) == before
    assert sorted(harbour.dossier.read_text(encoding="utf-8").split()) == sorted(text.split())


def test_what_was_deleted_and_merged_comes_back_after_many_other_changes(harbour: Program) -> None:
    before = tables(harbour)
    deleted = harbour("fact", "delete", "stake/gull", "--force").stderr
    harbour("fact", "add", "party", "name=Skua", "type=group", "basis=editorial", "comment=A guess.")
    unmerged = tables(harbour)
    merged = harbour("fact", "merge", "party/skua", "party/beacon").stderr
    for number in range(8):
        harbour("fact", "edit", "party/beacon", f"tags=lamp-{number}")
    harbour(*called_in_message(deleted))
    assert tables(harbour)["stakes/gull"] == before["stakes/gull"]
    harbour(*called_in_message(merged))
    assert tables(harbour) == unmerged


def test_what_was_edited_gets_its_values_back_and_the_edit_again(harbour: Program) -> None:
    before = tables(harbour)
    harbour("fact", "edit", "stake/gull", "percent=70")
    harbour("fact", "edit", "party/beacon", "tags=lamp")
    edited = tables(harbour)
    assert harbour("fact", "restore", "stake/gull").stdout == "stake/gull\n"
    assert tables(harbour) == {**edited, "stakes/gull": before["stakes/gull"]}
    assert "# Bids." in harbour.dossier.read_text(encoding="utf-8")
    harbour("fact", "restore", "stake/gull")
    assert tables(harbour) == edited


def test_a_renamed_fact_gets_its_values_back_and_keeps_its_id(harbour: Program) -> None:
    harbour("fact", "edit", "stake/gull", "percent=70")
    harbour("fact", "rename", "stake/gull", "trust")
    harbour("fact", "restore", "stake/gull")
    found = tables(harbour)["stakes/trust"]
    assert (found["percent"], found["formerly"]) == (75, ["gull"])


def test_a_rename_is_taken_back_by_the_opposite_one(harbour: Program) -> None:
    before = tables(harbour)
    harbour("note", "party/gull", "See [[party/gull]]", "--author", "ana")
    harbour("fact", "rename", "party/gull", "trust")
    harbour("fact", "rename", "party/trust", "gull")
    after = tables(harbour)
    assert after.pop("parties/gull") == {**before.pop("parties/gull"), "formerly": ["trust"]}
    assert after == before
    assert [(each["on"], each["text"]) for each in harbour.written] == [("party/gull", "See [[party/gull]]")]
    assert harbour.told("show", "party/trust") == harbour.told("show", "party/gull")


def test_a_fact_that_was_renamed_and_then_deleted_comes_back_by_either_id(harbour: Program) -> None:
    harbour("fact", "rename", "stake/gull", "trust")
    renamed = tables(harbour)
    for address in ("stake/gull", "stake/trust"):
        harbour("fact", "delete", "stake/trust", "--force")
        assert harbour("fact", "restore", address).stdout == "stake/trust\n"
        assert tables(harbour) == renamed


def test_references_that_lead_nowhere_are_told(harbour: Program) -> None:
    harbour("fact", "delete", "stake/gull", "--force")
    harbour("fact", "delete", "party/gull", "--force")
    _, told = harbour("fact", "restore", "stake/gull").stderr.splitlines()
    assert told == (
        "stake/gull: refers to party/gull, which the dossier lacks; restore that too, or change the reference"
    )
    assert harbour("fact", "restore", "party/gull").stderr.count("\n") == 1
    assert tables(harbour).keys() == tables(Program(LIGHTHOUSE, harbour.notes)).keys()


def test_the_deal_itself_is_no_reference_that_leads_nowhere(harbour: Program) -> None:
    harbour("fact", "edit", "stake/gull", "about=dossier")
    harbour("fact", "delete", "stake/gull", "--force")
    assert harbour("fact", "restore", "stake/gull").stderr.count("\n") == 1
    assert tables(harbour)["stakes/gull"]["about"] == ["dossier"]


def test_a_merge_of_parties_is_undone_as_a_whole(harbour: Program) -> None:
    before = harbour.dossier.read_bytes()
    merged = harbour("fact", "merge", "party/beacon", "party/gull").stderr.splitlines()[-1]
    assert merged.startswith("To undo it, run ")
    status, error = harbour.failed("fact", "restore", "party/beacon")
    assert (status, "party/beacon: was merged into party/gull; to bring back" in error) == (1, True)
    assert called_in_message(error) == called_in_message(merged)
    assert call(*called_in_message(merged)).stdout == "dossier\n"
    assert harbour.dossier.read_bytes() == before
    harbour.dossier.unlink()
    harbour("fact", "restore", "dossier")
    assert harbour.dossier.read_bytes() == before
    harbour("fact", "restore", "dossier")
    assert "parties/beacon" not in tables(harbour)


def test_a_dossier_that_is_gone_says_how_to_bring_it_back(harbour: Program) -> None:
    harbour("fact", "delete", PRICE)
    last = harbour.dossier.read_bytes()
    harbour.dossier.unlink()
    for args in (("show",), ("check",), ("fact", "restore", PRICE), ("fact", "edit", PRICE, "value=3")):
        status, error = harbour.failed(*args)
        assert (status, "is gone, but there is a backup of it" in error) == (1, True)
        assert called_in_message(error) == ["fact", "restore", "dossier", "--dossier", str(harbour.dossier)]
    assert call(*called_in_message(error)).stdout == "dossier\n"
    assert harbour.dossier.read_bytes() == last
    assert harbour("fact", "restore", PRICE).stdout == f"{PRICE}\n"


def test_a_name_that_no_file_can_have_is_told_as_such(tmp_path: Path) -> None:
    name = tmp_path / f"{'finch' * 60}.toml"
    told = call("check", "--dossier", str(name))
    assert (told.exit_code, told.stderr) == (
        1,
        f"jvexplore: {name}: cannot be read: file name too long; choose a shorter name\n",
    )


def test_a_damaged_dossier_is_replaced_and_kept(harbour: Program) -> None:
    harbour("fact", "delete", PRICE)
    last = harbour.dossier.read_bytes()
    harbour.dossier.write_bytes(b"<<<<<<<\n")
    (harbour.dossier.parent / "wire.txt").write_text("Gull says yes\n\nThe Gull Trust agrees.\n", "utf-8")
    call_told = f"jvexplore fact restore dossier --dossier '{harbour.dossier}'"
    for args in (
        ("show",),
        ("fact", "edit", PRICE, "value=3"),
        ("add-source", str(harbour.dossier.parent / "wire.txt")),
    ):
        status, error = harbour.failed(*args)
        assert (status, error.count("\n")) == (1, 1)
        assert error.endswith(f'; fix that line, or bring back its last version: run "{call_told}"\n')
    assert call_told in harbour("check").stdout
    assert call_told in harbour("check", "--fix").stdout
    harbour("fact", "restore", "dossier")
    assert harbour.dossier.read_bytes() == last
    assert b"<<<<<<<\n" in [each.read_bytes() for each in sidecar_dir(harbour.dossier).glob("backup-*")]


def test_dossiers_that_are_gone_are_told_and_found_by_their_ids(bakery_path: Path) -> None:
    path = dossier_file("bakery")
    path.parent.mkdir(parents=True)
    path.write_bytes(bakery_path.read_bytes())
    call("fact", "edit", "dossier", "tags=bread", "--dossier", "bakery")
    last = path.read_bytes()
    path.unlink()
    listed = call("dossiers")
    assert (listed.exit_code, listed.stdout.count("\n"), listed.stderr.count("\n")) == (0, 1, 1)
    assert listed.stderr.startswith(f"{path}: is gone, but there is a backup of it")
    assert call("show", "--dossier", "bakery").exit_code == 1
    assert call("fact", "restore", "dossier", "--dossier", "bakery").exit_code == 0
    assert path.read_bytes() == last
    assert call("dossiers").stderr == ""


def test_the_copy_of_the_bundled_dossier_is_restored(tmp_path: Path) -> None:
    program = Program(bundled_dossier_path(), tmp_path / "notes.toml")
    assert "was never changed; there is nothing to restore" in program.failed("fact", "restore", "dossier")[1]
    program("fact", "delete", "party/facebook", "--force")
    own = dossier_file("aliexpress-russia")
    last = own.read_bytes()
    own.unlink()
    assert program("fact", "restore", "dossier").exit_code == 0
    assert own.read_bytes() == last
    assert program("fact", "restore", "party/facebook").exit_code == 0
    assert parse_toml(own.read_text("utf-8")).keys() == parse_toml(program.dossier.read_text("utf-8")).keys()


def test_a_file_that_is_named_has_it(harbour: Program, tmp_path: Path) -> None:
    mailed = tmp_path / "mailed.toml"
    mailed.write_bytes(LIGHTHOUSE.read_bytes())
    harbour("fact", "delete", PRICE)
    for each in sidecar_dir(harbour.dossier).glob("backup-*"):
        each.unlink()
    assert harbour("fact", "restore", PRICE, "--from", str(mailed)).stdout == f"{PRICE}\n"
    assert tables(harbour).keys() == tables(Program(mailed, mailed)).keys()


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (("stake/gul",), f'there is no "stake/gul" {_NOT_THERE}'),
        (("stake/gull",), f"there is no other version of stake/gull {_NOT_THERE}"),
        (("dossier",), "there is no other version of it among its backups; name one, with --from FILE"),
        (("stake/gull", "--from", "nowhere.toml"), "nowhere.toml: cannot be read: no such file or directory; check"),
        (("stake/gull", "--from", str(bundled_dossier_path())), 'is the dossier "aliexpress-russia", not "lighthouse"'),
    ],
)
def test_wrong_calls(harbour: Program, args: tuple[str, ...], error: str) -> None:
    before = harbour.dossier.read_bytes()
    status, told = harbour.failed("fact", "restore", *args)
    assert (status, error in told) == (1, True)
    assert harbour.dossier.read_bytes() == before


def test_what_the_backups_have_is_completed(harbour: Program) -> None:
    harbour("fact", "delete", PRICE)
    shell = ShellComplete(main, {}, "jvexplore", "_JVEXPLORE_COMPLETE")
    typed = ["fact", "restore", "--dossier", str(harbour.dossier)]
    assert PRICE in [each.value for each in shell.get_completions(typed, "figure/")]
    assert [each.value for each in shell.get_completions(typed, "do")] == ["dossier"]
    assert [each.value for each in shell.get_completions(["fact", "restore", "--dossier", "no.toml"], "")] == [
        "dossier"
    ]


def test_without_a_backup_delete_says_so(harbour: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jvexplore.cli.dossier_changes.back_up_file", lambda _path, **_options: None)
    told = harbour("fact", "delete", PRICE).stderr
    assert told == f"{harbour.dossier}: no backup could be made of the file before this change.\n"


def test_a_gist_comes_back_with_its_source(harbour: Program) -> None:
    before = parse_toml(harbour.dossier.read_text(encoding="utf-8"))
    assert harbour("fact", "edit", "paragraph/2", "gist=").exit_code == 0
    told = "jvexplore: paragraph/2: is a part of its source; restore source/paper\n"
    assert harbour.failed("fact", "restore", "paragraph/2") == (1, told)
    assert harbour("fact", "restore", "source/paper").stdout == "source/paper\n"
    assert parse_toml(harbour.dossier.read_text(encoding="utf-8")) == before
