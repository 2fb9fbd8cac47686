"""The keys of the place one is in, made from its bindings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from jvexplore.app import bindings
from jvexplore.app.page import FactPage
from jvexplore.app.widgets.key_bar import KeyBar
from jvexplore.app.widgets.line_view import LineView
from jvexplore.dossier import blocks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import Binding


class KeysView(LineView):
    """A page of keys."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """There is nothing to open here."""
        return action != "activate"


class Keys(ModalScreen[None]):
    """Shows keys and what they do, by group.

    Args:
        active: the bindings of the place that is left, each with the key as it is shown.
    """

    BINDINGS = [bindings.CLOSE, bindings.CLOSE.with_key("question_mark,q")]
    CSS = """
    Keys { align: center middle; }
    Keys KeysView {
        width: 76; max-width: 100%; height: 100%; max-height: 40;
        border: round $border; background: $surface; padding: 0 1;
    }
    """

    def __init__(self, active: Iterable[tuple[Binding, str]]) -> None:
        super().__init__()
        self._page = key_page(active)

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        view = KeysView(FactPage(self._page))
        view.border_title = "Keys"
        yield view
        yield KeyBar()

    def action_close(self) -> None:
        """Close it."""
        self.dismiss()


def key_page(active: Iterable[tuple[Binding, str]]) -> list[blocks.Block]:
    """Return keys laid out by group, those for the same action in one row."""
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for binding, display in active:
        words = binding.tooltip or binding.description
        if words and not binding.system:
            keys = groups[(binding.group or bindings.GENERAL).description][words]
            if display not in keys:
                keys.append(display)
    page: list[blocks.Block] = []
    for group, actions in groups.items():
        page.append(blocks.Heading(group))
        page.append(blocks.Fields(tuple((" ".join(keys), words) for words, keys in actions.items())))
    return page
