"""Offer forms of facts that were left when the program was killed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual.worker import WorkerCancelled

from jvexplore.address import address_of
from jvexplore.app.authoring.form_actions import FormActions
from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.signed_names import draw_title
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.date_text import short_date_time
from jvexplore.dossier.form_fields import form_fields
from jvexplore.dossier.key_words import key_words
from jvexplore.errors import JvexploreError
from jvexplore.safe_text import LINE_END
from jvexplore.sanitize import sanitize_line, sanitize_text
from jvexplore.session.authoring.form_drafts import abandoned_form_drafts
from jvexplore.session.dossier_drafts_path import dossier_drafts_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.startup.notices_host import FormsHost
    from jvexplore.session.authoring.form_drafts import FormDraftRecord, LeftForm
    from jvexplore.session.session import Session

_EXCERPT_CHARS: Final = 300
_ANSWERS: Final = {"restore": "Continue editing", "later": "Ask again next time", "discard": "Discard"}


def find_left_forms(session: Session) -> list[LeftForm]:
    """Return the forms on a dossier that no program has open, locked; call it on a thread."""
    with suppress(JvexploreError):  # without a folder for the copy of the bundled dossier, there can be none
        return [*abandoned_form_drafts(dossier_drafts_path(session.facts))]
    return []


async def offer_left_forms(app: FormsHost, session: Session, left: list[LeftForm]) -> None:
    """Ask of each form whether to go on with it, one after another."""
    for each in left:
        await app.wait_for_workers(WorkerGroup.EDITOR)  # an open editor would be replaced by a second one
        answer = await app.push_screen_wait(Question(_describe(session, each.record), _ANSWERS, escape="later"))
        if answer == "restore":
            with suppress(WorkerCancelled):  # the program is quitting; the draft stays
                await app.run_worker(_restore(app, session, each), group=WorkerGroup.EDITOR).wait()
        elif answer == "discard":
            await asyncio.to_thread(each.file.delete)
        else:
            each.file.release_lock()


async def _restore(app: FormsHost, session: Session, left: LeftForm) -> None:
    """Show a form above the fact that it is about, until it is closed."""
    if found := session.find_address(address_of(left.record.draft.address)):
        app.explorer.visit_address(found)
    await FormActions(app.explorer, session).restore_form(left)


def _describe(session: Session, record: FormDraftRecord) -> SafeContent:
    """Return when a form was left, what it is about, and what is typed in it."""
    draft = record.draft
    what = f"form of {draft.address}" if draft.address else f"form of a new {draft.kind}"
    head = content(sanitize_line(f"Unsaved {what}, {short_date_time(record.written)}"))
    if draft.address:
        address = address_of(draft.address)
        found = session.find_address(address)
        gone = content(sanitize_line(f"{address} no longer exists"))
        head = assemble(head, LINE_END, draw_title(session.dossier, found) if found else gone)
    typed = text_excerpt(" · ".join(_typed_lines(record)), _EXCERPT_CHARS)
    return assemble(head, LINE_END * 2, sanitize_text(typed))


def _typed_lines(record: FormDraftRecord) -> Iterator[str]:
    """Yield what was typed, field by field, and the words that were selected."""
    before, draft = record.before, record.draft
    labels: Mapping[str, str] = {}
    with suppress(JvexploreError):  # another version may know other kinds
        labels = {each.key: each.label for each in form_fields(draft.kind, is_new=not draft.address)}
    for key in {**before.texts, **draft.texts}:
        text = draft.texts.get(key, "")
        if not draft.address or text != before.texts.get(key, ""):
            yield f"{labels.get(key) or key_words(key)}: {text or '(removed)'}"
    yield from (f"“{each.exact}”" for each in draft.passages if each.exact and each not in before.passages)
