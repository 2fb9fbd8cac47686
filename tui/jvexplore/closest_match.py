"""The key, id or name that somebody meant by one that does not exist.

For the words of a vocabulary, which may be spelled in several ways, and to which a dossier adds words of its own, see
`dossier/vocabulary/similar_words.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEW: Final = 200
"""As many texts are compared one by one in a few milliseconds."""
_LEAST_SIMILARITY: Final = 60
"""In per cent: what `difflib` takes for similar."""
_MAX_COMPARED: Final = 50
_MAX_MISTYPED: Final = 4
"""In letters of both texts: two wrong ones, or two that changed places and one that is missing or too many."""


def closest_match(typed: str, known: Iterable[str]) -> str:
    """Return the most similar of the known texts; empty if none is similar."""
    from difflib import get_close_matches

    texts = [*known]
    if len(texts) > _FEW:
        texts = _most_similar(typed, texts)
    return next(iter(get_close_matches(typed, texts, 1)), "")


def is_mistyped(typed: str, known: str) -> bool:
    """Return whether a text is probably another that was mistyped: at most a quarter of the letters are others.

    Of names that are merely similar, each is probably right: "Ida Moen" is not "Brisa Mobile".
    """
    from difflib import SequenceMatcher

    same = sum(block.size for block in SequenceMatcher(None, typed, known, autojunk=False).get_matching_blocks())
    length = len(typed) + len(known)
    return length - 2 * same <= min(_MAX_MISTYPED, length // 4)


def _most_similar(typed: str, known: list[str]) -> list[str]:
    """Return the texts that may be similar, found by a measure that is never below that of `difflib`, and quick."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    found = extract(typed, known, scorer=ratio, score_cutoff=_LEAST_SIMILARITY, limit=_MAX_COMPARED)
    return [text for text, _, _ in found]
