"""What the signs of facts in lists depend on, computed on the thread that reads a dossier, before rows are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.pages.conflict_blocks import find_conflicts
from jvexplore.dossier.pages.contradiction_blocks import contradicting_facts
from jvexplore.dossier.pages.problem_blocks import problems_by_address

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def prepare_row_signs(dossier: Dossier) -> None:
    """Find out which facts contradict others, have other versions or problems; the dossier remembers it."""
    contradicting_facts(dossier)
    find_conflicts(dossier)
    problems_by_address(dossier)
