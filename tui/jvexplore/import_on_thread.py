"""Import modules on a thread where the screen would stand still meanwhile."""

from __future__ import annotations

import asyncio
from importlib import import_module

_imported: set[str] = set()
"""Not those of `sys.modules`, where a module stands as soon as its import has begun."""


async def import_on_thread(*modules: str) -> None:
    """Import modules by name; no thread is waited for once they are imported."""
    if not _imported.issuperset(modules):
        await asyncio.to_thread(import_modules, *modules)


def import_modules(*modules: str) -> None:
    """Import modules by name, on a thread that may take its time."""
    for each in modules:
        import_module(each)
        _imported.add(each)
