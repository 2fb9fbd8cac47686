"""`jvexplore show`: the dossier, or one fact, as text or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jvexplore.address import DOSSIER, Address
from jvexplore.cli.addresses import complete, find
from jvexplore.cli.options import examples, with_files
from jvexplore.cli.output import page_width, put, put_data
from jvexplore.dossier.citations import format_citation
from jvexplore.dossier.links import ReferenceIndex
from jvexplore.dossier.plain import plain_entry
from jvexplore.export.json import dump
from jvexplore.export.plain import page
from jvexplore.safe_text import LINE_END
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.article.attached_copy import AttachedCopy
    from jvexplore.cli.given import Given
    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeText

_EXAMPLES = examples(
    "jvexplore show",
    "jvexplore show stake/rye --dossier deal.toml",
    "jvexplore show paragraph/5",
    "jvexplore show --json | jq '.stakes[].percent'",
)


@click.command("show", epilog=_EXAMPLES)
@click.argument("address", required=False, shell_complete=complete)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with the keys of the dossier file.")
@with_files
def command(given: Given, address: str | None, *, as_json: bool) -> None:
    """Print the whole dossier, or only the page at ADDRESS.

    ADDRESS is a fact (stake/rye), a paragraph (paragraph/5), or "dossier".
    """
    dossier = given.load_dossier()
    found = find(given, dossier, address) if address is not None else None
    if as_json:
        put_data(dump(plain_entry(dossier, found or DOSSIER)))
    else:
        links, attached = ReferenceIndex(dossier), given.attached(dossier)
        addresses = [found] if found else [DOSSIER, *dossier.facts]
        put(LINE_END.join(_page(dossier, links, each, attached) for each in addresses))


def _page(dossier: Dossier, links: ReferenceIndex, address: Address, attached: AttachedCopy | None) -> SafeText:
    """Return the page at an address, headed by the address and its citation."""
    from jvexplore.article.attached_copy import describe_with_copy

    content = page(describe_with_copy(dossier, links, address, attached), page_width())
    return sanitize_line(f"[{address}] {format_citation(dossier, address)}") + LINE_END * 2 + content
