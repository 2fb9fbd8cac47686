"""Articles that are meant to do harm, given to the installed program: each costs a line, and little time and memory."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from jvexplore.dossier_folder import dossiers_folder
from tests.article.import_.one_text import PARAGRAPHS
from tests.hostile_articles import HOSTILE, page_of_entities, page_with_picture
from tests.program_terminal import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of processes")

HUNDRED_MEGABYTES: Final = 100 << 20
_PIECE: Final = b"All work and no play makes a dull deal. " * 25_000
_SECONDS: Final = 5
_BUSY: Final = 6
"""How much longer a call may take where tests run beside each other."""
_MAX_MEGABYTES: Final = 300


class Ended(NamedTuple):
    """How a call ended, and how long it took."""

    status: int
    output: str
    error: str
    seconds: float


def run(article: str, feed: Iterable[bytes] = ()) -> Ended:
    """Make a dossier of an article, in little memory; standard input is fed as long as it is read."""
    begun = time.monotonic()
    limited = f'ulimit -Sv {_MAX_MEGABYTES << 10}; exec "$0" "$@"'  # the process that reads it has a limit of its own
    command = ["sh", "-c", limited, PROGRAM, "new", article, "--yes"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        pipe = process.stdin

        def write() -> None:
            with suppress(OSError), pipe:
                for each in feed:
                    pipe.write(each)

        threading.Thread(target=write, daemon=True).start()
        output, error = process.stdout.read().decode(), process.stderr.read().decode()
    return Ended(process.returncode, output, error, time.monotonic() - begun)


def refused(ended: Ended) -> str:
    """Return the line with which a call was refused, soon; nothing is left of it."""
    assert ended.status == 1, ended
    assert ended.output == ""
    assert ended.error.startswith("jvexplore: ")
    assert ended.error.count("\n") == 1
    assert ended.seconds < _SECONDS * _BUSY
    assert not dossiers_folder().exists()
    return ended.error.removeprefix("jvexplore: ").removesuffix("\n")


TOO_LONG: Final = "is too long for an article: it has more than 32 MB; save only the article, as a text file"


def endless() -> Iterator[bytes]:
    while True:
        yield _PIECE


def test_a_hundred_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(HUNDRED_MEGABYTES)
    assert refused(run(str(path))) == f"{path}: {TOO_LONG}"
    assert refused(run("-", endless())) == f"standard input: {TOO_LONG}"


@pytest.mark.harm
def test_a_pipe_of_a_hundred_megabytes_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def write() -> None:
        with suppress(OSError), pipe.open("wb") as file:
            for _ in range(100):
                file.write(_PIECE)

    threading.Thread(target=write, daemon=True).start()
    assert refused(run(str(pipe))) == f"{pipe}: {TOO_LONG}"


@pytest.mark.harm
@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_meant_to_do_harm_costs_a_line(name: str, tmp_path: Path) -> None:
    make, expected = HOSTILE[name]
    path = tmp_path / "hostile"
    path.write_bytes(make())
    assert refused(run(str(path))).startswith(f"{path}: {expected}")
    assert [*tmp_path.iterdir()] == [path]


@pytest.mark.harm
@pytest.mark.parametrize("make", [page_of_entities, page_with_picture])
def test_an_article_in_a_strange_file_is_read(make: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(make())
    ended = run(str(path))
    assert (ended.status, ended.seconds < _SECONDS * _BUSY) == (0, True), ended
    (copy,) = Path(ended.output.strip()).parent.glob("sources/*.txt")
    text = copy.read_text("utf-8")
    assert len(text) < 2 * sum(map(len, PARAGRAPHS))
    assert all(each in text for each in PARAGRAPHS)
