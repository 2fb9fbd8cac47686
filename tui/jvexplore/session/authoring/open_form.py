"""The state of one open form: what is typed, how it was understood, and the change that saving it makes.

Each text is read by itself when it is first asked for, and again when it is changed; what the fields say together is
put together once for each change. With the index of names, which `FactAuthoring.prepare_forms` makes on a thread, a key
press costs a few milliseconds in a dossier of any size.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.form_fields import field_reader
from jvexplore.dossier.writing.proposed_ids import propose_id
from jvexplore.dossier.writing.typed_rows import has_row_passages
from jvexplore.session.authoring.copy_answers import NO_COPY
from jvexplore.session.authoring.field_reader import FieldReader, ReadField
from jvexplore.session.authoring.field_reading import FieldReading
from jvexplore.session.authoring.form_change import FormChange
from jvexplore.session.authoring.form_draft import FormDraft
from jvexplore.session.authoring.form_passage import PASSAGES, row_values
from jvexplore.session.authoring.form_values import FormValues, join_values
from jvexplore.session.authoring.id_reading import read_id
from jvexplore.session.authoring.new_names import new_name
from jvexplore.unread_value import typed_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from jvexplore.dossier.form_fields import FormField
    from jvexplore.dossier.model import Dossier
    from jvexplore.session.authoring.copy_answers import CopyAnswers
    from jvexplore.session.authoring.described_party import PartyDescription
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.authoring.opened_entry import OpenedEntry

_SURROGATES: Final = re.compile(r"[\ud800-\udfff]")
_REPLACEMENT: Final = "\ufffd"
_ID: Final = "id"
_BASIS: Final = "basis"


class OpenForm:
    """One open form.

    Args:
        opened: what it opened with.
        dossier: returns the dossier as it is now: another window may change it while the form is open.
        passages: the passages at first.
        texts: what stands in the fields of a new fact at first.
        origin: who makes a new fact, and when; `None` if the settings name nobody.
        copy: what the reader's copy says.
        draft: what was typed when the program ended, for a form that is opened again.
        read_again: returns what the words say in fields that depend on one; `None` without words.
    """

    def __init__(
        self,
        opened: OpenedEntry,
        dossier: Callable[[], Dossier],
        *,
        passages: Iterable[FormPassage] = (),
        texts: Mapping[str, str] | None = None,
        origin: Mapping[str, Any] | None = None,
        copy: CopyAnswers = NO_COPY,
        draft: FormDraft | None = None,
        read_again: Callable[[str, Mapping[str, Any], Sequence[FormPassage]], Mapping[str, str]] | None = None,
    ) -> None:
        self._opened = opened
        self._dossier = dossier
        self._held: Dossier | None = None
        self._origin = origin
        self._copy = copy
        self._read_words = read_again
        self._filled_by: dict[str, Mapping[str, Any]] = {}
        self._first_passages = tuple(passages)
        self._first_texts = {**opened.texts, **(texts or {})}
        self._passages = draft.passages if draft else self._first_passages
        self._texts = {**(draft.texts if draft else self._first_texts)}
        self._as_new = set(draft.as_new) if draft else set()
        self._read: dict[str, tuple[str, ReadField]] = {}
        self._values: FormValues | None = None
        self._read_for: Dossier | None = None

    @property
    def opened_entry(self) -> OpenedEntry:
        """The entry as it was when the form was opened."""
        return self._opened

    @property
    def table(self) -> Mapping[str, Any]:
        """The keys and values of the entry as the form says them."""
        return self._said.table

    @property
    def kind(self) -> str:
        """The kind of the fact, "source" or "dossier"."""
        return self._opened.kind

    @property
    def address(self) -> str:
        """The address of what is edited; empty for a new fact."""
        return self._opened.address

    @property
    def fields(self) -> Sequence[FormField]:
        """Its fields, in order; those that are folded come last."""
        return self._opened.fields

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now, or the version that is held."""
        return self._held or self._dossier()

    def hold_dossier(self, dossier: Dossier | None) -> None:
        """Read the form by a version of the dossier, while the present one is made ready for that; `None` ends it."""
        self._held = dossier

    def text_of(self, key: str) -> str:
        """Return what stands in a field."""
        return self._texts.get(key, "")

    def set_text(self, key: str, text: str) -> None:
        """Change what stands in a field; what is no text in UTF-8, and could not be saved, is replaced.

        Fields that depend on it, and in which nothing was typed yet, are filled in from the words again.
        """
        text = _SURROGATES.sub(_REPLACEMENT, text)
        is_other = text != self.text_of(key)
        self._texts[key] = text
        self._values = None
        if is_other and self._read_words and text.strip():
            read = self._read_text(key, text)
            if not read.reading.problem and self._filled_by.get(key) != read.values:
                self._filled_by[key] = read.values
                self._fill_in(self._read_words(key, read.values, self._passages))

    def _fill_in(self, texts: Mapping[str, str]) -> None:
        """Fill in what the words say, but for fields in which the reader has typed."""
        for key, text in texts.items():
            if self.text_of(key) == self._first_texts.get(key, ""):
                self._texts[key] = self._first_texts[key] = text

    def is_prefilled(self, key: str) -> bool:
        """Return whether what stands in a field was read from the words for which the form was opened."""
        text = self.text_of(key)
        return self._opened.is_new and bool(text) and text == self._first_texts.get(key)

    @property
    def passages(self) -> Sequence[FormPassage]:
        """The passages of the fact."""
        return self._passages

    def add_passage(self, passage: FormPassage, key: str = "") -> bool:
        """Add a passage, to the last row of a field if its rows have passages; return whether it was not among them."""
        if any(each.key == key for each in self.fields) and has_row_passages(field_reader(self.kind, key)):
            rows = self._read_text(key, self.text_of(key)).values.get(key)
            passage = passage._replace(said_in=key, row=max(len(rows) - 1, 0) if isinstance(rows, list) else 0)
        if any(each.is_at(passage) for each in self._passages):
            return False
        self._passages = (*self._passages, passage)
        if self._read_words and not passage.said_in:
            texts = self._read_words(PASSAGES, {}, self._own_passages)
            self._fill_in({key: text for key, text in texts.items() if not self.text_of(key)})
        self._read_again()
        return True

    def remove_passage(self, position: int) -> None:
        """Remove the passage at a position."""
        self._passages = (*self._passages[:position], *self._passages[position + 1 :])
        self._read_again()

    def take_as_new(self, key: str) -> None:
        """Say that the name or the word in a field is a new one: saving makes the party, or declares the word.

        In a list that is the last entry.
        """
        field = next(each for each in self.fields if each.key == key)
        text = self.text_of(key)
        entry = text.rpartition(",")[2] if field.is_list else text
        self._as_new.add(new_name(entry, field_reader(self.kind, key).open_list))
        self._read_again()

    def reading_of(self, key: str) -> FieldReading:
        """Return how a field was understood, and what is wrong; `passages` is that of the passages."""
        text, values = self.text_of(key), self._said
        reading = self._read_text(key, text).reading if text.strip() else FieldReading(self._words_of_empty(key))
        if key == _ID and (text.strip() or not self._opened.is_new):
            return read_id(reading, text.strip(), self._opened, values.table, self.dossier)
        wrong = values.problems.get(key)
        if wrong is None or reading.problem or reading.new_names:  # what is new is not there yet
            return reading
        return reading._replace(problem=wrong.what, remedy=wrong.remedy or reading.remedy)

    def find_new_names(self) -> Sequence[str]:
        """Return the names around the words of the fact that are those of no party, those in the words first."""
        return self._copy.find_names(self._passages)

    def proposal_of(self, key: str) -> str:
        """Return what is taken for a field that stays empty: an id, a basis; empty if nothing is."""
        if not self._opened.is_new or self.text_of(key).strip():
            return ""
        if key == _ID:
            return self.proposed_id
        return str(self._said.table[_BASIS]) if key == _BASIS else ""

    @property
    def proposed_id(self) -> str:
        """The id that a new fact gets if none is typed; empty for an edit."""
        return propose_id(self.kind, self._said.table, self.dossier) if self._opened.is_new else ""

    @property
    def problem_count(self) -> int:
        """How many fields have a problem, the passages included."""
        return sum(bool(self.reading_of(key).problem) for key in (*(each.key for each in self.fields), PASSAGES))

    @property
    def is_blank(self) -> bool:
        """Whether it is that of a new fact, and nothing stands in its fields."""
        return self._opened.is_new and not any(map(str.strip, self._texts.values()))

    @property
    def is_dirty(self) -> bool:
        """Whether something would be lost if the form was closed; what it was filled in with is not."""
        texts = {*self._texts, *self._first_texts}
        has_other_texts = any(self.text_of(key) != self._first_texts.get(key, "") for key in texts)
        return has_other_texts or self._has_other_passages or any(each.said_in for each in self._passages)

    @property
    def _own_passages(self) -> Sequence[FormPassage]:
        """The passages of the fact, without those of rows."""
        return [each for each in self._passages if not (each.said_in and self.text_of(each.said_in).strip())]

    @property
    def _has_other_passages(self) -> bool:
        return [each.value for each in self._own_passages] != [each.value for each in self._first_passages]

    @property
    def draft(self) -> FormDraft:
        """What stands in the form, as a plain value that a draft file can hold."""
        texts = {key: text for key, text in self._texts.items() if text}
        as_new, opened = frozenset(self._as_new), {**self._opened.table}
        return FormDraft(self.kind, self.address, texts, self._passages, as_new, opened)

    def form_change(self) -> FormChange:
        """Return the change that saving makes: the fact, the parties made along with it, the figure of a term."""
        return FormChange(
            self._opened,
            self._said,
            self.dossier,
            passages=self._passages,
            origin=self._origin,
            new_words=[word for read in self._changed().values() if read for word in read.new_words],
            paragraph_text=self._copy.paragraph_text,
            described={folded: self._described(each.name) for folded, each in self._said.parties.items()},
        )

    def _described(self, name: str) -> PartyDescription:
        """Return what the words of the fact say of a party that they name."""
        return self._copy.describe(name, self._passages)

    def _words_of_empty(self, key: str) -> str:
        """Return what an empty field means: what is proposed for it, or what another field says of its key."""
        values = self._said
        said = typed_text(values.table[key]) if key in values.said_by and key in values.table else ""
        return self.proposal_of(key) or said

    def _read_again(self) -> None:
        self._read.clear()
        self._values = None

    @property
    def _said(self) -> FormValues:
        """What all fields say together."""
        dossier = self.dossier
        if dossier is not self._read_for:
            self._read_for = dossier
            self._read_again()
        if self._values is None:
            is_changed = self._opened.is_new or self._has_other_passages
            passages = [each.value for each in self._own_passages] if is_changed else None
            self._values = join_values(self._opened, self._changed(), passages, dossier, self._copy.compare)
        return self._values

    def _changed(self) -> dict[str, ReadField | None]:
        """Return what the texts become that are others than those of the entry as it was opened."""
        return {
            key: self._read_text(key, text) if text.strip() else None
            for key in {**self._opened.texts, **self._texts}
            if (text := self.text_of(key)) != self._opened.texts.get(key, "") or row_values(self._passages, key)
        }

    def _read_text(self, key: str, text: str) -> ReadField:
        known = self._read.get(key)
        if known is None or known[0] != text:
            reader = FieldReader(self.kind, self.dossier, self._as_new, self._described)
            added = [each.value for each in self._own_passages if each.kept is None]
            of_rows = row_values(self._passages, key)
            known = self._read[key] = (text, reader.read_field(key, text, self._opened.table.get(key), added, of_rows))
        return known[1]
