"""What is wrong with a word of a closed list, such as a party type or a status, and which one to use instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from jvexplore.constraints import choice_remedy
from jvexplore.dossier.vocabulary.similar_words import similar_word
from jvexplore.dossier.vocabulary.statuses import StatusWording

if TYPE_CHECKING:
    from collections.abc import Mapping

_Word = TypeVar("_Word", bound=str)


def closed_word_problem(value: object, words: Mapping[_Word, str | StatusWording]) -> tuple[str, str] | None:
    """Return what is wrong with a value of a closed list, and a remedy; `None` if it is one of its words.

    Args:
        value: what the file has; of any type.
        words: the words of the list, with their wording: `PARTY_TYPES`, `TERM_STATUSES` and the like.
    """
    if not isinstance(value, str):
        return "must be text", "put it in quotes"
    if value in words:
        return None
    similar = similar_word(value, _spellings(words))
    return f'cannot be "{value}"', f'did you mean "{similar.word}"?' if similar else choice_remedy(words)


def find_closed_word(text: str, words: Mapping[_Word, str | StatusWording]) -> str:
    """Return the word that a text is, or is the name of, capitals and hyphens aside; empty if it is none."""
    similar = similar_word(text, _spellings(words))
    return similar.word if similar and similar.is_certain else ""


def _spellings(words: Mapping[_Word, str | StatusWording]) -> list[tuple[str, str]]:
    return [(name, word) for word, wording in words.items() for name in (word, word_name(wording))]


def word_name(wording: str | StatusWording) -> str:
    """Return the name of a word by its wording in a table."""
    return wording.name if isinstance(wording, StatusWording) else wording
