"""Keys that change whole facts: delete, rename, merge, take new places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, party_address
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.import_on_thread import import_on_thread

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from typing import Any

    from jvexplore.address import Address
    from jvexplore.app.authoring.article_on_screen import ArticleOnScreen
    from jvexplore.app.authoring.change_actions import ChangeActions
    from jvexplore.app.authoring.screen_with_forms import ScreenWithForms

_ACTIONS: Final = "jvexplore.app.authoring.change_actions"
"""What asks and reports: the screen does not stand still while it is imported for the first change."""
_NOTHING_HERE: Final = "There is no fact at the caret: move it to a fact's words, or select the fact in its list."
_NO_ID: Final = "Only the id of a fact can be changed."
_NO_PASSAGE: Final = "Only a fact has passages."
_NO_PARTY: Final = "Only a party can be merged into another."


class ChangeKeys(KeyGroup):
    """Delete, rename and merge facts, and take the new places of their passages.

    A key that can do nothing says why.

    Args:
        screen: shows the fact.
        article: has the facts that are meant while the reader is there.
    """

    def __init__(self, screen: ScreenWithForms, article: ArticleOnScreen) -> None:
        self._screen = screen
        self._article = article

    @property
    def meant_addresses(self) -> Sequence[Address]:
        """What the keys are for: the shown address; in the article the facts at the caret, if there are any."""
        screen = self._screen
        if screen.at_glance and screen.fact_view.has_focus:
            return (DOSSIER,)
        found = self._article.facts_at_caret
        return (screen.shown_fact,) if found is None else found

    @property
    def refused_keys(self) -> frozenset[str | None]:
        """The keys that would only say why they can do nothing here."""
        facts = self._facts
        if not facts:
            return frozenset(("delete_fact", "rename_fact", "merge_fact", "take_new_place"))
        return frozenset() if any(map(_is_party, facts)) else frozenset(("merge_fact",))

    def action_delete_fact(self) -> None:
        """Delete the fact."""
        self._run("Delete", lambda actions, address: actions.delete_fact(address))

    def action_rename_fact(self) -> None:
        """Give the fact another id."""
        self._run("Rename", lambda actions, address: actions.rename_fact(address), self._facts, _NO_ID)

    def action_merge_fact(self) -> None:
        """Merge the party into another."""
        parties = [*filter(_is_party, self.meant_addresses)]
        self._run("Merge", lambda actions, address: actions.merge_party(address), parties, _NO_PARTY)

    def action_take_new_place(self) -> None:
        """Take the new places of the passages of the fact that moved."""
        self._run(
            "Take the new place of", lambda actions, address: actions.take_new_place(address), self._facts, _NO_PASSAGE
        )

    @property
    def _facts(self) -> Sequence[Address]:
        session = self._screen.session
        return [each for each in self.meant_addresses if session and each in session.dossier.facts]

    def _run(
        self,
        verb: str,
        act: Callable[[ChangeActions, Address], Coroutine[Any, Any, None]],
        fitting: Sequence[Address] | None = None,
        otherwise: str = "",
    ) -> None:
        """Run a change of the fact that is meant; keys that follow go to its dialogs, or wait until it is done.

        Args:
            verb: what is done, for the question which fact is meant.
            act: does it.
            fitting: to which of the meant addresses it can be done; `None` for all.
            otherwise: what is said if it can be done to none of them.
        """
        meant = self.meant_addresses
        chosen_from = meant if fitting is None else fitting

        async def run() -> None:
            await import_on_thread(_ACTIONS)
            from jvexplore.app.authoring.change_actions import ChangeActions

            if session := self._screen.session:
                actions = ChangeActions(self._screen, session)
                if address := await actions.choose_fact(chosen_from, verb):
                    await act(actions, address)

        if chosen_from:
            self._screen.run_dialog(WorkerGroup.EDITOR, run)
        else:
            self._screen.show_message(otherwise if meant else _NOTHING_HERE, "warning")


def _is_party(address: Address) -> bool:
    return address == party_address(address.partition("/")[2])
