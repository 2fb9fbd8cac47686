"""Which id an imported article gets: one that is free, or the one that the reader chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.article.import_.new_source import new_source
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.writing.known_article import KnownArticle
from jvexplore.dossier.writing.source_ids import IdTaken
from jvexplore.dossier_folder import dossier_file, sources_folder
from jvexplore.paths import data_folder
from jvexplore.session.import_target import AddedSourceTarget, NewDossierTarget, id_error
from jvexplore.session.open_import import ImportHead
from tests.session.import_samples import open_sample

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.writing.new_dossier import NewSource

HEAD = ImportHead("Osprey sold", "The Coast Courier", ["title", "body"])


def make_source() -> NewSource:
    return new_source(open_sample().corrected_article(), b"as it came", ".html")


def test_a_new_dossier_gets_the_first_free_id(home: Path) -> None:
    NewDossierTarget().write_source(make_source(), "osprey-sold")
    (data_folder() / "notes").mkdir()
    (data_folder() / "notes" / "osprey-sold-2.toml").touch()
    target = NewDossierTarget()
    assert target.propose_id(HEAD) == "osprey-sold-3"
    assert target.propose_id(HEAD, "Osprey sold 2") == "osprey-sold-2-2"
    assert [target.is_taken(each, HEAD) for each in ("osprey-sold", "osprey-sold-2", "aliexpress-russia")] == [
        True,
        False,  # who has notes under an id may use it again
        True,
    ]


def test_an_id_that_is_taken_meanwhile_is_refused_and_known_from_then_on() -> None:
    target = NewDossierTarget()
    NewDossierTarget().write_source(make_source(), "osprey-sold")
    with pytest.raises(IdTaken):
        target.write_source(make_source(), "osprey-sold")
    assert target.propose_id(HEAD) == "osprey-sold"
    target.refresh_taken()
    assert target.propose_id(HEAD) == "osprey-sold-2"
    with pytest.raises(KnownArticle):  # no other id was chosen
        target.write_source(make_source(), "")


def test_a_source_gets_the_id_that_was_chosen(bakery_copy: Path) -> None:
    target = AddedSourceTarget(bakery_copy)
    first = load_dossier(bakery_copy).sources[0].id
    assert target.propose_id(HEAD) == "the-coast-courier"
    assert target.is_taken(first, HEAD)
    assert target.propose_id(HEAD, first) == f"{first}-2"
    with pytest.raises(IdTaken):
        target.write_source(make_source(), first)
    assert target.write_source(make_source(), "courier") == bakery_copy
    added = load_dossier(bakery_copy).sources[-1]
    assert (added.id, added.paragraphs[0].id) == ("courier", "courier-title")
    folder = target.copy_folder("courier")
    assert folder == sources_folder(target.dossier)
    assert sorted(each.name for each in folder.iterdir()) == ["courier.original.html", "courier.txt"]


def test_an_id_whose_copy_is_there_already_is_taken(bakery_copy: Path) -> None:
    folder = AddedSourceTarget(bakery_copy).copy_folder("")
    folder.mkdir(parents=True)
    (folder / "wire.txt").touch()
    assert AddedSourceTarget(bakery_copy).is_taken("wire", HEAD)


def test_a_new_dossier_has_its_copy_in_its_folder() -> None:
    path = NewDossierTarget().write_source(make_source(), "osprey")
    assert path == dossier_file("osprey")
    assert NewDossierTarget().copy_folder("osprey") == path.parent / "sources"


@pytest.mark.parametrize(
    ("name", "what"),
    [("osprey-2", ""), ("Osprey", "not an id"), ("", "not an id"), ("a" * 81, "too long"), ("con", "reserved")],
)
def test_what_is_wrong_with_an_id(name: str, what: str) -> None:
    assert id_error(name) == what
