"""Change the file of a dossier for a command: read, change, back up, save, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.cli.keys_in_two_versions import print_keys_in_two_versions
from jvexplore.cli.output import print_notice
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.own_copy import writable_dossier
from jvexplore.errors import JvexploreError
from jvexplore.notes.renamed_facts import with_renamed_facts
from jvexplore.records.backups import back_up_file
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from typing import Any

    from jvexplore.address import Address
    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.fact_record import FactRecord


class DossierChange(NamedTuple):
    """What a command changes.

    Attributes:
        records: all facts and sources by their addresses.
        head: the keys of the dossier itself, but for its format and id; `None` if they stay.
    """

    records: Mapping[str, FactRecord]
    head: Mapping[str, Any] | None = None


class DossierToChange(NamedTuple):
    """What a change is made of.

    Attributes:
        dossier: the dossier.
        records: its facts and sources as they stand in the file.
        head: the keys of the dossier itself.
    """

    dossier: Dossier
    records: Mapping[str, FactRecord]
    head: Mapping[str, Any]


class SavedChange(NamedTuple):
    """What was saved.

    Attributes:
        path: the file; the copy of the bundled dossier, if that was to be changed.
        records: what is in it now, with what others wrote meanwhile.
        backup: the backup of the file as it was before; `None` if none could be made.
    """

    path: Path
    records: Mapping[str, FactRecord]
    backup: Path | None


def change_dossier(options: FileOptions, make_change: Callable[[DossierToChange], DossierChange]) -> SavedChange:
    """Change the dossier that is named.

    The bundled dossier is copied to the reader's dossiers first.

    Args:
        options: the files; a dossier must be named.
        make_change: returns what is to be saved; whatever it raises leaves the file as it was.

    Raises:
        UsageError: when no dossier is named.
        JvexploreError: when it cannot be read or written.
    """
    path = options.require_dossier()
    dossier = options.load_dossier()
    store = open_dossier_store(path)
    store.load()
    document = store.document
    if document.read_only_reason:
        raise JvexploreError(document.read_only_reason)
    change = make_change(DossierToChange(dossier, document.records, document.extra))
    path, is_copied = writable_dossier(path)
    if is_copied:
        tell_of_copy(path)
        store = open_dossier_store(path)
        store.load()
    backup = back_up_file(path)
    if change.head is not None and change.head != document.extra:
        changed = replace(store.document, extra=dict(change.head), records=change.records)
        store.merge_in(store.document, changed)
        print_keys_in_two_versions(path, store.document, changed)
    else:
        store.save(change.records)
    store.back_up_last_save()
    return SavedChange(path, store.document.records, backup)


def rename_in_notes(options: FileOptions, renamed: Mapping[Address, Address]) -> None:
    """Let the notes on a dossier follow facts that have other addresses now.

    Args:
        options: the files; the dossier is the one that was saved.
        renamed: the present addresses by the former ones.

    Raises:
        JvexploreError: when the notes cannot be read or written.
    """
    store = options.notes_store(options.load_dossier())
    if not store.path.is_file():
        return
    notes = store.load()
    followed = with_renamed_facts(notes, renamed)
    if followed != notes:
        store.save(followed)
        store.back_up_last_save()


def tell_of_copy(path: Path) -> None:
    """Tell the reader that the bundled dossier was copied to a file."""
    print_notice(sanitize_line(f"The bundled dossier is read-only; it was copied to {path}, where it is changed."))
