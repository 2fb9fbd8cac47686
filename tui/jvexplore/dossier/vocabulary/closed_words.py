"""The words of a closed list, such as the types of party or a status: which one a text is, or is meant to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from jvexplore.constraints import choice_remedy
from jvexplore.dossier.vocabulary.meant_words import MEANT_CLOSED_WORDS, meant_spellings
from jvexplore.dossier.vocabulary.similar_words import similar_word
from jvexplore.dossier.vocabulary.statuses import StatusWording

if TYPE_CHECKING:
    from collections.abc import Mapping

_Word = TypeVar("_Word", bound=str)


def find_closed_word(text: str, words: Mapping[_Word, str | StatusWording]) -> str:
    """Return the word that a text is, or is the name of, capitals and hyphens aside; empty if it is none."""
    similar = similar_word(text, _spellings(words))
    return similar.word if similar and similar.is_certain else ""


def closed_word_remedy(text: str, words: Mapping[_Word, str | StatusWording]) -> str:
    """Return what to write for a text that is no word of a list: the word that was meant, or one of all.

    Args:
        text: what was typed.
        words: the words of the list, with their wording: `PARTY_TYPES`, `TERM_STATUSES` and the like.
    """
    similar = similar_word(text, _spellings(words))
    return f'did you mean "{similar.word}"?' if similar else choice_remedy(words)


def _spellings(words: Mapping[_Word, str | StatusWording]) -> list[tuple[str, str]]:
    own = [(name, str(word)) for word, wording in words.items() for name in (word, word_name(wording))]
    return [*own, *((meant, word) for meant, word in meant_spellings(MEANT_CLOSED_WORDS) if word in words)]


def word_name(wording: str | StatusWording) -> str:
    """Return the name of a word by its wording in a table."""
    return wording.name if isinstance(wording, StatusWording) else wording
