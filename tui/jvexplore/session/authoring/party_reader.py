"""Read the name of a party in a form: one that is there, by all or a part of its name, or a new one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from jvexplore.address import address_of
from jvexplore.closest_match import is_mistyped
from jvexplore.dossier.name_index import fold_name, party_index
from jvexplore.dossier.titles import address_name
from jvexplore.dossier.vocabulary.roles import role_name
from jvexplore.dossier.writing.key_readers import record_type
from jvexplore.dossier.writing.typed_references import find_typed_party, is_party_name
from jvexplore.errors import JvexploreError
from jvexplore.joined_words import join_words
from jvexplore.session.authoring.field_reading import FieldReading
from jvexplore.session.authoring.new_names import PARTY, NewPartyName, new_name
from jvexplore.session.authoring.party_type_guess import guess_party_type
from jvexplore.session.authoring.refused_text import refused_reading

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.session.authoring.described_party import PartyDescription

_MAX_NAMED: Final = 4
_NAME: Final = "name"
_ADDRESS: Final = f"{PARTY}/"


class PartyReader:
    """Reads the parties of a field.

    Args:
        kind: the kind of the fact.
        key: the key of the field.
        dossier: the dossier.
        as_new: the names that the person said are those of new parties, as `new_name` returns them.
        describe: returns what is said of a new party, by its name.

    Attributes:
        readings: how each party was understood, in the order in which they were read.
    """

    def __init__(
        self,
        kind: str,
        key: str,
        dossier: Dossier,
        as_new: Collection[str],
        describe: Callable[[str], PartyDescription],
    ) -> None:
        self._key = key
        self._usual_type = getattr(record_type(kind), "party_types", {}).get(key, "")
        self._dossier = dossier
        self._as_new = as_new
        self._describe = describe
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
        if new_name(name) in self._as_new:
            return self._new(name)
        try:
            return self._known(find_typed_party(self._key, name, self._dossier), name)
        except JvexploreError as error:
            refused = refused_reading(self._key, error)
        if is_present or name.startswith(_ADDRESS):
            return name.removeprefix(_ADDRESS), refused._replace(remedy=refused.remedy if refused.replacement else "")
        if is_party_of_dossier(name, self._dossier):
            return name, refused
        words, parts = self._with_part(name)
        found = words or (parts if name == name.lower() else [])
        if len(found) == 1:
            return self._known(found[0].id, name)
        if found:
            return name, _several(name, found)
        meant = refused.replacement if is_mistyped(fold_name(name), fold_name(refused.replacement)) else ""
        return self._new(name, next(iter(map(_name_of, parts)), meant))

    def _with_part(self, name: str) -> tuple[list[Fact], list[Fact]]:
        """Return some parties with a name as a part of theirs: as whole words, and as the beginning of a word.

        The beginning of a word is enough if it has no capitals, as people type in a hurry: "BP" is not BPost.
        """
        index = party_index(self._dossier)
        return [*islice(index.with_words(name), _MAX_NAMED)], [*islice(index.with_part(name), _MAX_NAMED)]

    def _new(self, name: str, similar: str = "") -> tuple[str, FieldReading]:
        """Return a new party; the name of a similar one makes it a doubt."""
        described = self._describe(name)
        party_type = guess_party_type(name, described.type or self._usual_type)
        role = f", {role_name(described.role).lower()}" if described.role else ""
        words = f"new party {name} ({party_type}{role})"
        remedy = f'did you mean "{similar}"?' if similar else ""
        return NewPartyName(name), FieldReading(words, "", remedy, similar, new_names=(name,))

    def _known(self, party_id: str, typed: str) -> tuple[str, FieldReading]:
        address = address_of(_ADDRESS + party_id)
        words = address_name(self._dossier, address, "")
        return party_id, FieldReading("" if fold_name(words) == fold_name(typed) else words, names=(address,))


def is_party_of_dossier(text: str, dossier: Dossier) -> bool:
    """Return whether a text is the id, a name or the surname of a party, or of several."""
    return is_party_name(text, dossier) or bool(party_index(dossier).with_surname(" ".join(text.split())))


def doubt_of_name(kind: str, key: str, text: str, dossier: Dossier) -> str:
    """Return what tells that a new party has the name of another one; empty if it has not, or in another field."""
    named = party_index(dossier).named(text) if (kind, key) == (PARTY, _NAME) else ()
    return f"{named[0].address} has this name already" if named else ""


def _several(name: str, parts: Sequence[Fact]) -> FieldReading:
    names = [*map(_name_of, parts)]
    return FieldReading("", f'"{name}" may be {join_words(names, "or")}', "type more of the name", names[0])


def _name_of(party: Fact) -> str:
    return next(iter(party.own_names()), party.id)
