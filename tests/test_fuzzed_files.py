"""Bytes of every sort in place of each file that is read: the call does what it is for, or says why not in one line.

`--harm 1000` tries 10,000 files of each kind. Notes files have a test of their own, `tests/notes/test_fuzz.py`.
"""

from __future__ import annotations

import random
import resource
from time import process_time
from typing import TYPE_CHECKING, Final

import pytest
import tomli_w
from click.testing import CliRunner
from platformdirs import user_data_path, user_state_path

from jvexplore import paths
from jvexplore.cli import main
from jvexplore.notes.drafts import Draft, NoteDraftRecord, abandoned_note_drafts, new_note_draft_file
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.span import Span
from tests.full_documents import full_document
from tests.notes.test_fuzz import mutated
from tests.samples import NOON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_OF_THOUSAND: Final = 10_000
"""How many files a harm of a thousand makes."""
_LONGEST_SECONDS: Final = 5
_MAX_KIB: Final = 1 << 20
"""How much memory all calls of a test may take together: one that takes so much is one too many."""
_TRACEBACK: Final = "Traceback"

CONFIG: Final = b"""\
theme = "nord"
author = "ana"
notes = "notes"
editor = "code --wait"
dates = "year-month-day" # as others do

[keys]
new_note = "n,f5"
quit = "q"
"""
ARTICLES: Final = b'bakery = "/nowhere/bakery.txt"\nother = "/dev/null"\n"a b" = "x"\n'


@pytest.fixture
def harmed(harm: int) -> Iterator[Callable[[list[bytes]], Iterator[bytes]]]:
    """Return what yields harmed files; each must be dealt with in time, and all in little memory."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def each_harmed(good: list[bytes]) -> Iterator[bytes]:
        count = _OF_THOUSAND * harm // 1000
        yield from good
        for seed in range(count):
            data = mutated(random.Random(seed), good)
            begun = process_time()
            yield data
            assert process_time() - begun < _LONGEST_SECONDS, f"seed {seed}: {data!r}"

    yield each_harmed
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < _MAX_KIB


def put(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)  # some disks wait for each file that is written anew in place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def full_document_bytes() -> bytes:
    """Return a dossier of format 2 that has every key."""
    return tomli_w.dumps(full_document()).encode()


def ends_well(data: bytes, *arguments: str) -> bool:
    """Call the program, and tell whether all was well with a file; what is wrong with it is told in lines."""
    result = CliRunner().invoke(main, arguments, prog_name="jvexplore")
    if not isinstance(result.exception, SystemExit | None):
        pytest.fail(f"{result.exception!r}: {arguments} on {data!r}")
    assert result.exit_code in (0, 1), data
    assert _TRACEBACK not in result.output, data
    assert result.exit_code == 0 or result.output.strip(), data
    return result.exit_code == 0


def test_a_dossier(harmed: Callable[[list[bytes]], Iterator[bytes]], bakery_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "deal.toml"
    named = ("--dossier", str(path))
    sound = unfinished = refused = 0
    for data in harmed([bakery_path.read_bytes(), full_document_bytes()]):
        put(path, data)
        is_sound = ends_well(data, "check", str(path))
        opens = ends_well(data, "show", *named)
        assert opens or not is_sound, data
        assert ends_well(data, "show", "--json", *named) == opens, data
        assert ends_well(data, "read", *named) == opens, data
        ends_well(data, "find", "flour", *named)
        sound += is_sound
        unfinished += opens and not is_sound
        refused += not opens
    assert min(sound, unfinished, refused) > 0


def test_settings(harmed: Callable[[list[bytes]], Iterator[bytes]]) -> None:
    for data in harmed([CONFIG]):
        put(paths.settings_path(), data)
        ends_well(data, "config")
        assert ends_well(data, "show", "dossier"), data  # what is wrong with them keeps nobody from reading


def test_a_copy_of_the_article(
    harmed: Callable[[list[bytes]], Iterator[bytes]], bakery_path: Path, bakery_article: Path, tmp_path: Path
) -> None:
    path = tmp_path / "copy.txt"
    for data in harmed([bakery_article.read_bytes()]):
        put(path, data)
        ends_well(data, "check", str(bakery_path), "--article", str(path))


def test_what_is_remembered(harmed: Callable[[list[bytes]], Iterator[bytes]], bakery_path: Path) -> None:
    for data in harmed([ARTICLES]):
        put(user_data_path("jvexplore", appauthor=False) / "articles.toml", data)
        put(user_state_path("jvexplore", appauthor=False) / "theme", data)
        assert ends_well(data, "show", "dossier", "--dossier", str(bakery_path)), data
        ends_well(data, "config")


def test_drafts(harmed: Callable[[list[bytes]], Iterator[bytes]], tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    good = new_note_draft_file(notes)
    span = Span(start=3, end=9, exact="flour ", prefix="of ", suffix="and")
    good.write(
        NoteDraftRecord("stake/dough", "", Draft(), Draft("question", 'Who "says"\nso?', ("mill", "b"), span), NOON)
    )
    data = good.path.read_bytes()
    good.delete()
    path = sidecar_dir(notes) / "draft-01ARYZ6S410000000000000000.toml"
    for each in harmed([data]):
        put(path, each)
        for file, found in abandoned_note_drafts(notes):
            assert found.draft.text or found.key, each
            file.release_lock()
        if path.exists():
            assert path.read_bytes() == each  # what cannot be read is not ours to judge
