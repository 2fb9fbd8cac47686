"""The words that a dossier may use: the known ones and those that it declares, each with its wording.

A word that is neither is worded by rule; whether it is a problem, `unknown_words.py` says.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from jvexplore.dossier.grammar.headings import id_heading
from jvexplore.dossier.grammar.noun_plurals import plural_phrase, singular_phrase
from jvexplore.dossier.vocabulary import roles, verbs
from jvexplore.dossier.vocabulary.categories import CATEGORIES_BY_KIND, known_category_name
from jvexplore.dossier.vocabulary.term_readings import TermParties, term_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.vocabulary.verbs import VerbPhrases

OpenList: TypeAlias = Literal["roles", "verbs", "categories"]
"""A list that dossiers may add to, by its key in `[vocabulary]`."""

_TERM: Final = "term"


class DeclaredWords(NamedTuple):
    """The words that a dossier adds, by id.

    Attributes:
        roles: their headings: "Pension trustees".
        categories: their names.
        verbs: their phrases.
    """

    roles: Mapping[str, str] = MappingProxyType({})
    categories: Mapping[str, str] = MappingProxyType({})
    verbs: Mapping[str, VerbPhrases] = MappingProxyType({})


class KnownWords:
    """The wording of every word that a dossier may use.

    Args:
        declared: the words that the dossier adds.
    """

    def __init__(self, declared: DeclaredWords | None = None) -> None:
        self.declared = declared or DeclaredWords()

    def is_known(self, open_list: OpenList, word: str, kind: str = "") -> bool:
        """Return whether a word is known or declared.

        Args:
            open_list: the list that the word should be in.
            word: the word as the file has it; may be any text.
            kind: of a category, the kind of fact that has it, or "dossier".
        """
        match open_list:
            case "roles":
                return roles.canonical_role(word) in roles.ROLE_WORDINGS or word in self.declared.roles
            case "verbs":
                return verbs.canonical_verb(word) in verbs.KNOWN_VERBS or word in self.declared.verbs
            case "categories":
                return word in CATEGORIES_BY_KIND.get(kind, ()) or word in self.declared.categories

    def role_name(self, role: str) -> str:
        """Return the name of a role, for one party: "Pension trustee"."""
        heading = self.declared.roles.get(role)
        if heading is None:
            return roles.role_name(role)
        by_id = id_heading(role)
        return by_id if plural_phrase(by_id).casefold() == heading.casefold() else singular_phrase(heading)

    def role_heading(self, role: str) -> str:
        """Return the heading above the parties with a role: "Pension trustees"."""
        return self.declared.roles.get(role) or roles.role_heading(role)

    def role_sort_key(self, role: str) -> tuple[int, str]:
        """Return the sort key of a role in the pane of parties; declared ones come after the known ones."""
        return roles.role_sort_key(role)

    def category_name(self, kind: str, category: str) -> str:
        """Return the name of a category: "Data localisation".

        Args:
            kind: the kind of fact that has the category, or "dossier".
            category: its id.
        """
        if category in CATEGORIES_BY_KIND.get(kind, ()):
            return known_category_name(kind, category)
        return self.declared.categories.get(category) or id_heading(category)

    def verb_phrases(self, verb: str) -> VerbPhrases:
        """Return the phrases of a verb from the side of the subject and from that of the object; it may be empty."""
        if not verb:
            return verbs.VERB_MISSING
        return self.declared.verbs.get(verb) or verbs.verb_phrases(verb)

    def term_sentence(self, category: str, by: TermParties, to: TermParties, status: str) -> str:
        """Return a term as a sentence, by its category, parties and status, as `term_readings.term_sentence` does."""
        name = self.category_name(_TERM, category) or id_heading(_TERM)
        return term_sentence(category, name, by, to, status)
