"""A reader of many files of one format in one process, by the code that reads one: tells what became of each."""

from __future__ import annotations

import importlib
import json
from time import process_time
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.child.reader_child import read_file
from jvexplore.article.import_.contents_json import FailedReader, decode_contents
from jvexplore.article.import_.file_contents import FileBlock, FileContents
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterable

FAILED: Final = "failed"


def pack(module: str, files: Iterable[bytes]) -> bytes:
    """Return files as one, for `read`."""
    listed = [*files]
    head = json.dumps({"module": module, "lengths": [*map(len, listed)]})
    return b"".join((head.encode(), b"\n", *listed))


def read(data: bytes) -> FileContents:
    """Return a block for each of the packed files: how many milliseconds it took, and what came of it."""
    line, _, packed = data.partition(b"\n")
    head = json.loads(line)
    read_one = importlib.import_module(head["module"]).read
    blocks, start = [], 0
    for length in head["lengths"]:
        begun = process_time()
        try:
            outcome = f"{len(decode_contents(read_file(read_one, packed[start : start + length])).blocks)} blocks"
        except JvexploreError as refused:
            outcome = f"refused: {refused}"
        except FailedReader as failed:
            outcome = f"{FAILED}: {failed.name}"
        blocks.append(FileBlock(f"{(process_time() - begun) * 1000:.0f} {outcome}"))
        start += length
    return FileContents(tuple(blocks))
