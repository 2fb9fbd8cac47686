"""What is typed in a form is kept as that of a note is: quitting, switching, killed, on a full disk."""

from __future__ import annotations

import os
import tomllib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from textual.worker import WorkerFailed

from jvexplore.address import address_of
from jvexplore.app.authoring.fact_form import FactForm
from jvexplore.app.authoring.form_keeping import FormKeeping
from jvexplore.records.drafts import new_draft_file
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.session.authoring.form_draft import FormDraft
from jvexplore.session.authoring.form_drafts import FORM_DRAFT_CODEC, FormDraftRecord, abandoned_form_drafts
from jvexplore.session.authoring.form_passage import FormPassage
from tests.app.conftest import (
    Start,
    app_of,
    at_home,
    is_question_open,
    message_on_screen,
    press,
    screen_text,
    session_of,
    settle,
    until,
    until_message,
    write,
)
from tests.app.switched_dossiers import begin_switch
from tests.app.test_quitting import choose_answer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from textual.pilot import Pilot

    from jvexplore.app.app import ExplorerApp

STAKE = "stake/gull"
OPENED = {"id": "gull", "holder": "gull", "company": "skerry-light", "percent": 75, "status": "proposed"}


def drafts(path: Path) -> list[dict[str, Any]]:
    """Return what is kept of forms beside a dossier's file."""
    return [tomllib.loads(each.read_text("utf-8"))["draft"] for each in sidecar_dir(path).glob("draft-*.toml")]


def leave(path: Path, texts: Mapping[str, str], *, address: str = STAKE, kind: str = "stake") -> None:
    """Leave a form as a program does that was killed."""
    opened = OPENED if address else {}
    before = FormDraft(kind, address, {"percent": "75 %"} if address else {}, (), frozenset(), opened)
    draft = FormDraft(kind, address, texts, (FormPassage("gone-7", 3, 8, "", "words"),), frozenset(), opened)
    file = new_draft_file(path, FORM_DRAFT_CODEC)
    file.write(FormDraftRecord(address, address, before, draft, datetime(2026, 11, 30, 1, 2, tzinfo=UTC)))
    file.release_lock()


async def begin(pilot: Pilot[Any], typed: str = "70") -> None:
    """Type another percentage into the form of a stake."""
    await press(pilot, "2")
    app_of(pilot).explorer.visit_address(address_of(STAKE))
    await press(pilot, "E", "tab", "tab", "ctrl+u")
    await write(pilot, typed)
    assert isinstance(pilot.app.screen, FactForm)


def percent_in(path: Path) -> object:
    (stake,) = (each for each in tomllib.loads(path.read_text("utf-8"))["stakes"] if each["id"] == "gull")
    return stake["percent"]


@pytest.mark.usefixtures("drafts_kept_soon")
async def test_what_is_typed_is_kept_a_moment_later_until_it_is_saved(start: Start, lighthouse_copy: Path) -> None:
    async with start(dossier=lighthouse_copy) as pilot:
        await begin(pilot)
        await until(pilot, lambda: [each["texts"].get("percent") for each in drafts(lighthouse_copy)] == ["70"])
        await until(pilot, lambda: "draft kept" in screen_text(pilot))
        await press(pilot, "ctrl+c")
        assert isinstance(pilot.app.screen, FactForm)
        await press(pilot, "ctrl+s")
        assert at_home(pilot)
        assert percent_in(lighthouse_copy) == 70
        assert not [*sidecar_dir(lighthouse_copy).glob("draft-*")]
        await begin(pilot, "71")
        await until(pilot, lambda: bool(drafts(lighthouse_copy)))
        await press(pilot, "ctrl+u")
        await write(pilot, "70 ")
        await until(pilot, lambda: [each["texts"].get("percent") for each in drafts(lighthouse_copy)] == ["70 "])
        await write(pilot, "%")
        await until(pilot, lambda: not drafts(lighthouse_copy))  # what was taken back is not offered after a kill
        await press(pilot, "backspace")
        await until(pilot, lambda: bool(drafts(lighthouse_copy)))
        await press(pilot, "escape")
        await choose_answer(pilot, "Discard")
        await until(pilot, lambda: not [*sidecar_dir(lighthouse_copy).glob("draft-*")])
        assert percent_in(lighthouse_copy) == 70


