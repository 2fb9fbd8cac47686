"""Make a session ready to write facts: what that takes is imported and indexed on a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.import_on_thread import import_on_thread

if TYPE_CHECKING:
    from jvexplore.session.session import Session


_MODULES: Final = (
    "jvexplore.session.fact_changes",
    "jvexplore.session.authoring.fact_authoring",
    "jvexplore.session.authoring.form_drafts",
    "jvexplore.session.draft_autosaver",
)


async def prepare_authoring(session: Session) -> None:
    """Import and index what forms need, so that opening one waits for neither; quick once it is done."""
    await import_on_thread(*_MODULES)
    await session.authoring.prepare_forms()
