"""`jvexplore check --fix`: what a copy has is written into the dossier, at its place, and nothing else."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from jvexplore.article.copy_locations import remember_copy
from jvexplore.article.normalise import normalise_text, text_digest
from jvexplore.dossier.load import load_dossier
from tests.cli.canal_files import ARTICLE, DOSSIER, FIRST, FIXED, SECOND, WIRE, CanalFiles


def test_all_that_the_copies_have_is_filled_in_where_it_belongs(canal: CanalFiles) -> None:
    told = canal.fix_all()
    assert canal.text == FIXED
    *lines, backup, summary = told.splitlines()
    assert lines == [
        f"paragraph/1: digest: fixed: {text_digest(FIRST)}, with length 58",
        f"paragraph/2: digest: fixed: {text_digest(normalise_text(SECOND))}, with length 74",
        f"paragraph/wire-1: digest: fixed: {text_digest(WIRE.strip())}, with length 31",
        'party/reed: passages.1: fixed: words "Reed Canal" are paragraph 1, 33-43',
        'party/reed: passages.2: fixed: words "Reed  Canal" are paragraph 1 of “Customers”, 0-10',
        'party/otter: passages.1: fixed: words "sells 48 per cent of Reed Canal to Otter Fund" are paragraph 1, 12-57',
        f"stake/otter: passages.1: fixed: digest is {text_digest('48 per cent')}",
    ]
    assert Path(backup.removeprefix("the file as it was before is kept as ")).read_text("utf-8") == DOSSIER
    assert summary == "3 facts, no problems; 2 of 4 sentences have facts"
    assert canal.backups() == [DOSSIER.encode()]


def test_twice_is_once(canal: CanalFiles) -> None:
    canal.fix_all()
    written = canal.path.stat()
    assert canal.fix_all() == "3 facts, no problems; 2 of 4 sentences have facts\n"
    assert (canal.path.stat().st_mtime_ns, canal.path.stat().st_ino) == (written.st_mtime_ns, written.st_ino)
    assert len(canal.backups()) == 1


def test_line_ends_and_byte_order_mark_stay(canal: CanalFiles) -> None:
    canal.write("\ufeff" + DOSSIER.replace("\n", "\r\n"))
    canal.fix_all()
    assert canal.text == "\ufeff" + FIXED.replace("\n", "\r\n")


def test_a_symbolic_link_stays_one(canal: CanalFiles, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.toml"
    canal.path.rename(target)
    canal.path.symlink_to(target)
    canal.fix_all()
    assert canal.path.is_symlink()
    assert target.read_text("utf-8") == FIXED


def test_without_a_copy_nothing_is_touched(canal: CanalFiles) -> None:
    before = canal.path.stat().st_mtime_ns
    result = canal.fix()
    assert result.exit_code == 0
    assert result.stderr == (
        f"jvexplore: {canal.path}: has no copy of the article to fix it with; name one with --article FILE\n"
    )
    assert (canal.text, canal.path.stat().st_mtime_ns) == (DOSSIER, before)
    assert {each.name for each in canal.path.parent.iterdir()} == {"canal.toml", "article.txt", "wire.txt"}


def test_a_copy_that_is_remembered_or_in_the_folder_serves_but_gives_no_source_all_its_digests(
    canal: CanalFiles,
) -> None:
    remember_copy("canal", canal.article, "paper")
    canal.write(DOSSIER.replace('{ id = "1" },', f'{{ id = "1", digest = "{text_digest(FIRST)}" }},'))
    folder = canal.path.parent / "sources"
    folder.mkdir()
    canal.wire.rename(folder / "wire.txt")
    told = canal.fix().stdout
    paper, wire, _ = load_dossier(canal.path).paragraphs.values()
    assert (paper.length, wire.digest) == (58, text_digest(normalise_text(SECOND)))
    assert "paragraph/wire-1: digest: fixed" not in told  # nothing of it is known, so that any text could be it


def test_a_copy_with_other_paragraphs_fills_in_nothing(canal: CanalFiles) -> None:
    canal.article.write_text(f"{ARTICLE}\nMore news\n", "utf-8")
    canal.write(DOSSIER[: DOSSIER.index('[[sources]]\nid = "wire"')])
    assert canal.stays(canal.article) == [
        (
            "paragraph/1: digest: is missing here and for paragraph 2; candidates in the copy: "
            f'digest = "{text_digest(FIRST)}", length = 58 ("{FIRST[:40]}…"), '
            f'digest = "{text_digest(normalise_text(SECOND))}", length = 74 ("{SECOND[:40]}…"), '
            f'digest = "{text_digest("More news")}", length = 9 ("More news…")'
        )
    ]


def test_a_wrong_length_is_corrected(canal: CanalFiles) -> None:
    canal.write(FIXED.replace("length = 58", "length = 57"))
    assert canal.fix_all().startswith("paragraph/1: length: fixed: 58\n")
    assert canal.text == FIXED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_copy_from_a_pipe_is_read_once(canal: CanalFiles, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    sender = threading.Thread(target=pipe.write_text, args=(ARTICLE, "utf-8"))
    sender.start()
    result = canal.fix(pipe, canal.wire)
    sender.join()
    assert (result.exit_code, canal.text) == (0, FIXED)
