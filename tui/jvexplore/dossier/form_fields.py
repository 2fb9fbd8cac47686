"""The fields of a form: one for each key that a person may fill in, of a fact, of a source or of the dossier itself.

Which keys a form shows at once says the kind's definition (`form_keys`); all others are folded away until they are
asked for. What a key takes follows from its annotation (`writing/key_readers.py`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import DOSSIER
from jvexplore.dossier.fact_keys import FactKeys
from jvexplore.dossier.fact_types import FORM_AMOUNT
from jvexplore.dossier.field_hints import field_hint
from jvexplore.dossier.key_words import key_words
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.reference_index import reference_labels
from jvexplore.dossier.writing.amount_figure import FIGURE
from jvexplore.dossier.writing.key_readers import PARAGRAPH, SOURCE, key_reader, number_keys, record_type
from jvexplore.dossier.writing.typed_facts import typed_keys
from jvexplore.table_reader import file_keys, required_keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.dossier.writing.key_readers import KeyReader, ValueShape

ID: Final = "id"
_ENDING: Final = (ID, "basis")
"""The keys that the form of every fact shows after those of its kind."""
_SHOWN: Final[Mapping[str, Sequence[str]]] = {
    SOURCE: ("title", "publisher", "author", "published", "url", "language", "type", "based_on"),
    DOSSIER: ("title", "category", "summary", "tags"),
    PARAGRAPH: ("gist",),
}
"""The keys that the other forms show at once; those of a fact are in its kind. The form of a paragraph has no more."""
_LABELS: Final[Mapping[str, str]] = {
    "aliases": "Also known as",
    "audience": "Said to",
    "base": "Share of",
    "percent": "Share",
    "responses": "Responses",
    "since": "Since",
    "until": "Until",
    "url": "URL",
    "when": "When",
}
"""The labels that are neither that of the references of a key, nor the key in words."""


class FormField(NamedTuple):
    """One field of a form.

    Attributes:
        key: its key in the file; `amount` for that of a new term, which becomes a figure.
        label: what stands before it.
        shape: what each of its values is.
        is_list: whether it takes several, separated by commas.
        is_required: whether something is missing as long as it is empty.
        is_folded: whether it is shown only when it is asked for, or has a text or a problem.
        hint: what can be typed, with examples; for the faint text in an empty field.
    """

    key: str
    label: str
    shape: ValueShape
    is_list: bool
    is_required: bool
    is_folded: bool
    hint: str


@cache
def form_fields(kind: str, *, is_new: bool) -> Sequence[FormField]:
    """Return the fields of a form, those that are shown at once first.

    Args:
        kind: the kind of the fact, "source", "paragraph" or "dossier".
        is_new: whether something is added: a new term may have an amount.

    Raises:
        JvexploreError: if there is no such kind.
    """
    keys = typed_keys(kind, is_new=is_new)
    if kind in collection_names() and not is_new:
        keys.append(ID)  # another one renames the fact
    shown = [key for key in _shown_keys(kind) if key in keys]
    folded = [key for key in keys if key not in shown]
    return (
        *(_field(kind, key, is_folded=False) for key in shown),
        *(_field(kind, key, is_folded=True) for key in folded),
    )


@cache
def unknown_field(key: str) -> FormField:
    """Return the field of a key that its kind does not have, so that its value can be seen, and removed."""
    return FormField(key, key_words(key), "toml", is_list=False, is_required=False, is_folded=True, hint="")


def is_known_key(kind: str, key: str) -> bool:
    """Return whether a kind has a key, in its table or only in its form."""
    return key in file_keys(record_type(kind)) or any(each.key == key for each in form_fields(kind, is_new=True))


def field_reader(kind: str, key: str) -> KeyReader:
    """Return what the field of a key takes; the amount of a term is a number like that of a figure."""
    if key == FORM_AMOUNT and key not in file_keys(record_type(kind)):
        return key_reader(FIGURE, number_keys(FIGURE).value)
    return key_reader(kind, key)


def _shown_keys(kind: str) -> Sequence[str]:
    record = record_type(kind)
    if kind not in collection_names():
        return _SHOWN[kind]
    own = (key for key in file_keys(record) if key not in file_keys(FactKeys))
    return (*(record.form_keys or own), *_ENDING)


def _field(kind: str, key: str, *, is_folded: bool) -> FormField:
    reader = field_reader(kind, key)
    is_required = key in required_keys(record_type(kind)) and key not in _ENDING
    return FormField(
        key, _label(kind, key), reader.shape, reader.is_list, is_required, is_folded, field_hint(kind, key, reader)
    )


def _label(kind: str, key: str) -> str:
    labels = reference_labels().get((kind, key))
    return _LABELS.get(key) or (labels.here if labels else key_words(key))
