"""What somebody is reported to have said, in other words than theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.speech.speakers import Speakers
    from jvexplore.dossier.prefill.words_reading import WordsReading


class ReportedClause(NamedTuple):
    """What somebody is reported to have said.

    Attributes:
        spans: where it stands; two spans if who said it stands between.
        speakers: who said it.
        verb_end: where the verb ends by which they did.
    """

    spans: tuple[tuple[int, int], ...]
    speakers: Speakers
    verb_end: int


def reported_clause(
    words: WordsReading, spans: Sequence[tuple[int, int]], speakers: Speakers, verb_end: int
) -> ReportedClause | None:
    """Return what is reported, without white space around it; `None` if that is nothing, or nobody says so."""
    trimmed = []
    for start, end in spans:
        first = start
        while first < end and words.text[first] in " ,":
            first += 1
        if first < end:
            trimmed.append((first, end))
    return ReportedClause(tuple(trimmed), speakers, verb_end) if trimmed and speakers else None


def trimmed_end(text: str, start: int, end: int) -> int:
    """Return where words end without the marks behind them."""
    while end > start and text[end - 1] in " .,;":
        end -= 1
    return end
