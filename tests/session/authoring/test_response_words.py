"""Words that are added in a field whose rows have passages belong to its last row, and not to the fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import address_of
from jvexplore.session.authoring.form_passage import FormPassage
from tests.session.authoring.open_forms import PASSAGE, made_tables, new_form, type_texts
from tests.session.dossier_window import entry_in, open_file

if TYPE_CHECKING:
    from pathlib import Path

FIRST: Final = FormPassage("2", 0, 3, "sha256:1111111111111111", "One")
SECOND: Final = FormPassage("2", 5, 8, "sha256:2222222222222222", "Two")


def test_each_response_has_the_words_that_were_added_after_it() -> None:
    form = new_form("challenge", title="Noise", category="tax", responses="okoye: No")
    assert form.add_passage(FIRST, "responses")
    assert not form.add_passage(FIRST, "responses")
    form.set_text("responses", "okoye: No; finch: Maybe")
    assert form.add_passage(SECOND, "responses")
    (table,) = made_tables(form).values()
    assert table["passages"] == [PASSAGE.value]
    assert [each["passages"] for each in table["responses"]] == [[FIRST.value], [SECOND.value]]
    form.set_text("responses", "okoye: No")
    (table,) = made_tables(form).values()
    assert table["responses"][0]["passages"] == [FIRST.value, SECOND.value], "no words are lost with a row"


def test_words_added_elsewhere_or_before_any_response_belong_to_the_fact() -> None:
    form = new_form("challenge", title="Noise", category="tax")
    for passage, key in ((FIRST, "title"), (SECOND, "responses")):
        assert form.add_passage(passage, key)
    (table,) = made_tables(form).values()
    assert table["passages"] == [each.value for each in (PASSAGE, FIRST, SECOND)]
    type_texts(form, responses="okoye: No")
    (table,) = made_tables(form).values()
    assert table["passages"] == [PASSAGE.value, FIRST.value]
    assert table["responses"][0]["passages"] == [SECOND.value]


async def test_words_are_added_to_a_response_that_was_there(lighthouse_copy: Path) -> None:
    with lighthouse_copy.open("a", encoding="utf-8") as file:
        file.write('\n[[challenges]]\nid = "fog"\ntitle = "Fog"\nbasis = "stated"\npassages = [{ paragraph = "1" }]\n')
        file.write('responses = [{ by = "gull", text = "Soon", passages = [{ paragraph = "2" }] }]\n')
    session = open_file(lighthouse_copy)
    form = session.authoring.open_edit(address_of("challenge/fog"))
    assert form.add_passage(FIRST, "responses")
    assert form.is_dirty
    await session.authoring.save_form(form)
    written = entry_in(lighthouse_copy, "challenges", "fog")
    assert written["passages"] == [{"paragraph": "1"}]
    assert written["responses"] == [{"by": "gull", "text": "Soon", "passages": [{"paragraph": "2"}, FIRST.value]}]


def test_a_draft_keeps_to_which_response_words_belong() -> None:
    form = new_form("challenge", title="Noise", category="tax", responses="okoye: No; finch: Maybe")
    form.add_passage(FIRST, "responses")
    first, second = (FormPassage.from_values(each.as_values()) for each in form.draft.passages)
    assert ((first.said_in, first.row), (second.said_in, second.row)) == (("", 0), ("responses", 1))
    assert "row" not in PASSAGE.as_values()
