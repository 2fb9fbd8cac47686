"""`jvexplore show`: print the dossier or one page as text or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jvexplore.address import DOSSIER, Address
from jvexplore.cli.addresses import complete_address, find_address
from jvexplore.cli.options import format_examples, with_files
from jvexplore.cli.output import page_width, print_data, print_text
from jvexplore.dossier.citations import format_citation
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export.plain_text import format_page
from jvexplore.safe_text import LINE_END
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeText

_EXAMPLES = format_examples(
    "jvexplore show",
    "jvexplore show stake/rye --dossier deal.toml",
    "jvexplore show paragraph/5",
    "jvexplore show --json | jq '.stakes[].percent'",
)


@click.command("show", epilog=_EXAMPLES)
@click.argument("address", required=False, shell_complete=complete_address)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with the keys of the dossier file.")
@with_files
def command(options: FileOptions, address: str | None, *, as_json: bool) -> None:
    """Print the whole dossier, or only the page at ADDRESS.

    ADDRESS is a fact (stake/rye), a paragraph (paragraph/5), or "dossier".
    """
    dossier = options.load_dossier()
    found = find_address(options, dossier, address) if address is not None else None
    if as_json:
        from jvexplore.dossier.plain_data import plain_entry
        from jvexplore.export.json_text import dump_json

        print_data(dump_json(plain_entry(dossier, found or DOSSIER)))
    else:
        reference_index, attached = ReferenceIndex(dossier), options.attached_copies(dossier)
        addresses = [found] if found else [DOSSIER, *dossier.facts]
        print_text(LINE_END.join(_page(dossier, reference_index, each, attached) for each in addresses))


def _page(
    dossier: Dossier, reference_index: ReferenceIndex, address: Address, attached: AttachedCopies | None
) -> SafeText:
    """Return the page at an address, under a heading with the address and its citation."""
    if attached:
        from jvexplore.article.attached_copies import page_blocks_with_copy

        page = page_blocks_with_copy(dossier, reference_index, address, attached)
    else:
        page = page_blocks(dossier, reference_index, address)
    heading = sanitize_line(f"[{address}] {format_citation(dossier, address)}")
    return heading + LINE_END * 2 + format_page(page, page_width())
