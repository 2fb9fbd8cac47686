"""Attach the reader's own copy of the article to what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article import remembered
from jvexplore.article.copy import read
from jvexplore.article.passages import Passages
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.app.session import Session
    from jvexplore.article.copy import Copy
    from jvexplore.dossier.model import Dossier


_STATES: Final = {"moved": "stand elsewhere", "ambiguous": "could stand in several places", "gone": "are gone"}
"""What is to be told of the passages of a fact."""


def attach(session: Session, path: Path) -> str:
    """Read a copy, attach and remember it; return what there is to say of it.

    Raises:
        JvexploreError: when it cannot be read, or nothing of the article is in it.
    """
    path = path.expanduser()
    copy = read(path, session.dossier.source)
    if not copy.found:
        raise JvexploreError(f"{path}: no paragraph of the article is in it", "is it the same article?")
    session.attach(copy, Passages(session.dossier, copy))
    remembered.remember(session.dossier.id, path)
    return told(session.dossier, copy, session.passages)


def told(dossier: Dossier, copy: Copy, passages: Passages | None) -> str:
    """Return which paragraphs were recognised, and what became of the passages of the others."""
    parts = [f"Recognised in your copy: {len(copy.found)} of {len(dossier.source.paragraphs)} paragraphs."]
    if copy.missing:
        parts.append(f"Missing or changed: {', '.join(map(str, copy.missing))}.")
    if displaced := copy.displaced:
        parts.append(f"In another order: {', '.join(map(str, displaced))}.")
    for state, words in _STATES.items():
        count = sum(passages.worst(address) == state for address in dossier.facts) if passages else 0
        if count:
            parts.append(f"Facts of which passages {words}: {count}.")
    return " ".join(parts)
