"""Find the known word that a reader of a problem probably meant: "shareholder" for "Share_holders"."""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.vocabulary.word_ids import spelled_as_id

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST_SIMILARITY: Final = 0.75
"""Of two ids: those that share less are different words, not typing errors."""
_LEAST_WORD_SIMILARITY: Final = 0.8
"""Of each word of two ids with as many words: "competes-with" is not meant by "cooperates-with"."""
_MAX_CANDIDATES: Final = 5
_LONGEST: Final = 100
"""In characters; nothing is similar to longer words, which bounds the time."""


class SimilarWord(NamedTuple):
    """A known word similar to an unknown one.

    Attributes:
        word: its id.
        is_certain: whether they differ in nothing but capitals, spaces and hyphens, or the unknown one is a name of it.
    """

    word: str
    is_certain: bool


def similar_word(text: str, names: Iterable[tuple[str, str]]) -> SimilarWord | None:
    """Return the known word most similar to a text; `None` if none is.

    Args:
        text: the unknown word.
        names: every spelling of every known word, with its id: its id itself, its name, its heading.
    """
    if len(text) > _LONGEST:
        return None
    words: dict[str, str] = {}
    for name, word in names:
        words.setdefault(spelled_as_id(name), word)
    spelled = spelled_as_id(text)
    compact = {name.replace("-", ""): word for name, word in words.items()}
    if certain := words.get(spelled) or compact.get(spelled.replace("-", "")):
        return SimilarWord(certain, is_certain=True)
    close = get_close_matches(spelled, words, _MAX_CANDIDATES, _LEAST_SIMILARITY)
    return next((SimilarWord(words[name], is_certain=False) for name in close if _is_misspelt(spelled, name)), None)


def _is_misspelt(spelled: str, name: str) -> bool:
    one, other = spelled.split("-"), name.split("-")
    pairs = zip(one, other, strict=True) if len(one) == len(other) else [(spelled, name)]
    return all(SequenceMatcher(None, a, b).ratio() >= _LEAST_WORD_SIMILARITY for a, b in pairs)
