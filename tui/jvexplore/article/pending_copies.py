"""A copy whose correction was interrupted while it was being saved together with the dossier.

Beside the copy lies its new text then. Of the two, the one that fits the dossier counts: reading takes it at once, and
settling makes it the copy and deletes the other.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jvexplore.article.normalise import apply_steps, source_rule, text_digest
from jvexplore.article.read_copy import read_copy_text
from jvexplore.article.recognise import recognise_text, split_blocks
from jvexplore.dossier.writing.copy_change import install_pending_copy
from jvexplore.dossier_folder import pending_copy_path
from jvexplore.errors import JvexploreError
from jvexplore.records.lock import hold_file_lock

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.source import Source


def settle_pending_copy(path: Path, source: Source) -> None:
    """Make the text that fits the dossier the copy of a source, if there are two; if that fails, leave both.

    Args:
        path: the copy.
        source: the source, with the digests that the dossier has.
    """
    pending = pending_copy_path(path)
    if not pending.exists():
        return
    with suppress(JvexploreError, OSError), hold_file_lock(path, remove_new_folder=True):
        if not pending.exists():  # the program that was at it has finished
            return
        if _fit(path, source) <= _fit(pending, source):
            install_pending_copy(path)
        else:
            pending.unlink()


def _fit(path: Path, source: Source) -> tuple[int, int, int]:
    """Return how well a text fits a source, a greater value if better; the least if it cannot be read.

    Paragraphs are recognised wherever they stand; of two texts that have as many, the better one has each in a block
    of its own, and nothing that the other lacks.
    """
    try:
        text = read_copy_text(path, takes_pipes=False)
    except JvexploreError:
        return -1, 0, 0
    blocks = split_blocks(text)
    digests = {each.digest for each in source.paragraphs}
    whole = sum(text_digest(apply_steps(source_rule(source), each)) in digests for each in blocks)
    return len(recognise_text(text, source).recognised_sections), whole, -len(blocks)
