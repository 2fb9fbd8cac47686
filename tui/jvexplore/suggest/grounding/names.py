"""Check that each name of a suggestion stands in the article, and that its words mean it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import normalise_text
from jvexplore.dossier.writing.key_readers import record_type
from jvexplore.reading.bracketed_names import bracketed_name
from jvexplore.reading.legal_forms import LEGAL_FORMS
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.suggest.article_reading import ArticleReading, ParagraphReading
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.grounding.fact_fields import FieldPart
    from jvexplore.suggest.suggestion import SuggestedPassage, Suggestion

_REACH: Final = 3
"""How many paragraphs back the name may stand that "he" or "the company" means."""
_NO_TELLING_WORDS: Final = LEGAL_FORMS | word_set(
    "the a an of and for group holding holdings company companies corporation international global partners bank fund"
    " capital der die das und"
)
"""Words of a name by themselves do not mean it."""
_PRONOUNS: Final = re.compile(
    r"\b(?:he|she|it|they|his|her|its|their|him|them|who|which|both|each|the (?:\w+ )?(?:company|group|firm|bank|fund"
    r"|venture|business|buyer|bidder|seller|target|owner|founder|chairman|chairwoman|executive|president|minister"
    r"|government|state|regulator|watchdog|union|investor|shareholder|retailer|maker|operator|partner|family|board"
    r"|spokes\w+|trust|agency|authority|council|airline|lender|insurer|miner|brewer|carrier|utility|developer|publisher"
    r"|parent|subsidiary|rival|supplier|producer|group|pair|two|companies|billionaire|entrepreneur|conglomerate)"
    r"|er|sie|es|sein\w*|ihr\w*|der konzern|das unternehmen|die bank|der käufer|die firma|beide)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W_]+(?:[-'&.][^\W_]+)*")


def wrong_name(suggestion: Suggestion, parts: Sequence[FieldPart], reading: ArticleReading) -> DropReason | None:
    """Return "name" if a name is nowhere in the article, or the words cannot mean it; `None` if all are meant."""
    own = record_type(suggestion.kind).name_keys[1:]
    for each in parts:
        if each.shape != "party":
            continue
        name = normalise_text(each.value)
        if not _is_named(name, reading):
            return "name"
        if each.key not in own and not any(_is_near(name, passage, reading) for passage in suggestion.passages):
            return "name"
    return None


def _is_named(name: str, reading: ArticleReading) -> bool:
    return any(map(str.isalnum, name)) and _named_pattern(name).search(reading.text) is not None


def _is_near(name: str, passage: SuggestedPassage, reading: ArticleReading) -> bool:
    """Return whether a name, or a part of it, stands beside words, or before a word among them that stands for it."""
    paragraph = reading.by_id[passage.paragraph]
    start, end = paragraph.sentence_at(passage.start, passage.end)
    beside = paragraph.text[start:end]
    telling = (*_telling_words(name), *_defined_names(name, reading.text))
    if _is_in(telling, beside) or _short_form(name, beside):
        return True
    if _PRONOUNS.search(beside) is None and '"' not in beside:
        return False
    return any(_is_in(telling, text) for text in _texts_before(paragraph, start, end, reading))


def _texts_before(paragraph: ParagraphReading, start: int, end: int, reading: ArticleReading) -> Iterator[str]:
    """Yield the texts in which a name may stand that a word of a sentence means."""
    yield paragraph.text[:start]
    yield paragraph.text[end:]  # “…,” he said. Ana Okoye …: a speaker may be named behind
    first = max(0, paragraph.position - _REACH)
    yield from (each.text for each in reading.paragraphs[first : paragraph.position])


def _is_in(words: Sequence[str], text: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text) for each in words)


@lru_cache
def _named_pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a name as whole words."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


@lru_cache(maxsize=512)
def _defined_names(name: str, text: str) -> tuple[str, ...]:
    """Return the short names that an article gives a party in brackets: "Sarrat, S.L. (the "Seller")"."""
    found = (bracketed_name(text, match.end()) for match in _named_pattern(name).finditer(text))
    return tuple(dict.fromkeys(each for each in found if each))


@lru_cache
def _telling_words(name: str) -> tuple[str, ...]:
    """Return the words of a name that mean it also by themselves: "Okoye"; the whole name if none does."""
    words = [each for each in _WORD.findall(name) if each[:1].isupper() or each[:1].isdigit()]
    telling = [each for each in words if each.casefold() not in _NO_TELLING_WORDS and len(each) > 1]
    return (name, *telling)


def _short_form(name: str, text: str) -> bool:
    """Return whether the initials of a name stand in a text: "RDIF"."""
    initials = "".join(each[0] for each in name.split() if each[:1].isupper())
    return len(initials) > 1 and _is_in((initials,), text)
