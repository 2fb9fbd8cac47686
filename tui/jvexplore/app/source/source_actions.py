"""Actions on a fact and its source: choose a fact, attach a copy of the article, copy or save a citation."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from jvexplore.address import NO_ADDRESS
from jvexplore.app.export.confirmed_write import propose_path, write_after_confirmation
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.signs import with_sign
from jvexplore.app.ui.prompt import Prompt
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.signed_names import draw_title
from jvexplore.dossier import blocks
from jvexplore.dossier.citations import format_citation
from jvexplore.errors import JvexploreError
from jvexplore.export import plain_text
from jvexplore.safe_text import EMPTY_LINE, LINE_END
from jvexplore.sanitize import sanitize_line
from jvexplore.session.attach_copies import read_named_copy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.app.keys.key_group_host import KeyGroupHost
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeText
    from jvexplore.session.session import Session


class SourceActions:
    """Runs these actions, with their dialogs and messages.

    Args:
        screen: shows the dialogs and messages.
        session: the open session.
    """

    def __init__(self, screen: KeyGroupHost, session: Session) -> None:
        self._screen = screen
        self._session = session

    async def choose_fact(self, facts: Sequence[Address]) -> Address:
        """Return the only fact's address, or else the one that the reader chooses; empty if none is chosen."""
        if len(facts) == 1:
            return facts[0]
        answers: dict[str, str | SafeContent] = {}
        answers |= {f"fact-{number}": self._answer_label(fact) for number, fact in enumerate(facts)}
        answers["stay"] = "Stay in the article"
        question = Question("Several facts cite this passage. Open which one?", answers, escape="stay")
        answer = await self._screen.show_dialog(question) or "stay"
        return NO_ADDRESS if answer == "stay" else facts[int(answer.removeprefix("fact-"))]

    def _answer_label(self, address: Address) -> SafeContent:
        """Return the label of a fact in the question: its kind's sign, and its title."""
        title = draw_title(self._session.dossier, address)
        sign = address_sign(address)
        return with_sign(sign, title)

    async def attach_copy(self) -> bool:
        """Ask for the path of the reader's copy until one can be attached; return whether one was."""
        title, proposed, is_wrong = "Path to your copy of the article", "", False
        hint = "A text, PDF, Word or mail file, e.g. ~/article.txt"
        while typed := await self._screen.show_dialog(Prompt(title, proposed, hint, is_wrong=is_wrong)):
            try:
                facts = self._session.facts
                copies, source = await asyncio.to_thread(
                    read_named_copy, facts.dossier, Path(typed), facts.attached_copies
                )
            except JvexploreError as error:
                self._screen.show_message(str(error), severity="error")
                is_wrong = True
            else:
                self._session.attach_copies(copies)
                self._screen.show_message(copies.recognition_summary(source))
                return True
            proposed = typed
        return False

    def copy_citation(self, address: Address) -> None:
        """Copy a fact with its citation and address to the clipboard."""
        self._screen.copy_to_clipboard(self._citation(address))
        to_file = "{copy_to_file} to copy to a file instead"
        self._screen.show_message("Copied to the clipboard.", "information", to_file)

    async def save_citation(self, address: Address) -> None:
        """Save a fact with its citation and address to a file whose path the reader enters."""
        proposed = propose_path(f"{address.replace('/', '-')}.txt")
        title, is_wrong = "Path to save the fact and its citation", False
        while typed := await self._screen.show_dialog(Prompt(title, proposed, is_wrong=is_wrong)):
            try:
                if await write_after_confirmation(
                    self._screen.show_dialog, self._session, Path(typed), self._citation(address)
                ):
                    self._screen.show_message(f"Saved to {typed}", "success")
                    return
            except JvexploreError as error:
                self._screen.show_message(str(error), severity="error")
                is_wrong = True
            else:
                is_wrong = False  # the file exists, and was not to be overwritten
            proposed = typed

    def _citation(self, address: Address) -> SafeText:
        """Return a fact with its citation and address, as text."""
        page = self._session.dossier_page(address)
        text = plain_text.format_page([block for block in page if not isinstance(block, blocks.LinkList)], width=None)
        citation = sanitize_line(format_citation(self._session.dossier, address))
        return LINE_END.join((text, citation, sanitize_line(address), EMPTY_LINE))
