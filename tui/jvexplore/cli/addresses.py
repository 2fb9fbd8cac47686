"""Addresses as a reader types them: found, completed, and corrected where they lead nowhere."""

from __future__ import annotations

from difflib import get_close_matches
from shlex import quote
from typing import TYPE_CHECKING

from jvexplore.address import Address, canonical_address
from jvexplore.cli.file_options import FileOptions
from jvexplore.dossier.titles import address_exists, address_title
from jvexplore.errors import JvexploreError
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeLine


def find_address(options: FileOptions, dossier: Dossier, typed: str) -> Address:
    """Return an address that leads somewhere, in the form in which notes name it.

    Raises:
        JvexploreError: when it leads nowhere; suggests one that is close.
    """
    address = canonical_address(typed)
    if address_exists(dossier, address):
        return address
    close = _closest(dossier, typed)
    option = f" --dossier {quote(str(options.dossier))}" if options.dossier else ""
    remedy = f'did you mean "{close}"?' if close else f'"jvexplore show{option}" lists every address'
    raise JvexploreError(f'{options.dossier_path}: there is no "{typed}"', remedy)


def _closest(dossier: Dossier, typed: str) -> str:
    """Return the address that is most like what was typed; empty where none is.

    Of the kind that was typed it is the id that is compared, as all addresses of a kind begin alike; but no number
    is like another.
    """
    kind, _, wanted = typed.partition("/")
    of_kind = {
        address.partition("/")[2]: address for address in dossier.all_addresses if address.startswith(f"{kind}/")
    }
    if not of_kind or not wanted or wanted.isdigit():
        return next(iter(get_close_matches(typed, dossier.all_addresses, 1)), "")
    return next((of_kind[each] for each in get_close_matches(wanted, of_kind, 1)), "")


def complete_address(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Return the addresses that begin as typed, for a shell; none where the dossier cannot be read.

    Some shells take a line for each, and print it: what each is called is one line, and harmless.
    """
    from jvexplore.dossier.load import load_dossier

    named = [found for each in (ctx, ctx.parent) if each and (found := each.params.get("dossier"))]
    try:
        # What is wrong with the settings would be told in the midst of what is typed.
        path = FileOptions(*named[:1]).dossier_path
        if not path.is_file():  # a pipe would be waited for, and be empty when the command itself reads it
            return []
        dossier = load_dossier(path)
    except (JvexploreError, OSError):
        return []
    return [
        _completion(address, sanitize_line(address_title(dossier, address)))
        for address in dossier.all_addresses
        if address.startswith(incomplete)
    ]


def _completion(address: Address, subject: SafeLine) -> CompletionItem[str]:
    """Return what a shell is told of an address in a dossier."""
    from click.shell_completion import CompletionItem

    return CompletionItem(address, help=subject)
