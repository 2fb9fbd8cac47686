"""Fix the file of a dossier for `jvexplore check --fix`."""

from __future__ import annotations

import codecs
import stat
from typing import TYPE_CHECKING

from jvexplore.article.copy_locations import choose_copies, copies_beside
from jvexplore.article.fixes.fix_text import fix_text
from jvexplore.article.pending_copies import settle_pending_copy
from jvexplore.dossier.lost_dossier import mention_backups
from jvexplore.errors import JvexploreError
from jvexplore.files import decode_text, read_bytes
from jvexplore.records.replaced_file import replace_content
from jvexplore.toml import TomlError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jvexplore.article.copy_locations import ChosenCopy
    from jvexplore.article.fixes.fix_text import FixedText
    from jvexplore.dossier.model import Dossier


def fix_file(path: Path, articles: Sequence[Path]) -> tuple[FixedText, Sequence[str]]:
    """Fix a dossier, and write its file if there was anything to fix.

    Args:
        path: the file.
        articles: the copies that the reader names; those attached before, and those in the folders of the dossier,
            serve the other sources.

    Returns:
        The dossier, and a line for each thing that was done.

    Raises:
        TomlError: when the file is not valid TOML.
        JvexploreError: when it or a copy cannot be read, when it cannot be changed in place, or when it cannot be
            written or was changed meanwhile; it is unchanged then.
    """
    data = read_bytes(path)
    text = decode_text(path, data)

    def choose_settled_copies(dossier: Dossier) -> Sequence[ChosenCopy]:
        """Choose the copies, after finishing what an interrupted correction left beside them."""
        chosen = [*choose_copies(dossier.id, articles), *copies_beside(path, dossier.sources_by_id)]
        for each in chosen:
            if each.source in dossier.sources_by_id and not each.is_named:
                settle_pending_copy(each.path, dossier.sources_by_id[each.source])
        return chosen

    try:
        fixed = fix_text(text, path, choose_settled_copies)
    except TomlError as error:
        mention_backups(error, path)
        raise
    if not fixed.fixes:
        return fixed, ()
    if not stat.S_ISREG(path.stat().st_mode):
        raise JvexploreError(f"{path}: is not a file, so it cannot be fixed", "name a file")
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    backup = replace_content(path, data, mark + fixed.text.encode())
    lines = [each.as_line(path) for each in fixed.fixes]
    return fixed, [*lines, f"{path}: the file as it was before is kept as {backup}"]
