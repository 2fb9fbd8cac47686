"""Which suggestions the facts of a dossier answer already, so that nobody is asked twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.address import party_address
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.name_index import fold_name
from jvexplore.dossier.writing.key_readers import key_reader, record_type
from jvexplore.suggest.suggestion import comparable_text

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.suggest.suggestion import Suggestion


class AnsweredSuggestions:
    """Tells whether a fact of a dossier says what a suggestion does.

    Args:
        dossier: the dossier.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier

    def is_answered(self, suggestion: Suggestion) -> bool:
        """Return whether a fact of its kind says the same.

        All main values that both have must be equal. A fact without a party of its own, such as a figure, must rest on
        words of the same paragraph.
        """
        facts = self._dossier.collections.get(collection_names()[suggestion.kind], ())
        return any(self._says(fact, suggestion) for fact in facts)

    def _says(self, fact: Fact, suggestion: Suggestion) -> bool:
        keys = [key for key in record_type(suggestion.kind).identifying_keys if key in suggestion.fields]
        shared = [key for key in keys if getattr(fact, key, None) not in (None, "", ())]
        if not shared or not all(self._is_same(fact, suggestion, key) for key in shared):
            return False
        names_somebody = any(_names_party(suggestion.kind, key) for key in shared)
        return names_somebody or _is_in_same_paragraph(fact, suggestion)

    def _is_same(self, fact: Fact, suggestion: Suggestion, key: str) -> bool:
        wanted, value = suggestion.fields[key], getattr(fact, key)
        if key_reader(suggestion.kind, key).shape == "party":
            ids = value if isinstance(value, tuple) else (value,)
            names = wanted if isinstance(wanted, list | tuple) else (wanted,)
            return all(any(self._is_named(each, name) for each in ids) for name in names)
        if key in record_type(suggestion.kind).name_keys:
            names = (str(value), *fact.own_names())  # a party that is not named has a description there
            return any(fold_name(str(wanted)) == fold_name(name) for name in names)
        return comparable_text(wanted) == comparable_text(value)

    def _is_named(self, party_id: str, name: Any) -> bool:
        party = self._dossier.fact_at(party_address(party_id))
        return party is not None and fold_name(str(name)) in map(fold_name, party.own_names())


def _names_party(kind: str, key: str) -> bool:
    record = record_type(kind)
    return key_reader(kind, key).shape == "party" or key in record.name_keys or key == record.verbatim_key


def _is_in_same_paragraph(fact: Fact, suggestion: Suggestion) -> bool:
    paragraphs = {each.paragraph for each in suggestion.passages}
    return any(passage.paragraph in paragraphs for _, passage in fact.all_passages())
