"""Change the file of a dossier for a command: read, change, review, back up, save, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.address import Address, address_of
from jvexplore.article.copy_check import check_values
from jvexplore.cli.addresses import find_address
from jvexplore.cli.merge_conflicts import print_keys_in_two_versions
from jvexplore.cli.output import print_notice
from jvexplore.dossier.writing.dossier_records import dossier_of_document
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.former_addresses import present_address
from jvexplore.dossier.writing.new_problems import review_change
from jvexplore.dossier.writing.own_copy import refuse_stream, writable_dossier
from jvexplore.errors import JvexploreError
from jvexplore.notes.renamed_facts import with_renamed_facts
from jvexplore.records.backups import back_up_file
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.problem import Problem
    from jvexplore.dossier.writing.dossier_records import DossierDocument
    from jvexplore.dossier.writing.fact_record import FactRecord


class DossierChange(NamedTuple):
    """What a command changes.

    Attributes:
        records: all facts and sources by their addresses.
        head: the keys of the dossier itself, but for its format and id; `None` if they stay.
        changed: the addresses of what has new values, which must not bring a problem; empty if others are to be told.
    """

    records: Mapping[str, FactRecord]
    head: Mapping[str, Any] | None = None
    changed: Collection[str] = ()


class DossierToChange(NamedTuple):
    """What a change is made of.

    Attributes:
        dossier: the dossier.
        records: its facts and sources as they stand in the file.
        head: the keys of the dossier itself.
        addresses: the present addresses of what was named.
        with_records: returns the dossier with other facts and sources.
    """

    dossier: Dossier
    records: Mapping[str, FactRecord]
    head: Mapping[str, Any]
    addresses: Sequence[Address]
    with_records: Callable[[Mapping[str, FactRecord]], Dossier]


class SavedChange(NamedTuple):
    """What was saved.

    Attributes:
        path: the file; the copy of the bundled dossier, if that was to be changed.
        records: what is in it now, with what others wrote meanwhile.
        backup: the backup of the file as it was before; `None` if none could be made.
        remarks: what is to be looked at: a problem elsewhere, a value that is not in its words.
    """

    path: Path
    records: Mapping[str, FactRecord]
    backup: Path | None
    remarks: Sequence[Problem] = ()


def change_dossier(
    options: FileOptions,
    make_change: Callable[[DossierToChange], DossierChange],
    *typed: str,
    changes_references: bool = False,
) -> SavedChange:
    """Change the dossier that is named.

    The bundled dossier is copied to the reader's dossiers first; one of format 1 is converted.

    Args:
        options: the files; a dossier must be named.
        make_change: returns what is to be saved; whatever it raises leaves the file as it was.
        typed: addresses that were typed. A fact that is shown under a substitute for its id gets that id.
        changes_references: whether what refers to these facts may change too; it gets its id then as well.

    Raises:
        UsageError: when no dossier is named.
        JvexploreError: when it cannot be read or written, there is no such address, or the change would bring a problem
            to what it changes.
    """
    path = options.require_dossier()
    refuse_stream(path)
    dossier = options.load_dossier()
    addresses = [find_address(options, dossier, each) for each in typed]
    referring = _referring(dossier, addresses) if changes_references else []
    given_ids = [*addresses, *referring]
    store = open_dossier_store(path, given_ids=given_ids)
    store.load()
    document = store.document
    if document.read_only_reason:
        raise JvexploreError(document.read_only_reason)

    def with_records(records: Mapping[str, FactRecord]) -> Dossier:
        return dossier_of_document(replace(document, records=records), path)

    change = make_change(DossierToChange(dossier, document.records, document.extra, addresses, with_records))
    remarks = _review(options, path, dossier, document, change)
    path, is_copied = writable_dossier(path)
    if is_copied:
        tell_of_copy(path)
        store = open_dossier_store(path, given_ids=given_ids)
        store.load()
    removes = len(change.records) < len(document.records)
    backup = back_up_file(path, is_marked=removes or dossier.is_in_former_format)
    if change.head is not None and change.head != document.extra:
        changed = replace(store.document, extra=dict(change.head), records=change.records)
        store.merge_in(store.document, changed)
        print_keys_in_two_versions(path, store.document, changed)
    else:
        store.save(change.records)
    store.back_up_last_save()
    if dossier.is_in_former_format:
        tell_of_conversion(path, backup)
    return SavedChange(path, store.document.records, backup, remarks)


def _referring(dossier: Dossier, addresses: Sequence[Address]) -> list[Address]:
    named = {*addresses}
    facts = dossier.facts.items()
    return [address for address, fact in facts if any(other in named for _, other in fact.references())]


def _review(
    options: FileOptions, path: Path, dossier: Dossier, document: DossierDocument, change: DossierChange
) -> Sequence[Problem]:
    """Return what a change brings that is to be looked at; raises as `review_change`."""
    if not change.changed:
        return ()
    before = dossier_of_document(document, path) if dossier.is_in_former_format else dossier
    extra = document.extra if change.head is None else change.head
    after = dossier_of_document(replace(document, records=change.records, extra=extra), path)
    remarks = review_change(before, after, change.changed)
    facts = [fact for address, fact in after.facts.items() if address in change.changed]
    if attached := options.attached_copies(after) if facts else None:
        remarks += [each for fact in facts for each in check_values(after, fact, attached)]
    return remarks


def rename_in_notes(options: FileOptions, saved: SavedChange, former: Iterable[Address]) -> list[Address]:
    """Let the notes on a dossier follow facts that have other addresses now, and return these.

    They may be others than were asked for, if somebody gave those to other facts meanwhile.

    Args:
        options: the files.
        saved: the change that gave the addresses.
        former: the addresses of before.

    Raises:
        JvexploreError: when the notes cannot be read or written.
    """
    options = options._replace(dossier=saved.path)
    renamed = {each: address_of(present_address(saved.records, each) or each) for each in former}
    store = options.notes_store(options.load_dossier())
    if store.path.is_file():
        notes = store.load()
        followed = with_renamed_facts(notes, renamed)
        if followed != notes:
            store.save(followed)
            store.back_up_last_save()
    return [*renamed.values()]


def tell_of_copy(path: Path) -> None:
    """Tell the reader that the bundled dossier was copied to a file."""
    print_notice(sanitize_line(f"The bundled dossier is read-only; it was copied to {path}, where it is changed."))


def tell_of_conversion(path: Path, backup: Path | None) -> None:
    """Tell the reader that a file was converted, and where it is as it was before."""
    kept = f"; the file as it was before is kept as {backup}" if backup else ""
    print_notice(sanitize_line(f"{path}: was converted from format 1 to format 2{kept}."))
