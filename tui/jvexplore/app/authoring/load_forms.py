"""Import on a thread what shows forms, so that the screen does not stand still before the first one."""

from __future__ import annotations

import asyncio
import sys
from importlib import import_module
from typing import Final

from jvexplore.process_state import paused_gc

_MODULES: Final = ("jvexplore.app.authoring.form_actions", "jvexplore.app.authoring.word_actions")


async def load_forms() -> None:
    """Import the modules that show forms; quick once it is done."""
    await asyncio.to_thread(_import_modules)


def _import_modules() -> None:
    if any(module not in sys.modules for module in _MODULES):
        with paused_gc():
            for module in _MODULES:
                import_module(module)
