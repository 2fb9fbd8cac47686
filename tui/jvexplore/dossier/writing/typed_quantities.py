"""Read the numbers of a typed text in the language that it is typed in: "£1.2bn", "1,15 Milliarden Euro", "rund 5.200".

People type numbers as their article writes them. The language is the one whose rules leave the least of a text over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.writing.typed_value import quoted, refusal
from jvexplore.reading.languages import NUMBER_WORDS, number_words
from jvexplore.reading.quantities import read_quantities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.reading.quantities import Quantity

_ENGLISH: Final = "en"
_SHARE_ENDINGS: Final = {_ENGLISH: " of the shares", "de": " der Anteile"}
"""What makes a share of a text that is one only beside what it is a share of: "a third"."""
_THREE_DIGITS: Final = re.compile(r"\d[.,]\d{3}(?!\d)", re.ASCII)
"""What is thousands in one language, and a fraction in another."""


def typed_languages(dossier: Dossier) -> tuple[str, ...]:
    """Return the languages in which numbers are typed for a dossier, those of its sources first.

    English is first unless all sources are in other languages.
    """
    own = [source.language or _ENGLISH for source in dossier.sources if number_words(source.language or _ENGLISH)]
    is_english = not own or any(each.lower().startswith(_ENGLISH) for each in own)
    return tuple(dict.fromkeys([*([_ENGLISH] if is_english else own), *own, *NUMBER_WORDS]))


def read_typed_quantities(key: str, typed: str, languages: Sequence[str] = (_ENGLISH,)) -> list[Quantity]:
    """Return the numbers of a typed text.

    Args:
        key: its key, for messages.
        typed: the text, with single spaces.
        languages: those that it may be in, the likeliest first.

    Raises:
        JvexploreError: if a number may be thousands or a fraction, and nothing says which.
    """
    found = max((_read(typed, each) for each in languages), key=_length_read)
    first = languages[0]
    if first.lower().startswith(_ENGLISH) or not _THREE_DIGITS.search(typed):
        return found
    english = _read(typed, _ENGLISH)
    if _length_read(english) == _length_read(found) and [each.value for each in english] != [
        each.value for each in found
    ]:
        values = " or ".join(f"{each[0].value.normalize():,f}" for each in (found, english))
        raise refusal(key, f"{quoted(typed)} may be {values}", "write it without a thousands separator")
    return found


def _read(typed: str, language: str) -> list[Quantity]:
    if read := read_quantities(typed, language):
        return read
    ending = _SHARE_ENDINGS.get(language, "")
    share = read_quantities(typed + ending, language) if ending else []
    return share if share and share[-1].end <= len(typed) else []


def _length_read(read: Sequence[Quantity]) -> int:
    """Return how much of a text was read, in characters, with the words that qualify its numbers."""
    return sum(each.end - each.start + len(each.qualifier) for each in read)
