"""Merge versions of a dossier, for `jvexplore merge`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.cli.merge_conflicts import print_dossier_conflicts
from jvexplore.cli.numbered_facts import MergedSide, tell_of_numbered_facts
from jvexplore.dossier.bundled import is_bundled
from jvexplore.dossier.bundled_updates import remember_bundled, remembered_bundled
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.dossier_records import DossierRecordFormat, parse_dossier_records
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.errors import JvexploreError
from jvexplore.files import read_bytes, read_text
from jvexplore.records.backups import back_up_file
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.sanitize import sanitize_line
from jvexplore.toml import TomlError, parse_toml

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.writing.dossier_records import DossierDocument


class _Version(NamedTuple):
    path: Path
    document: DossierDocument


def is_dossier_text(text: str) -> bool:
    """Return whether the text of a file is that of a dossier rather than of notes."""
    try:
        keys = parse_toml(text).keys()
    except TomlError:
        return False
    return "dossier" not in keys and not keys.isdisjoint(("sources", "source", "id", *collection_names().values()))


def merge_dossiers(options: FileOptions, ours: Path, theirs: Path, base: Path | None) -> None:
    """Merge another version of a dossier into ours; one of format 1 is converted.

    Args:
        options: the files; the notes follow a fact that gets another address.
        ours: our version, which is written.
        theirs: the other version; if it is empty, there is nothing to merge.
        base: their common earlier version, which may be empty; `None` if there is none. For the bundled dossier and
            the reader's copy of it, that is the version from which the copy was made.

    Raises:
        JvexploreError: when a file cannot be read, is of another dossier or of a later format, or cannot be converted;
            nothing is written then.
    """
    copied_from = remembered_bundled(ours) if is_bundled(theirs) else None
    base = base or copied_from
    mine = _read(ours)
    hers = _read(theirs) if read_text(theirs).strip() else mine
    before = _read(base) if base and read_text(base).strip() else None
    for version in filter(None, (mine, hers, before)):
        if version.document.read_only_reason:
            raise JvexploreError(version.document.read_only_reason)
        if version.document.owner != mine.document.owner:
            names = [sanitize_line(each.document.owner) for each in (version, mine)]
            what = f'{version.path}: is the dossier "{names[0]}", not "{names[1]}" like {ours}'
            raise JvexploreError(what, "merge only versions of one dossier")
    store = open_dossier_store(ours)
    store.load()
    if sidecar_dir(ours).exists():  # git's temporary files get no sidecar folder
        back_up_file(ours, is_marked=True)
    ancestor = before.document if before else DossierRecordFormat().new_document()
    store.merge_in(ancestor, hers.document)
    if sidecar_dir(ours).exists():
        store.back_up_last_save()
    if copied_from:
        remember_bundled(ours, read_bytes(theirs))
    versions = FACT_MERGE_POLICY.align_keys(*(each.records for each in (ancestor, mine.document, hers.document)))
    sides = MergedSide(mine.document, versions.our_keys), MergedSide(hers.document, versions.their_keys)
    tell_of_numbered_facts(options, ours, store.document, *sides)
    print_dossier_conflicts(ours, store.document, mine.document, hers.document)


def _read(path: Path) -> _Version:
    return _Version(path, parse_dossier_records(read_text(path), path))
