"""What is read and written on a thread around the moment in which a dossier is shown, so that no key waits for it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from jvexplore.app.startup import startup_snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.app.startup.open_dossier import OpenedDossier
    from jvexplore.app.startup.startup_snapshot import StartupSnapshot
    from jvexplore.session.session import Session

_GLANCE: Final = "jvexplore.app.glance.glance_page"
_FACT: Final = "jvexplore.app.ui.fact_page"
"""The modules that draw the two pages; the one that is shown first is loaded first."""
_ARTICLE: Final = "jvexplore.app.source.source_view"


def prepare_page(session: Session, *, is_glance: bool) -> None:
    """Load and compute what the deal at a glance, or the page of a fact, needs, so that no key press waits for it.

    A session remembers most of it: what its dossier says at a glance, and how quotes compare with the reader's copy.
    """
    import_module(_GLANCE if is_glance else _FACT)
    if is_glance:
        from jvexplore.dossier.glance import deal_at_glance
        from jvexplore.session.own_work import count_work

        deal_at_glance(session.dossier)
        count_work(session)


def load_article_view() -> None:
    """Load what shows the article."""
    import_module(_ARTICLE)


def keep_for_later(
    session: Session, dossier: Path, opened: OpenedDossier, shown: StartupSnapshot | None = None
) -> None:
    """Keep a backup of the notes that were read, and the snapshot for the first frame of the next start.

    Args:
        session: has the notes.
        dossier: the dossier's file.
        opened: what was read of it.
        shown: the snapshot that there is already.
    """
    if not session.notes.is_unreadable:
        from jvexplore.records.backups import back_up_file  # noqa: PLC0415 - not needed before the facts are shown

        back_up_file(session.store.path)
    if opened.stamp and opened.snapshot != shown:
        startup_snapshot.save_snapshot(dossier, opened.snapshot, opened.stamp)
