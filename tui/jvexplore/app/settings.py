"""The reader's settings at work on screen: colours, keys, and what a first start tells."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from jvexplore import state
from jvexplore.app.keymap import in_force, problems, shown, table, usable
from jvexplore.config import remember_theme, theme_in_force

if TYPE_CHECKING:
    from jvexplore.app.app import ExplorerApp
    from jvexplore.config import Settings

_WELCOME: Final = (
    "{next} and {previous} move, {activate} opens, {back} goes back. "
    "{find} finds anything, {new_note} writes a note. {keys} lists all keys, and {quit} leaves."
)
_WELCOME_SECONDS: Final = 20.0


async def apply(app: ExplorerApp, settings: Settings) -> None:
    """Take the keys and the theme; tell what is wrong with them."""
    config = settings.config
    wrong = [*settings.problems, *(f"{settings.path}: {each}" for each in problems(config.keys))]
    app.set_keymap(in_force(config.keys))
    theme = await asyncio.to_thread(theme_in_force, config)
    if theme in app.available_themes:
        app.theme = theme
        if theme == config.theme:
            await asyncio.to_thread(remember_theme, theme, config)
    elif theme:
        names = ", ".join(sorted(app.available_themes))
        wrong.append(f'{settings.path}: theme: there is no "{theme}"; there are {names}')
    for each in wrong:
        app.tell(each, severity="warning")


async def welcome(app: ExplorerApp, settings: Settings) -> None:
    """Tell what to press, the first time that the program is started."""
    if not await asyncio.to_thread(state.recall, "started"):
        own = usable(settings.config.keys)
        told = _WELCOME.format_map({name: shown(name, own) for name in table()})
        app.notify(told, title="For a start", timeout=_WELCOME_SECONDS, markup=False)
        await asyncio.to_thread(state.remember, "started", "yes")
