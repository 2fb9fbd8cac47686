"""The problems that a change brings into a dossier: those of what is changed refuse it, others are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER
from jvexplore.dossier.checks.check_dossier import check_ids, dossier_problems
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Collection

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.problem import Problem

_SOURCES: Final = "sources."


def review_change(before: Dossier, after: Dossier, changed: Collection[str]) -> list[Problem]:
    """Return the problems that a change brings to what it leaves as it was: a sum of stakes, a fact that is gone.

    Args:
        before: the dossier, in the format that it is written in.
        after: the dossier as it would be.
        changed: the addresses of what is changed or new: facts, sources, `dossier`.

    Raises:
        JvexploreError: if something that is changed has a problem that it did not have.
    """
    known = {*dossier_problems(before), *check_ids(before)}
    found = [each for each in (*dossier_problems(after), *check_ids(after)) if each not in known]
    for problem in found:
        if _address(after, problem) in changed:
            key = problem.key.split(".", 2)[2] if problem.key.startswith(_SOURCES) else problem.key
            raise JvexploreError(f"{key}: {problem.what}", problem.remedy)
    return found


def _address(dossier: Dossier, problem: Problem) -> str:
    """Return the address of what has a problem: that of a source is told by its position."""
    if problem.entry or not problem.key.startswith(_SOURCES):
        return problem.entry or DOSSIER
    number = int(problem.key.split(".")[1])
    return f"source/{dossier.sources[number - 1].id}"