@pytest.mark.parametrize(("answer", "percent"), [("Save", 70), pytest.param("Discard", 75, marks=pytest.mark.harm)])
async def test_quitting_asks_first(start: Start, lighthouse_copy: Path, answer: str, percent: int) -> None:
    async with start(dossier=lighthouse_copy) as pilot:
        await begin(pilot)
        await press(pilot, "ctrl+q")
        await choose_answer(pilot, "Keep editing")
        await until(pilot, lambda: isinstance(pilot.app.screen, FactForm))
        await press(pilot, "ctrl+q")
        await choose_answer(pilot, answer)
        await until(pilot, lambda: not pilot.app.is_running)
    assert percent_in(lighthouse_copy) == percent
    assert not [*sidecar_dir(lighthouse_copy).glob("draft-*")]


async def test_another_dossier_is_opened_once_the_form_is_closed(
    start: Start, lighthouse_copy: Path, bakery_copy: Path
) -> None:
    leave(bakery_copy, {"title": "The oven"}, address="", kind="event")
    async with start(dossier=lighthouse_copy) as pilot:
        await begin(pilot)
        worker = begin_switch(pilot, bakery_copy)
        await choose_answer(pilot, "Keep editing")
        await until(pilot, lambda: worker.is_finished)
        assert worker.result is False
        assert isinstance(pilot.app.screen, FactForm)
        worker = begin_switch(pilot, bakery_copy)
        await choose_answer(pilot, "Save")
        await until(pilot, lambda: worker.is_finished)
        await settle(pilot)
        assert worker.result is True
        assert session_of(pilot).dossier.id == "bakery"
        await until(pilot, lambda: "Title: The oven" in screen_text(pilot))
        await press(pilot, "escape")
    assert percent_in(lighthouse_copy) == 70
    assert not [*sidecar_dir(lighthouse_copy).glob("draft-*")]


async def test_an_exception_leaves_the_draft(
    start: Start, lighthouse_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apps: list[ExplorerApp] = []

    async def defect(_: object) -> None:
        raise RuntimeError("a defect")

    async def end() -> None:
        async with start(dossier=lighthouse_copy) as pilot:
            apps.append(app_of(pilot))
            await begin(pilot)
            monkeypatch.setattr(FormKeeping, "save_form", defect)
            await press(pilot, "ctrl+s")
            await until(pilot, lambda: not pilot.app.is_running)

    with pytest.raises(WorkerFailed, match="a defect"):
        await end()
    assert apps[0].save_before_exit() == []
    assert [each["texts"].get("percent") for each in drafts(lighthouse_copy)] == ["70"]


@pytest.mark.harm
async def test_another_dossier_is_opened_from_a_form_that_goes_on(
    start: Start, lighthouse_copy: Path, bakery_copy: Path
) -> None:
    leave(lighthouse_copy, {"percent": "70"})
    async with start(dossier=lighthouse_copy) as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        await choose_answer(pilot, "Continue editing")
        assert isinstance(pilot.app.screen, FactForm)
        worker = begin_switch(pilot, bakery_copy)
        await choose_answer(pilot, "Save")
        await until(pilot, lambda: worker.is_finished)
        await settle(pilot)
        assert session_of(pilot).dossier.id == "bakery"
    assert percent_in(lighthouse_copy) == 70
    assert drafts(lighthouse_copy) == []


async def test_what_was_left_is_offered_one_after_another(start: Start, lighthouse_copy: Path) -> None:
    leave(lighthouse_copy, {"percent": "70"})
    leave(lighthouse_copy, {"title": "The vote"}, address="", kind="event")
    leave(lighthouse_copy, {"name": "Egret"}, address="", kind="party")
    async with start(dossier=lighthouse_copy) as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        assert "Unsaved form of stake/gull, 30 Nov 2026" in screen_text(pilot)
        assert "Share: 70" in screen_text(pilot)
        await choose_answer(pilot, "Continue editing")
        assert isinstance(pilot.app.screen, FactForm)
        assert app_of(pilot).explorer.address == STAKE
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: is_question_open(pilot))
        assert percent_in(lighthouse_copy) == 70
        assert "Unsaved form of a new event" in screen_text(pilot)
        assert "Title: The vote" in screen_text(pilot)
        await choose_answer(pilot, "Discard")
        await until(pilot, lambda: "Unsaved form of a new party" in screen_text(pilot))
        await press(pilot, "escape")
        await until(pilot, lambda: at_home(pilot))
        (left,) = abandoned_form_drafts(lighthouse_copy)  # released, for another window to offer
        assert left.record.draft.texts == {"name": "Egret"}


