"""Read the name of a party in a form: one that is there, by all or a part of its name, or a new one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from jvexplore.address import address_of
from jvexplore.dossier.name_index import fold_name, party_index
from jvexplore.dossier.titles import address_name
from jvexplore.dossier.writing.typed_references import find_typed_party, is_party_name
from jvexplore.errors import JvexploreError
from jvexplore.joined_words import join_words
from jvexplore.session.authoring.field_reading import FieldReading
from jvexplore.session.authoring.new_names import PARTY, NewPartyName
from jvexplore.session.authoring.refused_text import refused_reading

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jvexplore.dossier.model import Dossier, Fact

_MAX_NAMED: Final = 4
_ADDRESS: Final = f"{PARTY}/"


class PartyReader:
    """Reads the parties of a field.

    Args:
        key: its key.
        dossier: the dossier.
        as_new: the names that the person said are those of new parties, as they are compared.

    Attributes:
        readings: how each party was understood, in the order in which they were read.
    """

    def __init__(self, key: str, dossier: Dossier, as_new: Collection[str]) -> None:
        self._key = key
        self._dossier = dossier
        self._as_new = as_new
        self.readings: list[FieldReading] = []

    def find_party(self, _key: str, name: str, _dossier: Dossier) -> str:
        """Return the id of a party, or the name of a new one, as `find_typed_party` is called."""
        return self.read_party(name)[0]

    def read_party(self, text: str, *, is_present: bool = False) -> tuple[str, FieldReading]:
        """Return the id of a party, or the name of a new one, and how it was understood.

        Args:
            text: what is typed.
            is_present: whether the file has just this; it leads nowhere then, rather than to a new party.
        """
        party, reading = self._read(" ".join(text.split()), is_present=is_present)
        self.readings.append(reading)
        return party, reading

    def _read(self, name: str, *, is_present: bool) -> tuple[str, FieldReading]:
        if fold_name(name) in self._as_new:
            return NewPartyName(name), FieldReading(f"new party {name}", new_names=(name,))
        try:
            return self._known(find_typed_party(self._key, name, self._dossier), name)
        except JvexploreError as error:
            refused = refused_reading(self._key, error)
        if is_present or name.startswith(_ADDRESS):
            return name.removeprefix(_ADDRESS), refused._replace(remedy=refused.remedy if refused.replacement else "")
        if is_party_of_dossier(name, self._dossier):
            return name, refused
        parts = [*islice(party_index(self._dossier).with_part(name), _MAX_NAMED)]
        if len(parts) == 1:
            return self._known(parts[0].id, name)
        if parts:
            return name, _several(name, parts)
        remedy = refused.remedy if refused.replacement else ""
        return NewPartyName(name), FieldReading(f"new party {name}", "", remedy, refused.replacement, (), (name,))

    def _known(self, party_id: str, typed: str) -> tuple[str, FieldReading]:
        address = address_of(_ADDRESS + party_id)
        words = address_name(self._dossier, address, "")
        return party_id, FieldReading("" if fold_name(words) == fold_name(typed) else words, names=(address,))


def is_party_of_dossier(text: str, dossier: Dossier) -> bool:
    """Return whether a text is the id, a name or the surname of a party, or of several."""
    return is_party_name(text, dossier) or bool(party_index(dossier).with_surname(" ".join(text.split())))


def _several(name: str, parts: Sequence[Fact]) -> FieldReading:
    names = [next(iter(each.own_names()), each.id) for each in parts]
    return FieldReading("", f'"{name}" may be {join_words(names, "or")}', "type more of the name", names[0])
