"""The words that a form offers of an open list, with their names: the known ones and those that a dossier declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.grammar.headings import id_heading
from jvexplore.dossier.vocabulary.categories import CATEGORY_GROUPS
from jvexplore.dossier.vocabulary.roles import ROLE_WORDINGS, role_heading
from jvexplore.dossier.vocabulary.verbs import VERB_GROUPS, verb_phrases

if TYPE_CHECKING:
    from jvexplore.dossier.vocabulary.known_words import KnownWords, OpenList


def offered_words(known: KnownWords, open_list: OpenList, kind: str) -> dict[str, str]:
    """Return the name of each word that may be chosen; the most usual ones first.

    Args:
        known: the words of the dossier.
        open_list: the list.
        kind: of a category, the kind of fact that has it, or "dossier".
    """
    match open_list:
        case "roles":
            return {role: known.role_name(role) for role in (*ROLE_WORDINGS, *known.declared.roles)}
        case "verbs":
            verbs = (*(verb for group in VERB_GROUPS.values() for verb in group), *known.declared.verbs)
            return {verb: known.verb_phrases(verb).forward for verb in verbs}
        case "categories":
            words = (*(word for group in CATEGORY_GROUPS.get(kind, ()) for word in group), *known.declared.categories)
            return {word: known.category_name(kind, word) for word in words}


def declared_wording(open_list: OpenList, word: str) -> str | list[str]:
    """Return what `[vocabulary]` has for a word that is added with the wording that follows from its id."""
    match open_list:
        case "roles":
            return role_heading(word)
        case "verbs":
            phrases = verb_phrases(word)
            return [phrases.forward, phrases.backward] if phrases.has_converse else [phrases.forward]
        case "categories":
            return id_heading(word)
