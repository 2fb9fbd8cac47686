"""A program that is killed while it saves corrected paragraphs leaves what opens whole."""

from __future__ import annotations

import os
import shutil
import signal
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.config import Config
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.writing.changed_dossier import ChangedDossier
from jvexplore.dossier.writing.copy_change import CopyChange
from jvexplore.dossier.writing.edited_source import edit_source
from jvexplore.dossier_folder import pending_copy_path
from jvexplore.session.open_session import open_session
from jvexplore.session.paragraph_editing import open_paragraphs
from tests.samples import NOON
from tests.session.osprey_window import contents, copy_of, open_window, save, split_and_join
from tests.session.paragraph_samples import make_osprey

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.open_paragraphs import OpenParagraphs


@pytest.fixture
def path(home: Path) -> Path:
    return make_osprey()


def killed_after(renames: int, path: Path, opened: OpenParagraphs) -> bool:
    """Save a correction in a process that is killed once it has put some files in place; return whether it was."""
    child = os.fork()
    if child:
        return os.WIFSIGNALED(os.waitpid(child, 0)[1])
    left = renames

    def replace_and_die(source: str, target: str) -> None:
        nonlocal left
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        rename(source, target)

    rename = os.replace
    pytest.MonkeyPatch().setattr(os, "replace", replace_and_die)
    try:
        corrected = opened.corrected_paragraphs()
        assert corrected.copy
        change = CopyChange("article", opened.opened_source.path, opened.opened_source.data, corrected.copy.encode())
        ChangedDossier(path).change(lambda records: edit_source(records, corrected.edited), copy=change)
    finally:
        os._exit(0)


@pytest.mark.parametrize("is_second", [False, True], ids=["first", "second"])
async def test_a_killed_program_leaves_what_opens_whole_and_is_settled_at_the_next_start(
    path: Path, is_second: bool
) -> None:
    first = contents(path)
    session = open_window(path)
    opened = open_paragraphs(session, "article")
    split_and_join(opened)
    if is_second:
        await save(session, opened)
        opened = open_paragraphs(session, "article")
        opened.split(5, 101)
    start = path.read_bytes(), copy_of(path).read_bytes()
    seen, was_killed, renames = set(), True, 0
    while was_killed:
        path.write_bytes(start[0])
        copy_of(path).write_bytes(start[1])
        for sidecar in path.parent.rglob(".*.jvexplore"):
            shutil.rmtree(sidecar)  # without backups, each time renames as many files
        was_killed = killed_after(renames, path, opened)
        seen.add((path.read_bytes() != start[0], copy_of(path).read_bytes() != start[1]))
        found = open_window(path).facts.attached_copies
        assert found
        assert found.copy.section_indexes.keys() == found.dossier.paragraphs.keys()
        assert set(map(found.passage_anchors.worst_state, found.dossier.facts)) == {"here"}
        checked = CliRunner().invoke(main, ["check", str(path)])
        assert (checked.exit_code, checked.stderr) == (0, "")
        if renames % 2:
            assert CliRunner().invoke(main, ["check", str(path), "--fix"]).exit_code == 0
        else:
            open_session(load_dossier(path), Config(), path, path.with_name("notes.toml"), [], lambda: NOON)
        assert not pending_copy_path(copy_of(path)).exists()
        assert (copy_of(path).read_bytes() != start[1]) == (path.read_bytes() != start[0])
        renames += 1
    assert seen == {(False, False), (True, False), (True, True)}
    assert contents(path) != first
