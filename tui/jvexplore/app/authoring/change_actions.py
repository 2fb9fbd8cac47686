"""Actions on whole facts: delete, rename, merge, take new places; each asks what is not to be done unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import DOSSIER, NO_ADDRESS, Address, fact_address, paragraph_id
from jvexplore.app.authoring.fact_actions import FactActions
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.signs import with_sign
from jvexplore.app.ui.choose_fact import ChooseFact
from jvexplore.app.ui.editor_sign import SIGN_IN_TEXT
from jvexplore.app.ui.prompt import Prompt
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.signed_names import draw_title
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.dossier.key_words import key_words
from jvexplore.dossier.other_versions import value_text
from jvexplore.dossier.titles import address_name
from jvexplore.errors import JvexploreError
from jvexplore.safe_text import own_words
from jvexplore.session.authoring.fact_deletion import undeletable_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jvexplore.app.authoring.screen_with_forms import ScreenWithForms
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine
    from jvexplore.search.address_index import NamedAddress
    from jvexplore.session.authoring.fact_deletion import Referring
    from jvexplore.session.fact_changes import ChangedFacts
    from jvexplore.session.session import Session

_MAX_CHARS: Final = 40
"""The longest name of a fact in a title or a question."""
_MAX_LISTED_CHARS: Final = 90
"""The longest name of one of several, in a line of its own."""
_MAX_NAMED: Final = 5
"""How many of the facts that refer to one are named."""
_KEEP, _SHOW, _DELETE, _MERGE = "keep", "show", "delete", "merge"
"""Answers."""
_PARAGRAPHS: Final = "{paragraphs} to drop it"
_DOSSIERS: Final = "{open_dossier} to list them"
_INTO: Final = own_words("Merge into")
_OPEN: Final = own_words("Open")


class ChangeActions:
    """Asks, and reports what was changed; the session makes the changes.

    Args:
        screen: shows the dialogs and messages, and the facts.
        session: holds the facts.
    """

    def __init__(self, screen: ScreenWithForms, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._facts = FactActions(screen, session)

    async def choose_fact(self, facts: Sequence[Address], verb: str) -> Address:
        """Return which of several facts is meant, which the reader is asked; empty if none is.

        Args:
            facts: one or more.
            verb: what is about to be done: "Delete".
        """
        if len(facts) == 1:
            return facts[0]
        answers: dict[str, str | SafeContent] = {"none": "Cancel"}
        answers |= {f"fact-{number}": self._label(fact) for number, fact in enumerate(facts)}
        answer = await self._screen.show_dialog(Question(f"Several facts have these words. {verb} which one?", answers))
        return facts[int(answer.removeprefix("fact-"))] if answer and answer != "none" else NO_ADDRESS

    def _label(self, address: Address) -> SafeContent:
        return with_sign(address_sign(address), draw_title(self._session.dossier, address))

    async def delete_fact(self, address: Address) -> None:
        """Delete a fact; ask first if others refer to it."""
        if reason := undeletable_reason(address, self._session.dossier):
            hints = [_PARAGRAPHS] if paragraph_id(address) else [_DOSSIERS] if address == DOSSIER else []
            self._screen.show_message(f"{reason}.", "warning", *hints)
            return
        referring = self._session.authoring.find_referring(address)
        if referring.facts and not await self._may_delete(address, referring):
            return
        name, notes = self._name(address), _notes_stay(referring)
        changed = await self._facts.make_change(self._session.authoring.delete_fact(address))
        if changed and self._session.find_address(address):
            what = f"Not deleted: {name}. It was changed elsewhere, or something refers to it now."
            self._screen.show_message(what, "warning", "{compare} to decide")
        elif changed:
            self._facts.report(changed, f"Deleted: {name}.{notes}")

    async def _may_delete(self, address: Address, referring: Referring) -> bool:
        """Ask whether a fact is to be deleted to which others refer; show these if that is wished."""
        facts = referring.facts
        named = [f"  {self._name(each, _MAX_LISTED_CHARS)}" for each in facts[:_MAX_NAMED]]
        if len(facts) > _MAX_NAMED:
            named.append(f"  and {len(facts) - _MAX_NAMED} more")
        refer = "1 fact refers" if len(facts) == 1 else f"{len(facts)} facts refer"
        lines = (f"Delete {self._name(address)}? {refer} to it:", *named, "")
        loss = f"References to it would lead nowhere.{_notes_stay(referring)}"
        answers = {_KEEP: "Keep the fact", _SHOW: "Show what refers to it", _DELETE: "Delete the fact"}
        answer = await self._screen.show_dialog(Question("\n".join((*lines, loss)), answers))
        if answer == _SHOW:
            await self._show_referring(address, facts)
        return answer == _DELETE

    async def _show_referring(self, address: Address, facts: Sequence[Address]) -> None:
        title = f"Facts that refer to {self._name(address)}"
        if chosen := await self._choose(title, _OPEN, lambda each: each in facts):
            self._screen.follow_link(chosen)

    async def rename_fact(self, address: Address) -> None:
        """Ask for another id of a fact, until it can have it."""
        kind, _, fact_id = address.partition("/")
        title, typed, is_wrong = f"Id of {self._name(address)}", fact_id, False
        while answer := await self._screen.show_dialog(Prompt(title, typed, "e.g. finch-2", is_wrong=is_wrong)):
            typed = answer.strip()
            new_id = typed.removeprefix(f"{kind}/")
            if new_id == fact_id:
                return
            if changed := await self._facts.make_change(self._session.authoring.rename_fact(address, new_id)):
                renamed = f"{self._name(changed.subject)} is now {fact_address(kind, new_id)}"
                self._facts.report(changed, f"Renamed: {renamed}{_notes_with(changed)}.")
                return
            is_wrong = True

    async def merge_party(self, gone: Address) -> None:
        """Ask into which party another is to be merged, and say what of it is not taken over."""
        kind = gone.partition("/")[0]
        name = self._name(gone)
        kept = await self._choose(
            f"Merge {name} into", _INTO, lambda each: each != gone and each.partition("/")[0] == kind
        )
        if not kept:
            return
        into = self._name(kept)
        if name == into:  # as of two that are one: only their addresses tell which of them stays
            name, into = f"{name} ({gone})", f"{into} ({kept})"
        try:
            left = await self._session.authoring.values_left(gone, kept)
        except JvexploreError as error:
            self._screen.show_message(f"Nothing was changed: {error}.", "error")
            return
        question = Question(_merge_question(name, into, left), {_KEEP: "Keep both", _MERGE: "Merge them"})
        if await self._screen.show_dialog(question) != _MERGE:
            return
        if changed := await self._facts.make_change(self._session.authoring.merge_party(gone, kept)):
            self._screen.follow_link(self._session.find_address(kept))
            self._facts.report(changed, f"Merged: {name} into {into}{_notes_with(changed)}.")

    async def take_new_place(self, address: Address) -> None:
        """Take the new places of the passages of a fact that moved in the reader's copy."""
        await self._facts.report_change(self._session.authoring.take_new_place(address), "New place taken")

    async def _choose(self, title: str, verb: SafeLine, is_listed: Callable[[Address], bool]) -> Address | None:
        """Return the address that is chosen of some; empty or `None` if none is."""
        search, every = self._session.search, len(self._session.dossier.all_addresses)

        async def matching(typed: str, limit: int) -> Sequence[NamedAddress]:
            found = await search.matching_addresses(typed, every)
            return [each for each in found if is_listed(each.address)][:limit]

        return await self._screen.show_dialog(ChooseFact(matching, title, verb))

    def _name(self, address: Address, max_chars: int = _MAX_CHARS) -> str:
        return text_excerpt(address_name(self._session.dossier, address, SIGN_IN_TEXT), max_chars)


def _notes_stay(referring: Referring) -> str:
    """Return how many notes are on a fact, as a further sentence; empty if there is none."""
    return f" Notes on it stay: {referring.note_count}." if referring.note_count else ""


def _notes_with(changed: ChangedFacts) -> str:
    """Return how many notes followed a fact, after what it is; empty if none did."""
    count = changed.note_count
    return f", with {count} {'note' if count == 1 else 'notes'}" if count else ""


def _merge_question(gone: str, kept: str, left: Mapping[str, Any]) -> str:
    """Return what a merge does, and what of the one party it does not take over."""
    what = f"Merge {gone} into {kept}? References and notes follow, and {kept} takes over what it lacks."
    if not left:
        return what
    values = "\n".join(f"  {key_words(key)}: {value_text(value)}" for key, value in left.items())
    return f"{what}\n\nNot taken over from {gone}:\n{values}"
