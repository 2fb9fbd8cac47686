"""What rests on the dossier's editor, and not on the article, says so wherever it is named: the one rule for it.

A fact rests on the editor when its basis is `editorial`. What names a party of such a basis rests on
the editor for that name. Each is marked once: behind the name where that stands alone or begins a line,
or else behind all that is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.facts import Challenge, Event, Fact, Figure, Party, Quote, Relation, Stake
from jvexplore.safe_text import EMPTY_LINE, own_words

if TYPE_CHECKING:
    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeLine

EDITOR: Final = own_words(" [editor]")
"""The mark."""


def is_editorial(fact: Fact) -> bool:
    """Tell whether a fact as a whole rests on the editor."""
    return fact.basis == "editorial"


def names_editorial_party(dossier: Dossier, fact: Fact) -> bool:
    """Tell whether a party that rests on the editor is named by what a fact is called."""
    match fact:
        case Relation():
            named = [fact.subject, fact.object]
        case Stake():
            named = [fact.holder, fact.venture]
        case Quote():
            named = [fact.speaker]
        case Challenge() | Event() | Figure():
            return dossier.editorial_names.first_end(fact.title) is not None
        case _:
            return False
    return any(is_editorial(dossier.party(party)) for party in named)


def title_mark(dossier: Dossier, fact: Fact, mark: str = EDITOR) -> str:
    """Return the mark of what a fact is called; empty where nothing of it rests on the editor."""
    return mark if is_editorial(fact) or names_editorial_party(dossier, fact) else ""


def address_mark(dossier: Dossier, address: Address) -> SafeLine:
    """Return the mark of what an address is called; empty where it is no fact, or nothing rests on the editor."""
    fact = dossier.facts.get(address)
    return EDITOR if fact and title_mark(dossier, fact) else EMPTY_LINE


def row_mark(dossier: Dossier, fact: Fact) -> SafeLine:
    """Return the mark of a row that says at its edge whether the fact itself is editorial: it is not said twice."""
    return EMPTY_LINE if is_editorial(fact) or not names_editorial_party(dossier, fact) else EDITOR


def marked_name(party: Party, mark: str = EDITOR) -> str:
    """Return the name of a party, with the mark if it rests on the editor."""
    return party.name + (mark if is_editorial(party) else "")


def marked_text(dossier: Dossier, text: str) -> str:
    """Return a text of the editor's, with the mark behind the first name in it that rests on the editor.

    Not for what somebody said: nothing is added to words that are verbatim.
    """
    end = dossier.editorial_names.first_end(text)
    return text if end is None else text[:end] + EDITOR + text[end:]
