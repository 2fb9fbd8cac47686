"""Open forms of facts, and report what saving them did."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.address import paragraph_id
from jvexplore.app.authoring.elsewhere_words import saved_words
from jvexplore.app.authoring.fact_actions import saved_where
from jvexplore.app.authoring.fact_form import FactForm
from jvexplore.app.authoring.form_keeping import FormKeeping
from jvexplore.app.ui.editor_sign import SIGN_IN_TEXT
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.titles import address_name
from jvexplore.errors import JvexploreError
from jvexplore.import_on_thread import import_on_thread
from jvexplore.joined_words import join_words
from jvexplore.session.prepare_authoring import prepare_authoring

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.address import Address
    from jvexplore.app.authoring.screen_with_forms import ScreenWithForms
    from jvexplore.session.authoring.fact_authoring import SavedForm
    from jvexplore.session.authoring.form_draft import FormDraft
    from jvexplore.session.authoring.form_drafts import LeftForm
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.authoring.open_form import OpenForm
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.session import Session

_MAX_CHARS: Final = 30
"""The longest name of a fact in a message."""


class FormActions:
    """Opens forms; the session saves what they say.

    Args:
        screen: shows forms and messages.
        session: holds the facts.
    """

    def __init__(self, screen: ScreenWithForms, session: Session) -> None:
        self._screen = screen
        self._session = session

    async def edit_entry(self, address: Address) -> None:
        """Open the form of a fact, of a source (`source/ID`) or of the dossier itself (`dossier`)."""
        await prepare_authoring(self._session)
        try:
            form = self._session.authoring.open_edit(address)
        except JvexploreError as error:
            self._screen.show_message(f"{error}.", "error")
            return
        await self._show_form(form)

    async def create_fact(self, kind: str, passages: Iterable[FormPassage]) -> None:
        """Open the form for a new fact.

        Args:
            kind: its kind.
            passages: the words that were selected for it.
        """
        await prepare_authoring(self._session)  # again: another window may have replaced the dossier
        await self._show_form(self._session.authoring.open_new(kind, passages))

    async def restore_form(self, left: LeftForm) -> None:
        """Go on with a form that was left when the program was killed."""
        await prepare_authoring(self._session)
        try:
            form, autosaver = self._session.form_drafts.resume_draft(left)
        except JvexploreError as error:
            self._screen.show_message(f"The draft stays in {left.file.path}: {error}.", "error")
            return
        await self._show_with_draft(form, autosaver)

    async def _show_form(self, form: OpenForm) -> None:
        """Show a form until it is saved or given up, then what was saved."""
        try:
            autosaver = self._session.form_drafts.open_draft(form)
        except JvexploreError as error:
            self._screen.show_message(f"{error}.", "error")
            return
        await self._show_with_draft(form, autosaver)

    async def _show_with_draft(self, form: OpenForm, autosaver: DraftAutosaver[FormDraft]) -> None:
        """Show a form, whose draft is kept."""
        await import_on_thread(*self._screen.form_modules)
        room = self._screen.form_room()
        keeping = FormKeeping(self._session, form, autosaver)
        selected = form.passages
        saved = await self._screen.show_dialog(FactForm(form, room, keeping))
        self._session.drafts.close_draft(autosaver)
        if saved is None:
            await autosaver.discard_draft()
            return
        if not form.address:
            # Words that were added may stand far from there, where the reader reads on.
            room.go_behind([each for each in selected if each in form.passages] or form.passages)
        present = self._session.find_address(saved.address)
        if present and present != self._screen.shown_fact and not paragraph_id(present):
            self._screen.follow_link(present)
        self._report(form, saved)

    def _report(self, form: OpenForm, saved: SavedForm) -> None:
        """Say what was saved, and how it is undone."""
        changed = saved.changed
        self._screen.withdraw_hints()
        if not changed.step and not changed.is_head_changed:
            gone = "" if self._session.has_address(saved.address) else f" {saved.address} was deleted elsewhere."
            self._screen.show_message(f"Nothing was changed.{gone}")
            return
        name = text_excerpt(address_name(self._session.dossier, saved.address, SIGN_IN_TEXT), _MAX_CHARS)
        added = [after.address for before, after in changed.step if after and not before]
        others = Counter(each.partition("/")[0] for each in added if each != saved.address)
        made = [f"{count} new {kind if count == 1 else collection_names()[kind]}" for kind, count in others.items()]
        more = f", and {join_words(made)}" if made else ""
        done = "Changed" if form.address else "Added"
        further = f"{_renamed_to(form, saved)}{saved_words(saved.elsewhere, form.fields)}"
        what = f"{done}: {name}{more}.{further}{saved_where(changed)}"
        if saved.elsewhere.is_undecided:
            self._screen.show_message(what, "warning", "{compare} to decide", "{undo} to undo")
        else:
            self._screen.show_message(what, "success", "{undo} to undo")


def _renamed_to(form: OpenForm, saved: SavedForm) -> str:
    """Return which address the form gave a fact, as a further sentence; empty if none."""
    is_other = bool(form.address) and saved.address not in (form.address, saved.elsewhere.renamed)
    return f" It is now {saved.address}." if is_other else ""
