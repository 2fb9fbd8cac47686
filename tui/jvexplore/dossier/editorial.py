"""The rule for marking what relies on the dossier's editor rather than on the article.

A fact relies on the editor if its basis is `editorial`; text that names a party with that basis relies on the editor
for the name. Both are marked once: directly after a name that is on its own or begins a line, otherwise at the end.
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
    """Return a finder for the names of editorial facts."""
    names = [name for fact in dossier.facts.values() if fact.is_editorial for name in fact.own_names()]
    return NameFinder([*names, *(f"the {name[4:]}" for name in names if name.startswith("The "))])


def title_mark(dossier: Dossier, fact: Fact, mark: str = EDITOR) -> str:
    """Return the mark for the title of a fact; empty if no part of it relies on the editor."""
    return mark if fact.is_editorial or fact.names_editorial_party(dossier) else ""


def address_mark(dossier: Dossier, address: Address) -> SafeLine:
    """Return the mark for the title of an address; empty if it is not a fact, or does not rely on the editor."""
    fact = dossier.fact_at(address)
    return EDITOR if fact and title_mark(dossier, fact) else EMPTY_LINE


def names_editorial(dossier: Dossier, text: str) -> bool:
    """Return whether the editor's text names an editorial fact."""
    return editorial_names(dossier).first_end(text) is not None


def marked_text(dossier: Dossier, text: str) -> str:
    """Add the mark after the first name in the editor's text that relies on the editor.

    Not for quotations: verbatim text is never changed.
    """
    end = editorial_names(dossier).first_end(text)
    return text if end is None else text[:end] + EDITOR + text[end:]


def excerpt_mark(dossier: Dossier, address: Address, excerpt: str) -> SafeLine:
    """Return the editor's mark if an excerpt of a fact's text has a name or an office that relies on the editor.

    Empty for excerpts of verbatim quotations and of paragraphs.
    """
    fact = dossier.fact_at(address)
    verbatim = fact.verbatim_text() if fact else ""
    if fact is None or (verbatim and excerpt.strip("…") in verbatim):
        return EMPTY_LINE
    is_editorial = names_editorial(dossier, excerpt) or any(
        phrase in excerpt for phrase in fact.editorial_phrases(dossier)
    )
    return EDITOR if is_editorial else EMPTY_LINE
