"""A stake of the bakery that got another id, for tests of notes and links at its former address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FORMER: Final = "stake/dough"
OLDEST: Final = "relation/dough-deal"
PRESENT: Final = "stake/dough-holding"


def rename_stake(dossier: Path) -> None:
    """Give a stake in a copy of the bakery's dossier another id; it keeps its former ones, of another kind too."""
    text = dossier.read_text("utf-8")
    former = 'id = "dough"\nholder = "dough"'
    assert text.count(former) == 1
    renamed = 'id = "dough-holding"\nformerly = ["dough", "relation/dough-deal"]\nholder = "dough"'
    dossier.write_text(text.replace(former, renamed), "utf-8")
