"""The links of the deal at a glance, reached by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.conftest import app_of, press

if TYPE_CHECKING:
    from typing import Any

    from textual.pilot import Pilot


async def go_to(pilot: Pilot[Any], target: str) -> None:
    """Move the cursor of the glance to a link by keys, and open it."""
    await go_to_link(pilot, target)
    await press(pilot, "enter")


async def go_to_link(pilot: Pilot[Any], target: str) -> None:
    """Move the cursor of the glance to a link by keys."""
    view = app_of(pilot).explorer.fact_view
    await press(pilot, "g")
    for _ in range(200):
        if view.target_at_cursor == target:
            break
        await press(pilot, "down")
    assert view.target_at_cursor == target
