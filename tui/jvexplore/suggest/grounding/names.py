"""Check that each name of a suggestion stands in the article, and that its words mean it.

Words mean a name that stands in their sentence, or that a word there stands for: "he", "the company". Who says
something must stand outside the quotation, or beside it in its paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import normalise_text
from jvexplore.dossier.writing.key_readers import key_reader, record_type
from jvexplore.reading.speech_blanks import blank_speech
from jvexplore.suggest.grounding.mentions import is_named, mention_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.suggest.article_reading import ArticleReading, ParagraphReading
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.grounding.fact_fields import FieldPart
    from jvexplore.suggest.suggestion import SuggestedPassage, Suggestion

_REACH: Final = 3
"""How many paragraphs back the name may stand that "he" or "the company" means."""
_SHORT_REACH: Final = 1
"""How many the name may stand back that "it" or "we" means."""
_LEAD: Final = 2
"""In so many paragraphs at the beginning stands what an article is about, which need not be said again."""
_NO_REACH: Final = -1
_PRONOUNS: Final = re.compile(
    r"\b(?:he|she|his|her|him|the (?:\w+ )?(?:company|group|firm|bank|fund"
    r"|venture|business|buyer|bidder|seller|target|owner|founder|chairman|chairwoman|executive|president|minister"
    r"|government|state|regulator|watchdog|union|investor|shareholder|retailer|maker|operator|partner|family|board"
    r"|spokes\w+|trust|agency|authority|council|airline|lender|insurer|miner|brewer|carrier|utility|developer|publisher"
    r"|parent|subsidiary|rival|supplier|producer|group|pair|two|companies|billionaire|entrepreneur|conglomerate"
    r"|people|bankers|sources|manager|analyst|lawyer|trustee)"
    r"|er|sie|sein\w*|ihr\w*|der konzern|das unternehmen|die bank|der käufer|die firma"
    r"|der konkurrent|die managerin|der manager|die chefin|der chef|ein sprecher|eine sprecherin)\b",
    re.IGNORECASE,
)
_SHORT_PRONOUNS: Final = re.compile(
    r"\b(?:it|they|its|their|them|these|those|who|which|whose|both|each|we|our|us|i|my|es|man|beide|wir|uns|unser\w*|ich|das)\b",
    re.IGNORECASE,
)


def wrong_name(suggestion: Suggestion, parts: Sequence[FieldPart], reading: ArticleReading) -> DropReason | None:
    """Return "name" if a name is nowhere in the article, or the words cannot mean it; `None` if all are meant."""
    own = record_type(suggestion.kind).name_keys[1:]
    for each in parts:
        if each.shape != "party":
            continue
        name = normalise_text(each.value)
        if not is_named(name, reading):
            return "name"
        if each.key not in own and not _is_meant(each.key, name, suggestion, reading):
            return "name"
    return None


def _is_meant(key: str, name: str, suggestion: Suggestion, reading: ArticleReading) -> bool:
    pattern = mention_pattern(name, reading)
    is_meant = _is_speaker if record_type(suggestion.kind).verbatim_key else _is_near
    implied = key in _implied_keys(suggestion.kind)
    return any(is_meant(pattern, each, reading, implied=implied) for each in suggestion.passages)


def _implied_keys(kind: str) -> Sequence[str]:
    """Return the keys of parties that words need not say again: what a stake is of, whom an adviser advises."""
    keys = [each for each in record_type(kind).identifying_keys if key_reader(kind, each).shape == "party"]
    return keys[1:]


def _is_near(mention: re.Pattern[str], passage: SuggestedPassage, reading: ArticleReading, *, implied: bool) -> bool:
    """Return whether a party is mentioned beside words, or before a word among them that stands for it."""
    paragraph = reading.by_id[passage.paragraph]
    start, end = paragraph.sentence_at(passage.start, passage.end)
    beside = paragraph.text[start:end]
    if mention.search(beside):
        return True
    if implied and any(mention.search(each.text) for each in reading.paragraphs[:_LEAD]):
        return True
    outside = blank_speech(beside)
    reach = max(_reach(outside if any(map(str.isalpha, outside)) else beside), _short_reach(beside))
    return any(mention.search(each) for each in _texts_around(paragraph, start, end, reach, reading))


def _is_speaker(mention: re.Pattern[str], passage: SuggestedPassage, reading: ArticleReading, *, implied: bool) -> bool:
    """Return whether a party may say words: it is mentioned outside the quotation, or beside it."""
    paragraph = reading.by_id[passage.paragraph]
    start, end = paragraph.sentence_at(passage.start, passage.end)
    outside = blank_speech(paragraph.text[start:end])
    if mention.search(outside):
        return True
    is_attributed = any(map(str.isalpha, outside)) and '"' in paragraph.text[start:end]
    reach = max(_reach(outside), _short_reach(outside), _NO_REACH if is_attributed and not implied else _SHORT_REACH)
    around = _texts_around(paragraph, start, end, reach, reading)
    return any(mention.search(blank_speech(each)) for each in around)


def _reach(words: str) -> int:
    """Return how many paragraphs back a name may stand that "he" or "the company" among words means."""
    return _REACH if _PRONOUNS.search(words) else _NO_REACH


def _short_reach(words: str) -> int:
    """Return how many paragraphs back a name may stand that "it" or "we" among words means."""
    return _SHORT_REACH if _SHORT_PRONOUNS.search(words) else _NO_REACH


def _texts_around(
    paragraph: ParagraphReading, start: int, end: int, reach: int, reading: ArticleReading
) -> Iterator[str]:
    """Yield the texts in which a name may stand that a word of a sentence means."""
    if reach < 0:
        return
    yield paragraph.text[:start]
    yield paragraph.text[end:]  # “…,” he said. Ana Okoye …: a speaker may be named behind
    first = max(0, paragraph.position - reach)
    yield from (each.text for each in reading.paragraphs[first : paragraph.position])
