"""Names, numbers and lists as they are heard, not seen: whole, and without signs that a voice would spell out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, Address, paragraph_number
from jvexplore.dossier import numbers, words
from jvexplore.dossier.editorial import EDITOR, title_mark
from jvexplore.dossier.facts import Party, Quote, Stake
from jvexplore.notes.mentions import replaced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.dossier.model import Dossier

_OPENING: Final = 80
"""How many characters of a quote name it at most."""
_SENTENCE_END: Final = re.compile(r"[.!?…](?=\s)")
_CLAUSE_END: Final = re.compile(r"(?=[,;:]\s)")
_SMALL: Final = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "that", "the", "to", "with")
)
_PER_CENT: Final = re.compile(r"(?<=\d)\s?%")
_PLUS: Final = re.compile(r"(?<=\d) \+ (?=\d)")
_EQUALS: Final = re.compile(r"(?<=\d) = (?=\d)")
_MONEY: Final = re.compile(r"(?<!\w)(US\$|CN¥|[$€£¥])(-?\d+(?:[.,]\d+)*)(?:\s?(million|billion|m|bn)\b)?")
_CURRENCIES: Final = {
    "$": "dollars",
    "US$": "US dollars",
    "€": "euros",
    "£": "pounds",
    "¥": "yen",
    "CN¥": "yuan",
}
_SCALES: Final = {"m": "million", "bn": "billion"}
_ACCORDING: Final = "according to the editor"
SPOKEN_MARK: Final = f" ({_ACCORDING})"
"""What the mark of what rests on the editor sounds like."""


def said(text: str) -> str:
    """Return a text with the signs for money, percentages and sums in words; not all voices know them."""
    text = _MONEY.sub(_money, _PER_CENT.sub(" per cent", text))
    return _EQUALS.sub(" equals ", _PLUS.sub(" plus ", text))


def with_spoken_marks(text: str) -> str:
    """Return a text of the editor's with the editor's mark in words; not for what is verbatim."""
    return text.replace(EDITOR, SPOKEN_MARK)


def _money(sum_: re.Match[str]) -> str:
    sign, number, scale = sum_.groups()
    return " ".join(filter(None, (number, _SCALES.get(scale, scale), _CURRENCIES[sign])))


def name(dossier: Dossier, address: Address) -> str:
    """Return what an address is called where it stands for itself, as in a list."""
    match dossier.facts.get(address):
        case Quote() as quote:
            mark = title_mark(dossier, quote, SPOKEN_MARK)
            return f"{dossier.party(quote.speaker).name}{mark}{_words_of(quote)}"
        case Stake() as stake:
            return _stake(dossier, stake, dossier.party(stake.holder).name)
    return "Dossier" if address == DOSSIER else words.name(dossier, address, SPOKEN_MARK)


def within(dossier: Dossier, address: Address) -> str:
    """Return what an address is called within a sentence, such that one hears where its name ends."""
    if address == DOSSIER:
        return "the dossier"
    if not words.exists(dossier, address):
        return f"the broken link {address}"
    if number := paragraph_number(address):
        return f"paragraph {number}"
    match dossier.facts[address]:
        case Party() as party:
            return words.within(party) + title_mark(dossier, party, SPOKEN_MARK)
        case Quote() as quote:
            speaker = words.within(dossier.party(quote.speaker))
            return f"what {speaker}{title_mark(dossier, quote, SPOKEN_MARK)} said{_words_of(quote)}"
        case Stake() as stake:
            return _stake(dossier, stake, words.within(dossier.party(stake.holder)))
        case fact:  # no quotation marks: what it is called are the editor's words
            return f"the {fact.kind} ({said(words.title(dossier, fact, f', {_ACCORDING}'))})"


def linked(dossier: Dossier, text: str) -> str:
    """Return the text of a note with names in place of its links."""
    return replaced(text, lambda address, _link: within(dossier, address))


def listed(label: str, items: Iterable[str]) -> str:
    """Return a list: one item behind its label, several below it, a line each."""
    one, *others = map(ended, items)
    return "\n".join((f"{label}:", one, *others)) if others else f"{label}: {one}"


def ended(text: str) -> str:
    """Return text with a full stop, where it has no end yet: a voice pauses there."""
    return text if text.rstrip().endswith((".", "!", "?", "…", ".”", "?”", "!”", ":")) else f"{text}."


def begun(text: str) -> str:
    """Return text that begins as a sentence does."""
    return text[:1].upper() + text[1:]


def _stake(dossier: Dossier, stake: Stake, holder: str) -> str:
    whose = f"{holder}’" if holder.endswith("s") else f"{holder}’s"
    share = f"{said(numbers.percent(stake.percent))} of {words.within(dossier.party(stake.venture))}"
    return f"{whose} {share}{title_mark(dossier, stake, SPOKEN_MARK)}"


def _words_of(quote: Quote) -> str:
    """Return the words that name a quote: all, or as many as are a sentence, a clause, or else whole words."""
    text = quote.text
    if len(text) <= _OPENING:
        return f": “{text}”"
    for ends in (_SENTENCE_END, _CLAUSE_END):
        found = [match.end() for match in ends.finditer(text, 0, _OPENING)]
        if found:
            return f", beginning “{text[: found[-1]]}”"
    whole = text[:_OPENING].split()[:-1]
    while len(whole) > 1 and whole[-1].lower() in _SMALL:  # nobody ends on these
        whole.pop()
    return f", beginning “{' '.join(whole) or text[:_OPENING]}”"
