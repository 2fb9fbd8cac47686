"""A window without a screen on the imported dossier of `paragraph_samples`."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from jvexplore.article.chosen_copies import read_chosen_copies
from jvexplore.article.copy_locations import choose_copies
from jvexplore.session.paragraph_editing import plan_correction, save_correction
from tests.session.dossier_window import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.fact_changes import ChangedFacts
    from jvexplore.session.open_paragraphs import OpenParagraphs
    from jvexplore.session.session import Session


def copy_of(path: Path) -> Path:
    return path.parent / "sources" / "article.txt"


def contents(path: Path) -> tuple[object, bytes]:
    """Return what the dossier says, and the copy."""
    return tomllib.loads(path.read_text("utf-8")), copy_of(path).read_bytes()


def open_window(path: Path) -> Session:
    session = open_file(path)
    session.facts.attach_copies(read_chosen_copies(session.dossier, choose_copies("osprey", []))[0])
    return session


def split_and_join(opened: OpenParagraphs) -> None:
    opened.split(3, 26)
    opened.join_next(5)
    opened.correct_words(2, opened.blocks[2].text.replace("21m", "27m"))


async def save(session: Session, opened: OpenParagraphs) -> ChangedFacts:
    return await save_correction(session, opened, plan_correction(session, opened))
