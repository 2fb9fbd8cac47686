"""Typed addresses: look-up, shell completion, and suggestions for addresses that do not exist."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from jvexplore.address import Address, canonical_address
from jvexplore.cli.file_options import FileOptions
from jvexplore.closest_match import closest_match
from jvexplore.dossier.titles import address_exists, address_title
from jvexplore.errors import JvexploreError
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeLine


def find_address(options: FileOptions, dossier: Dossier, typed: str) -> Address:
    """Return the canonical form of a typed address that exists, or the present one for a former address.

    Raises:
        JvexploreError: when it does not exist; suggests a similar one.
    """
    address = canonical_address(typed)
    if address_exists(dossier, address):
        return dossier.present_address(address)
    close = _closest(dossier, typed)
    option = f" --dossier {quote(str(options.dossier))}" if options.dossier else ""
    remedy = f'did you mean "{close}"?' if close else f'"jvexplore show{option}" lists every address'
    raise JvexploreError(f'{options.dossier_path}: there is no "{typed}"', remedy)


def _closest(dossier: Dossier, typed: str) -> str:
    """Return the most similar address; empty if there is none.

    If the kind exists, only ids of that kind are compared, since all its addresses begin alike. Numbers are compared
    as whole addresses: no number is similar to another.
    """
    kind, _, typed_id = typed.partition("/")
    of_kind = {
        address.partition("/")[2]: address for address in dossier.all_addresses if address.startswith(f"{kind}/")
    }
    if not of_kind or not typed_id or typed_id.isdigit():
        return closest_match(typed, dossier.all_addresses)
    return of_kind.get(closest_match(typed_id, of_kind), "")


def complete_address(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Return the addresses with the typed prefix, for shell completion; none if the dossier cannot be read.

    Some shells read one line for each and print it, so titles are single lines and sanitised.
    """
    dossier = load_completed_dossier(ctx)
    if dossier is None:
        return []
    return [
        _completion(address, sanitize_line(address_title(dossier, address)))
        for address in dossier.all_addresses
        if address.startswith(incomplete)
    ]


def completed_options(ctx: click.Context) -> FileOptions:
    """Return the dossier that a call names so far, as options that do not read the settings.

    The problems of settings would be printed into the command line.
    """
    named = [found for each in (ctx, ctx.parent) if each and (found := each.params.get("dossier"))]
    return FileOptions(*named[:1])


def load_completed_dossier(ctx: click.Context) -> Dossier | None:
    """Return the dossier of a call that is completed; `None` if it cannot be read."""
    from jvexplore.dossier.load import load_dossier

    try:
        path = completed_options(ctx).dossier_path
        # Reading a pipe may block, and leave nothing for the command itself.
        return load_dossier(path) if path.is_file() else None
    except (JvexploreError, OSError):
        return None


def _completion(address: Address, subject: SafeLine) -> CompletionItem[str]:
    """Return the completion item for an address, with its title as help text."""
    from click.shell_completion import CompletionItem

    return CompletionItem(address, help=subject)
