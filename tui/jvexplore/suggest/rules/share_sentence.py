"""A sentence with a share in it, reduced to its skeleton: names, numbers and holders become one sign each.

What is said of a share is then a short pattern, whatever the names in it are: "N, which holds S of N".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.prefill.read_shares import is_range
from jvexplore.suggest.rules.share_words import HOLDER_NOUNS, NAMED_GROUPS, SECURITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName
    from jvexplore.reading.quantities import Quantity

NAME: Final = "\ue000"
SHARE: Final = "\ue001"
NUMBER: Final = "\ue002"
NOUN: Final = "\ue003"
SECURITY: Final = "\ue004"
HOLDER: Final = f"[{NAME}{NOUN}]"
_SIGNS: Final = re.compile(f"[{NAME}{SHARE}{NUMBER}{NOUN}{SECURITY}]")
_GROUP: Final = re.compile(
    rf"(?:{NAME} |(?:(?!(?:The|Its|Their|His|Her|This|That|An?|In|Of|For|If|And|But|With|Both|Each|Some|Any|Our"
    rf"|Your)\b)[A-Z][\w.-]+ ){{1,3}})"
    rf"(?:{NAMED_GROUPS})\b|\b(?:city|town|state|county|province|emirate|canton|municipality|republic|kingdom"
    rf"|region) of {NAME}"
)
_HOLDERS: Final = re.compile(
    rf"(?<![\w'-])(?:(?:{NAME}'s?|the|an?|its|their|his|her|other)(?: (?!\w*[^o\W]s |the |an? "
    rf"|its )[a-z-]+){{0,2}}? "
    rf"|(?=[a-z]))(?<!made )(?<!make )(?<!go )(?<!going )(?<!went )(?:{HOLDER_NOUNS})(?![\w-]|'[a-rt-z])"
    rf"(?:(?<=government) of (?:the )?{NAME})?",
    re.IGNORECASE,
)
_ARTICLES: Final = ("the", "a", "an", "its", "their", "his", "her")
_FAMILY: Final = re.compile(r"\b[Tt]he (?P<name>[A-Z][a-z]+s)(?![\w'])")
_BRACKETED: Final = re.compile(rf" \((?:the )?\"?{NAME}\"?(?:(?: or|,) (?:the )?\"?{NAME}\"?)?\)")


class Slot(NamedTuple):
    """What a sign of a skeleton stands for.

    Attributes:
        start: where it begins in the paragraph.
        end: where it ends.
        name: the name.
        text: the words of a holder that has no name: "the founding families".
        share: the percentage, or the lower end of a range.
        last: the percentage again, or the upper end.
    """

    start: int
    end: int
    name: ReadName | None = None
    text: str = ""
    share: Quantity | None = None
    last: Quantity | None = None


class ShareSentence:
    """A sentence and its skeleton.

    Args:
        words: what is read of the paragraph.
        start: where the sentence begins in it.
        end: where it ends.

    Attributes:
        words: the same.
        start: the same.
        end: the same.
        text: the skeleton.
        slots: what its signs stand for, by their positions in it.
    """

    def __init__(self, words: WordsReading, start: int, end: int) -> None:
        self.words = words
        self.start = start
        self.end = end
        self.text, self.slots, starts = _replace(words.text, start, end, _first_slots(words, start, end))
        for pattern in (_GROUP, _HOLDERS):
            nouns = [
                self._noun_slot(match, starts)
                for match in pattern.finditer(self.text)
                if self.text[match.end() : match.end() + 2] != f" {NAME}"  # "private equity investor Finch"
            ]
            if nouns:
                kept = [
                    slot
                    for slot in self.slots.values()
                    if not any(noun.start <= slot.start < noun.end for noun in nouns)
                ]
                slots = sorted((*kept, *nouns), key=lambda each: each.start)
                self.text, self.slots, starts = _replace(words.text, start, end, slots)
        families = [_family_slot(match, starts, words) for match in _FAMILY.finditer(self.text)]
        if found := [each for each in families if each]:
            slots = sorted((*self.slots.values(), *found), key=lambda each: each.start)
            self.text, self.slots, starts = _replace(words.text, start, end, slots)
        self.text = _BRACKETED.sub(lambda match: " " * len(match[0]), self.text)
        self._starts = starts

    def _noun_slot(self, match: re.Match[str], starts: Sequence[int]) -> Slot:
        """Return the slot of a holder that is called by a noun, without the article before it."""
        last = match.end() - 1
        begin, end = starts[match.start()], self.slots[last].end if last in self.slots else starts[last] + 1
        start = begin
        first, _, rest = match[0].partition(" ")
        if rest and first.lower() in _ARTICLES:
            start += len(first) + 1
        return Slot(begin, end, text=self.words.text[start:end])

    def position(self, skeleton_position: int) -> int:
        """Return the position in the paragraph of one in the skeleton."""
        return self._starts[min(skeleton_position, len(self._starts) - 1)]

    def end_position(self, skeleton_end: int) -> int:
        """Return the position in the paragraph behind what ends before a place of the skeleton."""
        last = skeleton_end - 1
        return self.slots[last].end if last in self.slots else self._starts[last] + 1

    def holders(self, start: int, end: int) -> list[int]:
        """Return where the signs of names and holders stand in a part of the skeleton."""
        return [each for each in range(start, end) if self.text[each] in (NAME, NOUN)]

    def shares(self) -> list[int]:
        """Return where the signs of shares stand in the skeleton."""
        return [each for each, sign in enumerate(self.text) if sign == SHARE]


def _first_slots(words: WordsReading, start: int, end: int) -> list[Slot]:
    quantities = [each for each in words.all_quantities if start <= each.start and each.end <= end]
    slots: list[Slot] = []
    index = 0
    while index < len(quantities):
        first = last = quantities[index]
        if index + 1 < len(quantities) and is_range(words.text, first, quantities[index + 1]):
            index += 1
            last = quantities[index]
        begin, finish = qualified_span(words.text, first, last)
        is_share = first.kind == "percentage"
        slots.append(Slot(begin, finish, share=first if is_share else None, last=last if is_share else None))
        index += 1
    taken = [(each.start, each.end) for each in slots]
    slots += [
        Slot(each.start, each.end, each)
        for each in words.names_between(start, end)
        if not any(first < each.end and each.start < last for first, last in taken)
    ]
    return sorted(slots, key=lambda each: each.start)


def qualified_span(text: str, first: Quantity, last: Quantity) -> tuple[int, int]:
    """Return the span of a number, or a range, with the words that qualify it."""
    start, end = first.start, last.end
    for qualifier in filter(None, (first.qualifier, last.qualifier)):
        before = text[:start].rstrip()
        behind = text[end:].lstrip()
        if before.casefold().endswith(qualifier):
            start = len(before) - len(qualifier)
        elif behind.casefold().startswith(qualifier):
            end = len(text) - len(behind) + len(qualifier)
    return start, end


def _family_slot(match: re.Match[str], starts: Sequence[int], words: WordsReading) -> Slot | None:
    """Return the members of a family that are called by its name, "the Pells"; `None` if nobody is called so."""
    singular = match["name"][:-1]
    names = (str(getattr(party, "name", "")) for party in words.dossier.collections.get("parties", ()))
    if not any(singular in name.split() for name in names):
        return None
    return Slot(starts[match.start("name")], starts[match.end() - 1] + 1, text=match["name"])


def _replace(text: str, start: int, end: int, slots: Iterable[Slot]) -> tuple[str, dict[int, Slot], list[int]]:
    """Return a part of a text with a sign for each slot, the slots by their places, and the place of each sign."""
    parts: list[str] = []
    starts: list[int] = []
    placed: dict[int, Slot] = {}
    position = start
    for slot in slots:
        if slot.start < position:
            continue
        parts.append(_SIGNS.sub(" ", text[position : slot.start]))
        starts.extend(range(position, slot.start))
        placed[len(starts)] = slot
        parts.append(_sign(slot))
        starts.append(slot.start)
        position = slot.end
    parts.append(_SIGNS.sub(" ", text[position:end]))
    starts.extend(range(position, end + 1))
    return "".join(parts), placed, starts


def _sign(slot: Slot) -> str:
    if slot.share:
        return SHARE
    if slot.name:
        return SECURITY if slot.name.text.split()[-1].lower() in SECURITIES else NAME
    return NOUN if slot.text else NUMBER
