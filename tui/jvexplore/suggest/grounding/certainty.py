"""Drop what the article denies, and give what is only possible in it the status that says so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import normalise_text
from jvexplore.dossier.vocabulary.statuses import DEFAULT_FACT_STATUS
from jvexplore.dossier.writing.key_readers import key_reader, record_type
from jvexplore.reading.english.names import ENGLISH_NAMES
from jvexplore.reading.wordlists import word_set
from jvexplore.suggest.grounding.mentions import mention_pattern
from jvexplore.suggest.grounding.missing_keys import is_only_dated
from jvexplore.suggest.grounding.said_numbers import own_numbers, said_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.reading.certainty import Certainty
    from jvexplore.suggest.article_reading import ArticleReading
    from jvexplore.suggest.grounding.fact_fields import FieldPart
    from jvexplore.suggest.suggestion import SuggestedPassage, Suggestion

_STATUS: Final = "status"
_DROPPED: Final = frozenset(("negated", "forbidden", "denied"))
_STATUSES: Final[Mapping[Certainty, tuple[str, ...]]] = {
    "conditional": ("proposed",),
    "possible": ("proposed",),
    "optional": ("optional", "proposed"),
    "rumoured": ("rumoured", "proposed"),
    "proposed": ("proposed",),
    "agreed": ("agreed",),
    "expected": ("expected", "agreed"),
    "former": ("former",),
    "abandoned": ("abandoned", "failed"),
}
"""What is said so has one of these statuses: the first that its kind has."""
_OF_A_PLEDGE: Final = frozenset(("forbidden", "conditional", "optional", "expected", "agreed", "possible"))
"""What somebody is bound to may be said so; a kind whose facts are agreed, not actual, if nothing is said, says it."""
_UNREAL: Final = frozenset(
    ("rumoured", "proposed", "agreed", "expected", "optional", "former", "abandoned", "failed", "waived")
)
"""The statuses with which a suggestion says itself that it is not simply so."""
_SAYING: Final = ENGLISH_NAMES.verbs | word_set(
    "are have were do does be been not no never nor neither if unless to or whether"
)
_PARTICIPLE: Final = re.compile(r"\b(?!listed|based|limited|united|retired)[a-z]{2,}ed\b")
_MAY_STAND: Final = frozenset(("agreed", "expected", "former"))
"""What a suggestion may say without a status, where its kind has none that fits."""


def settle_certainty(suggestion: Suggestion, parts: Sequence[FieldPart], reading: ArticleReading) -> Suggestion | None:
    """Return a suggestion with the status that its words give it; `None` if they deny it.

    Args:
        suggestion: what was suggested; its words are there.
        parts: its values.
        reading: the article.
    """
    record = record_type(suggestion.kind)
    if not record.can_be_denied or is_only_dated(suggestion):  # there is nothing to deny
        return suggestion
    found = [*_certainties(suggestion, parts, reading)]
    is_pledge = record.default_status != DEFAULT_FACT_STATUS
    if is_pledge:
        found = ["agreed" if each in _OF_A_PLEDGE else each for each in found]
    if any(each in _DROPPED for each in found):
        return None
    told: Certainty = next((each for each in found if each not in ("stated", *_DROPPED)), "stated")
    return _with_status(suggestion, told, record.default_status)


def _with_status(suggestion: Suggestion, told: Certainty, default: str) -> Suggestion | None:
    """Return a suggestion with the status that is told, unless it says itself that it is not simply so."""
    given = str(suggestion.fields.get(_STATUS, default))
    if told in ("stated", given) or (given in _UNREAL and given != default):
        return suggestion
    return _changed(suggestion, told)


def _changed(suggestion: Suggestion, told: Certainty) -> Suggestion | None:
    allowed = key_reader(suggestion.kind, _STATUS).words
    status = next((each for each in _STATUSES[told] if each in allowed), "")
    if not status:
        return suggestion if told in _MAY_STAND else None
    return replace(suggestion, fields={**suggestion.fields, _STATUS: status})


def _certainties(suggestion: Suggestion, parts: Sequence[FieldPart], reading: ArticleReading) -> Iterator[Certainty]:
    """Yield how certain the words are: of the numbers in them that the suggestion has, or of what is about its names.

    Without either, of all of them.
    """
    numbers = own_numbers(parts, said_numbers(suggestion, reading))
    if numbers:
        for each in numbers[:1]:
            yield each.paragraph.certainty.certainty_at(each.quantity.start, each.quantity.end)
        return
    for passage in suggestion.passages:
        start, end, is_tie = _named_span(passage, suggestion, parts, reading)
        paragraph = reading.by_id[passage.paragraph]
        if not (is_tie and _is_apposition(paragraph.text[start:end])):
            yield paragraph.certainty.certainty_at(start, end)


def _named_span(
    passage: SuggestedPassage, suggestion: Suggestion, parts: Sequence[FieldPart], reading: ArticleReading
) -> tuple[int, int, bool]:
    """Return the span of what words say of the parties that a suggestion names, and whether it ties them.

    Where it ties two of them to each other, that is what stands between them; else all from the first one on.
    """
    names = [each for each in parts if each.shape == "party"]
    paragraph = reading.by_id[passage.paragraph]
    mentions = []
    for each in names:
        pattern = mention_pattern(normalise_text(each.value), reading)
        texts = (paragraph.outside_speech, paragraph.text)
        found = next(filter(None, (pattern.search(text, passage.start, passage.end) for text in texts)), None)
        mentions += [found] if found else []
    start = min((each.start() for each in mentions), default=passage.start)
    is_tie = len(mentions) > 1 and all(isinstance(suggestion.fields[each.key], str) for each in names)
    return start, max(each.end() for each in mentions) if is_tie else passage.end, is_tie


def _is_apposition(words: str) -> bool:
    """Return whether words between two names have no verb: what their sentence denies or expects is something else.

    "Karl Brandt, chairman of Finch, did not comment" says that he is that.
    """
    return _SAYING.isdisjoint(words.lower().split()) and _PARTICIPLE.search(words) is None
