"""Make ready what the first form needs while nothing else is to be done, so that opening it waits for nothing.

Only for a reader who may want one, as it takes 10 MB: in a dossier of their own, and in the article.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from jvexplore.app.authoring.form_modules import FORM_MODULES
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.bundled import is_bundled
from jvexplore.import_on_thread import import_on_thread
from jvexplore.session.prepare_authoring import prepare_authoring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.authoring.prepares_forms import PreparesForms
    from jvexplore.session.session import Session

_IDLE_SECONDS: Final = 1.0
"""How long after a dossier or its article is shown: keys that follow at once do not share the processor with this."""


def prepare_forms_of_own(screen: PreparesForms, session: Session) -> None:
    """Make ready what forms need after a while, if the dossier is the reader's own."""
    screen.run_worker(_prepare(session, screen.form_modules, is_own=True), group=WorkerGroup.READ_AHEAD)


def prepare_forms(screen: PreparesForms, session: Session) -> None:
    """Make ready what forms need, on a thread, after a while."""
    screen.run_worker(_prepare(session, screen.form_modules), group=WorkerGroup.READ_AHEAD)


async def _prepare(session: Session, form_modules: Sequence[str], *, is_own: bool = False) -> None:
    await asyncio.sleep(_IDLE_SECONDS)
    path = session.facts.dossier_path
    if is_own and (path is None or await asyncio.to_thread(is_bundled, path)):
        return
    await import_on_thread(*FORM_MODULES, *form_modules)
    await prepare_authoring(session)
