"""Make a session ready to write facts: what that takes is imported and indexed on a thread."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jvexplore.session.session import Session


async def prepare_authoring(session: Session) -> None:
    """Import and index what forms need, so that opening one waits for neither; quick once it is done."""
    await asyncio.to_thread(import_module, "jvexplore.session.authoring.fact_authoring")
    await session.authoring.prepare()
