"""What is wrong with a word of a closed list, such as a party type or a status, and which one to use instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

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
    names = [(name, word) for word, wording in words.items() for name in (word, _name(wording))]
    similar = similar_word(value, names)
    *others, last = words
    remedy = f'did you mean "{similar.word}"?' if similar else f"use {', '.join(others)} or {last}"
    return f'cannot be "{value}"', remedy


def _name(wording: str | StatusWording) -> str:
    return wording.name if isinstance(wording, StatusWording) else wording
