"""What keeps the contents of an open form: its draft, and its save, merged with what others change meanwhile."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.app.authoring.elsewhere_words import elsewhere_words
from jvexplore.app.looks.safe_content import content
from jvexplore.app.ui.draft_words import draft_words
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.session.authoring.changed_elsewhere import ChangedElsewhere, changed_elsewhere
from jvexplore.session.prepare_authoring import prepare_authoring

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.errors import JvexploreError
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.authoring.fact_authoring import SavedForm
    from jvexplore.session.authoring.form_draft import FormDraft
    from jvexplore.session.authoring.open_form import OpenForm
    from jvexplore.session.change_feed import DossierReplaced
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.session import Session


class FormStatus(NamedTuple):
    """What the edge of a form says of its contents.

    Attributes:
        kept: when its draft was kept last; empty while nothing is to be kept, or if it could not be.
        is_unkept: whether its draft could not be kept.
        elsewhere: what others did to the same fact; empty if nothing.
    """

    kept: SafeContent = content(EMPTY_LINE)
    is_unkept: bool = False
    elsewhere: SafeLine = EMPTY_LINE


class FormKeeping:
    """Keeps what is typed in a form.

    Args:
        session: saves the form.
        form: the form.
        autosaver: keeps its draft.
    """

    def __init__(self, session: Session, form: OpenForm, autosaver: DraftAutosaver[FormDraft]) -> None:
        self._session = session
        self._form = form
        self._autosaver = autosaver
        self._elsewhere: ChangedElsewhere = changed_elsewhere(form)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._show_version: Callable[[], object] = lambda: None
        self._preparing: asyncio.Task[None] | None = None
        self._has_ended = False

    def start_keeping(
        self,
        on_failure: Callable[[JvexploreError], None],
        close_editor: Callable[[], Awaitable[bool]],
        show_version: Callable[[], object],
    ) -> None:
        """Keep the draft from now on.

        Args:
            on_failure: is told why the draft cannot be kept.
            close_editor: asks the reader what to do with the form and closes it; returns whether it closed.
            show_version: shows another version of the dossier.
        """
        self._autosaver.follow_editor(lambda: self._form.draft, on_failure, close_editor)

        self._show_version = show_version
        self._unsubscribe = self._session.feed.dossiers.subscribe(self._replaced)

    def stop_keeping(self) -> None:
        """Follow the dossier no longer."""
        self._unsubscribe()
        self._has_ended = True

    def _replaced(self, event: DossierReplaced) -> None:
        """Read the form by the version before, until a thread has made ready what reads the new one."""
        if event.is_own:
            return
        if self._preparing is None or self._preparing.done():
            self._form.hold_dossier(event.before)
            self._preparing = asyncio.create_task(self._prepare())

    async def _prepare(self) -> None:
        prepared = None
        while prepared is not self._session.dossier:  # again, if it was replaced once more meanwhile
            prepared = self._session.dossier
            await prepare_authoring(self._session)
        self._form.hold_dossier(None)
        self._elsewhere = changed_elsewhere(self._form)
        if not self._has_ended:
            self._show_version()

    def note_edit(self) -> None:
        """Keep the draft soon, after something was typed."""
        self._autosaver.note_typing()
        if self._elsewhere:
            self._elsewhere = changed_elsewhere(self._form)

    @property
    def status(self) -> FormStatus:
        """What the edge of the form says."""
        is_unkept = self._autosaver.unsaved_draft is not None
        kept = content(EMPTY_LINE) if is_unkept else draft_words(self._autosaver, time.monotonic())
        return FormStatus(kept, is_unkept, elsewhere_words(self._elsewhere, self._form.fields))

    async def save_form(self) -> SavedForm:
        """Save the form; its draft is discarded then.

        Raises:
            JvexploreError: as `FactAuthoring.save_form` does; the draft stays.
        """
        return await self._session.authoring.save_form(self._form, self._autosaver)
