"""A text that nobody took for an address is refused where one is asked for: for mypy, as `raw_text_refused.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.address import Address, canonical_address, fact_address, paragraph_address, paragraph_number
from jvexplore.dossier import words
from jvexplore.dossier.blocks import Link
from jvexplore.dossier.describe import describe
from jvexplore.notes.filter import NoteFilter
from jvexplore.session.trail import HistoryEntry

if TYPE_CHECKING:
    from jvexplore.app.explorer.explorer import Explorer
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.notebook import Notebook
    from jvexplore.session.session import Session


def dossiers(dossier: Dossier, links: Links, text: str) -> None:
    dossier.facts[text]  # type: ignore[index]
    words.exists(dossier, text)  # type: ignore[arg-type]
    words.subject(dossier, text)  # type: ignore[arg-type]
    words.citation(dossier, text)  # type: ignore[arg-type]
    describe(dossier, links, text)  # type: ignore[arg-type]
    links.incoming(text)  # type: ignore[arg-type]
    Link(text, "Alibaba")  # type: ignore[arg-type]
    paragraph_number(text)  # type: ignore[arg-type]


def notes(notebook: Notebook, text: str) -> None:
    notebook.notes_on(text)  # type: ignore[arg-type]
    notebook.notes_mentioning(text)  # type: ignore[arg-type]
    NoteFilter(on=text)  # type: ignore[arg-type]


def sessions(session: Session, text: str) -> None:
    session.page(text)  # type: ignore[arg-type]
    session.badge(text)  # type: ignore[arg-type]
    session.checks.verdict(text)  # type: ignore[arg-type]
    session.drafts.open(text, "")  # type: ignore[arg-type, call-arg]
    HistoryEntry(text)  # type: ignore[arg-type]


def screens(explorer: Explorer, text: str) -> None:
    explorer.show_address(text)  # type: ignore[arg-type]
    explorer.visit_address(text)  # type: ignore[arg-type]
    explorer.address = text  # type: ignore[assignment]


def any_values(notebook: Notebook, links: Links, found: dict[str, Any]) -> None:
    """What is `Any` is no address either: `any_refused.py` sees to that."""
    notebook.notes_on(found["on"])  # type: ignore[arg-type]
    links.incoming(getattr(notebook, str(found)))  # type: ignore[arg-type]
    Link(found["on"], "Alibaba")  # type: ignore[arg-type]


def accepted(dossier: Dossier, typed: str) -> Address:
    words.exists(dossier, paragraph_address(1))
    words.exists(dossier, fact_address("party", typed))
    return canonical_address(typed)
