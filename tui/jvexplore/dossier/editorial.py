"""What rests on the dossier's editor, and not on the article, says so wherever it is named: the one rule for it.

A fact rests on the editor when its basis is `editorial`. What names a party of such a basis rests on
the editor for that name. Each is marked once: behind the name where that stands alone or begins a line,
or else behind all that is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.name_finder import NameFinder
from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.safe_text import SafeLine


@computed_once
def editorial_names(dossier: Dossier) -> NameFinder:
    """Return what finds the names of those that rest on the editor."""
    names = [name for fact in dossier.facts.values() if fact.is_editorial for name in fact.own_names()]
    return NameFinder([*names, *(f"the {name[4:]}" for name in names if name.startswith("The "))])


def title_mark(dossier: Dossier, fact: Fact, mark: str = EDITOR) -> str:
    """Return the mark of what a fact is called; empty where nothing of it rests on the editor."""
    return mark if fact.is_editorial or fact.names_editorial_party(dossier) else ""


def address_mark(dossier: Dossier, address: Address) -> SafeLine:
    """Return the mark of what an address is called; empty where it is no fact, or nothing rests on the editor."""
    fact = dossier.facts.get(address)
    return EDITOR if fact and title_mark(dossier, fact) else EMPTY_LINE


def row_mark(dossier: Dossier, fact: Fact) -> SafeLine:
    """Return the mark of a row that says at its edge whether the fact itself is editorial: it is not said twice."""
    return EMPTY_LINE if fact.is_editorial or not fact.names_editorial_party(dossier) else EDITOR


def names_editorial(dossier: Dossier, text: str) -> bool:
    """Tell whether a text of the editor's names somebody or something that rests on the editor."""
    return editorial_names(dossier).first_end(text) is not None


def marked_text(dossier: Dossier, text: str) -> str:
    """Return a text of the editor's, with the mark behind the first name in it that rests on the editor.

    Not for what somebody said: nothing is added to words that are verbatim.
    """
    end = editorial_names(dossier).first_end(text)
    return text if end is None else text[:end] + EDITOR + text[end:]


def excerpt_mark(dossier: Dossier, address: Address, excerpt: str) -> SafeLine:
    """Return the editor's mark if an excerpt of a fact's text contains a name or an office that relies on the editor.

    Empty for what somebody said verbatim, and for excerpts of a paragraph.
    """
    fact = dossier.facts.get(address)
    verbatim = fact.verbatim_text() if fact else ""
    if fact is None or (verbatim and excerpt.strip("…") in verbatim):
        return EMPTY_LINE
    is_editorial = names_editorial(dossier, excerpt) or any(
        phrase in excerpt for phrase in fact.editorial_phrases(dossier)
    )
    return EDITOR if is_editorial else EMPTY_LINE
