"""The end of an import: the dossier is made, or the reader gives up; no correction is lost to a key or a full disk."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol

from jvexplore.app.importing.block_keys import ImportHost
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.repeated_escape import RepeatedEscape
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.article.import_.new_source import new_source
from jvexplore.dossier.named_dossier import known_dossiers
from jvexplore.dossier.writing.known_article import KnownArticle
from jvexplore.dossier.writing.source_ids import IdTaken
from jvexplore.errors import JvexploreError
from jvexplore.session.import_fields import FIELD_LABELS, ImportField

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.session.article_import import ArticleToImport
    from jvexplore.session.import_values import FieldProblem
    from jvexplore.session.open_import import OpenImport

_MAKE: Final = "Make the dossier"
_ADD: Final = "Add the source"
_STAY: Final = "Keep correcting"


class EndingHost(ImportHost, Protocol):
    """What the end of an import needs of the screen."""

    @property
    def article(self) -> ArticleToImport:
        """The article."""

    @property
    def adds_source(self) -> bool:
        """Whether the article becomes a source of a dossier that there is."""

    @property
    def is_wide(self) -> bool:
        """Whether there is room for all words."""

    @property
    def has_remedy(self) -> bool:
        """Whether the field with the focus shows what it may take."""

    async def wait_for_fields(self) -> None:
        """Wait until what was typed into a field is in the import."""

    def show_problem(self, field: ImportField) -> None:
        """Show what is wrong with a field, and put the focus there."""

    @property
    def is_closed(self) -> bool:
        """Whether the screen was closed."""

    async def close_with(self, dossier: Path | None) -> None:
        """Close the screen and those above it, with the file of the dossier."""


class ImportEnding(KeyGroup):
    """Makes the dossier, or gives up.

    Args:
        host: the screen.
    """

    def __init__(self, host: EndingHost) -> None:
        self._host = host
        self._repeated_escape = RepeatedEscape()
        self._making = asyncio.Lock()
        """Held while a dossier is made: what a thread writes cannot be taken back, so nothing else ends the import."""

    @property
    def labels(self) -> Mapping[str | None, str]:
        """The labels of the key that ends the import well, and of the one that ends a field."""
        make = "Add source" if self._host.adds_source else "Make dossier"
        take = "Take" if self._host.has_remedy else "Next"
        return {"create": make if self._host.is_wide else "Save", "take_remedy": take}

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer to make a dossier once the article is read."""
        return action != "create" or self._host.opened is not None

    def action_create(self) -> None:
        """Make the dossier, or say what is missing."""
        if not self._making.locked():
            self._host.run_dialog(WorkerGroup.SAVE, self._create)

    async def _create(self) -> None:
        await self.create()

    async def create(self) -> bool:
        """Make the dossier, and close; return whether it closed. Else the reader is told why, and nothing is lost."""
        await self._host.wait_for_fields()
        opened = self._host.opened
        if opened is None or self._refuse(opened):
            return False
        async with self._making:
            if not self._host.is_closed and (path := await self._make(opened)):
                await self._host.close_with(path)
        return self._host.is_closed

    async def _make(self, opened: OpenImport) -> Path | None:
        """Return the file of the dossier that was made, or that the reader chose instead; `None` if none was."""
        try:
            return await asyncio.to_thread(self._write, opened, opened.chosen_id)
        except KnownArticle as error:
            return await self._resolve_known(opened, error)
        except JvexploreError as error:
            await self._report(opened, error)
            return None

    def _refuse(self, opened: OpenImport) -> bool:
        """Show the first thing that is wrong, if there is one; return whether there is."""
        if not opened.has_paragraph:
            self._host.focus_blocks()
            self._host.show_message("No paragraph is kept.", "warning", "{drop} keeps a block")
            return True
        for field, problem in opened.problems().items():
            self._host.show_problem(field)
            self._host.show_message(_describe_problem(field, problem), "warning")
            return True
        return False

    def _write(self, opened: OpenImport, name: str) -> Path:
        """Write the dossier; on a thread."""
        article = self._host.article
        source = new_source(opened.corrected_article(), article.data, article.suffix)
        return opened.target.write_source(source, name)

    async def _report(self, opened: OpenImport, error: JvexploreError) -> None:
        """Say why the dossier could not be made; an id that was taken meanwhile can be chosen anew."""
        if isinstance(error, IdTaken):
            with suppress(JvexploreError):  # the next try tells what cannot be read
                await asyncio.to_thread(opened.target.refresh_taken)
            self._host.show_problem(ImportField.ID)
            self._host.show_message(_as_sentence(error.what), "error")
        else:
            self._host.show_message(f"Not saved: {error}.", "error", "{create} to try again")

    async def _resolve_known(self, opened: OpenImport, error: KnownArticle) -> Path | None:
        """Ask what to do with an article of which there is a dossier; return the file of the one to open, if any."""
        answers = {"stay": _STAY, "open": "Open that dossier", "another": "Make another one"}
        answer = await self._host.show_dialog(Question(_as_sentence(error.what), answers))
        try:
            if answer == "open":
                if path := (await asyncio.to_thread(known_dossiers)).get(error.dossier):
                    return path
                self._host.show_message(f'The dossier "{error.dossier}" no longer exists.', "warning")
            if answer == "another":
                return await asyncio.to_thread(self._write, opened, opened.text_of(ImportField.ID))
        except JvexploreError as other:
            await self._report(opened, other)
        return None

    def action_close(self) -> None:
        """Give up; ask first if corrections would be lost. The second esc in a row goes on."""
        if self._making.locked() or self._repeated_escape.is_repetition():
            return
        if not self._host.block_list.drop_selection():
            self._host.run_dialog(WorkerGroup.CHOOSE, self._close)

    async def _close(self) -> None:
        await self.give_up()

    async def give_up(self) -> bool:
        """Close, after asking what to do with corrections; return whether it closed."""
        await self._host.wait_for_fields()
        async with self._making:
            pass  # quitting waits for the dossier that is being made
        opened = self._host.opened
        if self._host.is_closed:
            return True
        if opened is None or not opened.is_corrected:
            await self._host.close_with(None)
            return True
        make = _ADD if self._host.adds_source else _MAKE
        answers = {"make": make, "discard": "Discard the corrections", "stay": _STAY}
        question = Question("Give up this import? Its corrections would be lost.", answers, escape="stay")
        answer = await self._host.show_dialog(question)
        if answer == "make":
            return await self.create()
        if question.by_escape:
            self._repeated_escape.mark_resumed()
        if answer == "discard":
            await self._host.close_with(None)
        return self._host.is_closed


def _describe_problem(field: ImportField, problem: FieldProblem) -> str:
    """Return the message on a problem."""
    remedy = f"; {problem.remedy}" if problem.remedy else ""
    return f"{FIELD_LABELS[field]}: {problem.what}{remedy}."


def _as_sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
