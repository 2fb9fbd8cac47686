"""A field for a party offers the names in the article that are those of none yet, by a part of them."""

from __future__ import annotations

import pytest

from jvexplore.app.authoring.form_state import FormState
from jvexplore.app.authoring.offered_values import offered_values
from jvexplore.session.authoring.form_passage import FormPassage
from tests.session.authoring.open_forms import authoring_of, made_tables

TEXT = "Finch sold its stake in Hernø Pulp AB to Ana Vogt, who leads the fund Nordic Larch. Finch plc is glad."


def state_for(kind: str, text: str = TEXT) -> FormState:
    """Return the state of a form whose words are a text."""
    return FormState(authoring_of().open_new(kind, [FormPassage("1", 0, len(text), "", text)], {}))


@pytest.mark.parametrize(
    ("key", "typed", "offered"),
    [
        ("company", "Hern", [("Hernø Pulp AB", True), ("Hern", True)]),
        ("company", "hern", [("Hernø Pulp AB", True), ("hern", True)]),
        ("company", "pulp", [("Hernø Pulp AB", True), ("pulp", True)]),
        ("company", "ernø", [("ernø", True)]),
        ("company", "Hernø Pulp AB", [("Hernø Pulp AB", True)]),
        ("holder", "vog", [("Ana Vogt", True), ("vog", True)]),
        ("holder", "Ana", [("Ana Okoye", False), ("Ana Vogt", True), ("Ana", True)]),
        ("holder", "fin", [("Finch plc", False), ("fin", True)]),
        ("via", "Finch, nord", [("Nordic Larch", True), ("nord", True)]),
        ("consideration", "nord", []),
        ("company", " ", None),
    ],
)
def test_names_in_the_words_are_offered(key: str, typed: str, offered: list[tuple[str, bool]] | None) -> None:
    found = [(each.value, each.is_new) for each in offered_values(state_for("stake"), key, typed)]
    assert found == offered if offered is not None else not any(is_new for _, is_new in found)


def test_what_stands_before_it_in_a_list_stays() -> None:
    state = state_for("event")
    (whole,) = (each.text for each in offered_values(state, "parties", "Finch, vog") if each.value == "Ana Vogt")
    assert whole == "Finch, Ana Vogt"
    state.form.set_text("parties", whole)
    state.form.take_as_new("parties")
    assert made_tables(state.form)["party/ana-vogt"]["type"] == "person"
