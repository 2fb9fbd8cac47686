"""What a form opens with: the entry as its file has it, and the texts for its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.form_fields import ID, form_fields, unknown_field
from jvexplore.dossier.writing.typed_facts import KEYS_NOT_EDITED
from jvexplore.dossier.writing.value_texts import value_texts
from jvexplore.session.authoring.form_passage import PASSAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.dossier.form_fields import FormField
    from jvexplore.dossier.model import Dossier

_NO_FIELDS: Final = KEYS_NOT_EDITED | {ID, PASSAGES, CONFLICT}
"""Keys that no field of an existing entry has."""


class OpenedEntry(NamedTuple):
    """An entry as it was when its form was opened.

    Attributes:
        kind: the kind of the fact, "source" or "dossier".
        address: its address; empty for a new fact.
        table: its keys and values.
        fields: the fields of its form; keys that its kind does not know come last.
        texts: the text of each field that has one.
        keys: the keys whose values each text says: that of a number says a range and a unit, too.
    """

    kind: str
    address: str
    table: Mapping[str, Any]
    fields: Sequence[FormField]
    texts: Mapping[str, str]
    keys: Mapping[str, tuple[str, ...]]

    @property
    def is_new(self) -> bool:
        """Whether it is a new fact."""
        return not self.address

    @property
    def id(self) -> str:
        """The id of what is edited; empty for a new fact and the dossier itself."""
        return self.address.partition("/")[2]


def open_entry(kind: str, address: str, table: Mapping[str, Any], dossier: Dossier) -> OpenedEntry:
    """Return an entry for its form.

    Args:
        kind: the kind of the fact, "source" or "dossier".
        address: its address; empty for a new fact.
        table: its keys and values; none for a new fact.
        dossier: its dossier.

    Raises:
        JvexploreError: if there is no such kind.
    """
    fields = form_fields(kind, is_new=not address)
    known = {each.key for each in fields}
    unknown = [key for key in table if key not in known and key not in _NO_FIELDS]
    texts, keys = value_texts(kind, table, (*known, *unknown), dossier)
    if address and ID in known:
        texts = {**texts, ID: address.partition("/")[2]}  # the file may have none
    return OpenedEntry(kind, address, table, (*fields, *map(unknown_field, unknown)), texts, keys)
