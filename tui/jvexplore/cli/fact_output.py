"""What `jvexplore fact` prints: addresses, how values were understood, and how to undo a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER
from jvexplore.cli.output import print_notice, print_text
from jvexplore.dossier.lost_dossier import restore_call
from jvexplore.sanitize import sanitize_line, sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.cli.dossier_changes import SavedChange


def print_understood(words: Iterable[str], saved: SavedChange) -> None:
    """Print how values were understood, and what is to be looked at now."""
    for line in (*words, *(each.as_line(saved.path) for each in saved.remarks)):
        print_notice(sanitize_line(line))


def print_restore_call(saved: SavedChange, address: str) -> None:
    """Print the command that brings back what a change removed: a fact, or the whole dossier as it was before."""
    if saved.backup is None:
        print_notice(sanitize_line(f"{saved.path}: no backup could be made of the file before this change."))
        return
    version = ("--from", str(saved.backup)) if address == DOSSIER else ()
    call = restore_call(address, saved.path, *version)
    print_notice(sanitize_line(f'To {"undo" if version else "restore"} it, run "{call}"'))


def print_addresses(addresses: Iterable[str]) -> None:
    """Print addresses, one in a line."""
    print_text(sanitize_text("".join(f"{each}\n" for each in addresses)))
