"""Saving a form: one undo step in the file, in which all else stays as it was."""

from __future__ import annotations

import resource
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import DOSSIER, address_of
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.errors import JvexploreError
from jvexplore.session.attach_copies import read_named_copy
from jvexplore.session.authoring.form_passage import FormPassage
from jvexplore.session.prepare_authoring import prepare_authoring
from tests.conftest import BAKERY
from tests.lighthouse import PAPER_COPY
from tests.session.authoring.open_forms import type_texts
from tests.session.dossier_window import entry_in, open_file

if TYPE_CHECKING:
    from jvexplore.session.session import Session

STAKE = address_of("stake/gull")
PASSAGE = FormPassage("3", 42, 51, "sha256:057222d2ae625ab3", "Mira Holm")


async def test_a_new_fact_its_party_and_its_figure_are_one_step(session: Session, lighthouse_copy: Path) -> None:
    before = lighthouse_copy.read_text("utf-8")
    await prepare_authoring(session)
    form = session.authoring.open_new("term", [PASSAGE])
    type_texts(form, category="offer", by="Egret Ltd", to="skerry point", amount="40,000 crowns")
    saved = await session.authoring.save_form(form)
    assert (saved.address, saved.changed.label) == ("term/egret-offer", "new term")
    added = ["party/egret", "term/egret-offer", "figure/egret-offer-amount"]
    assert [each.after.address for each in saved.changed.step if each.after] == added
    assert [each in session.dossier.facts for each in map(address_of, added)] == [True] * 3
    assert [each for each in dossier_problems(session.dossier) if each.entry in added] == []
    assert lighthouse_copy.read_text("utf-8").startswith(before[:2000])
    assert (await session.fact_changes.undo()).label == "new term"
    assert lighthouse_copy.read_text("utf-8") == before
    await session.fact_changes.redo()
    assert entry_in(lighthouse_copy, "terms", "egret-offer")["to"] == ["skerry-light"]


async def test_a_fact_full_of_problems_is_saved_and_shown_with_them(session: Session, lighthouse_copy: Path) -> None:
    form = type_texts(session.authoring.open_new("stake"), percent="lots", status="so so", when="once", tags="A b, c")
    assert form.problem_count == 6
    saved = await session.authoring.save_form(form)
    assert saved.address == "stake/stake"
    written = entry_in(lighthouse_copy, "stakes", "stake")
    assert {key: written[key] for key in ("percent", "status", "when", "tags")} == {
        "percent": "lots",
        "status": "so so",
        "when": "once",
        "tags": ["a-b", "c"],
    }
    fact = session.dossier.facts[saved.address]
    assert {each.key for each in fact.unread} == {"holder", "company", "percent", "status", "when"}
    again = session.authoring.open_edit(saved.address)
    assert [again.text_of(key) for key in ("percent", "status", "tags")] == ["lots", "so so", "a-b, c"]
    assert again.reading_of("percent").problem == '"lots" is not a number'


