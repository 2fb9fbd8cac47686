"""What a line of a form offers for its text: values of its field; in the last line, the folded fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.authoring.form_state import CHOSEN_SHAPES, MORE
from jvexplore.dossier.name_index import fold_name
from jvexplore.session.authoring.field_suggestions import NEW_THINGS, FieldSuggestion, suggest_values
from jvexplore.session.authoring.new_names import PARTY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.authoring.form_state import FormState

_DID_YOU_MEAN: Final = "did you mean this?"


def opens_by_itself(state: FormState, key: str, text: str) -> bool:
    """Return whether a line shows what it offers before anything is typed: where there is nothing but to choose."""
    field = state.field(key)
    return key == MORE or (not text and field is not None and field.shape in CHOSEN_SHAPES)


def _meant(state: FormState, key: str, text: str) -> Iterator[FieldSuggestion]:
    """Yield what is perhaps meant by a text whose last entry is not known."""
    field, meant = state.field(key), state.form.reading_of(key).replacement
    if not field or not meant or text != state.form.text_of(key):
        return
    before, _, _ = text.rpartition(",") if field.is_list else ("", "", "")
    known, _, entry = meant.rpartition(", ") if before else ("", "", meant)
    if [*map(str.strip, before.split(","))] == known.split(", "):
        yield FieldSuggestion(meant, entry, _DID_YOU_MEAN, is_meant=True)


def _named_in_article(state: FormState, key: str, text: str) -> Iterator[FieldSuggestion]:
    """Yield the names beside the words of the fact that are those of no party yet, and have a word that is begun."""
    field = state.field(key)
    if not field or field.shape != PARTY:
        return
    before, comma, entry = text.rpartition(",") if field.is_list else ("", "", text)
    begun = fold_name(entry)
    for name in state.form.find_new_names() if begun else ():
        folded = fold_name(name)
        if folded != begun and f" {begun}" in f" {folded}" and "," not in name:
            whole = f"{before}{comma} {name}" if comma else name
            yield FieldSuggestion(whole, name, NEW_THINGS[PARTY], is_new=True)


def offered_values(state: FormState, key: str, text: str) -> list[FieldSuggestion]:
    """Return what a line offers for a text, the best first."""
    if key != MORE:
        offered = suggest_values(state.form.kind, key, text, state.form.dossier)
        is_unknown = all(each.is_new for each in offered)
        known = [each for each in offered if not each.is_new]
        named = _named_in_article(state, key, text)
        return [*(_meant(state, key, text) if offered and is_unknown else ()), *known, *named, *offered[len(known) :]]
    typed = text.strip().casefold()
    fields = [FieldSuggestion(each.key, each.label, each.hint) for each in state.folded_fields]
    first = [each for each in fields if each.value.casefold().startswith(typed)]
    return [*first, *(each for each in fields if each not in first and typed in f"{each.value} {each.text}".casefold())]
