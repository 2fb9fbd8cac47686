"""Make facts of suggestions that a person accepts: with the parties that they name, and who accepted them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jvexplore.article.normalise import text_digest
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.name_index import fold_name, party_index
from jvexplore.dossier.writing.fact_layout import in_key_order
from jvexplore.dossier.writing.fact_record import FactRecord, new_record
from jvexplore.dossier.writing.key_readers import key_reader, record_type
from jvexplore.dossier.writing.proposed_ids import propose_id
from jvexplore.dossier.writing.typed_value import toml_number
from jvexplore.session.authoring.party_type_guess import guess_party_type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.suggest import Suggestion

_PARTY: Final = "party"
_ROLE: Final = "mentioned"


class SuggestionAcceptance:
    """Makes the records of accepted suggestions.

    Args:
        dossier: the dossier that they go into.
        suggestions: all that were suggested: what they say of a party is what a party gets that another one names.
        origin: who accepts, and when.
    """

    def __init__(self, dossier: Dossier, suggestions: Sequence[Suggestion], origin: Mapping[str, Any]) -> None:
        self._dossier = dossier
        self._origin = origin
        parties = [each for each in suggestions if each.kind == _PARTY]
        self._described = {fold_name(name): each for each in reversed(parties) for name in _names(each)}
        self._new: dict[str, str] = {}
        self.records: dict[str, FactRecord] = {}

    def accept(self, suggestion: Suggestion) -> str:
        """Make the record of a suggestion, and of the parties that it names; return its address."""
        kind = suggestion.kind
        if kind == _PARTY:
            return f"{_PARTY}/{self._party_id(str(suggestion.fields['name']), suggestion)}"
        table = {key: self._value(kind, key, value, suggestion) for key, value in suggestion.fields.items()}
        return self._add(kind, table, suggestion)

    def _value(self, kind: str, key: str, value: Any, suggestion: Suggestion) -> Any:
        if key_reader(kind, key).shape == "party":
            if isinstance(value, list | tuple):
                return [*dict.fromkeys(self._party_id(str(each), suggestion) for each in value)]
            return self._party_id(str(value), suggestion)
        return plain_value(value)

    def _party_id(self, name: str, suggestion: Suggestion) -> str:
        """Return the id of a party by its name; one that is not there yet is made."""
        folded = fold_name(name)
        found = party_index(self._dossier).named(name)
        if found:
            return found[0].id
        if folded in self._new:
            return self._new[folded]
        described = self._described.get(folded)
        table: dict[str, Any] = {"name": name}
        if described:
            table |= {key: plain_value(each) for key, each in described.fields.items()}
        usual = next(iter(record_type(suggestion.kind).party_types.values()), "")
        table.setdefault("type", guess_party_type(name, usual))
        table.setdefault("role", _ROLE)
        address = self._add(_PARTY, table, described or suggestion)
        names = [name, table["name"], *table.get("aliases", ())]
        self._new |= {fold_name(each): address.partition("/")[2] for each in names}
        return self._new[folded]

    def _add(self, kind: str, table: dict[str, Any], suggestion: Suggestion) -> str:
        taken = [each.id for each in self.records.values() if each.collection == collection_names()[kind]]
        table["id"] = propose_id(kind, table, self._dossier, taken)
        table["basis"] = suggestion.basis if kind == suggestion.kind else "stated"
        table["passages"] = [
            {"paragraph": each.paragraph, "start": each.start, "end": each.end, "digest": text_digest(each.exact)}
            for each in suggestion.passages
        ]
        table["origin"] = {**self._origin, "proposed_by": suggestion.rule}
        record = new_record(collection_names()[kind], in_key_order(collection_names()[kind], table))
        self.records[record.address] = record
        return record.address


def _names(party: Suggestion) -> list[str]:
    """Return the names of a suggested party."""
    aliases: Any = party.fields.get("aliases", ())
    return [str(party.fields["name"]), *map(str, aliases)]


def plain_value(value: Any) -> Any:
    """Return a value of a suggestion as TOML has it."""
    if isinstance(value, bool | str):
        return value
    if isinstance(value, int | float | Decimal):
        return toml_number(Decimal(str(value)))
    if isinstance(value, list | tuple):
        return [plain_value(each) for each in value]
    return {key: plain_value(each) for key, each in value.items()}
