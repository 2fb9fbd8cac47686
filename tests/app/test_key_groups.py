"""A screen runs the actions of its key groups, and asks them which are available."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.app import App
from textual.binding import Binding

from jvexplore.app.explorer.explorer import Explorer
from jvexplore.app.keys.key_groups import KeyGroup, KeyGroupScreen
from jvexplore.app.notes.all_notes import AllNotes
from tests.app.conftest import Start, press

if TYPE_CHECKING:
    from textual.screen import Screen


class Counting(KeyGroup):
    """Counts up to two; while it is refused, its key is pressed in vain, but pressed."""

    def __init__(self) -> None:
        self.count = 0
        self.is_refused = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.count < 2 if action == "count" else super().check_action(action, parameters)

    @property
    def refused_keys(self) -> frozenset[str | None]:
        return frozenset(["count"] if self.is_refused else [])

    def action_count(self) -> None:
        self.count += not self.is_refused


class Naming(KeyGroup):
    """Remembers what it was given."""

    def __init__(self) -> None:
        self.names: list[str] = []

    async def action_name(self, name: str) -> None:
        self.names.append(name)


class Grouped(KeyGroupScreen[None]):
    BINDINGS = [Binding("c", "count", id="count"), Binding("n", "name('x')"), Binding("o", "own")]

    def __init__(self) -> None:
        super().__init__()
        self.counting, self.naming, self.owned = Counting(), Naming(), 0
        self.add_key_groups(self.counting, self.naming)

    def action_own(self) -> None:
        self.owned += 1


async def test_each_action_is_done_by_its_group_and_only_while_that_offers_it() -> None:
    app: App[None] = App()
    async with app.run_test() as pilot:
        screen = Grouped()
        await app.push_screen(screen)
        await pilot.press("c", "c", "c", "n", "o")
        assert (screen.counting.count, screen.naming.names, screen.owned) == (2, ["x"], 1)
        assert {"n", "o"} <= screen.active_bindings.keys()
        assert "c" not in screen.active_bindings


async def test_a_refused_key_is_offered_nowhere_and_pressed_all_the_same() -> None:
    app: App[None] = App()
    async with app.run_test() as pilot:
        screen = Grouped()
        await app.push_screen(screen)
        assert screen.active_bindings["c"].enabled
        screen.counting.is_refused = True
        assert not screen.active_bindings["c"].enabled
        assert screen.active_bindings["n"].enabled
        await pilot.press("c")
        assert screen.counting.count == 0
        screen.counting.is_refused = False
        await pilot.press("c")
        assert screen.counting.count == 1


def test_no_two_groups_have_the_same_action() -> None:
    screen = Grouped()
    with pytest.raises(TypeError, match="the action count"):
        screen.add_key_groups(Counting())


def without_action(screen: Screen[Any]) -> list[str]:
    """Return the actions of a screen's own bindings that nothing does."""
    own = [each for each in type(screen).BINDINGS if isinstance(each, Binding)]
    names = [each.action.partition("(")[0] for each in own if not each.action.startswith("app.")]
    return [name for name in names if not callable(getattr(screen, f"action_{name}", None))]


@pytest.mark.parametrize(("keys", "kind"), [((), Explorer), (("a",), AllNotes)])
async def test_every_key_of_a_screen_has_an_action(
    start: Start, keys: tuple[str, ...], kind: type[Explorer | AllNotes]
) -> None:
    async with start() as pilot:
        await press(pilot, *keys)
        screen = pilot.app.screen
        assert isinstance(screen, kind)
        assert len(type(screen).BINDINGS) > 10
        assert without_action(screen) == []
