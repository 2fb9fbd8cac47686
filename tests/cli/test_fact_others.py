"""`jvexplore fact` and others: the facts that refer to one, and programs that write to the file meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import address_of
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.writing.own_copy import writable_dossier

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Program

FIGURES = "figure/price-in-the-paper, figure/price-on-the-wire"


@pytest.fixture
def meanwhile(harbour: Program, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets another program call `fact`, once the next one here has read the file and before it writes it."""
    waiting: list[tuple[str, ...]] = []
    writable = writable_dossier

    def write_first(path: Path) -> tuple[Path, bool]:
        while waiting:
            other = harbour("fact", *waiting.pop())
            assert other.exit_code == 0, other.stderr
        return writable(path)

    monkeypatch.setattr("jvexplore.cli.dossier_changes.writable_dossier", write_first)
    return lambda *args: waiting.append(args)


def test_what_others_refer_to_is_deleted_by_force_only(harbour: Program) -> None:
    assert harbour.failed("fact", "delete", "stake/gull") == (
        1,
        f"jvexplore: stake/gull: {FIGURES} refer to it; change those references first, or delete it with --force\n",
    )
    result = harbour("fact", "delete", "stake/gull", "--force")
    assert result.stdout == "stake/gull\n"
    left = f'{FIGURES} refer to it; "jvexplore check" lists the references.'
    assert result.stderr.splitlines()[0] == left
    listed = harbour("check").output
    for figure in FIGURES.split(", "):
        assert f'{figure}: of: there is no "stake/gull"; ' in listed


def test_a_fact_to_which_another_program_refers_meanwhile_stays(
    harbour: Program, meanwhile: Callable[..., None]
) -> None:
    meanwhile("edit", "stake/gull", "contradicts=figure/price-on-the-wire")
    told = "somebody else changed it or referred to it just now, so it stays, as a conflict"
    assert harbour.failed("fact", "delete", "figure/price-on-the-wire") == (
        1,
        f"jvexplore: figure/price-on-the-wire: {told}; look at it, and delete it again\n",
    )
    assert "figure/price-on-the-wire" in load_dossier(harbour.dossier).facts


def test_an_edit_of_the_dossier_leaves_what_another_program_writes_meanwhile(
    harbour: Program, meanwhile: Callable[..., None]
) -> None:
    meanwhile("edit", "stake/gull", "comment=Checked")
    meanwhile("edit", "dossier", "tags=lamp")
    assert harbour("fact", "edit", "dossier", "category=Acquisition").exit_code == 0
    dossier = load_dossier(harbour.dossier)
    assert (dossier.category, dossier.tags) == ("acquisition", ("lamp",))
    assert dossier.facts[address_of("stake/gull")].comment == "Checked"


def test_of_two_gists_both_stay(harbour: Program, meanwhile: Callable[..., None]) -> None:
    meanwhile("edit", "paragraph/1", "gist=Theirs.")
    meanwhile("edit", "paragraph/2", "gist=Theirs, of another.")
    assert harbour("fact", "edit", "paragraph/1", "gist=Ours.").exit_code == 0
    dossier = load_dossier(harbour.dossier)
    (other,) = dossier.first_source.conflict
    assert dossier.paragraphs["2"].gist == "Theirs, of another."
    gist = next(each for each in other.changed if each.key == "paragraphs.1.gist")
    assert {gist.here, gist.there} == {"Ours.", "Theirs."}


def test_a_key_of_the_dossier_that_another_program_changes_meanwhile_is_kept_twice_and_told(
    harbour: Program, meanwhile: Callable[..., None]
) -> None:
    meanwhile("edit", "dossier", "title=The lamp")
    result = harbour("fact", "edit", "dossier", "title=The light")
    what = "title was changed in two ways; the other version is kept as title-other; keep one of them"
    assert f"jvexplore: {harbour.dossier}: {what}\n" in result.stderr
    text = harbour.dossier.read_text(encoding="utf-8")
    assert 'title = "The light"\n' in text
    assert 'title-other = "The lamp"\n' in text


def test_notes_follow_a_fact_to_the_id_that_it_got_if_another_program_took_the_one_asked_for(
    harbour: Program, meanwhile: Callable[..., None]
) -> None:
    harbour.told("note", "party/gull", "See [[party/gull]]", "--author", "ana")
    meanwhile("rename", "party/beacon", "lamp")
    assert harbour("fact", "rename", "party/gull", "lamp").stdout == "party/lamp-2\n"
    dossier = load_dossier(harbour.dossier)
    assert [dossier.present_address(address_of(each)) for each in ("party/gull", "party/beacon")] == [
        "party/lamp-2",
        "party/lamp",
    ]
    assert [(each["on"], each["text"]) for each in harbour.written] == [("party/lamp-2", "See [[party/lamp-2]]")]