@pytest.mark.parametrize("path", [bundled_dossier_path(), BAKERY], ids=["bundled", "format 1"])
async def test_opening_and_saving_without_typing_changes_nothing(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / "dossier.toml"))
    copy.chmod(0o600)
    before = copy.read_bytes()
    session = open_file(copy)
    addresses = [*session.dossier.facts, *(f"source/{each}" for each in session.dossier.sources_by_id), DOSSIER]
    for address in map(address_of, addresses[:: max(1, len(addresses) // 12)]):
        saved = await session.authoring.save_form(session.authoring.open_edit(address))
        assert (saved.address, saved.changed.step, saved.changed.is_head_changed) == (address, (), False)
    assert copy.read_bytes() == before
    assert session.undo_order.next_undo is None


async def test_an_edit_changes_only_what_was_typed(session: Session, lighthouse_copy: Path) -> None:
    before = lighthouse_copy.read_text("utf-8")
    form = session.authoring.open_edit(STAKE)
    assert (form.text_of("holder"), form.text_of("percent"), form.is_dirty) == ("Gull Trust", "75 %", False)
    type_texts(form, percent="about 70 to 72 per cent", status="")
    saved = await session.authoring.save_form(form)
    assert saved.changed.label == "edit"
    after = before.replace('percent = 75\nstatus = "proposed"\n', 'minimum = 70\nmaximum = 72\nqualifier = "about"\n')
    assert sorted(lighthouse_copy.read_text("utf-8").splitlines()) == sorted(after.splitlines())
    form = session.authoring.open_edit(STAKE)
    assert form.text_of("percent") == "about 70 to 72 %"
    type_texts(form, percent="75", status="proposed")
    await session.authoring.save_form(form)
    assert tomllib.loads(lighthouse_copy.read_text("utf-8")) == tomllib.loads(before)


async def test_passages_that_stay_are_not_written_anew(lighthouse_copy: Path) -> None:
    plain = lighthouse_copy.read_text("utf-8")
    odd = 'passages = [ {words="40,000 crowns",paragraph="2"} ] # as typed'
    lighthouse_copy.write_text(plain.replace('passages = [{ paragraph = "2", words = "40,000 crowns" }]', odd), "utf-8")
    session = open_file(lighthouse_copy)
    session.facts.attach_copies(read_named_copy(session.dossier, PAPER_COPY, None)[0])
    form = session.authoring.open_edit(address_of("figure/price-in-the-paper"))
    assert [each.exact for each in form.passages] == ["40,000 crowns"]
    await session.authoring.save_form(type_texts(form, comment="In cash."))
    assert odd in lighthouse_copy.read_text("utf-8").splitlines()
    form = session.authoring.open_edit(address_of("figure/price-in-the-paper"))
    form.add_passage(PASSAGE)
    await session.authoring.save_form(form)
    assert entry_in(lighthouse_copy, "figures", "price-in-the-paper")["passages"] == [
        {"paragraph": "2", "words": "40,000 crowns"},
        PASSAGE.value,
    ]


async def test_a_list_of_one_without_brackets_is_no_conflict(lighthouse_copy: Path) -> None:
    text = lighthouse_copy.read_text("utf-8")
    lighthouse_copy.write_text(text.replace('speakers = ["mira-holm"]', 'speakers = "mira-holm"'), "utf-8")
    session = open_file(lighthouse_copy)
    form = session.authoring.open_edit(address_of("quote/light-first"))
    assert form.text_of("speakers") == "Mira Holm"
    await session.authoring.save_form(type_texts(form, speakers="Mira Holm, beacon"))
    written = entry_in(lighthouse_copy, "quotes", "light-first")
    assert (written["speakers"], "conflict" in written) == (["mira-holm", "beacon"], False)


async def test_a_fact_without_an_id_gets_the_one_by_which_it_is_shown(lighthouse_copy: Path) -> None:
    text = lighthouse_copy.read_text("utf-8")
    lighthouse_copy.write_text(text.replace('[[stakes]]\nid = "gull"\n', "[[stakes]]\n"), "utf-8")
    session = open_file(lighthouse_copy)
    saved = await session.authoring.save_form(
        type_texts(session.authoring.open_edit(address_of("stake/stake-1")), percent="70")
    )
    assert saved.address == "stake/stake-1"
    assert entry_in(lighthouse_copy, "stakes", "stake-1")["percent"] == 70
    assert address_of("stake/stake-1") in session.dossier.facts


async def test_an_unknown_key_has_a_field_and_can_be_removed(lighthouse_copy: Path) -> None:
    text = lighthouse_copy.read_text("utf-8")
    lighthouse_copy.write_text(text.replace("percent = 75\n", 'percent = 75\nshare_of = ["votes"]\n'), "utf-8")
    session = open_file(lighthouse_copy)
    form = session.authoring.open_edit(STAKE)
    assert (form.fields[-1].key, form.text_of("share_of")) == ("share_of", '["votes"]')
    assert form.reading_of("share_of").problem == "unknown key"
    await session.authoring.save_form(type_texts(form, share_of=""))
    assert lighthouse_copy.read_text("utf-8") == text


async def test_a_fact_of_format_1_is_converted_and_edited(bakery_copy: Path) -> None:
    session = open_file(bakery_copy)
    form = session.authoring.open_edit(address_of("stake/dough"))
    assert (form.text_of("company"), form.text_of("percent")) == ("Rising Sun", "37.5 %")
    saved = await session.authoring.save_form(type_texts(form, percent="38", consideration=""))
    assert (saved.address, saved.changed.is_converted) == ("stake/dough", True)
    written = entry_in(bakery_copy, "stakes", "dough")
    assert (written["company"], written["percent"], "consideration" in written) == ("rising-sun", 38, False)
    assert "conflict" not in written


async def test_a_source_and_the_dossier_are_edited(session: Session, lighthouse_copy: Path) -> None:
    form = session.authoring.open_edit(address_of("source/paper"))
    assert (form.text_of("author"), form.text_of("published")) == ("Bo Lind, Ann Ek", "2021-06-05")
    await session.authoring.save_form(type_texts(form, author="Bo Lind", published="June 2021", based_on=""))
    source = entry_in(lighthouse_copy, "sources", "paper")
    assert (source["author"], source["published"], "based_on" in source) == (["Bo Lind"], "2021-06", False)
    form = session.authoring.open_edit(DOSSIER)
    saved = await session.authoring.save_form(type_texts(form, title="Skerry", tags="harbour, tall light", summary=""))
    assert (saved.address, saved.changed.is_head_changed) == (DOSSIER, True)
    found = tomllib.loads(lighthouse_copy.read_text("utf-8"))
    assert (found["title"], found["tags"], "summary" in found) == ("Skerry", ["harbour", "tall-light"], False)
    await session.fact_changes.undo()
    assert session.dossier.title == "Skerry Point lighthouse"


async def test_a_new_word_is_declared_in_the_same_step(session: Session, lighthouse_copy: Path) -> None:
    form = type_texts(session.authoring.open_new("event", [PASSAGE]), category="tea ceremony")
    form.take_as_new("category")
    await session.authoring.save_form(form)
    assert tomllib.loads(lighthouse_copy.read_text("utf-8"))["vocabulary"] == {
        "categories": {"tea-ceremony": "Tea ceremony"}
    }
    await session.fact_changes.undo()
    assert "vocabulary" not in tomllib.loads(lighthouse_copy.read_text("utf-8"))


async def test_a_passage_is_added_once_and_its_words_are_shown(session: Session, lighthouse_copy: Path) -> None:
    session.facts.attach_copies(read_named_copy(session.dossier, PAPER_COPY, None)[0])
    changed = await session.authoring.add_passage(STAKE, PASSAGE)
    assert changed.label == "add passage"
    assert (await session.authoring.add_passage(STAKE, PASSAGE)).step == ()
    held = entry_in(lighthouse_copy, "stakes", "gull")["passages"]
    assert (len(held), held[-1]) == (3, PASSAGE.value)
    form = session.authoring.open_edit(STAKE)
    assert [each.exact for each in form.passages] == ["75 per cent", "", "Mira Holm"]
    form.remove_passage(0)
    await session.authoring.save_form(form)
    assert entry_in(lighthouse_copy, "stakes", "gull")["passages"] == held[1:]
    with pytest.raises(JvexploreError, match="stake/nemo: is not a fact that can be changed"):
        await session.authoring.add_passage(address_of("stake/nemo"), PASSAGE)


async def test_on_a_full_disk_nothing_is_saved_and_the_form_is_as_it_was(
    session: Session, lighthouse_copy: Path
) -> None:
    form = type_texts(session.authoring.open_new("event"), title="T", when="once")
    before, draft = lighthouse_copy.read_bytes(), form.draft
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))  # files cannot grow beyond, as on a full disk
    try:
        with pytest.raises(JvexploreError, match="cannot be written"):
            await session.authoring.save_form(form)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (lighthouse_copy.read_bytes(), form.draft) == (before, draft)
    assert (await session.authoring.save_form(form)).address == "event/t"


async def test_a_fact_that_is_gone_has_no_form(session: Session) -> None:
    with pytest.raises(JvexploreError, match="stake/nemo: no such fact"):
        session.authoring.open_edit(address_of("stake/nemo"))
