"""What a form shows of its fields: which have a line, in which something was typed, whose problems are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.authoring.form_keeping import FormStatus
from jvexplore.dossier.kind_table import collection_names
from jvexplore.session.authoring.field_suggestions import NEW_THINGS, is_new_entry, suggest_values
from jvexplore.session.authoring.form_passage import PASSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.form_fields import FormField
    from jvexplore.session.authoring.field_reading import FieldReading
    from jvexplore.session.authoring.open_form import OpenForm

MORE: Final = ""
"""The key of the last line, which names the folded fields, and finds one of them."""
CHOSEN_SHAPES: Final = frozenset(("closed", "flag", "open"))
"""What is chosen from a list of words."""
WRITTEN_SHAPES: Final = frozenset(("text", "toml"))
"""What one writes on in; what is typed replaces all else, as in forms elsewhere."""


class FormStop(NamedTuple):
    """What the cursor of a form can be on.

    Attributes:
        key: of a field; `PASSAGES` for the words, `MORE` for the last line.
        passage: of the words, which of them; 0 too if there are none.
    """

    key: str
    passage: int = 0

    @property
    def has_text(self) -> bool:
        """Whether a text is typed there."""
        return self.key != PASSAGES


class FormState:
    """A form as it is shown.

    Args:
        form: what is typed in it.

    Attributes:
        form: what is typed in it.
        status: whether its draft is kept, and what others did to the same fact.
        choosing: the key of the field below which suggestions are shown, in the place of remedies.
        is_begun: whether some of them begin with what is typed: what is wrong with it is not told meanwhile.
    """

    def __init__(self, form: OpenForm) -> None:
        self.form = form
        self.status = FormStatus()
        self.choosing: str | None = None
        self.is_begun = False
        self._fields = {each.key: each for each in form.fields}
        self._touched: set[str] = set() if not form.address else {*self._fields, PASSAGES}
        self._unfolded: set[str] = set()

    @property
    def has_words(self) -> bool:
        """Whether it is that of a fact, which rests on words."""
        return self.form.kind in collection_names()

    @property
    def stops(self) -> Sequence[FormStop]:
        """All that the cursor can be on, from top to bottom."""
        words = [FormStop(PASSAGES, number) for number in range(max(1, len(self.form.passages)))]
        fields = [FormStop(each.key) for each in self.form.fields if not self._is_hidden(each)]
        more = [FormStop(MORE)] if self.folded_fields else []
        return [*words[: len(words) * self.has_words], *fields, *more]

    @property
    def first_stop(self) -> FormStop:
        """Where one begins: at the first field that needs something, else at the first of all.

        That is one in which something is missing; in what is edited also one that is wrong.
        """
        fields = [each for each in self.stops if each.key in self._fields]
        needing = (each for each in fields if self._needs_something(each.key))
        return next(needing, fields[0] if fields else self.stops[0])

    def _needs_something(self, key: str) -> bool:
        is_wrong = bool(self.form.address and self.form.reading_of(key).problem)
        return is_wrong or self.is_missing(key)

    @property
    def folded_fields(self) -> Sequence[FormField]:
        """The fields that have no line, in their order."""
        return [each for each in self.form.fields if self._is_hidden(each)]

    def _is_hidden(self, field: FormField) -> bool:
        if not field.is_folded or field.key in self._unfolded or self.form.text_of(field.key):
            return False
        return not self.form.reading_of(field.key).problem

    def unfold(self, *keys: str) -> None:
        """Give fields a line that stays."""
        self._unfolded.update(keys)

    def field(self, key: str) -> FormField | None:
        """Return the field of a key; `None` for the words and the last line."""
        return self._fields.get(key)

    def touch(self, key: str) -> None:
        """Note that something was typed in a field, or that the focus has left it: what is wrong there is told."""
        if key != MORE:
            self._touched.add(key)

    def reading(self, key: str) -> FieldReading:
        """Return how a field is understood, without a problem where nobody has been yet."""
        reading = self.form.reading_of(key)
        is_told = key in self._touched or bool(self.form.text_of(key)) or key == PASSAGES
        if is_told and key != self.choosing:
            return reading
        problem = "" if self.is_begun or not is_told else reading.problem
        return reading._replace(problem=problem, remedy="", replacement="")

    def new_thing(self, key: str) -> str:
        """Return what the last entry of a field could be declared as: "new word", "new party"; empty if it is known."""
        form, field = self.form, self._fields.get(key)
        if not field or field.shape not in NEW_THINGS:
            return ""
        text = form.text_of(key)
        entry = text.rpartition(",")[2].strip() if field.is_list else text.strip()
        return NEW_THINGS[field.shape] if entry and is_new_entry(form.kind, key, entry, form.dossier) else ""

    def is_missing(self, key: str) -> bool:
        """Return whether a field is empty that must not be."""
        return not self.form.text_of(key) and bool(self.form.reading_of(key).problem)

    def is_known_word(self, key: str) -> bool:
        """Return whether what stands in a field is a whole word of its list, and so needs no explanation."""
        field = self._fields.get(key)
        return field is not None and field.shape in CHOSEN_SHAPES and not field.is_list and self._is_offered(key)

    def takes_entries(self, key: str) -> bool:
        """Return whether a field takes several entries, separated by commas."""
        field = self._fields.get(key)
        return field is not None and field.is_list and field.shape != "toml"

    def ends_in_whole_entry(self, key: str) -> bool:
        """Return whether a field has several names or words, the last of which is known or stands in the words."""
        if not self.takes_entries(key) or not self.form.text_of(key):
            return False
        return self.form.is_prefilled(key) or self._is_offered(key)

    def _is_offered(self, key: str) -> bool:
        """Return whether what stands in a field is what it offers, to the letter."""
        text = self.form.text_of(key)
        offered = suggest_values(self.form.kind, key, text, self.form.dossier)
        return any(each.text == text and not each.is_new for each in offered)

    @property
    def problem_count(self) -> int:
        """How many problems are told."""
        return sum(bool(self.reading(key).problem) for key in (*self._fields, *[PASSAGES] * self.has_words))

    @property
    def missing_count(self) -> int:
        """How many fields are still to be filled in."""
        return sum(self.is_missing(key) for key in self._fields)
