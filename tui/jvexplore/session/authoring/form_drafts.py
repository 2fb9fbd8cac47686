"""Drafts of forms, kept on the disk until the form is saved or discarded.

They are in the sidecar of the dossier's file; those of the bundled dossier, which is read-only, where its copy will be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jvexplore.address import NO_ADDRESS, address_of
from jvexplore.records import drafts
from jvexplore.records.abandoned_drafts import abandoned_drafts
from jvexplore.session.authoring.form_draft import FormDraft
from jvexplore.session.dossier_drafts_path import dossier_drafts_path
from jvexplore.session.draft_slot import DraftSlot, LeftDraft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from jvexplore.session.authoring.fact_authoring import FactAuthoring
    from jvexplore.session.authoring.open_form import OpenForm
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.open_drafts import OpenDrafts
    from jvexplore.session.open_facts import OpenFacts


class FormDraftCodec:
    """Converts drafts of forms to TOML values and back.

    Attributes:
        record_word: the key in a draft file that has the address of what is edited.
        fallback_address: of no use: a form is not given to an external editor.
        companion_suffix: none: nothing is beside a draft.
    """

    record_word = "edited"
    fallback_address = NO_ADDRESS
    companion_suffix = ""

    def new_draft(self) -> FormDraft:
        """Return a draft in which nothing is typed."""
        return FormDraft("")

    def to_values(self, draft: FormDraft) -> Mapping[str, object]:
        """Convert a draft to TOML values."""
        return draft.to_values()

    def from_values(self, values: Mapping[str, object]) -> FormDraft:
        """Convert TOML values to a draft.

        Raises:
            KeyError, TypeError, ValueError, AttributeError: if they are not a valid draft.
        """
        return FormDraft.from_values(values)


FORM_DRAFT_CODEC: Final = FormDraftCodec()

FormDraftFile: TypeAlias = drafts.DraftFile[FormDraft]
FormDraftRecord: TypeAlias = drafts.DraftRecord[FormDraft]


class LeftForm(NamedTuple):
    """A form that an earlier program left.

    Attributes:
        file: the file of its draft, locked.
        record: the content of the file.
    """

    file: FormDraftFile
    record: FormDraftRecord


class FormDrafts:
    """Opens the drafts of forms.

    Args:
        facts: the dossier, whose file may be the bundled one.
        authoring: returns what opens forms.
        drafts: the drafts of all open editors.
        now: the clock.
    """

    def __init__(
        self, facts: OpenFacts, authoring: Callable[[], FactAuthoring], drafts: OpenDrafts, now: Callable[[], datetime]
    ) -> None:
        self._facts = facts
        self._authoring = authoring
        self._drafts = drafts
        self._now = now

    def open_draft(self, form: OpenForm, left: LeftForm | None = None) -> DraftAutosaver[FormDraft]:
        """Start saving the draft of a form that opens.

        Args:
            form: the form.
            left: the draft that an earlier program left, if the form goes on with it.

        Raises:
            NoHomeFolder: if the dossier is the bundled one, and there is no folder for its copy.
        """
        before = left.record.before if left else form.draft
        address = address_of(form.address)
        path = dossier_drafts_path(self._facts)
        going_on = LeftDraft(left.file) if left else None
        slot = DraftSlot(path, FORM_DRAFT_CODEC, address, address, before, self._now, going_on)
        return self._drafts.open_draft(slot)

    def resume_draft(self, left: LeftForm) -> tuple[OpenForm, DraftAutosaver[FormDraft]]:
        """Go on with a draft that an earlier program left.

        Returns:
            The form, which is merged on saving with what others wrote since it was first opened; and its autosaver.

        Raises:
            JvexploreError: if this version cannot show such a form; the draft is released.
        """
        try:
            form = self._authoring().open_draft(left.record.draft)
            return form, self.open_draft(form, left)
        except BaseException:
            left.file.release_lock()
            raise


def abandoned_form_drafts(path: Path) -> Iterator[LeftForm]:
    """Lock and yield the drafts of forms that no process holds, oldest first.

    Args:
        path: the file in whose sidecar they are.
    """
    for file, record in abandoned_drafts(path, FORM_DRAFT_CODEC):
        yield LeftForm(file, record)
