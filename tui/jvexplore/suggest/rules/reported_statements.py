"""Suggest what an article reports of what somebody said, in other words than theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.dossier.prefill.speech.clause_words import is_finite
from jvexplore.dossier.prefill.speech.find_reports import find_reports
from jvexplore.suggest.rules.quoted_statements import QUOTE_KIND
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.prefill.speech.reported_clause import ReportedClause
    from jvexplore.dossier.prefill.speech.speakers import SpeakerContext, Speakers
    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

_RULE: Final = "reported"
_LESS_SURE: Final = 0.9
"""By how much less sure it is where a report begins and ends than where a quotation does."""
_FEWEST_WORDS: Final = 4
_FEWEST_BEFORE_QUOTE: Final = 5
"""The fewest words of a report that goes over into a quotation."""
_ELLIPSIS: Final = " … "
_RELATIVE: Final = re.compile(r",\s(?:which|who|whose|where)\s[^,]*,?")
_WORD: Final = re.compile(r"\w+")


class ReportedStatement(NamedTuple):
    """What is reported in a sentence, where, of whom, and how that is suggested."""

    spans: tuple[tuple[int, int], ...]
    speakers: Speakers
    suggestion: Suggestion


def reported_statements(
    paragraph: ParagraphReading,
    sentence: tuple[int, int],
    quoted: Sequence[tuple[int, int]],
    reading: RuleReading,
    context: SpeakerContext,
) -> Iterator[ReportedStatement]:
    """Yield what a sentence reports.

    Args:
        paragraph: its paragraph.
        sentence: its span.
        quoted: the spans of what is quoted in it.
        reading: the article.
        context: what stands before.
    """
    if paragraph.part == "title":
        return
    words = reading.words(paragraph, QUOTE_KIND)
    for clause in find_reports(words, [sentence], context):
        if spans := _without_quoted(paragraph.text, clause, quoted):
            yield ReportedStatement(spans, clause.speakers, _suggestion(paragraph, spans, clause.speakers, reading))


def _without_quoted(
    text: str, clause: ReportedClause, quoted: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Return the spans of a report up to where it goes over into what is quoted; none if hardly anything is left."""
    kept: list[tuple[int, int]] = []
    for start, end in clause.spans:
        inside = [each for each in quoted if start <= each[0] < end or each[0] <= start < each[1]]
        stop = min((each[0] for each in inside), default=end)
        while stop > start and (text[stop - 1] in " ,:;\"'") and inside:
            stop -= 1
        if stop > start:
            kept.append((start, stop))
        if inside:
            break
    count = sum(len(_WORD.findall(text[start:end])) for start, end in kept)
    is_cut = kept != list(clause.spans)
    if is_cut and kept and not _says_something(text[kept[0][0] : kept[-1][1]]):
        return ()
    return tuple(kept) if count >= (_FEWEST_BEFORE_QUOTE if is_cut else _FEWEST_WORDS) else ()


def _says_something(said: str) -> bool:
    """Return whether what is left of a report says something itself: more than "The offer, which values it at £2bn"."""
    own = _RELATIVE.sub("", said)
    return is_finite(own, 0, len(own))


def _suggestion(
    paragraph: ParagraphReading, spans: Sequence[tuple[int, int]], speakers: Speakers, reading: RuleReading
) -> Suggestion:
    passages = tuple(passage_of(paragraph, start, end) for start, end in spans)
    fields: dict[str, Any] = {"text": _ELLIPSIS.join(each.exact for each in passages), "mode": "indirect"}
    fields["speakers"] = [reading.party_name(each) for each in speakers.names]
    confidence = round(_LESS_SURE * speakers.confidence, 2)
    return Suggestion(
        QUOTE_KIND, fields, passages, confidence, _RULE, "what somebody is said to have said", basis="attributed"
    )
