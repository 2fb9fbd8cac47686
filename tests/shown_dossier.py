"""A dossier shown, found, read, exported and checked in every way that there is, without a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import DOSSIER
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.app.ui.fact_page import FactPage
from jvexplore.app.ui.fact_rows import safe_lists
from jvexplore.dossier.checks.check_dossier import check_ids, dossier_problems
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.glance import deal_at_glance
from jvexplore.dossier.list_panes import list_facts
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.plain_data import plain_dossier, plain_entry
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export import markdown, screen_reader
from jvexplore.export.formats import EXPORT_FORMATS
from jvexplore.export.json_text import dump_json
from jvexplore.export.plain_text import format_page
from jvexplore.search.address_index import AddressIndex
from jvexplore.search.finder import DossierFinder
from tests.samples import made

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier

_LEFT: Final = Cursor(0, CursorGrade.LEFT)
_WIDTH: Final = 60
_QUERIES: Final = ("bread", "12500", "has:responses", "> 5 %", "2021", "-kind:quote by:crumb")


def show_everything(dossier: Dossier) -> None:
    """Show, find, read, export and check a dossier; whatever it holds, nothing of that raises."""
    check(dossier)
    references = ReferenceIndex(dossier)
    for address in dossier.all_addresses:
        show_page(dossier, references, address)
    dump_json(plain_dossier(dossier))
    notes = [made(number, on=address) for number, address in enumerate([*dossier.all_addresses, "stake/gone"])]
    for export in EXPORT_FORMATS.values():
        assert export.render(dossier, references, notes)
    assert [*screen_reader.render(dossier, references, notes)]
    finder, notes_by_id = DossierFinder(dossier), {note.id: note for note in notes}
    for query in _QUERIES:
        finder.find_documents(query, notes_by_id)
    AddressIndex(dossier)
    deal_at_glance(dossier)
    for pane in safe_lists(list_facts(dossier)).panes.values():
        for line in range(len(pane.rows)):
            pane.rows.draw_line(line, _WIDTH, _LEFT, is_first=line == 0)


def show_what_was_typed(dossier: Dossier) -> None:
    """Show the pages that say what was typed for the keys that could not be read; nothing of that raises.

    Of the exports, only Markdown and the text for a screen reader have pages; the others write `null` for such keys.
    """
    check(dossier)
    references = ReferenceIndex(dossier)
    addresses = [address for address, fact in dossier.facts.items() if fact.unread]
    if dossier.unread:
        addresses.append(DOSSIER)
    for address in addresses:
        show_page(dossier, references, address)
    notes = [made(number, on=address) for number, address in enumerate(addresses)]
    assert markdown.render(dossier, references, notes)
    assert [*screen_reader.render(dossier, references, notes)]


def check(dossier: Dossier) -> None:
    """Find the problems of a dossier: each is said."""
    for problem in (*dossier_problems(dossier), *check_ids(dossier)):
        assert problem.what, problem


def show_page(dossier: Dossier, references: ReferenceIndex, address: Address) -> None:
    """Draw the page of an address, for a terminal and for a pipe, and write what it is about as JSON."""
    do_once(draw_page, page_blocks(dossier, references, address))
    do_once(dump_json, plain_entry(dossier, address))
    fingerprint_text(dossier, address, "")


def draw_page(blocks: Sequence[Block]) -> None:
    """Draw a page for a terminal and for a pipe."""
    assert format_page(blocks, _WIDTH)
    page = FactPage(blocks)
    page.lay_out(_WIDTH)
    for line in range(len(page)):
        page.draw_line(line, _WIDTH, _LEFT, is_first=False)


_done: Final[set[int]] = set()
"""What was done, as hashes."""


def do_once(work: Callable[[Any], object], content: Any) -> None:
    """Do what nothing but its content decides, unless it was done: most dossiers differ from others in a few pages."""
    done = hash((work, repr(content)))
    if done not in _done:
        work(content)
        _done.add(done)
