"""Find what is reported in the sentences of a paragraph, in English or German."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.speech.english_reports import english_reports
from jvexplore.dossier.prefill.speech.german_reports import german_reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.dossier.prefill.speech.reported_clause import ReportedClause
    from jvexplore.dossier.prefill.speech.speakers import SpeakerContext
    from jvexplore.dossier.prefill.words_reading import WordsReading


_LONGEST: Final = 1_500
"""The longest sentence that is read, in characters."""


def find_reports(
    words: WordsReading, sentences: Iterable[tuple[int, int]], context: SpeakerContext
) -> Iterator[ReportedClause]:
    """Yield what is reported in sentences of a paragraph.

    Args:
        words: what is read of the paragraph.
        sentences: the spans of the sentences.
        context: what stands before.
    """
    read = german_reports if words.is_german else english_reports
    for start, end in sentences:
        for clause in read(words, start, end, context) if end - start <= _LONGEST else ():
            context = context._replace(last=clause.speakers)
            yield clause
