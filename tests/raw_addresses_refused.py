"""A text that nobody took for an address is refused where one is asked for: for mypy, as `raw_text_refused.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.address import Address, canonical_address, fact_address, paragraph_address, paragraph_id
from jvexplore.dossier.blocks import Link
from jvexplore.dossier.citations import format_citation
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.titles import address_exists, address_title
from jvexplore.notes.filter import NoteFilter
from jvexplore.session.page_history import HistoryEntry

if TYPE_CHECKING:
    from jvexplore.app.explorer.explorer import Explorer
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.notes.notebook import Notebook
    from jvexplore.session.session import Session


def dossiers(dossier: Dossier, reference_index: ReferenceIndex, text: str) -> None:
    dossier.facts[text]  # type: ignore[index]
    address_exists(dossier, text)  # type: ignore[arg-type]
    address_title(dossier, text)  # type: ignore[arg-type]
    format_citation(dossier, text)  # type: ignore[arg-type]
    page_blocks(dossier, reference_index, text)  # type: ignore[arg-type]
    reference_index.incoming_references(text)  # type: ignore[arg-type]
    Link(text, "Alibaba")  # type: ignore[arg-type]
    paragraph_id(text)  # type: ignore[arg-type]


def notes(notebook: Notebook, text: str) -> None:
    notebook.notes_on(text)  # type: ignore[arg-type]
    notebook.notes_mentioning(text)  # type: ignore[arg-type]
    NoteFilter(on=text)  # type: ignore[arg-type]


def sessions(session: Session, text: str) -> None:
    session.page_blocks(text)  # type: ignore[arg-type]
    session.checks.verdict_on(text)  # type: ignore[arg-type]
    session.note_drafts.open_draft(text, "")  # type: ignore[arg-type, call-arg]
    HistoryEntry(text)  # type: ignore[arg-type]


def screens(explorer: Explorer, text: str) -> None:
    explorer.show_address(text)  # type: ignore[arg-type]
    explorer.visit_address(text)  # type: ignore[arg-type]
    explorer.address = text  # type: ignore[assignment]


def any_values(notebook: Notebook, reference_index: ReferenceIndex, found: dict[str, Any]) -> None:
    """What is `Any` is no address either: `any_refused.py` sees to that."""
    notebook.notes_on(found["on"])  # type: ignore[arg-type]
    reference_index.incoming_references(getattr(notebook, str(found)))  # type: ignore[arg-type]
    Link(found["on"], "Alibaba")  # type: ignore[arg-type]


def accepted(dossier: Dossier, typed: str) -> Address:
    address_exists(dossier, paragraph_address("1"))
    address_exists(dossier, fact_address("party", typed))
    return canonical_address(typed)
