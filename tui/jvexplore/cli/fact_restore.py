"""`jvexplore fact restore`: bring back from the backups what a command or another program deleted or changed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from jvexplore.address import DOSSIER, canonical_address, paragraph_id, source_address
from jvexplore.cli.addresses import completed_options
from jvexplore.cli.fact_output import print_addresses
from jvexplore.cli.options import format_examples, with_files_to_change
from jvexplore.cli.output import print_notice
from jvexplore.dossier.bundled import is_bundled
from jvexplore.dossier.lost_dossier import is_lost
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.restore_fact import dossier_versions, restore_dossier, restore_fact
from jvexplore.dossier_folder import dossier_file
from jvexplore.errors import JvexploreError
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions

RESTORE_EXAMPLES: Final = (
    "jvexplore fact restore stake/finch",
    "jvexplore fact restore dossier --dossier deal.toml",
)
_FILE: Final = click.Path(path_type=Path, readable=False)


def complete_restorable(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the addresses with the typed prefix that the backups have, and "dossier"; none if they cannot be read."""
    addresses: set[str] = {DOSSIER}
    with suppress(JvexploreError, OSError, click.UsageError):
        store = open_dossier_store(_own_file(completed_options(ctx)))
        for backup in store.read_backups():
            addresses.update(backup.document.records)
    return sorted(sanitize_line(each) for each in addresses if each.startswith(incomplete))


@click.command("restore", epilog=format_examples(*RESTORE_EXAMPLES))
@click.argument("address", shell_complete=complete_restorable)
@click.option("--from", "source", type=_FILE, metavar="FILE", help="The version to take it from, instead of a backup.")
@with_files_to_change
def restore_command(options: FileOptions, address: str, source: Path | None) -> None:
    """Restore the fact at ADDRESS from the newest backup in which it differs, and print its address.

    A deleted fact is added again. One that is there gets back its earlier values; the same command once more undoes
    that. If ADDRESS is "dossier", the whole file is restored, even if it is gone or damaged. What is replaced is kept
    as a backup.
    """
    path = _own_file(options)
    store = open_dossier_store(path)
    wanted = canonical_address(address)
    if wanted == DOSSIER:
        with suppress(JvexploreError):  # it may be gone, or damaged
            store.load()
        taken_from = restore_dossier(path, store, dossier_versions(store, source))
        print_notice(sanitize_line(f"{path}: restored from {taken_from}"))
        print_addresses([DOSSIER])
        return
    dossier = options._replace(dossier=path).load_dossier()
    if part_of := dossier.find_source_of(paragraph_id(wanted)):
        raise JvexploreError(f"{wanted}: is a part of its source", f"restore {source_address(part_of.id)}")
    store.load()
    restored = restore_fact(store, wanted, dossier_versions(store, source))
    print_notice(sanitize_line(f"{restored.address}: restored from {restored.path}"))
    if restored.missing:
        what = f"{restored.address}: refers to {', '.join(restored.missing)}, which the dossier lacks"
        print_notice(sanitize_line(f"{what}; restore that too, or change the reference"))
    print_addresses([restored.address])


def _own_file(options: FileOptions) -> Path:
    """Return the file of the dossier that is named; of the bundled one, that of the reader's copy.

    Raises:
        UsageError: when no dossier is named.
        JvexploreError: when there never was such a copy.
    """
    path = options.require_dossier()
    if not is_bundled(path):
        return path
    own = dossier_file(path.stem)
    if not own.exists() and not is_lost(own):
        raise JvexploreError(f"{path}: comes with jvexplore, and was never changed", "there is nothing to restore")
    return own
