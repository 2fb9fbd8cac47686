"""Add a further source to a dossier: its entry to the file, its text to the folder of the dossier's sources."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from jvexplore.address import Address, fact_address
from jvexplore.atomic_write import make_own_folder, write_bytes
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.fact_record import SOURCES as SOURCE_RECORDS
from jvexplore.dossier.writing.fact_record import new_record
from jvexplore.dossier.writing.known_article import is_same_article
from jvexplore.dossier.writing.own_copy import prepare_dossier_folder, refuse_stream, writable_dossier
from jvexplore.dossier_folder import SOURCES
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error, stat_stamp
from jvexplore.records.backups import back_up_file
from jvexplore.records.lock import hold_file_lock
from jvexplore.stale_files import delete_stale_files_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.dossier.writing.new_dossier import NewSource
    from jvexplore.dossier.writing.new_folder import NewFile
    from jvexplore.records.store import RecordStore


class AddedSource(NamedTuple):
    """A source that was added.

    Attributes:
        address: its address.
        path: the file of the dossier that it was added to.
        is_copied: whether that is a copy of the bundled dossier, made just now.
        is_converted: whether the file was in format 1, and is in format 2 now.
        backup: the file as it was before.
    """

    address: Address
    path: Path
    is_copied: bool
    is_converted: bool
    backup: Path | None


def add_source(path: Path, source: NewSource, name: str = "") -> AddedSource:
    """Add a source to a dossier, after its other sources; all else in the file stays as it is.

    Args:
        path: the dossier's file.
        source: the source.
        name: its id; empty for one that is made from its publisher.

    Raises:
        IdTaken: when the id is taken.
        JvexploreError: when the article is in the dossier already, or something cannot be written; the dossier is
            unchanged then.
    """
    if stat_stamp(path) is None:
        raise JvexploreError(f"{path}: no such file", "check the name")
    refuse_stream(path)
    dossier = load_dossier(path, takes_pipes=False)
    _refuse_known_article(path, dossier, source)
    path, is_copied = writable_dossier(path)
    store = open_dossier_store(path, takes_pipes=False)
    store.load()
    if store.document.read_only_reason:
        raise JvexploreError(store.document.read_only_reason)
    folder = _prepare_sources(dossier.id)
    with hold_file_lock(folder, remove_new_folder=True):  # two programs must not choose one id
        address, backup = _add_locked(store, folder, source, name, is_converted=dossier.is_in_former_format)
    return AddedSource(address, path, is_copied, dossier.is_in_former_format, backup)


def _add_locked(
    store: RecordStore[FactRecord], folder: Path, source: NewSource, name: str, *, is_converted: bool
) -> tuple[Address, Path | None]:
    """Add a source; return its address, and the backup of the file as it was before; raises as `add_source`."""
    before = store.load()
    known = [each.table for each in before.values() if each.collection == SOURCE_RECORDS]
    taken = {str(each["id"]) for each in known} | {each.partition(".")[0] for each in _names_in(folder)}
    table = source.make_table(taken, {*_paragraph_ids(known)}, name, is_first=not known)
    address = fact_address("source", table["id"])
    written = _write_new(folder, source.copy_files(table["id"]))
    try:
        backup = back_up_file(store.path, is_marked=is_converted)
        store.save({**before, address: new_record(SOURCE_RECORDS, table)})
    except BaseException:
        _delete(written)
        raise
    return address, backup


def _paragraph_ids(sources: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the ids of the paragraphs of sources, as far as they have any."""
    for source in sources:
        paragraphs = source.get("paragraphs")
        for each in paragraphs if isinstance(paragraphs, list) else ():
            if isinstance(each, Mapping) and isinstance(each.get("id"), str):
                yield each["id"]


def _refuse_known_article(path: Path, dossier: Dossier, source: NewSource) -> None:
    for each in dossier.sources:
        if is_same_article(dossier.id, each, source.digests, source.original):
            raise JvexploreError(
                f"{path}: has this article already, as source/{each.id}", "attach your copy of it with --article FILE"
            )


def _prepare_sources(dossier: str) -> Path:
    folder = prepare_dossier_folder(dossier) / SOURCES
    try:
        make_own_folder(folder)
        delete_stale_files_in(folder)
    except OSError as error:
        raise file_error(folder, error, "written") from None
    return folder


def _names_in(folder: Path) -> Iterator[str]:
    try:
        yield from (each.name for each in folder.iterdir())
    except OSError as error:
        raise file_error(folder, error, "read") from None


def _write_new(folder: Path, files: Mapping[str, NewFile]) -> list[Path]:
    """Write files that do not exist yet, and return their paths.

    Raises:
        JvexploreError: when one cannot be written; none is left then.
    """
    written: list[Path] = []
    try:
        for name, file in files.items():
            write_bytes(folder / name, file.data, overwrite=False, most_permissive_mode=file.mode)
            written.append(folder / name)
    except BaseException:
        _delete(written)
        raise
    return written


def _delete(paths: list[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()
