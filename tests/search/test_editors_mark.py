"""The mark of what rests on the editor is shown with what is found, and never searched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.address import DOSSIER, Address, paragraph_address
from jvexplore.cli import main
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.load import load_dossier
from jvexplore.search.address_index import AddressIndex
from jvexplore.search.documents import FactDocuments, NoteDocuments
from jvexplore.search.finder import DossierFinder
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

LEADS = "relation/dobrodeev-leads-mail-ru"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load_dossier(bundled_dossier_path())


def test_nothing_that_is_searched_has_the_mark(dossier: Dossier) -> None:
    notes = {note.id: note for note in (made(number, on) for number, on in enumerate(dossier.all_addresses))}
    for documents in (FactDocuments(dossier), NoteDocuments(dossier, notes)):
        for key in documents.list_keys():
            document = documents.load_document(key)
            searched = (
                document.title,
                document.names,
                document.text,
                document.keywords,
                *documents.kind_and_title(key),
            )
            assert not any(EDITOR in each for each in searched)


@pytest.mark.parametrize(
    "phrase",
    ["leads Mail.ru Group as chief executive", "chief executive of Mail.ru Group", "Mail.ru Group is to hold 15"],
)
def test_phrases_run_over_where_the_mark_stands(phrase: str, dossier: Dossier) -> None:
    assert DossierFinder(dossier).find_documents(f'"{phrase}"', {}).found


def test_the_word_finds_what_says_it_and_not_what_bears_it(dossier: Dossier) -> None:
    found = {each.document.key for each in DossierFinder(dossier).find_documents("editor", {}, None).found}
    assert found == {
        key for key in dossier.all_addresses if "editor" in str(FactDocuments(dossier).load_document(key).text).lower()
    }


def test_a_result_has_the_mark(dossier: Dossier) -> None:
    marks = {key: FactDocuments(dossier).load_document(key).mark for key in dossier.all_addresses}
    assert marks[Address(LEADS)] == marks[Address("party/mail-ru")] == EDITOR
    assert marks[Address("party/alibaba")] == marks[paragraph_address("5")] == marks[DOSSIER] == ""


def test_a_completed_address_has_the_mark(dossier: Dossier) -> None:
    addresses = AddressIndex(dossier)
    assert addresses.find_matching("party/mail-ru", 1) == [("party/mail-ru", "Mail.ru Group", EDITOR)]
    assert addresses.find_matching("party/alibaba", 1) == [("party/alibaba", "Alibaba Group", "")]
    assert addresses.find_matching("[editor]", 9) == addresses.find_matching("group [editor]", 9) == []
    assert [each.mark for _, each in addresses.find_by_letters("mal grp", 9) if each.address == "party/mail-ru"] == [
        EDITOR
    ]


def test_the_command_prints_it() -> None:
    line = "Boris Dobrodeev leads Mail.ru Group as chief executive [editor]"
    query = '"leads Mail.ru Group as chief executive"'
    assert f"{LEADS}\t{line}\n" in CliRunner().invoke(main, ["find", query]).stdout
    found = json.loads(CliRunner().invoke(main, ["find", query, "--json"]).stdout)
    assert line in [each["title"] for each in found]
