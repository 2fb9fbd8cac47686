"""Offer imports that were left when the program was killed: at the next start, or when their article is read again."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from jvexplore.app.importing.import_screen import ImportScreen
from jvexplore.app.ui.question import Question
from jvexplore.dossier.date_text import short_date_time
from jvexplore.session.article_import import may_have_imports
from jvexplore.session.import_draft import find_left_import, left_imports

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from jvexplore.app.host import DialogHost
    from jvexplore.session.article_import import ArticleToImport
    from jvexplore.session.import_draft import LeftImport


async def offer_left_imports(app: DialogHost) -> Path | None:
    """Ask of each whether to go on with it; return the file of the dossier that was made last, if one was."""
    made = None
    for left in await asyncio.to_thread(lambda: [*left_imports()]):
        answers = {"resume": "Continue the import", "later": "Ask again next time", "discard": "Discard"}
        answer = await app.push_screen_wait(Question(_describe(left), answers, escape="later"))
        if answer == "resume":
            path = await app.push_screen_wait(ImportScreen(left.article, left.dossier, left))
            if path and left.dossier:
                app.show_message(f"Saved: {path}", "success")
            made = made if left.dossier else path or made
        elif answer == "discard":
            await asyncio.to_thread(left.file.delete)
        else:
            left.file.release_lock()
    return made


async def offer_same_import(
    ask: Callable[[Question], Awaitable[str | None]], article: ArticleToImport, dossier: Path | None
) -> LeftImport | None:
    """Ask whether to go on with what was left of this import, if something was; return it if so.

    Args:
        ask: shows a question, and returns the answer.
        article: the article.
        dossier: the file of the dossier that it is to be added to; `None` if one is to be made.
    """
    if not await asyncio.to_thread(may_have_imports):
        return None
    left = await asyncio.to_thread(find_left_import, article.data, dossier)
    if left is None:
        return None
    answers = {
        "resume": "Continue the import",
        "later": "Start over, ask again next time",
        "discard": "Start over and discard it",
    }
    answer = await ask(Question(_describe(left), answers, escape="later"))
    if answer == "resume":
        return left
    if answer == "discard":
        await asyncio.to_thread(left.file.delete)
    else:
        left.file.release_lock()
    return None


def _describe(left: LeftImport) -> str:
    """Return what was left, and when."""
    kept = sum(not each.is_dropped for each in left.corrections.blocks)
    into = f" for {left.dossier}" if left.dossier else ""
    what = f"Unfinished import, {short_date_time(left.written)}: {Path(left.article.name).name}{into}"
    return f"{what}\n\n{kept} of {len(left.corrections.blocks)} blocks kept"
