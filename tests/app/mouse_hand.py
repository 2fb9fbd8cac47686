"""A reader who has a mouse alone, and types only into fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from textual import events

from tests.app.conftest import screen_text, settle

if TYPE_CHECKING:
    from textual.pilot import Pilot

_NOTCHES = 3
"""By how many notches the wheel is turned at a time."""


class MouseHand:
    """Clicks on what stands on the screen, and turns the wheel until it stands there.

    Args:
        pilot: drives the application.
    """

    def __init__(self, pilot: Pilot[Any]) -> None:
        self._pilot = pilot

    @property
    def lines(self) -> list[str]:
        """The lines of the screen."""
        return screen_text(self._pilot).splitlines()

    def find(self, words: str) -> tuple[int, int] | None:
        """Return the column and the row where some words end last: a dialog stands below what it is about."""
        return self._find(re.escape(words))

    def _find(self, pattern: str) -> tuple[int, int] | None:
        found = [(each.end() - 1, row) for row, line in enumerate(self.lines) for each in re.finditer(pattern, line)]
        return found[-1] if found else None

    async def click(self, words: str, *, times: int = 1, over: str = "") -> None:
        """Click on some words.

        Args:
            words: the words.
            times: how often, without a pause.
            over: what stands in the line over which the wheel is turned until the words are there.
        """
        place = await self._bring(re.escape(words), over)
        await self._pilot.click(offset=place, times=times)
        await settle(self._pilot)

    async def click_field(self, label: str, title: str) -> None:
        """Click on the label of a field.

        Args:
            label: the label.
            title: stands in the upper edge of the form.
        """
        column, row = await self._bring(rf"(?<=│)  ?{label} +[│▌]", title)
        await self._pilot.click(offset=(column - 1, row))
        await settle(self._pilot)

    async def run(self, does: str) -> None:
        """Run a command by a click in the list of all keys.

        Args:
            does: how the line of the list begins that tells what it does.
        """
        last = self.lines[-1]
        dots = next(each for each in ("…", "? ", "f1 ") if each in last)
        await self._pilot.click(offset=(last.index(dots), len(self.lines) - 1))
        await settle(self._pilot)
        assert "Keyboard shortcuts" in screen_text(self._pilot)
        await self.click(does, over="Keyboard shortcuts")

    async def _bring(self, pattern: str, over: str) -> tuple[int, int]:
        """Turn the wheel, down to the end and then up, until something is there; return where it ends."""
        for turned in (events.MouseScrollDown, events.MouseScrollUp):
            before: list[str] = []
            while self.lines != before:
                if place := self._find(pattern):
                    return place
                before = self.lines
                column, row = self.find(over) or (0, 0)
                for _ in range(_NOTCHES):
                    offset = (column, min(row + 2, len(before) - 1))
                    await self._pilot._post_mouse_events([turned], offset=offset, button=0)
                await settle(self._pilot)
        raise AssertionError("\n".join([f"{pattern!r} is not there", *self.lines]))
