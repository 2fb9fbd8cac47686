"""Passages follow their words when the paragraphs of a source are corrected, split, joined or dropped."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.article.article_copy import CopySection
from jvexplore.article.editing.word_map import WordMap
from jvexplore.article.normalise import text_digest
from jvexplore.dossier.writing.edited_source import FollowedPassage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.article.editing.word_map import Place

_LEAST_ALIKE: Final = 0.5
"""With less in common, the words that stand in the place of others are no correction of them."""
_LONG: Final = 400
_SPAN_KEYS: Final = ("paragraph", "start", "end", "digest", "words")


class _LinkedParagraphs(NamedTuple):
    """The ids of paragraphs that have words in common, in their order.

    Attributes:
        old: those of the source as it was.
        new: those of the source now.
    """

    old: list[str]
    new: list[str]


class PassageFollower:
    """Finds the words of passages.

    Args:
        before: the paragraphs of the source as they were, by their ids, in their order.
        after: the text of each paragraph now, and the ids of those whose words it has, by its id, in their order.
    """

    def __init__(self, before: Mapping[str, CopySection], after: Mapping[str, tuple[str, Sequence[str]]]) -> None:
        self._before = before
        self._after = {name: text for name, (text, _) in after.items()}
        self._groups = _linked_groups(before, after)
        self._maps: dict[str, WordMap] = {}

    def follow(self, passage: Mapping[str, Any]) -> FollowedPassage | None:
        """Return what becomes of a passage.

        Args:
            passage: its table in the file.

        Returns:
            Its outcome; `None` for one that nothing happens to: its paragraph is unchanged, or of another source, or it
            was not in its place before.
        """
        found = self._place_before(passage)
        if found is None:
            return None
        name, start, end = found
        text = self._before[name].normalised_text
        if self._after.get(name) == text and passage.get("paragraph") == name:
            return None
        places = self._find(name, start, end)
        words = text[start:end]
        now = " ".join(each.words for each in places)
        if not places or (now != words and _likeness(words, now) < _LEAST_ALIKE):
            return FollowedPassage("gone", [passage])
        if now != words:
            return FollowedPassage("corrected", [*self._tables(passage, places)])
        return FollowedPassage("same" if len(places) == 1 else "divided", [*self._tables(passage, places)])

    def _place_before(self, passage: Mapping[str, Any]) -> tuple[str, int, int] | None:
        """Return where a passage was: its paragraph, start and end; `None` if that is not clear."""
        name, start, end = (passage.get(key) for key in ("paragraph", "start", "end"))
        if isinstance(words := passage.get("words"), str) and words and end is None:
            return self._words_before(words, name)
        section = self._before.get(name) if isinstance(name, str) else None
        if section is None or type(start) not in (int, type(None)) or type(end) not in (int, type(None)):
            return None
        text = section.normalised_text
        first, last = start or 0, len(text) if end is None else end
        if not 0 <= first < last <= len(text):
            return None
        digest = passage.get("digest")
        is_in_place = end is None or digest is None or digest == text_digest(text[first:last])
        return (str(name), first, last) if is_in_place else None

    def _words_before(self, words: str, name: object) -> tuple[str, int, int] | None:
        """Return where words were that stand once in a paragraph; without a paragraph, once in the source."""
        names = [*self._before] if name is None else [name] if isinstance(name, str) and name in self._before else []
        found = [(each, *span) for each in names for span in self._before[each].find_words(words)]
        return found[0] if len(found) == 1 else None

    def _find(self, name: str, start: int, end: int) -> list[Place]:
        old, new = self._groups[name]
        if old[0] not in self._maps:
            self._maps[old[0]] = WordMap(
                [(each, self._before[each].normalised_text) for each in old],
                [(each, self._after[each]) for each in new],
            )
        return self._maps[old[0]].find(name, start, end)

    def _tables(self, passage: Mapping[str, Any], places: Sequence[Place]) -> Iterator[Mapping[str, Any]]:
        """Yield the passages in the place of one: whole paragraphs where it was one, the same table if it fits."""
        was_whole = passage.get("end") is None and not passage.get("words")
        if passage.get("words") and len(places) == 1 and self._has_words_once(passage, places[0]):
            yield passage
            return
        others = {key: value for key, value in passage.items() if key not in _SPAN_KEYS}
        for each in places:
            if was_whole and each.start == 0 and each.end == len(self._after[each.paragraph]):
                yield {"paragraph": each.paragraph, **others}
            else:
                span = {"start": each.start, "end": each.end, "digest": text_digest(each.words)}
                yield {"paragraph": each.paragraph, **span, **others}

    def _has_words_once(self, passage: Mapping[str, Any], place: Place) -> bool:
        """Return whether a passage that a person wrote by its words still finds them where they are."""
        name = passage.get("paragraph")
        names = [*self._after] if name is None else [name] if name in self._after else []
        found = [
            (each, *span) for each in names for span in CopySection(self._after[each]).find_words(passage["words"])
        ]
        return found == [place[:3]]


def _likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1: by their letters, long ones by their words."""
    if max(len(one), len(other)) > _LONG:
        return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _linked_groups(
    before: Mapping[str, CopySection], after: Mapping[str, tuple[str, Sequence[str]]]
) -> Mapping[str, _LinkedParagraphs]:
    """Return the group of each paragraph before: paragraphs that have words in common, before and after, are in one."""
    groups = {name: _LinkedParagraphs([name], []) for name in before}
    for name, (_, origins) in after.items():
        linked = {id(group): group for each in origins if (group := groups.get(each))}
        if linked:
            first, *others = linked.values()
            for group in others:
                first.old.extend(group.old)
                first.new.extend(group.new)
                groups |= dict.fromkeys(group.old, first)
            first.new.append(name)
    orders = [{name: number for number, name in enumerate(names)} for names in (before, after)]
    for group in {id(group): group for group in groups.values()}.values():
        for names, order in zip(group, orders, strict=True):
            names.sort(key=order.__getitem__)
    return groups
