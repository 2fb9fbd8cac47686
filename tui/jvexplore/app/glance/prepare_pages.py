"""Load and compute what the first page needs on the reading thread, so that no key press waits for it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.glance import deal_at_glance
from jvexplore.session.own_work import count_work

if TYPE_CHECKING:
    from jvexplore.session.session import Session

_DRAWN_WITH: Final = ("jvexplore.app.glance.glance_page", "jvexplore.app.ui.fact_page")


def prepare_pages(session: Session) -> None:
    """Load the modules that draw the deal at a glance and the page of a fact, and compute what the former says.

    A session remembers most of it: what its dossier says at a glance, and how quotes compare with the reader's copy.
    """
    for name in _DRAWN_WITH:
        import_module(name)
    deal_at_glance(session.dossier)
    count_work(session)
