"""Find the clause of a sentence in which some words stand, by marks and words that join clauses; for English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_BREAK: Final = re.compile(
    r"(?P<relative>,\s(?:(?:both|all|some|most|each)\sof\s)?(?:which|who|whose|where)\s)"
    r"|[;:]\s|\s-\s|[()]|\"(?=[\s,.]|\Z)|(?<!\S)\"(?=\w)"
    r"|,?\s(?:but|while|whereas|although|though|because|unless|if|so that)\s"
    r"|,\s(?:and|or|saying|adding|according\sto)\s"
    r"|\s(?:and|or)\s(?=(?:it|he|she|they|the\s[a-z]+(?:\s[a-z]+)?)\s(?:is|are|was|were|has|had|have|will|would|may|can|[a-z]+ed)\b)"
    r"|,\s"
)
_MAX_BREAKS: Final = 60
"""Of a sentence: one with more is a list."""


class Clause(NamedTuple):
    """A part of a sentence between two breaks.

    Attributes:
        start: where it begins, behind the words that join it.
        end: where it ends.
        joint: what stands before it: ", which ", ", ", " but "; empty at the start of the sentence.
    """

    start: int
    end: int
    joint: str


def sentence_clauses(text: str, start: int, end: int) -> list[Clause]:
    """Return the clauses of a sentence in order, asides and appositions too; there is at least one."""
    clauses: list[Clause] = []
    begin, joint = start, ""
    for found in _BREAK.finditer(text, start, end):
        if found.start() > begin:
            clauses.append(Clause(begin, found.start(), joint))
        begin, joint = found.end(), found[0]
        if len(clauses) >= _MAX_BREAKS:
            break
    clauses.append(Clause(begin, end, joint))
    return clauses


def clause_index(clauses: Sequence[Clause], position: int) -> int:
    """Return the number of the clause that has a position; the last one before it if it stands in a break."""
    return max((number for number, each in enumerate(clauses) if each.start <= position), default=0)
