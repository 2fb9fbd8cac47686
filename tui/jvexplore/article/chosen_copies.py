"""Read the copies that the reader named, and those attached last time for the other sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.read_copy import SourceCopy, read_source_copy
from jvexplore.dossier.source_text import source_title
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.article.copy_locations import ChosenCopy
    from jvexplore.dossier.model import Dossier


def read_chosen_copies(dossier: Dossier, chosen: Iterable[ChosenCopy]) -> tuple[AttachedCopies | None, str]:
    """Read the named copies, and for the sources that none of these is of, those attached before.

    Args:
        dossier: the dossier.
        chosen: the named ones first.

    Returns:
        The copies, `None` if there are none; and why those attached before can no longer be used, empty if they can.

    Raises:
        JvexploreError: if a named one cannot be read, is of no source, or is the second one of its source.
    """
    found: dict[str, SourceCopy] = {}
    problems = []
    for each in chosen:
        without = dossier.sources_by_id.keys() - found.keys()
        is_superfluous = not without or each.source in found or each.source not in ("", *dossier.sources_by_id)
        if is_superfluous and not each.is_named:
            continue
        try:
            copy = read_source_copy(each.path, dossier.sources, without, takes_pipes=each.is_named)
        except JvexploreError as error:
            if each.is_named:
                raise
            problems.append(str(error))
            continue
        if copy.source in found and each.is_named:
            source = source_title(dossier.sources_by_id[copy.source])
            what = f"{each.path}: is a copy of “{source}”, as {found[copy.source].path} is"
            raise JvexploreError(what, "name one copy of each source")
        found.setdefault(copy.source, copy)
    return AttachedCopies(dossier, found.values()) if found else None, " ".join(problems)