async def test_a_form_whose_fact_and_article_are_gone_opens_all_the_same(start: Start, lighthouse_copy: Path) -> None:
    leave(lighthouse_copy, {"percent": "70"}, address="stake/nemo")
    async with start(dossier=lighthouse_copy) as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        assert "stake/nemo no longer exists" in screen_text(pilot)
        await choose_answer(pilot, "Continue editing")
        assert isinstance(pilot.app.screen, FactForm)
        assert "deleted elsewhere" in screen_text(pilot)
        await press(pilot, "ctrl+s")
        assert "It had been deleted elsewhere, and is kept, in conflict" in message_on_screen(pilot)
        assert app_of(pilot).explorer.address == "stake/nemo"


async def test_a_form_of_a_kind_that_is_not_known_stays_a_draft(start: Start, lighthouse_copy: Path) -> None:
    leave(lighthouse_copy, {"percent": "70"}, address="", kind="warrant")
    async with start(dossier=lighthouse_copy) as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        await choose_answer(pilot, "Continue editing")
        await until_message(pilot, "The draft stays in ")
        assert at_home(pilot)
    assert [each["kind"] for each in drafts(lighthouse_copy)] == ["warrant"]


async def test_changes_made_elsewhere_are_told_while_the_form_is_open_and_merged(
    start: Start, lighthouse_copy: Path
) -> None:
    async with start(dossier=lighthouse_copy) as pilot:
        await begin(pilot)
        text = lighthouse_copy.read_text("utf-8")
        lighthouse_copy.write_text(text.replace('percent = 75\nstatus = "proposed"', 'percent = 75\nstatus = "agreed"'))
        await until(pilot, lambda: "! changed elsewhere: status" in screen_text(pilot))
        await press(pilot, "ctrl+s")
        assert percent_in(lighthouse_copy) == 70
        assert 'status = "agreed"' in lighthouse_copy.read_text("utf-8")
        assert "Merged with changes made elsewhere: status." in message_on_screen(pilot)


async def test_two_versions_of_one_value_are_told_and_decided_by_a_key(start: Start, lighthouse_copy: Path) -> None:
    async with start(dossier=lighthouse_copy) as pilot:
        await begin(pilot)
        lighthouse_copy.write_text(lighthouse_copy.read_text("utf-8").replace("percent = 75", "percent = 60"), "utf-8")
        await until(pilot, lambda: "! changed elsewhere too: share" in screen_text(pilot))
        await press(pilot, "ctrl+s")
        assert "It was changed elsewhere, too: both versions are kept. c to decide" in message_on_screen(pilot)
        await press(pilot, "c")
        assert "Changed in two ways" in screen_text(pilot)


@pytest.mark.usefixtures("drafts_kept_soon")
async def test_on_a_full_disk_the_form_stays_open_with_everything_in_it(
    start: Start, lighthouse_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    async with start(dossier=lighthouse_copy) as pilot:
        await begin(pilot)
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", full)
            await until(pilot, lambda: "! draft not kept" in screen_text(pilot))
            await until_message(pilot, "Draft not saved: ")
            before = lighthouse_copy.read_bytes()
            await press(pilot, "ctrl+s")
            await until_message(pilot, "Not saved: ")
            assert isinstance(pilot.app.screen, FactForm)
            assert "no space left on device; free space" in message_on_screen(pilot)
            assert lighthouse_copy.read_bytes() == before
        await press(pilot, "ctrl+s")
        assert at_home(pilot)
    assert percent_in(lighthouse_copy) == 70
