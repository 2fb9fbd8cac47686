"""Names that are known beforehand, and where they stand in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.name_tokens import NAME_WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.reading.name_tokens import NameToken
    from jvexplore.reading.name_words import NameKind

_POSSESSIVE: Final = "'s"
_MAX_WORDS: Final = 12
"""The most words of a name: anything longer is a sentence."""
_NOUN_LENGTH: Final = 4
"""The fewest letters of a noun within a name; a shorter word is one like "of"."""


class KnownName(NamedTuple):
    """A name that is known.

    Attributes:
        text: the name.
        key: what the caller knows the thing by that it stands for, such as an id; empty if by nothing.
        kind: what kind of thing it stands for.
    """

    text: str
    key: str = ""
    kind: NameKind = ""


class KnownNames:
    """Names that are known, found as whole words; of two that begin at a word, the longer one counts.

    Capitals must be the same, but for the first letter of a name that describes: "The cartel office", "Island council
    of Sker".

    Args:
        names: the names; of two that are equal, the first counts.
    """

    def __init__(self, names: Iterable[KnownName]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], KnownName]]] = {}
        for name in names:
            words = tuple(NAME_WORD.findall(name.text.replace("’", "'").strip()))
            if words and words[0].lower() in ("the", "der", "die", "das") and len(words) > 1:
                words = words[1:]
            if 0 < len(words) <= _MAX_WORDS:
                first = words[0].lower().removesuffix(_POSSESSIVE)
                self._by_first.setdefault(first, []).append((words, name))
        for listed in self._by_first.values():
            listed.sort(key=lambda each: -len(each[0]))

    def match_at(self, tokens: Sequence[NameToken], index: int, end: int | None = None) -> tuple[int, KnownName] | None:
        """Return the index after the name that begins at a word, and the name; `None` if none does.

        Args:
            tokens: the words of the text.
            index: that of the word.
            end: the index that the name must not go beyond.
        """
        for words, name in self._by_first.get(tokens[index].lower, ()):
            after = index + len(words)
            if after <= (len(tokens) if end is None else end) and _is_name(tokens[index:after], words):
                return after, name
        return None


def _is_name(tokens: Sequence[NameToken], words: Sequence[str]) -> bool:
    if any(len(token.gap) > len(" & ") for token in tokens[1:]):
        return False
    written = [token.text + _POSSESSIVE * token.is_possessive for token in tokens[:-1]] + [tokens[-1].text]
    if any(token != word for token, word in zip(written[1:], words[1:], strict=True)):
        return False
    is_described = any(word.islower() and (word is words[-1] or len(word) >= _NOUN_LENGTH) for word in words[1:])
    return written[0] == words[0] or (is_described and written[0].lower() == words[0].lower())


NO_NAMES: Final = KnownNames(())
