"""Import modules on a thread where the screen would stand still meanwhile."""

from __future__ import annotations

import asyncio
from importlib import import_module


async def import_on_thread(*modules: str) -> None:
    """Import modules by name; quick once they are imported."""
    await asyncio.to_thread(lambda: [*map(import_module, modules)])
